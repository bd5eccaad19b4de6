// A visitor signs in: both tokens are shown together, so that what was said before becomes the customer's.
import type { Api } from '../net/api.ts'
import { Rejected } from '../net/failures.ts'
import { createTries, type Pause } from '../net/pause.ts'
import type { Identity } from './identity.ts'

export interface JoiningGiven {
  api: Api
  pause: Pause
  random: () => number
  gone: AbortSignal
}

/** Resolves once the server has joined them, however long the network is away. Throws where it refuses the customer's token for good. */
export const join = async (next: Identity, visitor: string, { api, pause, random, gone }: JoiningGiven): Promise<void> => {
  const tries = createTries(random)
  while (!gone.aborted) {
    let auth = ''
    try {
      auth = await next.auth()
      await api.identify(auth, visitor)
      return
    } catch (error) {
      const unknown = error instanceof Rejected && error.status === 401
      if (unknown) next.refused(auth)
      if (next.ended() || (error instanceof Rejected && !unknown)) throw error
      await pause.for(tries.failed(error))
    }
  }
}
