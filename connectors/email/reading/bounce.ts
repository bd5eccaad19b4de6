// What a bounce says: of which mail, for whom, whether for good, and why. By RFC 3464 and RFC 3463 where it keeps to them, else by what servers
// write in words (Postfix, Exim, qmail, Exchange, Gmail).
import { decoded } from './charsets.ts'
import { headEnd, idsIn, readHeaders } from './headers.ts'
import type { Enclosed, Letter } from './letter.ts'

const most = 200_000
const longestReason = 300

/** Groups of `Name: value` of a delivery status, unfolded. */
const fieldsOf = (text: string): Map<string, string>[] =>
  text
    .split(/\r?\n[ \t]*\r?\n/u)
    .map(group => {
      const fields = new Map<string, string>()
      let last: string | undefined
      for (const line of group.split(/\r?\n/u)) {
        const colon = line.indexOf(':')
        if (/^[ \t]/u.test(line) && last !== undefined) fields.set(last, `${fields.get(last)} ${line.trim()}`)
        else if (colon > 0 && colon < 60) {
          last = line.slice(0, colon).trim().toLowerCase()
          if (!fields.has(last)) fields.set(last, line.slice(colon + 1).trim())
        }
      }
      return fields
    })
    .filter(fields => fields.size > 0)

const address = /[^\s<>()[\],;:"']{1,64}@[^\s<>()[\],;:"']{1,255}/u
const status = /(?<![\d.])([245])\.(\d{1,3})\.(\d{1,3})(?![\d.])/u
const code = /(?<![\d.])([45])\d\d(?=[\s-])/u
const forever =
  /does(?: not|n't) exist|user unknown|unknown user|no such user|no mailbox here|mailbox (?:not found|unavailable)|recipient (?:address )?(?:rejected|unknown)|address (?:not found|rejected)|invalid (?:recipient|mailbox|address)|account (?:is )?(?:disabled|inactive)|permanent (?:error|failure)|wasn't found|couldn't be found|unrouteable|host (?:or domain name )?not found|not exist|existiert nicht|unbekannt|n'existe pas|no existe|не существует|i've given up/iu
const passing =
  /delay|will (?:be retried|keep trying|try again)|temporar|deferred|greylist|try again later|verzögert|retard|warning only|no action is required/iu

const short = (text: string): string => {
  const plain = text
    .replace(/^\s*(?:smtp|x-[\w-]+|dns)\s*;/iu, '')
    .replace(/\s+/gu, ' ')
    .trim()
  return plain.length > longestReason ? `${plain.slice(0, longestReason - 1)}…` : plain
}

const textOf = (part: Enclosed | undefined): string => (part ? decoded(part.bytes.subarray(0, most), undefined) : '')

/** The id of the mail that came back: of its own headers, which are enclosed or stand in the text. */
const returnedId = (enclosed: readonly Enclosed[], text: string): string | undefined => {
  for (const part of enclosed)
    if (/^(?:message\/(?:rfc822|global|partial)|text\/rfc822-headers|message\/(?:rfc822-headers|global-headers))/u.test(part.type)) {
      const id = idsIn(readHeaders(part.bytes.subarray(0, Math.max(headEnd(part.bytes).end, 0))).first('message-id'))[0]
      if (id !== undefined) return id
    }
  return idsIn(/^[> \t]{0,20}message-id:[ \t]{0,20}(<[^<>\s]{1,990}>)/imu.exec(text)?.[1])[0]
}

/** The words of a server in a text that is for people: from its code to the end of the paragraph. */
const saidIn = (text: string): string => {
  const lines = text.split('\n').map(line => line.trim())
  const at = lines.findIndex(line => line.length < 2000 && (status.test(line) || /^(?:.{0,80}\s)?[45]\d\d[ -]/u.test(line)))
  const from = at >= 0 ? at : lines.findIndex(line => line.length < 2000 && forever.test(line))
  if (from < 0) return ''
  const end = lines.findIndex((line, i) => i > from && line === '')
  return lines.slice(from, Math.min(end < 0 ? lines.length : end, from + 4)).join(' ')
}

export const bounceOf = (whole: string, enclosed: readonly Enclosed[], failedTo: string | undefined): NonNullable<Letter['bounce']> => {
  const text = whole.slice(0, most)
  const groups = fieldsOf(
    textOf(enclosed.find(part => part.type === 'message/delivery-status' || part.type === 'message/global-delivery-status')),
  )
  const found =
    groups.find(group => group.has('final-recipient') || group.has('original-recipient')) ?? groups.find(group => group.has('status'))
  const told = found?.get('original-recipient') ?? found?.get('final-recipient') ?? failedTo ?? ''
  const recipient = address.exec(told)?.[0] ?? address.exec(found?.get('final-recipient') ?? '')?.[0] ?? address.exec(text)?.[0]
  const diagnostic = found?.get('diagnostic-code')
  const said = saidIn(text)
  const action = found?.get('action')?.toLowerCase()
  const enhanced = status.exec(found?.get('status') ?? '')?.[1] ?? status.exec(diagnostic ?? said)?.[1]
  const digit = enhanced ?? code.exec(diagnostic ?? said)?.[1]
  const permanent =
    action === 'delayed' || action === 'relayed' || action === 'expanded' || action === 'delivered'
      ? false
      : digit !== undefined
        ? digit === '5'
        : forever.test(text) || !passing.test(text)
  const first = text.split(/\n\s*\n/u).find(part => part.trim() !== '') ?? ''
  const of = returnedId(enclosed, text)
  return {
    ...(of === undefined ? {} : { of }),
    ...(recipient === undefined ? {} : { recipient: recipient.replace(/[.>]+$/u, '') }),
    permanent,
    reason: short(diagnostic ?? (said || first)),
  }
}
