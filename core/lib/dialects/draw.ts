// What all dialects draw alike: blocks under each other, lists and quotes with their marks in front of each line.
import { type Block, type Line, type Run, readMarkdown } from './reader.ts'

/** How one channel writes what Markdown means. */
export interface Dialect {
  /** One run; all of its signs that mean something on the channel are made harmless, those of its look put around it. */
  run(run: Run): string
  heading(line: string, level: number): string
  code(text: string, language: string): string
  table(rows: readonly Line[][]): string
  rule: string
  /** Ends a line that is not the last of its paragraph. */
  lineEnd: string
  /** What hangs below an item stands under its words, else so many blanks to the right. */
  indent?: number
}

const sign = /[*_~`]/

/** A channel sees a mark only at the edge of words: where two runs touch, a sign without width makes the edge. */
const edge = '\u200b'

/** A line's runs one after another. */
export const drawLine = (line: Line, { run }: Pick<Dialect, 'run'>): string => {
  let drawn = ''
  for (const each of line) {
    const next = run(each)
    const [left = '', right = ''] = [drawn.slice(-1), next.slice(0, 1)]
    const touching = (sign.test(left) || sign.test(right)) && /^[\p{L}\p{N}*_~`]{2}$/u.test(left + right)
    drawn += (touching ? edge : '') + next
  }
  return drawn
}

/** The words with marks around them, blanks at their ends outside of the marks. */
export const around = (words: string, open: string): string => {
  const core = words.trim()
  if (core === '' || open === '') return words
  const at = words.indexOf(core)
  return words.slice(0, at) + open + core + [...open].reverse().join('') + words.slice(at + core.length)
}

/** Rows under each other, columns of one width: for what is shown in letters of one width. */
export const aligned = (rows: readonly string[][]): string => {
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

/** Rows under each other with a sign between the cells. */
export const ruled = (rows: readonly Line[][], dialect: Pick<Dialect, 'run' | 'lineEnd'>): string =>
  rows.map(row => row.map(cell => drawLine(cell, dialect)).join(' | ')).join(`${dialect.lineEnd}\n`)

/** A fenced block; what would close it from within is taken apart. */
export const fenced = (text: string, language = ''): string => `\`\`\`${language}\n${text.replaceAll('```', '`\u200b`\u200b`')}\n\`\`\``

const led = (text: string, first: string, other: string): string =>
  text
    .split('\n')
    .map((line, at) => (at === 0 ? first : line === '' ? other.trimEnd() : other) + line)
    .join('\n')

const draw = (blocks: readonly Block[], dialect: Dialect, between: string): string => {
  const block = (each: Block): string => {
    switch (each.kind) {
      case 'heading':
        return dialect.heading(each.lines.map(line => drawLine(line, dialect)).join(' '), each.level)
      case 'paragraph':
        return each.lines.map(line => drawLine(line, dialect)).join(`${dialect.lineEnd}\n`)
      case 'list':
        return each.items
          .map((item, at) => {
            const mark = each.from === undefined ? '- ' : `${each.from + at}. `
            return led(draw(item, dialect, each.loose ? '\n\n' : '\n'), mark, ' '.repeat(dialect.indent ?? mark.length))
          })
          .join(each.loose ? '\n\n' : '\n')
      case 'quote':
        return led(draw(each.blocks, dialect, '\n\n'), '> ', '> ')
      case 'code':
        return dialect.code(each.text, each.language)
      case 'table':
        return dialect.table(each.rows)
      case 'rule':
        return dialect.rule
    }
  }
  return blocks
    .map(block)
    .filter(text => text.trim() !== '')
    .join(between)
}

/** The Markdown in a dialect. */
export const toDialect = (markdown: string, dialect: Dialect): string => draw(readMarkdown(markdown), dialect, '\n\n').trim()

/** An address as people write it. */
const written = (href: string): string => href.replace(/^mailto:/i, '')

/** The address behind the words, unless they say it already. */
export const withAddress = (words: string, { text, href }: Run, shown = written): string => {
  if (href === undefined || href === '') return words
  const same =
    [href, written(href), href.replace(/^https?:\/\//i, '')].includes(text.trim().replace(/\/$/, '')) || href === `${text.trim()}/`
  return same || text.trim() === '' ? shown(href) : `${words} (${shown(href)})`
}
