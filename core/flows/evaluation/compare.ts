// What a change makes of one past question: newly answered, newly handed off, answered otherwise, against what a person said. Pure.
import { disagreements } from '#core/search/claims/disagree.ts'
import type { Backtest, Difference, Replayed, Side } from '../../ports/backtest.ts'
import type { Thought } from '../answering/thought.ts'

/** What would be done, without what a reader does not need. */
export const sideOf = ({ decision, text, reasons, explanation, calls, sources, receipt }: Thought): Side => {
  const scenario = receipt.scenarios.find(s => receipt.candidates.some(c => c.id === s.id))
  const from = scenario?.title ?? sources[0]?.title
  const acts = decision === 'act' ? `It would call ${calls.map(c => c.action).join(', ')} first.` : text
  if (decision === 'handoff') return { decision, text: '', why: explanation === '' ? reasons.join(', ') : explanation }
  return { decision: decision === 'clarify' ? 'clarify' : 'answer', text: acts, ...(from === undefined ? {} : { from }) }
}

const squeezed = (text: string): string => text.toLowerCase().replace(/\s+/gu, ' ').trim()

/** Undefined where nothing that a customer would notice is different. A model that only words it otherwise makes no difference. */
export const differenceOf = (before: Side, after: Side, written = false): Difference | undefined => {
  if (before.decision !== 'answer' && after.decision === 'answer') return 'answered'
  if (before.decision !== 'handoff' && after.decision === 'handoff') return 'handed_off'
  if (before.decision !== after.decision) return 'changed'
  if (after.decision === 'handoff' || squeezed(before.text) === squeezed(after.text)) return undefined
  if (!written) return 'changed'
  return before.from !== after.from || disagreements(after.text, before.text).length > 0 ? 'changed' : undefined
}

/** Where the new answer says something else than a person said. */
export const contradictionOf = (after: Side, said: string | undefined): Replayed['contradicts'] => {
  if (said === undefined || after.decision !== 'answer') return undefined
  const [first] = disagreements(after.text, said)
  return first && { ours: first.ours, theirs: first.theirs, why: first.why }
}

const times = (count: number, one: string, many: string): string => (count === 1 ? `1 ${one}` : `${count} ${many}`)

/** What speaks against the change, a sentence each. */
export const wrongOf = ({ contradicted, handedOff }: Backtest['counts']): string[] => [
  ...(contradicted > 0
    ? [`On past sessions ${times(contradicted, 'answer', 'answers')} would say something else than the person did who answered.`]
    : []),
  ...(handedOff > 0
    ? [`On past sessions ${times(handedOff, 'question', 'questions')} would be handed off that the AI answers without the change.`]
    : []),
]
