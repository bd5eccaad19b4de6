// Learning which question belongs to which scenario, from the examples of all of them. Takes seconds where there are thousands, so it runs in
// a thread of its own (thread.ts); the same lessons give the same numbers.
import { calibrate } from './calibrate.ts'
import { traitsOf } from './features.ts'
import { countOf, type Lesson, thinned } from './lesson.ts'
import type { Bend, Size } from './likelihood.ts'
import { type Machines, teach } from './machines.ts'
import { createTable } from './table.ts'

/** What was learned, in typed arrays that can be handed from thread to thread. */
export interface Learned {
  /** The scenarios in the order of their weights. */
  ids: string[]
  /** Of each the lesson's print. */
  prints: Float64Array<ArrayBuffer>
  weights: Float32Array<ArrayBuffer>
  /** The vocabulary. */
  cells: Uint32Array<ArrayBuffer>
  rarity: Float32Array<ArrayBuffer>
  strange: number
  size: Size
  bend: Bend
}

/** Learns all lessons. */
export const learn = (lessons: readonly Lesson[]): Learned => {
  const chosen = withoutSilentTitles(thinned(lessons))
  const traits = chosen.map(({ texts, language }) => texts.map(text => traitsOf(text, language)))
  const { vocabulary, weights } = teach(traits)
  return {
    ids: chosen.map(({ id }) => id),
    prints: Float64Array.from(chosen, ({ print }) => print),
    weights,
    cells: vocabulary.table.cells,
    rarity: vocabulary.rarity,
    strange: vocabulary.strange,
    size: { scenarios: chosen.length, texts: countOf(chosen) },
    bend: calibrate(chosen, traits),
  }
}

/** Titles such as “Scenario 12” tell nothing apart and are left out: but for numbers, each of their words stands in half of all titles. */
const withoutSilentTitles = (lessons: readonly Lesson[]): Lesson[] => {
  const titles = lessons.map(({ titled, texts, language }) =>
    titled && texts.length > 1 ? traitsOf(texts[0]!.replaceAll(/\p{N}+/gu, ' '), language).words : undefined,
  )
  const having = new Map<number, number>()
  for (const words of titles) for (const word of words ?? []) having.set(word, (having.get(word) ?? 0) + 1)
  const isSilent = titles.map(words => words?.every(word => having.get(word)! * 2 >= lessons.length) ?? false)
  return lessons.map((lesson, n) => (isSilent[n] ? { ...lesson, texts: lesson.texts.slice(1), titled: false } : lesson))
}

/** The machines of what was learned. */
export const machinesOf = ({ ids, weights, cells, rarity, strange }: Learned): Machines => ({
  vocabulary: { table: createTable(cells, rarity.length), rarity, strange },
  weights,
  count: ids.length,
})

/** What can be handed over instead of being copied. */
export const buffersOf = ({ prints, weights, cells, rarity }: Learned): ArrayBuffer[] =>
  [prints, weights, cells, rarity].map(array => array.buffer)
