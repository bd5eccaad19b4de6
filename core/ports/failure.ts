// How sending may fail, named by what to do next. Every vendor error is mapped to one of these in one place per folder.
import type { Duration } from '../model/time.ts'

/** Try again: it surely did not arrive. `after` is the vendor's wish in milliseconds. */
export class Retry extends Error {
  override readonly name = 'Retry'
  readonly after: Duration | undefined
  constructor(reason: string, after?: Duration) {
    super(reason)
    this.after = after
  }
}

/** It will never arrive like this: a person must see the reason. `code` is the vendor's own word for it. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly code: string | undefined
  constructor(reason: string, code?: string) {
    super(reason)
    this.code = code
  }
}

/** The code of a Refused that holds only until the customer writes again: then a person is offered to send it after all. */
export const untilTheyWrite = 'window_closed'

/** The connection or the credentials are gone; the part restarts with back-off and the send is tried again. */
export class Reconnect extends Error {
  override readonly name = 'Reconnect'
}

/** The place itself is not there any more, a deleted thread or channel: a desk's session is begun anew elsewhere. */
export class Gone extends Error {
  override readonly name = 'Gone'
}
