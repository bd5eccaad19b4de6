// Addresses that a code can be sent to: those on record as a contact's, and how one is shown to somebody who may not be them.
import type { Channel } from '../../model/channel.ts'
import { type Contact, type Identity, identity } from '../../model/contact.ts'
import type { Connector } from '../../ports/connector.ts'

export const isMail = (address: Identity): boolean => address.startsWith('email:')

/** What carries a code there. */
export const channelOf = (address: Identity): Channel => (isMail(address) ? 'email' : 'sms')

type Connectors = ReadonlyMap<Channel, Connector>

/** Undefined where it is not plugged in, or can only answer. */
export const connectorTo = (address: Identity, connectors: Connectors): Connector | undefined => {
  const connector = connectors.get(channelOf(address))
  return connector?.reach ? connector : undefined
}

/** Numbers that networks tell: whoever has the telephone reads what is sent there, whoever wrote or called. */
const told = /^(?:sms|caller):(\+\d+)$/u

/** Addresses of the contact that were proven, that the team set, or that they wrote from. What is only claimed is not among them. */
export const recorded = ({ identities, verified }: Pick<Contact, 'identities' | 'verified'>): Identity[] => {
  const own = identities.flatMap(one => {
    const number = told.exec(one)?.[1]
    return number === undefined ? (/^(?:email|phone):/u.test(one) ? [one] : []) : [identity.phone(number)]
  })
  return [
    ...new Set([
      ...(verified.email === undefined ? [] : [identity.email(verified.email)]),
      ...(verified.phone === undefined ? [] : [identity.phone(verified.phone)]),
      ...own,
    ]),
  ]
}

/** On record, and reached by a channel that is plugged in. */
export const reachable = (contact: Contact, connectors: Connectors): Identity[] =>
  recorded(contact).filter(one => connectorTo(one, connectors) !== undefined)

/** Another address on record that is reached by another channel than this one. */
export const otherWay = (address: Identity, contact: Contact, connectors: Connectors): Identity | undefined =>
  reachable(contact, connectors).find(one => isMail(one) !== isMail(address))

const address = /[^\s@<>()[\],;:"]+@[^\s@<>()[\],;:"]+\.[\p{L}\d-]{2,}/giu

/** The mail addresses in words. */
export const mailsIn = (text: string): Identity[] => (text.match(address) ?? []).map(identity.email)

/** `a…@e….com`, `…11`: whose it is they know, and nobody else is told. */
export const half = (one: Identity): string => {
  const value = one.slice(one.indexOf(':') + 1)
  if (one.startsWith('phone:')) return `…${value.slice(-2)}`
  const at = value.lastIndexOf('@')
  const domain = value.slice(at + 1)
  return `${[...value][0] ?? ''}…@${[...domain][0] ?? ''}…${domain.slice(domain.lastIndexOf('.'))}`
}
