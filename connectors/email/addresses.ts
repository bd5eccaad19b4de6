// Names that a conversation by mail goes by. Each conversation, a thread, has a name that nobody can guess: it stands in the address that
// answers go to (support+NAME@…), in the Message-ID of each mail that we send (<NAME.OF-THE-MAIL@…>) and in the address to which our mail comes
// back when it can't be delivered (support+b.NAME.OF-THE-MAIL@…). So whatever of it survives at the customer's leads back to the thread.
import { createHmac } from 'node:crypto'
import { domainToASCII } from 'node:url'
import type { Identity } from '#core/model/contact.ts'

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567'
const word = '[a-z2-7]{16}'
/** RFC 5321: longest part before the @. */
const longestLocal = 64

/** 80 bits in sixteen letters and digits, which no mail server changes. */
const base32 = (bytes: Buffer): string => {
  let bits = ''
  for (const byte of bytes.subarray(0, 10)) bits += byte.toString(2).padStart(8, '0')
  return (bits.match(/.{5}/gu) ?? []).map(five => alphabet[Number.parseInt(five, 2)]).join('')
}

/** The same for the same words and secret, and nobody's guess without the secret. */
export const nameOf = (secret: string, what: string): string => base32(createHmac('sha256', secret).update(what).digest())

const split = (address: string): [local: string, domain: string] => {
  const at = address.lastIndexOf('@')
  return [address.slice(0, at), address.slice(at + 1)]
}

/** A domain as it stands in the DNS, in ASCII (RFC 5890); '' where it is none. */
const inDns = (domain: string): string => (/^[\x21-\x7e]*$/u.test(domain) ? domain : domainToASCII(domain)).toLowerCase()

/** The domain of an address, as it stands in the DNS. */
export const domainOf = (address: string): string => inDns(split(address)[1])

/** A mail address, lower-case, its domain as it stands in the DNS, which every mail server takes; undefined where it is none. */
export const readAddress = (text: string): string | undefined => {
  const written = text.trim().replace(/^<|>$/gu, '').toLowerCase()
  if (!/^[^\s@<>()[\],;:"\\]+@[^\s@<>()[\],;:"\\]+$/u.test(written)) return undefined
  const [local, domain] = split(written)
  const known = inDns(domain)
  const address = `${local}@${known}`
  return known !== '' && address.length <= 254 ? address : undefined
}

/** `support+tag@…`; undefined where that would be too long for an address. */
const tagged = (mailbox: string, tag: string): string | undefined => {
  const [local, domain] = split(mailbox)
  const whole = `${local}+${tag}`
  return whole.length > longestLocal ? undefined : `${whole}@${domain}`
}

/** Where answers in a thread go. */
export const answerAddress = (mailbox: string, thread: string): string => tagged(mailbox, thread) ?? mailbox

/** Where a mail of ours comes back to; undefined where that would be too long. */
export const returnAddress = (mailbox: string, thread: string, mail: string): string | undefined => tagged(mailbox, `b.${thread}.${mail}`)

/** The Message-ID of a mail of ours. */
export const messageIdOf = (mailbox: string, thread: string, mail: string): string => `<${thread}.${mail}@${split(mailbox)[1]}>`

/** What stands behind the + of an address of ours; '' where nothing does, undefined where it is not ours. */
export const tagIn = (mailbox: string, address: string): string | undefined => {
  const [own, ownDomain] = split(mailbox)
  const [local, domain] = split(readAddress(address) ?? '')
  if (domain !== ownDomain) return undefined
  if (local === own) return ''
  return local.startsWith(`${own}+`) ? local.slice(own.length + 1) : undefined
}

const threadTag = new RegExp(`^(${word})$`, 'u')
const returnTag = new RegExp(`^b\\.(${word})\\.(${word})$`, 'u')
const ownId = new RegExp(`^<(${word})\\.(${word})@([^<>@]+)>$`, 'u')

/** Programs that answer by themselves write to where mails come back to, RFC 3834. */
export const threadInTag = (tag: string): string | undefined => (threadTag.exec(tag) ?? returnTag.exec(tag))?.[1]

/** The Message-ID of our mail that came back to this tag. */
export const returnedIn = (mailbox: string, tag: string): string | undefined => {
  const [, thread, mail] = returnTag.exec(tag) ?? []
  return thread === undefined || mail === undefined ? undefined : messageIdOf(mailbox, thread, mail)
}

/** The thread that a Message-ID names, if it has the form of ours. */
export const threadInId = (id: string): string | undefined => ownId.exec(id.toLowerCase())?.[1]

/** Where a thread is answered, for the core. */
export const writeAddress = (thread: string): string => `email:${thread}`

export const readThread = (address: string): string | undefined => new RegExp(`^email:(${word})$`, 'u').exec(address)?.[1]

/**
 * Who writes from an address that nobody vouches for: known again by it, as a browser is by its token, and proven to be nobody. A contact who
 * has proven the address (`email:…`) is another one, so that nobody acts in their name.
 */
export const unproven = (address: string): Identity => `visitor:email:${address}`

/** `Re: Re: AW: Order 12 [#4521]` as `Order 12`. */
export const bareSubject = (subject: string): string => {
  let bare = subject
    .replace(/\[#\d+\]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
  for (let before = ''; before !== bare; ) {
    before = bare
    bare = bare.replace(/^(?:re|aw|antw|sv|vs|fw|fwd|wg|tr|rv|res|enc|r|i|odp|回复|答复|转发)(?:\[\d+\])?\s*[:：]\s*/iu, '')
  }
  return bare
}

/** The ticket that a subject names. */
export const ticketIn = (subject: string): number | undefined => {
  const [, ticket] = /\[#(\d{1,12})\]/u.exec(subject) ?? []
  return ticket === undefined ? undefined : Number(ticket)
}
