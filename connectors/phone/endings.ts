// Twilio tells once that a call is over. Of one whose end could not be told, or was lost on its way, it is asked.
import type { Logger } from 'pino'
import type { TwilioLink } from '#connectors/links/twilio/link.ts'
import type { Clock } from '#core/lib/clock.ts'
import { type Duration, minute } from '#core/model/time.ts'
import type { Calls } from './calls.ts'
import type { Talk } from './talk.ts'

interface Needs {
  link: Pick<TwilioLink, 'client'>
  calls: Calls
  talk: Talk
  clock: Clock
  log: Logger
}

export interface Endings {
  /** Asks of every call that is not known to be over, every minute while Twilio does not answer; then, every minute, of long ones alone. */
  look(): Promise<void>
  stop(): void
}

const soon: Duration = 1 * minute
/** Most calls are over by then, and their end is told. */
const long: Duration = 10 * minute

/** Twilio's words for a call that is over. */
const over = new Set(['completed', 'busy', 'failed', 'no-answer', 'canceled'])
export const isOver = (status: string): boolean => over.has(status)

export const secondsOf = (text: string | null): number | undefined => (Number(text) > 0 ? Number(text) : undefined)

export const createEndings = ({ link, calls, talk, clock, log }: Needs): Endings => {
  let stopped = false
  let cancel = (): void => {}

  const lookSince = async (age: Duration): Promise<void> => {
    cancel()
    let failed: unknown
    for (const { sid, at } of await calls.open())
      if (clock.now() - at >= age)
        try {
          const now = await (await link.client()).calls(sid).fetch()
          if (isOver(now.status)) await talk.ended(sid, secondsOf(now.duration))
        } catch (error) {
          failed = error
        }
    if (failed !== undefined && !stopped)
      log.warn({ error: failed }, 'whether calls are still going on could not be asked; it will be again')
    again(failed === undefined ? long : age)
  }

  const again = (age: Duration): void => {
    cancel()
    if (stopped) return
    cancel = clock.after(
      soon,
      () =>
        void lookSince(age).catch(error => {
          log.error({ error }, 'calls that may be over could not be read')
          again(age)
        }),
    )
  }

  return {
    look: () => lookSince(0),
    stop() {
      stopped = true
      cancel()
    },
  }
}
