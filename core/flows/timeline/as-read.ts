// For what depends on earlier entries as they stand: decided on the timeline that was read, and anew if somebody was first.
import type { Entry } from '../../model/entry.ts'
import { Problem } from '../../model/problem.ts'
import type { Session } from '../../model/session.ts'
import type { Timeline } from './timeline.ts'

/** The session has gone on since its timeline was read. */
class Moved extends Error {}

const tries = 20

/**
 * Runs `work` with the entries after `after`. Each commit in it calls `unmoved` with the session first, before it decides; where the session
 * has gone on, `work` runs again on what stands then. Problem `busy` after twenty tries, with nothing written.
 */
export const asRead = async <T>(
  timeline: Pick<Timeline, 'read'>,
  session: string,
  after: number,
  work: (entries: Entry[], unmoved: (session: Session) => void) => Promise<T>,
): Promise<T> => {
  for (let i = 0; i < tries; i++) {
    const entries = await timeline.read(session, after)
    const end = entries.at(-1)?.seq ?? after
    const unmoved = ({ lastSeq }: Session): void => {
      if (lastSeq !== end) throw new Moved()
    }
    try {
      return await work(entries, unmoved)
    } catch (error) {
      if (!(error instanceof Moved)) throw error
    }
  }
  throw new Problem('busy', 'The session changes too fast; nothing was done. Try again.')
}
