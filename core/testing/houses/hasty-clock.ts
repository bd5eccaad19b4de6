// The machine's clock, which can be put forward: for waits of minutes in tests that talk with real servers. What is due by then happens at once.
import { type Clock, realClock } from '../../lib/clock.ts'

export interface HastyClock extends Clock {
  /** Milliseconds. */
  forward(by: number): void
}

interface Waiting {
  due: number
  fn: () => void
  cancel: () => void
}

export const createHastyClock = (): HastyClock => {
  let ahead = 0
  const waiting = new Set<Waiting>()
  const now = (): number => realClock.now() + ahead
  const start = (one: Waiting): void => {
    one.cancel = realClock.after(Math.max(0, one.due - now()), () => {
      waiting.delete(one)
      one.fn()
    })
  }
  return {
    now,
    after(wait, fn) {
      const one: Waiting = { due: now() + wait, fn, cancel() {} }
      waiting.add(one)
      start(one)
      return () => {
        waiting.delete(one)
        one.cancel()
      }
    },
    forward(by) {
      ahead += by
      for (const one of waiting) {
        one.cancel()
        start(one)
      }
    },
  }
}
