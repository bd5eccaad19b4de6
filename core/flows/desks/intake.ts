// What platforms tell, kept until it is worked on: durable before the platform gets its 200, once for each id, in order within a lane.
//
// A row holds what was told; its id grows with time, so a lane is worked on in the order in which it came. Where several processes share the
// work, a lane belongs to one of them for a while; whoever comes upon another's lane leaves its row, which the other finds: rows are
// stored before the lane is asked for, and looked for once more after it is given back.
import type { Logger } from 'pino'
import type { Clock } from '../../lib/clock.ts'
import { type Duration, day, hour, minute, second, type Time } from '../../model/time.ts'
import type { Intake, Told } from '../../ports/intake.ts'
import { DuplicateError, StaleError, type Store } from '../../ports/store.ts'
import type { Agenda } from '../timeline/agenda.ts'
import { backOff } from '../timeline/attempt.ts'
import { createLanes } from '../timeline/lanes.ts'
import { type IntakeDoc, type IntakeLaneDoc, intakeLanesTable, intakeTable } from '../timeline/tables.ts'

export interface Intakes {
  /** The intake of this name: one for each link. */
  open(name: string): Intake
  /** Works on what is due for `NAME LANE`. */
  work(subject: string): Promise<Time | undefined>
  /** Takes up what an earlier run left, and keeps watch. */
  start(): Promise<void>
  stop(): Promise<void>
}

interface Needs {
  store: Store
  clock: Clock
  log: Logger
  agenda: Pick<Agenda, 'set'>
  newId: () => string
  /** Unique to this run of the process. */
  run: string
}

/** What fails for so long is given up. */
const patience: Duration = 1 * day
/** Ids are remembered so long: no platform tells again later. */
const remembered: Duration = 30 * day
/** How long a lane is one process's without a sign of life. */
const lease: Duration = 1 * minute
/** How often another process's lane is looked at again. */
const lookAgain: Duration = 2 * second
/** How often rows are looked for that nobody works on. */
const watch: Duration = 30 * second
const clearEvery: Duration = 1 * hour
const atOnce = 100

