// The language of a text as eld tells it (npm: eld 2.1, its small database): its data and its rule, without its tables. The package holds
// what it knows as a hundred thousand objects, 43 MB of them, which every collection of garbage walks through; here it is 1.5 MB of numbers,
// read from the package's file in a tenth of the time. Held to the package itself by the test beside this file.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

interface Package {
  separators: RegExp
  /** What stands for each byte of a letter's UTF-8. */
  dictionary: string[]
  /** What a text of the language reaches on average, 0 to 1. */
  avgScore: Record<string, number>
}

/** Which languages have a run of bytes, and how often. */
interface Table extends Package {
  languages: string[]
  /** Open addressing: the first four bytes and the rest of the run in each slot; both 0 where there is none. */
  heads: Uint32Array
  tails: Uint16Array
  /** What belongs to slot i: from `starts[i]` so many pairs of a language and its worth. */
  starts: Uint32Array
  counts: Uint8Array
  pairs: Uint8Array
}

/** A run: a word's first or last four bytes, or four of the middle, with a space at the word's begin and end. */
const longestRun = 6
/** Places for 80,000 runs. */
const slots = 2 ** 17
const stride = 3
const width = 4
/** Bytes of a word that are looked at. */
const longestWord = 70
/** Where a text is cut: at the first gap after so many bytes, at the latest after the second. */
const cutAfter = 350
const cutAtOnce = 380
/** Left out of the worths in the file, to make it smaller. */
const least = 53
/** Makes a worth a score between 0 and 1. */
const scale = 25
/** Fewer runs say nothing. */
const fewest = 3
/** Sure from this share of the language's average on. */
const sureFrom = 0.75

/** Up to four bytes as one number; 0 where the run has ended before. */
const packed = (run: string, from: number): number => {
  let bytes = 0
  for (let at = Math.min(run.length, from + width) - 1; at >= from; at--) bytes = (bytes << 8) | run.charCodeAt(at)
  return bytes >>> 0
}

const slotOf = ({ heads, tails }: Pick<Table, 'heads' | 'tails'>, head: number, tail: number): number => {
  const last = heads.length - 1
  let slot = (Math.imul(head ^ Math.imul(tail, 0x85ebca6b), 0x9e3779b1) >>> 12) & last
  while (heads[slot] !== 0 && (heads[slot] !== head || tails[slot] !== tail)) slot = (slot + 1) & last
  return slot
}

/** One run of the file: its name as JavaScript writes it, then languages and worths. */
const written = /(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|([\w$]+)):\{([\d:,]+)\},?/g

const read = (text: string, own: Package): Table => {
  const begin = text.indexOf('ngrams:{')
  const languages: string[] = []
  for (const [, at, name] of text.slice(text.indexOf('languages:{'), begin).matchAll(/(\d+):'(\w+)'/g)) languages[Number(at)] = name!
  const body = text.slice(begin + 'ngrams:{'.length)
  const table = { heads: new Uint32Array(slots), tails: new Uint16Array(slots) }
  const starts = new Uint32Array(slots)
  const counts = new Uint8Array(slots)
  const pairs = new Uint8Array(body.length >> 2)
  let taken = 0
  let end = 0
  for (const { 0: all, 1: single, 2: double, 3: bare, 4: given, index } of body.matchAll(written)) {
    if (index !== end) break
    end += all.length
    const run = (single ?? double ?? bare ?? '').replace(/\\(.)/g, '$1')
    const head = packed(run, 0)
    const tail = packed(run, 4)
    const slot = slotOf(table, head, tail)
    table.heads[slot] = head
    table.tails[slot] = tail
    starts[slot] = taken
    const values = given!.split(/[:,]/)
    counts[slot] = values.length / 2
    for (const value of values) pairs[taken++] = Number(value)
  }
  if (!body.startsWith('}', end) || languages.length === 0) throw new Error('eld writes its data in another way than it is read here')
  return { ...own, ...table, languages, starts, counts, pairs: pairs.slice(0, taken) }
}

