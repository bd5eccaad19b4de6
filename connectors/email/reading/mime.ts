// The parts of a mail, by mailparser: texts in their order and what is enclosed. What it can be made to do is bound here: parts and bytes of
// headers are counted before it begins, it converts no HTML and makes no links, and it decodes letters by charsets.ts.
import { Decoder } from './charsets.ts'
import { headEnd } from './headers.ts'
import type { Enclosed } from './letter.ts'
import { mostHead, mostParts } from './limits.ts'

export interface Body {
  kind: 'text' | 'html'
  text: string
}

export interface Parsed {
  bodies: Body[]
  enclosed: Enclosed[]
}

/** What mailparser keeps of a part. */
interface Node {
  contentType?: string | false
  textContent?: string
  children?: Node[]
  flowed?: { delSp: boolean }
}
interface Splitting {
  charset?: string | false
  flowed?: boolean
  delSp?: boolean
  wasFlowed?: boolean
  contentType?: string | false
}
interface Inner {
  tree: Node | false
  createNode(node: Splitting): Node
  getTextContent(): unknown
}
interface Attached {
  type: string
  content: NodeJS.ReadableStream
  contentType?: string
  contentDisposition?: string
  filename?: string
  cid?: string
  related?: boolean
  release(): void
}

const holds = (body: Body): boolean =>
  body.kind === 'text' ? body.text.trim() !== '' : /<img\b/iu.test(body.text) || /[^\s<>]/u.test(body.text.replace(/<[^<>]{0,2000}>/gu, ''))

/** Lines of a `format=flowed` text put together again, RFC 3676: never over a change of quoting. */
const unflowed = (text: string, delSp: boolean): string => {
  const out: string[] = []
  let open: { depth: number; words: string[] } | undefined
  const close = (): void => {
    if (open) out.push(`${open.depth > 0 ? `${'>'.repeat(open.depth)} ` : ''}${open.words.join('')}`)
    open = undefined
  }
  for (const line of text.split('\n')) {
    const depth = /^>*/u.exec(line)![0].length
    const words = line.slice(depth).replace(/^ /u, '')
    const flows = words.endsWith(' ') && words !== '-- '
    if (open && (open.depth !== depth || words === '-- ')) close()
    open ??= { depth, words: [] }
    open.words.push(flows && delSp ? words.slice(0, -1) : words)
    if (!flows) close()
  }
  close()
  return out.join('\n')
}

/** Of alternatives the HTML, which tells history from words, and else the text. */
const bodiesOf = (node: Node): Body[] => {
  const own: Body[] =
    node.textContent && (node.contentType === 'text/plain' || node.contentType === 'text/html')
      ? [
          node.contentType === 'text/html'
            ? { kind: 'html', text: node.textContent }
            : { kind: 'text', text: node.flowed ? unflowed(node.textContent, node.flowed.delSp) : node.textContent },
        ]
      : []
  const children = (node.children ?? []).map(bodiesOf)
  if (node.contentType === 'multipart/alternative') {
    const filled = children.filter(bodies => bodies.some(holds))
    return [...own, ...(filled.findLast(bodies => bodies.some(body => body.kind === 'html' && holds(body))) ?? filled.at(-1) ?? [])]
  }
  return [...own, ...children.flat()]
}

const boundary = /boundary\s{0,20}=\s{0,20}(?:"([^"\r\n]{1,200})"|([^\s";]{1,200}))/giu

/** The mail up to its last part that is read, its headers cut where they are too long. */
const bounded = (raw: Uint8Array): Uint8Array => {
  const { end, body } = headEnd(raw)
  let mail = raw
  if (end > mostHead) {
    const cut = raw.lastIndexOf(10, mostHead)
    mail = Buffer.concat([raw.subarray(0, cut < 0 ? mostHead : cut), Buffer.from('\n\n'), raw.subarray(body)])
  }
  const text = Buffer.from(mail.buffer, mail.byteOffset, mail.byteLength).toString('latin1')
  const named = new Set([...text.matchAll(boundary)].slice(0, mostParts * 2).map(match => `--${match[1] ?? match[2]}`))
  if (named.size === 0) return mail
  let parts = 0
  for (let at = text.startsWith('--') ? 0 : text.indexOf('\n--') + 1; at > 0 || (at === 0 && text.startsWith('--')); ) {
    const line = text.slice(at, at + 210)
    const lineEnd = line.search(/[\r\n]/u)
    const mark = (lineEnd < 0 ? line : line.slice(0, lineEnd)).trimEnd()
    if (named.has(mark)) {
      parts += 1
      if (parts > mostParts) return mail.subarray(0, at)
    }
    const next = text.indexOf('\n--', at)
    if (next < 0) break
    at = next + 1
  }
  return mail
}

