// What was said right before a message: only that tells a bare number that answers "What is your social security number?" from an order.
import type { Entry, Message } from '../../model/entry.ts'
import type { Timeline } from '../timeline/timeline.ts'

/** So many digits, or more, may be a number that a state gives to a person. */
const longNumber = /\d(?:[ ./-]?\d){7}/u
const looked = 16
const heard = 2

const isSaid = (entry: Entry): entry is Entry & Message => entry.kind === 'message'

/** The two messages before entry `seq` of a session, for words that hold a long number; nothing is read for others. */
export const saidBefore = async (timeline: Pick<Timeline, 'read'>, session: string, seq: number, text: string): Promise<string> => {
  if (!longNumber.test(text)) return ''
  const entries = await timeline.read(session, Math.max(0, seq - 1 - looked), looked)
  const before = entries.filter(entry => entry.seq < seq).filter(isSaid)
  return before
    .slice(-heard)
    .map(entry => entry.text)
    .join('\n')
}
