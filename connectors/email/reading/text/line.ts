// Lines of a mail with what is known of them before they are read: from `>` signs in a plain text, from tags in HTML.

export interface Line {
  /** Without quote signs. */
  text: string
  /** How deep it is quoted: 0 are own words, as far as signs and tags tell. */
  depth: number
  /** The tags say that it is history, not a passage that the writer chose to quote. */
  cited: boolean
  /** The tags say that it is a signature. */
  signed: boolean
  /** Here the tags say that history begins. */
  border: boolean
}

const signs = /^[ \t]{0,3}(?:>[ \t]?)+/u

export const lineOf = (text: string): Line => {
  const quoted = signs.exec(text)?.[0]
  if (quoted === undefined) return { text, depth: 0, cited: false, signed: false, border: false }
  return { text: text.slice(quoted.length), depth: quoted.split('>').length - 1, cited: false, signed: false, border: false }
}

/** Lines of a plain text. */
export const linesOf = (text: string): Line[] => {
  const lines = text.split(/\r\n|\r|\n/u).map(lineOf)
  for (let at = 0; at < lines.length; at++) if (closes(lines, at)) lines[at] = { ...lines[at]!, text: `> ${lines[at]!.text}`, depth: 0 }
  return lines
}

/** True where a `>` closes the address that was wrapped above it: `<someone@example.com` / `> wrote:`. Or stands before From in an mbox. */
const closes = (lines: Line[], at: number): boolean => {
  const line = lines[at]!
  if (line.depth === 0) return false
  let above = at - 1
  while (above >= 0 && above > at - 3 && lines[above]!.text.trim() === '') above -= 1
  const before = lines[above]
  if (line.depth === 1 && line.text.startsWith('From ') && before?.depth !== 1) return true
  if (before?.depth !== 0 || line.text.length > 100) return false
  const wrapped = lines
    .slice(Math.max(0, above - 2), above + 1)
    .map(each => each.text.slice(-300))
    .join('\n')
  if (wrapped.split('<').length <= wrapped.split('>').length) return false
  return /^[^:：]{0,80}[:：]\s*$/u.test(line.text)
}

export const isBlank = (line: Line | undefined): boolean => line === undefined || line.text.trim() === ''

/** As it is written, with its quote signs. */
export const written = ({ text, depth }: Line): string => (depth === 0 ? text : `${'>'.repeat(Math.min(depth, 20))} ${text}`.trimEnd())

/** For reading by pattern: plain blanks, no marks of direction, none of width zero. */
export const bare = (text: string): string =>
  text
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, '')
    .replace(/(?:[\s\u00a0]|&nbsp;)+/gu, ' ')
    .trim()

const bares = new WeakMap<Line, string>()

/** A line is asked for it again and again: what may be a head, what may lead in, what may lie around both. */
export const bareLine = (line: Line | undefined): string => {
  if (line === undefined) return ''
  let text = bares.get(line)
  if (text === undefined) {
    text = bare(line.text)
    bares.set(line, text)
  }
  return text
}

/** Where the next line stands that is not blank, from `at` on. */
export const nextWritten = (lines: readonly Line[], at: number): number => {
  let next = at
  while (next < lines.length && isBlank(lines[next])) next += 1
  return next
}
