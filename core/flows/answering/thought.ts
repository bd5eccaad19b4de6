// What comes of thinking.
import type { HandoffReason, Sentiment } from '../../model/handoff.ts'
import type { AnswerClass, Receipt, Source } from '../../model/source.ts'
import type { AutopilotMode } from '../../model/topic.ts'
import type { Call } from '../../ports/answerer.ts'
import type { Matter } from './matter.ts'
import type { DecisionRecord } from './record.ts'
import type { Speak } from './spoken.ts'

export interface Thought {
  /** `act`: the answerer wants calls made first. `pass`: a colleague is looking at it; the text says so, or nothing where the customer was told. */
  decision: 'answer' | 'clarify' | 'handoff' | 'solved' | 'act' | 'pass'
  class: AnswerClass
  text: string
  sources: Source[]
  /** Of `act`. */
  calls: Call[]
  reasons: HandoffReason[]
  explanation: string
  sentiment: Sentiment
  language: string
  mode: AutopilotMode
  receipt: Receipt
  /** Ids of waiting calls that the customer has taken back. */
  withdraws?: string[]
  /** Of a handoff: an answer that passed every check and was only not sure enough to be sent. People may send it, nobody else does. */
  suggestion?: Pick<Thought, 'text' | 'class' | 'sources'>
  /** Some of it was shown, and the rest is withheld. */
  held?: true
  /** For making it again; a dry run has none. */
  record?: DecisionRecord
}

export interface Thinker {
  /** A broken or aborted answerer is a handoff(failed). With `speak` an answer may be shown sentence by sentence; throws Silenced where that refuses. */
  think(matter: Matter, signal: AbortSignal, speak?: Speak): Promise<Thought>
}

/** What one step of the path came to; what is left out is as nothing. */
export type Conclusion = Pick<Thought, 'decision' | 'class'> & Partial<Omit<Thought, 'receipt' | 'record'>> & { why: string }

/** To the team, for one reason that a person can read. */
export const handOff = (reason: HandoffReason, explanation: string, more: Partial<Conclusion> = {}): Conclusion => ({
  decision: 'handoff',
  class: 'none',
  reasons: [reason],
  explanation,
  why: explanation,
  ...more,
})
