// The language of a short text: by its script, and within Latin script by how well its letters and words fit the words customers write
// in each language (naive Bayes over runs of one to four letters). Learned at the first call from the word lists beside this file in
// about 30 ms; the packages that know more languages (`eld`) load for a quarter of a second and up, and hold 100 MB.
import { everydayWordsOf } from './everyday-words.ts'
import { stopWordsOf, weakWordsOf } from './stop-words.ts'

/** Scripts that only one language of many speakers uses, or where it does not matter which. */
const scripts: [RegExp, string][] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/\p{Script=Han}/u, 'zh'],
  [/\p{Script=Thai}/u, 'th'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Greek}/u, 'el'],
  [/\p{Script=Devanagari}/u, 'hi'],
  [/[پچژگکی]/u, 'fa'],
  [/\p{Script=Arabic}/u, 'ar'],
  [/[іїєґ]/iu, 'uk'],
  [/\p{Script=Cyrillic}/u, 'ru'],
]

/** Languages in Latin script that are told apart, the likelier first. */
const told = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'sv', 'da', 'no', 'pl', 'tr']

const longestRun = 4
/** Seen so often are runs that a language's words do not have, and so many different runs there may be. */
const unseen = 0.3
const possible = 20_000
/** What a word says that stands in a list, in nats, on top of its letters; less the more languages share it. */
const wordWorth = 6

/** The runs of letters of a word, its begin and end included. */
const runsOf = (word: string, each: (run: string) => void): void => {
  const framed = `^${word}$`
  for (let length = 1; length <= longestRun; length++) {
    for (let i = 0; i + length <= framed.length; i++) {
      const run = framed.slice(i, i + length)
      if (run !== '^' && run !== '$') each(run)
    }
  }
}

interface Model {
  /** Log-likelihood of a run in each language, in the order of `told`. */
  runs: Map<string, Float32Array>
  /** The same of a run that no language has. */
  none: Float32Array
  words: Map<string, number[]>
}

const learn = (): Model => {
  const counts = new Map<string, Float32Array>()
  const totals = new Float64Array(told.length)
  const words = new Map<string, number[]>()
  for (const [at, tag] of told.entries()) {
    for (const word of new Set([...stopWordsOf(tag), ...weakWordsOf(tag), ...everydayWordsOf(tag)])) {
      words.set(word, [...(words.get(word) ?? []), at])
      runsOf(word, run => {
        const had = counts.get(run) ?? new Float32Array(told.length)
        had[at] = had[at]! + 1
        totals[at] = totals[at]! + 1
        counts.set(run, had)
      })
    }
  }
  const likelihood = (count: number, at: number): number => Math.log((count + unseen) / (totals[at]! + unseen * possible))
  for (const row of counts.values()) for (let at = 0; at < row.length; at++) row[at] = likelihood(row[at]!, at)
  return { runs: counts, none: Float32Array.from(told, (_, at) => likelihood(0, at)), words }
}

let model: Model | undefined

/** A text is judged by so many characters from its start. */
const enough = 400
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

/** Addresses, code and numbers belong to no language. */
const foreign = /`[^`]*`|https?:\S+|\S+@\S+|\S*[\d_/\\{}<>=]\S*/g

/** BCP 47 primary tag, or `und` where it can't be told: no words, or words that several languages share. */
export const languageOf = (text: string): string => {
  const words = text
    .slice(0, enough * 4)
    .replace(foreign, ' ')
    .slice(0, enough)
  const letters = words.match(/\p{L}/gu)?.length ?? 0
  if (letters < 2) return 'und'
  const latin = words.match(/\p{Script=Latin}/gu)?.length ?? 0
  if (latin * 2 < letters) return scripts.find(([pattern]) => pattern.test(words))?.[1] ?? 'und'
  model ??= learn()
  const points = new Float64Array(told.length)
  for (const word of words
    .toLowerCase()
    .normalize('NFC')
    .match(/[\p{L}\p{M}]+/gu) ?? []) {
    runsOf(word, run => {
      const row = model!.runs.get(run) ?? model!.none
      for (let at = 0; at < points.length; at++) points[at] = points[at]! + row[at]!
    })
    const holders = model.words.get(word) ?? []
    for (const at of holders) points[at] = points[at]! + wordWorth / holders.length ** 0.7
    if (lead(points).by > plain) break
  }
  const { best, by } = lead(points)
  return by < ahead ? 'und' : told[best]!
}
