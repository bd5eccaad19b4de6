// Waiting that can be cut short: when the network is back, when the customer looks again, when the widget goes away.

export interface Pause {
  /** Resolves after `wait` milliseconds, or at once when somebody wakes it. */
  for(wait: number): Promise<void>
  wake(): void
}

export const createPause = (): Pause => {
  const sleepers = new Set<() => void>()
  return {
    for: wait =>
      new Promise(resolve => {
        const up = (): void => {
          clearTimeout(timer)
          sleepers.delete(up)
          resolve()
        }
        const timer = setTimeout(up, wait)
        sleepers.add(up)
      }),
    wake() {
      for (const up of [...sleepers]) up()
    },
  }
}

const first = 500
const longest = 30_000

/** How long to wait after so many failures in a row: doubling, and spread so that a thousand widgets do not come back at once. */
export const backOff = (failures: number, random: () => number): number =>
  Math.min(longest, first * 2 ** Math.min(failures - 1, 10)) * (0.5 + random() / 2)
