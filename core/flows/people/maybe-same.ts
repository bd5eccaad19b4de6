// Who may be the same as a contact: what one of them proved and the other only said, or what neither proved, tells the team and nobody else.
// It proves nothing and joins nobody.
import type { Contact, Identity, MaybeSame, SharedFact, Vouched } from '../../model/contact.ts'
import { identity } from '../../model/contact.ts'
import type { Store } from '../../ports/store.ts'
import { contactsTable, sessionsTable } from '../timeline/tables.ts'
import type { Contacts } from './contacts.ts'
import { areApart } from './parts.ts'

/** So much is looked for, and so many are told: the rest would be noise. */
const mostFacts = 8
const mostAlike = 5
const mostTold = 3

const number = /^\+\d{7,15}$/u

/** An address or a number, by which two contacts may be found to be alike, and what stands behind it. */
const factsOf = ({ identities, claimed }: Contact): Map<Identity, Vouched> => {
  const facts = new Map<Identity, Vouched>()
  if (claimed.email) facts.set(identity.email(claimed.email), 'claimed')
  if (claimed.phone) facts.set(identity.phone(claimed.phone), 'claimed')
  for (const one of identities) {
    const [kind = '', value = ''] = [one.slice(0, one.indexOf(':')), one.slice(one.indexOf(':') + 1)]
    if (kind === 'caller' && number.test(value)) facts.set(identity.phone(value), 'calls')
    if (kind === 'sms' && number.test(value)) facts.set(identity.phone(value), 'texts')
  }
  for (const one of identities) if (/^(?:email|phone):/u.test(one)) facts.set(one, 'proven')
  return facts
}

const isNamed = ({ identities }: Contact): boolean => identities.some(one => one.startsWith('id:'))

/** Looks for them by what is filed, a fixed number of times however many contacts there are. */
export const createMaybeSame = ({ store, contacts }: { store: Store; contacts: Contacts }): ((id: string) => Promise<MaybeSame[]>) => {
  const docs = store.collection(contactsTable)
  const sessions = store.collection(sessionsTable)

  const holdersOf = async (fact: Identity): Promise<Contact[]> => {
    const value = fact.slice(fact.indexOf(':') + 1)
    const keys = fact.startsWith('phone:') ? [fact, `sms:${value}`, `caller:${value}`] : [fact]
    const index = fact.startsWith('phone:') ? 'claimedPhone' : 'claimedEmail'
    const [saying, ...holding] = await Promise.all([
      docs.list({ where: { index, is: fact }, descending: true, limit: mostAlike }),
      ...keys.map(key => docs.by(key)),
    ])
    return [...holding.filter(one => one !== undefined), ...saying.items]
  }

  const latestTicket = async (contact: Contact): Promise<number | undefined> =>
    (await sessions.list({ where: { index: 'contact', is: contact.id }, descending: true, limit: 1 })).items[0]?.ticket

  const isOther = (contact: Contact, other: Contact): boolean =>
    other.id !== contact.id &&
    !other.parked &&
    other.erasing === undefined &&
    !other.erased &&
    // Two customers of your own are two, whatever they share.
    !(isNamed(contact) && isNamed(other)) &&
    !areApart(contact, other)

  return async id => {
    const contact = await contacts.get(id)
    const own = factsOf(contact)
    const found = new Map<string, { contact: Contact; shared: SharedFact[] }>()
    for (const [fact, here] of [...own].slice(0, mostFacts))
      for (const other of await holdersOf(fact)) {
        const there = factsOf(other).get(fact)
        if (there === undefined || !isOther(contact, other)) continue
        const { shared } = found.get(other.id) ?? { shared: [] }
        if (!shared.some(one => one.identity === fact))
          found.set(other.id, { contact: other, shared: [...shared, { identity: fact, here, there }] })
      }
    const weight = ({ shared }: { shared: SharedFact[] }): number =>
      shared.length + (shared.some(({ here, there }) => here === 'proven' || there === 'proven') ? mostFacts : 0)
    const likeliest = [...found.values()].toSorted((a, b) => weight(b) - weight(a)).slice(0, mostTold)
    return Promise.all(
      likeliest.map(async one => {
        const ticket = await latestTicket(one.contact)
        return { ...one, ...(ticket === undefined ? {} : { ticket }) }
      }),
    )
  }
}
