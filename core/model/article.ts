// What the AI reads: help-center articles and the pages of knowledge sources, in one shape.
import type { Provenance } from './provenance.ts'
import type { Time } from './time.ts'

/** A page as it stands now. Articles are pages of the source `articles`. */
export interface KnowledgePageRecord {
  /** `SOURCE/PAGE`. */
  id: string
  rev: number
  source: string
  title: string
  /** Markdown. */
  text: string
  url?: string
  locale?: string
  topic?: string
  /** Grows by one with each change of the words. */
  version: number
  hash: string
  /** The message it was made from. */
  provenance?: Provenance
  updatedAt: Time
}
