// Learning which question belongs to which scenario, from the examples of all of them. Takes seconds where there are thousands, so it runs in
// a thread of its own (thread.ts); the same lessons give the same numbers.
import { type Bearings, head } from './bearings.ts'
import { calibrate } from './calibrate.ts'
import { traitsOf } from './features.ts'
import { countOf, isEnough, type Lesson, only, rowsOf, thinned } from './lesson.ts'
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
  /** What was learned of the vectors, where enough of the texts have any. */
  meant?: Meant
}

export interface Meant {
  bearings: Bearings
  /** Of what words and vectors say together. */
  bend: Bend
}

/** Learns all lessons. */
export const learn = (lessons: readonly Lesson[]): Learned => {
  const chosen = withoutSilentTitles(thinned(lessons))
  const traits = chosen.map(({ texts, language }) => texts.map(text => traitsOf(text, language)))
  const { vocabulary, weights } = teach(traits)
  const vectors = isEnough(lessons.filter(({ vectors }) => vectors)) ? vectorsOf(chosen) : undefined
  const bearings = vectors && head(vectors)
  const bends = calibrate(chosen, traits, vectors)
  return {
    ids: chosen.map(({ id }) => id),
    prints: Float64Array.from(chosen, ({ print }) => print),
    weights,
    cells: vocabulary.table.cells,
    rarity: vocabulary.rarity,
    strange: vocabulary.strange,
    size: { scenarios: chosen.length, texts: countOf(chosen) },
    bend: bends.words,
    ...(bearings ? { meant: { bearings, bend: bends.both } } : {}),
  }
}

/** The vectors of each lesson's texts; none of another length than the first. */
const vectorsOf = (lessons: readonly Lesson[]): Float32Array[][] => {
  const dimensions = lessons.find(({ vectors }) => vectors)?.vectors?.dimensions
  return lessons.map(lesson => (lesson.vectors?.dimensions === dimensions ? rowsOf(lesson) : []))
}

/** Titles such as “Scenario 12” tell nothing apart and are left out: but for numbers, each of their words stands in half of all titles. */
const withoutSilentTitles = (lessons: readonly Lesson[]): Lesson[] => {
  const titles = lessons.map(({ titled, texts, language }) =>
    titled && texts.length > 1 ? traitsOf(texts[0]!.replaceAll(/\p{N}+/gu, ' '), language).words : undefined,
  )
  const having = new Map<number, number>()
  for (const words of titles) for (const word of words ?? []) having.set(word, (having.get(word) ?? 0) + 1)
  const isSilent = titles.map(words => words?.every(word => having.get(word)! * 2 >= lessons.length) ?? false)
  return lessons.map((lesson, n) => (isSilent[n] ? { ...only(lesson, [...lesson.texts.keys()].slice(1)), titled: false } : lesson))
}

/** The machines of what was learned. */
export const machinesOf = ({ ids, weights, cells, rarity, strange }: Learned): Machines => ({
  vocabulary: { table: createTable(cells, rarity.length), rarity, strange },
  weights,
  count: ids.length,
})

/** What can be handed over instead of being copied. */
export const buffersOf = ({ prints, weights, cells, rarity, meant }: Learned): ArrayBuffer[] =>
  [prints, weights, cells, rarity, ...(meant ? [meant.bearings.weights, meant.bearings.has] : [])].map(array => array.buffer)
