// A call: an agent who takes it, or calls back, and what the channel tells of the line. A call that ends while the caller still waits becomes the team's.
import { ai, system } from '../../model/agent.ts'
import type { Contact } from '../../model/contact.ts'
import type { Entry, Event, Line } from '../../model/entry.ts'
import { foldTimeline } from '../../model/folds/timeline.ts'
import { Problem } from '../../model/problem.ts'
import { ringsFor, type Session } from '../../model/session.ts'
import type { Inbox } from '../../ports/connector.ts'
import { DuplicateError, type Store } from '../../ports/store.ts'
import { tongueOf } from '../languages/tongue.ts'
import type { Agents } from '../people/agents.ts'
import type { Contacts } from '../people/contacts.ts'
import { changeKey } from '../timeline/tables.ts'
import type { Timeline } from '../timeline/timeline.ts'
import type { Decide } from './acts.ts'
import { say, type Way } from './events.ts'
import { summarise } from './handoff.ts'
import { mayTake, mustBeOpen } from './own.ts'

/**
 * Claims the session and has the agent's phone rung, for the call or to call back; the AI says nothing more from here on, whether or not they
 * answer it. A call back goes on in the session of the call, so the caller is who they were, and is asked for nothing twice.
 */
export const pickUp =
  ({ take }: { take?: boolean }, way: (session: Session) => Way): Decide =>
  (session, author) => {
    mustBeOpen(session)
    mayTake(session, author.id, take)
    if (!session.line) throw new Problem('conflict', `#${session.ticket} is no call. Nothing was done.`)
    if (!ringsFor(session)) throw new Problem('conflict', 'Somebody is on the line with the caller already. Nothing was done.')
    const mine = session.owner.kind === 'agent' && session.owner.id === author.id
    const agent = { id: author.id, name: author.name }
    return [
      ...say<Line>(session, way(session), { kind: 'line', author, state: 'ringing', agent }),
      ...(mine ? [] : [{ kind: 'owner' as const, author, owner: { kind: 'agent' as const, ...agent }, cause: 'claim' as const }]),
    ]
  }

/** The caller has had no answer to what they said last, nor been asked for a message. */
const isInTheMiddle = ({ status, line, waitingSince }: Session): boolean =>
  status === 'open' && waitingSince !== undefined && line?.state !== 'joined' && line?.state !== 'voicemail'

const handedOver = (session: Session, contact: Contact, entries: Entry[], reach: string | undefined): Event[] => {
  const at = reach === undefined ? 'They showed no number: nobody can call them back.' : `They called from ${reach}.`
  return [
    {
      kind: 'handoff',
      author: ai,
      reasons: ['failed'],
      explanation: `The call ended in the middle: what the caller said last was not answered. ${at}`,
      summary: summarise(entries),
      sentiment: session.sentiment ?? 'neutral',
      language: tongueOf(session, contact) ?? 'und',
      basedOn: session.heard,
    },
    { kind: 'owner', author: ai, owner: { kind: 'team' }, cause: 'handoff' },
  ]
}

interface Needs {
  store: Store
  timeline: Timeline
  agents: Agents
  contacts: Contacts
}

export const createLine = ({ store, timeline, agents, contacts }: Needs): Pick<Inbox, 'line'> => ({
  async line({ channel, address, id, state, text, agent, seconds, reach }) {
    const key = changeKey(channel, id)
    if (await store.lookup(key)) return 'repeated'
    const newest = await timeline.newest(channel, address)
    if (!newest) return 'unknown'
    const known = agent === undefined ? undefined : await agents.get(agent)
    const contact = await contacts.get(newest.contact)
    const entries = foldTimeline(await timeline.read(newest.id, 0))
    const decide = (session: Session): Event[] | null => {
      // What comes late about a call that is over changes nothing, but for a message that was left.
      if (session.line?.state === 'ended' && state !== 'voicemail') return null
      const middle = state === 'ended' && isInTheMiddle(session)
      const told: Line = {
        kind: 'line',
        author: system,
        state,
        ...(text === undefined ? {} : { text }),
        ...(known ? { agent: { id: known.id, name: known.name } } : {}),
        ...(seconds === undefined ? {} : { seconds }),
        ...(middle ? { middle } : {}),
      }
      return [told, ...(middle && session.owner.kind === 'ai' ? handedOver(session, contact, entries, reach) : [])]
    }
    try {
      const { entries: added } = await timeline.commit(newest.id, decide, { keys: [key] })
      return added.length > 0 ? 'told' : 'repeated'
    } catch (error) {
      if (error instanceof DuplicateError && error.key === key) return 'repeated'
      throw error
    }
  },
})
