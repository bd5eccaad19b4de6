// What is thought about, and what comes of it.
import type { HandoffReason, Sentiment } from '../../model/handoff.ts'
import type { Scenario } from '../../model/scenario.ts'
import type { AnswerClass, Receipt, Source } from '../../model/source.ts'
import type { Duration } from '../../model/time.ts'
import type { AutopilotMode } from '../../model/topic.ts'
import type { Call, CallResult, Question } from '../../ports/answerer.ts'

/** What is thought about. */
export interface Matter {
  /** The customer's words since the last decision, a burst joined by line breaks. */
  text: string
  /** Names of the files that came with them: nobody reads those but a person. */
  files?: string[]
  /** The customer pressed "talk to a person". */
  wish?: boolean
  /** How old the latest of the words were when they came, where they were long on their way. */
  age?: Duration
  channel: string
  segments: string[]
  history: Question['history']
  contactName?: string
  clarified: number
  /** What is known of the language from before. */
  language?: string
  /** `draft`: a person asked for words, so no gate keeps the AI from proposing some. */
  purpose: 'turn' | 'draft' | 'ask'
  /** A scenario to think with as if it were published. */
  trying?: Scenario
  /** Absent in a dry run. */
  session?: string
  /** Somebody vouches for who the contact is. */
  verified?: boolean
  /** What became of the calls that were asked for before, for these words. */
  results?: CallResult[]
  /** Calls were made for these very words, so they have passed the gates before. */
  passed?: true
  /** The calls of which nobody knows whether they were carried out: a person has to find out. */
  doubt?: string
}

export interface Thought {
  /** `act`: the answerer wants calls made first. */
  decision: 'answer' | 'clarify' | 'handoff' | 'solved' | 'act'
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
}

export interface Thinker {
  /** A broken or aborted answerer is a handoff(failed). */
  think(matter: Matter, signal: AbortSignal): Promise<Thought>
}

/** What one step of the path came to; what is left out is as nothing. */
export type Conclusion = Pick<Thought, 'decision' | 'class'> & Partial<Omit<Thought, 'receipt'>> & { why: string }

/** To the team, for one reason that a person can read. */
export const handOff = (reason: HandoffReason, explanation: string, more: Partial<Conclusion> = {}): Conclusion => ({
  decision: 'handoff',
  class: 'none',
  reasons: [reason],
  explanation,
  why: explanation,
  ...more,
})
