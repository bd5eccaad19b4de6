// The store that a test of the kit works on: opened before each test, closed after it, with every other door to its data.
import type { Store } from '../../../ports/store.ts'

export interface StoreKitOptions {
  /** Closes the store and opens what it has written. */
  reopen?: (store: Store) => Promise<Store>
  /** Another process's door to the same data; for stores that are `shared`. */
  another?: (store: Store) => Promise<Store>
  /** Why racing callers of `next` can not be tried here: a fault of the server under test, not of the adapter. */
  racesOfNextFlawed?: string
}

/** What the parts of the kit work with: the store of the running test. */
export interface Subject extends StoreKitOptions {
  store(): Store
  /** As many doors to the same data as there may be: those who race. */
  doors(): Promise<Store[]>
}

/** Opens a store before each test of the suite that calls this. */
export const openStores = (open: () => Promise<Store>, options: StoreKitOptions): Subject => {
  let opened: Store[] = []
  const keep = (store: Store) => {
    opened.push(store)
    return store
  }
  beforeEach(async () => {
    opened = [await open()]
  })
  afterEach(async () => {
    for (const store of opened) await store.close()
  })
  const store = () => opened.at(-1)!
  const { reopen, another } = options
  return {
    store,
    doors: async () => (another ? [store(), keep(await another(store()))].reverse() : [store()]),
    ...(reopen && { reopen: async (before: Store) => keep(await reopen(before)) }),
    ...(another && { another: async (before: Store) => keep(await another(before)) }),
  }
}
