// Tells the server up to where the customer was shown each conversation. Not worth a connection that a message could have: it waits
// for its turn, and only the latest mark is told.
import type { Api } from '../net/api.ts'
import { Rejected } from '../net/failures.ts'
import { createTries } from '../net/pause.ts'

export interface MarksGiven {
  api: Api
  auth: () => Promise<string>
  random: () => number
  /** Number up to which a session was shown. */
  seen: (session: string) => number
  gone: AbortSignal
}

export interface Marks {
  /** More of a session was shown; what follows within a moment is told together. */
  shown(session: string): void
}

const moment = 400
/** The least between a mark that could not be told and the next try. */
const later = 2000

export const createMarks = ({ api, auth, random, seen, gone }: MarksGiven): Marks => {
  const owed = new Set<string>()
  const tries = createTries(random)
  let timer: ReturnType<typeof setTimeout> | undefined

  const tell = async (session: string): Promise<void> => {
    const last = seen(session)
    try {
      const as = await auth()
      if (gone.aborted) return
      await api.read(as, session, last)
      tries.done()
      if (seen(session) === last) owed.delete(session)
    } catch (error) {
      if (error instanceof Rejected) owed.delete(session)
      else wait(Math.max(later, tries.failed(error)))
    }
  }

  const wait = (ms: number): void => {
    clearTimeout(timer)
    if (!gone.aborted) timer = setTimeout(() => owed.forEach(session => void tell(session)), ms)
  }

  gone.addEventListener('abort', () => clearTimeout(timer))
  return {
    shown(session) {
      owed.add(session)
      wait(moment)
    },
  }
}
