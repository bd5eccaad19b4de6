// The AI asks for a one-time code where an action needs to know who the customer is and nobody has vouched for them. It is a call like any
// other: written down before the code leaves, with what became of it after, and held back by the fence. The code itself is in no entry.
//
// It goes to an address on record as the contact's, or to a mail address that the customer has written here themselves; then it proves this
// address and nothing else of anybody. Text messages cost money and numbers are soon guessed, so they go to numbers on record alone.
import type { Logger } from 'pino'
import type { Clock } from '../../lib/clock.ts'
import { system } from '../../model/agent.ts'
import type { Channel } from '../../model/channel.ts'
import { type Contact, type Identity, identity } from '../../model/contact.ts'
import { foldTimeline } from '../../model/folds/timeline.ts'
import type { Session } from '../../model/session.ts'
import { minute, second } from '../../model/time.ts'
import type { Made } from '../../ports/action-maker.ts'
import type { Offer } from '../../ports/answerer.ts'
import type { Connector } from '../../ports/connector.ts'
import { Reconnect, Refused, Retry } from '../../ports/failure.ts'
import type { Catalogue, Known } from '../actions/catalogue-port.ts'
import { isProven } from '../actions/magic.ts'
import { type Where, whyNot } from '../actions/offers.ts'
import { tongueOf } from '../languages/tongue.ts'
import type { Contacts } from '../people/contacts.ts'
import type { Timeline } from '../timeline/timeline.ts'
import type { Vault } from '../vault/vault.ts'
import { channelOf, connectorTo, half, isMail, mailsIn, otherWay, reachable } from './addresses.ts'
import { type Codes, codeLives } from './codes.ts'
import type { SentCodes } from './returned.ts'
import { codeWords } from './words.ts'

/** No imported action is called so: their names have a dot. */
export const codeAction = 'one-time-code'

interface Needs {
  catalogue: Catalogue
  codes(): Promise<Codes>
  sentCodes: Pick<SentCodes, 'note'>
  timeline: Pick<Timeline, 'load' | 'read'>
  contacts: Pick<Contacts, 'get'>
  connectors: ReadonlyMap<Channel, Connector>
  vault: Pick<Vault, 'reveal'>
  clock: Clock
  log: Logger
}

export interface AskingForCodes {
  /** The given one with the house's own action in it, which is named nowhere but where it is of use. */
  catalogue: Catalogue
  /** The house's own action, where a code would let the customer have what is withheld. */
  besides(known: readonly Known[], where: Where): Offer[]
}

const failed = (text: string): Made => ({ state: 'failed', text })

const parameters = {
  type: 'object',
  properties: {
    address: {
      type: 'string',
      maxLength: 254,
      description: 'The email address as the customer wrote it in this conversation. Leave it out for the one that is on record.',
    },
    by: { type: 'string', enum: ['email', 'sms'], description: 'How the customer wants the code, if they say so.' },
  },
}

