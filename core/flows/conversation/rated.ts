// A customer's bare number is their rating where it was asked for in words: on a channel without buttons, within a day, and as long as nobody
// has said anything else since.
import type { Clock } from '../../lib/clock.ts'
import type { Contact } from '../../model/contact.ts'
import { advance, type DeliveryState } from '../../model/delivery.ts'
import type { Event } from '../../model/entry.ts'
import type { Session } from '../../model/session.ts'
import { day } from '../../model/time.ts'
import type { Connector, Incoming } from '../../ports/connector.ts'
import type { Timeline } from '../timeline/timeline.ts'
import { say, system, type Way } from './events.ts'
import { ratingWords, scoreIn } from './rating-words.ts'
import { rate } from './resolve.ts'

interface Needs {
  clock: Clock
  timeline: Pick<Timeline, 'read'>
  connectors: ReadonlyMap<string, Connector>
  way(session: Session): Way
}

/** What a message does that is a rating; undefined where it is a message like any other. */
export type ReadRating = (session: Session, incoming: Incoming, contact: Contact) => Promise<((now: Session) => Event[] | null) | undefined>

const wasAsked: ReadonlySet<DeliveryState> = new Set(['sending', 'sent', 'delivered', 'read', 'unknown'])

export const createReadRating =
  ({ clock, timeline, connectors, way }: Needs): ReadRating =>
  async (session, { channel, text, attachments, wish, answers }, contact) => {
    const { csat, language, id, status, resolvedAt = 0 } = session
    if (connectors.get(channel)?.traits.csat !== 'digits' || status !== 'resolved' || !csat?.requested) return undefined
    if (attachments?.length || wish || answers || contact.blocked || ![contact.id, ...contact.merged].includes(session.contact))
      return undefined
    const score = scoreIn(text, language)
    if (score === undefined || clock.now() - resolvedAt > day) return undefined
    const since = await timeline.read(id, csat.requested)
    const steps = since.flatMap(e => (e.kind === 'delivery' && e.of === csat.requested ? [e.state] : []))
    // What is on its way may have been read; what came back was not.
    if (!wasAsked.has(steps.reduce(advance, 'planned')) || since.some(e => e.kind === 'message' && e.class !== 'notice')) return undefined
    return now => {
      // Whoever said something meanwhile was first: it is a message then.
      if (now.status !== 'resolved' || now.heard !== session.heard || now.answered !== session.answered) return null
      const rated = rate({ score }, { kind: 'contact', id: contact.id })(now)
      const thanks = { kind: 'message' as const, author: system, text: ratingWords(language).thanks, class: 'notice' as const }
      return [...rated, ...say(now, way(now), thanks, rated.length)]
    }
  }
