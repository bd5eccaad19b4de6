// One clock: what is due is a row in the store; whoever claims it handles it. Near rows run in this process without waiting for the poll.
import type { Logger } from 'pino'
import type { Clock } from '../../lib/clock.ts'
import { type Duration, hour, minute, second, type Time } from '../../model/time.ts'
import type { Claimed, DueRow, Store } from '../../ports/store.ts'
import { atMost, createLanes } from './lanes.ts'

/** Does what is due for `subject`; answers when to come again, or nothing when it is done. Must be safe to run twice. */
export type Handler = (subject: string) => Promise<Time | undefined>

export interface Agenda {
  handle(lane: string, handler: Handler, options?: { concurrency?: number }): void
  /** Sets or moves what is due. */
  set(lane: string, subject: string, at: Time): void
  /** The same for later; resolves when the row is written, whatever becomes of this process then. */
  plan(lane: string, subject: string, at: Time): Promise<void>
  drop(lane: string, subject: string): Promise<void>
  /** Begins to handle what is due: all of it, or first only the lanes named. */
  start(first?: string[]): Promise<void>
  /** Since when the eldest of what runs without a row has been at it: a crash forgets it unless its session is looked at again. */
  unwritten(): Time | undefined
  /** Stops taking up work and resolves when what is running has ended. */
  stop(): Promise<void>
  /** Resolves when nothing that is due now is left in this process. For tests and a clean stop. */
  idle(): Promise<void>
  /** Rows being handled and waiting for a place. */
  load(): number
}

const lease: Duration = 1 * minute
const poll: Duration = 500
/** Rows due within this span stay with the process that set them. */
const near: Duration = 3 * second
const batch = 100
const longestWait: Duration = 24 * hour

