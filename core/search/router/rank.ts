// What was learned, put to use: the scenarios that words or meaning found, in the order in which they are likely, each with how likely it is.
import { fusedScore } from '../fuse.ts'
import { sideOf } from './bearings.ts'
import { traitsOf } from './features.ts'
import { type Learned, machinesOf } from './learn.ts'
import { likelihoodOf, rules } from './likelihood.ts'
import { judge, type Matched, type Reading, readBy } from './machines.ts'

/** A scenario that was found. */
export interface Found {
  id: string
  /** 0–1: how well the words match. */
  score: number
  /** −1–1: how near its vectors are to the question's, where both are there. */
  similarity?: number
}

/** With how likely the question is one of its kind. */
export type Ranked<T> = T & { probability?: number }

type IsCurrent = (id: string, print: number) => boolean

export interface Ranking {
  /**
   * Likeliest first, by words. `language` is the question's; `isCurrent` tells whether a scenario is still what it was when it was learned.
   */
  rank<T extends Found>(text: string, language: string, found: readonly T[], isCurrent: IsCurrent): Ranked<T>[]
  /**
   * Likeliest first, by words and by the question's vector. Undefined where nothing was learned of such vectors, or where one that nothing
   * is known of comes nearly as near as the best of the others.
   */
  weigh<T extends Found>(
    text: string,
    language: string,
    vector: Float32Array,
    found: readonly T[],
    isCurrent: IsCurrent,
  ): Ranked<T>[] | undefined
}

/** Of one that was not learned yet, and comes nearly as near as the best that was, nothing is known: no likelihood is told. */
const nearly = 0.8

const most = <T>(list: readonly T[], worthOf: (one: T) => number): number => list.reduce((best, one) => Math.max(best, worthOf(one)), 0)

/** A ranking by what was learned. */
export const createRanking = (learned: Learned): Ranking => {
  const machines = machinesOf(learned)
  const { size, bend, prints, meant } = learned
  const places = new Map(learned.ids.map((id, place) => [id, place]))
  /** What the words of the last question say: the same is asked again once its vector is there. */
  let last: { text: string; language: string; reading: Reading } | undefined

  const reading = (text: string, language: string): Reading => {
    if (last?.text !== text || last.language !== language) last = { text, language, reading: readBy(machines, traitsOf(text, language)) }
    return last.reading
  }

  return {
    rank<T extends Found>(text: string, language: string, found: readonly T[], isCurrent: IsCurrent): Ranked<T>[] {
      const known: (Matched & { one: T })[] = []
      const strange: T[] = []
      for (const one of found) {
        const place = places.get(one.id)
        if (place !== undefined && isCurrent(one.id, prints[place]!)) known.push({ place, match: one.score, one })
        else strange.push(one)
      }
      if (known.length === 0) return [...found]
      const best = most(known, ({ match }) => match)
      const isOpen = strange.some(({ score }) => score >= nearly * best)
      const ranked = judge(reading(text, language), known).map(
        ({ one: { one }, sureness }): Ranked<T> =>
          isOpen ? one : { ...one, probability: likelihoodOf(rules.words, sureness, size, bend) },
      )
      return inserted(ranked, strange, ({ score }) => score)
    },
    weigh<T extends Found>(text: string, language: string, vector: Float32Array, found: readonly T[], isCurrent: IsCurrent) {
      if (!meant || vector.length !== meant.bearings.dimensions) return undefined
      const { bearings, bend } = meant
      const known: (Matched & { one: T })[] = []
      const strange: T[] = []
      for (const one of found) {
        const place = places.get(one.id)
        const { similarity } = one
        if (place !== undefined && bearings.has[place] && similarity !== undefined && isCurrent(one.id, prints[place]!))
          known.push({ place, match: one.score, meant: { side: sideOf(bearings, place, vector), likeness: similarity }, one })
        else strange.push(one)
      }
      if (known.length === 0) return undefined
      const best = most(known, ({ one }) => fusedScore(one))
      if (strange.some(one => fusedScore(one) >= nearly * best)) return undefined
      const ranked = judge(reading(text, language), known).map(
        ({ one: { one }, sureness }): Ranked<T> => ({ ...one, probability: likelihoodOf(rules.both, sureness, size, bend) }),
      )
      return inserted(ranked, strange, fusedScore)
    },
  }
}

/** Those that were not learned, each before the first that is worth less. */
const inserted = <T extends Found>(ranked: readonly T[], strange: readonly T[], worthOf: (one: T) => number): T[] => {
  const list = [...ranked]
  for (const one of strange) {
    const at = list.findIndex(other => worthOf(other) < worthOf(one))
    list.splice(at < 0 ? list.length : at, 0, one)
  }
  return list
}
