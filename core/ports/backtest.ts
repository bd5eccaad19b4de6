// A change tried on past sessions before customers get it: what is asked, and what comes back.
import type { Channel } from '../model/channel.ts'
import type { Duration, Time } from '../model/time.ts'
import type { TopicRule } from '../model/topic.ts'

/** What is tried. A scenario is tried as it is being written; an article and a rule are given, and stored nowhere. */
export type Tried =
  | { kind: 'scenario'; scenario: string }
  | { kind: 'article'; article: string; title: string; text: string; locale?: string }
  | { kind: 'rule'; topic: string; rule: TopicRule; channel?: Channel }
  | { kind: 'threshold'; channel: Channel; threshold: number }

export interface BacktestGiven {
  on: Tried
  /** The most recent so many questions of customers; 200 where not said, at most 2000. */
  most?: number
}

/** What the AI would do at one place of a past session. */
export interface Side {
  decision: 'answer' | 'clarify' | 'handoff'
  text: string
  /** The scenario or page it answers from. */
  from?: string
  /** Why it would not answer. */
  why?: string
}

export type Difference = 'answered' | 'handed_off' | 'changed'

/** A place of a past session where the change makes a difference. */
export interface Replayed {
  session: string
  ticket: number
  /** The customer's message. */
  seq: number
  channel: Channel
  difference: Difference
  /** Masked. Empty where the words were taken out since. */
  question: string
  before: Side
  after: Side
  /** What a person really answered there, where one did. */
  said?: string
  /** The new answer says something else than the person did, as far as words tell. */
  contradicts?: { ours: string; theirs: string; why: string }
}

export interface Backtest {
  id: string
  /** What was tried, in words for people. */
  title: string
  on: Tried
  by: { id: string; name: string }
  /** `stopped`: somebody did, or the time was up; `why` says which. */
  state: 'running' | 'done' | 'stopped' | 'failed'
  why?: string
  at: Time
  took: Duration
  /** Questions thought about, and how many there are to be; 0 until they are found. */
  done: number
  of: number
  counts: { answered: number; handedOff: number; changed: number; contradicted: number; same: number }
  /** Contradictions first; at most 60. */
  found: Replayed[]
  /** What speaks against it, a sentence each; empty where it came to its end and nothing does. */
  wrong: string[]
  /** Of models, by currency. */
  costs: Record<string, number>
}
