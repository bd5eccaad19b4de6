// Takes words out of entries: out of the message itself, and wherever else in the session they are repeated. Pure.
import type { Entry, EntryOf } from '../../model/entry.ts'

/** Stands where words were. */
export const blanked = '[redacted]'

/** Members that hold no words of people: ids, names of things, who did it. */
const notWords = new Set(
  'kind id platformId run address contact channel target state print class url type author by owner about approvedBy ends origin from opening language model gate decision purpose verdict cause status resolution reasons sentiment emoji size image name title scenarios candidates sources tools masked'.split(
    ' ',
  ),
)
/** What the house itself wrote from the words of others: there also pieces of them are looked for. */
const derived = new Set(['summary', 'explanation', 'question', 'why', 'reason', 'standalone', 'loose'])

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The words in any case and with any white space between them, longest first; undefined where there are none. */
const patternOf = (words: readonly string[]): RegExp | undefined => {
  const sorted = [...new Set(words.map(w => w.trim()).filter(Boolean))].sort((a, b) => b.length - a.length)
  return sorted.length === 0 ? undefined : new RegExp(sorted.map(w => escaped(w).replace(/\s+/gu, '\\s+')).join('|'), 'giu')
}

/** True where the text holds one of the words. */
export const holds = (text: string, words: readonly string[]): boolean => patternOf(words)?.test(text) ?? false

/** Begins of words that a clipped text ends with: "hunt…" of "hunter2". */
const withoutClipped = (text: string, words: readonly string[]): string => {
  const end = /…["”]?\.?$/u.exec(text)
  if (!end) return text
  const before = text.slice(0, end.index)
  const low = before.toLowerCase()
  for (const word of words)
    for (let n = word.length - 1; n >= 3; n--)
      if (low.endsWith(word.slice(0, n).toLowerCase())) return before.slice(0, before.length - n) + blanked + text.slice(end.index)
  return text
}

/** The text without the words. */
export const without = (text: string, words: readonly string[]): string => {
  const pattern = patternOf(words)
  return pattern ? withoutClipped(text.replace(pattern, blanked), words) : text
}

/** A run of characters that both have is a quote from here on. */
const quoted = 12

/** The text without any longer run of characters that stands in `from` too. */
const withoutRuns = (text: string, from: string): string => {
  const [low, source] = [text.toLowerCase(), from.replace(/\s+/gu, ' ').toLowerCase()]
  let result = ''
  for (let at = 0; at < text.length; ) {
    let length = 0
    while (at + length < low.length && source.includes(low.slice(at, at + length + 1))) length += 1
    if (length >= Math.min(quoted, source.length) && /[\p{L}\p{N}]/u.test(text.slice(at, at + length))) {
      result += result.endsWith(blanked) ? '' : blanked
      at += length
    } else {
      result += text[at]
      at += 1
    }
  }
  return result
}

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })
/** Shorter words are said every day, and what repeats them repeats nobody. */
const ownEnough = (text: string): boolean => text.length >= 15 && text.split(/\s+/u).length >= 3

/** What in a text is somebody's own: the whole, its lines and sentences. */
export const ownWords = (text: string): string[] =>
  [text.trim(), ...text.split(/\n+/u).flatMap(line => [...sentences.segment(line)].map(({ segment }) => segment.trim()))].filter(ownEnough)

/** What is taken out. `whole`: the texts of the message, so that what was made from them is found in pieces, too. */
export interface Taking {
  words: readonly string[]
  whole?: readonly string[]
}

const cleaned = (value: unknown, key: string, taking: Taking): unknown => {
  if (typeof value === 'string') {
    if (notWords.has(key)) return value
    const text = without(value, taking.words)
    return derived.has(key) ? (taking.whole ?? []).reduce(withoutRuns, text) : text
  }
  if (Array.isArray(value)) return notWords.has(key) ? value : value.map(each => cleaned(each, key, taking))
  if (typeof value !== 'object' || value === null || notWords.has(key)) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, cleaned(each, name, taking)]))
}

