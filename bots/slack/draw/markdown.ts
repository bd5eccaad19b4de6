// Markdown of the AI and of agents in Slack's own markup. CommonMark is read by markdown-it; nothing is guessed from the text itself.
// https://docs.slack.dev/messaging/formatting-message-text
import MarkdownIt from 'markdown-it'
import { clean } from './clean.ts'
import { clip, pieces } from './limits.ts'
import { inert, link, tame } from './words.ts'

const md = new MarkdownIt({ html: false, linkify: true, breaks: true, typographer: false, maxNesting: 20 })
md.linkify.set({ fuzzyLink: false, fuzzyIP: false })

type Token = ReturnType<typeof md.parse>[number]

/** The longest text that is looked at. */
const longest = 40_000

/** Words of one look on one line. */
interface Run {
  text: string
  bold: boolean
  italic: boolean
  strike: boolean
  code?: boolean
  href?: string
}

const marks = { strong: 'bold', em: 'italic', s: 'strike' } as const

/** An inline token's children as lines of runs. */
const linesOf = (children: readonly Token[]): Run[][] => {
  const lines: Run[][] = [[]]
  const now = { bold: 0, italic: 0, strike: 0 }
  let href: string | undefined
  /** The run of the link that is open, on this line. */
  let linked: Run | undefined
  const add = (text: string, code = false): void => {
    if (text === '') return
    if (linked) {
      linked.text += text
      return
    }
    const look = { bold: now.bold > 0, italic: now.italic > 0, strike: now.strike > 0 }
    const run: Run = { text, ...look, ...(code && { code }), ...(href !== undefined && { href }) }
    lines.at(-1)!.push(run)
    if (href !== undefined) linked = run
  }
  for (const token of children) {
    const mark = marks[token.tag as keyof typeof marks]
    if (token.type === 'softbreak' || token.type === 'hardbreak') {
      lines.push([])
      linked = undefined
    } else if (token.type === 'code_inline') add(token.content, true)
    else if (token.type === 'link_open') href = String(token.attrGet('href') ?? '')
    else if (token.type === 'link_close') {
      href = undefined
      linked = undefined
    } else if (token.type === 'image') {
      const src = token.attrGet('src')
      if (src) lines.at(-1)!.push({ text: token.content || 'picture', bold: false, italic: false, strike: false, href: String(src) })
    } else if (mark && token.nesting !== 0) now[mark] += token.nesting
    else add(token.content)
  }
  return lines
}

/** Slack sees a mark only at the edge of a word: where a letter stands beside it, a space without width makes the edge. */
const edge = '\u200b'

