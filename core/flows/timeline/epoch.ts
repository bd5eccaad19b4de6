// How processes on one store learn that an erasure came between: a number that grows once a contact is being erased, and once more when
// sessions are marked as erased. Whoever writes a customer's words outside a timeline looks at it afterwards. What was written before the
// number grew is found by the erasure; what was written later finds that it grew, and is taken back by who wrote it.
import { DuplicateError, StaleError, type Store } from '../../ports/store.ts'
import { settingsTable } from './tables.ts'

export interface Epoch {
  /** As it stands in the store; always 0 where there is one process only. */
  now(): Promise<number>
  /** Resolves once every other process finds it grown. */
  next(): Promise<void>
}

const id = 'erasing'

export const createEpoch = (store: Store): Epoch => {
  const settings = store.collection(settingsTable)
  return {
    now: async () => (store.shared ? (((await settings.get(id))?.value as number | undefined) ?? 0) : 0),
    async next() {
      while (store.shared) {
        const doc = await settings.get(id)
        try {
          if (doc) await settings.save({ ...doc, value: (doc.value as number) + 1 })
          else await settings.insert({ id, value: 1 })
          return
        } catch (error) {
          if (!(error instanceof StaleError || error instanceof DuplicateError)) throw error
        }
      }
    },
  }
}
