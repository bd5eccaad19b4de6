// What a part keeps between two starts and shares with the house's other processes: how far a mailbox was read, where a conversation is
// answered, the keys of a linked device. Not for what customers say: that is the timeline's.
import type { Duration } from '../model/time.ts'
import type { Page } from './store.ts'

export interface Keeping {
  /** The identity of the customer whom it is about: it goes with them when they are erased. */
  whose?: string
  /** It may go so long after it was last written. Kept for ever without it. */
  for?: Duration
}

/**
 * Keys are `KIND/NAME`, up to 500 characters, and the part's own: no other part sees them. Values are plain JSON. What is written is durable
 * once resolved.
 */
export interface Memory {
  get<T>(key: string): Promise<T | undefined>
  put(key: string, value: unknown, keeping?: Keeping): Promise<void>
  /** Changes it until nobody was in between; `change` answers what is kept from now on, undefined removes it, the same value writes nothing. */
  change<T>(key: string, change: (now: T | undefined) => T | undefined, keeping?: Keeping): Promise<T | undefined>
  remove(key: string): Promise<void>
  /** All of a kind, by name. */
  list<T>(kind: string, paging?: { cursor?: string; limit?: number }): Promise<Page<{ name: string; value: T }>>
  /** The same memory; what is written through it is sealed with the house's secret. What was sealed with another secret reads as nothing. */
  readonly sealed: Memory
  /**
   * Runs `work` in one process of the house at a time, in this one as soon as no other has it, and again, with back-off, where it throws. Once it
   * ends by itself it does not run again here. Answers what ends it: that aborts `lost` and resolves when `work` has ended.
   */
  hold(what: string, work: (held: Held) => Promise<void>): () => Promise<void>
}

export interface Held {
  /** Aborts when another process has it, or the part stops: nothing is to be done from then on. */
  readonly lost: AbortSignal
  /** Writes all of them or none, whenever the process dies; undefined removes. Fails, and nothing is written, once it is lost. Sealed. */
  putAll(values: Record<string, unknown>): Promise<void>
}
