// How much a message sounds like those of customers who have had enough, and how little like plain ones: naive Bayes over words and
// pairs of words, learned at start from the examples in the language files. Finds what no list of phrases foresaw.
import { boundary, split } from './split.ts'
import { languages } from './words/index.ts'

interface Tone {
  words: Set<string>
  /** Of words and pairs: the logarithm of how much likelier they are among those who have had enough. */
  weights: Map<string, number>
  /** How far it is to be trusted, 0 to 1: by the number of examples. */
  trust: number
}

const featuresOf = (words: string[]): Set<string> => {
  const features = new Set<string>()
  let last: string | undefined
  for (const word of words) {
    if (word !== boundary) {
      features.add(word)
      if (last !== undefined) features.add(`${last} ${word}`)
      last = word
    }
  }
  return features
}

const count = (sentences: string[][]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const words of sentences) for (const feature of featuresOf(words)) counts.set(feature, (counts.get(feature) ?? 0) + 1)
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
  const weights = new Map<string, number>()
  for (const feature of new Set([...fedCounts.keys(), ...calmCounts.keys()])) {
    const likely = ((fedCounts.get(feature) ?? 0) + 0.5) / (fedSentences.length + 1)
    const unlikely = ((calmCounts.get(feature) ?? 0) + 0.5) / (calmSentences.length + 1)
    weights.set(feature, Math.log(likely / unlikely) * (feature.includes(' ') ? pairWeight : 1))
  }
  return {
    words: new Set([...weights.keys()].filter(feature => !feature.includes(' '))),
    weights,
    trust: Math.min(1, Math.sqrt(fedSentences.length / enough)),
  }
}

const tones = languages.map(({ mood }) => learn(mood.fed, mood.calm))

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
  let best: Tone | undefined
  let most = Math.max(1, spoken.length * leastKnown)
  for (const tone of tones) {
    let known = 0
    for (const word of spoken) if (tone.words.has(word)) known++
    if (known > most || (known === most && !best)) {
      best = tone
      most = known
    }
  }
  if (!best || spoken.length < 3) return 0
  let sum = 0
  let seen = 0
  for (const feature of featuresOf(words)) {
    const weight = best.weights.get(feature)
    if (weight === undefined) continue
    sum += weight
    seen++
  }
  const tone = sum / Math.sqrt(Math.max(4, seen))
  return best.trust * Math.min(mostLift, 0.2 * Math.log1p(Math.exp(2 * (tone + 0.6))))
}