/** The package's own files, which its `exports` do not name, by their place beside the one they do. */
const load = (): Table => {
  const require = createRequire(import.meta.url)
  const entry = fileURLToPath(import.meta.resolve('eld/small'))
  const file = (name: string): string => join(dirname(entry), '..', name)
  const { separators } = require(file('regexPatterns.js')) as Pick<Package, 'separators'>
  const { dictionary } = require(file('dictionary.js')) as Pick<Package, 'dictionary'>
  const { avgScore } = require(file('avgScore.js')) as Pick<Package, 'avgScore'>
  return read(readFileSync(file('ngrams/small.js'), 'utf8'), { separators, dictionary, avgScore })
}

let loaded: Table | undefined

/** The words of a text as eld's bytes, a character for each. */
const wordsOf = (text: string, { separators, dictionary }: Table): string[] => {
  const plain = text.slice(0, 1000).replace(separators, ' ').trim().toLowerCase()
  const byte = (value: number): string => dictionary[value] ?? ''
  const words: string[] = []
  let word = ''
  let bytes = 0
  for (let i = 0; i < plain.length && bytes <= cutAtOnce; i++) {
    let code = plain.charCodeAt(i)
    if (code === 0x20) {
      if (word !== '') words.push(word)
      word = ''
      bytes += 1
      if (bytes > cutAfter + 1) break
    } else if (code < 0x80) {
      word += plain[i]
      bytes += 1
    } else if (code < 0x800) {
      word += byte(0xc0 | (code >> 6)) + byte(0x80 | (code & 0x3f))
      bytes += 2
    } else if (code < 0xd800 || code >= 0xe000) {
      word += byte(0xe0 | (code >> 12)) + byte(0x80 | ((code >> 6) & 0x3f)) + byte(0x80 | (code & 0x3f))
      bytes += 3
    } else {
      i += 1
      code = 0x10000 + (((code & 0x3ff) << 10) | (plain.charCodeAt(i) & 0x3ff))
      word +=
        byte(0xf0 | (code >> 18)) + byte(0x80 | ((code >> 12) & 0x3f)) + byte(0x80 | ((code >> 6) & 0x3f)) + byte(0x80 | (code & 0x3f))
      bytes += 4
    }
  }
  if (word !== '') words.push(word)
  return words
}

/** Each run once. */
const runsOf = (words: readonly string[]): Set<string> => {
  const runs = new Set<string>()
  for (const word of words) {
    const length = Math.min(word.length, longestWord)
    let at = 0
    for (; at + width < length; at += stride) runs.add((at === 0 ? ' ' : '') + word.slice(at, at + width))
    runs.add(`${at === 0 ? ' ' : ''}${word.slice(Math.max(0, length - width))} `)
  }
  return runs
}

/** BCP 47 primary tag of one of eld's 60 languages, or empty where eld has none or calls itself unsure. The first call reads the data, in some 40 ms. */
export const surelyToldByEld = (text: string): string => {
  loaded ??= load()
  const { languages, avgScore, starts, counts, pairs } = loaded
  const runs = runsOf(wordsOf(text, loaded))
  if (runs.size < fewest) return ''
  const scores = new Int32Array(languages.length)
  for (const run of runs) {
    if (run.length > longestRun) continue
    const slot = slotOf(loaded, packed(run, 0), packed(run, 4))
    const from = starts[slot]!
    for (let at = from; at < from + 2 * counts[slot]!; at += 2) scores[pairs[at]!]! += pairs[at + 1]! + least
  }
  let best = 0
  for (let language = 1; language < scores.length; language++) if (scores[language]! > scores[best]!) best = language
  const each = scores[best]! / runs.size
  const told = languages[best]!
  return each / (each + scale) < (avgScore[told] ?? 1) * sureFrom ? '' : told
}
