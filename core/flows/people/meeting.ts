// What joined by itself is told where the team reads it: that two channels know the same customer, or that two contacts became one, and on what
// evidence. In the timeline as a note, and in the audit log without naming anybody.
import type { Clock } from '../../lib/clock.ts'
import { system } from '../../model/agent.ts'
import type { Contact, Identity, Part } from '../../model/contact.ts'
import { isOne } from '../../model/contact.ts'
import type { Session } from '../../model/session.ts'
import type { Incoming } from '../../ports/connector.ts'
import { DuplicateError, type Store } from '../../ports/store.ts'
import { sessionsTable } from '../timeline/tables.ts'
import type { Timeline } from '../timeline/timeline.ts'
import type { Audit } from './audit.ts'
import type { Contacts } from './contacts.ts'
import { type Meeting, meetingOf, newProofs } from './proofs.ts'

interface Needs {
  store: Store
  clock: Clock
  timeline: Pick<Timeline, 'commit'>
  contacts: Pick<Contacts, 'proved'>
  audit: Pick<Audit, 'record'>
}

export interface Meetings {
  /** After a message of theirs is stored: tells once where its channel proves what another one had proven. */
  heard(session: Session, contact: Contact, incoming: Incoming): Promise<void>
  /** Two contacts became one, because both were proven at once: `part` wrote as `from`. Told twice, it is told once. */
  joined(into: Contact, part: Part, from: Identity): Promise<void>
}

/** So many of the newest sessions of each are looked at for open ones. */
const mostSessions = 10
const house = { id: 'system', name: 'Threadline' }
const signIn = 'one browser held the visitor’s own token and a token that your backend signed, at once'

const said = (identity: Identity): string => identity.slice(identity.indexOf(':') + 1)
const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10)

const meetingWords = ({ here, before }: Meeting): string =>
  [
    `This is the customer who is known from ${before.channel}: both prove ${said(here.identity)}.`,
    `Here: ${here.how ?? `proven by ${here.channel}`}.`,
    `On ${before.channel} since ${dayOf(before.at)}: ${before.how ?? `proven by ${before.channel}`}.`,
  ].join(' ')

const joinedWords = (part: Part): string =>
  `Two contacts became one by themselves: a visitor of the website signed in, and what they wrote before is theirs. Evidence: ${signIn}. Undo: ‘contact split ${part.id}’, or “Undo the merge” on the contact’s card.`

export const createMeetings = ({ store, clock, timeline, contacts, audit }: Needs): Meetings => {
  const sessions = store.collection(sessionsTable)

  const tell = async (session: string, text: string, key: string): Promise<void> => {
    try {
      await timeline.commit(session, s => (s.erased ? null : [{ kind: 'note', author: system, text }]), { keys: [key] })
    } catch (error) {
      if (!(error instanceof DuplicateError)) throw error
    }
  }

  /** Their open sessions; where none is open, the newest. */
  const whereTold = async (ids: readonly string[]): Promise<Session[]> => {
    const found = await Promise.all(
      ids.map(is => sessions.list({ where: { index: 'contact', is }, descending: true, limit: mostSessions })),
    )
    const all = found.flatMap(({ items }) => items).toSorted((a, b) => b.startedAt - a.startedAt)
    const open = all.filter(({ status }) => status === 'open')
    return open.length > 0 ? open : all.slice(0, 1)
  }

  return {
    async heard(session, contact, { sender, channel }) {
      // In a thread of somebody else nothing is told of whoever joins in.
      if (!isOne(contact, session.contact)) return
      const theirs = sender.identities.filter(one => contact.identities.includes(one))
      const more = newProofs(contact, theirs, sender, { channel, at: clock.now() })
      if (more.length === 0) return
      const meeting = meetingOf(contact, more)
      if (meeting) await tell(session.id, meetingWords(meeting), `met:${contact.id}:${channel}:${meeting.before.at}`)
      await contacts.proved(contact.id, more)
    },
    async joined(into, part, from) {
      const key = `joined:${into.id}:${part.id}:${part.at}`
      for (const { id } of await whereTold([into.id, part.id])) await tell(id, joinedWords(part), `${key}:${id}`)
      const about = (): string => `contact ${into.id}, which ${part.id} became part of`
      const look = async (done?: true): Promise<object | undefined> =>
        done && { evidence: signIn, 'known as': from.slice(0, from.indexOf(':')), undo: `contact split ${part.id}` }
      await audit.record({ who: house, key }, { verb: 'mergeContacts', about, look }, async () => true as const)
    },
  }
}
