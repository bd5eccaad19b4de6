// The socket for durable memory. Two adapters implement it, core/testing/kits/store.ts holds both to it.
//
// One commit is one insert: `append` writes one batch whose id is session/first-number. The unique id gives order and the
// fence, the unique keys give de-duplication for ever. Everything else is a projection that can be folded anew.
import type { Entry } from '../model/entry.ts'
import type { Duration, Time } from '../model/time.ts'
import type { Shelf } from './shelf.ts'

/** Somebody wrote first: read again and decide again. */
export class StaleError extends Error {
  override readonly name = 'StaleError'
  readonly code = 'STALE'
}

/** A unique key is taken. `at` says by which entry, where the key belongs to a batch. */
export class DuplicateError extends Error {
  override readonly name = 'DuplicateError'
  readonly code = 'DUPLICATE'
  readonly key: string
  readonly at: { session: string; seq: number } | undefined
  constructor(key: string, at?: { session: string; seq: number }) {
    super(`the key ${key} is taken`)
    this.key = key
    this.at = at
  }
}

/** Entries that stand or fall together: numbered from `expectedEnd + 1` without gaps. */
export interface Batch {
  session: string
  /** The number of the last entry the writer has seen; 0 for a new session. */
  expectedEnd: number
  entries: Entry[]
  /** Unique for ever over all sessions. A key names the first entry of its batch. */
  keys: string[]
  at: Time
}

/** A stored document. `rev` grows with every save. */
export interface Doc {
  id: string
  rev: number
}

/** One collection, as data: both adapters read it. */
export interface Table<T extends Doc> {
  name: string
  /** Unique over the collection, many per document (a contact's identities). */
  keys?(doc: T): string[]
  /** Each index: a name and what a document is filed under; `undefined` leaves it out. Ordered by id within one filing. */
  indexes?: Record<string, (doc: T) => string | undefined>
}

export interface Page<T> {
  items: T[]
  /** Give back as `cursor` for the page after; null at the end. */
  next: string | null
}

export interface ListOptions<T extends Doc> {
  /** One declared index and the filing to read; without it the whole collection. */
  where?: { index: string; is: string }
  /** Further narrowing, applied while reading: a page is full or the end is reached, never short for another reason. */
  filter?: (doc: T) => boolean
  cursor?: string
  /** 1–1000. */
  limit?: number
  /** By id, newest last; `true` turns it round. */
  descending?: boolean
}

export interface Repository<T extends Doc> {
  get(id: string): Promise<T | undefined>
  /** The document that holds a unique key. */
  by(key: string): Promise<T | undefined>
  /**
   * Throws DuplicateError when the id or a key is taken. Stored with rev 1. With `soon` it need not survive a loss of power before the
   * next `append` has: for what makes sense only together with an entry.
   */
  insert(doc: Omit<T, 'rev'>, options?: { soon?: boolean }): Promise<T>
  /** Replaces the document whose rev is still `doc.rev`; answers it with the next rev. StaleError, DuplicateError. */
  save(doc: T): Promise<T>
  /** For projections, durable with the next append: writes where the stored rev is lower than `doc.rev` or nothing is stored, else does nothing. */
  put(doc: T): Promise<void>
  list(options?: ListOptions<T>): Promise<Page<T>>
  /** How many documents are filed so; the whole collection without `where`. */
  count(where?: { index: string; is: string }): Promise<number>
  /** Removes it if it is there; with `rev` only if it is still at that. */
  remove(id: string, rev?: number): Promise<void>
}

/** Something to be done at a time: a turn after settling, a retry, a snooze. */
export interface DueRow {
  /** Unique: setting it again moves it. */
  key: string
  /** Which flow handles it. */
  lane: string
  at: Time
}

/** A row lent to one worker until `until`. */
export interface Claimed extends DueRow {
  token: string
  until: Time
}

export interface Due {
  /** Sets or moves a row and frees it. With `lease`, it is lent to the caller at once. */
  put(row: DueRow, lease?: { now: Time; for: Duration }): Promise<Claimed | undefined>
  /** Rows that are due and not lent, oldest first, each lent to the caller for `lease`. No row goes to two callers. */
  claim(now: Time, options: { lease: Duration; limit: number; lanes?: string[] }): Promise<Claimed[]>
  /** Finished: removes the row unless it was set anew since it was claimed. */
  done(claimed: Claimed): Promise<void>
  /** Not finished: frees it for `at` unless it was set anew since. */
  later(claimed: Claimed, at: Time): Promise<void>
  /** Longer: answers false when the lease was lost. */
  renew(claimed: Claimed, until: Time): Promise<boolean>
  remove(key: string): Promise<void>
  /** When the earliest free row is due. */
  next(): Promise<Time | undefined>
  /** Frees every lease: only where this process is known to be the only one. */
  free(): Promise<void>
}

/** A line of text that the desk's *find* can find. Writing the same session and seq again replaces it. */
export interface Findable {
  session: string
  seq: number
  at: Time
  text: string
}

export interface Store {
  readonly name: 'sqlite' | 'mongo'
  /** True where other processes may write too, so that changes must be looked for. */
  readonly shared: boolean
  /** Durable once resolved. StaleError when the place is taken, DuplicateError when a key is. Duplicate is told first. */
  append(batch: Batch): Promise<void>
  /** Entries after number `after` in order, at most `limit` (1000). */
  read(session: string, after: number, limit?: number): Promise<Entry[]>
  /** For erasure only: puts these in the place of the entries that have their numbers. Numbers, keys and order stay. */
  rewrite(session: string, entries: Entry[]): Promise<void>
  /**
   * For erasure only: gives each key of these sessions' batches the name that `change` says, or lets it go where that is undefined. A name
   * that is taken by then is let go, too.
   */
  rekey(sessions: readonly string[], change: (key: string) => string | undefined): Promise<void>
  /** Which entry a key of `append` belongs to. */
  lookup(key: string): Promise<{ session: string; seq: number } | undefined>
  /** Sessions appended to at or after `since`, each at least once, with the latest number seen, in order of writing; `next` continues. */
  touched(since: Time, cursor?: string, limit?: number): Promise<Page<{ session: string; seq: number; at: Time }>>
  collection<T extends Doc>(table: Table<T>): Repository<T>
  readonly due: Due
  /** Where files lie, in a store that keeps them itself; elsewhere a folder serves. */
  readonly shelf?: Shelf
  /** The next number of a sequence: 1, 2, 3 …; never the same twice. */
  next(sequence: string): Promise<number>
  findable(items: Findable[]): Promise<void>
  /** Newest first among the best matches of the user's words. */
  find(text: string, limit?: number): Promise<Findable[]>
  /**
   * For erasure, once nothing that is stored holds these texts any more: takes what is left of them out of indexes, logs and free space.
   * Answers what it could not reach, each in a few words for a person.
   */
  forget(texts: readonly string[]): Promise<string[]>
  /** Resolves when everything written is durable, then closes. */
  close(): Promise<void>
  /** Throws when the store can't be reached. */
  ping(): Promise<void>
}
