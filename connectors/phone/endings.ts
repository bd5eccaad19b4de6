// Twilio tells once that a call is over. Of one whose end could not be told, or was lost on its way, it is asked.
import type { Logger } from 'pino'
import type { TwilioLink } from '#connectors/links/twilio/link.ts'
import type { Clock } from '#core/lib/clock.ts'
import { type Duration, minute } from '#core/model/time.ts'
import { Refused } from '#core/ports/failure.ts'
import type { Calls } from './calls.ts'
import type { Talk } from './talk.ts'

interface Needs {
  link: Pick<TwilioLink, 'client'>
  calls: Calls
  talk: Talk
  /** What else nobody may have told of: the ends of calls back, messages that were left. */
  besides: readonly { look(): Promise<void> }[]
  clock: Clock
  log: Logger
}

export interface Endings {
  /**
   * Asks of every call that is not known to be over, every minute while Twilio does not answer; then, every minute, of long ones and of calls back
   * alone. Never rejects.
   */
  look(): Promise<void>
  /** Resolves when the look that is going on has ended. */
  stop(): Promise<void>
}

const soon: Duration = 1 * minute
/** Most calls are over by then, and their end is told. */
const long: Duration = 10 * minute

/** Twilio's words for a call that is over. */
const over = new Set(['completed', 'busy', 'failed', 'no-answer', 'canceled'])
export const isOver = (status: string): boolean => over.has(status)

/** Twilio's own number for what it does not know: a call that it has no trace of any more is over. A gateway's 404 has no such number. */
const unknown = '20404'
export const unknownAtTwilio = (error: unknown): boolean => error instanceof Refused && error.code === unknown

export const secondsOf = (text: string | null): number | undefined => (Number(text) > 0 ? Number(text) : undefined)

export const createEndings = ({ link, calls, talk, besides, clock, log }: Needs): Endings => {
  let stopped = false
  let cancel = (): void => {}
  let running: Promise<void> = Promise.resolve()

  const stateOf = async (sid: string): Promise<{ status: string; duration: string | null }> => {
    const client = await link.client()
    return client
      .calls(sid)
      .fetch()
      .catch(error => {
        if (unknownAtTwilio(error)) return { status: 'completed', duration: null }
        throw error
      })
  }

  const lookSince = async (age: Duration): Promise<void> => {
    cancel()
    let failed: unknown
    for (const { sid, at } of await calls.open()) {
      if (stopped) return
      if (clock.now() - at >= age)
        try {
          const now = await stateOf(sid)
          if (isOver(now.status)) await talk.ended(sid, secondsOf(now.duration))
        } catch (error) {
          failed = error
        }
    }
    if (stopped) return
    for (const one of besides)
      await one.look().catch(error => {
        failed = error
      })
    if (failed !== undefined && !stopped)
      log.warn({ error: failed }, 'whether calls are still going on could not be asked; it will be again')
    again(failed === undefined ? long : age)
  }

  const again = (age: Duration): void => {
    cancel()
    if (stopped) return
    cancel = clock.after(soon, () => void look(age))
  }

  const look = (age: Duration): Promise<void> => {
    running = running
      .then(() => (stopped ? undefined : lookSince(age)))
      .catch(error => {
        log.error({ error }, 'calls that may be over could not be read; they will be again')
        again(age)
      })
    return running
  }

  return {
    look: () => look(0),
    async stop() {
      stopped = true
      cancel()
      await running
    },
  }
}
