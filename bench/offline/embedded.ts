// The vectors of texts by a real embedding model, the small English one of `npm run beds`.
import type { Lesson } from '#core/search/router/lesson.ts'
import { startModel } from '#core/testing/embeddings/model.ts'

/** By their texts. */
export type Embedded = ReadonlyMap<string, Float32Array>

const atOnce = 64
const patience = 600_000

/** The vectors of all these texts. The longer come last, so that those that go together are of a length. */
export const embedAll = async (texts: Iterable<string>): Promise<Embedded> => {
  const each = [...new Set(texts)].sort((a, b) => a.length - b.length)
  const embedded = new Map<string, Float32Array>()
  const { embedder, close } = await startModel()
  try {
    for (let from = 0; from < each.length; from += atOnce) {
      const some = each.slice(from, from + atOnce)
      const vectors = await embedder.embed(some, { signal: AbortSignal.timeout(patience), of: 'question' })
      for (const [n, text] of some.entries()) embedded.set(text, vectors[n]!)
    }
    return embedded
  } finally {
    await close()
  }
}

/** A lesson with the vectors of its texts. */
export const withVectors = (lesson: Lesson, embedded: Embedded): Lesson => {
  const vectors = lesson.texts.map(text => embedded.get(text)!)
  const dimensions = vectors[0]!.length
  const numbers = new Float32Array(vectors.length * dimensions)
  for (const [n, vector] of vectors.entries()) numbers.set(vector, n * dimensions)
  return { ...lesson, vectors: { dimensions, numbers } }
}
