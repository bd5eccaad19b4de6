// What can go wrong between an app and Slack, as the proxy plays it: errors, limits, delays, answers that never come.
// https://docs.slack.dev/apis/web-api/rate-limits, https://docs.slack.dev/apis/web-api/#responses
import type { Json } from './page.ts'

/** Which calls a fault is for: all of them where nothing is said. */
export interface Where {
  /** A method of the Web API, or `upload`, `download`, `respond` for bytes in, bytes out and response URLs. */
  method?: string
  channel?: string
  match?: (args: Json) => boolean
  /** How many calls it hits, then it is over; every one without it. */
  times?: number
}

/** A fault that is on. */
export interface Fault {
  /** How many calls it has hit. */
  hits(): number
  lift(): void
}

/** Holds an answer back after the call was made. */
export interface Hold extends Fault {
  /** When a call is held: what Slack answered. */
  reached: Promise<Json>
  /** Lets it go on. */
  release(): void
}

/** What is done to one call. */
export type Doing =
  | { kind: 'limit'; seconds: number }
  | { kind: 'fail'; error: string; extra: Json }
  | { kind: 'status'; status: number; body: string }
  | { kind: 'delay'; ms: number }
  | { kind: 'lose'; when: 'before' | 'after' }
  | { kind: 'hold'; reached: (answer: Json) => void; released: Promise<void> }

export interface Faults {
  /** 429 with Retry-After. */
  limit(where: Where, seconds: number): Fault
  /** `ok: false` with one of Slack's errors, such as `channel_not_found`, and the fields that come with it. */
  fail(where: Where, error: string, extra?: Json): Fault
  /** An HTTP answer that is not Slack's, such as 503. */
  status(where: Where, status: number, body?: string): Fault
  delay(where: Where, ms: number): Fault
  /** Cuts the connection: before the call is made, or after it was, so that nobody knows. */
  lose(where: Where, when: 'before' | 'after'): Fault
  hold(where: Where): Hold
  /** Ends all of them. */
  clear(): void
  /** The faults for a call, for the proxy. */
  on(method: string, args: Json): Doing[]
}

interface Entry {
  where: Where
  doing: Doing
  hits: number
}

export const createFaults = (): Faults => {
  const entries = new Set<Entry>()
  const add = (where: Where, doing: Doing): Fault => {
    const entry: Entry = { where, doing, hits: 0 }
    entries.add(entry)
    return { hits: () => entry.hits, lift: () => void entries.delete(entry) }
  }
  const fits = ({ method, channel, match }: Where, called: string, args: Json): boolean =>
    (method === undefined || method === called) &&
    (channel === undefined || channel === args.channel || channel === args.channel_id) &&
    (match === undefined || match(args))
  return {
    limit: (where, seconds) => add(where, { kind: 'limit', seconds }),
    fail: (where, error, extra = {}) => add(where, { kind: 'fail', error, extra }),
    status: (where, status, body = '') => add(where, { kind: 'status', status, body }),
    delay: (where, ms) => add(where, { kind: 'delay', ms }),
    lose: (where, when) => add(where, { kind: 'lose', when }),
    hold(where) {
      const reached = Promise.withResolvers<Json>()
      const released = Promise.withResolvers<void>()
      const fault = add({ times: 1, ...where }, { kind: 'hold', reached: reached.resolve, released: released.promise })
      return { ...fault, reached: reached.promise, release: released.resolve }
    },
    clear: () => entries.clear(),
    on(method, args) {
      const found: Doing[] = []
      for (const entry of entries) {
        if (!fits(entry.where, method, args)) continue
        entry.hits++
        if (entry.where.times !== undefined && entry.hits >= entry.where.times) entries.delete(entry)
        found.push(entry.doing)
      }
      return found
    },
  }
}

/** Waits as long as the delays say. */
export const delayed = async (doing: Doing[]): Promise<void> => {
  for (const one of doing) if (one.kind === 'delay') await new Promise(resolve => setTimeout(resolve, one.ms))
}

/** The first fault that takes the place of the answer. */
export const instead = (doing: Doing[]): { status: number; headers: Record<string, string>; body: string } | undefined => {
  for (const one of doing) {
    if (one.kind === 'limit')
      return { status: 429, headers: { 'retry-after': String(one.seconds) }, body: '{"ok":false,"error":"ratelimited"}' }
    if (one.kind === 'fail') return { status: 200, headers: {}, body: JSON.stringify({ ok: false, error: one.error, ...one.extra }) }
    if (one.kind === 'status') return { status: one.status, headers: {}, body: one.body }
  }
  return undefined
}

/** True where the connection is cut then. */
export const lost = (doing: Doing[], when: 'before' | 'after'): boolean => doing.some(one => one.kind === 'lose' && one.when === when)
