// The lines of a PDF's pages, made Markdown. A PDF says where each piece of text stands and how large it is, not what it is: headings are told
// by their size, paragraphs by the room between lines, and what every page repeats at its edge is left out.
import { createWriter } from './markdown.ts'

export interface Line {
  text: string
  /** Of its letters, in points. */
  size: number
  /** From the left and the bottom of the page. */
  x: number
  y: number
}

/** How much larger than the text a heading is. */
const larger = 1.12
/** Levels of headings; what is smaller than the last is the last. */
const levels = 4
const longestHeading = 200
/** From one line to the next within a paragraph, by the size of its letters. */
const roomy = 1.65
/** Lines at the top and the bottom of a page that may be repeated. */
const edge = 2

const rounded = (size: number): number => Math.round(size * 2) / 2

/** The size that most letters have. */
const bodySize = (lines: readonly Line[]): number => {
  const letters = new Map<number, number>()
  for (const { size, text } of lines) letters.set(rounded(size), (letters.get(rounded(size)) ?? 0) + text.length)
  return [...letters].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0])[0]
}

const alike = (text: string): string => text.replace(/\d+/gu, '#').replace(/\s+/gu, ' ').trim()

const isPageNumber = (text: string): boolean => /^(?:\p{L}+\.?\s)?[-–—\s]*\d{1,4}[-–—\s]*(?:(?:\/|\p{L}+)\s*\d{1,4})?$/u.test(text.trim())

const edgesOf = (lines: readonly Line[]): number[] => lines.flatMap((_, i) => (i < edge || i >= lines.length - edge ? [i] : []))

/** Pages without running heads and feet and their numbers. */
const withoutRepeated = (pages: readonly (readonly Line[])[]): Line[][] => {
  const seen = new Map<string, number>()
  for (const lines of pages) {
    const here = new Set(edgesOf(lines).map(i => `${Math.round(lines[i]!.y / 4)} ${alike(lines[i]!.text)}`))
    for (const key of here) seen.set(key, (seen.get(key) ?? 0) + 1)
  }
  // Heads may differ between left and right pages.
  const often = Math.max(3, pages.length * 0.3)
  const repeated = ({ y, text }: Line): boolean =>
    [0, -1, 1].some(off => (seen.get(`${Math.round(y / 4) + off} ${alike(text)}`) ?? 0) >= often)
  return pages.map(lines => {
    const edges = new Set(edgesOf(lines))
    return lines.filter((line, i) => !(edges.has(i) && (repeated(line) || (pages.length > 1 && isPageNumber(line.text)))))
  })
}

const bullet = /^[•‣◦▪▫●○■□⁃∙·–—*-]\s+(?=\S)/u
const numbered = /^(\d{1,3})[.)]\s+(?=\S)/u

const join = (before: string, text: string): string => {
  if (before === '') return text
  // A word that was divided at the end of its line.
  if (/\p{L}[-\u00ad\u2010]$/u.test(before) && /^\p{Ll}/u.test(text)) return before.slice(0, -1) + text
  return `${before} ${text}`
}

/** Markdown, and the words of the largest heading of the first page. */
export const written = (given: readonly (readonly Line[])[]): { text: string; title?: string } => {
  const pages = withoutRepeated(given)
  const body = bodySize(pages.flat())
  const isHeading = ({ size, text }: Line): boolean =>
    size >= body * larger && text.length <= longestHeading && /\p{L}/u.test(text) && !/[,;]$/u.test(text)
  const sizes = [
    ...new Set(
      pages
        .flat()
        .filter(isHeading)
        .map(line => rounded(line.size)),
    ),
  ].sort((a, b) => b - a)
  const levelOf = (size: number): number => Math.min(levels, sizes.indexOf(rounded(size)) + 1)

  const writer = createWriter()
  let words = ''
  let kind: { level: number } | { mark: string } | undefined
  let before: Line | undefined
  let title: { text: string; level: number } | undefined

  const flush = (first: boolean): void => {
    if (words.trim() !== '') {
      if (kind && 'level' in kind) {
        writer.heading(kind.level, words)
        if (first && (title === undefined || kind.level < title.level)) title = { text: words, level: kind.level }
      } else if (kind) writer.item(0, words, kind.mark)
      else writer.paragraph(words)
    }
    words = ''
    kind = undefined
  }

  const goesOn = (line: Line, newPage: boolean): boolean => {
    if (before === undefined || words === '') return false
    const heading = isHeading(line)
    if (heading !== (kind !== undefined && 'level' in kind)) return false
    if (heading) return !newPage && levelOf(line.size) === levelOf(before.size) && before.y - line.y < line.size * 2 && before.y > line.y
    if (bullet.test(line.text) || numbered.test(line.text)) return false
    // Over the end of a page or a column a paragraph goes on where its sentence does.
    if (newPage || line.y > before.y + 1) return !/[.!?:。！？]["'”’)]*$/u.test(words)
    return before.y - line.y <= Math.max(line.size, before.size) * roomy
  }

  for (const [page, lines] of pages.entries()) {
    let newPage = page > 0
    for (const line of lines) {
      const text = line.text.trim()
      if (text === '') continue
      if (goesOn(line, newPage)) words = join(words, text)
      else {
        flush(page === 0)
        const number = numbered.exec(text)?.[1]
        if (isHeading(line)) kind = { level: levelOf(line.size) }
        else if (bullet.test(text)) kind = { mark: '-' }
        else if (number !== undefined) kind = { mark: `${number}.` }
        words = kind && 'mark' in kind ? text.replace(bullet, '').replace(numbered, '') : text
      }
      before = line
      newPage = false
    }
    if (page === 0 && kind && 'level' in kind) flush(true)
  }
  flush(pages.length <= 1)
  return { text: writer.text(), ...(title === undefined ? {} : { title: title.text }) }
}
