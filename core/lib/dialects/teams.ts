// The Markdown of a bot's messages in Teams. https://learn.microsoft.com/en-us/microsoftteams/platform/bots/how-to/format-your-bot-messages
import { around, type Dialect, fenced, ruled, toDialect, withAddress } from './draw.ts'
import type { Run } from './reader.ts'

/** Every sign that may mean something stands for itself; tags such as `<at>`, which call people, are words. */
const literal = (text: string): string =>
  text
    .replace(/[\\*_~`#[\]>|-]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/^(\s*\d+)\./, '$1\\.')

const linked = (run: Run): string => {
  const href = (run.href ?? '').replaceAll('(', '%28').replaceAll(')', '%29').replaceAll('<', '%3C')
  return run.text.trim() === '' ? withAddress('', { ...run, href }) : `[${literal(run.text.trim())}](${href})`
}

const dialect: Dialect = {
  run: run => {
    if (run.code) return `\`${run.text.replaceAll('`', 'ˋ').replaceAll('<', '&lt;')}\``
    const words = run.href === undefined ? literal(run.text) : linked(run)
    return around(words, `${run.bold ? '**' : ''}${run.italic ? '_' : ''}${run.strike ? '~~' : ''}`)
  },
  // Headings and tables are not drawn there.
  heading: line => (line === '' ? '' : `**${line.replaceAll('**', '')}**`),
  code: (text, language) => fenced(text.replaceAll('<', '&lt;'), language),
  table: rows => ruled(rows, dialect),
  rule: '———',
  // A single line break is a blank there.
  lineEnd: '  ',
}

/** Headings as bold lines, a table's rows as lines, pictures as links. */
export const toTeams = (markdown: string): string => toDialect(markdown, dialect)