const namedBy = (type: string, at: number): string => {
  if (type === 'text/calendar') return 'invite.ics'
  if (type === 'message/rfc822') return 'message.eml'
  const kind = /\/(?:x-|vnd\.)?([a-z0-9]{1,8})(?:[+.;-]|$)/u.exec(type)?.[1]
  return `file-${at + 1}${kind ? `.${kind === 'jpeg' ? 'jpg' : kind === 'plain' ? 'txt' : kind}` : ''}`
}

/** What says nothing to a reader: signatures of the mail, which whoever delivers it checks, and the same text once more for other screens. */
const unshown = /^(?:application\/(?:x-)?(?:pkcs7|pgp)-signature|text\/(?:x-amp-html|watch-html))$/u

/** A name that is one: without a path, marks of direction or control characters. */
const tidyName = (name: string): string =>
  name
    .replace(/^.*[\\/]/su, '')
    .replace(/[\p{Cc}\p{Cf}"<>|:*?]/gu, '')
    .trim()
    .slice(0, 200)

/** A name that no other file of the mail has: `image.png`, `image-2.png`. */
const unlike = (name: string, names: Set<string>): string => {
  const [, stem = name, ending = ''] = /^(.+?)(\.[^.]{1,10})?$/u.exec(name) ?? []
  let unique = name
  for (let times = 2; names.has(unique); times++) unique = `${stem}-${times}${ending}`
  names.add(unique)
  return unique
}

const drained = async (stream: NodeJS.ReadableStream): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk)
  return Buffer.concat(chunks)
}

/** Rejects for nothing that is in the mail: what was read up to where it broke is returned. */
export const parseMail = async (raw: Uint8Array): Promise<Parsed> => {
  const { MailParser } = await import('mailparser')
  const enclosed: Enclosed[] = []
  const names = new Set<string>()
  const reading: Promise<void>[] = []
  // The types know neither of its parts nor of the decoder's class.
  const options = { Iconv: Decoder, keepDeliveryStatus: true, checksumAlgo: 'md5', maxHeadSize: mostHead * 2, maxChildNodes: mostParts * 4 }
  const parser = new MailParser(options as unknown as ConstructorParameters<typeof MailParser>[0])
  const inner = parser as unknown as Inner
  const create = inner.createNode.bind(parser)
  // Only what has a charset that is neither UTF-8 nor ASCII is given to the decoder; here all of it is, since many say so wrongly.
  inner.createNode = node => {
    const said = typeof node.charset === 'string' ? node.charset.trim() : ''
    if (/^text\//iu.test(node.contentType || 'text/plain') && /^(?:|utf-?8|(?:us-?)?ascii|.{100,})$/iu.test(said))
      node.charset = /utf/iu.test(said) ? 'x-utf-8' : 'x-unknown'
    // Its own joining takes a quoted line and the answer below for one paragraph.
    const made = create(Object.assign(node, node.flowed ? { flowed: false, wasFlowed: true } : {}))
    if (node.wasFlowed) made.flowed = { delSp: node.delSp === true }
    return made
  }
  inner.getTextContent = () => ({ type: 'text' })
  await new Promise<void>(resolve => {
    parser.on('data', (part: unknown) => {
      const attached = part as Attached
      if (attached.type !== 'attachment') return
      const read = drained(attached.content)
        .then(
          bytes => {
            const type = (attached.contentType || 'application/octet-stream').toLowerCase().slice(0, 200)
            if (unshown.test(type)) return
            const cid = attached.cid?.slice(0, 500)
            enclosed.push({
              name: unlike(tidyName(attached.filename ?? '') || namedBy(type, enclosed.length), names),
              type,
              bytes,
              ...(cid ? { cid } : {}),
              inline:
                attached.contentDisposition === 'inline' || (attached.related === true && attached.contentDisposition !== 'attachment'),
            })
          },
          () => {},
        )
        .finally(() => attached.release())
      reading.push(read)
    })
    parser.on('error', () => resolve())
    parser.on('end', () => void Promise.all(reading).then(() => resolve()))
    parser.end(Buffer.from(bounded(raw)))
  })
  return { bodies: inner.tree ? bodiesOf(inner.tree) : [], enclosed: [...enclosed] }
}
