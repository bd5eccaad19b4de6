// What channels bring, counted by the hour, so that one which is unusually quiet is noticed; and what was taken up after a gap. Kept in the
// store, for all processes and the next start: a silence is one alarm, a gap is told once.
import type { Logger } from 'pino'
import type { Clock } from '../../lib/clock.ts'
import { recentHours, silence, type Traffic } from '../../model/silence.ts'
import { day, hour, minute, type Time } from '../../model/time.ts'
import type { Health, Recovered } from '../../ports/part.ts'
import type { Settings } from '../training/settings.ts'

export interface ChannelWatch {
  /** A customer's message came. Costs nothing. */
  heard(channel: string): void
  /** See Inbox. */
  recovered(channel: string, what: { count: number; since?: Time }): Promise<void>
  /** Whether a channel is unusually quiet, and what was recovered there within a day. */
  health(channel: string): Promise<Health>
  start(): void
  stop(): Promise<void>
}

interface Needs {
  settings: Settings
  clock: Clock
  log: Logger
}

interface Kept extends Traffic {
  /** When the latest message came. */
  last?: Time
  /** Since when it is quiet, and about how many messages would have come by then. */
  quiet?: { since: Time; usual: number }
}

const rest = minute
/** So long it is told what was recovered, and gaps that follow upon another so closely are one. */
const toldFor = day
const oneGap = 10 * minute

const trafficOf = (channel: string): string => `traffic ${channel}`
const recoveredOf = (channel: string): string => `recovered ${channel}`
const utc = (at: Time): string => `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`

/** Two reports as one. Processes that took up the same gap name the same beginning, and its messages are counted once. */
const joined = (before: Recovered | undefined, { count, since, until }: Recovered): Recovered => {
  if (before?.since === since) return { count: Math.max(before.count, count), since, until }
  if (before && until - before.until <= oneGap) return { count: before.count + count, since: Math.min(before.since, since), until }
  return { count, since, until }
}

export const createChannelWatch = ({ settings, clock, log }: Needs): ChannelWatch => {
  /** When this process began: of what came before, while nobody was there, nothing is known. */
  const began = clock.now()
  /** What came and is not written yet: by channel, then by hour. */
  const fresh = new Map<string, { hours: Map<number, number>; last: Time }>()
  const known = new Set<string>()
  let cancel = (): void => {}
  let running: Promise<void> = Promise.resolve()
  let stopped = false

  const initial = (): Kept => ({ since: clock.now(), hours: {} })

  const write = async (channel: string): Promise<void> => {
    const news = fresh.get(channel)
    fresh.delete(channel)
    const now = clock.now()
    let alarm: Kept['quiet']
    let over: Kept['quiet']
    await settings.change<Kept>(trafficOf(channel), initial(), before => {
      alarm = undefined
      over = undefined
      const hours: Record<number, number> = { ...(news ? recentHours(before.hours, now) : before.hours) }
      for (const [at, count] of news?.hours ?? []) hours[at] = (hours[at] ?? 0) + count
      const last = news ? Math.max(news.last, before.last ?? 0) : before.last
      const { quiet, ...kept } = { ...before, hours, ...(last === undefined ? {} : { last }) }
      if (quiet && (last ?? 0) > quiet.since) {
        over = quiet
        return kept
      }
      const quietSince = Math.max(last ?? 0, began)
      const usual = quiet ? undefined : silence(kept, quietSince, now)
      if (usual !== undefined) alarm = { since: quietSince, usual: Math.round(usual) }
      return { ...kept, ...(quiet && { quiet }), ...(alarm && { quiet: alarm }) }
    })
    if (alarm) log.warn({ channel, ...alarm }, 'a channel is unusually quiet')
    if (over) log.info({ channel, since: over.since }, 'a channel that was unusually quiet brings messages again')
  }

  const look = async (): Promise<void> => {
    for (const channel of known) await write(channel)
  }

  const again = (): void => {
    cancel = clock.after(rest, () => {
      running = look().catch(error => log.error({ error }, 'what channels bring could not be counted'))
      running.then(() => stopped || again())
    })
  }

  return {
    heard(channel) {
      const now = clock.now()
      known.add(channel)
      const news = fresh.get(channel) ?? { hours: new Map<number, number>(), last: now }
      const at = Math.floor(now / hour)
      news.hours.set(at, (news.hours.get(at) ?? 0) + 1)
      news.last = now
      fresh.set(channel, news)
    },
    async recovered(channel, { count, since }) {
      if (count <= 0) return
      const until = clock.now()
      const what = { count, since: since ?? until, until }
      await settings.change<Recovered | null>(recoveredOf(channel), null, before => joined(before ?? undefined, what))
      log.info({ channel, count, since }, `${count} ${count === 1 ? 'message' : 'messages'} recovered`)
    },
    async health(channel) {
      known.add(channel)
      const found = await settings.get<Recovered | null>(recoveredOf(channel), null)
      const recovered = found && clock.now() - found.until < toldFor ? { recovered: found } : {}
      const { quiet } = await settings.get<Kept>(trafficOf(channel), initial())
      if (!quiet || (fresh.get(channel)?.last ?? 0) > quiet.since) return { ok: true, ...recovered }
      const why = `unusually quiet: nothing since ${utc(quiet.since)}, where about ${quiet.usual} messages were to be expected when it was noticed`
      return { ok: false, why, ...recovered }
    },
    start: again,
    async stop() {
      stopped = true
      cancel()
      await running
      await look()
    },
  }
}
