// The socket for files of messages: kept once by their content, fetched by signed addresses that expire.
import type { Attachment } from '../model/entry.ts'
import type { Duration } from '../model/time.ts'

/** Who holds the tickets of files that were uploaded with the bearer key: whoever has it may send them, for a customer or as an agent. */
export const apiHolder = 'api'

/** A file as it comes in; nothing of it is believed. */
export interface GivenFile {
  name: string
  content: AsyncIterable<Uint8Array>
}

export interface FileLimits {
  /** Bytes; the house's own limit holds besides. */
  size?: number
  /** MIME types that are taken, such as `image/png` or `image/*`; any where left out. */
  types?: string[]
}

/** What parts are given to keep and show files. */
export interface Files {
  /** Bytes of the largest file that is kept. */
  readonly largest: number
  /**
   * Keeps bytes once, under their SHA-256; what no message carries within a day is removed. The type is found in the bytes themselves,
   * the name is cleaned. Problem `too_large` as soon as the limit is passed, `unsupported_type`, `invalid` where it is empty.
   */
  keep(file: GivenFile, limits?: FileLimits): Promise<Attachment>
  /** Where it can be fetched without a key until `lasts` (a day) from now, or up to an hour longer. */
  url(attachment: Attachment, lasts?: Duration): string
  /** Problem `not_found`. */
  open(attachment: Pick<Attachment, 'id'>): Promise<AsyncIterable<Uint8Array>>
  /** A signed word for a kept file, which only `holder` can put into a message, for a day. */
  ticket(attachment: Attachment, holder: string): string
  /** The file of a ticket; Problem `invalid`. */
  redeem(ticket: string, holder: string): Attachment
}

/** What the server needs to answer `GET /files/…`. */
export interface ServedFiles {
  /** The file that a signed address names, and until when it may be fetched; Problem `forbidden`. */
  check(address: { id: string; name: string; type: string; until: string; signature: string }): {
    attachment: Pick<Attachment, 'id' | 'name' | 'type'>
    until: number
  }
  /** Its size in bytes; undefined where it is not there. */
  size(id: string): Promise<number | undefined>
  /** Bytes `from` up to and including `to`. Problem `not_found`. */
  part(id: string, range?: { from: number; to: number }): Promise<AsyncIterable<Uint8Array>>
}
