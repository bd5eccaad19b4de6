// Small documents that every process reads often: kept in memory, re-read when another process may have changed them.
import type { Clock } from '../../lib/clock.ts'
import { second } from '../../model/time.ts'
import { StaleError, type Store } from '../../ports/store.ts'
import { settingsTable } from '../timeline/tables.ts'

export interface Settings {
  get<T>(id: string, initial: T): Promise<T>
  /** As it stands in the store, whatever is remembered of it. */
  read<T>(id: string, initial: T): Promise<T>
  /** Changes until nobody was in between. `change` is called with the value as it stands. */
  change<T>(id: string, initial: T, change: (value: T) => T): Promise<T>
}

const trustedFor = 2 * second

export const createSettings = ({ store, clock }: { store: Store; clock: Clock }): Settings => {
  const settings = store.collection(settingsTable)
  const cache = new Map<string, { value: unknown; readAt: number }>()

  const read = async <T>(id: string, initial: T): Promise<T> => {
    const value = ((await settings.get(id))?.value as T | undefined) ?? initial
    cache.set(id, { value, readAt: clock.now() })
    return value
  }

  return {
    async get<T>(id: string, initial: T) {
      const known = cache.get(id)
      if (known && (!store.shared || clock.now() - known.readAt < trustedFor)) return known.value as T
      return read(id, initial)
    },
    read,
    async change<T>(id: string, initial: T, change: (value: T) => T) {
      for (;;) {
        const doc = await settings.get(id)
        const value = change((doc?.value as T | undefined) ?? initial)
        try {
          if (doc) await settings.save({ ...doc, value })
          else await settings.insert({ id, value })
        } catch (error) {
          if (error instanceof StaleError || (error as { code?: string }).code === 'DUPLICATE') continue
          throw error
        }
        cache.set(id, { value, readAt: clock.now() })
        return value
      }
    },
  }
}
