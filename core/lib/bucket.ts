// How often somebody may do something: a token bucket per key, in bounded memory.
import type { Clock } from './clock.ts'

export interface Rate {
  /** How many at once after a rest. */
  burst: number
  /** How many a minute in the long run. */
  perMinute: number
}

export interface Buckets {
  /** Takes one from the key's bucket: 0 when there was one, else the milliseconds until there is. */
  take(key: string): number
}

/** `most` keys are remembered; beyond it the one that has been quiet longest is forgotten. */
export const createBuckets = (rate: Rate, clock: Clock, most = 50_000): Buckets => {
  const perTick = rate.perMinute / 60_000
  const kept = new Map<string, { left: number; at: number }>()
  return {
    take(key) {
      const now = clock.now()
      const before = kept.get(key) ?? { left: rate.burst, at: now }
      const left = Math.min(rate.burst, before.left + Math.max(0, now - before.at) * perTick)
      const wait = left >= 1 ? 0 : Math.ceil((1 - left) / perTick)
      kept.delete(key)
      kept.set(key, { left: wait === 0 ? left - 1 : left, at: now })
      const oldest = kept.size > most ? kept.keys().next() : undefined
      if (oldest && !oldest.done) kept.delete(oldest.value)
      return wait
    },
  }
}
