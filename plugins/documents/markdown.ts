// Writes what was found in a document as Markdown: headings, paragraphs, lists, tables, code, with a blank line between.
import { mostText } from './limits.ts'
import { refused } from './refused.ts'

export interface Writer {
  heading(level: number, text: string): void
  paragraph(text: string): void
  /** `depth` from 0. `mark`: `-`, or `3.` in a numbered list. */
  item(depth: number, text: string, mark?: string): void
  code(text: string): void
  /** The first row is the head. */
  table(rows: readonly string[][]): void
  /** All of it. */
  text(): string
}

const tidy = (text: string): string =>
  text
    .replace(/\u00ad/gu, '')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/gu, '')
    .replace(/[\u00a0\u2000-\u200a\u202f\u3000]/gu, ' ')

/** Words on one line; those that would mean something to Markdown at its beginning, or open a tag, mean themselves. */
const inLine = (text: string): string =>
  tidy(text)
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^(?=#{1,6} |>|[-+*] |[-=]{3,}$|~{3}|`{3})/u, '\\')
    .replace(/<(?=[a-z/!?])/giu, '\\<')

/** A writer of one document; throws `too_large` once it has become too long. */
export const createWriter = (): Writer => {
  const parts: string[] = []
  let size = 0
  let last: 'item' | 'other' = 'other'

  const put = (text: string, kind: 'item' | 'other'): void => {
    size += text.length + 2
    if (size > mostText)
      throw refused(`The document has more than ${mostText.toLocaleString('en')} characters of text. Divide it into several.`, 'too_large')
    if (parts.length > 0) parts.push(kind === 'item' && last === 'item' ? '\n' : '\n\n')
    parts.push(text)
    last = kind
  }

  return {
    heading(level, text) {
      const line = inLine(text)
      if (line !== '') put(`${'#'.repeat(Math.min(6, Math.max(1, level)))} ${line}`, 'other')
    },
    paragraph(text) {
      const lines = text.split('\n').map(inLine).filter(Boolean)
      if (lines.length > 0) put(lines.join('\n'), 'other')
    },
    item(depth, text, mark = '-') {
      const line = inLine(text)
      if (line !== '') put(`${'  '.repeat(Math.min(6, depth))}${mark} ${line}`, 'item')
    },
    code(text) {
      const clean = tidy(text).replace(/^\n+/, '').trimEnd()
      if (clean === '') return
      const longest = Math.max(2, ...[...clean.matchAll(/`{3,}/gu)].map(found => found[0].length))
      const fence = '`'.repeat(longest + 1)
      put(`${fence}\n${clean}\n${fence}`, 'other')
    },
    table(rows) {
      const told = rows.filter(row => row.some(cell => cell.trim() !== ''))
      const width = Math.max(0, ...told.map(row => row.length))
      if (width === 0) return
      const line = (row: readonly string[]): string =>
        `| ${Array.from({ length: width }, (_, i) => inLine(row[i] ?? '').replaceAll('|', '\\|')).join(' | ')} |`
      // A table of one column is a list of lines that somebody set apart.
      if (width === 1) for (const [cell = ''] of told) this.paragraph(cell)
      else put([line(told[0]!), `|${' --- |'.repeat(width)}`, ...told.slice(1).map(line)].join('\n'), 'other')
    },
    text: () => parts.join(''),
  }
}
