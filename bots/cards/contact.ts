// The customer: what is proven, what is only said, and which sessions there were.
import { type Contact, type ContactFields, type MaybeSame, type SharedFact, segmentsOf, type Vouched } from '#core/model/contact.ts'
import type { Session } from '#core/model/session.ts'
import type { Block, Card, Fact } from './card.ts'
import { sessionsCard } from './lists.ts'
import { callContact, countHeading, identityWords } from './words.ts'

const fieldFacts = (fields: ContactFields): Fact[] => [
  ...(fields.name ? [{ label: 'Name', value: fields.name }] : []),
  ...(fields.email ? [{ label: 'Email', value: fields.email }] : []),
  ...(fields.phone ? [{ label: 'Phone', value: fields.phone }] : []),
  ...Object.entries(fields.custom ?? {}).map(([label, value]) => ({ label, value: String(value) })),
]

/** Who put the customer there is said, because it decides where it is changed. */
const segmentWords = (contact: Contact): string => {
  const set = contact.teamSegments ?? []
  return segmentsOf(contact)
    .map(name => (set.includes(name) ? name : `${name} (proven)`))
    .join(', ')
}

const vouched: Record<Vouched, string> = { proven: 'proven', claimed: 'claimed', texts: 'texts from it', calls: 'calls from it' }

const sharedWords = ({ identity, here, there }: SharedFact): string =>
  `both have ${identity.slice(identity.indexOf(':') + 1)} (${vouched[here]} here, ${vouched[there]} there)`

/** Each with what speaks for it: a person judges. */
const alikeBlock = (contact: Contact, alike: readonly MaybeSame[]): Block => ({
  kind: 'rows',
  label: 'May be the same person',
  rows: alike.map(({ contact: other, ticket, shared }) => ({
    title: [`${callContact(other)}${ticket === undefined ? '' : ` · #${ticket}`}`],
    detail: [shared.map(sharedWords).join(', '), { typed: ` · ${other.id}` }],
    action: { verb: 'contact merge', label: 'Merge', input: { into: contact.id, from: other.id } },
  })),
  empty: '',
})

/** One contact; what nobody proved is kept apart. */
export const contactCard = (contact: Contact, sessions: readonly Session[] = [], alike: readonly MaybeSame[] = []): Card => {
  const claimed = fieldFacts(contact.claimed)
  return {
    about: 'contact',
    heading: callContact(contact),
    ...(contact.blocked && { tone: 'bad' as const }),
    facts: [
      ...(contact.blocked ? [{ label: 'Blocked', value: 'their messages are kept and go nowhere', tone: 'bad' as const }] : []),
      ...(contact.silent ?? []).map(({ address }) => ({
        label: 'No messages',
        value: `at ${address}: they wrote STOP`,
        tone: 'bad' as const,
      })),
      ...fieldFacts(contact.verified),
      { label: 'Known as', value: contact.identities.map(identityWords).join(', ') || 'nothing proven' },
      ...(contact.parts ?? []).map(
        ({ id, identities, at, by }): Fact => ({
          label: 'Merged',
          value: [
            `${identities.map(identityWords).join(', ') || id}, ${by === undefined ? 'by one sign-in that proved both' : `by ${by}`}, `,
            { at, as: 'date' },
            { typed: ` · ${id}` },
          ],
        }),
      ),
      ...(segmentsOf(contact).length > 0 ? [{ label: 'Segments', value: segmentWords(contact) }] : []),
      { label: 'Since', value: [{ at: contact.createdAt, as: 'date' }] },
      { label: 'Id', value: [{ typed: contact.id }], tone: 'quiet' },
    ],
    blocks: [
      ...(claimed.length > 0 ? [{ kind: 'facts' as const, label: 'Said by themselves, not proven', facts: claimed }] : []),
      ...(alike.length > 0 ? [alikeBlock(contact, alike)] : []),
      ...(sessions.length > 0 ? sessionsCard('Sessions', sessions).blocks.map(block => ({ ...block, label: 'Sessions' })) : []),
    ],
    actions: [
      ...(contact.blocked ? [] : [{ verb: 'message', label: 'Message', input: { contact: contact.id }, style: 'primary' as const }]),
      { verb: 'contact set', label: 'Change', input: { contact: contact.id } },
      { verb: 'contact segment', label: 'Add to a segment', input: { contact: contact.id } },
      contact.blocked
        ? { verb: 'contact unblock', label: 'Unblock', input: { contact: contact.id } }
        : { verb: 'contact block', label: 'Block', input: { contact: contact.id }, style: 'danger' },
      { verb: 'contact merge', label: 'Merge', input: { into: contact.id } },
      ...alike.map(({ contact: other }) => ({
        verb: 'contact apart' as const,
        label: alike.length > 1 ? `Not the same as ${callContact(other)}` : 'Not the same',
        input: { contact: contact.id, other: other.id },
      })),
      ...(contact.parts ?? []).slice(-1).map(({ id }) => ({
        verb: 'contact split' as const,
        label: 'Undo the merge',
        input: { contact: contact.id, part: id },
      })),
    ],
  }
}

/** How to reach them, or that nothing is known. */
const waysOf = ({ verified, claimed }: Contact): string =>
  [verified.email ?? claimed.email, verified.phone ?? claimed.phone].filter(Boolean).join(' · ') || 'no email address or phone number known'

/** Contacts, a line each. */
export const contactsCard = (contacts: readonly Contact[]): Card => ({
  about: 'contacts',
  heading: countHeading(contacts.length, 'contact'),
  facts: [],
  blocks: [
    {
      kind: 'rows',
      rows: contacts.map(contact => ({
        title: callContact(contact),
        detail: [waysOf(contact), contact.blocked ? ' · blocked' : '', { typed: ` · ${contact.id}` }],
        ...(contact.blocked && { tone: 'bad' as const }),
        action: { verb: 'contact show', label: 'Show', input: { contact: contact.id } },
      })),
      empty: 'Each comes with their first message.',
    },
  ],
  actions: [],
})
