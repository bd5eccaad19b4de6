// From the raw bytes of a mail to what a person wrote now.
import { bounceOf } from './bounce.ts'
import { type Headers, idsIn, readHeaders } from './headers.ts'
import { kindOf } from './kinds.ts'
import type { Enclosed, Letter, Mailbox } from './letter.ts'
import { mostNamed, mostText } from './limits.ts'
import { createMailboxes } from './mailboxes.ts'
import { markupLines } from './markup/lines.ts'
import { type Body, parseMail } from './mime.ts'
import { isByOwnList, writerBehind } from './own-list.ts'
import { marksByCid, placed } from './pictures.ts'
import { type Line, linesOf, written } from './text/line.ts'
import { ownWords } from './text/own-words.ts'
import { isForward } from './text/words.ts'

const deliveries = [
  'delivered-to',
  'x-original-to',
  'envelope-to',
  'x-envelope-to',
  'x-delivered-to',
  'x-rcpt-to',
  'x-forwarded-to',
  'apparently-to',
]
const address = /[^\s<>()[\],;:"]{1,64}@[^\s<>()[\],;:"]{1,255}/gu

const deliveredTo = (headers: Headers): string[] =>
  [...new Set(deliveries.flatMap(name => headers.all(name)).flatMap(value => value.slice(0, 5000).match(address) ?? []))].slice(
    0,
    mostNamed,
  )

/** An armoured text without its armour, RFC 4880: what is signed is there to be read, what is encrypted is not. */
const withoutArmour = (text: string): string =>
  text.includes('-----BEGIN PGP SIGNED MESSAGE-----')
    ? text
        .replace(/^-----BEGIN PGP SIGNED MESSAGE-----\r?\n(?:[A-Za-z-]+: .*\r?\n)*\r?\n?/mu, '')
        .replace(/^-----BEGIN PGP SIGNATURE-----[\s\S]*?(?:^-----END PGP SIGNATURE-----[^\S\n]*$|(?![\s\S]))/mu, '')
        .replace(/^- (?=-)/gmu, '')
    : text

/** A text may be longer than is read, but never be cut within a letter. */
const atMost = (text: string, most: number): string =>
  text.length <= most
    ? text
    : `${text
        .slice(0, most - 1)
        .toWellFormed()
        .replace(/\ufffd$/u, '')}…`

/** Where a program wrote a text of its own HTML, pictures stand as `[cid:…]`. */
const withMarks = (text: string, pictures: ReadonlyMap<string, string>): string =>
  pictures.size === 0 ? text : text.replace(/\[cid:([^\][\s]{1,500})\]/giu, (written, cid: string) => pictures.get(cid) ?? written)

const linesIn = (body: Body, pictures: ReadonlyMap<string, string>): Line[] =>
  body.kind === 'html' ? markupLines(body.text, pictures) : linesOf(withMarks(withoutArmour(atMost(body.text, mostText)), pictures))

const tidied = (text: string): string =>
  text
    .replace(/[\0\ufeff]/gu, '')
    .split('\n')
    .map(line => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim()

const dateOf = (text: string | undefined): number | undefined => {
  const at = Date.parse((text ?? '').replace(/\([^()]*\)/gu, '').trim())
  return Number.isFinite(at) && at > 0 ? at : undefined
}

const saidIn = (lines: readonly Line[], forwards: boolean): { text: string; signed: string } => {
  const { own, signed, forwarded } = ownWords(lines, forwards)
  return { text: tidied(atMost([own, forwarded ?? ''].filter(part => part !== '').join('\n\n'), mostText)), signed }
}

interface Parts {
  headers: Headers
  mailboxes: (name: string) => Mailbox[]
  bodies: readonly Body[]
  enclosed: Enclosed[]
  own: readonly string[]
}

const letterOf = ({ headers, mailboxes, bodies, enclosed, own }: Parts): Letter => {
  const pictures = marksByCid(enclosed)
  const lines = bodies.flatMap((body, at) => [...(at > 0 ? linesOf('') : []), ...linesIn(body, pictures)])
  const subject = headers.first('subject') ?? ''
  const whole = tidied(atMost(lines.map(written).join('\n'), mostText))
  const from = mailboxes('from')[0]
  const sender = mailboxes('sender')[0]
  const at = dateOf(headers.first('date'))
  const messageId = idsIn(headers.first('message-id'))[0]
  const byOwnList = isByOwnList(headers, own)
  const behind = byOwnList ? writerBehind(mailboxes) : undefined
  const writer = from && own.includes(from.address.toLowerCase()) ? (behind ?? from) : from
  const kind = kindOf({ headers, text: whole, types: enclosed.map(part => part.type), byOwnList, ...(writer ? { from: writer } : {}) })
  const said = kind === 'bounce' || kind === 'report' ? { text: whole, signed: whole } : saidIn(lines, isForward(subject, whole))
  return {
    ...(messageId === undefined ? {} : { messageId }),
    inReplyTo: idsIn(headers.first('in-reply-to')),
    references: idsIn(headers.first('references')),
    ...(from ? { from } : {}),
    ...(sender ? { sender } : {}),
    ...(behind ? { behind } : {}),
    replyTo: mailboxes('reply-to'),
    to: mailboxes('to'),
    cc: mailboxes('cc'),
    deliveredTo: deliveredTo(headers),
    subject,
    ...(at === undefined ? {} : { at }),
    text: said.text,
    whole,
    enclosed: placed(enclosed, { ...said, whole }),
    kind,
    ...(kind === 'bounce' ? { bounce: bounceOf(whole, enclosed, headers.first('x-failed-recipients')) } : {}),
    header: name => headers.first(name.toLowerCase()),
  }
}

/** Never throws for what is in the mail; `raw` up to the size limit of the caller, `own` in lower case. */
export const readLetter = async (raw: Uint8Array, own: readonly string[] = []): Promise<Letter> => {
  const headers = readHeaders(raw)
  const { bodies, enclosed } = await parseMail(raw)
  return letterOf({ headers, mailboxes: await createMailboxes(headers), bodies, enclosed, own })
}
