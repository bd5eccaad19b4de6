// WhatsApp's own markup. https://faq.whatsapp.com/539178204879377
import { around, type Dialect, fenced, ruled, toDialect, withAddress } from './draw.ts'

const alike: Record<string, string> = { '*': '∗', _: 'ˍ', '~': '∼', '`': 'ˋ' }

/** Signs that would make bold or code words of what was not meant so are shown by ones that look alike; within a word they stay. */
const tame = (text: string): string =>
  text.replace(/[*_~`]/g, (sign, at: number) => {
    const inWord = /[\p{L}\p{N}]/u.test(text.charAt(at - 1)) && /[\p{L}\p{N}]/u.test(text.charAt(at + 1))
    return inWord && sign !== '`' ? sign : alike[sign]!
  })

const dialect: Dialect = {
  run: run => {
    if (run.code) return `\`${run.text.replaceAll('`', 'ˋ')}\``
    const words = around(tame(run.text), `${run.bold ? '*' : ''}${run.italic ? '_' : ''}${run.strike ? '~' : ''}`)
    return withAddress(words, run)
  },
  heading: line => (line === '' ? '' : `*${line.replaceAll('*', '')}*`),
  code: text => fenced(text),
  table: rows =>
    ruled(
      rows.map((row, at) => (at > 0 ? row : row.map(cell => cell.map(run => ({ ...run, bold: true }))))),
      dialect,
    ),
  rule: '———',
  lineEnd: '',
}

/** `*bold*`, `_italic_`, `~struck~`, code as code; links as `words (address)`, since there are no others. */
export const toWhatsApp = (markdown: string): string => toDialect(markdown, dialect)
