// The machine's clock that can leap: input, output and short waits stay real, and half an hour passes at once where a check says so.
import type { Clock } from '../../lib/clock.ts'

export interface LeapingClock extends Clock {
  /** Lets `by` milliseconds pass at once and runs what becomes due, in order, each at the moment it is due: meanwhile no other time passes. */
  leap(by: number): Promise<void>
}

interface Timer {
  at: number
  fn(): void
  handle?: NodeJS.Timeout
}

export const createLeapingClock = (): LeapingClock => {
  const timers = new Set<Timer>()
  let ahead = 0
  /** The time in the middle of a leap. */
  let standing: number | undefined
  const now = (): number => standing ?? Date.now() + ahead

  const arm = (timer: Timer): void => {
    clearTimeout(timer.handle)
    timer.handle = setTimeout(
      () => {
        timers.delete(timer)
        timer.fn()
      },
      Math.max(0, timer.at - now()),
    )
    timer.handle.unref()
  }

  return {
    now,
    after(wait, fn) {
      const timer: Timer = { at: now() + Math.max(0, wait), fn }
      timers.add(timer)
      arm(timer)
      return () => {
        timers.delete(timer)
        clearTimeout(timer.handle)
      }
    },
    async leap(by) {
      const until = now() + by
      standing = now()
      try {
        for (;;) {
          const next = [...timers].filter(timer => timer.at <= until).sort((a, b) => a.at - b.at)[0]
          if (!next) break
          standing = Math.max(standing, next.at)
          timers.delete(next)
          clearTimeout(next.handle)
          next.fn()
          await new Promise(resolve => setImmediate(resolve))
        }
      } finally {
        standing = undefined
      }
      ahead += Math.max(0, until - now())
      for (const timer of timers) arm(timer)
    },
  }
}
