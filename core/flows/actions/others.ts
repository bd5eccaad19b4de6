// Whose words a call is for. A thread may be open to more people than the customer whose conversation it is, and an address in it can be forged:
// what somebody else writes is never done in the customer's name.
import { type Contact, isOne } from '../../model/contact.ts'
import type { Entry } from '../../model/entry.ts'

/** True where somebody else than the contact wrote some of the words after `since`, up to `basedOn`: numbers on the timeline. */
export const byOthers = (contact: Contact, entries: readonly Entry[], { since, basedOn }: { since: number; basedOn: number }): boolean =>
  entries.some(
    e =>
      e.kind === 'message' &&
      e.author.kind === 'contact' &&
      e.seq > since &&
      e.seq <= basedOn &&
      !e.ignored &&
      !isOne(contact, e.author.id),
  )
