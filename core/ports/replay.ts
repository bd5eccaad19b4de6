// A decision of the AI made again from its record: what it was, what it is, and what differs.
import type { HandoffReason } from '../model/handoff.ts'
import type { AnswerClass, GateVerdict, Source } from '../model/source.ts'
import type { Call } from './answerer.ts'

/** What a decision came to, as far as it must come out the same. */
export interface Decided {
  decision: 'answer' | 'clarify' | 'handoff' | 'solved' | 'act' | 'pass'
  class: AnswerClass
  text: string
  sources: Source[]
  /** Of `act`. */
  calls: Call[]
  /** Ids of waiting calls that were taken back. */
  withdraws?: string[]
  /** Of a handoff: what was not sure enough to be sent, and was offered to people. */
  suggestion?: { text: string; class: AnswerClass; sources: Source[] }
  reasons: HandoffReason[]
  explanation: string
  confidence: number
  threshold: number
  gates: GateVerdict[]
}

export interface Replay {
  /** The customer's words that were decided about, masked. */
  question: string
  answerer: { name: string; model: string }
  was: Decided
  /** Undefined where it could not be made again. */
  now?: Decided
  /** What is different, in words; none: it is the same. */
  differences: string[]
}
