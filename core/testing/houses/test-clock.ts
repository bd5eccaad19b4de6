// A clock that stands still until it is told to go on. Input and output stay real.
import type { Clock } from '../../lib/clock.ts'
import { drain } from '../conversation/world.ts'

export interface TestClock extends Clock {
  /** Moves time and runs what becomes due, in order, letting each finish its immediate work. */
  advance(by: number): Promise<void>
  /** Moves time at once, as for a machine that slept: what became due meanwhile runs once, now. For days, where stepping takes long. */
  sleep(by: number): Promise<void>
}

export const createTestClock = (start = 1_760_000_000_000): TestClock => {
  let now = start
  const timers: { at: number; fn(): void }[] = []
  const advance = async (by: number): Promise<void> => {
    const until = now + by
    for (;;) {
      await drain()
      const next = timers.filter(t => t.at <= until).sort((a, b) => a.at - b.at)[0]
      if (!next) break
      timers.splice(timers.indexOf(next), 1)
      now = Math.max(now, next.at)
      next.fn()
    }
    now = until
    await drain()
  }
  return {
    now: () => now,
    after(wait, fn) {
      const timer = { at: now + Math.max(0, wait), fn }
      timers.push(timer)
      return () => {
        const i = timers.indexOf(timer)
        if (i >= 0) timers.splice(i, 1)
      }
    },
    advance,
    sleep(by) {
      now += by
      return advance(0)
    },
  }
}
