// The desks that are plugged in: what is brought to them, what they missed while nobody ran, and how far behind they are.
import type { Logger } from 'pino'
import type { Clock } from '../../lib/clock.ts'
import type { Session } from '../../model/session.ts'
import { type Duration, minute, type Time } from '../../model/time.ts'
import type { Desk } from '../../ports/desk.ts'
import type { Health } from '../../ports/part.ts'
import type { DeskStanding } from '../../ports/queries.ts'
import type { Store } from '../../ports/store.ts'
import type { Agenda, Handler } from '../timeline/agenda.ts'
import { sessionsTable, type ThreadDoc } from '../timeline/tables.ts'
import type { Settings } from '../training/settings.ts'
import type { Bring } from './bring.ts'
import type { Ledger } from './ledger.ts'
import type { DeskSetup } from './settings.ts'

export interface Desks {
  /** Before `start`. */
  show(desk: Desk): void
  /** Has the session brought to every desk: after each append, and whenever it may have been missed. Costs nothing without desks. */
  arm(session: Session): void
  /** Does what is due for `DESK SESSION`. */
  bring: Handler
  /** Has everything brought that happened while the desks were not there, and what waits for a person. */
  start(): Promise<void>
  stop(): Promise<void>
  /** Looks again at the sessions that wait: after the settings were changed. */
  lookAgain(): void
  /** How one desk is, in words for people who mend it; well for whatever is not a desk here. */
  health(desk: string): Promise<Health>
  /** How far behind each desk is. */
  standings(): Promise<DeskStanding[]>
}

interface Needs {
  store: Store
  clock: Clock
  log: Logger
  agenda: Pick<Agenda, 'set' | 'unwritten'>
  ledger: Ledger
  settings: Settings
  setup: DeskSetup
  bring: Bring
}

/** Calls of one desk that may be under way at a time: each of its rooms has its own limits, so a slow one must leave the others enough. */
export const atOnce = 256
/** How long something may wait to be shown before people are told. */
const patience: Duration = 3 * minute
/** Clocks of processes differ, and times are given before an append is durable. */
const margin: Duration = 2 * minute
const noteEvery: Duration = 1 * minute
const shownSetting = 'shown'

const behind = (desk: string, waiting: number, since: Time, reason: string): string => {
  const when = new Date(since).toISOString()
  return `${waiting} ${waiting === 1 ? 'session waits' : 'sessions wait'} to be shown in ${desk}: ${reason}, since ${when.slice(0, 10)} ${when.slice(11, 16)} UTC`
}

export const createDesks = ({ store, clock, log, agenda, ledger, settings, setup, bring }: Needs): Desks => {
  const desks = new Map<string, Desk>()
  const sessions = store.collection(sessionsTable)
  let cancel = (): void => {}
  let stopped = false
  let looking: Promise<void> = Promise.resolve()
  let anything = false

  const set = (desk: string, session: string): void => agenda.set('show', `${desk} ${session}`, clock.now())

  const setAll = (session: string): void => {
    anything = true
    for (const name of desks.keys()) set(name, session)
  }

  /** Everything that this process had brought up to now: what is being done and written nowhere does not count. */
  const note = async (): Promise<void> => {
    anything = false
    const now = clock.now()
    const upTo = Math.min(now, agenda.unwritten() ?? now)
    await settings.change<Record<string, Time>>(shownSetting, {}, before => {
      const after = { ...before }
      for (const name of desks.keys()) after[name] = Math.max(upTo, before[name] ?? 0)
      return after
    })
  }

  const noteAgain = (): void => {
    cancel = clock.after(noteEvery, () => {
      looking = looking
        .then(() => (anything ? note() : undefined))
        .catch(error => log.error({ error }, 'it was not noted up to when the desks were brought everything'))
      looking.then(() => stopped || noteAgain())
    })
  }

  const waitingForPeople = async (): Promise<void> => {
    const { show } = await setup.get()
    const where = show === 'all' ? { index: 'status', is: 'open' } : { index: 'queue', is: 'waiting' }
    for (let cursor: string | null | undefined; cursor !== null && !stopped; ) {
      const page: Awaited<ReturnType<typeof sessions.list>> = await sessions.list({ where, limit: 500, ...(cursor ? { cursor } : {}) })
      for (const { id } of page.items) setAll(id)
      cursor = page.next
    }
  }

  const missed = async (name: string, since: Time): Promise<void> => {
    const seen = new Set<string>()
    for (let cursor: string | null | undefined; cursor !== null && !stopped; ) {
      const page: Awaited<ReturnType<Store['touched']>> = await store.touched(since, cursor ?? undefined, 1000)
      for (const { session } of page.items) {
        if (!seen.has(session)) set(name, session)
        seen.add(session)
      }
      cursor = page.next
    }
  }

  const catchUp = async (): Promise<void> => {
    const upTo = await settings.get<Record<string, Time>>(shownSetting, {})
    for (const name of desks.keys()) {
      for await (const thread of ledger.waiting(name)) set(name, thread.session)
      const since = upTo[name]
      if (since !== undefined) await missed(name, since - margin)
    }
    await waitingForPeople()
  }

  const lateSince = ({ failed, stale }: ThreadDoc): { since: Time; reason: string } | undefined => {
    const late = failed ?? stale
    if (!late) return undefined
    return late.refused || clock.now() - late.since > patience ? late : undefined
  }

  const standing = async (desk: string): Promise<DeskStanding> => {
    const found: DeskStanding = { desk, waiting: 0 }
    for await (const thread of ledger.waiting(desk)) {
      const late = lateSince(thread)
      if (!late) continue
      found.waiting += 1
      if (found.since === undefined || late.since < found.since) Object.assign(found, { since: late.since, reason: late.reason })
    }
    return found
  }

  return {
    show: desk => void desks.set(desk.name, desk),
    arm: ({ id }) => setAll(id),
    async bring(subject) {
      const gap = subject.indexOf(' ')
      const desk = desks.get(subject.slice(0, gap))
      return desk && bring(desk, subject.slice(gap + 1))
    },
    async start() {
      if (desks.size === 0) return
      looking = catchUp().catch(error => log.error({ error }, 'what the desks missed could not be looked for'))
      noteAgain()
    },
    async stop() {
      stopped = true
      cancel()
      await looking
      if (desks.size > 0) await note()
    },
    lookAgain() {
      if (desks.size === 0 || stopped) return
      looking = looking.then(waitingForPeople).catch(error => log.error({ error }, 'sessions could not be looked at again'))
    },
    async health(name) {
      if (!desks.has(name)) return { ok: true }
      const { waiting, since, reason } = await standing(name)
      return waiting === 0 ? { ok: true } : { ok: false, why: behind(name, waiting, since ?? clock.now(), reason ?? '') }
    },
    standings: () => Promise.all([...desks.keys()].map(standing)),
  }
}
