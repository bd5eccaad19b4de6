// The language of a text in Latin script by how well its letters and words fit the words customers write in each language (naive Bayes
// over runs of one to four letters). Learned at the first call from the word lists beside this file in about 30 ms. It says when it
// can't tell, which language.ts needs for words that several languages share.

import { stopWordsOf, weakWordsOf } from '../words/stop-words.ts'
import { everydayWordsOf } from './everyday-words.ts'

/** Languages in Latin script that are told apart, the likelier first. */
const told = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'sv', 'da', 'no', 'pl', 'tr']

const longestRun = 4
/** Seen so often are runs that a language's words do not have, and so many different runs there may be. */
const unseen = 0.3
const possible = 20_000
/** What a word says that stands in a list, in nats, on top of its letters; less the more languages share it. */
const wordWorth = 6

/** A text is judged by so many characters from its start. */
const enough = 400

/** The letters of the word lists by their code, numbered from 3; 0 for any other. */
const numbers = new Uint8Array(0x250)
const begin = 1
const end = 2
/** The word at hand as such numbers. */
const framed = new Uint8Array(4 * enough)

/**
 * The runs of letters of a word, its begin and end included: each as one number, a byte for each letter, or 0 where one of them is in no
 * list.
 */
const runsOf = (word: string, each: (run: number) => void): void => {
  const length = Math.min(word.length, framed.length - 2)
  framed[0] = begin
  for (let i = 0; i < length; i++) framed[i + 1] = numbers[word.charCodeAt(i)] ?? 0
  framed[length + 1] = end
  for (let from = 0; from < length + 2; from++) {
    const behind = Math.min(from + longestRun, length + 2)
    let run = 0
    let isKnown = true
    for (let at = from; at < behind; at++) {
      const number = framed[at]!
      if (number === 0) isKnown = false
      run = isKnown ? (run << 8) | number : 0
      if (run !== begin && run !== end) each(run)
    }
  }
}

/** Holds what each language says of each run that any has: a language and a likelihood for two of twelve languages on average. */
interface Model {
  /** By hashing: the run in each slot, 0 where there is none. */
  runs: Int32Array
  /** What belongs to slot i begins at `startAt[i]` and ends before `startAt[i + 1]`. */
  startAt: Uint16Array
  languages: Uint8Array
  /** How much likelier, as a logarithm, than a run that the language does not have. */
  more: Float64Array
  /** The log-likelihood of a run that a language does not have, in the order of `told`. */
  none: number[]
  /** For each word the languages that have it, as bits. */
  words: Map<string, number>
}

const slotOf = (runs: Int32Array, run: number): number => {
  const last = runs.length - 1
  let slot = (Math.imul(run, 0x9e3779b1) >>> 15) & last
  while (runs[slot] !== run && runs[slot] !== 0) slot = (slot + 1) & last
  return slot
}

const learn = (): Model => {
  const words = new Map<string, number>()
  const counts = told.map(() => new Map<number, number>())
  let known = end
  for (const [language, tag] of told.entries()) {
    for (const word of new Set([...stopWordsOf(tag), ...weakWordsOf(tag), ...everydayWordsOf(tag)])) {
      words.set(word, (words.get(word) ?? 0) | (1 << language))
      for (let i = 0; i < word.length; i++) numbers[word.charCodeAt(i)] ||= ++known
      runsOf(word, run => counts[language]!.set(run, (counts[language]!.get(run) ?? 0) + 1))
    }
  }
  const totals = counts.map(runs => [...runs.values()].reduce((sum, count) => sum + count, 0))
  const likelihood = (count: number, language: number): number =>
    Math.fround(Math.log((count + unseen) / (totals[language]! + unseen * possible)))
  const none = told.map((_, language) => likelihood(0, language))

  const all = new Set(counts.flatMap(runs => [...runs.keys()]))
  const runs = new Int32Array(2 ** Math.ceil(Math.log2(all.size * 1.5)))
  for (const run of all) runs[slotOf(runs, run)] = run
  const startAt = new Uint16Array(runs.length + 1)
  const languages: number[] = []
  const more: number[] = []
  for (let slot = 0; slot < runs.length; slot++) {
    for (let language = 0; runs[slot] !== 0 && language < counts.length; language++) {
      const count = counts[language]!.get(runs[slot]!)
      if (count === undefined) continue
      languages.push(language)
      more.push(likelihood(count, language) - none[language]!)
    }
    startAt[slot + 1] = more.length
  }
  return { runs, startAt, languages: Uint8Array.from(languages), more: Float64Array.from(more), none, words }
}

let model: Model | undefined

/** The best language must be likelier than the next by so many nats. */
const ahead = 1.5

/** So far ahead, no further words are needed. */
const plain = 25

const lead = (points: Float64Array): { best: number; by: number } => {
  let best = 0
  let next = Number.NEGATIVE_INFINITY
  for (let at = 1; at < points.length; at++) {
    if (points[at]! > points[best]!) {
      next = points[best]!
      best = at
    } else if (points[at]! > next) next = points[at]!
  }
  return { best, by: points[best]! - next }
}

/** Adds what a word says to the points of each language. */
const weigh = ({ runs, startAt, languages, more, none, words }: Model, word: string, points: Float64Array): void => {
  let read = 0
  runsOf(word, run => {
    read++
    if (run === 0) return
    const slot = slotOf(runs, run)
    for (let i = startAt[slot]!; i < startAt[slot + 1]!; i++) points[languages[i]!]! += more[i]!
  })
  for (let language = 0; language < points.length; language++) points[language]! += read * none[language]!
  const holders = words.get(word) ?? 0
  if (holders === 0) return
  let many = 0
  for (let bits = holders; bits !== 0; bits &= bits - 1) many++
  const worth = wordWorth / many ** 0.7
  for (let language = 0; language < points.length; language++) if (holders & (1 << language)) points[language]! += worth
}

/** BCP 47 primary tag of one of twelve languages, or `und`. `lower`: lower case, NFC, of which the first 400 characters count. */
export const byLetters = (lower: string): string => {
  model ??= learn()
  const points = new Float64Array(told.length)
  for (const [word] of lower.slice(0, enough).matchAll(/[\p{L}\p{M}]+/gu)) {
    weigh(model, word, points)
    if (lead(points).by > plain) break
  }
  const { best, by } = lead(points)
  return by < ahead ? 'und' : told[best]!
}
