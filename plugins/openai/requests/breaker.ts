// A circuit breaker: a model that failed several times within a while is not asked again until some time has passed; then one question
// tries whether it is back. So customers do not wait for a server that is down.
import type { Clock } from '#core/lib/clock.ts'
import { type Duration, minute, second, type Time } from '#core/model/time.ts'

export interface BreakerRules {
  /** So many failures within `within` open it. */
  failures: number
  within: Duration
  /** How long it stays open at first; twice as long after each trial that fails. */
  open: Duration
  longest: Duration
}

export const usualRules: BreakerRules = { failures: 3, within: 1 * minute, open: 30 * second, longest: 5 * minute }

/** Leave to ask once. Exactly one of the three is called. */
export interface Leave {
  worked(): void
  /** `atOnce`: no need to count, an admin has to mend it. `after`: the server wants to be left alone so long. */
  failed(why: string, how?: { atOnce?: boolean; after?: Duration }): void
  /** Nothing was found out. */
  dropped(): void
}

export type BreakerState = { state: 'closed' } | { state: 'open' | 'trying'; since: Time; until: Time; why: string }

export interface Breaker {
  /** Undefined where it is open, or somebody else is just trying. */
  enter(): Leave | undefined
  /** Looking changes nothing. */
  look(): BreakerState
}

export const createBreaker = (clock: Clock, rules: BreakerRules = usualRules): Breaker => {
  let failures: Time[] = []
  let opened: { since: Time; until: Time; span: Duration; why: string } | undefined
  let isTrying = false

  const open = (why: string, after: Duration): void => {
    const span = opened ? Math.min(opened.span * 2, rules.longest) : rules.open
    const now = clock.now()
    opened = { since: opened?.since ?? now, until: now + Math.max(span, Math.min(after, rules.longest)), span, why }
    failures = []
  }

  const leave = (isTrial: boolean): Leave => ({
    worked() {
      if (isTrial) isTrying = false
      // One that was begun before it opened says nothing about now.
      if (!isTrial && opened) return
      opened = undefined
      failures = []
    },
    failed(why, { atOnce = false, after = 0 } = {}) {
      if (isTrial) {
        isTrying = false
        return open(why, after)
      }
      if (opened) return
      const now = clock.now()
      failures = [...failures.filter(at => at > now - rules.within), now]
      if (atOnce || failures.length >= rules.failures) open(why, after)
    },
    dropped() {
      if (isTrial) isTrying = false
    },
  })

  return {
    enter() {
      if (!opened) return leave(false)
      if (isTrying || clock.now() < opened.until) return undefined
      isTrying = true
      return leave(true)
    },
    look() {
      if (!opened) return { state: 'closed' }
      const { since, until, why } = opened
      return { state: isTrying ? 'trying' : 'open', since, until, why }
    },
  }
}
