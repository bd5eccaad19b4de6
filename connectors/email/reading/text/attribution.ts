// The line above a quote: "On 3 May 2024 at 10:12, Ann <ann@shop.example> wrote:", in any language, wrapped over as many lines as it likes.
import { longestMark } from '../limits.ts'
import { bare, bareLine, isBlank, type Line, nextWritten } from './line.ts'
import { endsInVerb, verb } from './words.ts'

/** Lines, the last not included. */
export interface Span {
  from: number
  to: number
}

const mostLines = 5
const longest = 400

const email = /[^\s@<>()[\],;:]{1,64}@[^\s@<>()[\],;:]{1,255}/u
const date =
  /(?<!\p{N})(?:(?:19|20)\d\d(?!\p{N})|\d{1,2}[:.h]\d\d(?!\p{N})|\d{1,4}[./-]\d{1,2}[./-]\d{1,4})|\d{1,4}\s?[年년]|\d{1,2}\s?[日일]/u
const fullDate = /(?<!\p{N})(?:19|20)\d\d(?!\p{N})|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d{1,2}[:.h]\d\d(?!\p{N})|\d{2,4}\s?[年년]/u
const colon = /[:：]\s*(?:\*|_|-{2,})?\s*$/u
const dashed = /^-{2,}.{0,400}-{2,}$/u
/** What an old Gmail wrote, without anything behind the name. */
const stamped = [
  /^\d{4}-\d\d-\d\d \d{1,2}:\d\d GMT[+-]\d\d:\d\d \S/u,
  /^\d{4}[/-]\d{1,2}[/-]\d{1,2} \S.{0,80}<[^\s@<>]{1,64}@[^\s@<>]{1,255}>:?$/u,
  /^posted by \S.{0,60} on \d{1,4}[./-]\d{1,2}[./-]\d{1,4}$/iu,
]
/** What somebody says may be their own words: it only leads in what stands in quote signs. */
const says = /(?<!\p{L})(?:said|says|a dit|dit|sagte|dijo|disse|ha detto|zei|sa|sagde|сказал|сказала)\s*[:：]\s*$/iu
const lead =
  /^[-\s*_>"'«]*(?:(?:on|at|am|le|el|il(?: giorno)?|op|em|no dia|a|på|den|dne|dňa|dnia|w dniu|в|у|pe|la|în|στις|في|vào|pada|na|in a message dated|in article|在|於|于)\s|ב|\d{1,2}[.\s/-]\S|\d{4}[年년/.-]|\p{L}{2,9}[.,]{1,2} \d)/iu
const year = /(?<!\p{N})(?:19|20)\d\d(?!\p{N})/u
const hour = /\d{1,2}[:.h]\d\d(?!\p{N})/u
/** A weekday as programs shorten it, with nothing behind it yet. */
const weekday = /^\p{L}{2,4}[.,]{1,2}$/u
const sentence = /[.!?。！？]["')\]]?$/u
const address = /https?:\/\/\S+|www\.\S+/giu

const joined = (lines: readonly Line[], from: number, to: number): string =>
  lines
    .slice(from, to)
    .map(bareLine)
    .filter(text => text !== '')
    .join(' ')

const beginsParagraph = (lines: readonly Line[], at: number): boolean => at === 0 || isBlank(lines[at - 1]) || lines[at - 1]!.depth > 0

/** Who and when, and that they wrote: for certain where a quote follows, else only with all that programs write. */
const tells = (text: string, quoteFollows: boolean): boolean => {
  const words = text.replace(address, ' ')
  if (quoteFollows && words.length < 120 && says.test(words)) return date.test(words) || email.test(words)
  if (words.length > longest || !verb.test(words)) return false
  if (quoteFollows) return date.test(words) || email.test(words)
  return (
    (endsInVerb.test(words) ||
      /[\d)](?: uhr| h)?\W{0,3}$/iu.test(words) ||
      (lead.test(words) && hour.test(words) && words.length < 120 && colon.test(words))) &&
    (fullDate.test(words) || (email.test(words) && words.length < 200))
  )
}

/** Right above a quote a verb is enough. */
const tellsLittle = (text: string, quoteFollows: boolean): boolean =>
  quoteFollows && text.length < 120 && endsInVerb.test(text.replace(address, ' '))

/** In no language known here: a date and an address, or one of them right above a quote. */
const looksLike = (text: string, quoteFollows: boolean): boolean => {
  if (text.length > longest || !colon.test(text)) return false
  const dated = fullDate.test(text)
  const addressed = email.test(text)
  return (dated && addressed) || (quoteFollows && ((addressed && text.length < 200) || (dated && /\d{1,2}[:.]\d\d/u.test(text))))
}

/** Where it begins if it was wrapped right behind its first words: `On`, `fre. 3.`, or all of the date with the hour below. */
const unwrapped = (lines: readonly Line[], from: number, end: number): number => {
  const above = lines[from - 1]
  if (above === undefined || isBlank(above) || above.depth > 0 || end - from >= mostLines - 1 || !beginsParagraph(lines, from - 1))
    return from
  const text = bareLine(above)
  const isDate = text.length <= 60 && lead.test(text) && year.test(text) && !year.test(joined(lines, from, end + 1))
  const goesOn = /^\p{N}/u.test(bareLine(lines[from])) && text.length <= 20 && !/[!?]$/u.test(text)
  const isLead = goesOn && text.split(' ').length <= 3 && (lead.test(`${text} 3`) || weekday.test(text))
  return isDate || isLead ? from - 1 : from
}

/** The attribution that ends in this line; undefined where none does. */
const endingAt = (lines: readonly Line[], end: number, quoteFollows: boolean): Span | undefined => {
  const last = bareLine(lines[end])
  if (last === '' || last.length > longestMark) return undefined
  if (last.length < 120 && stamped.some(pattern => pattern.test(last))) return { from: end, to: end + 1 }
  if (!(colon.test(last) || endsInVerb.test(last) || dashed.test(last))) return undefined
  let begun: number | undefined
  let begunFor: ((text: string, follows: boolean) => boolean) | undefined
  for (const holds of [tells, looksLike, tellsLittle]) {
    let blanks = 0
    for (let from = end; from >= 0 && from > end - mostLines - blanks && !begun; from--) {
      if (lines[from]!.depth > 0) break
      if (isBlank(lines[from])) {
        // Only within a wrapped address can an empty line be.
        if (blanks > 0 || !lines[from + 1]?.text.trimStart().startsWith('<')) break
        blanks += 1
        continue
      }
      if (lines[from]!.text.length > longestMark) break
      if (!holds(joined(lines, from, end + 1), quoteFollows)) continue
      begun = from
      begunFor = holds
    }
    if (begun !== undefined) break
  }
  if (begun === undefined || !begunFor) return undefined
  // The name, or what leads in, may stand in the lines above.
  for (let from = begun; from > end - mostLines && from >= 0; from--) {
    if (isBlank(lines[from]) && lines[from + 1]?.text.trimStart().startsWith('<')) continue
    if (isBlank(lines[from]) || lines[from]!.depth > 0 || lines[from]!.text.length > longestMark) break
    if (from < begun && sentence.test(bareLine(lines[from]))) break
    if (joined(lines, from, end + 1).length > 250 && from < begun) break
    if (lead.test(bareLine(lines[from]))) return { from: unwrapped(lines, from, end), to: end + 1 }
    if (beginsParagraph(lines, from) && !bareLine(lines[from]).startsWith('<')) return { from, to: end + 1 }
  }
  return { from: begun, to: end + 1 }
}

/** The attribution that ends in the line at `end`, and whether what it is of stands in quote signs behind it. */
export const attributionAt = (lines: readonly Line[], end: number): (Span & { quoted: boolean }) | undefined => {
  const line = lines[end]!
  if (line.depth > 0) return undefined
  const next = lines[nextWritten(lines, end + 1)]
  const quoted = next !== undefined && next.depth > 0
  const found = endingAt(lines, end, quoted)
  return found && { ...found, quoted }
}

/** How many lines at the beginning of a quoted passage say who wrote it. */
export const attributionOn = (texts: readonly string[]): number =>
  1 +
  texts.slice(0, 4).findIndex((_, at) => {
    const text = bare(texts.slice(0, at + 1).join(' '))
    return (
      text.length < longest && (colon.test(text) || endsInVerb.test(text)) && tells(text, true) && (date.test(text) || email.test(text))
    )
  })
