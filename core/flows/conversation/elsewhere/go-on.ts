// A conversation goes on elsewhere: a session on another channel that is linked to this one, with its owner and its language.
//
// It is the contact's of whom that channel knows by the address that is written to. A number that a caller shows is no proof: so what its holder
// answers stays with its holder, and the two are joined by nobody but an agent.
//
// Start, owner and first words are one append, under a key of the session it comes from and the place it goes to: asked twice, also by two
// processes at once, there is one session.
import type { Clock } from '../../../lib/clock.ts'
import type { Channel } from '../../../model/channel.ts'
import { type Contact, isOne } from '../../../model/contact.ts'
import type { Entry, Event, Message } from '../../../model/entry.ts'
import { foldSession } from '../../../model/folds/session.ts'
import { Problem } from '../../../model/problem.ts'
import type { Session } from '../../../model/session.ts'
import type { Address, Connector, Elsewhere, Sender } from '../../../ports/connector.ts'
import { Reconnect, Refused, Retry } from '../../../ports/failure.ts'
import { DuplicateError, StaleError, type Store } from '../../../ports/store.ts'
import { switched } from '../../languages/before.ts'
import type { Contacts } from '../../people/contacts.ts'
import { sideOf } from '../../people/parts.ts'
import { linkKey } from '../../timeline/linked.ts'
import { ticketKey } from '../../timeline/tables.ts'
import type { Timeline } from '../../timeline/timeline.ts'
import { say, system, type Way } from '../events.ts'
import { noteOnce } from './beside.ts'

/** Where a message of the linked session stands. */
export interface WentOn {
  session: string
  seq: number
}

/**
 * Where it goes on, and whose it is there: the `holder`'s, of whom the channel knows by the identity, or the customer's own. What is `said` to be
 * theirs is proven by nobody.
 */
export interface There extends Omit<Elsewhere, 'text'> {
  of: 'holder' | 'customer' | 'said'
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
  contacts: Pick<Contacts, 'get' | 'known' | 'identify' | 'during'>
  connectors: ReadonlyMap<Channel, Connector>
  way(session: Session): Way
  newId: () => string
}

/** A session that is to begin there. */
interface Beginning {
  from: Session
  to: There
  words: Message
  keys: string[]
  /** The session at the address that it comes after, where the latest was followed by another already. */
  follow: string | undefined
}

const tries = 20

