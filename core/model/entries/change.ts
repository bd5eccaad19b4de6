// Changes to earlier entries.
import type { Author } from '../agent.ts'
import type { DeliveryState } from '../delivery.ts'
import type { Time } from '../time.ts'
import type { Origin } from './message.ts'

/** What changes to earlier messages have in common. */
interface Change {
  author: Author
  /** The message. */
  of: number
  /** The ledger takes it to the customer: it counts once that says `sent`. */
  carried?: true
  /** When it was made, as the platform tells; what is older than a change known already changes nothing. */
  madeAt?: Time
  /** Kept, but nobody acts on it: the contact is blocked. */
  ignored?: 'blocked'
  /** Of an agent's change: where it was made. */
  origin?: Origin
  /** Folded by readers, never stored: how it fares where it is carried. */
  delivery?: { state: DeliveryState; reason?: string }
}

export interface Edit extends Change {
  kind: 'edit'
  text: string
  /** As those of a message. */
  writing?: number
  wrote?: string
  language?: string
  /** What was masked before storing. */
  masked?: string[]
}

export interface Delete extends Change {
  kind: 'delete'
}

export interface Reaction extends Change {
  kind: 'reaction'
  emoji: string
  removed?: boolean
}

export interface Erased {
  kind: 'erased'
  author: Author
  /** The message or note; the start where it is about everything. */
  of: number
  /** The customer was erased: of nothing before it any words are left. */
  all?: true
  /** What is left of its words where not all of them went. */
  text?: string
}