export const createAskingForCodes = (needs: Needs): AskingForCodes => {
  const { catalogue, codes, sentCodes, timeline, contacts, connectors, vault, clock, log } = needs

  const connectorFor = (address: Identity): Connector | undefined => connectorTo(address, connectors)

  /** Titles of what is withheld from the customer, and would not be once they had proven an address. */
  const withheld = (known: readonly Known[], where: Where): string[] => {
    const { whose } = where
    if (!whose || where.verified || connectors.get(where.channel)?.traits.voice) return []
    // Whatever address a customer may yet write.
    const theirs = connectorFor('email:') ? ['email:somebody@any.example'] : []
    const ways = [...reachable(whose.contact, connectors), ...theirs].map((address): Where => {
      const session = { ...whose.session, proven: { address, at: whose.at, until: whose.at + minute } }
      return { ...where, verified: true, whose: { ...whose, session } }
    })
    return known
      .filter(one => whyNot(one, where) !== undefined && ways.some(way => whyNot(one, way) === undefined))
      .map(({ action }) => action.title)
  }

  /** Mail addresses that the customer themselves has written in this conversation, or in a form of it. */
  const written = async (session: Session, contact: Contact): Promise<Identity[]> => {
    const isTheirs = (id: string): boolean => id === session.contact || id === contact.id
    const texts = foldTimeline(await timeline.read(session.id, 0)).flatMap(e =>
      e.kind === 'message' && e.author.kind === 'contact' && isTheirs(e.author.id) && !e.deleted && !e.redacted ? [e.text] : [],
    )
    const { claimed } = contact
    const words = (await vault.reveal(session.id, texts)).flatMap(mailsIn)
    return claimed.email === undefined ? words : [...words, identity.email(claimed.email)]
  }

  /** Where the code goes, or why it can go nowhere. */
  const addressOf = async (
    session: Session,
    contact: Contact,
    { address, by }: { address?: unknown; by?: unknown },
  ): Promise<{ to: Identity } | { not: string }> => {
    const own = reachable(contact, connectors)
    if (typeof address === 'string' && address.trim() !== '') {
      const wanted = address.includes('@') ? identity.email(address) : identity.phone(address)
      if (connectorFor(wanted) === undefined) return { not: 'No code can be sent there from here. Hand the customer over to a person.' }
      if (own.includes(wanted)) return { to: wanted }
      if (!isMail(wanted)) return { not: 'That number is not on record. A code can go to an email address of theirs.' }
      if ((await written(session, contact)).includes(wanted)) return { to: wanted }
      return { not: 'The customer has not written that address in this conversation. Ask them for it.' }
    }
    const channel = by === 'sms' || by === 'email' ? by : undefined
    const to = own.find(one => channel === undefined || channelOf(one) === channel)
    return to === undefined ? { not: 'No such address of theirs is on record. Ask the customer for their email address.' } : { to }
  }

  /** What the AI is told where an address takes no code, and will take none. */
  const refusedBy = (to: Identity, contact: Contact): string => {
    const other = otherWay(to, contact, connectors)
    const ways = [
      ...(other === undefined ? [] : [`to send it to ${half(other)}, which is on record, by ${channelOf(other)}`]),
      ...(connectorFor('email:') ? ['to send it to another email address, which they write here'] : []),
      'to hand over to a person',
    ]
    return `No code can be sent to ${half(to)}: it is not taken there. Tell the customer, and offer ${ways.join(', or ')}.`
  }

  const send = async (id: string, key: string, given: Record<string, unknown>): Promise<Made> => {
    const of = Number(key.slice(key.lastIndexOf('/') + 1))
    const session = await timeline.load(id)
    const contact = await contacts.get(session.contact)
    const whose = { session, contact, at: clock.now() }
    if (isProven(whose)) return failed('The customer has proven who they are already.')
    const where: Where = {
      channel: session.channel,
      segments: [...contact.segments, ...(contact.teamSegments ?? [])],
      verified: false,
      whose,
    }
    if (withheld(await catalogue.all(), where).length === 0) return failed('There is nothing here for which a code would be of use.')
    const found = await addressOf(session, contact, given)
    if ('not' in found) return failed(found.not)
    const { to } = found
    const connector = connectorFor(to)
    if (!connector?.reach) return failed('It can not be sent from here any more.')
    const silent = (contact.silent ?? []).map(one => one.address)
    const whoseIs = contact.identities[0] ?? to
    try {
      const address = await connector.reach({ contact: contact.id, identities: [to], addresses: [], silent })()
      const made = await (await codes()).make({ session: id, contact: session.contact, address: to, whose: whoseIs }, key)
      if ('limit' in made) {
        const wait = Math.ceil((made.again - clock.now()) / minute)
        return failed(`Too many codes were asked for; there can be no other for ${wait} minutes. Hand the customer over to a person.`)
      }
      const text = codeWords(tongueOf(session, contact), made.code)
      const { platformId } = await connector.send(
        address,
        { session: id, ticket: session.ticket, seq: 0, author: system, text },
        `code ${key}`,
      )
      const sent = { session: id, contact: session.contact, address: to, of, id: key }
      if (platformId !== undefined) await sentCodes.note(platformId, sent, whoseIs)
    } catch (error) {
      const known = error instanceof Refused || error instanceof Retry || error instanceof Reconnect
      log.warn(
        { session: id, channel: connector.channel, ...(known ? { why: error.name } : { error }) },
        'a one-time code may not have left',
      )
      if (error instanceof Refused) return failed(refusedBy(to, contact))
      return failed(
        known
          ? 'The code could not be sent. Offer to try again, or to hand over to a person.'
          : 'It is not certain that the code left: the customer may look for it, or ask for another.',
      )
    }
    return {
      state: 'done',
      text: `A code was sent to ${half(to)}. It counts for ${codeLives / minute} minutes. Ask the customer to write it here, by itself. What comes of it stands in its place; digits that still stand in a sentence were not the code. They may also ask for another, or for a person.`,
    }
  }

  const own = (titles: readonly string[]): Known => ({
    action: {
      id: codeAction,
      rev: 1,
      service: codeAction,
      title: 'Send a one-time code',
      description: `Sends a one-time code of six digits to the customer, who writes it back here: so they prove who they are, as they have to before: ${titles.join('; ')}.`,
      parameters,
      call: {},
      safe: false,
      // Under the same key it is the same code.
      idempotent: true,
      on: true,
      channels: [],
      segments: [],
      approval: 'auto',
      verified: false,
      magic: {},
      timeout: 30 * second,
    },
    service: {
      id: codeAction,
      rev: 1,
      title: 'Threadline',
      by: codeAction,
      server: '',
      credentials: { kind: 'none' },
      importedAt: 0,
      importedBy: { id: 'threadline', name: 'Threadline' },
    },
    own: session => ({ make: ({ key, arguments: given }) => send(session, key, given) }),
  })

  return {
    catalogue: { ...catalogue, get: async id => (id === codeAction ? own([]) : catalogue.get(id)) },
    besides(known, where) {
      const titles = withheld(known, where)
      if (titles.length === 0) return []
      const { action } = own(titles)
      return [{ action: action.id, description: action.description, parameters: action.parameters }]
    },
  }
}
