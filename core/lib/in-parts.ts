// A long text in pieces that a platform takes: Markdown, or what a channel's dialect made of it.

/** How a platform counts: UTF-16 units, code points, or bytes of UTF-8. */
export type Unit = 'units' | 'points' | 'bytes'

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })

/** How good it is to cut there: after a paragraph, a line, a sentence, a word. */
const grades = { word: 1, sentence: 2, line: 3, paragraph: 4 }

/** What a cut would break: links, addresses, code words, bold ones. None is longer than some hundred characters unless it is an address. */
const wholes = /\[[^\][\n]{1,300}\]\([^\s()]{1,2000}\)|https?:\/\/[^\s<>]{1,2000}|`[^`\n]{1,300}`|\*\*[^*\n]{1,300}\*\*/g

/** The lines of a fenced block without its first and its last. */
interface Fence {
  from: number
  to: number
  /** Where its first line begins, and its last one ends. */
  begin: number
  end: number
  open: string
  close: string
}

const fenceLine = /^([ \t>]{0,40})(`{3,20}|~{3,20})([^`\n]{0,40})$/

const fencesIn = (text: string): Fence[] => {
  const fences: Fence[] = []
  let open: Fence | undefined
  for (let begin = 0; begin <= text.length; ) {
    const next = text.indexOf('\n', begin)
    const end = next < 0 ? text.length : next
    const [, lead = '', mark = '', info = ''] = (end - begin <= 120 && fenceLine.exec(text.slice(begin, end))) || []
    if (open && mark.startsWith(open.close.trimStart().replace(/^[>\s]+/, '')) && info.trim() === '') {
      fences.push({ ...open, to: begin, end })
      open = undefined
    } else if (!open && mark !== '')
      open = { begin, from: end + 1, to: text.length, end: text.length, open: `${lead}${mark}${info}\n`, close: `${lead}${mark}` }
    begin = end + 1
  }
  return open ? [...fences, open] : fences
}

/** For each place of the text the grade of a cut there; 0 where only need makes one. */
const gradesOf = (text: string, fences: readonly Fence[]): Uint8Array => {
  const grade = new Uint8Array(text.length + 1)
  const set = (at: number, to: number): void => {
    if (grade[at]! < to) grade[at] = to
  }
  for (const { index, 0: blank } of text.matchAll(/\s+/g)) {
    const first = blank.indexOf('\n')
    const last = blank.lastIndexOf('\n')
    // What a line begins with belongs to it.
    const at = index + (last < 0 ? blank.length : last + 1)
    set(at, first < 0 ? grades.word : first === last ? grades.line : grades.paragraph)
  }
  // One without a letter is a list's number.
  for (const { index, segment } of sentences.segment(text))
    if (!segment.endsWith('\n') && /\p{L}/u.test(segment)) set(index + segment.length, grades.sentence)
  for (const { index, 0: whole } of text.matchAll(wholes)) grade.fill(0, index + 1, index + whole.length)
  for (const { begin, from, to, end } of fences) {
    grade.fill(0, begin + 1, Math.min(from + 1, text.length))
    for (let at = from + 1; at <= to; at++) grade[at] = text[at - 1] === '\n' ? grades.line : 0
    grade.fill(0, to + 1, Math.min(end + 1, text.length))
  }
  return grade
}

const bytesOf = (point: number): number => (point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4)

const costOf = (text: string, unit: Unit): number =>
  unit === 'units' ? text.length : unit === 'points' ? [...text].length : Buffer.byteLength(text)

/** How far from there `room` goes; at least one character. */
const reach = (text: string, from: number, room: number, unit: Unit): number => {
  let at = from
  for (let left = room; at < text.length; ) {
    const point = text.codePointAt(at)!
    const units = point > 0xffff ? 2 : 1
    left -= unit === 'units' ? units : unit === 'points' ? 1 : bytesOf(point)
    if (left < 0 && at > from) break
    at += units
    if (left < 0) break
  }
  return at
}

const isBlank = (c: string | undefined): boolean => c !== undefined && /\s/.test(c)

/** Where the next piece begins: blank lines at a cut are dropped, and blanks within a line, while a line keeps what it begins with. */
const afterCut = (text: string, cut: number): number => {
  let begin = text[cut - 1] === '\n' ? cut : -1
  let at = cut
  for (; at < text.length && isBlank(text[at]); at++) if (text[at] === '\n') begin = at + 1
  return begin < 0 || at === text.length ? at : begin
}

/**
 * The text in pieces of at most `longest`, cut at a paragraph, line, sentence or word where there is one in the last two thirds, else between
 * characters as people see them. Links, addresses and code words stay whole; a fenced block that is cut is closed and opened again. Blanks at
 * a cut are dropped, nothing else. `longest` is at least some dozen.
 */
export const inParts = (text: string, longest: number, unit: Unit = 'units'): string[] => {
  if (costOf(text, unit) <= longest) return [text]
  const fences = fencesIn(text).filter(({ open, close }) => costOf(open + close, unit) + 1 <= longest / 3)
  const grade = gradesOf(text, fences)
  const characters = graphemes.segment(text)
  const parts: string[] = []
  const within = (at: number): Fence | undefined => fences.find(({ from, to }) => from < at && at <= to && at < text.length)
  const closing = Math.max(0, ...fences.map(({ close }) => costOf(`\n${close}`, unit)))
  for (let from = 0, opened = ''; from < text.length; ) {
    const room = longest - costOf(opened, unit)
    let end = reach(text, from, room, unit)
    // How far a piece goes that is cut within a block, and has to close it.
    const closed = reach(text, from, room - closing, unit)
    const fence = fences.find(({ begin, end: last }) => begin < end && end < last)
    if (fence && end < text.length) {
      end = Math.min(closed, fence.to)
      if (end <= fence.from && fence.begin > from) end = fence.begin
    }
    let cut = end
    if (end < text.length) {
      for (let at = end, best = 0; at > from + (end - from) / 3; at--)
        if (grade[at]! > best && (at <= closed || !within(at))) [cut, best] = [at, grade[at]!]
      if (grade[cut] === 0) {
        const whole = characters.containing(cut)?.index ?? cut
        // A single character of many code points may be longer than all that is allowed.
        if (whole > from) cut = whole
      }
    }
    const inside = within(cut)
    const part = inside ? `${text.slice(from, cut).replace(/\n$/, '')}\n${inside.close}` : text.slice(from, cut).trimEnd()
    if (inside || part !== '') parts.push(opened + part)
    const goesOn = inside && text.slice(cut, inside.to).trim() !== ''
    opened = goesOn ? inside.open : ''
    from = goesOn || cut === text.length ? cut : afterCut(text, inside?.end ?? cut)
  }
  return parts.length === 0 ? [''] : parts
}
