// The terms of a question, looked for among the numbers of what was read.
import { between, numberOf } from './words.ts'

/** The words of a question as terms, with what each counts. */
export interface Terms {
  language: string
  worth: Map<string, number>
  total: number
}

interface Term {
  worth: number
  /** The round in which it was last met. */
  round: number
}

export interface Sought {
  /** By their numbers. */
  terms: Map<number, Term>
  /** A bit for each term, by two parts of its number: nearly all words of a text need no closer look. */
  filter: number
  filter2: number
  /** Grows with each text and sentence: a term counts once in a round. */
  round: number
  /** Terms met in this round, and what they are worth together. */
  met: number
  held: number
}

export const createSought = ({ worth }: Terms): Sought => {
  const terms = new Map<number, Term>()
  let filter = 0
  let filter2 = 0
  for (const [term, value] of worth) {
    const number = numberOf(term)
    terms.set(number, { worth: value, round: 0 })
    filter |= 1 << (number & 31)
    filter2 |= 1 << ((number >>> 5) & 31)
  }
  return { terms, filter, filter2, round: 0, met: 0, held: 0 }
}

/** Begins a round: nothing was met yet. */
export const begin = (sought: Sought): void => {
  sought.round += 1
  sought.met = 0
  sought.held = 0
}

/** Goes on with the round over further numbers; a new sentence among them begins a round. Gives back the most that a round held. */
export const meet = (sought: Sought, numbers: Int32Array, from: number, to: number): number => {
  const { terms, filter, filter2 } = sought
  let most = 0
  for (let i = from; i < to; i++) {
    const number = numbers[i]!
    if (number === between) {
      most = Math.max(most, sought.held)
      begin(sought)
    } else if ((filter & (1 << (number & 31))) !== 0 && (filter2 & (1 << ((number >>> 5) & 31))) !== 0) {
      const term = terms.get(number)
      if (term === undefined || term.round === sought.round) continue
      term.round = sought.round
      sought.met += 1
      sought.held += term.worth
    }
  }
  return Math.max(most, sought.held)
}

/** What the terms met in this round are worth, summed in the question's order: the same in whatever order they were met. */
export const worthMet = ({ terms, round }: Sought): number => {
  let worth = 0
  for (const term of terms.values()) if (term.round === round) worth += term.worth
  return worth
}
