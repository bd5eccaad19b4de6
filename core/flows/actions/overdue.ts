// A call that nobody decides about for too long: a person gets the session, and the customer is told so.
import type { Clock } from '../../lib/clock.ts'
import { type Session, waitsForAgent } from '../../model/session.ts'
import { type Duration, hour, minute, type Time } from '../../model/time.ts'
import type { Standing } from '../clocks/office.ts'
import type { Way } from '../conversation/events.ts'
import { handoff } from '../conversation/handoff.ts'
import { waitingIn } from '../conversation/owed.ts'
import type { Contacts } from '../people/contacts.ts'
import type { Timeline } from '../timeline/timeline.ts'

/** How long a call waits for an agent, unless said otherwise. */
export const usualPatience: Duration = 4 * hour

/** When the session is to be looked at, by what waits in it longest; undefined where nothing waits. */
export const overdueAt = ({ calls = [] }: Session, within: Duration): Time | undefined => {
  const since = calls.filter(waitsForAgent).map(({ at = 0 }) => at)
  return since.length > 0 && Number.isFinite(within) ? Math.min(...since) + within : undefined
}

const inWords = (span: Duration): string => {
  const [count, unit] = span < 2 * hour ? [span / minute, 'minutes'] : [span / hour, 'hours']
  return `${Math.round(count)} ${unit}`
}

interface Needs {
  timeline: Timeline
  contacts: Contacts
  clock: Clock
  within: Duration
  standing(session: Session): Promise<Standing>
  way(session: Session): Way
}

/** Hands off what has waited too long; answers when to come again. Safe to run at any time. */
export const createOverdue =
  ({ timeline, contacts, clock, within, standing, way }: Needs) =>
  async (id: string): Promise<Time | undefined> => {
    const session = await timeline.load(id)
    const due = overdueAt(session, within)
    if (due === undefined || due > clock.now()) return due
    const [contact, stands, entries] = await Promise.all([contacts.get(session.contact), standing(session), timeline.read(id, 0)])
    await timeline.commit(id, now => {
      const at = overdueAt(now, within)
      if (at === undefined || at > clock.now() || now.owner.kind !== 'ai' || now.status !== 'open') return null
      const named = waitingIn(now, entries).map(({ title, id: seq }) => `${title} (·${seq})`)
      const given = {
        reasons: ['failed' as const],
        explanation: `Nobody decided within ${inWords(within)}: ${named.join(', ')}. It was not made.`,
        sentiment: now.sentiment ?? ('neutral' as const),
        language: now.language ?? 'und',
        basedOn: now.heard,
        evidence: [],
      }
      return handoff(now, way(now), contact, entries, given, stands)
    })
    return undefined
  }
