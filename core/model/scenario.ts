// A training scenario: an instruction written by hand, with drafts, published versions and a way back.
import type { Channel } from './channel.ts'
import type { Time } from './time.ts'

/** `behavioral`: always active, tone and style; has no examples. `scenario`: used when a matching question comes in. */
export type ScenarioKind = 'behavioral' | 'scenario'

export interface ScenarioText {
  title: string
  examples: string[]
  instruction: string
  /** Empty: every channel. */
  channels: Channel[]
  /** Empty: everyone. */
  segments: string[]
}

export interface ScenarioVersion extends ScenarioText {
  version: number
  at: Time
  by: { id: string; name: string }
  /** The older version this one brought back. */
  from?: number
}

/** The fields of ScenarioText are the working copy; customers get the version `published`. */
export interface Scenario extends ScenarioText {
  id: string
  rev: number
  kind: ScenarioKind
  status: 'draft' | 'published'
  /** The active version's number, 0 before the first. */
  version: number
  /** The working copy differs from the active version. */
  changed: boolean
  versions: ScenarioVersion[]
  createdAt: Time
  updatedAt: Time
}

/** The text customers get, or undefined while unpublished. */
export const activeVersion = (scenario: Scenario): ScenarioVersion | undefined =>
  scenario.status === 'published' ? scenario.versions.find(v => v.version === scenario.version) : undefined
