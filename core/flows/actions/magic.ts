// Arguments that the house fills in, so that no model can choose them: only what is verified of the contact, and facts of the session.
//
// Where nobody vouches for the contact and whoever writes has proven an address by a one-time code, the facts are those of that address: all that
// is verified of the contact where the address is on record as theirs, else the address alone. So nobody's own mailbox opens what another has.
import type { Action, JsonSchema, MagicValue } from '../../model/action.ts'
import { type Contact, type Identity, isVerified } from '../../model/contact.ts'
import { provenAt, type Session } from '../../model/session.ts'
import type { Time } from '../../model/time.ts'
import { recorded } from '../proof/addresses.ts'

/** Whose conversation a call is for. */
export interface Whose {
  session: Session
  contact: Contact
  /** When it was asked for: what was proven then counts. */
  at: Time
  /** Somebody else wrote some of the words it is for: nothing of the contact counts as proven then. */
  others?: boolean
}

/** What was proven by a code, where nothing better is known. */
const byCode = ({ session, contact, at }: Whose): Identity | undefined => (isVerified(contact) ? undefined : provenAt(session, at))

/** Somebody vouches for who this is, or whoever writes has proven an address of theirs. */
export const isProven = (whose: Whose): boolean => !whose.others && (isVerified(whose.contact) || byCode(whose) !== undefined)

/** Who the facts are about. */
const known = (whose: Whose): Pick<Contact, 'identities' | 'verified'> => {
  const { contact, others } = whose
  if (others) return { identities: [], verified: {} }
  const address = byCode(whose)
  if (address === undefined) return contact
  if (!recorded(contact).includes(address)) return { identities: [address], verified: {} }
  return { identities: [address, ...contact.identities], verified: contact.verified }
}

const provenAs = ({ identities }: Pick<Contact, 'identities'>, kind: string): string | undefined =>
  identities.find(one => one.startsWith(`${kind}:`))?.slice(kind.length + 1)

const factOf = (magic: MagicValue, whose: Whose): unknown => {
  const { session } = whose
  const contact = known(whose)
  const { verified } = contact
  switch (magic) {
    case 'contact.id':
      return provenAs(contact, 'id')
    case 'contact.name':
      return verified.name
    case 'contact.email':
      return verified.email ?? provenAs(contact, 'email')
    case 'contact.phone':
      return verified.phone ?? provenAs(contact, 'phone')
    case 'session.id':
      return session.id
    case 'session.ticket':
      return session.ticket
    case 'session.channel':
      return session.channel
    case 'session.language':
      return session.language
    default: {
      const field = magic.slice('contact.custom.'.length)
      return verified.custom && Object.hasOwn(verified.custom, field) ? verified.custom[field] : undefined
    }
  }
}

/** By argument: what is known. What is not known is left out. */
export const magicArguments = ({ magic }: Pick<Action, 'magic'>, whose: Whose): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(magic)
      .map(([name, value]) => [name, factOf(value, whose)])
      .filter(([, value]) => value !== undefined),
  )

const namesIn = (value: unknown): string[] => (Array.isArray(value) ? value.filter(name => typeof name === 'string') : [])

/** The arguments that a call can not do without. */
export const requiredOf = ({ parameters }: Pick<Action, 'parameters'>): string[] => namesIn(parameters.required)

/** What is asked of the model: all but what the house fills in. */
export const withoutMagic = ({ parameters, magic }: Pick<Action, 'parameters' | 'magic'>): JsonSchema => {
  const properties = Object.entries((parameters.properties ?? {}) as Record<string, unknown>).filter(
    ([name]) => !Object.hasOwn(magic, name),
  )
  const required = namesIn(parameters.required).filter(name => !Object.hasOwn(magic, name))
  const { required: _, ...rest } = parameters
  return { type: 'object', ...rest, properties: Object.fromEntries(properties), ...(required.length > 0 ? { required } : {}) }
}
