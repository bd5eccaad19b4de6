// Tells the customer that the agent at this terminal writes to them: at most every few seconds while the line changes, and once when it ends.
import type { Clock } from '#core/lib/clock.ts'
import type { Who } from '#core/model/agent.ts'
import { type Duration, second, type Time } from '#core/model/time.ts'
import type { Controls } from '#core/ports/controls.ts'

export interface Typist {
  /** The line as it stands, and the session whose customer it would reach, if any. */
  wrote(line: string, to: string | undefined): void
  /** The line is gone: sent or dropped. */
  stop(): void
}

const pace: Duration = 3 * second

/** A sign that can not be given is passed over: it must never disturb who writes. */
export const createTypist = ({ controls, who, clock }: { controls: Pick<Controls, 'typing'>; who: Who; clock: Clock }): Typist => {
  let last = ''
  let to: string | undefined
  let told: Time = 0

  const tell = (session: string, on: boolean): void => {
    told = clock.now()
    controls.typing(session, on, { who }).catch(() => {})
  }
  const stop = (): void => {
    if (to !== undefined) tell(to, false)
    to = undefined
    last = ''
  }

  return {
    stop,
    wrote(line, session) {
      if (line === last && session === to) return
      if (to !== undefined && session !== to) stop()
      last = line
      if (session === undefined) return
      if (to === undefined || clock.now() - told >= pace) tell(session, true)
      to = session
    },
  }
}
