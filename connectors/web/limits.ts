// How often a browser may call: by network address against floods, by visitor against one that writes a script.
import { ipKeyGenerator } from 'express-rate-limit'
import { type Buckets, createBuckets, type Rate } from '#core/lib/bucket.ts'
import type { Clock } from '#core/lib/clock.ts'
import { Problem } from '#core/model/problem.ts'

/** What is counted apart. `page` is everything static. */
export type Limited = 'page' | 'visitors' | 'read' | 'write' | 'stream' | 'typing' | 'rate'

/** An address may stand for a whole office behind one router, so it gets a multiple of what one visitor gets. */
const rates: Record<Limited, { address: Rate; visitor?: Rate }> = {
  page: { address: { burst: 200, perMinute: 600 } },
  visitors: { address: { burst: 30, perMinute: 30 } },
  read: { address: { burst: 300, perMinute: 900 }, visitor: { burst: 60, perMinute: 90 } },
  write: { address: { burst: 100, perMinute: 240 }, visitor: { burst: 20, perMinute: 30 } },
  stream: { address: { burst: 150, perMinute: 300 }, visitor: { burst: 20, perMinute: 30 } },
  typing: { address: { burst: 200, perMinute: 600 }, visitor: { burst: 20, perMinute: 60 } },
  rate: { address: { burst: 60, perMinute: 60 }, visitor: { burst: 10, perMinute: 10 } },
}

/** Streams that one visitor may hold open: a few windows. */
const streamsPerVisitor = 8
/** Streams that one address may hold open: an office. */
const streamsPerAddress = 200

export interface Limits {
  /** Problem `rate_limited` with `retryAfter` when the address has had its share. Before anything is read. */
  address(what: Limited, ip: string | undefined): void
  /** The same for one visitor. */
  visitor(what: Limited, hash: string): void
  /** Takes a place among the open streams; the answer gives it back. */
  hold(ip: string | undefined, hash: string): () => void
}

const refused = (wait: number): Problem =>
  new Problem('rate_limited', 'That was a lot at once. Wait a moment and try again.', { retryAfter: Math.ceil(wait / 1000) })

const addressKey = (ip: string | undefined): string => (ip === undefined ? 'unknown' : ipKeyGenerator(ip))

/** Counts in this process only: several processes allow that many times as much. */
export const createLimits = (clock: Clock): Limits => {
  const byAddress = new Map<Limited, Buckets>()
  const byVisitor = new Map<Limited, Buckets>()
  for (const what of Object.keys(rates) as Limited[]) {
    const { address, visitor } = rates[what]
    byAddress.set(what, createBuckets(address, clock))
    if (visitor) byVisitor.set(what, createBuckets(visitor, clock))
  }
  const open = new Map<string, number>()
  const add = (key: string, by: 1 | -1): void => {
    const count = (open.get(key) ?? 0) + by
    if (count > 0) open.set(key, count)
    else open.delete(key)
  }
  const take = (buckets: Buckets | undefined, key: string): void => {
    const wait = buckets?.take(key) ?? 0
    if (wait > 0) throw refused(wait)
  }
  return {
    address: (what, ip) => take(byAddress.get(what), addressKey(ip)),
    visitor: (what, hash) => take(byVisitor.get(what), hash),
    hold(ip, hash) {
      const places: [string, number][] = [
        [`address ${addressKey(ip)}`, streamsPerAddress],
        [`visitor ${hash}`, streamsPerVisitor],
      ]
      if (places.some(([key, most]) => (open.get(key) ?? 0) >= most)) throw refused(5000)
      for (const [key] of places) add(key, 1)
      let held = true
      return () => {
        if (held) for (const [key] of places) add(key, -1)
        held = false
      }
    },
  }
}
