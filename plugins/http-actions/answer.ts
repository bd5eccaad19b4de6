// What came back, as text of a size that somebody can read: JSON with whole fields, text as it is, anything else by its type and size.
import type { Answered } from '#core/lib/out/line.ts'

/** Characters of a text. */
const longest = 8000
/** Characters that are shown of what could not be read as a whole. */
const opening = 4000

interface Limits {
  words: number
  items: number
  fields: number
  depth: number
}

/** From generous to strict. */
const steps: Limits[] = [
  { words: 2000, items: 50, fields: 200, depth: 12 },
  { words: 500, items: 20, fields: 100, depth: 8 },
  { words: 200, items: 10, fields: 50, depth: 6 },
  { words: 100, items: 5, fields: 30, depth: 4 },
  { words: 60, items: 3, fields: 20, depth: 3 },
]

const more = (count: number): string => `… ${count} more`

/** The same value with long texts, lists and objects cut, each saying how much is missing. */
const pruned = (value: unknown, limits: Limits, depth = 0): unknown => {
  const { words, items, fields, depth: deepest } = limits
  if (typeof value === 'string')
    return value.length > words ? `${value.slice(0, words).toWellFormed()}${more(value.length - words)} characters` : value
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    if (depth >= deepest) return `… a list of ${value.length}`
    const kept = value.slice(0, items).map(one => pruned(one, limits, depth + 1))
    return value.length > items ? [...kept, more(value.length - items)] : kept
  }
  const entries = Object.entries(value)
  if (depth >= deepest) return `… ${entries.length} fields`
  const kept = entries.slice(0, fields).map(([key, one]) => [key, pruned(one, limits, depth + 1)])
  return Object.fromEntries(entries.length > fields ? [...kept, ['…', more(entries.length - fields)]] : kept)
}

/** JSON of at most some thousand characters, every field in it whole or said to be cut. */
export const fitJson = (value: unknown): string => {
  const whole = JSON.stringify(value)
  if (whole.length <= longest) return whole
  for (const limits of steps) {
    const text = JSON.stringify(pruned(value, limits))
    if (text.length <= longest) return text
  }
  return `${whole.slice(0, opening).toWellFormed()}…`
}

const sizeWords = (bytes: number, cut: boolean): string =>
  `${cut ? 'more than ' : ''}${bytes < 1024 ? `${bytes} bytes` : `${Math.round(bytes / 1024)} kB`}`

const decoded = (bytes: Buffer, type: string): string => {
  const charset = /;\s*charset="?([\w-]+)/iu.exec(type)?.[1] ?? 'utf-8'
  try {
    return new TextDecoder(charset).decode(bytes)
  } catch {
    return new TextDecoder().decode(bytes)
  }
}

const isJson = (type: string): boolean => /^application\/(?:[\w.+-]+\+)?json\b/iu.test(type)
const isText = (type: string): boolean => /^text\//iu.test(type)

const deep = (value: unknown, change: (text: string) => string): unknown => {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map(one => deep(one, change))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [change(key), deep(one, change)]))
}

/** What an answer says. `clean` takes secrets out of each text before anything is cut. */
export const answerText = (answer: Answered, clean: (text: string) => string): string => {
  const { bytes, cut, broken } = answer
  if (bytes.length === 0) return broken ? 'The answer broke off before it began.' : ''
  const type = answer.header('content-type') ?? ''
  if (answer.header('content-encoding') !== undefined && answer.header('content-encoding') !== 'identity')
    return `A compressed answer of ${sizeWords(bytes.length, cut)}, which was not read.`
  if (!isJson(type) && !isText(type))
    return `An answer of the type ${clean(type.split(';')[0]?.slice(0, 100) || 'unknown')} with ${sizeWords(bytes.length, cut)}, which is no text.`
  const text = decoded(bytes, type)
  const whole = !cut && !broken
  if (isJson(type) && whole) {
    try {
      return clean(fitJson(deep(JSON.parse(text), clean)))
    } catch {
      return clipped(`What came says that it is JSON and is not: ${clean(text)}`)
    }
  }
  if (whole) return clipped(clean(text))
  const why = broken ? 'broke off' : `has ${sizeWords(bytes.length, cut)}`
  // A secret could be cut in two at the end of what was read: what is shown ends well before.
  return `The answer ${why} and could not be read whole. It begins: ${clean(text)
    .slice(0, Math.min(opening, Math.max(0, text.length - 200)))
    .toWellFormed()}…`
}

const clipped = (text: string): string => (text.length > longest ? `${text.slice(0, longest).toWellFormed()}…` : text)
