// One order of what words and what meaning find: the rule by which both are combined, and nothing else.
//
// A weighted sum of the two, whatever it was found by. Set on the validation parts of banking77 and clinc150 at ten examples a scenario, and
// on questions over documentation, where it was as good as reciprocal rank fusion. Scenarios keep the order of what was learned of them by
// words and meaning, where that is known. The figures stand in docs/search.md.

/** What is known of one item; `similarity` is missing where it has no vector yet. */
export interface Fusable {
  id: string
  kind: string
  /** 0–1, by words. */
  score: number
  /** −1–1. */
  similarity?: number
}

/** What the score by words counts beside the similarity. */
const wordsWorth = 0.5

/** 0–1, about: how good a find it is, whichever way it was found. Without a vector, what its words say has to do. */
export const fusedScore = ({ score, similarity }: Pick<Fusable, 'score' | 'similarity'>): number =>
  similarity === undefined ? score : (wordsWorth * score + Math.max(similarity, 0)) / (wordsWorth + 1)

/** What each of a list in order is worth among others: as much as the best of those behind it, where that is more than its own. */
export const standing = <T>(ordered: readonly T[], worthOf: (one: T) => number): Map<T, number> => {
  const worth = new Map<T, number>()
  let behind = 0
  for (const one of ordered.toReversed()) {
    behind = Math.max(behind, worthOf(one))
    worth.set(one, behind)
  }
  return worth
}

/** The best of both kinds in one order: each kind keeps a quarter of the places where it has that many. `ordered` of them stay in their order. */
export const fuse = <T extends Fusable>(found: readonly T[], limit: number, ordered: readonly T[] = []): T[] => {
  const stands = standing(ordered, fusedScore)
  const others = found.filter(one => !stands.has(one)).sort((a, b) => (a.id < b.id ? -1 : 1))
  const ranked = [...ordered, ...others].map(one => ({ one, rank: stands.get(one) ?? fusedScore(one) })).sort((a, b) => b.rank - a.rank)
  const least = Math.floor(limit / 4)
  const sure = new Set<T>()
  for (const isScenario of [true, false]) {
    const own = ranked.filter(({ one }) => (one.kind === 'scenario') === isScenario)
    for (const { one } of own.slice(0, least)) sure.add(one)
  }
  for (const { one } of ranked) if (sure.size < limit) sure.add(one)
  return ranked.filter(({ one }) => sure.has(one)).map(({ one }) => one)
}
