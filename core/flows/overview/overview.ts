// How the house stands, put together from what is counted, stored and known of its parts.
import type { Logger } from 'pino'
import type { Clock } from '../../lib/clock.ts'
import { type Counts, medianReply, ratingOf } from '../../model/folds/tally.ts'
import { type Duration, second, type Time } from '../../model/time.ts'
import type { KnowledgeSource } from '../../ports/knowledge-source.ts'
import type { Numbers, Overview, PartStanding, SourceStanding } from '../../ports/overview.ts'
import type { Store } from '../../ports/store.ts'
import type { OfficeFlow } from '../clocks/office.ts'
import type { Pace } from '../clocks/pace.ts'
import type { Library } from '../knowledge/library.ts'
import type { Feed } from '../timeline/feed.ts'
import { pagesTable, sessionsTable } from '../timeline/tables.ts'
import type { Timeline } from '../timeline/timeline.ts'
import type { Settings } from '../training/settings.ts'
import { type ChannelWatch, createChannelWatch } from './channel-watch.ts'
import { createTallies, type Tallies } from './tally.ts'

export interface OverviewFlow extends Overview, Pick<Tallies, 'start' | 'stop'> {
  channels: Pick<ChannelWatch, 'heard' | 'recovered' | 'health'>
  /** A source was read whole, or could not be. */
  read(source: string, failed?: string): Promise<void>
  /** Where the house asks how its parts fare. */
  healthFrom(ask: () => Promise<PartStanding[]>): void
}

interface Needs {
  store: Store
  clock: Clock
  log: Logger
  feed: Feed
  timeline: Timeline
  office: Pick<OfficeFlow, 'get'>
  pace: Pick<Pace, 'now'>
  library: Pick<Library, 'passagesOf'>
  settings: Settings
  /** Those that are plugged in. */
  sources: readonly KnowledgeSource[]
}

/** How each source was read last: by its name. */
type Readings = Record<string, { readAt?: Time; failed?: { since: Time; why: string } }>

const articles = 'articles'
/** A source that has not said by then how it is says nothing. */
const patience: Duration = 3 * second

const numbersOf = (counts: Counts): Numbers => {
  const { started = 0, answered = 0, handedOff = 0, resolved = 0, confirmed = 0 } = counts
  const firstReply = medianReply(counts)
  const csat = ratingOf(counts)
  return { started, answered, handedOff, resolved, confirmed, ...(firstReply === undefined ? {} : { firstReply }), ...(csat && { csat }) }
}

const each = (all: Record<string, Counts>): Record<string, Numbers> =>
  Object.fromEntries(Object.entries(all).map(([name, counts]) => [name, numbersOf(counts)]))

const weight = { failing: 0, well: 1, off: 2 }

export const createOverview = (needs: Needs): OverviewFlow => {
  const { store, clock, log, feed, timeline, office, pace, library, settings, sources } = needs
  const sessions = store.collection(sessionsTable)
  const pages = store.collection(pagesTable)
  const channels = createChannelWatch({ settings, clock, log })
  const tallies = createTallies({ store, clock, log, feed, timeline, zone: async () => (await office.get()).house?.zone ?? 'UTC' })

  const troubleOf = (source: KnowledgeSource | undefined): Promise<string | undefined> =>
    new Promise(resolve => {
      const cancel = clock.after(patience, () => resolve(undefined))
      Promise.resolve()
        .then(() => source?.health?.())
        .then(
          told => (told?.ok === false ? told.why : undefined),
          (error: unknown) => (error instanceof Error ? error.message : String(error)),
        )
        .then(why => {
          cancel()
          resolve(why)
        })
    })

  let health = async (): Promise<PartStanding[]> => []

  return {
    channels,
    async start() {
      channels.start()
      await tallies.start()
    },
    async stop() {
      await channels.stop()
      await tallies.stop()
    },
    async numbers() {
      const { date, zone, tally } = await tallies.today()
      await timeline.settled()
      const expected = pace.now()?.most
      return {
        date,
        zone,
        ...numbersOf(tally.all),
        open: await sessions.count({ index: 'status', is: 'open' }),
        waiting: await sessions.count({ index: 'awake', is: 'waiting' }),
        ...(expected === undefined ? {} : { expected }),
        channels: each(tally.channels),
        agents: each(tally.agents),
      }
    },
    async sources() {
      const [readings, quoted] = await Promise.all([settings.get<Readings>('sources', {}), tallies.quoted()])
      const plugged = new Map(sources.map(source => [source.name, source]))
      const names = [...new Set([articles, ...plugged.keys()])].sort()
      return Promise.all(
        names.map(async (name): Promise<SourceStanding> => {
          const reading = readings[name]
          const trouble = reading?.failed ? undefined : await troubleOf(plugged.get(name))
          return {
            name,
            pages: await pages.count({ index: 'source', is: name }),
            passages: library.passagesOf(name),
            ...reading,
            ...(trouble === undefined ? {} : { trouble }),
            ...(quoted[name] && { quoted: quoted[name] }),
          }
        }),
      )
    },
    async read(source, why) {
      const now = clock.now()
      await settings.change<Readings>('sources', {}, all => {
        const before = all[source]
        const next = why === undefined ? { readAt: now } : { ...before, failed: { since: before?.failed?.since ?? now, why } }
        return { ...all, [source]: next }
      })
    },
    health: async () => (await health()).sort((a, b) => weight[a.state] - weight[b.state] || (a.name < b.name ? -1 : 1)),
    healthFrom(ask) {
      health = ask
    },
  }
}
