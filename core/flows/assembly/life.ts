// From start to stop: in which order everything is taken up, and how it comes to rest.
import type { KnowledgeSource } from '../../ports/knowledge-source.ts'
import type { OverviewFlow } from '../overview/overview.ts'
import type { Clocks } from './clocks.ts'
import type { Conversation } from './conversation.ts'
import type { AllDesks } from './desks.ts'
import type { Ground } from './ground.ts'
import type { Knowledge } from './knowledge.ts'
import type { People } from './people.ts'
import type { Training } from './training.ts'

type Needs = Pick<Ground, 'clock' | 'log' | 'agenda' | 'timeline' | 'contacts' | 'files' | 'memories' | 'closing'> &
  Pick<Clocks, 'pace' | 'clocksChanging'> &
  Pick<Conversation, 'changes' | 'erasures' | 'sweep'> &
  Pick<Knowledge, 'library' | 'sharing' | 'sources' | 'syncer'> &
  Pick<People, 'handOver'> &
  Pick<Training, 'backtests' | 'records'> &
  Pick<AllDesks, 'desks' | 'intakes'> & { overview: Pick<OverviewFlow, 'read' | 'start' | 'stop'> }

/** The part of the core that begins and ends. */
export interface Life {
  /** Plugs in a knowledge source; it is read at start and whenever it says that it changed. */
  read(source: KnowledgeSource): void
  /** Takes up what an earlier run left; messages may come once it resolves. */
  start(): Promise<void>
  /** Resolves when the index is whole and what is due is worked off: from then on questions are answered. */
  loaded(): Promise<void>
  /** Finishes what is running, writes what is owed, and closes nothing that it was given. */
  stop(): Promise<void>
  /** Resolves when nothing that is due is left. For tests. */
  idle(): Promise<void>
  /** True while more waits than can be worked off soon: callers are asked to come back. */
  busy(): boolean
}

const tooMuch = 2000

export const createLife = (needs: Needs): Life => {
  const { clock, log, agenda, timeline, contacts, files, memories, closing } = needs
  const {
    pace,
    clocksChanging,
    changes,
    erasures,
    sweep,
    library,
    sharing,
    sources,
    syncer,
    handOver,
    backtests,
    records,
    desks,
    intakes,
    overview,
  } = needs
  let loading: Promise<void> = Promise.resolve()

  const readSource = async (source: KnowledgeSource): Promise<void> => {
    try {
      await syncer.sync(source)
      await overview.read(source.name)
    } catch (error) {
      await overview.read(source.name, error instanceof Error ? error.message : String(error)).catch(() => {})
      log.error({ error, source: source.name }, 'a knowledge source could not be read; what was read before stays')
    }
  }

  return {
    read: source => void sources.push(source),
    async start() {
      await sweep.start()
      await contacts.mend()
      await handOver()
      await erasures.finish()
      await changes.start()
      // What platforms told and what desks are owed does not wait for the index.
      await agenda.start(['show', 'intake'])
      await intakes.start()
      memories.start()
      await desks.start()
      // Messages are taken in meanwhile; turns begin when the index is whole, for half an index gives wrong answers.
      loading = (async () => {
        await library.load()
        await sharing.start()
        for (const source of sources) {
          await readSource(source)
          await source.watch?.(() => void readSource(source))
        }
        await pace.start()
        await overview.start()
        await agenda.start()
        agenda.set('audit', 'old', clock.now())
        agenda.set('records', 'old', clock.now())
        agenda.set('holdout', 'running', clock.now())
        clocksChanging(0)
        if (files) agenda.set('files', 'loose', clock.now())
      })()
    },
    loaded: () => loading,
    async stop() {
      // What failed there is told by `loaded`; what was taken in all the same is still to be written.
      await loading.catch(() => {})
      await backtests.close()
      for (const source of sources) await source.stop?.()
      await intakes.stop()
      await pace.stop()
      await overview.stop()
      await agenda.stop()
      closing.abort(new Error('the house is closing'))
      await agenda.idle()
      await desks.stop()
      await sweep.stop()
      await records.settled()
      await sharing.stop()
      await library.stop()
      await memories.stop()
    },
    async idle() {
      await agenda.idle()
      await timeline.settled()
      await records.settled()
    },
    busy: () => agenda.load() > tooMuch,
  }
}
