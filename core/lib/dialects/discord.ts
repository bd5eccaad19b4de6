// Discord's Markdown. https://discord.com/developers/docs/reference#message-formatting
import { aligned, around, type Dialect, fenced, toDialect, withAddress } from './draw.ts'
import type { Run } from './reader.ts'

/** `@everyone`, `@here` and what stands between angle brackets to call somebody, or to be drawn as something else. */
const calls = /@(?=everyone|here)|<(?=@[!&]?\d|#\d|a?:\w+:\d|t:-?\d|\/|id:)/g

/** Takes their power from mentions: a sign without width stands in them. */
const silent = (text: string): string => text.replace(calls, '$&\u200b')

/** Every sign that may mean something stands for itself. */
const literal = (text: string): string => text.replace(/[\\*_~`|>#<[\]()-]/g, '\\$&').replace(/^(\s*\d+)\./, '$1\\.')

const looksLikeAddress = /:\/\/|\bwww\.|\w\.[a-z]{2}/i

/** Masked only where the words cannot be taken for another address, which Discord would not mask either. */
const linked = (run: Run): string => {
  const href = silent(run.href ?? '')
  const web = /^https?:/i.test(href)
  const words = run.text.trim()
  if (!web || words === '' || looksLikeAddress.test(words)) return withAddress(literal(silent(run.text)), { ...run, href })
  return `[${literal(silent(words))}](${href.replaceAll('(', '%28').replaceAll(')', '%29')})`
}

const dialect: Dialect = {
  run: run => {
    if (run.code) return `\`${silent(run.text.replaceAll('`', 'ˋ'))}\``
    const words = run.href === undefined ? literal(silent(run.text)) : linked(run)
    return around(words, `${run.bold ? '**' : ''}${run.italic ? '*' : ''}${run.strike ? '~~' : ''}`)
  },
  heading: (line, level) => (line === '' ? '' : level > 3 ? `**${line.replaceAll('**', '')}**` : `${'#'.repeat(level)} ${line}`),
  code: (text, language) => fenced(silent(text), language),
  table: rows => fenced(silent(aligned(rows.map(row => row.map(cell => cell.map(run => withAddress(run.text, run)).join('')))))),
  rule: '———',
  lineEnd: '',
}

/** Nothing in it calls anybody; links are masked only where their words are no address. */
export const toDiscord = (markdown: string): string => silent(toDialect(markdown, dialect))
