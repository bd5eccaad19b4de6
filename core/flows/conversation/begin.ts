// An agent writes to a contact who has not written: the session begins with their words, is theirs, and goes the way of every reply.
//
// Start, words, the start of their sending and the owner are one append, under the key of the act. So whatever dies or is pressed twice, there
// is one message; and since each session at an address has exactly one next, two agents at once begin one session, in which the second replies.
import { createHash } from 'node:crypto'
import type { Clock } from '../../lib/clock.ts'
import type { Channel } from '../../model/channel.ts'
import { type Contact, contactName } from '../../model/contact.ts'
import type { Entry, Event } from '../../model/entry.ts'
import { foldSession } from '../../model/folds/session.ts'
import { Problem } from '../../model/problem.ts'
import type { Session } from '../../model/session.ts'
import type { Address, Connector } from '../../ports/connector.ts'
import type { Act, Begun, NewMessage } from '../../ports/controls.ts'
import { Reconnect, Refused, Retry } from '../../ports/failure.ts'
import type { Reach } from '../../ports/queries.ts'
import { DuplicateError, StaleError, type Store } from '../../ports/store.ts'
import type { Marks } from '../desks/places.ts'
import { spokenBefore, switched } from '../languages/before.ts'
import type { ReadHouse } from '../languages/house.ts'
import type { Agents } from '../people/agents.ts'
import type { Contacts } from '../people/contacts.ts'
import { bySide } from '../people/parts.ts'
import { sessionsTable, ticketKey } from '../timeline/tables.ts'
import type { CommitOptions, Timeline } from '../timeline/timeline.ts'
import { authorOf, writtenAt } from './acts.ts'
import type { Hands } from './elsewhere/hands.ts'
import { system, type Way } from './events.ts'
import { reply } from './reply.ts'

export interface Beginnings {
  /** See Controls. */
  message(contact: string, input: NewMessage, act: Act): Promise<Begun>
  /** See Queries. */
  reach(contact: string): Promise<Reach[]>
}

interface Needs {
  store: Store
  clock: Clock
  timeline: Timeline
  hands: Pick<Hands, 'commit'>
  contacts: Pick<Contacts, 'get'>
  agents: Pick<Agents, 'meet'>
  connectors: ReadonlyMap<Channel, Connector>
  /** Finds the entry by the desk's message at once. */
  places: Pick<Marks, 'mark'>
  way(session: Session): Way
  house: ReadHouse
  newId: () => string
}

const tries = 20
/** Of a contact's sessions so many are looked at, the newest. */
const mostSessions = 500

type Open = Reach & { open: NonNullable<Reach['open']> }
const isOpen = (reach: Reach): reach is Open => reach.open !== undefined

