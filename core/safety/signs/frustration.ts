// How the customer feels, told from words, shouting and repetition, without a model. Frustrated is who is angry, insulted, ignored, made to
// repeat themselves or about to leave; who only reports a problem is not.
import type { Sentiment } from '../../model/handoff.ts'
import { split } from '../phrases/split.ts'
import { contentsOf, isSame } from './again.ts'
import { type Reading, readEarlier, readFeelings, strengthen } from './feelings.ts'
import { leaningOf, toneOf } from './tone.ts'

export interface Mood {
  frustrated: boolean
  sentiment: Sentiment
  /** How strongly, 0 to 1; frustrated from 0.5. */
  score: number
  /** What told it, for the receipt. */
  why?: string
}

/** Weights of a logistic regression on public complaints and calm messages: `npm run bench -- gates DATA` fits and prints them. */
const fitted: Record<(typeof features)[number], number> = {
  bias: -2.03,
  against: 2.61,
  anger: -0.46,
  happy: -0.38,
  upset: 0.9,
  trouble: 1.25,
  impatience: 1.64,
  tone: 0.35,
  denials: 1.03,
  lasting: 1.12,
  plain: -0.46,
  stresses: 0.38,
  towards: 1.16,
}
const features = [
  'bias',
  'against',
  'anger',
  'happy',
  'upset',
  'trouble',
  'impatience',
  'tone',
  'denials',
  'lasting',
  'plain',
  'stresses',
  'towards',
] as const

/** What the likelihood of a complaint is worked out from, in the order of `complaintFeatures`. */
const vectorOf = (reading: Reading, words: string[]): number[] => [
  1,
  Math.min(3, reading.against),
  Math.min(2, reading.anger),
  Math.min(2, reading.happy),
  Math.min(1.5, reading.upset),
  Math.min(1, reading.trouble),
  Math.min(1, reading.impatience),
  Math.max(-3, Math.min(3, leaningOf(words))),
  Math.min(3, reading.denials),
  Math.min(1, reading.lasting),
  Math.min(1, reading.plain),
  Math.min(3, reading.stresses),
  Math.min(2, reading.towards),
]

const likelihood = (vector: number[]): number => 1 / (1 + Math.exp(-features.reduce((sum, name, i) => sum + fitted[name] * vector[i]!, 0)))

/** A message of so few words says little beside its anger. */
const short = 8
/** What outrage at something else, a fee or a machine, counts beside outrage at us, and how much it takes then. */
const elsewhere = 0.6
const plenty = 1.3

/**
 * Frustrated with the desk: strong words at it, or so much of them that it does not matter at what. Trouble, however much of it, is the
 * question itself. `sum`: all that weighs against us.
 */
const isFrustrated = ({ strong, outrage }: Reading, sum: number, isMeant: boolean): boolean =>
  strong > 0 && (isMeant ? sum >= 1 : sum - (1 - elsewhere) * outrage >= plenty)

interface Told {
  frustrated: boolean
  sum: number
  likely: number
  before: number
  isQuestion: boolean
}

/** Thanks close many a complaint: happy is only who has nothing to complain about, now or before. */
const sentimentOf = (reading: Reading, { frustrated, sum, likely, before, isQuestion }: Told): Sentiment => {
  const { against, anger, happy, trouble, upset, denials, lasting } = reading
  if (frustrated) return anger >= 0.5 || sum >= 1.6 ? 'angry' : 'unhappy'
  if ((against >= 0.3 && against > happy) || likely >= 0.8) return 'unhappy'
  const isFine = trouble === 0 && upset < happy / 2 && lasting === 0 && denials === 0 && before < 0.3
  return isFine && happy > against && happy >= (isQuestion ? 0.9 : 0.4) ? 'happy' : 'neutral'
}

const remembered = 4
const ordinals = ['first', 'second', 'third', 'fourth', 'fifth']

/** Characters that are read: more than anybody types, and where a quoted history would begin to speak. */
const longest = 20_000

/** The customer's mood in this message. `earlier`: what they wrote before in the same conversation, oldest first. */
export const frustration = (text: string, earlier: string[] = []): Mood => {
  const words = split(text.slice(0, longest))
  const reading = readFeelings(text, words, earlier.length > 0)
  const own = earlier.length === 0 ? new Set<string>() : contentsOf(text.slice(0, longest))
  let repeats = 0
  let before = 0
  for (const past of earlier.slice(-remembered)) {
    if (isSame(own, contentsOf(past.slice(0, longest)))) repeats++
    const pastReading = readEarlier(split(past.slice(0, longest)))
    before = Math.max(before, Math.min(1, pastReading.against - pastReading.happy))
  }
  if (repeats > 0) {
    strengthen(reading, repeats > 1 ? 1 : 0.5)
    reading.reasons.push(repeats > 1 ? `asks the same for the ${ordinals[repeats]} time` : 'asks the same again')
  }
  if (reading.against > 0) strengthen(reading, 0.3 * before)

  const sum = Math.max(0, reading.against + toneOf(words.words) - 0.5 * reading.happy)
  const likely = likelihood(vectorOf(reading, words.words))
  const isMeant = reading.towards > 0 || earlier.length > 0 || words.words.length <= short + 2
  const frustrated = isFrustrated(reading, sum, isMeant)
  const score = frustrated ? 0.5 + 0.5 * likely : 0.5 * likely
  const sentiment = sentimentOf(reading, { frustrated, sum, likely, before, isQuestion: /[?؟]/.test(text) })
  return {
    frustrated,
    sentiment,
    score,
    ...(frustrated && reading.reasons.length > 0 ? { why: reading.reasons.slice(0, 3).join('; ') } : {}),
  }
}

/** Names of the numbers that `complaintVector` gives: what the bench fits. */
export const complaintFeatures: readonly string[] = features

/** What a first message is judged by, for the bench. */
export const complaintVector = (text: string): number[] => {
  const words = split(text.slice(0, longest))
  return vectorOf(readFeelings(text, words, false), words.words)
}
