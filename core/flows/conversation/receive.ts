// A customer's message comes in: stored before anybody is told, once for ever, in the right session.
import { createHash } from 'node:crypto'
import { mask } from '#core/safety/masking/mask.ts'
import type { Masker } from '#core/safety/masking/masker.ts'
import type { Clock } from '../../lib/clock.ts'
import { type Answers, readAnswers } from '../../model/ask.ts'
import { paceOf } from '../../model/channel.ts'
import type { Contact, ContactFields } from '../../model/contact.ts'
import { contactName } from '../../model/contact.ts'
import type { Entry, EntryOf, Event, Message } from '../../model/entry.ts'
import type { ProactiveRule } from '../../model/proactive.ts'
import { Problem } from '../../model/problem.ts'
import { afterMessage } from '../../model/recipients.ts'
import type { Session } from '../../model/session.ts'
import { type Duration, minute } from '../../model/time.ts'
import type { Incoming, Received } from '../../ports/connector.ts'
import { DuplicateError, StaleError, type Store } from '../../ports/store.ts'
import type { Prints } from '../erasure/prints.ts'
import type { Contacts } from '../people/contacts.ts'
import type { Meetings } from '../people/meeting.ts'
import { sideOf } from '../people/parts.ts'
import { comparable, type Read, type ReadCode } from '../proof/reading.ts'
import { goneKey, messageKey, ticketKey } from '../timeline/tables.ts'
import type { CommitOptions, Committed, Timeline } from '../timeline/timeline.ts'
import type { Vault } from '../vault/vault.ts'
import { saidBefore } from './asked.ts'
import { stored, system } from './events.ts'
import type { ReadRating } from './rated.ts'

interface Needs {
  store: Store
  clock: Clock
  timeline: Timeline
  contacts: Contacts
  /** The proactive rule, where this customer may have been shown it. */
  shown(rule: string, contact: Contact): Promise<ProactiveRule | undefined>
  newId: () => string
  vault: Pick<Vault, 'masking' | 'forget'>
  /** What is told of messages whose customer was erased. */
  prints: Pick<Prints, 'known'>
  rating: ReadRating
  code: ReadCode
  meetings: Pick<Meetings, 'heard'>
}

const tries = 20
/** A message that was so long on its way says when it was written. */
const worthSaying: Duration = 1 * minute
const emailAddress = /[^\s@<>()[\],;:"]+@[^\s@<>()[\],;:"]+\.[a-z]{2,}/iu

/** What must be equal for the same id to be a repeat. */
const printOf = (incoming: Incoming, text: string): string => {
  const { sender, session, attachments, wish, answers } = incoming
  const same = [sender.id ?? '', sender.identities, text, session ?? '', attachments ?? [], wish ?? false, ...(answers ? [answers] : [])]
  return createHash('sha256').update(JSON.stringify(same)).digest('base64url').slice(0, 22)
}

/** The message came before, and its customer was erased since. */
class Gone extends Error {
  readonly received: Received
  constructor(received: Received) {
    super('it was erased')
    this.received = received
  }
}

