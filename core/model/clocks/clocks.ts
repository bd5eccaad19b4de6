// What the clocks of a session are told by: when a person was needed, when the customer waited, when they got an answer. Facts only: how
// much of that was working time, and what was promised, is asked later (sla.ts), so that a change of the hours counts at once.

import type { Time } from '../time.ts'
import type { DeadlineKind } from './deadline.ts'

/** Where something stands in the timeline, and when. */
export interface Mark {
  seq: number
  at: Time
}

/** `running`: the customer waits for a person. `waiting`: the last word was ours. `snoozed`: the customer waits, and it was put away. */
export interface Phase {
  at: Time
  mode: 'running' | 'waiting' | 'snoozed'
}

export interface Clocks {
  /** A person is needed, this time round: the handoff, the claim, the reopening. */
  since: Mark
  /** The customer's words that the next reply is owed for, once a person has replied before. */
  asked?: Mark
  /** When those were answered. */
  replied?: Time
  /** How it stood since then, in order; the oldest are joined where there are very many. */
  phases: Phase[]
  /** Nobody is needed any more: resolved, closed, given back to the AI. */
  ended?: Time
  /** What has been said about each clock, and by which entry that clock was started. */
  told: Partial<Record<DeadlineKind, { from: number; warned?: true; missed?: true }>>
}
