// Twilio calls what can not be reached once. So it is asked at the start, after each webhook that failed, and every few minutes; sooner, and for
// all, where it did not answer: its own calls will have been in vain too.
import type { Logger } from 'pino'
import type { Clock } from '#core/lib/clock.ts'
import { type Duration, second } from '#core/model/time.ts'

const soon: Duration = 30 * second

export interface Looking {
  /** `all`: also for what was written just now, whose webhook may have been missed. Then again after a while. Never rejects. */
  look(all: boolean): Promise<void>
  stop(): Promise<void>
}

export const createLooking = ({
  every,
  catchUp,
  clock,
  log,
}: {
  every: Duration
  catchUp(all: boolean): Promise<void>
  clock: Clock
  log: Logger
}): Looking => {
  let cancel = (): void => {}
  let running: Promise<void> = Promise.resolve()
  let stopped = false

  const lookOnce = async (all: boolean): Promise<void> => {
    if (stopped) return
    let failed = false
    try {
      await catchUp(all)
    } catch (error) {
      failed = true
      log.warn({ error }, 'what was missed on WhatsApp could not be looked for; it will be again')
    }
    cancel()
    if (!stopped) cancel = clock.after(failed ? Math.min(every, soon) : every, () => void look(failed))
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
  }
}
