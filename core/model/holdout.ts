// A hold-out: a share of the sessions that a newly published scenario is about keeps what was before, so that what the change does can be
// told from what would have happened anyway.
import { day, hour, type Time } from './time.ts'

/** `kept`: everybody has the new version. `rolled_back`: everybody has what was before. */
export type HoldoutEnd = 'kept' | 'rolled_back'

export interface Holdout {
  id: string
  rev: number
  /** The scenario's id. */
  scenario: string
  title: string
  /** The version that is tried, and the one that is held on to: 0 where it was not published. */
  version: number
  before: number
  /** 0–0.5: of the sessions that it is about. */
  share: number
  startedAt: Time
  by: { id: string; name: string }
  endedAt?: Time
  /** Without `endedAt`: decided, and under way. */
  end?: HoldoutEnd
  /** Why it ended, in a sentence. */
  why?: string
}

export const holdoutArms = ['now', 'before'] as const
export type HoldoutArm = (typeof holdoutArms)[number]

export interface Count {
  /** Of how many. */
  of: number
  /** How many of them. */
  count: number
}

/**
 * What is compared: the share of sessions, or of ratings. Whether more of it is better, and at which age of a session it is taken, counted
 * from the message on which the change was first tried. An age is the same for all, or what ends sooner would count for more.
 */
export const holdoutMeasures = {
  /** Resolved, by then neither reopened nor handed off. */
  resolution: { better: 'more', age: 4 * day },
  reopen: { better: 'less', age: 7 * day },
  /** Of those rated, four or five. */
  csat: { better: 'more', age: 4 * day },
  handoff: { better: 'less', age: 4 * hour },
} as const
export type HoldoutMeasure = keyof typeof holdoutMeasures

/** How the sessions of one arm went that are old enough for each measure. */
export type ArmTally = Record<HoldoutMeasure, Count>

export interface MeasureCompared {
  measure: HoldoutMeasure
  /** Shares, 0–1. */
  now: number
  before: number
  /** Chance of seeing so much at any moment where there is no difference. */
  p: number
  verdict: 'better' | 'worse' | 'open'
}

export interface HoldoutStanding extends Holdout {
  /** Customers with a session that it was about; of each the first one counts. */
  exposed: Record<HoldoutArm, number>
  arms: Record<HoldoutArm, ArmTally>
  compared: MeasureCompared[]
}
