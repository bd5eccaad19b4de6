// Calls that end: what has not answered in time, the body included, is given up by the house's clock.
import type { Clock } from './clock.ts'

/** A fetch that gives up after `limit` milliseconds, the body included. */
export const timedFetch =
  (clock: Clock, limit: number): typeof fetch =>
  async (input, init) => {
    const gave = new AbortController()
    const cancel = clock.after(limit, () => gave.abort(new Error(`no answer within ${limit / 1000} s`)))
    try {
      const response = await fetch(input, { ...init, signal: gave.signal })
      const body = await response.arrayBuffer()
      return new Response([204, 304].includes(response.status) ? null : body, { status: response.status, headers: response.headers })
    } finally {
      cancel()
    }
  }
