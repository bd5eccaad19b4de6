// What happens in one channel is taken one after another, in the order in which Discord told; channels go side by side.
import type { Logger } from 'pino'
import type { Clock } from '#core/lib/clock.ts'
import { type Duration, second } from '#core/model/time.ts'

export interface Lanes {
  /** `work` is tried again with back-off until it ends well, before anything later of its lane, or until all stops. */
  run(lane: string, work: () => Promise<void>): Promise<void>
  /** Lets what is under way end; what has not begun, or waits to be tried again, is left to the next start. */
  stop(): Promise<void>
  begin(): void
}

const waits: Duration[] = [1 * second, 2 * second, 5 * second, 15 * second, 30 * second]

export const createLanes = (clock: Clock, log: Logger): Lanes => {
  const last = new Map<string, Promise<void>>()
  let stopping = new AbortController()

  const pause = (wait: Duration): Promise<void> =>
    new Promise(resolve => {
      const cancel = clock.after(wait, resolve)
      stopping.signal.addEventListener(
        'abort',
        () => {
          cancel()
          resolve()
        },
        { once: true },
      )
    })

  const insist = async (work: () => Promise<void>): Promise<void> => {
    for (let failures = 0; !stopping.signal.aborted; failures++) {
      try {
        return await work()
      } catch (error) {
        log.warn({ error }, 'what Discord told could not be taken and will be tried again')
        await pause(waits[Math.min(failures, waits.length - 1)]!)
      }
    }
  }

  return {
    run(lane, work) {
      const mine = (last.get(lane) ?? Promise.resolve()).then(() => insist(work))
      last.set(lane, mine)
      void mine.finally(() => {
        if (last.get(lane) === mine) last.delete(lane)
      })
      return mine
    },
    async stop() {
      stopping.abort()
      await Promise.all(last.values())
    },
    begin() {
      if (stopping.signal.aborted) stopping = new AbortController()
    },
  }
}
