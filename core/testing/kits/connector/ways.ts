// How the sends to a played vendor go: as the checks of the kit want it, one after the other, and well where nothing is wanted.
import type { ServerResponse } from 'node:http'
import type { Failures } from './platform.ts'

export interface Way {
  arrives: boolean
  /** Without one there is no answer at all. */
  status?: number
  /** The connection is reset instead. */
  reset?: true
  headers?: Record<string, string>
  /** Milliseconds until the answer. */
  wait?: number
}

export interface Ways {
  next: Required<Failures>
  /** How the send that has just come goes. */
  take(): Way
  /** Answers this way: at once, later, or not at all. */
  answer(way: Way, res: ServerResponse, reply: (status: number) => void): void
  /** The credentials are void. */
  broken(): boolean
  /** Nothing is wanted any more, and what has waited gets no answer. */
  reset(): void
}

/** `fine`: how it goes where nothing is wanted. */
export const createWays = (fine: Way): Ways => {
  let ways: Way[] = []
  let broken = false
  const waiting = new Set<NodeJS.Timeout>()
  return {
    next: {
      rateLimit: seconds => void ways.push({ arrives: false, status: 429, headers: { 'retry-after': String(seconds) } }),
      fail: status => void ways.push({ arrives: false, status }),
      acceptThenHang: () => void ways.push({ arrives: true }),
      acceptThenReset: () => void ways.push({ arrives: true, reset: true }),
      loseThenHang: () => void ways.push({ arrives: false }),
      slow: wait => void ways.push({ ...fine, wait }),
      failSecond: status => void ways.push(fine, { arrives: false, status }),
      break() {
        broken = true
      },
      mend() {
        broken = false
      },
    },
    take: () => ways.shift() ?? fine,
    answer({ status, reset, wait }, res, reply) {
      if (reset) res.socket?.resetAndDestroy()
      else if (status !== undefined && wait === undefined) reply(status)
      else if (status !== undefined) waiting.add(setTimeout(() => reply(status), wait))
    },
    broken: () => broken,
    reset() {
      for (const timer of waiting) clearTimeout(timer)
      waiting.clear()
      ways = []
      broken = false
    },
  }
}
