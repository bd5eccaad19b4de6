// An agent changes or takes back what was said to the customer: at once where the customer reads the timeline, through the ledger elsewhere,
// and where the channel can't, in words that say so, or not at all, which the agent is told.
import type { Entry, EntryOf, Event, Reaction } from '../../model/entry.ts'
import { foldTimeline } from '../../model/folds/timeline.ts'
import { Problem } from '../../model/problem.ts'
import type { Session } from '../../model/session.ts'
import type { HouseLanguages } from '../languages/house.ts'
import { targetOf } from '../languages/writing.ts'
import type { Decide } from './acts.ts'
import { say, system, type Way } from './events.ts'
import { noticesIn } from './notices.ts'
import { mayTake } from './own.ts'
import { reply } from './reply.ts'

/** The message as it stands, or a Problem where it is nobody's to change. */
const oursAt = (entries: Entry[], of: number): EntryOf<'message'> => {
  const message = foldTimeline(entries).find(e => e.seq === of)
  if (message?.kind !== 'message') throw new Problem('not_found', `Entry ${of} is not a message. Nothing was changed.`)
  const { kind } = message.author
  if (kind !== 'ai' && kind !== 'agent')
    throw new Problem('conflict', `Message ${of} was written by the ${kind === 'contact' ? 'customer' : 'house'}, and stays as it is.`)
  return message
}

/** Refuses what never reached the customer: there is nothing to change. */
const mustHaveLeft = ({ seq, delivery }: EntryOf<'message'>): void => {
  const state = delivery?.state
  if (state === 'failed' || state === 'withheld' || state === 'expired')
    throw new Problem('conflict', `Message ${seq} never reached the customer (${state}), so there is nothing to change.`)
}

/** False where the message has left and the channel did not say what it calls it. */
const isNamed = (entries: Entry[], message: EntryOf<'message'>): boolean => {
  const state = message.delivery?.state
  const left = state === 'sent' || state === 'delivered' || state === 'read'
  return !left || entries.some(e => e.kind === 'delivery' && e.of === message.seq && e.platformId !== undefined)
}

/** `entries`: the session's timeline as it stands at the place where it is decided. With `house`, the words are translated first, as a reply's. */
export const edit =
  ({ of, text }: { of: number; text: string }, entries: Entry[], way: (session: Session) => Way, house?: HouseLanguages): Decide =>
  (session, author) => {
    const message = oursAt(entries, of)
    if (message.deleted) throw new Problem('conflict', `Message ${of} was taken back; write a new one.`)
    mustHaveLeft(message)
    mayTake(session, author.id, false)
    if (message.text === text || message.wrote === text) return null
    const to = house && targetOf(session, house, text)
    if (to !== undefined) return [{ kind: 'writing', author, text, to, edits: of }]
    const how = way(session)
    if (how.traits?.pull) return say(session, how, { kind: 'edit', author, of, text })
    if (how.traits && !(how.edits && isNamed(entries, message))) {
      const { correction } = noticesIn(session.language).notices
      return reply({ text: `${correction}\n\n${text}`, corrects: of }, way)(session, author)
    }
    return say(session, how, { kind: 'edit', author, of, text, carried: true })
  }

/** As `edit`. */
export const remove =
  ({ of }: { of: number }, entries: Entry[], way: (session: Session) => Way): Decide =>
  (session, author) => {
    const message = oursAt(entries, of)
    if (message.deleted) return null
    mustHaveLeft(message)
    mayTake(session, author.id, false)
    const how = way(session)
    if (how.traits?.pull) return say(session, how, { kind: 'delete', author, of })
    const taken: Event = { kind: 'delete', author, of, carried: true }
    const can = !how.traits || (how.removes && isNamed(entries, message))
    return can ? say(session, how, taken) : [taken, refusal(session)]
  }

/** Another agent's same emoji stands at the customer's already, and stays there while one of them has it on. */
export const react =
  (
    { of, emoji, removed = false }: { of: number; emoji: string; removed?: boolean },
    entries: Entry[],
    way: (session: Session) => Way,
  ): Decide =>
  (session, author) => {
    const message = foldTimeline(entries).find(e => e.seq === of)
    if (message?.kind !== 'message') throw new Problem('not_found', `Entry ${of} is not a message. Nothing was changed.`)
    const same = (message.reactions ?? []).flatMap(({ by, emoji: one }) => (by.kind === 'agent' && one === emoji ? [by.id] : []))
    if (same.includes(author.id) !== removed) return null
    const reaction: Reaction = { kind: 'reaction', author, of, emoji, ...(removed ? { removed } : {}) }
    const how = way(session)
    const named = message.author.kind === 'contact' ? message.platformId !== undefined : isNamed(entries, message)
    const alone = same.every(id => id === author.id)
    return how.reacts && named && alone && !message.deleted ? say(session, how, { ...reaction, carried: true }) : [reaction]
  }

const refusal = (session: Session): Event => ({
  kind: 'delivery',
  author: system,
  of: session.lastSeq + 1,
  target: 'customer',
  state: 'failed',
  reason: `${session.channel} can not take this message back; the customer still has it`,
  attempt: 0,
})
