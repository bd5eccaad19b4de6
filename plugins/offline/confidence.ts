// How likely an answer is right, as a number between 0 and 1: logistic models over the features, one for scenarios and one for passages.
//
// Fitted by bench/fit-offline.ts; on what, and how well they do, stands in docs/offline-answers.md. Where the house's examples were learned,
// what that says of a scenario stands in place of its model.
import type { Evidence } from '#core/ports/answerer.ts'
import type { Features } from './features.ts'

/** Answers below this are not sent. Chosen on the fitting data; docs/offline-answers.md says how. */
export const THRESHOLD = 0.6

/** What a feature counts, and `bias` always. */
export type Weights = { bias: number } & Partial<Record<keyof Features, number>>

export const weights: Record<'scenario' | 'passage', Weights> = {
  scenario: { bias: -5.23, score: 8.6, margin: 15.13 },
  passage: { bias: -6.41, score: 2.12, coverage: 1.62, margin: 2.29, company: 2.17, named: 2.24, together: 0.91, substance: 2.99 },
}

/** Being far ahead of the next page says no more than this much ahead. */
const mostMargin = 0.2

/** The features as the model of this kind of evidence reads them. */
export const readAs = (kind: 'scenario' | 'passage', features: Features): Features =>
  kind === 'scenario' ? features : { ...features, margin: Math.max(-mostMargin, Math.min(mostMargin, features.margin)) }

const counted = (kind: 'scenario' | 'passage'): [keyof Features, number][] => {
  const { bias, ...rest } = weights[kind]
  return Object.entries(rest) as [keyof Features, number][]
}
const counts = { scenario: counted('scenario'), passage: counted('passage') }

/** The confidence in a piece of evidence. */
export const confidenceIn = ({ kind, probability }: Evidence, features: Features): number => probability ?? confidenceOf(kind, features)

/** The confidence by the features alone. */
export const confidenceOf = (kind: 'scenario' | 'passage', features: Features): number => {
  const read = readAs(kind, features)
  let sum = weights[kind].bias
  for (const [name, weight] of counts[kind]) sum += weight * read[name]
  return 1 / (1 + Math.exp(-sum))
}