export const createIntakes = ({ store, clock, log, agenda, newId, run }: Needs): Intakes => {
  const rows = store.collection(intakeTable)
  const lanes = store.collection(intakeLanesTable)
  const arriving = createLanes()
  const handlers = new Map<string, (told: Told) => Promise<void>>()
  const cancels = new Set<() => void>()
  let stopped = false
  let watching: Promise<unknown> = Promise.resolve()

  const set = (name: string, lane: string): void => agenda.set('intake', `${name} ${lane}`, clock.now())

  const waiting = async (name: string, lane: string): Promise<IntakeDoc[]> =>
    (await rows.list({ where: { index: 'waits', is: `${name} ${lane}` }, limit: atOnce })).items

  /** The lane is this process's from now on; else the time to ask again. */
  const take = async (id: string): Promise<IntakeLaneDoc | Time> => {
    const now = clock.now()
    const held = await lanes.get(id)
    if (held && held.run !== run && held.until > now) return now + lookAgain
    try {
      const mine = { id, run, until: now + lease }
      return await (held ? lanes.save({ ...mine, rev: held.rev }) : lanes.insert(mine))
    } catch (error) {
      if (error instanceof StaleError || error instanceof DuplicateError) return now + lookAgain
      throw error
    }
  }

  /** Keeps the lane while `work` runs; answers what it does. `work` is told when the lane was lost. */
  const holding = async <T>(first: IntakeLaneDoc, work: (lost: () => boolean) => Promise<T>): Promise<T> => {
    let lane = first
    let lost = false
    let cancel = (): void => {}
    let renewing: Promise<void> = Promise.resolve()
    const renew = (): void => {
      cancel = clock.after(lease / 3, () => {
        renewing = lanes.save({ ...lane, until: clock.now() + lease }).then(
          kept => {
            lane = kept
          },
          error => {
            lost = error instanceof StaleError || clock.now() > lane.until
            if (!lost) log.warn({ error }, 'the lease of an intake’s lane was not renewed')
          },
        )
        renewing.then(() => lost || renew())
      })
    }
    renew()
    try {
      return await work(() => lost || clock.now() > lane.until)
    } finally {
      cancel()
      await renewing
      cancel()
      if (!lost) await lanes.save({ ...lane, until: 0 }).catch(error => error instanceof StaleError || Promise.reject(error))
    }
  }

  const finished = async ({ body: _, failed: _failed, ...row }: IntakeDoc): Promise<void> =>
    void (await rows.save({ ...row, done: clock.now() }))

  /** Works on one row; answers when it is to be tried again. */
  const one = async (row: IntakeDoc, handle: (told: Told) => Promise<void>): Promise<Time | undefined> => {
    const { name, told: id, lane, body, failed } = row
    const now = clock.now()
    if (failed && failed.until > now) return failed.until
    try {
      await handle({ id, lane, body })
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      const { times, since } = { times: (failed?.times ?? 0) + 1, since: failed?.since ?? now }
      if (now - since >= patience) {
        log.error({ error, intake: name, id }, 'what a platform told could not be worked on for a day and was given up')
        await finished(row)
        return undefined
      }
      const until = clock.now() + backOff(times)
      log.warn({ error, intake: name, id, times }, 'what a platform told could not be worked on and will be tried again')
      await rows.save({ ...row, failed: { times, since, reason, until } })
      return until
    }
    await finished(row)
    return undefined
  }

  const inOrder = async (
    name: string,
    lane: string,
    handle: (told: Told) => Promise<void>,
    lost: () => boolean,
  ): Promise<Time | undefined> => {
    for (;;) {
      const found = await waiting(name, lane)
      for (const row of found) {
        if (stopped || lost()) return clock.now() + lookAgain
        const again = await one(row, handle)
        if (again !== undefined) return again
      }
      if (found.length === 0) return undefined
    }
  }

  const clear = async (): Promise<void> => {
    const before = clock.now() - remembered
    for (;;) {
      const { items } = await rows.list({ limit: 500 })
      const old = items.filter(row => row.done !== undefined && row.at < before)
      for (const { id } of old) await rows.remove(id)
      if (old.length < items.length || items.length === 0 || stopped) return
    }
  }

  const leftBehind = async (before: Time): Promise<void> => {
    for (const name of handlers.keys()) {
      const seen = new Set<string>()
      for (let cursor: string | null | undefined; cursor !== null && !stopped; ) {
        const where = { index: 'undone', is: name }
        const page: Awaited<ReturnType<typeof rows.list>> = await rows.list({ where, limit: 500, ...(cursor ? { cursor } : {}) })
        for (const { lane, at } of page.items) {
          if (at <= before && !seen.has(lane)) set(name, lane)
          seen.add(lane)
        }
        cursor = page.next
      }
    }
  }

  const every = (wait: Duration, work: () => Promise<unknown>): void => {
    const cancel = clock.after(wait, () => {
      cancels.delete(cancel)
      watching = watching.then(work).catch(error => log.error({ error }, 'what platforms told could not be looked through'))
      watching.then(() => stopped || every(wait, work))
    })
    cancels.add(cancel)
  }

  return {
    open: name => ({
      async keep({ id, lane, body }) {
        try {
          // One after another within a lane, so that none is found before those that came before it.
          await arriving.run(`${name} ${lane}`, () => rows.insert({ id: newId(), name, told: id, lane, body, at: clock.now() }))
        } catch (error) {
          if (!(error instanceof DuplicateError)) throw error
          return 'repeated'
        }
        set(name, lane)
        return 'kept'
      },
      work(handle) {
        if (handlers.has(name)) throw new Error(`the intake ${name} has its handler already`)
        handlers.set(name, handle)
      },
    }),
    async work(subject) {
      const gap = subject.indexOf(' ')
      const [name, lane] = [subject.slice(0, gap), subject.slice(gap + 1)]
      const handle = handlers.get(name)
      if (!handle || stopped) return undefined
      if (!store.shared) return inOrder(name, lane, handle, () => false)
      for (;;) {
        const mine = await take(subject)
        if (typeof mine === 'number') return mine
        const again = await holding(mine, lost => inOrder(name, lane, handle, lost))
        // Another may have stored a row and found the lane taken while this one gave it back.
        if (again !== undefined || (await waiting(name, lane)).length === 0) return again
      }
    },
    async start() {
      if (handlers.size === 0) return
      await leftBehind(Number.POSITIVE_INFINITY)
      if (store.shared) every(watch, () => leftBehind(clock.now() - watch))
      every(clearEvery, clear)
    },
    async stop() {
      stopped = true
      for (const cancel of cancels) cancel()
      await watching
    },
  }
}
