// What is nearest in meaning: vectors of one embedding model by the cosine between them. A change is visible at once.
//
// Up to some thousands, each question is compared with every vector. Beyond, a graph in a thread of its own names those that may be the
// nearest, and only these and what the graph does not know yet are compared; long rows of comparing pause for whatever else waits.
import { setImmediate as pause } from 'node:timers/promises'
import { createGraph, type Graph } from './graph.ts'
import { createRows } from './rows.ts'

export interface Nearby {
  id: string
  /** Cosine, −1–1. */
  similarity: number
}

export interface VectorSearch {
  limit: number
  /** Asked only for what is near enough to be among the nearest. */
  accept?: (id: string) => boolean
}

export interface Vectors {
  readonly dimensions: number
  readonly size: number
  /** Of length 1. Takes the place of the one before; throws a RangeError where it has another number of dimensions. */
  put(id: string, vector: Float32Array): void
  remove(id: string): void
  has(id: string): boolean
  /** Undefined for what is not there. */
  similarity(id: string, vector: Float32Array): number | undefined
  /** Nearest first. */
  search(vector: Float32Array, options: VectorSearch): Promise<Nearby[]>
  /** How many the graph does not know yet; all of them where there is none. */
  readonly compared: number
  bytes(): number
  close(): Promise<void>
}

interface Options {
  /** So many vectors are compared one by one before a graph is worth its thread. */
  graphFrom?: number
  /** The graph does not run: everything is compared one by one. */
  broken?: (error: Error) => void
}

/** Numbers compared without a pause: less than a millisecond. */
const stretch = 400_000
/** The graph names so many times more than are wanted at first: its own distances are rough, and some may not be accepted. */
const spread = 4
const wider = 32

interface Best {
  offer(id: string, similarity: number): void
  found: Nearby[]
}

const createBest = (limit: number, accept: VectorSearch['accept']): Best => {
  const found: Nearby[] = []
  return {
    found,
    offer(id, similarity) {
      if (found.length === limit && similarity <= found[limit - 1]!.similarity) return
      if (found.some(one => one.id === id) || (accept && !accept(id))) return
      if (found.length === limit) found.pop()
      let at = found.length
      while (at > 0 && found[at - 1]!.similarity < similarity) at -= 1
      found.splice(at, 0, { id, similarity })
    },
  }
}

export const createVectors = (dimensions: number, { graphFrom = 2000, broken = () => {} }: Options = {}): Vectors => {
  const rows = createRows(dimensions)
  const pauseAfter = Math.ceil(stretch / dimensions)
  const places = new Map<string, number>()
  const ids: (string | undefined)[] = []
  let graph: Graph | undefined

  const remove = (id: string): void => {
    const row = places.get(id)
    if (row === undefined) return
    places.delete(id)
    ids[row] = undefined
    graph?.remove(row)
    rows.free(row)
  }

  const compare = async (vector: Float32Array, among: Iterable<number>, best: Best): Promise<void> => {
    let seen = 0
    for (const row of among) {
      const id = ids[row]
      if (id !== undefined) best.offer(id, rows.dot(row, vector))
      seen += 1
      if (seen % pauseAfter === 0) await pause()
    }
  }

  /** Offers the nearest that the graph knows of; false where everything is to be compared. */
  const ask = async (vector: Float32Array, { limit, accept }: VectorSearch, best: Best): Promise<boolean> => {
    if (!graph) return false
    for (const times of [spread, wider]) {
      const found = await graph.find(vector, limit * times)
      if (!found) return false
      const taken = createBest(limit, accept)
      await compare(vector, found, taken)
      for (const { id, similarity } of taken.found) best.offer(id, similarity)
      if (taken.found.length === limit || found.length < limit * times) return true
    }
    return false
  }

  return {
    dimensions,
    get size() {
      return places.size
    },
    get compared() {
      return graph ? graph.missing.size : places.size
    },
    put(id, vector) {
      if (vector.length !== dimensions) throw new RangeError(`A vector of ${vector.length} numbers among those of ${dimensions}.`)
      remove(id)
      const row = rows.add(vector)
      places.set(id, row)
      ids[row] = id
      if (graph) graph.add(row)
      else if (places.size > graphFrom) {
        graph = createGraph({ rows, broken })
        for (const one of places.values()) graph.add(one)
      }
    },
    remove,
    has: id => places.has(id),
    similarity(id, vector) {
      const row = places.get(id)
      return row === undefined || vector.length !== dimensions ? undefined : rows.dot(row, vector)
    },
    async search(vector, options) {
      if (vector.length !== dimensions || options.limit < 1) return []
      const best = createBest(options.limit, options.accept)
      // The graph last: what it takes in while the rest is compared is found in it.
      if (graph) await compare(vector, graph.missing, best)
      if (!(await ask(vector, options, best))) await compare(vector, places.values(), best)
      return best.found.filter(({ id }) => places.has(id))
    },
    bytes: () => rows.bytes() + places.size * 100,
    async close() {
      await graph?.close()
    },
  }
}
