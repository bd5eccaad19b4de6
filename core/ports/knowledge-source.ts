// The socket for what the AI reads: a folder of files, a help desk's articles, a wiki, a crawled website.
import type { Meant } from '../model/article.ts'
import type { Part } from './part.ts'

/** A page as its source has it now. */
export interface KnowledgePage extends Meant {
  /** Unique within the source and the same on every read, so that a changed page replaces itself. */
  id: string
  title: string
  /** Markdown. */
  text: string
  url?: string
  /** BCP 47. */
  locale?: string
  /** Slug of the topic that the page belongs to. */
  topic?: string
  /** Changes when anything above changes, and only then. */
  hash: string
}

/** A plugin that brings pages. */
export interface KnowledgeSource extends Part {
  /** Every page, once. Throws when the source can't be read whole, so that nothing is taken for deleted. */
  pages(): AsyncIterable<KnowledgePage>
  /** Calls `changed` soon after something changed, until `stop()`. Without it the source is read by schedule. */
  watch?(changed: () => void): Promise<void>
}
