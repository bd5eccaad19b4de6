// A part's memory in this process alone, for tests of a part without a house: what the next start finds is what the last one left in it.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Memory } from '#core/ports/memory.ts'

export const partMemory = (): Memory => {
  const values = new Map<string, string>()
  const write = (key: string, value: unknown): void =>
    void (value === undefined ? values.delete(key) : values.set(key, JSON.stringify(value)))
  const read = (key: string): unknown => {
    const text = values.get(key)
    return text === undefined ? undefined : JSON.parse(text)
  }
  const memory: Memory = {
    get: async key => read(key) as never,
    put: async (key, value) => write(key, value),
    async change(key, change) {
      const next = change(read(key) as never)
      write(key, next)
      return next
    },
    remove: async key => write(key, undefined),
    async list(kind, { cursor = '', limit = 100 } = {}) {
      const keys = [...values.keys()].filter(key => key.startsWith(`${kind}/`) && key > cursor).sort()
      const items = keys.slice(0, limit).map(key => ({ name: key.slice(kind.length + 1), value: read(key) as never }))
      return { items, next: keys.length > limit ? (keys[limit - 1] ?? null) : null }
    },
    get sealed() {
      return memory
    },
    hold(_what, work) {
      const ending = new AbortController()
      const running = (async () => {
        while (!ending.signal.aborted)
          try {
            return await work({
              lost: ending.signal,
              async putAll(all) {
                ending.signal.throwIfAborted()
                for (const [key, value] of Object.entries(all)) write(key, value)
              },
            })
          } catch {
            await sleep(10)
          }
      })()
      return async () => {
        ending.abort()
        await running
      }
    },
  }
  return memory
}
