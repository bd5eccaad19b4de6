// Which scenario a question is nearest to in meaning, by the vectors of its title and examples: half how near the middle of all of them
// is, half how near the nearest three are. Set on the validation parts of banking77 and clinc150 at ten examples a scenario; see
// docs/offline-answers.md.
import { createVectors, type VectorSearch, type Vectors } from './index.ts'
import { dot, toUnit } from './rows.ts'

export interface Likeness {
  id: string
  /** −1–1. */
  similarity: number
  /** Which of its vectors is the nearest. */
  nearest: number
}

export interface Examples {
  readonly dimensions: number
  /** Vectors of length 1, at least one. They take the place of those before. */
  put(id: string, vectors: readonly Float32Array[]): void
  remove(id: string): void
  /** All of it, one vector behind the other, in memory that threads share; undefined for what is not there. */
  vectorsOf(id: string): Float32Array | undefined
  /** Undefined for what is not there. */
  likeness(id: string, vector: Float32Array): Likeness | undefined
  /** Most alike first. */
  search(vector: Float32Array, options: VectorSearch): Promise<Likeness[]>
  bytes(): number
  close(): Promise<void>
}

/** What each further of the nearest counts beside the one before it. */
const decay = 0.5
const deep = 3

/** The direction in which they lie together. */
export const middleOf = (vectors: readonly Float32Array[]): Float32Array => {
  const sum = new Float32Array(vectors[0]?.length ?? 0)
  for (const vector of vectors) for (let n = 0; n < sum.length; n++) sum[n] = sum[n]! + vector[n]!
  return toUnit(sum)
}

/** How alike a question is to all of these together. */
export const likenessOf = (vector: Float32Array, vectors: readonly Float32Array[], middle = middleOf(vectors)): Omit<Likeness, 'id'> => {
  const near = vectors.map(one => dot(one, vector))
  const nearest = near.indexOf(Math.max(...near))
  near.sort((a, b) => b - a)
  let sum = 0
  let worth = 0
  for (let n = 0, w = 1; n < Math.min(deep, near.length); n++, w *= decay) {
    sum += w * near[n]!
    worth += w
  }
  return { similarity: (dot(middle, vector) + sum / worth) / 2, nearest }
}

/** Which scenario a vector belongs to stands before its number. */
const mark = '\n'
const ownerOf = (id: string): string => id.slice(0, id.lastIndexOf(mark))

export const createExamples = (dimensions: number, options?: Parameters<typeof createVectors>[1]): Examples => {
  const each: Vectors = createVectors(dimensions, options)
  const middles: Vectors = createVectors(dimensions, options)
  const held = new Map<string, { all: Float32Array; vectors: readonly Float32Array[]; middle: Float32Array }>()

  const remove = (id: string): void => {
    held.get(id)?.vectors.forEach((_, n) => {
      each.remove(id + mark + n)
    })
    middles.remove(id)
    held.delete(id)
  }

  const likeness = (id: string, vector: Float32Array): Likeness | undefined => {
    const one = held.get(id)
    return one && vector.length === dimensions ? { id, ...likenessOf(vector, one.vectors, one.middle) } : undefined
  }

  return {
    dimensions,
    likeness,
    put(id, vectors) {
      remove(id)
      const middle = middleOf(vectors)
      const all = new Float32Array(new SharedArrayBuffer(4 * dimensions * vectors.length))
      vectors.forEach((vector, n) => {
        each.put(id + mark + n, vector)
        all.set(vector, n * dimensions)
      })
      middles.put(id, middle)
      held.set(id, { all, vectors: vectors.map((_, n) => all.subarray(n * dimensions, (n + 1) * dimensions)), middle })
    },
    vectorsOf: id => held.get(id)?.all,
    remove,
    async search(vector, { limit, accept }) {
      const byOwner = accept && ((id: string): boolean => accept(ownerOf(id)))
      const near = await each.search(vector, { limit: limit * deep, ...(byOwner ? { accept: byOwner } : {}) })
      const around = await middles.search(vector, { limit, ...(accept ? { accept } : {}) })
      const ids = new Set([...near.map(({ id }) => ownerOf(id)), ...around.map(({ id }) => id)])
      const found = [...ids].flatMap(id => likeness(id, vector) ?? [])
      return found.sort((a, b) => b.similarity - a.similarity || (a.id < b.id ? -1 : 1)).slice(0, limit)
    },
    bytes: () => 2 * each.bytes() + middles.bytes(),
    async close() {
      await each.close()
      await middles.close()
    },
  }
}
