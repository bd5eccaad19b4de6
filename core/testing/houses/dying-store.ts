// A store whose process dies at a write: that one and every later one fail, as nothing is written by a process that is gone.
import type { Store } from '../../ports/store.ts'
import { writtenStore } from './written-store.ts'

export interface DyingStore {
  store: Store
  /** Writes so far. */
  writes(): number
  /** From the write with this number on, nothing is written. */
  dieAt(write: number): void
}

/** The same store, counted. */
export const dyingStore = (store: Store): DyingStore => {
  let count = 0
  let end = Number.POSITIVE_INFINITY
  return {
    store: writtenStore(store, async () => {
      count += 1
      if (count >= end) throw new Error('the process died')
    }),
    writes: () => count,
    dieAt: write => {
      end = write
    },
  }
}
