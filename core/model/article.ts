// What the AI reads: help-center articles and the pages of knowledge sources, in one shape.
import type { Provenance } from './provenance.ts'
import type { Time } from './time.ts'

/** `public`: what customers may read. `internal`: for agents only; no answer to a customer is ever made from it. */
export type Audience = 'public' | 'internal'

/** For whom a page is. What is left out holds for everybody. */
export interface Meant {
  /** `public` where it is left out. */
  audience?: Audience
  /** None: every channel. */
  channels?: string[]
  /** None: everyone. */
  segments?: string[]
  /** The id, within its source, of the page that this is a translation of. Of a page and its translations, one answers. */
  original?: string
}

/** The document that an article was read from: a file's name, or its address. */
export interface SourceDocument {
  name: string
  kind: string
  /** Of a PDF. */
  pages?: number
}

/** A page as it stands now. Articles are pages of the source `articles`. */
export interface KnowledgePageRecord extends Meant {
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
  /** Gone once somebody changes the words by hand. */
  document?: SourceDocument
  updatedAt: Time
}
