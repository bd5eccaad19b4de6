// A conversation goes on elsewhere: a session on another channel that is linked to this one, with its contact, its owner and its language.
//
// Start, owner and first words are one append, under a key of the session it comes from and the place it goes to: asked twice, also by two
// processes at once, there is one session.
import type { Clock } from '../../lib/clock.ts'
import type { Channel } from '../../model/channel.ts'
import type { Contact } from '../../model/contact.ts'
import type { Entry, Event, Message } from '../../model/entry.ts'
import { foldSession } from '../../model/folds/session.ts'
import { Problem } from '../../model/problem.ts'
import type { Session } from '../../model/session.ts'
import type { Address, Connector, Elsewhere } from '../../ports/connector.ts'
import { Reconnect, Refused, Retry } from '../../ports/failure.ts'
import { DuplicateError, StaleError, type Store } from '../../ports/store.ts'
import { switched } from '../languages/before.ts'
import type { Contacts } from '../people/contacts.ts'
import { ticketKey } from '../timeline/tables.ts'
import type { Timeline } from '../timeline/timeline.ts'
import { say, system, type Way } from './events.ts'
import { linkKey } from './hands.ts'

/** Where a message of the linked session stands. */
export interface WentOn {
  session: string
  seq: number
}

/** Where it goes on. Not `proven`: that it is the customer's was only said. */
export interface There extends Omit<Elsewhere, 'text'> {
  proven: boolean
}

export interface GoingOn {
  /** See Inbox. */
  goOn(session: string, to: Elsewhere, key: string): Promise<WentOn>
  /** Says `words` in the session's linked one, each under its keys at most once for ever; undefined where all of them were said. */
  say(session: string, to: There, words: Message, keys: string[]): Promise<WentOn | undefined>
}

interface Needs {
  store: Store
  clock: Clock
  timeline: Timeline
  contacts: Pick<Contacts, 'get'>
  connectors: ReadonlyMap<Channel, Connector>
  way(session: Session): Way
  newId: () => string
}

const tries = 20

export const createGoingOn = ({ store, clock, timeline, contacts, connectors, way, newId }: Needs): GoingOn => {
  const refused = (why: string): Problem => new Problem('unreachable', `${why}. Nothing was sent.`)

  const addressOn = async (contact: Contact, { channel, identity }: There): Promise<Address> => {
    const connector = connectors.get(channel)
    if (!connector) throw refused(`${channel} is not plugged in here`)
    if (!connector.reach) throw refused(`${channel} can only answer: there a customer writes first`)
    try {
      const silent = (contact.silent ?? []).map(({ address }) => address)
      return await connector.reach({ contact: contact.id, identities: [identity], addresses: [], silent })()
    } catch (error) {
      if (error instanceof Refused) throw refused(error.message)
      if (error instanceof Retry || error instanceof Reconnect)
        throw new Problem('unavailable', `${channel} does not answer (${error.message}). Nothing was sent; try again in a moment.`)
      throw error
    }
  }

  /** The linked session there that is not over, and under which key the next one begins where there is none. */
  const linked = async (from: string, to: There): Promise<{ open?: Session; next: string }> => {
    for (let after = ''; ; ) {
      const next = linkKey(from, to.channel, after)
      const at = await store.lookup(next)
      if (!at) return { next }
      const session = await timeline.mend(at.session)
      if (session.status !== 'closed' && session.reaches === to.identity) return { open: session, next }
      after = session.id
    }
  }

  /** In the hands in which `from` is. */
  const begin = async (from: Session, to: There, words: Message, keys: string[]): Promise<WentOn> => {
    const address = await addressOn(await contacts.get(from.contact), to)
    const ticket = await store.next('ticket')
    const { channel, identity, proven } = to
    const started: Event = {
      kind: 'started',
      author: system,
      channel,
      contact: from.contact,
      address,
      ticket,
      from: from.id,
      reaches: identity,
      ...(proven ? {} : { onlyAnswers: true as const }),
    }
    const id = newId()
    const first: Entry = { ...started, seq: 1, at: clock.now() }
    const { owner, team, language, translate } = from
    const before: Event[] = [
      ...(owner.kind === 'ai' ? [] : [{ kind: 'owner' as const, author: system, owner, ...(team && { team }), cause: 'assign' as const }]),
      ...(language === undefined ? [] : [{ kind: 'label' as const, author: system, language }]),
      ...(translate?.by === 'agent' ? [switched(translate, system)] : []),
    ]
    const said = say(foldSession(undefined, first, id), way({ ...from, channel }), words, before.length)
    // Whoever writes there at this moment finds it, too: each session at an address has exactly one next.
    await timeline.settled()
    const last = await timeline.newest(channel, address)
    const opens = `open:${channel}:${address}:${last?.id ?? ''}`
    const { entries } = await timeline.begin(id, [started, ...before, ...said], { keys: [...keys, opens, ticketKey(ticket)] })
    return { session: id, seq: entries.find(entry => entry.kind === 'message')?.seq ?? 1 }
  }

  /** A linked session that is resolved goes on as the conversation does. */
  const into = async (session: Session, words: Message, keys: string[]): Promise<WentOn | undefined> => {
    const { entries } = await timeline.commit(
      session.id,
      now => {
        if (now.status === 'closed') return null
        const again: Event[] =
          now.status === 'open' ? [] : [{ kind: 'status', author: system, status: 'open', reason: 'the conversation goes on here' }]
        return [...again, ...say(now, way(now), words, again.length)]
      },
      { keys },
    )
    const message = entries.find(entry => entry.kind === 'message')
    return message && { session: session.id, seq: message.seq }
  }

  const sayThere: GoingOn['say'] = async (id, to, words, keys) => {
    for (let i = 0; i < tries; i++) {
      const from = await timeline.load(id)
      if (from.erased) throw new Problem('gone', 'The customer was erased. Nothing was sent.')
      const { open, next } = await linked(id, to)
      try {
        const said = open ? await into(open, words, keys) : await begin(from, to, words, [...keys, next])
        if (said) return said
      } catch (error) {
        if (error instanceof DuplicateError) {
          if (keys.includes(error.key)) return undefined
          if (error.at) await timeline.mend(error.at.session)
        } else if (!(error instanceof StaleError)) throw error
      }
    }
    throw new Problem('busy', 'The session changes too fast; nothing was sent. Try again with the same key.')
  }

  return {
    say: sayThere,
    async goOn(id, { text, ...to }, key) {
      const unique = `on:${id}:${key}`
      const said = await sayThere(id, { ...to, proven: true }, { kind: 'message', author: system, text, class: 'notice' }, [unique])
      if (said) return said
      const at = await store.lookup(unique)
      if (!at) throw new Problem('busy', 'The session changes too fast; nothing was sent. Try again with the same key.')
      const message = (await timeline.read(at.session, at.seq - 1, 5)).find(entry => entry.kind === 'message')
      return { session: at.session, seq: message?.seq ?? at.seq }
    },
  }
}
