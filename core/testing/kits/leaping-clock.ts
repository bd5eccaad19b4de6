// The machine's clock that can leap: input, output and short waits stay real, and half an hour passes at once where a check says so.
import type { Clock } from '../../lib/clock.ts'

export interface LeapingClock extends Clock {
  /** Lets `by` milliseconds pass at once and runs what becomes due, in order. */
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
  const now = (): number => Date.now() + ahead

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
      for (;;) {
        const next = [...timers].filter(timer => timer.at <= until).sort((a, b) => a.at - b.at)[0]
        if (!next) break
        ahead += Math.max(0, next.at - now())
        timers.delete(next)
        clearTimeout(next.handle)
        next.fn()
        await new Promise(resolve => setImmediate(resolve))
      }
      ahead += Math.max(0, until - now())
      for (const timer of timers) arm(timer)
    },
  }
}
