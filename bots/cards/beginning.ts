// Writing to a contact first: who will read it and where, and what became of it.
import type { Contact } from '#core/model/contact.ts'
import type { Begun } from '#core/ports/controls.ts'
import type { Reach } from '#core/ports/queries.ts'
import type { Card, Fact } from './card.ts'
import { callContact, identityWords, ownerWords } from './words.ts'

const standing = ({ open, refused }: Reach, me: string): Pick<Fact, 'value' | 'tone'> => {
  if (refused) return { value: refused.reason, tone: 'quiet' }
  if (!open) return { value: 'a new session, which will be yours' }
  const value = ['goes into ', { ticket: open.ticket, session: open.session }, `, which is open: ${ownerWords(open.owner, me)}`] as const
  return open.owner.kind === 'agent' && open.owner.id !== me ? { value, tone: 'warn' } : { value }
}

/** Stands above the form: the recipient, and each channel with what writing there means. */
export const reachCard = (contact: Contact, reach: readonly Reach[], me: string): Card => ({
  about: 'contact',
  heading: `To ${callContact(contact)}`,
  ...(contact.blocked && { tone: 'bad' as const }),
  facts: [
    { label: 'Known as', value: contact.identities.map(identityWords).join(', ') || 'nothing proven' },
    ...reach.map(one => ({ label: one.channel, ...standing(one, me) })),
  ],
  blocks: [],
  actions: [],
})

/** What became of it, with the way to it. */
export const begunCard = (contact: Contact, { session, ticket, channel, began }: Begun): Card => ({
  about: 'done',
  heading: [
    `Your message to ${callContact(contact)} is on its way on ${channel}: `,
    { ticket, session },
    began ? ', which is yours' : ', which was open already',
  ],
  tone: 'good',
  facts: [],
  blocks: [],
  actions: [{ verb: 'show', label: `Show #${ticket}`, input: { session } }],
})
