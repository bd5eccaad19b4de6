// Whether the address that a mail is from is proven: DMARC passes (RFC 7489), by the word of the own mail server where it is configured, else by
// the DKIM signatures, verified here. A mail that came by IMAP tells nothing of SPF that could be believed.
import type { DNSResolver } from 'mailauth'
import type { Logger } from 'pino'
import { type Duration, second } from '#core/model/time.ts'
import { domainOf, readAddress } from './addresses.ts'
import type { Letter } from './reading/letter.ts'

export type Prove = (raw: Uint8Array, letter: Letter) => Promise<boolean>

/** DNS may be slow; a mail that can't be looked into in time is taken without proof. */
const patience: Duration = 10 * second

/** The header lines of a mail, unfolded, from the top. */
const headersOf = (raw: Uint8Array): string[] => {
  const text = Buffer.from(raw.buffer, raw.byteOffset, Math.min(raw.byteLength, 256 * 1024)).toString('latin1')
  const end = /\r?\n\r?\n/u.exec(text)?.index ?? text.length
  return text
    .slice(0, end)
    .replace(/\r?\n[ \t]+/gu, ' ')
    .split(/\r?\n/u)
}

const valuesOf = (headers: readonly string[], name: string): string[] =>
  headers.filter(line => line.slice(0, name.length + 1).toLowerCase() === `${name}:`).map(line => line.slice(name.length + 1).trim())

/** Without comments, and of what is quoted only what an address may have: senders choose part of both, RFC 8601 with RFC 5322. */
const withoutWords = (value: string): string => {
  let out = ''
  let depth = 0
  let isQuoted = false
  for (const [sign] of value.matchAll(/\\.|[^\\]/gsu)) {
    if (sign === '"' && depth === 0) isQuoted = !isQuoted
    else if (sign === '(' && !isQuoted) depth += 1
    else if (sign === ')' && !isQuoted) {
      depth = Math.max(0, depth - 1)
      out += ' '
    } else if (depth === 0 && (!isQuoted || /^[\w.@-]$/u.test(sign))) out += sign
  }
  return out
}

/** What the own server says of DMARC: only in the topmost of these headers, for those below may be anybody's. Undefined where it says nothing. */
const toldBy = (authserv: string, headers: readonly string[], domain: string): boolean | undefined => {
  const [top = ''] = valuesOf(headers, 'authentication-results')
  const [server = '', ...results] = withoutWords(top).split(';')
  if (server.trim().split(/\s+/u)[0]?.toLowerCase() !== authserv) return undefined
  const dmarc = results.find(result => /^\s*dmarc\s*=/iu.test(result))
  if (dmarc === undefined) return undefined
  const from = /header\.from\s*=\s*"?([^\s";]+)/iu.exec(dmarc)?.[1]
  return /^\s*dmarc\s*=\s*pass\b/iu.test(dmarc) && (from === undefined || domainOf(from) === domain)
}

export const createProve =
  ({ authserv, resolver, log }: { authserv: string | undefined; resolver: DNSResolver | undefined; log: Logger }): Prove =>
  async (raw, letter) => {
    const headers = headersOf(raw)
    // With two senders nobody knows which one a reader is shown and which one was checked.
    const from = valuesOf(headers, 'from')
    if (from.length !== 1 || letter.from === undefined) return false
    const domain = domainOf(letter.from.address)
    const told = authserv === undefined ? undefined : toldBy(authserv, headers, domain)
    if (told !== undefined) return told
    if (valuesOf(headers, 'dkim-signature').length === 0) return false
    let timer: NodeJS.Timeout | undefined
    try {
      const { authenticate } = await import('mailauth')
      const late = new Promise<undefined>(resolve => {
        timer = setTimeout(() => resolve(undefined), patience)
      })
      const found = await Promise.race([
        authenticate(Buffer.from(raw), { disableArc: true, disableBimi: true, ...(resolver ? { resolver } : {}) }),
        late,
      ])
      if (found === undefined || found.dmarc === false || found.dmarc.status.result !== 'pass') return false
      const { headerFrom = [], results = [] } = found.dkim
      // What l= leaves unsigned could be anybody's words.
      const whole = results.some(({ status }) => status.result === 'pass' && status.aligned && !status.underSized)
      const checked = readAddress(headerFrom[0] ?? '')
      return whole && headerFrom.length === 1 && checked !== undefined && checked === readAddress(letter.from.address)
    } catch (error) {
      log.warn({ error }, 'the sender of a mail could not be verified; it is taken without proof')
      return false
    } finally {
      clearTimeout(timer)
    }
  }
