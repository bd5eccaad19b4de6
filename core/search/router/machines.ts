// One machine for each scenario, taught to tell its texts from all others, and asked about a question.
import type { Traits } from './features.ts'
import { type Asked, fitOf, nothing, type Sight, surenessOf } from './likelihood.ts'
import { knownShare, rowOf, type Vocabulary, vocabularyOf } from './rows.ts'
import { separate, sidesOf } from './separate.ts'

/** The machines and what they read. */
export interface Machines {
  vocabulary: Vocabulary
  /** For each place of the vocabulary one number a machine. */
  weights: Float32Array<ArrayBuffer>
  count: number
}

/** A scenario that was found. */
export interface Matched extends Omit<Sight, 'side'> {
  /** Which machine is its own. */
  place: number
}

/** What the machines say of a question's words. */
export interface Reading {
  /** On which side of each machine's border it is. */
  sides: Float64Array
  asked: Asked
}

/** Passes over the texts. */
const rounds = 5
/** From so many texts on, what only one of them has is left out: it fills memory and says little. */
const many = 2000
/** Weights take four bytes each. */
const mostWeights = 24_000_000

/** Teaches a machine for each of the lists. */
export const teach = (texts: readonly (readonly Traits[])[]): Machines => {
  const all = texts.flat()
  const vocabulary = vocabularyOf(all, all.length > many ? 2 : 1, Math.floor(mostWeights / Math.max(texts.length, 1)))
  const classes = Uint16Array.from(texts.flatMap((list, n) => list.map(() => n)))
  const rows = all.map(traits => rowOf(traits, vocabulary))
  const weights = separate({ rows, classes, count: texts.length, places: vocabulary.rarity.length }, rounds)
  return { vocabulary, weights, count: texts.length }
}

/** Asks all machines about a question. */
export const readBy = ({ vocabulary, weights, count }: Machines, traits: Traits): Reading => ({
  sides: sidesOf(rowOf(traits, vocabulary), weights, count),
  asked: { known: knownShare(traits, vocabulary), length: traits.length },
})

/** Puts those found in order, the best first, each with how sure it is; equals stay as they were. */
export const judge = <T extends Matched>({ sides, asked }: Reading, found: readonly T[]): { one: T; sureness: number }[] => {
  const fits = found
    .map(one => {
      const sight: Sight = { ...one, side: sides[one.place]! }
      return { one, sight, fit: fitOf(sight) }
    })
    .sort((a, b) => b.fit - a.fit)
  const [first, second] = [fits[0]?.fit ?? nothing, fits[1]?.fit ?? nothing]
  return fits.map(({ one, sight, fit }, n) => ({ one, sureness: surenessOf(sight, fit - (n === 0 ? second : first), asked) }))
}