export const createAgenda = ({ store, clock, log }: { store: Store; clock: Clock; log: Logger }): Agenda => {
  const lanes = new Map<string, { handler: Handler; abreast: ReturnType<typeof atMost> }>()
  const timers = new Map<string, { row: DueRow; cancel(): void }>()
  const oneByOne = createLanes()
  const failures = new Map<string, number>()
  const running = new Set<Promise<void>>()
  /** Before the start of its lane a row is only written: nobody is ready to handle it. */
  const begun = new Set<string>()
  const rowless = new Map<Promise<void>, Time>()
  let stopped = false
  let cancelLook = (): void => {}
  let nextLook = Number.POSITIVE_INFINITY

  const track = (work: Promise<void>): void => {
    const ended = (): void => {
      running.delete(work)
      rowless.delete(work)
    }
    running.add(work)
    work.then(ended, ended)
  }

  const backOff = (key: string): Duration => {
    const n = (failures.get(key) ?? 0) + 1
    failures.set(key, n)
    return Math.min(second * 2 ** (n - 1), 5 * minute)
  }

  const keepLease = (claim: Promise<Claimed | undefined>): (() => void) => {
    let cancel = (): void => {}
    const renew = (): void => {
      cancel = clock.after(lease / 3, () => {
        claim.then(c => c && store.due.renew(c, clock.now() + lease)).catch(error => log.warn({ error }, 'a lease was not renewed'))
        renew()
      })
    }
    renew()
    return () => cancel()
  }

  /** Without `claim` there is no row: it is due at once, and if the process ends in the middle, the sweep finds the session. */
  const perform = async (lane: string, subject: string, key: string, claim: Promise<Claimed | undefined> | undefined): Promise<void> => {
    const found = lanes.get(lane)
    if (!found) return
    let again: Time | undefined
    const release = claim ? keepLease(claim) : () => {}
    try {
      again = await oneByOne.run(key, () => found.abreast(() => found.handler(subject)))
      failures.delete(key)
    } catch (error) {
      const wait = backOff(key)
      if (!stopped) log.error({ error, lane, subject, wait }, 'what was due failed and will be tried again')
      again = clock.now() + wait
    } finally {
      release()
    }
    const claimed = await claim
    if (!claimed) {
      if (claim || again === undefined) return
      await store.due.put({ key, lane, at: again })
      lookAt(again)
    } else if (again === undefined) await store.due.done(claimed)
    else {
      await store.due.later(claimed, again)
      lookAt(again)
    }
  }

  const run = (lane: string, subject: string, key: string, claim?: Promise<Claimed | undefined>): void => {
    const work = perform(lane, subject, key, claim).catch(error => log.error({ error, lane, subject }, 'what was due could not be settled'))
    track(work)
    if (!claim) rowless.set(work, clock.now())
  }

  const forget = (key: string): void => {
    timers.get(key)?.cancel()
    timers.delete(key)
  }

  const soon = (row: DueRow, subject: string, claim: Promise<Claimed | undefined>): void => {
    const cancel = clock.after(row.at - clock.now(), () => {
      timers.delete(row.key)
      run(row.lane, subject, row.key, claim)
    })
    timers.set(row.key, { row, cancel })
  }

  const sweep = async (): Promise<void> => {
    for (;;) {
      const rows = await store.due.claim(clock.now(), { lease, limit: batch, lanes: [...begun] })
      for (const row of rows) {
        const subject = row.key.slice(row.lane.length + 1)
        run(row.lane, subject, row.key, Promise.resolve(row))
      }
      if (rows.length < batch || stopped) return
    }
  }

  /** Looks again when the next row is due; where other processes may set rows, at least every `poll`. */
  const lookAt = (at: Time): void => {
    if (stopped || begun.size === 0 || at >= nextLook) return
    nextLook = at
    cancelLook()
    // A timer can not wait for months.
    cancelLook = clock.after(Math.min(longestWait, Math.max(0, at - clock.now())), () => {
      nextLook = Number.POSITIVE_INFINITY
      track(look().catch(error => log.error({ error }, 'what is due could not be read')))
    })
  }

  const look = async (): Promise<void> => {
    try {
      await sweep()
      const next = await store.due.next()
      if (next !== undefined) lookAt(Math.max(next, clock.now() + (next <= clock.now() ? poll : 0)))
    } finally {
      if (store.shared) lookAt(clock.now() + poll)
    }
  }

  const idle = async (): Promise<void> => {
    while (running.size > 0) await Promise.all(running)
  }

  return {
    handle(lane, handler, { concurrency = 64 } = {}) {
      lanes.set(lane, { handler, abreast: atMost(concurrency) })
    },
    set(lane, subject, at) {
      if (stopped) return
      const key = `${lane}:${subject}`
      const row = { key, lane, at }
      const now = clock.now()
      forget(key)
      if (at <= now && begun.has(lane)) {
        run(lane, subject, key)
        return
      }
      const stays = begun.has(lane) && at - now <= near
      const claim = store.due.put(row, stays ? { now, for: at - now + lease } : undefined)
      claim.catch(error => log.error({ error, key }, 'what is due could not be written; the sweep will find it'))
      if (stays) soon(row, subject, claim)
      else {
        // Only a written row can be found: one that is written while the start looks would otherwise be missed.
        track(
          claim.then(
            () => lookAt(at),
            () => {},
          ),
        )
      }
    },
    async plan(lane, subject, at) {
      const key = `${lane}:${subject}`
      forget(key)
      await store.due.put({ key, lane, at })
      lookAt(at)
    },
    async drop(lane, subject) {
      const key = `${lane}:${subject}`
      forget(key)
      await store.due.remove(key)
    },
    async start(first = [...lanes.keys()]) {
      const opening = begun.size === 0
      for (const lane of first) begun.add(lane)
      if (opening && !store.shared) await store.due.free()
      await look()
    },
    unwritten: () => rowless.values().next().value,
    async stop() {
      stopped = true
      cancelLook()
      for (const { row } of [...timers.values()]) {
        forget(row.key)
        track(store.due.put(row).then(() => {}))
      }
      await idle()
    },
    idle,
    load: () => running.size,
  }
}
