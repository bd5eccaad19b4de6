// How many columns words take, and how they are broken into lines: graphemes as terminals draw them.

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Letters of East Asian scripts and full-width forms, two columns each (Unicode UAX #11, W and F). */
const wide =
  /[\u1100-\u115f\u231a\u231b\u2329\u232a\u23e9-\u23ec\u23f0\u23f3\u25fd\u25fe\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18aff}\u{1b000}-\u{1b2ff}\u{1f200}-\u{1f2ff}\u{20000}-\u{3fffd}]/u
const emoji = /\p{Emoji_Presentation}|\ufe0f|\p{Regional_Indicator}{2}/u
const invisible = /^[\p{M}\p{Cf}\u200b]+$/u
const plain = /^[\u0020-\u007e]*$/

const graphemeWidth = (grapheme: string): number => {
  if (invisible.test(grapheme)) return 0
  return wide.test(grapheme) || emoji.test(grapheme) ? 2 : 1
}

/** Columns that a cleaned text without newlines takes. */
export const widthOf = (text: string): number => {
  if (plain.test(text)) return text.length
  let width = 0
  for (const { segment } of graphemes.segment(text)) width += graphemeWidth(segment)
  return width
}

/** As much of the text as fits into `width` columns, and the rest. Never splits a grapheme; takes at least one. */
export const splitAt = (text: string, width: number): [string, string] => {
  if (plain.test(text)) {
    const at = Math.max(1, width)
    return [text.slice(0, at), text.slice(at)]
  }
  let used = 0
  for (const { segment, index } of graphemes.segment(text)) {
    const next = graphemeWidth(segment)
    if (used + next > width && index > 0) return [text.slice(0, index), text.slice(index)]
    used += next
  }
  return [text, '']
}

/** The text cut to `width` columns, with `…` where something was cut off. */
export const clipTo = (text: string, width: number): string => {
  if (widthOf(text) <= width) return text
  if (width < 2) return '…'.slice(0, width)
  return `${splitAt(text, width - 1)[0].trimEnd()}…`
}

/** The text followed by spaces up to `width` columns. */
export const padTo = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)))

const wrapLine = (line: string, width: number): string[] => {
  if (widthOf(line) <= width) return [line]
  const lines: string[] = []
  let current = ''
  for (const token of line.match(/\s+|[^\s]+/g) ?? []) {
    if (widthOf(current) + widthOf(token) <= width) {
      current += token
      continue
    }
    if (/^\s/.test(token)) continue
    if (current.trim() !== '') lines.push(current.trimEnd())
    let rest = token
    while (widthOf(rest) > width) {
      const [head, tail] = splitAt(rest, width)
      if (tail === '') break
      lines.push(head)
      rest = tail
    }
    current = rest
  }
  if (current !== '' || lines.length === 0) lines.push(current.trimEnd())
  return lines
}

/** The text as lines of at most `width` columns, broken between words where it can be. Its own newlines stay. */
export const wrap = (text: string, width: number): string[] => text.split('\n').flatMap(line => wrapLine(line, Math.max(1, width)))
