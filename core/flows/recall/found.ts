// Where found words stand: those of a translation are the message's.
import { foldTimeline } from '../../model/folds/timeline.ts'
import type { Findable } from '../../ports/store.ts'
import type { Timeline } from '../timeline/timeline.ts'

/** The line at its message; undefined where the message has gone, or says something else by now. */
export const asFound = async (timeline: Timeline, line: Findable): Promise<Findable | undefined> => {
  const [entry] = await timeline.read(line.session, line.seq - 1, 1)
  if (entry?.kind !== 'translation') return line
  const message = foldTimeline(await timeline.read(line.session, entry.of - 1)).find(e => e.seq === entry.of)
  if (message?.kind !== 'message' || message.translation?.text !== line.text) return undefined
  return { ...line, seq: message.seq, at: message.at }
}
