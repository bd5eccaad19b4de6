// Waiting that can be cut short: when the network is back, when the customer looks again, when the widget goes away.
import { Rejected, Unreachable } from './failures.ts'

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

/** Tries of one thing until it is done. */
export interface Tries {
  /** None failed yet. */
  fresh(): boolean
  /** One failed; answers for how many milliseconds to wait before the next. */
  failed(error: unknown): number
  done(): void
}

/**
 * The wait doubles with each failure in a row that came at once, and is spread so that a thousand widgets do not come back at once.
 * A silent try has waited long enough.
 */
export const createTries = (random: () => number): Tries => {
  let any = false
  let prompt = 0
  return {
    fresh: () => !any,
    failed(error) {
      any = true
      const spread = 0.5 + random() / 2
      if (error instanceof Unreachable && error.silent) return first * spread
      // Whatever is refused will be refused at once again.
      prompt = Math.max(prompt + 1, error instanceof Rejected && error.status !== 401 ? 6 : 0)
      return Math.max(
        Math.min(longest, first * 2 ** Math.min(prompt - 1, 10)) * spread,
        error instanceof Unreachable ? (error.after ?? 0) : 0,
      )
    },
    done() {
      any = false
      prompt = 0
    },
  }
}