export const createReceive = ({
  store,
  clock,
  timeline,
  contacts,
  shown,
  newId,
  vault,
  prints,
  rating,
  code,
  meetings,
}: Needs): ((incoming: Incoming) => Promise<Received>) => {
  /** The latest session at this address; where the channel knows people, the contact's latest on this channel. */
  const latest = async (incoming: Incoming, contact: Contact): Promise<Session | undefined> => {
    const address = incoming.address ?? contact.id
    const addresses = incoming.address === undefined ? [contact.id, ...contact.merged] : [address]
    const found = await Promise.all(addresses.map(a => timeline.newest(incoming.channel, a)))
    return found.filter(s => s !== undefined).sort((a, b) => (a.id < b.id ? 1 : -1))[0]
  }

  const reopens = (session: Session): boolean =>
    session.status === 'resolved' && clock.now() - (session.resolvedAt ?? 0) <= paceOf(session.channel).reopen

  /** The session that the device's name for a conversation has come to stand for. */
  const nameKey = (incoming: Incoming, contact: Contact): string =>
    `open:${incoming.channel}:${incoming.address ?? sideOf(contact, incoming.sender)}:new:${incoming.conversation}`

  const nameless = async (incoming: Incoming, contact: Contact): Promise<Session | undefined> => {
    if (incoming.conversation === undefined) return latest(incoming, contact)
    const began = await store.lookup(nameKey(incoming, contact))
    return began && timeline.load(began.session)
  }

  /** An answer to what a message of this session asked for, in words. Problem `invalid` where it does not fit. */
  const answered = async (session: Session | undefined, { of, values }: Answers): Promise<{ text: string; answers: Answers }> => {
    const [asking] = session ? await timeline.read(session.id, of - 1, 1) : []
    if (asking?.kind !== 'message' || asking.seq !== of || !asking.ask)
      throw new Problem('invalid', `Entry ${of} of this session asks for nothing. Nothing was stored.`)
    const read = readAnswers(asking.ask, values)
    if ('mistakes' in read) throw new Problem('invalid', read.mistakes.map(m => m.detail).join(' '), { errors: read.mistakes })
    return { text: read.text, answers: { of, values: read.values } }
  }

  /** What a form says about who fills it in. */
  const claimedIn = ({ values }: Answers): ContactFields => {
    const { name, email, phone } = values
    return { ...(name ? { name } : {}), ...(email ? { email } : {}), ...(phone ? { phone } : {}) }
  }

  /** As it is stored in the session: masked, and what was taken out is kept in the vault by then. */
  const messageIn = (session: Pick<Session, 'id' | 'contact'>, incoming: Read, contact: Contact, asked: string): Promise<Message> =>
    vault.masking(session.id, masker => messageOf(incoming, contact, session.contact, masker, asked))

  const messageOf = (incoming: Read, contact: Contact, whose: string, masker: Masker, asked: string): Message => {
    const name = contactName(contact)
    const { answers, sender } = incoming
    // Whoever only names the session writes as whom it was begun.
    const nameless = sender.id === undefined && sender.identities.length === 0
    const id = nameless && contact.merged.includes(whose) ? whose : sideOf(contact, sender)
    const { text, masked } = masker.mask(incoming.text, { asked })
    const labelled = (value: string): string => incoming.text.split('\n').find(line => line.endsWith(`: ${value}`)) ?? asked
    const whole = incoming.whole === undefined ? undefined : masker.mask(incoming.whole, { asked }).text
    const late = incoming.at !== undefined && clock.now() - incoming.at >= worthSaying
    return {
      kind: 'message',
      author: { kind: 'contact', id, ...(name === undefined ? {} : { name }) },
      text,
      platformId: incoming.id,
      ...(incoming.attachments?.length
        ? { attachments: incoming.attachments.map(a => ({ ...stored(a), name: masker.mask(a.name).text })) }
        : {}),
      ...(masked.length > 0 ? { masked } : {}),
      ...(late ? { madeAt: incoming.at } : {}),
      ...(incoming.wish ? { wish: true } : {}),
      ...(answers ? { answers: { of: answers.of, values: masker.each(answers.values, labelled) } } : {}),
      ...(incoming.proof ? { proof: incoming.proof } : {}),
      ...(whole === undefined ? {} : { whole }),
      ...(incoming.recipients ? { recipients: incoming.recipients } : {}),
      ...(incoming.unattended ? { unattended: true as const } : {}),
      ...(contact.blocked ? { ignored: 'blocked' as const } : incoming.ignored ? { ignored: incoming.ignored } : {}),
    }
  }

  /** What the customer was shown before there was a session: said by the house, and seen. A rule that is gone must not cost the message. */
  const openingOf = async ({ opening }: Incoming, contact: Contact): Promise<Event[]> => {
    const rule = opening && (await shown(opening.rule, contact))
    if (!rule) return []
    return [
      { kind: 'message', author: system, text: opening?.text ?? rule.text, class: 'notice', opening: rule.id },
      { kind: 'delivery', author: system, of: 2, target: 'customer', state: 'read', attempt: 1, fenced: true },
    ]
  }

  /** That a mail changes who gets the answers is told in a line of its own. */
  const regrouped = (session: Session, { author, recipients, ignored }: Message): Event[] => {
    if (author.kind !== 'contact' || !recipients || ignored === 'blocked') return []
    const { now, remove, ...joining } = afterMessage(session, author.id, recipients)
    // That the customer gets the answers is no news where nobody was named before.
    const add = joining.add.filter(one => session.recipients !== undefined || one !== now[0])
    return add.length + remove.length > 0 ? [{ kind: 'recipients', author, add, remove, now }] : []
  }

  const lineOf = ({ line }: Incoming): Event[] => (line ? [{ kind: 'line', author: system, state: 'began', text: line.told }] : [])

  const add = async (session: Session, incoming: Incoming, contact: Contact, options: CommitOptions): Promise<Committed | undefined> => {
    const rated = await rating(session, incoming, contact)
    const counted = rated && (await timeline.commit(session.id, rated, options))
    if (counted?.entries.length) return counted
    if (session.status !== 'open' && !reopens(session)) return undefined
    const read = await code(session, incoming, contact)
    const asked = await saidBefore(timeline, session.id, session.lastSeq + 1, read.text)
    const message = await messageIn(session, read, contact, asked)
    return timeline.commit(
      session.id,
      s => {
        const told = [message, ...regrouped(s, message)]
        if (s.status === 'open') return told
        if (!reopens(s)) return null
        if (message.ignored) return told
        return [...told, { kind: 'status', author: system, status: 'open', reason: 'the customer wrote again' }]
      },
      options,
    )
  }

  /**
   * Where the session's customer is somebody else, as in a thread of many: whether they are there no more, because another process erased them
   * while it began. StaleError where it is the writer who was erased since they were found: whoever writes is somebody new.
   */
  const isLeft = async (session: Session, contact: Contact, answers: boolean): Promise<boolean> => {
    if (session.contact === contact.id || contact.merged.includes(session.contact)) return false
    if (session.onlyAnswers && !answers) return true
    if (!(await contacts.find(contact.id))) throw new StaleError(`the contact ${contact.id} was erased`)
    return !(await contacts.find(session.contact))
  }

  /** `after`: the session that it follows; `linked` where it is the writer's to go on from. */
  const begin = async (
    incoming: Incoming,
    contact: Contact,
    { after, linked }: { after: Session | undefined; linked: boolean },
    options: CommitOptions,
  ): Promise<Committed> => {
    const id = newId()
    const side = sideOf(contact, incoming.sender)
    const message = await messageIn({ id, contact: side }, incoming, contact, incoming.opening?.text ?? '')
    const address = incoming.address ?? side
    const ticket = await store.next('ticket')
    const started: Event = {
      kind: 'started',
      author: system,
      channel: incoming.channel,
      contact: side,
      address,
      ticket,
      ...(after && linked ? { from: after.id } : {}),
    }
    // No number is given twice, whatever the counter says. After one session at an address there is exactly one next: two first messages at once do not start two.
    const next =
      after || incoming.conversation === undefined ? `open:${incoming.channel}:${address}:${after?.id ?? ''}` : nameKey(incoming, contact)
    try {
      return await timeline.begin(id, [started, ...(await openingOf(incoming, contact)), ...lineOf(incoming), message], {
        ...options,
        keys: [...(options.keys ?? []), next, ticketKey(ticket)],
      })
    } catch (error) {
      // Nothing began under this name, so nobody would ever ask for what was kept.
      if (error instanceof DuplicateError && message.masked) await vault.forget(id)
      throw error
    }
  }

  const repeated = async (at: { session: string; seq: number }, print: string): Promise<Received> => {
    const entries = await timeline.read(at.session, at.seq - 1, 4)
    if (entries[0]?.print !== print) {
      throw new Problem('id_reused', 'A message with this id was accepted before, with other content. Nothing was added; use a new id.')
    }
    // What counted as a rating is no message.
    const message = entries[0].kind === 'csat' ? undefined : entries.find(byCustomer)
    return { session: at.session, seq: message?.seq ?? at.seq, repeated: true }
  }

  /** It came before, and its customer was erased since: it must not come back by being told again. */
  const erased = async (key: string): Promise<Received | undefined> => {
    const print = await prints.known(key)
    const at = print === undefined ? undefined : await store.lookup(goneKey(print))
    if (!at) return undefined
    const message = (await timeline.read(at.session, at.seq - 1, 4)).find(byCustomer)
    return { session: at.session, seq: message?.seq ?? at.seq, repeated: true }
  }

  /** Who writes. In a named session that is its own contact; anybody else is refused before anything of them is stored. */
  const writer = async (incoming: Incoming, key: string): Promise<{ contact: Contact; made?: boolean; named?: Session }> => {
    const { sender } = incoming
    // A repeated id is refused or answered from what is stored: it must not make a contact on the way.
    const writing = async (): Promise<void> => {
      const at = await store.lookup(key)
      if (at) throw new DuplicateError(key, at)
      const gone = await erased(key)
      if (gone) throw new Gone(gone)
    }
    if (incoming.session === undefined) return contacts.identify(sender, { channel: incoming.channel, writing })
    const named = await timeline.load(incoming.session)
    if (named.channel !== incoming.channel) {
      throw new Problem('wrong_channel', `The session is on ${named.channel}; write to it there. Nothing was stored.`)
    }
    if (sender.id === undefined && sender.identities.length === 0) return { contact: await contacts.get(named.contact), named }
    // Whoever holds the address that we wrote to answers there, whoever else they are known as; nobody is joined by that.
    if (named.reaches !== undefined && sender.identities.includes(named.reaches))
      return { ...(await contacts.identify(sender, { channel: incoming.channel, writing })), named }
    const known = await contacts.known(sender)
    const isOf = (contact: Contact): boolean => named.contact === contact.id || contact.merged.includes(named.contact)
    const isErased = async (): Promise<boolean> => (await contacts.find((await timeline.load(named.id)).contact))?.erased === true
    if (!(known && isOf(known)) && !(await isErased()))
      throw new Problem('other_contact', 'The session belongs to another contact. Nothing was stored.')
    const found = await contacts.identify(sender, { channel: incoming.channel, writing })
    // Whoever has it open still, and was erased, begins anew.
    return isOf(found.contact) ? { ...found, named } : found
  }

  /** Somebody who waits for a person and left an address in their words can be reached by it; it stays a claim. */
  const noteAddress = async (contact: Contact, session: Session, text: string): Promise<void> => {
    if (session.owner.kind === 'ai') return
    if (contact.verified.email ?? contact.claimed.email ?? contact.verified.phone) return
    const email = emailAddress.exec(text)?.[0]
    if (email !== undefined && email.length <= 254) await contacts.claim(contact.id, { email })
  }

  return async given => {
    const key = messageKey(given.channel, given.id)
    const options = { keys: [key], print: printOf(given, comparable(mask(given.text).text)) }
    let follow: string | undefined
    let fresh: Contact | undefined
    /** It came before, in a session of somebody else, such as one who was erased since: of whom was made on the way nothing is kept. */
    const retract = async (session: string): Promise<void> => {
      if (fresh && (await timeline.load(session)).contact !== fresh.id) await contacts.retract(fresh)
    }
    for (let i = 0; i < tries; i++) {
      try {
        const { contact, made, named } = await writer(given, key)
        if (made) fresh = contact
        const received = await contacts.during(contact, async (): Promise<Received> => {
          const gone = await erased(key)
          if (gone) return gone
          // Somebody new has no session, unless the channel knows places and not people.
          const none = made === true && given.address === undefined
          const last = follow !== undefined ? await timeline.load(follow) : (named ?? (none ? undefined : await nameless(given, contact)))
          const answer = given.answers && (await answered(named, given.answers))
          const incoming = answer ? { ...given, ...answer, text: [given.text, answer.text].filter(Boolean).join('\n') } : given
          const left = last !== undefined && (await isLeft(last, contact, named !== undefined || given.answering === true))
          const added = last && !left ? await add(last, incoming, contact, options) : undefined
          const done = added?.entries.length ? added : await begin(incoming, contact, { after: last, linked: !left }, options)
          const message = done.entries.find(byCustomer)
          await meetings.heard(done.session, contact, incoming)
          if (!message) return { session: done.session.id, seq: done.entries[0]?.seq ?? 0, repeated: false }
          if (message.answers) await contacts.claim(contact.id, claimedIn(message.answers))
          else await noteAddress(contact, done.session, message.text)
          return { session: done.session.id, seq: message.seq, repeated: false }
        })
        // They are being erased: whoever writes is somebody new, or waits.
        if (received?.repeated) await retract(received.session)
        if (received) return received
      } catch (error) {
        if (error instanceof Gone) return error.received
        if (error instanceof DuplicateError && error.key === key && error.at) {
          await retract(error.at.session)
          return repeated(error.at, options.print)
        }
        if (error instanceof DuplicateError && error.key.startsWith('ticket:')) continue
        // What comes after this session has begun already, here or in another process: it goes on there. A long chain is no race.
        if (error instanceof DuplicateError && error.at) {
          if (follow !== error.at.session) i = Math.max(-1, i - 1)
          follow = error.at.session
          await timeline.mend(follow)
        } else if (!(error instanceof StaleError)) throw error
      }
    }
    throw new Problem('busy', 'The session changes too fast; the message was not stored. Send it again with the same id.')
  }
}

const byCustomer = (entry: Entry): entry is EntryOf<'message'> => entry.kind === 'message' && entry.author.kind === 'contact'
