// Signs of life to the customer: the AI thinks, an agent writes. Never stored. Where customers read the timeline the feed tells them;
// other live channels are told through their connector, again while it lasts, for platforms let the sign fade.
import type { Clock } from '../../lib/clock.ts'
import type { Session } from '../../model/session.ts'
import { type Duration, second, type Time } from '../../model/time.ts'
import type { Connector } from '../../ports/connector.ts'
import type { Feed } from '../timeline/feed.ts'

export interface Typing {
  /** What a platform makes of it is passed over: so little is not worth a retry. */
  set(session: Session, on: boolean, by: 'ai' | 'agent'): void
}

/** How often a platform is told at most. */
const pace: Duration = 4 * second
/** Whoever has said nothing for so long has stopped: a desk may be gone, thinking has a limit. */
const lasting: Record<'ai' | 'agent', Duration> = { ai: 60 * second, agent: 8 * second }

export const createTyping = ({ feed, connectors, clock }: { feed: Feed; connectors: Map<string, Connector>; clock: Clock }): Typing => {
  /** Until when each session's customer is told. Outlives the last word by one beat, so that stopping and going on is no burst of calls. */
  const signs = new Map<string, Record<'ai' | 'agent', Time>>()

  const tell = (session: Session, connector: Connector): void => {
    const { ai, agent } = signs.get(session.id) ?? { ai: 0, agent: 0 }
    if (clock.now() >= Math.max(ai, agent)) {
      signs.delete(session.id)
      return
    }
    clock.after(pace, () => tell(session, connector))
    void (async () => connector.typing?.(session.address))().catch(() => {})
  }

  return {
    set(session, on, by) {
      feed.type(session.id, on, by)
      const connector = connectors.get(session.channel)
      if (!connector?.typing || !connector.traits.live || connector.traits.pull) return
      const running = signs.get(session.id)
      // Whoever stops speaks for themselves: the AI that is done does not end the sign of an agent who has just begun.
      if (on || running) signs.set(session.id, { ai: 0, agent: 0, ...running, [by]: on ? clock.now() + lasting[by] : 0 })
      if (on && !running) tell(session, connector)
    },
  }
}
