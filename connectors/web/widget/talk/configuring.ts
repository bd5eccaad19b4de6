// What may change without a new script, asked for once, and again where the network was away: what the chat says first, which files it
// takes, when people are there.
import type { WireConfig } from '../../wire.ts'
import type { Api } from '../net/api.ts'
import { Unreachable } from '../net/failures.ts'
import { createTries, type Pause } from '../net/pause.ts'

export interface ConfiguringGiven {
  api: Pick<Api, 'config'>
  pause: Pause
  random: () => number
  now: () => number
  /** Who asks, where they are known. */
  auth(): Promise<string | undefined>
  /** Of whoever asks: ends with them. */
  life(): AbortSignal
  configured(config: WireConfig): void
}

export interface Configuring {
  /** Asks unless it is known, or being asked. Resolves once it is known, or the server refused: then whoever asks next asks again. */
  ask(): Promise<void>
  /** Somebody else is there: it is asked for them, where it was asked at all. */
  anew(): void
}

/** Asked again later than this, it is asked anew what may have changed. */
const holds = 10 * 60_000

export const createConfiguring = ({ api, pause, random, now, auth, life, configured }: ConfiguringGiven): Configuring => {
  let asking: Promise<void> | undefined
  let known = 0

  const tryUntilKnown = async (signal: AbortSignal): Promise<boolean> => {
    const tries = createTries(random)
    while (!signal.aborted) {
      try {
        const config = await api.config(await auth())
        if (signal.aborted) return false
        known = now()
        configured(config)
        return true
      } catch (error) {
        if (!(error instanceof Unreachable)) return false
        await pause.for(tries.failed(error))
      }
    }
    return false
  }

  const ask = (): Promise<void> => {
    if (known > 0 && now() - known > holds) asking = undefined
    if (asking) return asking
    const mine = tryUntilKnown(life()).then(done => {
      if (!done && asking === mine) asking = undefined
    })
    asking = mine
    return mine
  }

  return {
    ask,
    anew() {
      const asked = asking !== undefined
      asking = undefined
      known = 0
      if (asked) void ask()
    },
  }
}
