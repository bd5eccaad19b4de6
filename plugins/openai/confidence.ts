// How likely a written answer is right, from 0 to 1: the model's own verdict, held down by what retrieval and the words themselves show.
//
//   confidence = own × (0.1 + 0.5 × support + 0.3 × match + 0.1 × ahead)
//
// Models are seldom unsure of themselves, so their own word alone says little. The weights were set by reasoning, not fitted: they have not
// been measured on answers of a real model. docs/openai.md says the same to admins.
import type { CallResult, Evidence } from '#core/ports/answerer.ts'
import { isSameLanguage, stemsIn } from './words.ts'

/** Answers below this are not sent, where the channel has no threshold of its own. */
export const THRESHOLD = 0.6

/** Each from 0 to 1. */
export interface Features {
  /** The model's own verdict. */
  own: number
  /** Share of the answer's words that stand in what it cites, or in the question; undefined where they are of two languages. */
  support?: number
  /** How well what it cites fits the question: the best of coverage, probability and similarity. */
  match: number
  /** How far what it cites is ahead of what it does not: 0.5 on a level, 1 far ahead. */
  ahead: number
}

const weights = { base: 0.1, support: 0.5, match: 0.3, ahead: 0.1 }

const within = (value: number): number => Math.min(1, Math.max(0, Number.isFinite(value) ? value : 0))

/** What is not known counts neither for nor against. */
export const confidenceOf = ({ own, support, match, ahead }: Features): number => {
  const known = weights.base + weights.match + weights.ahead + (support === undefined ? 0 : weights.support)
  const sum = weights.base + weights.support * (support ?? 0) + weights.match * match + weights.ahead * ahead
  return within((own * sum) / known)
}

/** Cosines of unrelated texts are seldom below the first, of a question and its answer seldom above the second. */
const cosines = [0.2, 0.7] as const

const fit = ({ coverage, probability = 0, similarity = -1 }: Evidence): number =>
  within(Math.max(coverage, probability, (similarity - cosines[0]) / (cosines[1] - cosines[0])))

const best = (evidence: readonly Evidence[]): number => evidence.reduce((most, { score }) => Math.max(most, score), 0)

interface Given {
  own: number
  text: string
  question: string
  language: string
  evidence: readonly Evidence[]
  cited: readonly Evidence[]
  results: readonly CallResult[]
}

/** What can be seen of an answer and what it cites. */
export const featuresOf = ({ own, text, question, language, evidence, cited, results }: Given): Features => {
  const carrying = [...cited.map(({ title, headings, text }) => [title, ...headings, text].join('\n')), ...results.map(({ text }) => text)]
  const all = carrying.join('\n')
  const features: Features = {
    own: within(own),
    match: results.length > 0 ? 1 : Math.max(0, ...cited.map(fit)),
    ahead: aheadOf(evidence, cited),
  }
  if (!isSameLanguage(text, all)) return features
  const said = stemsIn(text, language)
  if (said.size === 0) return features
  const carried = stemsIn(`${all}\n${question}`, language)
  let held = 0
  for (const word of said) if (carried.has(word)) held += 1
  return { ...features, support: held / said.size }
}

/** Scores of scenarios and of passages are not of one scale: a kind is compared with itself. */
const aheadOf = (evidence: readonly Evidence[], cited: readonly Evidence[]): number => {
  const kinds = new Set(cited.map(({ kind }) => kind))
  let least = 1
  for (const kind of kinds) {
    const own = best(cited.filter(one => one.kind === kind))
    const other = best(evidence.filter(one => one.kind === kind && !cited.includes(one)))
    const most = Math.max(own, other)
    least = Math.min(least, most === 0 ? 0.5 : within(0.5 + (own - other) / (2 * most)))
  }
  return least
}
