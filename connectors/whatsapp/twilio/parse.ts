// What Twilio tells of a WhatsApp message, in our words. https://www.twilio.com/docs/messaging/guides/webhook-request
import type { Form } from '#connectors/links/twilio/link.ts'
import { identity } from '#core/model/contact.ts'
import type { Sender } from '#core/ports/connector.ts'
import { whatsappIdentity } from '../address.ts'

export interface Told {
  id: string
  /** Of the customer, as in their address: a number with its +, or WhatsApp's own id of somebody who shows none. */
  name: string
  text: string
  media: { url: string; type: string }[]
  /** The message of ours or of theirs that it answers. */
  replied?: string
  sender: Sender
}

/** `whatsapp:+15551234567`, or `whatsapp:US.13491208655302741918` of somebody whose number is not shown. */
export const nameOf = (address: string | undefined): string | undefined => /^whatsapp:(\+\d{5,15}|[A-Z]{2}\.\w+)$/.exec(address ?? '')?.[1]

export const senderOf = (name: string, profile?: string): Sender => ({
  identities: [name.startsWith('+') ? identity.phone(name) : whatsappIdentity(name)],
  ...(name.startsWith('+') ? { verified: { phone: name } } : {}),
  ...(profile ? { claimed: { name: profile } } : {}),
})

const placeOf = ({ Latitude, Longitude, Label, Address }: Form): string =>
  Latitude && Longitude ? [Label, Address, `https://maps.google.com/?q=${Latitude},${Longitude}`].filter(Boolean).join('\n') : ''

/** Undefined for what is no message of a customer's to `number`. */
export const readForm = (form: Form, number: string): Told | undefined => {
  const name = nameOf(form.From)
  const id = form.MessageSid ?? form.SmsSid
  if (name === undefined || !id || form.To !== `whatsapp:${number}`) return undefined
  const media = Array.from({ length: Math.min(10, Number(form.NumMedia ?? 0) || 0) }, (_, i) => ({
    url: form[`MediaUrl${i}`] ?? '',
    type: form[`MediaContentType${i}`] ?? '',
  })).filter(({ url }) => url !== '')
  const text = [form.Body || form.ButtonText || '', placeOf(form)].filter(part => part !== '').join('\n')
  return {
    id,
    name,
    text,
    media,
    sender: senderOf(name, form.ProfileName),
    ...(form.OriginalRepliedMessageSid ? { replied: form.OriginalRepliedMessageSid } : {}),
  }
}
