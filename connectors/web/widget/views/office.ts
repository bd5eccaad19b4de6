// Whether people are there, in a line: how soon they answer, or when they are back by the customer's own clock.
import { officeAt } from '../talk/office.ts'
import type { State } from '../talk/state.ts'
import type { Speech } from '../words/speech.ts'

export interface OfficeLine {
  text: string
  open: boolean
}

/** Undefined where there is nothing to say. */
export const officeLine = ({ config }: State, { say, length, when }: Speech, now: number): OfficeLine | undefined => {
  const office = officeAt(config?.office, now)
  if (!office) return undefined
  if (office.open) return office.reply === undefined ? undefined : { text: say('replyTime', { time: length(office.reply) }), open: true }
  return { text: office.back === undefined ? say('away') : say('awayUntil', { when: when(office.back, now) }), open: false }
}
