// Twilio calls what can not be reached once. So it is asked for what was missed: at the start, after each webhook that failed, and every few
// minutes; sooner, and for all, where it did not answer: its own calls will have been in vain too.
import type { Logger } from 'pino'
import type { Clock } from '#core/lib/clock.ts'
import { type Duration, second } from '#core/model/time.ts'

/** After a look that failed. */
const soon: Duration = 30 * second

interface Given {
  every: Duration
  /** Looks once; `all`: also for what was written just now, whose webhook would still be on its way where nothing is amiss. Never called twice at once. */
  catchUp(all: boolean): Promise<void>
  clock: Clock
  log: Logger
}

export interface Looking {
  /** Looks when the look before has ended, then again after `every`, or soon and for all where it failed. Never rejects. */
  look(all: boolean): Promise<void>
  /** Resolves when the look that is going on has ended. */
  stop(): Promise<void>
  /** Why the latest look failed. */
  trouble(): string | undefined
}

export const createLooking = ({ every, catchUp, clock, log }: Given): Looking => {
  let cancel = (): void => {}
  let stopped = false
  let trouble: string | undefined
  let running: Promise<void> = Promise.resolve()

  const lookOnce = async (all: boolean): Promise<void> => {
    if (stopped) return
    cancel()
    try {
      // What follows a look that failed has to find what that one did not.
      await catchUp(all || trouble !== undefined)
      trouble = undefined
    } catch (error) {
      trouble = `what was missed could not be looked for: ${error instanceof Error ? error.message : error}`
      log.warn({ error }, 'what was missed could not be looked for; it will be again')
    }
    if (stopped) return
    cancel = clock.after(trouble === undefined ? every : Math.min(every, soon), () => void look(false))
  }
  const look = (all: boolean): Promise<void> => {
    running = running.then(() => lookOnce(all))
    return running
  }

  return {
    look,
    async stop() {
      stopped = true
      cancel()
      await running
    },
    trouble: () => trouble,
  }
}
