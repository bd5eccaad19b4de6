// What may come of a call instead of its answer: the server could not be reached, or it answered no.

/** No answer, or one that says nothing about the call (a proxy's, a server's that is stopping). Worth trying again. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable'
  /** Milliseconds that the server asked to wait. */
  readonly after: number | undefined
  /** Nobody said anything until patience ended: the time of a pause has been waited already. */
  readonly silent: boolean
  constructor(reason: string, after?: number, silent = false) {
    super(reason)
    this.after = after
    this.silent = silent
  }
}

/** The server refuses: a person must see why. */
export class Rejected extends Error {
  override readonly name = 'Rejected'
  readonly status: number
  readonly code: string
  constructor(status: number, code: string, detail: string) {
    super(detail)
    this.status = status
    this.code = code
  }
}