export const createBeginnings = (needs: Needs): Beginnings => {
  const { store, clock, timeline, hands, contacts, agents, connectors, places, way, house, newId } = needs
  const sessions = store.collection(sessionsTable)

  /** The latest activity first. */
  const sessionsOf = async ({ id, merged }: Contact): Promise<Session[]> => {
    await timeline.settled()
    const lists = await Promise.all(
      [id, ...merged].map(is => sessions.list({ where: { index: 'contact', is }, descending: true, limit: mostSessions })),
    )
    const all = await Promise.all(lists.flatMap(list => list.items).map(session => timeline.load(session.id, session)))
    return all.sort((a, b) => b.lastActivityAt - a.lastActivityAt || (a.id < b.id ? 1 : -1))
  }

  const openOf = (all: readonly Session[], channel: Channel): Session | undefined =>
    all.find(session => session.channel === channel && session.status === 'open')

  /** What finds the address; throws Refused. */
  const wayTo = (contact: Contact, channel: Channel, all: readonly Session[]): (() => Promise<Address>) => {
    const connector = connectors.get(channel)
    if (!connector) throw new Refused(`${channel} is not plugged in here`, 'no_channel')
    if (!connector.reach) throw new Refused(`${channel} can only answer: there a customer writes first`, 'answers_only')
    const addresses = [...new Set(all.filter(session => session.channel === channel).map(session => session.address))]
    const silent = (contact.silent ?? []).map(({ address }) => address)
    return connector.reach({ contact: contact.id, identities: contact.identities, addresses, silent })
  }

  const reachOn = (contact: Contact, channel: Channel, all: readonly Session[]): Reach => {
    const open = openOf(all, channel)
    if (open) return { channel, open: { session: open.id, ticket: open.ticket, owner: open.owner } }
    try {
      wayTo(contact, channel, all)
      return { channel }
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      return { channel, refused: { reason: error.message, code: error.code ?? 'refused' } }
    }
  }

  /** Where something is open, then where they wrote last, then the rest; what can not be reached comes last. */
  const ranked = (contact: Contact, all: readonly Session[]): Reach[] => {
    const last = (channel: Channel): number => all.find(session => session.channel === channel)?.lastActivityAt ?? 0
    const weight = (reach: Reach): number => (isOpen(reach) ? 0 : reach.refused ? 2 : 1)
    return [...connectors.keys()]
      .map(channel => reachOn(contact, channel, all))
      .sort((a, b) => weight(a) - weight(b) || last(b.channel) - last(a.channel))
  }

  const unreachable = (contact: Contact, refused: readonly Reach[]): Problem => {
    const why = refused.map(({ channel, refused: no }) => `${channel}: ${no?.reason}`).join('; ')
    const who = contactName(contact) ?? contact.id
    return new Problem('unreachable', `${who} can not be written to${why === '' ? '' : ` (${why})`}. Nothing was sent.`, {
      reasons: refused.map(({ channel, refused: no }) => ({ channel, code: no?.code })),
    })
  }

  const chosen = (contact: Contact, all: readonly Session[], wish: Channel | undefined): Channel => {
    const found = wish === undefined ? ranked(contact, all) : [reachOn(contact, wish, all)]
    const [first] = found
    if (!first || first.refused) throw unreachable(contact, found)
    return first.channel
  }

  const addressOn = async (contact: Contact, channel: Channel, all: readonly Session[]): Promise<Address> => {
    try {
      return await wayTo(contact, channel, all)()
    } catch (error) {
      if (error instanceof Refused)
        throw unreachable(contact, [{ channel, refused: { reason: error.message, code: error.code ?? 'refused' } }])
      const why = error instanceof Retry || error instanceof Reconnect ? ` (${error.message})` : ''
      throw new Problem('unavailable', `${channel} does not answer${why}. Nothing was sent; try again in a moment.`)
    }
  }

  /** As whom they are written to there: whoever of those that were merged has what leads there, so that a split leaves it with them. */
  const sideAt = async (contact: Contact, channel: Channel, address: Address): Promise<string> => {
    if (!contact.parts?.length) return contact.id
    const connector = connectors.get(channel)
    for (const { side, identities } of bySide(contact)) {
      try {
        const found = await connector?.reach?.({ contact: contact.id, identities, addresses: [], silent: [] })()
        if (found === address) return side
      } catch (error) {
        if (!(error instanceof Refused || error instanceof Retry || error instanceof Reconnect)) throw error
      }
    }
    return contact.id
  }

  /** What an act of this key did before. */
  const before = async (key: string, print: string): Promise<Begun | undefined> => {
    const at = await store.lookup(key)
    if (!at) return undefined
    const [first, second] = await timeline.read(at.session, at.seq - 1, 2)
    if (first?.print !== print) throw new Problem('id_reused', 'This id was used for another act. Nothing was sent; use a new id.')
    const { ticket, channel } = await timeline.load(at.session)
    const began = first.kind === 'started'
    return { session: at.session, seq: (began ? second?.seq : undefined) ?? at.seq, ticket, channel, began }
  }

  return {
    async reach(id) {
      const contact = await contacts.get(id)
      return ranked(contact, await sessionsOf(contact))
    },
    async message(id, input, { who, key, origin }) {
      const author = authorOf(await agents.meet(who))
      const contact = await contacts.get(id)
      const unique = key === undefined ? undefined : `act:message:${key}`
      const print = createHash('sha256')
        .update(JSON.stringify(['message', id, input, who.id]))
        .digest('base64url')
        .slice(0, 22)
      const repeated = unique === undefined ? undefined : await before(unique, print)
      if (repeated) return repeated
      if (contact.blocked)
        throw new Problem('blocked', `${contactName(contact) ?? contact.id} is blocked. Unblock them first; nothing was sent.`)
      const keyed = (...more: string[]): CommitOptions => ({ keys: [...(unique === undefined ? [] : [unique]), ...more], print })
      const words = {
        text: input.text,
        ...(input.take ? { take: true } : {}),
        ...(input.attachments ? { attachments: input.attachments } : {}),
      }

      const languages = await house()
      const intoOpen = async (session: Session): Promise<Begun | undefined> => {
        const decide = (now: Session): Event[] | null =>
          now.status === 'open' ? writtenAt(origin, reply(words, way, languages)(now, author)) : null
        const { entries } = await hands.commit(session.id, decide, keyed())
        const [said] = entries
        return said && { session: session.id, seq: said.seq, ticket: session.ticket, channel: session.channel, began: false }
      }

      const anew = async (channel: Channel, address: Address, last: Session | undefined, all: readonly Session[]): Promise<Begun> => {
        const ticket = await store.next('ticket')
        const own = last !== undefined && [contact.id, ...contact.merged].includes(last.contact)
        const started: Event = {
          kind: 'started',
          author,
          channel,
          contact: own ? last.contact : await sideAt(contact, channel, address),
          address,
          ticket,
          ...(own ? { from: last.id } : {}),
        }
        const session = newId()
        const first: Entry = { ...started, seq: 1, at: clock.now() }
        const { language, translate } = spokenBefore(all)
        const now = { ...foldSession(undefined, first, session), ...(language && { language }), ...(translate && { translate }) }
        const said = [
          ...(writtenAt(origin, reply(words, way, languages)(now, author)) ?? []),
          ...(language === undefined ? [] : [{ kind: 'label' as const, author: system, language }]),
          ...(translate ? [switched(translate, author)] : []),
        ]
        const next = `open:${channel}:${address}:${last?.id ?? ''}`
        const { entries } = await timeline.begin(session, [started, ...said], keyed(next, ticketKey(ticket)))
        const message = entries.find(entry => entry.kind === 'message' || entry.kind === 'writing')
        return { session, seq: message?.seq ?? 1, ticket, channel, began: true }
      }

      /** What is resolved could be opened again by the customer at this very moment: closed, it leads to what begins now. */
      const over = async ({ id: of }: Session): Promise<Session> => {
        const reason = 'an agent began the next session'
        const decide = (now: Session): Event[] | null =>
          now.status === 'resolved' ? [{ kind: 'status', author: system, status: 'closed', reason }] : null
        return (await timeline.commit(of, decide)).session
      }

      const once = async (): Promise<Begun | undefined> => {
        const all = await sessionsOf(contact)
        const channel = chosen(contact, all, input.channel)
        const open = openOf(all, channel)
        if (open) return intoOpen(open)
        const address = await addressOn(contact, channel, all)
        const last = await timeline.newest(channel, address)
        const ended = last && (await over(last))
        return ended?.status === 'open' ? intoOpen(ended) : anew(channel, address, ended, all)
      }

      for (let i = 0; i < tries; i++) {
        try {
          const done = await once()
          if (!done) continue
          if (origin) await places.mark(origin.place, done.seq, origin.ref)
          return done
        } catch (error) {
          if (error instanceof DuplicateError) {
            const first = unique === undefined ? undefined : await before(unique, print)
            if (first) return first
            // Another began there meanwhile, here or in another process: it is looked for again, once it is known.
            if (error.at) await timeline.mend(error.at.session)
          } else if (!(error instanceof StaleError)) throw error
        }
      }
      throw new Problem('busy', 'The session changes too fast; nothing was sent. Try again with the same id.')
    },
  }
}
