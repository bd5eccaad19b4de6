// A hold-out: a share of the sessions that a newly published scenario is about keeps what was before, so that what the change does can be
// told from what would have happened anyway.
import type { Time } from './time.ts'

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
  end?: HoldoutEnd
  /** Why it ended, in a sentence. */
  why?: string
}

export const holdoutArms = ['now', 'before'] as const
export type HoldoutArm = (typeof holdoutArms)[number]

/** How the sessions of one arm went, as far as they have come to an end. */
export interface ArmTally {
  sessions: number
  handedOff: number
  /** Resolved without having been reopened. */
  resolved: number
  reopened: number
  rated: number
  /** Rated four or five. */
  satisfied: number
}

/** What is compared: the share of sessions, or of ratings. Whether more of it is better. */
export const holdoutMeasures = {
  resolution: { better: 'more' },
  reopen: { better: 'less' },
  csat: { better: 'more' },
  handoff: { better: 'less' },
} as const
export type HoldoutMeasure = keyof typeof holdoutMeasures

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
  /** Sessions that it was about, also those that have not come to an end. */
  exposed: Record<HoldoutArm, number>
  arms: Record<HoldoutArm, ArmTally>
  compared: MeasureCompared[]
}
