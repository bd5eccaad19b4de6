// What the house tells the team beside a conversation: a note that is made once, however often and by however many processes it is come to.
import { DuplicateError } from '../../../ports/store.ts'
import type { Timeline } from '../../timeline/timeline.ts'
import { system } from '../events.ts'

/** `key` stands for what is told, for ever. Nothing is told where the customer was erased. */
export const noteOnce = async (timeline: Pick<Timeline, 'commit'>, session: string, key: string, text: string): Promise<void> => {
  try {
    await timeline.commit(session, s => (s.erased ? null : [{ kind: 'note', author: system, text }]), { keys: [key] })
  } catch (error) {
    if (!(error instanceof DuplicateError)) throw error
  }
}
