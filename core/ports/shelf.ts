// The socket for bytes at rest: where files lie under the hash of their content. core/testing/kits/shelf.ts holds every adapter to it.
import type { Time } from '../model/time.ts'

/** What was put. */
export interface Shelved {
  /** SHA-256 of the content, hexadecimal. */
  id: string
  /** Bytes. */
  size: number
  /** When it was put last. */
  at: Time
}

export interface Shelf {
  /**
   * Takes the bytes as they come; durable once it resolves. What is there already stays as it is and counts as put at `at`. Where
   * `content` throws, nothing is left behind and the error passes through.
   */
  put(content: AsyncIterable<Uint8Array>, at: Time): Promise<Shelved>
  has(id: string): Promise<Shelved | undefined>
  /** Bytes `from` up to and including `to`; undefined where the file is not there. */
  open(id: string, range?: { from: number; to: number }): Promise<AsyncIterable<Uint8Array> | undefined>
  /** Removes it unless it was put at or after `before`; true where it was removed. */
  remove(id: string, before?: Time): Promise<boolean>
  /** What was put from `from` up to before `to`, in no order. */
  list(from: Time, to: Time): AsyncIterable<Shelved>
  /** Clears away what writers that died before `before` have left. */
  tidy(before: Time): Promise<void>
}
