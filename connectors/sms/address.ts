// Addresses of people on this channel, and what is proven of them.
//
// A network tells who sends a text message, but not so that nobody could pretend: a number is proof of where answers go, not of who wrote. So a
// sender is known here as `sms:NUMBER` alone. That the telephone number itself is theirs is only said: nothing that belongs to whoever proved
// it elsewhere, and no action that needs it, is within reach of a forged sender.
import { type Identity, identity } from '#core/model/contact.ts'
import type { Address, Sender } from '#core/ports/connector.ts'

const e164 = /^\+[1-9]\d{6,14}$/

export const isNumber = (text: string): boolean => e164.test(text)

/** `sms:+15550001` of `+15550001`; short codes and names of senders alike. */
export const addressOf = (from: string): Address => `sms:${from}`

/** What Twilio calls it. */
export const numberOf = (address: Address): string => address.slice('sms:'.length)

/** No person's telephone: a short code, or a name in the place of a number. Machines write from there, and nobody reads what is answered. */
export const isMachine = (from: string): boolean => !isNumber(from)

export const senderOf = (from: string): Sender => ({
  identities: [addressOf(from)],
  ...(isNumber(from) ? { claimed: { phone: from } } : {}),
})

/** The number that somebody can be written to at, the one they wrote from first; undefined where none is known. */
export const reachable = (identities: readonly Identity[]): Address | undefined => {
  const of = (kind: string): string | undefined =>
    identities.findLast(one => one.startsWith(`${kind}:`) && isNumber(one.slice(kind.length + 1)))?.slice(kind.length + 1)
  const number = of('sms') ?? of('phone')
  return number === undefined ? undefined : addressOf(identity.phone(number).slice('phone:'.length))
}
