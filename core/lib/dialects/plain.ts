// Words without any markup, for a text message, for speech, and for the text part of a mail.
import { type Dialect, ruled, toDialect, withAddress } from './draw.ts'

const dialect: Dialect = {
  run: run => withAddress(run.text, run),
  heading: line => line,
  code: text => text,
  table: rows => ruled(rows, dialect),
  rule: '—',
  lineEnd: '',
}

/** Links as `words (address)`, lists with `-` or numbers, a table's rows as lines. */
export const toPlain = (markdown: string): string => toDialect(markdown, dialect)
