// Several processes on one store keep the same index: whoever changes what the AI reads raises a number, and the others, seeing it, read
// again. A process that is alone has nothing to do.
import type { Logger } from 'pino'
import type { Clock } from '../../lib/clock.ts'
import { second } from '../../model/time.ts'
import type { Store } from '../../ports/store.ts'
import type { Settings } from '../training/settings.ts'

export interface Sharing {
  /** Something was changed here. */
  changed(): void
  start(): Promise<void>
  stop(): Promise<void>
}

const look = 2 * second
/** Changes that come together are told together. */
const gather = 200

interface Needs {
  store: Store
  settings: Settings
  clock: Clock
  log: Logger
  /** Reads again what others may have changed. */
  refresh(): Promise<void>
}

export const createSharing = ({ store, settings, clock, log, refresh }: Needs): Sharing => {
  const initial = { version: 0 }
  let seen = 0
  let telling = false
  let cancel = (): void => {}
  let stopped = false
  let working: Promise<void> = Promise.resolve()

  const work = (what: string, job: () => Promise<void>): void => {
    working = working.then(job).catch(error => log.error({ error }, `${what} failed and will be tried again`))
  }

  const tell = async (): Promise<void> => {
    telling = false
    const { version } = await settings.change('library', initial, now => ({ version: now.version + 1 }))
    // What others changed meanwhile is still to be read.
    if (version === seen + 1) seen = version
  }

  const again = (): void => {
    cancel = clock.after(look, () => {
      work('looking for changed knowledge', async () => {
        const { version } = await settings.get('library', initial)
        if (version === seen) return
        await refresh()
        seen = version
      })
      void working.then(() => stopped || again())
    })
  }

  return {
    changed() {
      if (!store.shared || telling || stopped) return
      telling = true
      clock.after(gather, () => work('telling of changed knowledge', tell))
    },
    async start() {
      if (!store.shared) return
      seen = (await settings.get('library', initial)).version
      again()
    },
    async stop() {
      stopped = true
      cancel()
      await working
    },
  }
}
