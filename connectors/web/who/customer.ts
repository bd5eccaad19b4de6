// A customer as this channel knows them: an anonymous browser, or somebody whose own backend vouches for them.
import type { Identity } from '#core/model/contact.ts'
import type { Sender } from '#core/ports/connector.ts'

/** Whoever was recognised. Holds no token. */
export interface Customer {
  kind: 'visitor' | 'verified'
  /** SHA-256 of the token or of the proven id, hexadecimal: what may be logged and is counted by. */
  hash: string
  /** Finds the contact. */
  identity: Identity
  /** Where sessions begin that this customer starts. */
  address: string
  sender: Sender
  /** When the proof ends, in epoch milliseconds; for ever where left out. */
  until?: number
}

/** A customer of `Authorization: Customer JWT`. */
export interface Verified extends Customer {
  kind: 'verified'
  sub: string
  name?: string
}
