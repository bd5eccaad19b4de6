// Arguments that the house fills in, so that no model can choose them: only what is verified of the contact, and facts of the session.
import type { Action, JsonSchema, MagicValue } from '../../model/action.ts'
import type { Contact } from '../../model/contact.ts'
import type { Session } from '../../model/session.ts'

/** Whose conversation a call is for. */
export interface Whose {
  session: Session
  contact: Contact
}

const provenAs = ({ identities }: Contact, kind: string): string | undefined =>
  identities.find(one => one.startsWith(`${kind}:`))?.slice(kind.length + 1)

const factOf = (magic: MagicValue, { session, contact }: Whose): unknown => {
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
