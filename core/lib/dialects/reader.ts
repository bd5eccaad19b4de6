// The Markdown of answers and of agents, read once for every channel. CommonMark by markdown-it (https://spec.commonmark.org), tables, struck
// words and bare links added; a line break is one, as in a chat.
import MarkdownIt from 'markdown-it'

/** What a link may be. */
export const safeLink = /^(?:https?:\/\/|mailto:)[^\s]+$/i
/** The longest answer that is rendered, in characters; what is longer is shown as it is written. */
export const longestAnswer = 20_000

// Named before it is passed: authors' folders read older types of the package, which do not know all of them.
const options = { html: false, linkify: true, breaks: true, typographer: false, maxNesting: 20 }
export const md = new MarkdownIt(options)
md.validateLink = url => safeLink.test(url.trim())
md.linkify.set({ fuzzyLink: false, fuzzyIP: false })

type Token = ReturnType<typeof md.parse>[number]

/** The URL if it may be shown as a link or a picture, else undefined. */
export const webUrl = (url: string | undefined): string | undefined => {
  if (url === undefined || !URL.canParse(url)) return undefined
  const { protocol, href } = new URL(url)
  return protocol === 'https:' || protocol === 'http:' ? href : undefined
}

/** Words of one look on one line. */
export interface Run {
  text: string
  bold: boolean
  italic: boolean
  strike: boolean
  code: boolean
  /** To http, https or mailto. */
  href?: string
}

export type Line = Run[]

export type Block =
  | { kind: 'heading'; level: number; lines: Line[] }
  | { kind: 'paragraph'; lines: Line[] }
  /** `from`: the first number of an ordered one. `loose`: its items are paragraphs, with room between them. */
  | { kind: 'list'; from?: number; loose: boolean; items: Block[][] }
  | { kind: 'quote'; blocks: Block[] }
  | { kind: 'code'; language: string; text: string }
  /** The first row is the head. */
  | { kind: 'table'; rows: Line[][] }
  | { kind: 'rule' }

const looks = { strong: 'bold', em: 'italic', s: 'strike' } as const

const linesOf = (children: readonly Token[]): Line[] => {
  const lines: Line[] = [[]]
  const open = { bold: 0, italic: 0, strike: 0 }
  let href: string | undefined
  let linked: Run | undefined
  const add = (text: string, more: Partial<Run> = {}): void => {
    if (text === '') return
    // The words of a link are one run, whatever they look like.
    if (linked) {
      linked.text += text
      return
    }
    const run = { text, bold: open.bold > 0, italic: open.italic > 0, strike: open.strike > 0, code: false, ...more }
    lines.at(-1)!.push(run)
    if (href !== undefined) linked = run
  }
  for (const token of children) {
    const look = looks[token.tag as keyof typeof looks]
    if (token.type === 'softbreak' || token.type === 'hardbreak') {
      if (linked) linked.text += ' '
      else lines.push([])
    } else if (token.type === 'code_inline') add(token.content, href === undefined ? { code: true } : { href })
    else if (token.type === 'link_open') {
      const to = String(token.attrGet('href') ?? '')
      href = safeLink.test(to) ? to : undefined
    } else if (token.type === 'link_close') href = linked = undefined
    else if (token.type === 'image') {
      const to = webUrl(String(token.attrGet('src') ?? ''))
      add(token.content || 'picture', (href ?? to) ? { href: href ?? to! } : {})
    } else if (look && token.nesting !== 0) open[look] += token.nesting
    else add(token.content, href === undefined ? {} : { href })
  }
  return lines
}

/** Reads blocks until the token that closes what they are in. */
const blocksFrom = (tokens: readonly Token[], at: { now: number }, end?: string): Block[] => {
  const blocks: Block[] = []
  for (; at.now < tokens.length; at.now++) {
    const token = tokens[at.now]!
    if (token.type === end) return blocks
    switch (token.type) {
      case 'heading_open': {
        const lines = linesOf(tokens[++at.now]?.children ?? [])
        blocks.push({ kind: 'heading', level: Number(token.tag.slice(1)), lines })
        break
      }
      case 'inline':
        blocks.push({ kind: 'paragraph', lines: linesOf(token.children ?? []) })
        break
      case 'bullet_list_open':
      case 'ordered_list_open': {
        const items: Block[][] = []
        const close = token.type.replace('open', 'close')
        let loose = false
        for (at.now++; at.now < tokens.length && tokens[at.now]?.type !== close; at.now++) {
          if (tokens[++at.now]?.type === 'paragraph_open' && !tokens[at.now]!.hidden) loose = true
          items.push(blocksFrom(tokens, at, 'list_item_close'))
        }
        const from = token.type === 'ordered_list_open' ? { from: Number(token.attrGet('start') ?? 1) } : {}
        blocks.push({ kind: 'list', ...from, loose, items })
        break
      }
      case 'blockquote_open':
        at.now += 1
        blocks.push({ kind: 'quote', blocks: blocksFrom(tokens, at, 'blockquote_close') })
        break
      case 'fence':
      case 'code_block':
        blocks.push({ kind: 'code', language: /^[\w+#-]{1,20}/.exec(token.info)?.[0] ?? '', text: token.content.replace(/\n$/, '') })
        break
      case 'table_open': {
        const rows: Line[][] = []
        for (; at.now < tokens.length && tokens[at.now]?.type !== 'table_close'; at.now++) {
          const { type, children } = tokens[at.now]!
          if (type === 'tr_open') rows.push([])
          else if (type === 'inline') rows.at(-1)?.push(linesOf(children ?? []).flat())
        }
        blocks.push({ kind: 'table', rows })
        break
      }
      case 'hr':
        blocks.push({ kind: 'rule' })
    }
  }
  return blocks
}

const bare = { bold: false, italic: false, strike: false, code: false }

/** The blocks in order. */
export const readMarkdown = (markdown: string): Block[] => {
  const text = markdown.toWellFormed()
  if (text.length > longestAnswer) return [{ kind: 'paragraph', lines: text.split('\n').map(line => [{ text: line, ...bare }]) }]
  return blocksFrom(md.parse(text, {}), { now: 0 })
}
