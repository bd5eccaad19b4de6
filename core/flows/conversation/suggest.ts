// Words of the AI that wait for a person: a draft that is held for approval, one that was asked for, and what a handoff leaves behind for
// the team where an answer was composed that it was not sure enough of.
import { ai } from '../../model/agent.ts'
import type { Draft } from '../../model/entry.ts'
import type { Thought } from '../answering/thought.ts'

/** What a person may decide on: its words, or those that were not sure enough to be sent. The receipt tells which. */
export const draftOf = ({ suggestion, ...thought }: Thought, basedOn: number, purpose: Draft['purpose']): Draft => {
  const { text, sources, class: sort } = suggestion ?? thought
  const receipt: Draft['receipt'] = suggestion
    ? { ...thought.receipt, decision: 'answer', class: sort, sources, suggested: true }
    : thought.receipt
  return { kind: 'draft', author: ai, text, sources, class: sort, basedOn, purpose, ...(suggestion ? { unsure: true } : {}), receipt }
}
