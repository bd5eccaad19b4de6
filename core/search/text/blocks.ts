// Markdown as its outermost blocks, each the exact lines it was written in, following CommonMark (https://spec.commonmark.org)
// with GitHub's tables, as markdown-it reads them.
import MarkdownIt from 'markdown-it'
import { sentencesOf } from './sentences.ts'

export type BlockKind = 'heading' | 'paragraph' | 'list' | 'code' | 'table' | 'quote' | 'html'

export interface Block {
  kind: BlockKind
  /** Markdown; of a heading: its plain words. */
  text: string
  /** 1–6, of a heading. */
  level?: number
}

/** Blocks, and what the page's reference links point to. */
export interface Blocks {
  blocks: Block[]
  /** By label, as markdown-it folds it. */
  references: Map<string, string>
}

const kinds: Record<string, BlockKind> = {
  heading_open: 'heading',
  paragraph_open: 'paragraph',
  bullet_list_open: 'list',
  ordered_list_open: 'list',
  fence: 'code',
  code_block: 'code',
  table_open: 'table',
  blockquote_open: 'quote',
  html_block: 'html',
}

const reader = new MarkdownIt({ html: true })
// Only blocks are wanted; words within them are read where needed.
reader.core.ruler.disable(['inline', 'linkify', 'replacements', 'smartquotes', 'text_join'], true)
const inline = new MarkdownIt({ html: true })

/** The words of a line of Markdown without its marks. */
export const plain = (markdown: string): string =>
  (inline.parseInline(markdown, {})[0]?.children ?? [])
    .map(token => (token.type === 'softbreak' || token.type === 'hardbreak' ? ' ' : token.type === 'html_inline' ? '' : token.content))
    .join('')
    .replace(/\s+/g, ' ')
    .trim()

/** How a reference link's label is compared. */
export const labelOf = (label: string): string => label.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase()

/** The outermost blocks in order. Rules between sections, and definitions of links, are no blocks. */
export const blocksOf = (markdown: string): Blocks => {
  const env: { references?: Record<string, { title: string; href: string }> & unknown } = {}
  const source = markdown.replace(/\r\n?/g, '\n')
  const lines = source.split('\n')
  const blocks: Block[] = []
  const tokens = reader.parse(source, env)
  for (const [index, token] of tokens.entries()) {
    const kind = token.level === 0 ? kinds[token.type] : undefined
    if (!kind || !token.map) continue
    if (kind === 'heading') {
      const words = plain(tokens[index + 1]?.content ?? '').replace(/\s*\{\s*[#.][^}]*\}$/, '')
      blocks.push({ kind, text: words, level: Number(token.tag.slice(1)) })
      continue
    }
    const text = lines.slice(token.map[0], token.map[1]).join('\n').replace(/^\n+/, '').trimEnd()
    if (text !== '') blocks.push({ kind, text })
  }
  return { blocks, references: new Map(Object.entries(env.references ?? {}).map(([label, { href }]) => [label, href])) }
}

/** The items of a list, each with what hangs below it. */
export const itemsOf = (list: string): string[] => {
  const lines = list.split('\n')
  const starts = reader
    .parse(list, {})
    .filter(token => token.type === 'list_item_open' && token.level === 1 && token.map)
    .map(token => token.map![0])
  return starts.map((start, i) =>
    lines
      .slice(start, starts[i + 1] ?? lines.length)
      .join('\n')
      .trimEnd(),
  )
}

const pack = (parts: string[], glue: string, limit: number): string[] => {
  const packed: string[] = []
  let held = ''
  for (const part of parts) {
    if (held !== '' && held.length + glue.length + part.length > limit) {
      packed.push(held)
      held = part
    } else held = held === '' ? part : held + glue + part
  }
  if (held !== '') packed.push(held)
  return packed
}

const hardCut = (text: string, limit: number): string[] => {
  const parts: string[] = []
  for (let rest = text; rest !== ''; ) {
    if (rest.length <= limit) {
      parts.push(rest)
      break
    }
    const blank = rest.lastIndexOf(' ', limit)
    const at = blank > limit / 2 ? blank : limit
    parts.push(rest.slice(0, at))
    rest = rest.slice(at).trimStart()
  }
  return parts
}

/**
 * A block as parts of at most about `limit` characters that are each whole Markdown: a list between items, a table between rows with its
 * head repeated, code between lines with its fence repeated, a paragraph between sentences. A single item or row stays whole, however long.
 */
export const splitBlock = ({ kind, text }: Block, limit: number): string[] => {
  if (text.length <= limit) return [text]
  if (kind === 'list') return pack(itemsOf(text), '\n', limit)
  const lines = text.split('\n')
  if (kind === 'table') {
    const head = lines.slice(0, 2).join('\n')
    return pack(lines.slice(2), '\n', Math.max(limit - head.length - 1, 1)).map(rows => `${head}\n${rows}`)
  }
  const fence = kind === 'code' ? /^ {0,3}(`{3,}|~{3,})/.exec(text) : null
  if (fence) {
    const first = lines[0]!
    const closed = lines.length > 1 && lines.at(-1)!.trim().startsWith(fence[1]!)
    const body = closed ? lines.slice(1, -1) : lines.slice(1)
    return pack(body, '\n', Math.max(limit - first.length - fence[1]!.length - 2, 1)).map(code => `${first}\n${code}\n${fence[1]}`)
  }
  if (kind === 'paragraph')
    return pack(
      sentencesOf(text).flatMap(sentence => hardCut(sentence, limit)),
      ' ',
      limit,
    )
  return pack(lines, '\n', limit)
}