const drawRun = (run: Run, plain: boolean): string => {
  if (run.code && !plain && run.href === undefined) return `\`${inert(run.text.replaceAll('`', 'ˋ'))}\``
  const words = run.href === undefined ? inert(tame(run.text)) : link(run.href, run.text)
  if (plain) return words
  const [, lead = '', core = '', end = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(words) ?? []
  if (core === '') return words
  const open = `${run.bold ? '*' : ''}${run.italic ? '_' : ''}${run.strike ? '~' : ''}`
  return `${lead}${open}${core}${[...open].reverse().join('')}${end}`
}

const drawLine = (runs: readonly Run[]): string =>
  runs.reduce((line, run) => {
    const text = drawRun(run, false)
    const met = `${line.slice(-1)}${text.slice(0, 1)}`
    const touching = line !== '' && /[*_~`]/.test(met) && /^[\p{L}\p{N}*_~`]{2}$/u.test(met)
    return `${line}${touching ? edge : ''}${text}`
  }, '')

const inline = (token: Token): string =>
  linesOf(token.children ?? [])
    .map(drawLine)
    .join('\n')

/** A heading is a bold line: what is bold inside it needs no mark of its own. */
const headed = (token: Token): string =>
  linesOf(token.children ?? [])
    .map(runs => drawLine(runs.map(run => ({ ...run, bold: true, italic: false, code: false }))))
    .join('\n')

const plainInline = (token: Token): string =>
  linesOf(token.children ?? [])
    .flat()
    .map(run => run.text)
    .join('')

const fenced = (content: string): string => `\`\`\`\n${inert(content.replaceAll('```', 'ˋˋˋ').replace(/\n+$/, ''))}\n\`\`\``

/** Rows of a table under each other, columns of one width. */
const tableText = (rows: readonly string[][]): string => {
  const widths = (rows[0] ?? []).map((_, column) => Math.min(30, Math.max(...rows.map(row => (row[column] ?? '').length))))
  return rows
    .map(row =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

interface Place {
  indent: string
  quote: boolean
  lists: { next: number | undefined; begun: boolean }[]
  /** The sign of the list item that begins with the next words. */
  bullet: string
}

const put = (place: Place, text: string): string => {
  const lead = place.bullet || place.indent
  const under = ' '.repeat(place.bullet ? place.bullet.length : place.indent.length)
  place.bullet = ''
  const lines = text.split('\n').map((line, i) => (i === 0 ? lead : under) + line)
  return lines.map(line => (place.quote ? `> ${line}` : line)).join('\n')
}

interface Chunk {
  text: string
  /** Stands right under the one before: an item of a list. */
  tight: boolean
}

const chunksOf = (markdown: string): Chunk[] => {
  const place: Place = { indent: '', quote: false, lists: [], bullet: '' }
  const chunks: Chunk[] = []
  let row: string[] | undefined
  let rows: string[][] = []
  let heading = false
  let quotes = 0
  const add = (text: string): void => {
    if (text.trim() === '') return
    const tight = place.lists.length > 0 && (place.bullet !== '' || place.indent !== '') && chunks.length > 0
    const first = place.lists.length === 1 && !place.lists[0]!.begun
    for (const list of place.lists) list.begun = true
    chunks.push({ text: put(place, text), tight: tight && !first })
  }
  const indent = (): void => {
    place.indent = '     '.repeat(place.lists.length)
  }
  for (const token of md.parse(markdown, {})) {
    switch (token.type) {
      case 'heading_open':
      case 'heading_close':
        heading = token.nesting > 0
        break
      case 'blockquote_open':
      case 'blockquote_close':
        quotes += token.nesting
        place.quote = quotes > 0
        break
      case 'bullet_list_open':
        place.lists.push({ next: undefined, begun: false })
        break
      case 'ordered_list_open':
        place.lists.push({ next: Number(token.attrGet('start') ?? 1), begun: false })
        break
      case 'bullet_list_close':
      case 'ordered_list_close':
        place.lists.pop()
        indent()
        break
      case 'list_item_open': {
        const list = place.lists.at(-1)!
        const sign = list.next === undefined ? '•' : `${list.next++}.`
        place.bullet = `${'     '.repeat(place.lists.length - 1)}${sign} `
        indent()
        break
      }
      case 'list_item_close':
        place.bullet = ''
        break
      case 'fence':
      case 'code_block':
        place.bullet = ''
        chunks.push({ text: fenced(token.content), tight: false })
        break
      case 'hr':
        add('———')
        break
      case 'tr_open':
        row = []
        break
      case 'tr_close':
        rows.push(row ?? [])
        row = undefined
        break
      case 'table_close':
        chunks.push({ text: fenced(tableText(rows)), tight: false })
        rows = []
        break
      case 'inline':
        if (row) row.push(plainInline(token))
        else add(heading ? headed(token) : inline(token))
        break
      default:
        if (token.nesting === 0 && token.content !== '') add(inert(tame(token.content)))
    }
  }
  return chunks
}

const wrapped = (text: string, length: number): string[] => {
  const code = text.startsWith('```')
  const body = code ? text.slice(4, -4) : text
  const parts = pieces(body, length - (code ? 8 : 0))
  return code ? parts.map(part => `\`\`\`\n${part}\n\`\`\``) : parts
}

/** The Markdown in Slack's markup, in texts of at most `length` units: a section each. */
export const toMrkdwn = (markdown: string, length: number): string[] => {
  const texts: string[] = []
  for (const { text, tight } of chunksOf(clip(clean(markdown).trim(), longest))) {
    for (const [index, part] of (text.length > length ? wrapped(text, length) : [text]).entries()) {
      const joint = tight && index === 0 ? '\n' : '\n\n'
      const last = texts.at(-1)
      if (last !== undefined && index === 0 && last.length + joint.length + part.length <= length)
        texts[texts.length - 1] = last + joint + part
      else texts.push(part)
    }
  }
  return texts
}

const wordsOf = ({ type, content, children }: Token): string =>
  children ? children.map(wordsOf).join('') : type.endsWith('break') ? ' ' : content

/** The words alone, on one line, for lists and notifications. */
export const toLine = (markdown: string): string =>
  md
    .parse(clip(clean(markdown), longest), {})
    .map(wordsOf)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
