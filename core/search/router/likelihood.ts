// How likely a question belongs to the scenario that fits best: from how surely it fits, read by how much the house has taught, and set
// right by what was seen when the house's own examples were held back (calibrate.ts).

/** A scenario for a question, as two ways of looking see it. */
export interface Sight {
  /** Side of the border it is on, as the machines learned it: from 1 on surely within. */
  side: number
  /** How well its words match, 0–1. */
  match: number
}

/** What the match counts beside the side. */
const matchWorth = 2
/** What being ahead of the next counts, and up to how far; and what it counts that the question's words are known. */
const marginWorth = 0.35
const mostMargin = 1
const knownWorth = 0.3

/** One number for both. Orders the scenarios. */
export const fitOf = ({ side, match }: Sight): number => side + matchWorth * match

/** The fit of what is not there at all. */
export const nothing = -1

/** How surely it is this one, given what fits next best and the share of the question's words that is known. */
export const surenessOf = (fit: number, next: number, known: number): number =>
  fit + marginWorth * Math.max(-mostMargin, Math.min(mostMargin, fit - next)) + knownWorth * known

/** How much was taught. */
export interface Size {
  scenarios: number
  texts: number
}

/** What the house's own examples say against the rule: added, and for each step of sureness. */
export type Bend = readonly [number, number]

export const straight: Bend = [0, 0]

/** Where sureness is half-way, about: there a bend turns. */
export const middle = 1

/** Fitted by bench/fit-offline.ts over houses of many sizes: what counts, alone and by the logarithms of scenarios and texts a scenario. */
export const rule = {
  bias: [-3.05, 1.06, -1.25],
  sureness: [2.99, -0.52, 0.21],
} as const satisfies Record<string, readonly [number, number, number]>

/** What the rule reads of a size. */
export const sizeSigns = ({ scenarios, texts }: Size): [number, number] => [
  Math.log(Math.max(scenarios, 1)) - 3,
  Math.log(Math.max(texts, 1) / Math.max(scenarios, 1)) - 2,
]

/** The logarithm of the odds, by the rule. */
export const oddsOf = (sureness: number, size: Size): number => {
  const [wide, deep] = sizeSigns(size)
  const { bias, sureness: slope } = rule
  return bias[0] + bias[1] * wide + bias[2] * deep + (slope[0] + slope[1] * wide + slope[2] * deep) * sureness
}

/** No house's examples can say that being surer makes it less likely. */
const leastSlope = 0.5

/** The likelihood, 0–1. */
export const likelihoodOf = (sureness: number, size: Size, [more, steeper]: Bend): number => {
  const slope = oddsOf(middle + 1, size) - oddsOf(middle, size)
  const odds = oddsOf(middle, size) + more + Math.max(leastSlope, slope + steeper) * (sureness - middle)
  return 1 / (1 + Math.exp(-odds))
}
