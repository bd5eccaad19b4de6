// A training scenario: an instruction written by hand, with drafts, published versions and a way back.
import type { Channel } from './channel.ts'
import type { Provenance } from './provenance.ts'
import type { Time } from './time.ts'

/** `behavioral`: always active, tone and style; has no examples. `scenario`: used when a matching question comes in. */
export type ScenarioKind = 'behavioral' | 'scenario'

/** A question with what must come of it: run before publishing, so that what was taught once stays true. */
export interface ScenarioTest {
  /** As it was asked, without what belongs to one person. */
  question: string
  /** The channel where it was asked; without it the scenario's first, or `web`. */
  channel?: Channel
  /** `answer`: by this scenario. */
  decision: 'answer' | 'handoff'
  /** Words that the answer must hold, whatever their case; none: any words of this scenario do. */
  says: string[]
}

export interface ScenarioText {
  title: string
  examples: string[]
  instruction: string
  /** Empty: every channel. */
  channels: Channel[]
  /** Empty: everyone. */
  segments: string[]
  tests?: ScenarioTest[]
  /** The message it was made from. */
  provenance?: Provenance
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
  /** The latest acts that changed it, so that one that broke off is not done twice. */
  acts?: string[]
  createdAt: Time
  updatedAt: Time
}

/** The text customers get, or undefined while unpublished. */
export const activeVersion = (scenario: Scenario): ScenarioVersion | undefined =>
  scenario.status === 'published' ? scenario.versions.find(v => v.version === scenario.version) : undefined
