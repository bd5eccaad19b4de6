// A reply as the mail that it becomes: who it is from, what it answers, the words as text and as simple HTML, what was written last below.
import { toHtml } from '#core/lib/dialects/html.ts'
import { toPlain } from '#core/lib/dialects/plain.ts'
import type { Attachment } from '#core/model/entry.ts'
import type { Reply } from '#core/ports/connector.ts'
import type { Files } from '#core/ports/files.ts'
import { answerAddress, bareSubject, messageIdOf } from './addresses.ts'
import { markHeader } from './sent-folder.ts'
import type { Thread } from './threads.ts'

export interface Composed {
  raw: Buffer
  messageId: string
  /** The first one is written to, the others get a copy. */
  recipients: string[]
}

interface Given {
  /** The name over what no agent wrote. */
  name: string
  /** Answers may go to an address with a tag. */
  plus: boolean
  files: Pick<Files, 'open'>
}

export interface Composing {
  thread: Thread
  reply: Reply
  /** The name of the mail in its thread. */
  mail: string
  at: number
  /** What was written last, and by whom. */
  quoted?: { by: string; text: string } | undefined
}

/** Bytes of files that go with a mail, before the third that MIME adds: most servers take 25 MB in all. */
const mostBytes = 15 * 1024 ** 2
/** A picture of more bytes is a file below the mail. */
const largestShown = 5 * 1024 ** 2
/** Pixels: as wide as mail programs show a mail. */
const widestShown = 600
/** What every mail program shows within a mail. */
const shownTypes = new Set(['image/png', 'image/jpeg', 'image/gif'])
const longestQuote = 2000
const mostReferences = 20

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/gu, sign => escapes[sign] ?? sign)

/** Words as they stand, in paragraphs and lines. */
const plainHtml = (text: string): string =>
  text
    .split(/\n{2,}/u)
    .map(part => `<p>${escaped(part).replace(/\n/gu, '<br>\n')}</p>`)
    .join('\n')

const clipped = (text: string): string => (text.length > longestQuote ? `${text.slice(0, longestQuote).replace(/\p{Cs}$/u, '')}…` : text)

const isShown = ({ type, size, image }: Attachment): boolean => image !== undefined && shownTypes.has(type) && size <= largestShown

/** A picture in its place: of the width that it has, and never wider than what it is read on. */
const pictureHtml = ({ name, image }: Attachment, cid: string): string =>
  `<p><img src="cid:${cid}" alt="${escaped(name)}" width="${Math.min(image?.width ?? widestShown, widestShown)}" style="max-width:100%;height:auto"></p>`

const bytesOf = async (content: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const parts: Uint8Array[] = []
  for await (const part of content) parts.push(part)
  return Buffer.concat(parts)
}

/** What a thread is called that we begin: the first words of it. */
export const subjectIn = (text: string): string => {
  const line =
    text
      .split('\n')
      .find(one => one.trim() !== '')
      ?.trim() ?? ''
  return line.length <= 60 ? line : `${line.slice(0, 60).replace(/\s+\S*$/u, '')}…`
}

/** `before`: the mail that this one follows in its thread. */
const subjectOf = ({ subject }: Thread, { ticket }: Reply, before: string | undefined): string => {
  const bare = bareSubject(subject)
  return `${before === undefined ? '' : 'Re: '}${bare}${bare === '' ? '' : ' '}[#${ticket}]`
}

export const createComposing =
  ({ name, plus, files }: Given) =>
  async ({ thread, reply, mail, at, quoted }: Composing): Promise<Composed> => {
    const { default: MailComposer } = await import('nodemailer/lib/mail-composer')
    const { author, attachments = [], sources = [] } = reply
    const { mailbox, refs, last } = thread
    const enclosed: Attachment[] = []
    const linked: Attachment[] = []
    let size = 0
    for (const file of attachments) {
      const fits = size + file.size <= mostBytes
      if (fits) size += file.size
      ;(fits || file.url === undefined ? enclosed : linked).push(file)
    }
    const below = [
      ...linked.map(({ name: file, url }) => `${file}: ${url}`),
      ...sources.flatMap(({ title, url }) => (url === undefined ? [] : [`${title}: ${url}`])),
    ]
    const words = [reply.text, below.join('\n')].filter(Boolean).join('\n\n')
    const shown = enclosed.filter(isShown)
    const cidOf = (file: Attachment): string => `${shown.indexOf(file) + 1}.${messageIdOf(mailbox, thread.name, mail).slice(1, -1)}`
    // What the AI writes is Markdown; a person's words stand as they were typed.
    const plain = [author.kind === 'ai' ? toPlain(words) : words, shown.map(({ name: file }) => `[image: ${file}]`).join('\n')]
      .filter(Boolean)
      .join('\n\n')
    const quote = quoted && { by: quoted.by, text: clipped(quoted.text) }
    const text = quote ? `${plain}\n\n${quote.by} wrote:\n${quote.text.replace(/^/gmu, '> ')}` : plain
    const html = `<div dir="auto">\n${author.kind === 'ai' ? toHtml(words) : plainHtml(words)}\n${shown.map(file => `${pictureHtml(file, cidOf(file))}\n`).join('')}</div>${
      quote
        ? `\n<div class="gmail_quote"><p>${escaped(quote.by)} wrote:</p>\n<blockquote type="cite">\n${plainHtml(quote.text)}\n</blockquote></div>`
        : ''
    }`
    const recipients = reply.recipients ?? [thread.to.address]
    const [first = '', ...others] = recipients
    const messageId = messageIdOf(mailbox, thread.name, mail)
    const known = refs.filter(ref => ref !== messageId)
    const references = known.length > mostReferences ? [...known.slice(0, 1), ...known.slice(1 - mostReferences)] : known
    // A thread that we began is one before anybody has answered, too.
    const before = last ?? known.at(-1)
    const from = author.kind === 'agent' ? author.name : name
    const raw = await new MailComposer({
      from: { name: from, address: mailbox },
      to: [{ name: first === thread.to.address ? (thread.to.name ?? '') : '', address: first }],
      cc: others.map(address => ({ name: '', address })),
      ...(plus ? { replyTo: { name, address: answerAddress(mailbox, thread.name) } } : {}),
      subject: subjectOf(thread, reply, before),
      messageId,
      ...(before === undefined ? {} : { inReplyTo: before }),
      ...(references.length > 0 ? { references } : {}),
      date: new Date(at),
      text,
      html: `<!doctype html>\n<html><body>\n${html}\n</body></html>`,
      attachments: await Promise.all(
        enclosed.map(async file => ({
          filename: file.name,
          contentType: file.type,
          content: await bytesOf(await files.open(file)),
          ...(shown.includes(file) ? { cid: cidOf(file), contentDisposition: 'inline' as const } : {}),
        })),
      ),
      headers: {
        [markHeader]: `${thread.name}.${mail}`,
        ...(author.kind === 'agent' ? {} : { 'Auto-Submitted': 'auto-replied', 'X-Auto-Response-Suppress': 'All' }),
      },
      disableFileAccess: true,
      disableUrlAccess: true,
    })
      .compile()
      .build()
    return { raw, messageId, recipients }
  }
