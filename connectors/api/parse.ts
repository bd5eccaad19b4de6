// Theirs → ours: a program's message as the core takes it. The bearer key vouches for whom it names.
import { type ContactFields, type Identity, identity } from '#core/model/contact.ts'
import type { Attachment } from '#core/model/entry.ts'
import { Problem } from '#core/model/problem.ts'
import type { Incoming, Sender } from '#core/ports/connector.ts'
import type { MessageBody } from './schemas.ts'

const senderOf = (contact: NonNullable<MessageBody['contact']>): Sender => {
  const identities: Identity[] = []
  const verified: ContactFields = {}
  if (contact.id !== undefined) identities.push(identity.custom(contact.id))
  if (contact.email !== undefined) {
    identities.push(identity.email(contact.email))
    verified.email = contact.email
  }
  if (contact.phone !== undefined) {
    identities.push(identity.phone(contact.phone))
    verified.phone = contact.phone
  }
  if (contact.name !== undefined) verified.name = contact.name
  const how = 'a program named it with your API key'
  return { identities, how, verified, ...(contact.id === undefined ? {} : { id: contact.id }) }
}

/**
 * The message as the core takes it; `newId` names it where the caller did not, `redeem` turns tickets into files. No address: on this channel the contact is found, not
 * a place. With a session and no contact, the sender is empty: the session's contact writes. Problem `contact_required`.
 */
export const parseMessage = (body: MessageBody, newId: () => string, redeem: (ticket: string) => Attachment): Incoming => {
  const sender = senderOf(body.contact ?? {})
  if (sender.identities.length === 0 && body.session === undefined)
    throw new Problem('contact_required', 'Say who writes (contact with id, email or phone) or in which session.')
  const incoming: Incoming = { channel: 'api', id: body.id ?? newId(), sender, text: body.text }
  if (body.session !== undefined) incoming.session = body.session
  if (body.attachments?.length) incoming.attachments = body.attachments.map(redeem)
  return incoming
}
