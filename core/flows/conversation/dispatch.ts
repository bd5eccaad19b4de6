// What is due to leave is taken to the platform, each kind in its own way: a message and what it grows by, a change of one, a question for a
// score, a ringing phone. What comes of it is the ledger's.
import { system } from '../../model/agent.ts'
import type { Entry, EntryOf } from '../../model/entry.ts'
import { foldTimeline } from '../../model/folds/timeline.ts'
import type { PendingDelivery, Session } from '../../model/session.ts'
import type { Connector, Reply, Sent } from '../../ports/connector.ts'
import { Refused } from '../../ports/failure.ts'
import type { Files } from '../../ports/files.ts'
import type { Timeline } from '../timeline/timeline.ts'
import { replyOf } from './outgoing.ts'
import { asksInWords, ratingWords } from './rating-words.ts'

export type Sendable = EntryOf<'message' | 'more' | 'edit' | 'delete' | 'reaction' | 'csat_request' | 'line'>

/** What came of a call to the platform, or why it was not made after all. `linked`: files went as links. */
export type Left = { sent: Sent; linked?: boolean } | { withheld: string }

interface Grown {
  message: EntryOf<'message'>
  text: string
  platformId: string | undefined
}

/** Calls the platform once; throws what the connector throws, and Refused where the channel can not do it at all. */
export type Dispatch = (session: Session, connector: Connector, entry: Sendable, pending: PendingDelivery) => Promise<Left>

interface Needs {
  timeline: Pick<Timeline, 'read'>
  /** Where a customer rates a session; undefined where the house serves no pages. */
  ratingPage(session: string): string | undefined
  /** The number of an agent's phone. */
  phoneOf(agent: string): Promise<string | undefined>
  /** Makes the addresses of files. */
  files?: Pick<Files, 'url'>
}

/** What a send is called at the provider, the same at each try. */
export const sendKey = (id: string, of: number): string => `${id}/${of}`

