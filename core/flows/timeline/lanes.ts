// One lane per session: what is done to a session is done one at a time, in the order asked; different sessions go side by side.

export interface Lanes {
  /** Runs after everything asked for the same name before has ended, well or badly. */
  run<T>(name: string, work: () => Promise<T>): Promise<T>
  /** Resolves when every lane is empty. */
  idle(): Promise<void>
  size(): number
}

export const createLanes = (): Lanes => {
  const tails = new Map<string, Promise<unknown>>()
  return {
    run(name, work) {
      const before = tails.get(name)
      const now = before ? before.then(work, work) : work()
      const tail = now.then(
        () => {},
        () => {},
      )
      tails.set(name, tail)
      tail.then(() => {
        if (tails.get(name) === tail) tails.delete(name)
      })
      return now
    },
    async idle() {
      while (tails.size > 0) await Promise.all(tails.values())
    },
    size: () => tails.size,
  }
}
