// Where a customer is on WhatsApp and who they are: by the id that WhatsApp gives a person (LID) and that stays when their number changes, or
// by the number where nothing else is known. `whatsapp:123456789012345`, `whatsapp:+15551234567`.
import type { Identity } from '#core/model/contact.ts'
import type { Address } from '#core/ports/connector.ts'
import { Refused } from '#core/ports/failure.ts'

/** `name`: a LID's digits, a number with its +, or what a business knows somebody without a number by. */
export const writeAddress = (name: string): Address => `whatsapp:${name}`

/** Refused where it is none of ours. */
export const readAddress = (address: Address): string => {
  const [, name] = /^whatsapp:(\+?[\w.-]+)$/.exec(address) ?? []
  if (name === undefined) throw new Refused('the address is not one of WhatsApp’s')
  return name
}

/** Who somebody is by WhatsApp's own id. */
export const whatsappIdentity = (id: string): Identity => `whatsapp:${id}`

/** What the core calls a message: ids are only unique within a chat, and a sender chooses their own. */
export const messageId = (name: string, id: string): string => `${name}/${id}`

/** Chat and id of a message. Refused where it is none of ours. */
export const readMessageId = (platformId: string): { name: string; id: string } => {
  const [, name, id] = /^([^/]+)\/(.+)$/.exec(platformId) ?? []
  if (name === undefined || id === undefined) throw new Refused('the message is not one of WhatsApp’s')
  return { name, id }
}
