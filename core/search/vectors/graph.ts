// The near end of the graph of nearest neighbours: what it has been told of, what it still waits for, and what it finds. Where it cannot
// run, nothing is in it, and whoever searches looks at every row.
import { Worker } from 'node:worker_threads'
import type { Answered, Told } from './graph-worker.ts'
import type { Rows } from './rows.ts'

export interface Graph {
  /** Rows that it does not know yet: to be looked at one by one. */
  readonly missing: ReadonlySet<number>
  add(row: number): void
  remove(row: number): void
  /** About the nearest rows, in no order; undefined where it cannot tell. A row may be gone by now. */
  find(vector: Float32Array, most: number): Promise<Uint32Array | undefined>
  close(): Promise<void>
}

interface Needs {
  rows: Rows
  /** It does not run, or no longer. */
  broken(error: Error): void
}

/** Rows told at once. A search that comes meanwhile waits for so many to be added. */
const together = 16

export const createGraph = ({ rows, broken }: Needs): Graph => {
  const missing = new Set<number>()
  /** Those of the missing that are under way. */
  let flying = new Set<number>()
  const asked = new Map<number, (found: Uint32Array | undefined) => void>()
  const inside = new Set<number>()
  let nth = 0
  let worker: Worker | undefined

  const tell = (told: Told): void => worker?.postMessage(told)

  const next = (): void => {
    if (!worker || flying.size > 0 || missing.size === 0) return
    for (const row of missing) {
      flying.add(row)
      if (flying.size === together) break
    }
    const vectors = new Float32Array(flying.size * rows.dimensions)
    let n = 0
    for (const row of flying) vectors.set(rows.at(row), n++ * rows.dimensions)
    tell({ kind: 'add', rows: Uint32Array.from(flying), vectors })
  }

  const give = (error: Error): void => {
    if (!worker) return
    worker = undefined
    for (const row of inside) missing.add(row)
    inside.clear()
    flying.clear()
    for (const answer of asked.values()) answer(undefined)
    asked.clear()
    broken(error)
  }

  const hear = (answered: Answered): void => {
    if (answered.kind === 'found') {
      asked.get(answered.nth)?.(answered.rows)
      asked.delete(answered.nth)
      if (asked.size === 0) worker?.unref()
      return
    }
    for (const row of flying) {
      missing.delete(row)
      inside.add(row)
    }
    flying = new Set()
    next()
  }

  worker = new Worker(new URL('./graph-worker.ts', import.meta.url), { workerData: { dimensions: rows.dimensions } })
  worker.on('message', hear)
  worker.on('error', error => give(error instanceof Error ? error : new Error(String(error))))
  worker.on('exit', code => give(new Error(`its thread ended with ${code}`)))
  worker.unref()

  return {
    missing,
    add(row) {
      missing.add(row)
      next()
    },
    remove(row) {
      missing.delete(row)
      if (flying.delete(row) || inside.delete(row)) tell({ kind: 'remove', row })
    },
    find(vector, most) {
      if (!worker) return Promise.resolve(undefined)
      return new Promise(resolve => {
        nth += 1
        asked.set(nth, resolve)
        // Its thread keeps the process alive only while somebody waits for it.
        worker?.ref()
        tell({ kind: 'find', nth, vector, most })
      })
    },
    async close() {
      const ending = worker
      worker = undefined
      for (const answer of asked.values()) answer(undefined)
      asked.clear()
      await ending?.terminate()
    },
  }
}
