// One order of what words and what meaning find: the rule by which both are combined, and nothing else.
//
// A weighted sum of the two, whatever it was found by. Set on the validation parts of banking77 and clinc150 at ten examples a scenario, and
// on questions over documentation, where it was as good as reciprocal rank fusion. The figures stand in docs/offline-answers.md.
import type { Hit } from './index.ts'

/** What is known of one item; `similarity` is missing where it has no vector yet. */
export interface Fusable extends Hit {
  /** −1–1. */
  similarity?: number
}

/** What the score by words counts beside the similarity. */
const wordsWorth = 0.5

/** 0–1, about: how good a find it is, whichever way it was found. Without a vector, what its words say has to do. */
export const fusedScore = ({ score, similarity }: Pick<Fusable, 'score' | 'similarity'>): number =>
  similarity === undefined ? score : (wordsWorth * score + Math.max(similarity, 0)) / (wordsWorth + 1)

/** The best of both kinds in one order: each kind keeps a quarter of the places where it has that many. */
export const fuse = <T extends Fusable>(found: readonly T[], limit: number): T[] => {
  const ranked = found.map(one => ({ one, rank: fusedScore(one) })).sort((a, b) => b.rank - a.rank || (a.one.id < b.one.id ? -1 : 1))
  const least = Math.floor(limit / 4)
  const sure = new Set<T>()
  for (const isScenario of [true, false]) {
    const own = ranked.filter(({ one }) => (one.kind === 'scenario') === isScenario)
    for (const { one } of own.slice(0, least)) sure.add(one)
  }
  for (const { one } of ranked) if (sure.size < limit) sure.add(one)
  return ranked.filter(({ one }) => sure.has(one)).map(({ one }) => one)
}
