// Who did what when, of all that stands on no session's timeline. Rows are added and run out; nobody changes one.
import type { Time } from './time.ts'

/** One thing that an act changed, in words; without `from` it was not there before, without `to` it is gone. */
export interface AuditChange {
  what: string
  from?: string
  to?: string
}

export interface AuditRow {
  id: string
  at: Time
  who: { id: string; name: string }
  /** The act, by its name in Controls. */
  verb: string
  /** What it was done to: `scenario Refunds`. */
  about: string
  changes: AuditChange[]
  /** The process died in the middle: it may have been done or not. */
  unsure?: true
}

export interface AuditFilter {
  /** Words that the name of who did it, the act or what it was done to must contain. */
  words?: string
  /** An agent's id. */
  who?: string
}