/** What an action was called with: whatever its arguments are named, each may hold words of people. */
const argumentsWithout = (value: unknown, words: readonly string[]): unknown => {
  if (typeof value === 'string') return without(value, words)
  if (typeof value === 'number') return words.includes(String(value)) ? blanked : value
  if (Array.isArray(value)) return value.map(each => argumentsWithout(each, words))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, argumentsWithout(each, words)]))
}

/** The entry without the words, or undefined where it has none of them. */
export const entryWithout = (entry: Entry, taking: Taking): Entry | undefined => {
  const clean = Object.fromEntries(
    Object.entries(entry).map(([key, value]) => {
      if (entry.kind === 'call' && key === 'arguments') return [key, argumentsWithout(value, taking.words)]
      // What came back repeats what was asked for.
      const from = entry.kind === 'outcome' && key === 'text' ? 'summary' : key
      return [key, cleaned(value, from, taking)]
    }),
  ) as unknown as Entry
  return JSON.stringify(clean) === JSON.stringify(entry) ? undefined : clean
}

/** The call or its outcome with nothing of what it was made with or what came back. */
export const callBlanked = <E extends EntryOf<'call' | 'outcome'>>(entry: E): E =>
  entry.kind === 'call'
    ? { ...entry, arguments: Object.fromEntries(Object.keys(entry.arguments).map(name => [name, blanked])) }
    : { ...entry, ...('text' in entry ? { text: blanked } : {}) }

const telling = /[\d@]/u

/** What calls took from a text, such as the number of an order: it is to go with the text. */
export const argumentWords = (calls: readonly Pick<EntryOf<'call'>, 'arguments'>[], text: string): string[] => {
  const values = (value: unknown): string[] =>
    typeof value === 'string' || typeof value === 'number'
      ? [String(value).trim()]
      : typeof value === 'object' && value !== null
        ? Object.values(value).flatMap(values)
        : []
  return calls.flatMap(call => values(call.arguments)).filter(value => value.length >= 4 && telling.test(value) && holds(text, [value]))
}

/** The message or note as it is stored after it was redacted; `undefined` where it is so already. */
export const redactedAs = (stored: Entry, { author, at, text }: EntryOf<'erased'>): EntryOf<'message' | 'note'> | undefined => {
  if (stored.kind !== 'message' && stored.kind !== 'note') return undefined
  if (stored.redacted && stored.redacted.at >= at) return undefined
  const redacted = { by: author, at, whole: text === undefined }
  if (stored.kind === 'note') return { ...stored, text: text ?? '', redacted }
  // Nobody can tell which words of another language, of what is quoted, or of what a template was filled with, are meant.
  const { wrote: _w, whole: _q, template: _t, ...said } = stored
  if (text !== undefined) return { ...said, text, redacted }
  const { attachments: _a, answers: _b, ask: _c, ...rest } = said
  return { ...rest, text: '', redacted }
}

/** What says the same as a message in another language, or is what it was translated from: it goes with the message, whatever part of it goes. */
export const sameElsewhere = (stored: readonly Entry[], of: number): Entry[] => {
  const writings = stored.flatMap(e =>
    (e.kind === 'message' && e.seq === of) || (e.kind === 'edit' && e.of === of) ? (e.writing === undefined ? [] : [e.writing]) : [],
  )
  const about = [of, ...writings]
  return stored.flatMap((e): Entry[] => {
    if (e.kind === 'translation' && about.includes(e.of) && e.text !== undefined && e.text !== '') return [{ ...e, text: '' }]
    if (e.kind === 'writing' && writings.includes(e.seq) && e.text !== '') {
      const { attachments: _a, ask: _b, ...rest } = e
      return [{ ...rest, text: '' }]
    }
    return e.kind === 'decision' && writings.includes(e.of) && e.text !== undefined && e.text !== '' ? [{ ...e, text: '' }] : []
  })
}

/** Translations of what had the words: nobody can tell which words of theirs are meant, so all of them go. */
export const translationsOf = (stored: readonly Entry[], changed: readonly Entry[]): Entry[] => {
  const known = new Set(changed.map(e => e.seq))
  return stored.flatMap((e): Entry[] =>
    e.kind === 'translation' && e.text && known.has(e.of) && !known.has(e.seq) ? [{ ...e, text: '' }] : [],
  )
}
