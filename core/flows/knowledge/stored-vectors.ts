// Vectors as they are stored, so that a restart does not ask for them again: one document for each passage and scenario, with the model
// that made them and a print of each text they were made from. Numbers are 32-bit floats in the machine's order, as base64.
import { setImmediate as pause } from 'node:timers/promises'
import type { Clock } from '../../lib/clock.ts'
import type { Store } from '../../ports/store.ts'
import { type VectorsDoc, vectorsTable } from '../timeline/tables.ts'

export interface StoredVectors {
  /** Tells of everything stored that this model made; answers the ids of what it made no vectors of. */
  each(tell: (id: string, prints: readonly number[], vectors: Float32Array[]) => void): Promise<string[]>
  /** What this model made of it. */
  get(id: string): Promise<{ prints: readonly number[]; vectors: Float32Array[] } | undefined>
  put(id: string, prints: readonly number[], vectors: readonly Float32Array[]): Promise<void>
  remove(id: string): Promise<void>
}

/** Documents read at once: each is some kilobytes to be decoded. */
const atOnce = 100

const packed = (vectors: readonly Float32Array[]): string =>
  Buffer.concat(vectors.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength))).toString('base64')

const unpacked = ({ prints, vectors }: VectorsDoc): Float32Array[] => {
  const bytes = Buffer.from(vectors, 'base64')
  // Copied: what is decoded may begin where no float can.
  const all = new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength))
  const dimensions = all.length / prints.length
  return prints.map((_, n) => all.subarray(n * dimensions, (n + 1) * dimensions))
}

export const createStoredVectors = ({ store, clock, model }: { store: Store; clock: Clock; model: string }): StoredVectors => {
  const table = store.collection(vectorsTable)
  let rev = 0
  return {
    async each(tell) {
      const others: string[] = []
      for (let cursor: string | null | undefined; cursor !== null; ) {
        const page = await table.list({ limit: atOnce, ...(cursor ? { cursor } : {}) })
        for (const doc of page.items) {
          if (doc.model === model) tell(doc.id, doc.prints, unpacked(doc))
          else others.push(doc.id)
        }
        cursor = page.next
        await pause()
      }
      return others
    },
    async get(id) {
      const doc = await table.get(id)
      return doc?.model === model ? { prints: doc.prints, vectors: unpacked(doc) } : undefined
    },
    async put(id, prints, vectors) {
      rev = Math.max(rev + 1, clock.now())
      await table.put({ id, rev, model, prints: [...prints], vectors: packed(vectors) })
    },
    remove: id => table.remove(id),
  }
}
