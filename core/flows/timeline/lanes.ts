// One lane per session: what is done to a session is done one at a time, in the order asked; different sessions go side by side, so many at once.

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
      const ended = (): void => {
        if (tails.get(name) === tail) tails.delete(name)
      }
      const tail = now.then(ended, ended)
      tails.set(name, tail)
      return now
    },
    async idle() {
      while (tails.size > 0) await Promise.all(tails.values())
    },
    size: () => tails.size,
  }
}

/** Runs at most so many works at once, the others in the order asked as each ends, well or badly. */
export const atMost = (places: number): (<T>(work: () => Promise<T>) => Promise<T>) => {
  let taken = 0
  const waiting: (() => void)[] = []
  return async work => {
    if (taken < places) taken += 1
    else await new Promise<void>(resolve => waiting.push(resolve))
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      // Whoever waits longest takes the place over.
      if (next) next()
      else taken -= 1
    }
  }
}
