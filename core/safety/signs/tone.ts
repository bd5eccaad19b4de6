// How much a message sounds like those of customers who have had enough, and how little like plain ones: naive Bayes over words and
// pairs of words, learned at start from the examples in the language files. Finds what no list of phrases foresaw.
import { numbered, numbersOf } from '../phrases/known-words.ts'
import { boundary, split } from '../phrases/split.ts'
import { languages } from '../words/index.ts'

/** The words of the examples of one language have places from 1; the weights are logarithms of how much likelier they are in `fed`. */
interface Tone {
  /** By the number of a word; 0 where the examples do not have it. */
  placeOf: Uint16Array
  /** By the place of a word. */
  own: Float64Array
  /** Neighbours, as `pairOf` of their places, rising. */
  pairs: Int32Array
  /** In the order of `pairs`. */
  together: Float64Array
  /** Which words, and behind them which pairs, the message at hand has had; all 0 between messages. */
  had: Uint8Array
  /** How far it is to be trusted, 0 to 1: by the number of examples. */
  trust: number
}

/** More than the examples of a language have words. */
const mostWords = 0x8000
/** Two neighbours as one number; above that of any word alone. */
const pairOf = (first: number, second: number): number => first * mostWords + second

/** In how many sentences each word stands, and each pair of neighbours. */
const count = (sentences: number[][]): Map<number, number> => {
  const counts = new Map<number, number>()
  for (const words of sentences) {
    const features = new Set(words)
    for (let i = 1; i < words.length; i++) features.add(pairOf(words[i - 1]!, words[i]!))
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  }
  return counts
}

const sentencesOf = (text: string): string[][] =>
  text
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => split(line).words.filter(word => word !== boundary))

/** A pair says less than its two words do together, since they are counted as well. */
const pairWeight = 0.7

/** Examples with which a tone is trusted fully. */
const enough = 200

const learn = (fed: string, calm: string): Tone => {
  const places = new Map<string, number>()
  const placed = (sentence: string[]): number[] =>
    sentence.map(word => {
      const place = places.get(word) ?? places.size + 1
      places.set(word, place)
      return place
    })
  const [fedSentences, calmSentences] = [sentencesOf(fed).map(placed), sentencesOf(calm).map(placed)]
  const [fedCounts, calmCounts] = [count(fedSentences), count(calmSentences)]
  const weight = (feature: number): number =>
    Math.log(
      (((fedCounts.get(feature) ?? 0) + 0.5) / (fedSentences.length + 1)) *
        ((calmSentences.length + 1) / ((calmCounts.get(feature) ?? 0) + 0.5)),
    )
  const numbers = Array.from(places.keys(), numbered)
  const placeOf = new Uint16Array(Math.max(...numbers) + 1)
  for (const [i, number] of numbers.entries()) placeOf[number] = i + 1
  const pairs = Int32Array.from(new Set([...fedCounts.keys(), ...calmCounts.keys()].filter(feature => feature >= mostWords))).sort()
  return {
    placeOf,
    own: Float64Array.from({ length: places.size + 1 }, (_, place) => weight(place)),
    pairs,
    had: new Uint8Array(places.size + 1 + pairs.length),
    together: Float64Array.from(pairs, pair => weight(pair) * pairWeight),
    trust: Math.min(1, Math.sqrt(fedSentences.length / enough)),
  }
}

const tones = languages.map(({ mood }) => learn(mood.fed, mood.calm))

const find = (rising: Int32Array, wanted: number): number => {
  let low = 0
  let high = rising.length - 1
  while (low <= high) {
    const middle = (low + high) >>> 1
    const there = rising[middle]!
    if (there === wanted) return middle
    if (there < wanted) low = middle + 1
    else high = middle - 1
  }
  return -1
}

/** With less of a message known, it is in another language or about something else. */
const leastKnown = 0.4

/** The most that a tone adds: never enough by itself. */
const mostLift = 0.55

/** Which way a message leans, and how far that is to be trusted; undefined for one too short, or in no language that was learned. */
const lean = (words: string[]): { tone: number; trust: number } | undefined => {
  const numbers = numbersOf(words).filter((_, i) => words[i] !== boundary)
  if (numbers.length < 3) return undefined
  let best: Tone | undefined
  let most = -1
  for (const tone of tones) {
    let known = 0
    for (const number of numbers) if (tone.placeOf[number]) known++
    if (known > most) {
      most = known
      best = tone
    }
  }
  if (!best || most < numbers.length * leastKnown) return undefined
  const { placeOf, own, pairs, together, had, trust } = best
  const counted: number[] = []
  let sum = 0
  let last = 0
  const add = (feature: number, weight: number) => {
    if (had[feature]) return
    had[feature] = 1
    counted.push(feature)
    sum += weight
  }
  for (const number of numbers) {
    const place = placeOf[number] ?? 0
    const pair = last && place ? find(pairs, pairOf(last, place)) : -1
    if (pair >= 0) add(own.length + pair, together[pair]!)
    if (place) add(place, own[place]!)
    last = place
  }
  for (const feature of counted) had[feature] = 0
  return { tone: sum / Math.sqrt(Math.max(4, counted.length)), trust }
}

/** Above 0 for messages that sound like the fed up ones, below for those like the calm ones; 0 where it can't be told. `words` as `split` gives them. */
export const leaningOf = (words: string[]): number => lean(words)?.tone ?? 0

/**
 * What the tone of a message adds to its frustration: 0 for plain messages and those in no language that was learned, up to 0.55.
 * `words` as `split` gives them.
 */
export const toneOf = (words: string[]): number => {
  const leaning = lean(words)
  if (!leaning) return 0
  const { tone, trust } = leaning
  return trust * Math.min(mostLift, 0.2 * Math.log1p(Math.exp(2 * (tone + 0.6))))
}
