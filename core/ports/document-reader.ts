// The socket for whatever reads documents of people, such as a PDF, as Markdown. It fetches and reads; what becomes of the words is the core's.
import type { Meant } from '../model/article.ts'
import type { GivenFile } from './files.ts'
import type { Part } from './part.ts'

/** What a document was. */
export type DocumentKind = 'pdf' | 'docx' | 'html' | 'markdown' | 'text'

export interface ReadDocument extends Pick<Meant, 'audience' | 'channels' | 'segments'> {
  /** The file's name, or the address it was read from. */
  name: string
  kind: DocumentKind
  title: string
  /** Markdown, never blank. */
  text: string
  /** Of a PDF. */
  pages?: number
  locale?: string
  topic?: string
  url?: string
  /** What of it could not be read, a sentence each. */
  left: string[]
}

/** How far reading is: pages of so many. */
export interface Progress {
  page: number
  of: number
}

export interface DocumentReader extends Part {
  /**
   * Reads a file, or what is at a public address of the web. However hostile it is, it takes bounded time and memory. Problem `invalid`,
   * `too_large` or `unsupported_type` says in a sentence why it can not be read and what to do. Once `signal` aborts it ends, with a Problem
   * where that is the signal's reason.
   */
  readDocument(given: GivenFile | { url: string }, options: { signal: AbortSignal; progress?(at: Progress): void }): Promise<ReadDocument>
}
