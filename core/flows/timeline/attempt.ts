// One call to somebody else's platform, for the ledger of customers and the one of desks alike: how long it may take, what its failure says
// to do next, how long to wait before the next try, and when a call that another process began may be taken for abandoned.
import type { Clock } from '../../lib/clock.ts'
import { type Duration, minute, second, type Time } from '../../model/time.ts'
import { Gone, Reconnect, Refused, Retry } from '../../ports/failure.ts'

/** After this long without an answer a call is in doubt. */
export const callTimeout: Duration = 30 * second

/** What came of a call, named by what to do next. */
export type Attempted<T> =
  | { came: 'done'; value: T }
  /** It surely did not happen: once more, after the platform's wish where it has one. */
  | { came: 'later'; reason: string; wish: Duration | undefined }
  | { came: 'refused'; reason: string; code?: string }
  /** The place itself is not there any more. */
  | { came: 'gone'; reason: string }
  /** Nobody here knows whether it happened. `silent`: it has not answered, and may still happen. */
  | { came: 'doubt'; reason: string; silent: boolean; error: unknown }

/** No answer came in time. */
class Silence extends Error {}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Makes the call and tells what came of it; never throws. */
export const attempt = async <T>(clock: Clock, call: () => Promise<T>): Promise<Attempted<T>> => {
  let cancel = (): void => {}
  const silence = new Promise<never>((_, reject) => {
    cancel = clock.after(callTimeout, () => reject(new Silence(`no answer within ${callTimeout / second} s`)))
  })
  try {
    return { came: 'done', value: await Promise.race([call(), silence]) }
  } catch (error) {
    const reason = reasonOf(error)
    if (error instanceof Retry) return { came: 'later', reason, wish: error.after }
    if (error instanceof Reconnect) return { came: 'later', reason, wish: undefined }
    if (error instanceof Refused) return { came: 'refused', reason, ...(error.code === undefined ? {} : { code: error.code }) }
    if (error instanceof Gone) return { came: 'gone', reason }
    return { came: 'doubt', reason, silent: error instanceof Silence, error }
  } finally {
    cancel()
  }
}

/** How long to wait after so many failures in a row, 1 for the first. */
export const backOff = (failures: number): Duration => Math.min(second * 2 ** (Math.min(failures, 20) - 1), 5 * minute)

/** Until when a call that was begun may still be in another process's hands; undefined where nobody can be at it any more. */
export const inOtherHands = (begun: { run?: string; at: Time }, me: { run: string; shared: boolean; now: Time }): Time | undefined => {
  const abandoned = begun.at + 2 * callTimeout
  return me.shared && begun.run !== me.run && me.now < abandoned ? abandoned : undefined
}
