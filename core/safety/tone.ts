// How much a message sounds like those of customers who have had enough, and how little like plain ones: naive Bayes over words and
// pairs of words, learned at start from the examples in the language files. Finds what no list of phrases foresaw.
import { boundary, split } from './split.ts'
import { languages } from './words/index.ts'

/** A word of the examples: the logarithm of how much likelier it is among those who have had enough, and of the pairs it begins. */
interface Weights {
  own: number
  pairs: Map<string, { own: number }>
}

interface Tone {
  words: Map<string, Weights>
  /** How far it is to be trusted, 0 to 1: by the number of examples. */
  trust: number
}

/** In how many sentences each word stands, and each pair of neighbours as "one two". */
const count = (sentences: string[][]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const sentence of sentences) {
    const words = sentence.filter(word => word !== boundary)
    const features = new Set([...words, ...words.slice(1).map((word, i) => `${words[i]} ${word}`)])
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  }
  return counts
}

const sentencesOf = (text: string): string[][] =>
  text
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => split(line).words)

/** A pair says less than its two words do together, since they are counted as well. */
const pairWeight = 0.7

/** Examples with which a tone is trusted fully. */
const enough = 200

const learn = (fed: string, calm: string): Tone => {
  const [fedSentences, calmSentences] = [sentencesOf(fed), sentencesOf(calm)]
  const [fedCounts, calmCounts] = [count(fedSentences), count(calmSentences)]
  const weight = (feature: string): number =>
    Math.log(
      (((fedCounts.get(feature) ?? 0) + 0.5) / (fedSentences.length + 1)) *
        ((calmSentences.length + 1) / ((calmCounts.get(feature) ?? 0) + 0.5)),
    )
  const words = new Map<string, Weights>()
  for (const feature of new Set([...fedCounts.keys(), ...calmCounts.keys()])) {
    const [first, second] = feature.split(' ') as [string, string | undefined]
    const word = words.get(first) ?? { own: weight(first), pairs: new Map() }
    words.set(first, word)
    if (second !== undefined) word.pairs.set(second, { own: weight(feature) * pairWeight })
  }
  return { words, trust: Math.min(1, Math.sqrt(fedSentences.length / enough)) }
}

const tones = languages.map(({ mood }) => learn(mood.fed, mood.calm))

/** In which of them a word is known. */
const knownIn = new Map<string, number[]>()
for (const [index, { words }] of tones.entries()) for (const word of words.keys()) knownIn.set(word, [...(knownIn.get(word) ?? []), index])

/** With less of a message known, it is in another language or about something else. */
const leastKnown = 0.4

/** The most that a tone adds: never enough by itself. */
const mostLift = 0.55

/**
 * What the tone of a message adds to its frustration: 0 for plain messages and those in no language that was learned, up to 0.55.
 * `words` as `split` gives them.
 */
export const toneOf = (words: string[]): number => {
  const spoken = words.filter(word => word !== boundary)
  const known = tones.map(() => 0)
  for (const word of spoken) for (const index of knownIn.get(word) ?? []) known[index]!++
  const most = Math.max(...known)
  const best = most >= spoken.length * leastKnown ? tones[known.indexOf(most)] : undefined
  if (!best || spoken.length < 3) return 0
  const seen = new Set<{ own: number }>()
  let last: Weights | undefined
  for (const word of spoken) {
    const pair = last?.pairs.get(word)
    if (pair) seen.add(pair)
    last = best.words.get(word)
    if (last) seen.add(last)
  }
  let sum = 0
  for (const { own } of seen) sum += own
  const tone = sum / Math.sqrt(Math.max(4, seen.size))
  return best.trust * Math.min(mostLift, 0.2 * Math.log1p(Math.exp(2 * (tone + 0.6))))
}
