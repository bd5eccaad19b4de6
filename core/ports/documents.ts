// What admins do with documents: give them to the AI to read, as articles.
import type { KnowledgePageRecord, Meant } from '../model/article.ts'
import type { Attachment } from '../model/entry.ts'
import type { Progress } from './document-reader.ts'

/** A kept file, or a public address. What is left out stays as it was, or is as the document says. */
export interface DocumentGiven extends Pick<Meant, 'audience' | 'channels' | 'segments'> {
  file?: Pick<Attachment, 'id' | 'name'>
  url?: string
  /** The article it becomes; made of its name where left out. Given, it takes the place of whatever is there. */
  article?: string
  title?: string
  topic?: string
  locale?: string
  /** Told while it is read, where that takes a while. */
  progress?(at: Progress): void
}

/** `same`: there was nothing new in it. */
export interface DocumentAdded {
  article: KnowledgePageRecord
  became: 'added' | 'changed' | 'same'
  /** What of it could not be read, a sentence each. */
  left: string[]
}
