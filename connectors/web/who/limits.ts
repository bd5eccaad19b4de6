// How often a browser may call: by network address against floods, by customer against one that writes a script.
import { ipKeyGenerator } from 'express-rate-limit'
import { type Buckets, createBuckets, type Rate } from '#core/lib/bucket.ts'
import type { Clock } from '#core/lib/clock.ts'
import { Problem } from '#core/model/problem.ts'
import type { Customer } from './customer.ts'

/** What is counted apart. `page` is everything static. */
export type Limited =
  | 'page'
  | 'visitors'
  | 'read'
  | 'list'
  | 'write'
  | 'seen'
  | 'stream'
  | 'typing'
  | 'rate'
  | 'identify'
  | 'config'
  | 'source'
  | 'files'

/** An address may stand for a whole office behind one router, so it gets a multiple of what one customer gets. */
const rates: Record<Limited, { address: Rate; customer?: Rate }> = {
  page: { address: { burst: 200, perMinute: 600 } },
  config: { address: { burst: 200, perMinute: 600 }, customer: { burst: 30, perMinute: 60 } },
  visitors: { address: { burst: 30, perMinute: 30 } },
  identify: { address: { burst: 60, perMinute: 120 }, customer: { burst: 20, perMinute: 20 } },
  read: { address: { burst: 300, perMinute: 900 }, customer: { burst: 60, perMinute: 90 } },
  list: { address: { burst: 300, perMinute: 900 }, customer: { burst: 30, perMinute: 60 } },
  write: { address: { burst: 100, perMinute: 240 }, customer: { burst: 20, perMinute: 30 } },
  seen: { address: { burst: 300, perMinute: 900 }, customer: { burst: 40, perMinute: 90 } },
  source: { address: { burst: 100, perMinute: 300 }, customer: { burst: 20, perMinute: 60 } },
  files: { address: { burst: 100, perMinute: 120 }, customer: { burst: 20, perMinute: 20 } },
  stream: { address: { burst: 150, perMinute: 300 }, customer: { burst: 20, perMinute: 30 } },
  typing: { address: { burst: 200, perMinute: 600 }, customer: { burst: 20, perMinute: 60 } },
  rate: { address: { burst: 60, perMinute: 60 }, customer: { burst: 10, perMinute: 10 } },
}

/** Megabytes of files. */
const megabytes: { address: Rate; customer: Rate } = {
  address: { burst: 600, perMinute: 300 },
  customer: { burst: 120, perMinute: 40 },
}

/** Streams that one customer may hold open: a few windows, of all browsers where they are signed in. */
const streamsPerCustomer = { visitor: 8, verified: 16 }
/** Streams that one address may hold open: an office. */
const streamsPerAddress = 200

export interface Limits {
  /** Problem `rate_limited` with `retryAfter` when the address has had its share. Before anything is read. */
  address(what: Limited, ip: string | undefined): void
  /** The same for one customer, at however many browsers. */
  customer(what: Limited, customer: Customer): void
  /** One more megabyte of a file comes in. */
  megabyte(ip: string | undefined, customer: Customer): void
  /** Takes a place among the open streams; the answer gives it back. */
  hold(ip: string | undefined, customer: Customer): () => void
}

const refused = (wait: number): Problem =>
  new Problem('rate_limited', 'That was a lot at once. Wait a moment and try again.', { retryAfter: Math.ceil(wait / 1000) })

const addressKey = (ip: string | undefined): string => (ip === undefined ? 'unknown' : ipKeyGenerator(ip))

const keyOf = ({ kind, hash }: Customer): string => `${kind} ${hash}`

/** Counts in this process only: several processes allow that many times as much. */
export const createLimits = (clock: Clock): Limits => {
  const byAddress = new Map<Limited, Buckets>()
  const byCustomer = new Map<Limited, Buckets>()
  for (const what of Object.keys(rates) as Limited[]) {
    const { address, customer } = rates[what]
    byAddress.set(what, createBuckets(address, clock))
    if (customer) byCustomer.set(what, createBuckets(customer, clock))
  }
  const bytes = { address: createBuckets(megabytes.address, clock), customer: createBuckets(megabytes.customer, clock) }
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
    customer: (what, customer) => take(byCustomer.get(what), keyOf(customer)),
    megabyte(ip, customer) {
      take(bytes.customer, keyOf(customer))
      take(bytes.address, addressKey(ip))
    },
    hold(ip, customer) {
      const places: [string, number][] = [
        [`address ${addressKey(ip)}`, streamsPerAddress],
        [`customer ${keyOf(customer)}`, streamsPerCustomer[customer.kind]],
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
