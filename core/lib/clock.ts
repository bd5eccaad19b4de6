// Time as an argument: what varies between the house and its tests.

export interface Clock {
  /** Milliseconds since the Unix epoch. */
  now(): number
  /** Runs `fn` once after `wait` milliseconds; the answer cancels it. */
  after(wait: number, fn: () => void): () => void
}

/** The machine's clock. Its timers do not keep the process alive. */
export const realClock: Clock = {
  now: Date.now,
  after(wait, fn) {
    const timer = setTimeout(fn, wait)
    timer.unref()
    return () => clearTimeout(timer)
  },
}
