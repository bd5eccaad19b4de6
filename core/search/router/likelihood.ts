// How likely a question belongs to the scenario that fits best: from how surely it fits, read by how much the house has taught, and set
// right by what was seen when the house's own examples were held back (calibrate.ts).

/** A scenario for a question, as several ways of looking see it. */
export interface Sight {
  /** Side of the border it is on, as the machines learned it: from 1 on surely within. */
  side: number
  /** How well its words match, 0–1. */
  match: number
  /** As vectors see it, where both have any. */
  meant?: {
    /** The same by what was learned of vectors. */
    side: number
    /** −1–1: how near those of its texts are. */
    likeness: number
  }
}

/** What the match counts beside the side, in the order of scenarios and in how sure the first of them is. */
const matchWorth = 3
const matchSurely = 1
/** What being ahead of the next counts, and up to how far. */
const marginWorth = 0.2
const mostMargin = 1
/** What it counts that the question's words are known, and that it has many of them: of two words, both may stand anywhere. */
const knownWorth = 0.3
const lengthWorth = 0.2
const longest = 12
/** Where vectors are there: what each way of looking counts, in the order and in how sure the first is. Known words and length say no more then. */
const meantOrder = { side: 0.25, match: 1.2, meant: 1, likeness: 0.7 }
const meantSurely = { side: 0.3, match: 0.4, meant: 0.7, likeness: 0.4 }
const meantMargin = 0.4

/** One number for both. Orders the scenarios. */
export const fitOf = ({ side, match, meant }: Sight): number =>
  meant ? weighed(meantOrder, { side, match, meant }) : side + matchWorth * match

const weighed = (worths: typeof meantOrder, { side, match, meant }: Required<Sight>): number =>
  worths.side * side + worths.match * match + worths.meant * meant.side + worths.likeness * meant.likeness

/** The fit of what is not there at all. */
export const nothing = -1

/** What is known of a question beside its scenarios. */
export interface Asked {
  /** Share (0–1) of its words that are known. */
  known: number
  /** Words. */
  length: number
}

/** How surely it is this one, given how far its fit is ahead of the next. */
export const surenessOf = ({ side, match, meant }: Sight, ahead: number, { known, length }: Asked): number => {
  const margin = Math.max(-mostMargin, Math.min(mostMargin, ahead))
  if (meant) return weighed(meantSurely, { side, match, meant }) + meantMargin * margin
  const said = knownWorth * known + lengthWorth * Math.log(Math.max(1, Math.min(longest, length)))
  return side + matchSurely * match + marginWorth * margin + said
}

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

/** What counts, alone and by the logarithms of scenarios and texts a scenario. */
export type Rule = Readonly<Record<'bias' | 'sureness', readonly [number, number, number]>>

/** Fitted by bench/fit-offline.ts over houses of many sizes: for what words say, and for what words and vectors say together. */
export const rules = {
  words: { bias: [-2.46, 0.42, -1.49], sureness: [3.45, -0.61, 0.45] },
  both: { bias: [-2.06, 0.39, -1.34], sureness: [3.89, -0.5, 0.49] },
} as const satisfies Record<string, Rule>

/** What the rule reads of a size. */
export const sizeSigns = ({ scenarios, texts }: Size): [number, number] => [
  Math.log(Math.max(scenarios, 1)) - 3,
  Math.log(Math.max(texts, 1) / Math.max(scenarios, 1)) - 2,
]

/** The logarithm of the odds, by a rule. */
export const oddsOf = ({ bias, sureness: slope }: Rule, sureness: number, size: Size): number => {
  const [wide, deep] = sizeSigns(size)
  return bias[0] + bias[1] * wide + bias[2] * deep + (slope[0] + slope[1] * wide + slope[2] * deep) * sureness
}

/** No house's examples can say that being surer makes it less likely. */
const leastSlope = 0.5

/** The likelihood, 0–1. */
export const likelihoodOf = (rule: Rule, sureness: number, size: Size, [more, steeper]: Bend): number => {
  const slope = oddsOf(rule, middle + 1, size) - oddsOf(rule, middle, size)
  const odds = oddsOf(rule, middle, size) + more + Math.max(leastSlope, slope + steeper) * (sureness - middle)
  return 1 / (1 + Math.exp(-odds))
}