export const createDispatch = ({ timeline, ratingPage, phoneOf, files }: Needs): Dispatch => {
  /** The question for a score, in words. */
  const questionOf = ({ id, ticket, language, channel }: Session, { traits }: Connector, seq: number): Reply => {
    const words = ratingWords(language)
    const page = ratingPage(id)
    if (traits.csat === 'link' && page === undefined) throw new Refused('this house serves no pages')
    if (!asksInWords(traits)) throw new Refused(`${channel} can not ask for a score`)
    return { session: id, ticket, seq, author: system, text: traits.csat === 'digits' ? words.digits : `${words.link} ${page}` }
  }

  /** Takes a change of an earlier message to the platform, which knows that message by the name it gave it. */
  const carry = async (session: Session, connector: Connector, entry: EntryOf<'edit' | 'delete' | 'reaction'>): Promise<Sent> => {
    const since = await timeline.read(session.id, entry.of - 1)
    const step = since.findLast(e => e.kind === 'delivery' && e.of === entry.of && e.platformId !== undefined)
    const [message] = since
    const theirs = message?.kind === 'message' && message.author.kind === 'contact' ? message.platformId : undefined
    const platformId = theirs ?? (step?.kind === 'delivery' ? step.platformId : undefined)
    if (platformId === undefined) throw new Refused('the message itself has not left, or the channel did not say what it calls it')
    const verb = sendKey(session.id, entry.seq)
    if (entry.kind === 'reaction') {
      if (!connector.react) throw new Refused(`${session.channel} takes no reactions`)
      await connector.react(session.address, { platformId, emoji: entry.emoji, removed: entry.removed === true }, verb)
      return {}
    }
    if (entry.kind === 'delete') {
      if (!connector.remove) throw new Refused(`${session.channel} can not take a message back`)
      await connector.remove(session.address, platformId, verb)
      return {}
    }
    if (!connector.edit) throw new Refused(`${session.channel} can not change a message`)
    if (message?.kind !== 'message') throw new Error(`${session.id}/${entry.of} is not a message`)
    await connector.edit(
      session.address,
      { platformId, reply: replyOf(session, connector.traits, { ...message, text: entry.text }, files).reply },
      verb,
    )
    return {}
  }

  /** A message that grows, with the words it had when this try of it began. */
  const grownAt = async (id: string, of: number, pending: PendingDelivery): Promise<Grown> => {
    const since = await timeline.read(id, of - 1)
    const isTry = (e: Entry): boolean => e.kind === 'delivery' && e.of === pending.of && e.state === 'sending'
    const began = since.findLast(e => isTry(e) && e.kind === 'delivery' && e.attempt === pending.attempt)?.seq ?? Number.POSITIVE_INFINITY
    const [message] = foldTimeline(since)
    if (message?.kind !== 'message') throw new Error(`${id}/${of} is not a message`)
    const more = since.findLast(e => e.kind === 'more' && e.of === of && e.seq < began)
    const named = since.findLast(e => e.kind === 'delivery' && e.of === of && e.platformId !== undefined)
    return {
      message,
      text: more?.kind === 'more' ? more.text : (since[0] as EntryOf<'message'>).text,
      platformId: named?.kind === 'delivery' ? named.platformId : undefined,
    }
  }

  /** Brings more of a message to where its beginning stands; why that is of no use any more, where it is. */
  const extend = async (session: Session, connector: Connector, of: number, pending: PendingDelivery): Promise<Left> => {
    const { message, text, platformId } = await grownAt(session.id, of, pending)
    if (platformId === undefined) return { withheld: 'its beginning has not left, or the channel did not say what it calls it' }
    if (message.editedAt !== undefined || message.deleted || message.redacted) return { withheld: 'its words were changed since' }
    if (!connector.grow) throw new Refused(`${session.channel} can not show more of a message`)
    await connector.grow(session.address, { platformId, reply: replyOf(session, connector.traits, { ...message, text }, files).reply })
    return { sent: {} }
  }

  /** An agent takes the call: their phone rings, at the number that is known of them now. */
  const ring = async (session: Session, connector: Connector, { seq, agent }: EntryOf<'line'>): Promise<Sent> => {
    const phone = agent && (await phoneOf(agent.id))
    if (!connector.ring) throw new Refused(`nobody is on a line on ${session.channel}`)
    if (!agent || phone === undefined) throw new Refused('no phone number of theirs is known')
    const call = { session: session.id, ticket: session.ticket, seq, agent: { ...agent, phone } }
    return connector.ring(session.address, call, sendKey(session.id, seq))
  }

  /** A message, with the words it has by now where it grows. */
  const say = async (session: Session, connector: Connector, entry: EntryOf<'message'>, pending: PendingDelivery): Promise<Left> => {
    const grown = entry.growing && (await grownAt(session.id, entry.seq, pending))
    const { growing, ...message } = entry
    const more = growing && grown?.message.growing ? { growing } : {}
    const now = { ...message, ...more, text: grown?.text ?? entry.text }
    const { reply, linked } = replyOf(session, connector.traits, now, files, pending.to)
    return { sent: await connector.send(session.address, reply, sendKey(session.id, entry.seq)), linked }
  }

  /** A question for a score, in the channel's own way or in words. */
  const ask = async (session: Session, connector: Connector, { seq }: EntryOf<'csat_request'>): Promise<Sent> =>
    connector.ask
      ? connector.ask(session.address, { session: session.id, seq })
      : connector.send(session.address, questionOf(session, connector, seq), sendKey(session.id, seq))

  return async (session, connector, entry, pending) => {
    switch (entry.kind) {
      case 'message':
        return say(session, connector, entry, pending)
      case 'more':
        return extend(session, connector, entry.of, pending)
      case 'csat_request':
        return { sent: await ask(session, connector, entry) }
      case 'line':
        return { sent: await ring(session, connector, entry) }
      default:
        return { sent: await carry(session, connector, entry) }
    }
  }
}
