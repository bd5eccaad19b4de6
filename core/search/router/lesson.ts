// What a house has taught of one scenario: what the router learns from, and can be sent to another thread as it is.

/** Vectors of one model, each of length 1, one behind the other. The memory may be shared with other threads: it is never written to. */
export interface Vectors {
  dimensions: number
  numbers: Float32Array
}

export interface Lesson {
  id: string
  /** Changes with everything below. */
  print: number
  /** BCP 47 primary tag. */
  language: string
  /** How customers ask; before that the title, where it has one. */
  texts: string[]
  titled: boolean
  /** Of the texts in their order, as far as they have any. */
  vectors?: Vectors
}

/** Fewer are not worth learning from: what they have in common with others tells more by itself (routes.ts). */
const leastScenarios = 3
const leastTexts = 10
/** More scenarios than this would need more memory than the lift is worth; of more texts, each scenario's are thinned evenly. */
const mostScenarios = 1000
const mostTexts = 30_000

/** Whether there is enough to learn from, and not too much. */
export const isEnough = (lessons: readonly Lesson[]): boolean =>
  lessons.length >= leastScenarios && lessons.length <= mostScenarios && countOf(lessons) >= leastTexts

/** How many texts there are. */
export const countOf = (lessons: readonly Lesson[]): number => lessons.reduce((sum, { texts }) => sum + texts.length, 0)

/** As many of the lessons' texts as can be learned from. */
export const thinned = (lessons: readonly Lesson[]): Lesson[] => {
  const share = mostTexts / countOf(lessons)
  if (share >= 1) return [...lessons]
  return lessons.map(lesson => {
    const left = Math.max(1, Math.floor(lesson.texts.length * share))
    // The first stays the first, which may be the title.
    return only(
      lesson,
      Array.from({ length: left }, (_, n) => Math.floor((n * lesson.texts.length) / left)),
    )
  })
}

/** The vectors of a lesson's first texts. */
export const rowsOf = ({ vectors }: Pick<Lesson, 'vectors'>): Float32Array[] => {
  if (!vectors) return []
  const { dimensions, numbers } = vectors
  return Array.from({ length: Math.floor(numbers.length / dimensions) }, (_, n) => numbers.subarray(n * dimensions, (n + 1) * dimensions))
}

/** A lesson with these of its texts, named by their places in rising order. */
export const only = (lesson: Lesson, places: readonly number[]): Lesson => {
  const texts = places.map(place => lesson.texts[place]!)
  if (!lesson.vectors) return { ...lesson, texts }
  const { dimensions } = lesson.vectors
  const rows = rowsOf(lesson)
  const kept = places.flatMap(place => rows[place] ?? [])
  const numbers = new Float32Array(kept.length * dimensions)
  for (const [n, row] of kept.entries()) numbers.set(row, n * dimensions)
  return { ...lesson, texts, vectors: { dimensions, numbers } }
}
