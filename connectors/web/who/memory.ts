// What a process remembers to spare a question, in bounded space: what was not used for longest is forgotten first.

export interface Memory<V> {
  get(key: string): V | undefined
  set(key: string, value: V): void
}

/** Keeps at most `most` values. */
export const createMemory = <V>(most: number): Memory<V> => {
  const kept = new Map<string, V>()
  return {
    get(key) {
      const value = kept.get(key)
      if (value === undefined) return undefined
      kept.delete(key)
      kept.set(key, value)
      return value
    },
    set(key, value) {
      kept.delete(key)
      kept.set(key, value)
      const oldest = kept.size > most ? kept.keys().next() : undefined
      if (oldest && !oldest.done) kept.delete(oldest.value)
    },
  }
}
