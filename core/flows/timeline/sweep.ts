// What a crash left half-done, and what other processes did: sessions whose timeline is ahead of what is known of them are mended.
//
// `upTo` is a promise: everything appended before it has been projected and what it made due has been written.
import type { Logger } from 'pino'
import type { Clock } from '../../lib/clock.ts'
import { type Duration, minute, second, type Time } from '../../model/time.ts'
import type { Store } from '../../ports/store.ts'
import type { Settings } from '../training/settings.ts'
import type { Timeline } from './timeline.ts'

export interface Sweep {
  /** Mends what an earlier run left, then keeps watch. */
  start(): Promise<void>
  /** Ends the watch; every projection is written then. */
  stop(): Promise<void>
  /** One look at everything appended since the promise. Answers how many sessions were mended. */
  once(): Promise<number>
}

/** Times are given before an append is durable, and clocks of processes differ. */
const margin: Duration = 10 * second
const sharedMargin: Duration = 2 * minute

/** How long after its time an append may still show up. */
export const slackOf = ({ shared }: Pick<Store, 'shared'>): Duration => (shared ? sharedMargin : margin)
const rest: Duration = 10 * second
/** How often a shared store is asked for what other processes did. */
const look: Duration = 500

interface Needs {
  store: Store
  clock: Clock
  log: Logger
  settings: Settings
  timeline: Timeline
  /** Since when something is being done that is written nowhere: nothing later may be promised. */
  unwritten(): Time | undefined
}

export const createSweep = ({ store, clock, log, settings, timeline, unwritten }: Needs): Sweep => {
  const slack = slackOf(store)
  let cancels: (() => void)[] = []
  let running: Promise<unknown> = Promise.resolve()
  let stopped = false
  let promised: Time = 0

  const since = async (from: Time, each: (session: string, seq: number) => Promise<boolean>): Promise<number> => {
    let mended = 0
    for (let cursor: string | null | undefined; cursor !== null && !stopped; ) {
      const page: Awaited<ReturnType<Store['touched']>> = await store.touched(from, cursor ?? undefined, 1000)
      const latest = new Map<string, number>()
      for (const { session, seq } of page.items) latest.set(session, Math.max(seq, latest.get(session) ?? 0))
      for (const [session, seq] of latest) if (await each(session, seq)) mended += 1
      cursor = page.next
    }
    return mended
  }

  const promise = async (wish: Time): Promise<void> => {
    const upTo = Math.min(wish, unwritten() ?? wish)
    if (upTo <= promised) return
    promised = upTo
    await settings.change('sweep', { upTo: 0 }, now => ({ upTo: Math.max(now.upTo, upTo) }))
  }

  const once = async (): Promise<number> => {
    const { upTo } = await settings.get('sweep', { upTo: 0 })
    const began = clock.now()
    const mended = await since(Math.max(0, upTo - slack), async session => {
      await timeline.mend(session)
      return true
    })
    await timeline.settled()
    await promise(began)
    return mended
  }

  /** Runs `work` every `wait`, one at a time, until stopped. */
  const every = (wait: Duration, what: string, work: () => Promise<unknown>): void => {
    let cancel = (): void => {}
    const again = (): void => {
      cancel = clock.after(wait, () => {
        running = running.then(work).catch(error => log.error({ error }, `${what} failed and will be tried again`))
        running.then(() => stopped || again())
      })
    }
    again()
    cancels.push(() => cancel())
  }

  return {
    once,
    async start() {
      const mended = await once()
      if (mended > 0) log.info({ sessions: mended }, 'looked after what the last run left')
      if (store.shared) {
        every(look, 'looking for what other processes did', () =>
          since(clock.now() - 4 * look - second, async (session, seq) => {
            if (timeline.knows(session, seq)) return false
            await timeline.mend(session, { arm: false })
            return true
          }),
        )
        every(minute / 2, 'the sweep', once)
        return
      }
      every(rest, 'the sweep', async () => {
        const before = clock.now()
        if (!timeline.wrote()) return
        await timeline.settled()
        await promise(before)
      })
    },
    async stop() {
      stopped = true
      for (const cancel of cancels) cancel()
      cancels = []
      await running
      // What was mended last is written by this run, and not by a timer that outlives it.
      await timeline.settled()
      if (!store.shared) await promise(clock.now())
    },
  }
}