export const createGoingOn = ({ store, clock, timeline, contacts, connectors, way, newId }: Needs): GoingOn => {
  const refused = (why: string): Problem => new Problem('unreachable', `${why}. Nothing was sent.`)

  const gone = (): Problem => new Problem('gone', 'The customer was erased. Nothing was sent.')

  const isBlocked = (): Problem => refused('whoever is written to there is blocked')

  const senderAt = ({ identity, claimed }: There): Sender => ({ identities: [identity], ...(claimed ? { claimed } : {}) })

  /** `contact`: left out where the channel does not know them yet. */
  const addressOn = async (contact: Contact | undefined, { channel, identity }: There): Promise<Address> => {
    const connector = connectors.get(channel)
    if (!connector) throw refused(`${channel} is not plugged in here`)
    if (!connector.reach) throw refused(`${channel} can only answer: there a customer writes first`)
    if (contact?.blocked) throw isBlocked()
    try {
      const silent = (contact?.silent ?? []).map(({ address }) => address)
      return await connector.reach({ contact: contact?.id ?? '', identities: [identity], addresses: [], silent })()
    } catch (error) {
      if (error instanceof Refused) throw refused(error.message)
      if (error instanceof Retry || error instanceof Reconnect)
        throw new Problem('unavailable', `${channel} does not answer (${error.message}). Nothing was sent; try again in a moment.`)
      throw error
    }
  }

  /** The linked session there that is not over, and under which key the next one begins where there is none. What was proven is no place for what is only said. */
  const linked = async (from: string, to: There): Promise<{ open?: Session; next: string }> => {
    for (let after = ''; ; ) {
      const next = linkKey(from, to.channel, after)
      const at = await store.lookup(next)
      if (!at) return { next }
      const session = await timeline.mend(at.session)
      if (session.status !== 'closed' && session.reaches === to.identity && (to.of !== 'said' || session.onlyAnswers))
        return { open: session, next }
      after = session.id
    }
  }

  /** What the team has to know where it is the holder's: who may be somebody else, and where else they are talked with. */
  const besides = (from: Session, holder: Contact, last: Session | undefined): Event[] => {
    const told = [
      ...(isOne(holder, from.contact)
        ? []
        : [
            `This goes on from #${from.ticket} on ${from.channel}. That it is the same person is only said: what is known of the one is not for the other.`,
          ]),
      ...(last?.status === 'open' ? [`#${last.ticket} is open here as well: what they answer comes into this one from now on.`] : []),
    ]
    return told.length === 0 ? [] : [{ kind: 'note', author: system, text: told.join(' ') }]
  }

  /** In the hands in which `from` is, or of the agent who is talking there already. */
  const beginAs = async ({ from, to, words, keys, follow }: Beginning, address: Address, holder: Contact): Promise<WentOn> => {
    const ticket = await store.next('ticket')
    const { channel, identity } = to
    // Whoever writes there at this moment finds it, too: each session at an address has exactly one next.
    await timeline.settled()
    const last = follow === undefined ? await timeline.newest(channel, address) : await timeline.load(follow)
    const started: Event = {
      kind: 'started',
      author: system,
      channel,
      contact: to.of === 'said' ? from.contact : sideOf(holder, senderAt(to)),
      address,
      ticket,
      from: from.id,
      reaches: identity,
      ...(to.of === 'said' ? { onlyAnswers: true as const } : {}),
    }
    const id = newId()
    const first: Entry = { ...started, seq: 1, at: clock.now() }
    const isTalking = from.owner.kind !== 'agent' && last?.status === 'open' && last.owner.kind === 'agent'
    const { owner, team } = isTalking ? last : from
    const { language, translate } = from
    const before: Event[] = [
      ...(to.of === 'holder' ? besides(from, holder, last) : []),
      ...(owner.kind === 'ai' ? [] : [{ kind: 'owner' as const, author: system, owner, ...(team && { team }), cause: 'assign' as const }]),
      ...(language === undefined ? [] : [{ kind: 'label' as const, author: system, language }]),
      ...(translate?.by === 'agent' ? [switched(translate, system)] : []),
    ]
    const said = say(foldSession(undefined, first, id), way({ ...from, channel }), words, before.length)
    const opens = `open:${channel}:${address}:${last?.id ?? ''}`
    const { entries } = await timeline.begin(id, [started, ...before, ...said], { keys: [...keys, opens, ticketKey(ticket)] })
    // What is open there besides takes no answer of theirs from here on, in any process.
    if (last?.status === 'open') await timeline.settled()
    return { session: id, seq: entries.find(entry => entry.kind === 'message')?.seq ?? 1 }
  }

  const begin = async (beginning: Beginning): Promise<WentOn | undefined> => {
    const { from, to } = beginning
    if (to.of !== 'holder') {
      const contact = await contacts.get(from.contact)
      const address = await addressOn(contact, to)
      const begun = await contacts.during(contact, async () => {
        if ((await timeline.load(from.id)).erased) throw gone()
        return beginAs(beginning, address, contact)
      })
      if (!begun) throw new Problem('busy', 'The customer is just being erased. Nothing was sent.')
      return begun
    }
    const address = await addressOn(await contacts.known(senderAt(to)), to)
    const { contact } = await contacts.identify(senderAt(to))
    return contacts.during(contact, () => beginAs(beginning, address, contact))
  }

  /** A linked session that is resolved goes on as the conversation does. */
  const into = async (session: Session, words: Message, keys: string[]): Promise<WentOn | undefined> => {
    if ((await contacts.get(session.contact)).blocked) {
      const said = await Promise.all(keys.map(key => store.lookup(key)))
      if (said.every(at => at === undefined)) throw isBlocked()
    }
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
    let follow: string | undefined
    for (let i = 0; i < tries; i++) {
      const from = await timeline.load(id)
      if (from.erased) throw gone()
      const { open, next } = await linked(id, to)
      try {
        const said = open ? await into(open, words, keys) : await begin({ from, to, words, keys: [...keys, next], follow })
        if (said) return said
      } catch (error) {
        if (error instanceof DuplicateError) {
          if (keys.includes(error.key)) return undefined
          if (error.at) await timeline.mend(error.at.session)
          // It begins after that one then. A long chain is no race.
          if (error.at && error.key.startsWith('open:')) {
            if (follow !== error.at.session) i = Math.max(-1, i - 1)
            follow = error.at.session
          }
        } else if (!(error instanceof StaleError)) throw error
      }
    }
    throw new Problem('busy', 'The session changes too fast; nothing was sent. Try again with the same key.')
  }

  return {
    say: sayThere,
    async goOn(id, { text, ...to }, key) {
      const unique = `on:${id}:${key}`
      const said = await sayThere(id, { ...to, of: 'holder' }, { kind: 'message', author: system, text, class: 'notice' }, [unique])
      const at = said ?? (await store.lookup(unique))
      if (!at) throw new Problem('busy', 'The session changes too fast; nothing was sent. Try again with the same key.')
      const message = said ?? (await timeline.read(at.session, at.seq - 1, 8)).find(entry => entry.kind === 'message')
      const { ticket } = await timeline.load(at.session)
      await noteOnce(timeline, id, `went:${id}:${at.session}`, `This goes on by ${to.channel}, as #${ticket}.`)
      return { session: at.session, seq: message?.seq ?? at.seq }
    },
  }
}
