// What was learned, put to use: the scenarios that words found, in the order in which they are likely, each with how likely it is.
import { traitsOf } from './features.ts'
import { type Learned, machinesOf } from './learn.ts'
import { likelihoodOf } from './likelihood.ts'
import { judge } from './machines.ts'

/** A scenario that words found. */
export interface Found {
  id: string
  /** 0–1: how well the words match. */
  score: number
}

/** With how likely the question is one of its kind. */
export type Ranked<T> = T & { probability?: number }

export interface Ranking {
  /** Likeliest first. `language` is the question's; `isCurrent` tells whether a scenario is still what it was when it was learned. */
  rank<T extends Found>(text: string, language: string, found: T[], isCurrent: (id: string, print: number) => boolean): Ranked<T>[]
}

/** Of one that was not learned yet, and matches nearly as well by its words as the best that was, nothing is known: no likelihood is told. */
const nearly = 0.8

/** A ranking by what was learned. */
export const createRanking = (learned: Learned): Ranking => {
  const machines = machinesOf(learned)
  const { size, bend, prints } = learned
  const places = new Map(learned.ids.map((id, place) => [id, place]))
  return {
    rank<T extends Found>(text: string, language: string, found: T[], isCurrent: (id: string, print: number) => boolean): Ranked<T>[] {
      const placeOf = ({ id }: T): number => {
        const place = places.get(id)
        return place !== undefined && isCurrent(id, prints[place]!) ? place : -1
      }
      const strange = found.filter(one => placeOf(one) < 0)
      const known = found.flatMap(one => (placeOf(one) < 0 ? [] : [{ place: placeOf(one), match: one.score, one }]))
      if (known.length === 0) return found
      const judged = judge(machines, traitsOf(text, language), known)
      const best = known.reduce((most, { match }) => Math.max(most, match), 0)
      const isOpen = strange.some(({ score }) => score >= nearly * best)
      const ranked = judged.map(
        ({ one: { one }, sureness }): Ranked<T> => (isOpen ? one : { ...one, probability: likelihoodOf(sureness, size, bend) }),
      )
      return inserted(ranked, strange)
    },
  }
}

/** Those that were not learned, each before the first that matches less by its words. */
const inserted = <T extends Found>(ranked: T[], strange: T[]): T[] => {
  const list = [...ranked]
  for (const one of strange) {
    const at = list.findIndex(other => other.score < one.score)
    list.splice(at < 0 ? list.length : at, 0, one)
  }
  return list
}
