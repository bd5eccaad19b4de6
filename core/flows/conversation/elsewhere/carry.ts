// Replies of people that a visitor of the website has not seen go on by email, once they have been away for a while and an address is known.
//
// They are said in a session on email that is linked to this one. Each is carried at most once for ever, whoever looks and however often; what
// the customer has seen, or answered, stays where it is. Nothing but what a person wrote or approved is carried: so no word of the AI leaves
// behind a person's back.
import type { Clock } from '../../../lib/clock.ts'
import { type Pace, paceOf } from '../../../model/channel.ts'
import { type Contact, type Identity, identity } from '../../../model/contact.ts'
import type { DeliveryState } from '../../../model/delivery.ts'
import type { Entry, EntryOf } from '../../../model/entry.ts'
import { foldTimeline } from '../../../model/folds/timeline.ts'
import { Problem } from '../../../model/problem.ts'
import type { Session } from '../../../model/session.ts'
import { minute, type Time } from '../../../model/time.ts'
import type { Store } from '../../../ports/store.ts'
import type { Contacts } from '../../people/contacts.ts'
import type { Timeline } from '../../timeline/timeline.ts'
import { noteOnce } from './beside.ts'
import type { GoingOn } from './go-on.ts'
import { isGone, together } from './meanwhile.ts'

interface Needs {
  store: Pick<Store, 'lookup'>
  clock: Clock
  timeline: Timeline
  contacts: Pick<Contacts, 'get'>
  goingOn: GoingOn
  /** The channel is plugged in. */
  isOn(channel: string): boolean
}

/** The channel on which conversations of visitors go on. */
export const carriesTo = 'email'
const lookAgain = minute

/** How long a visitor's channel waits until replies that were not seen go on elsewhere; undefined where they never do. */
export const carriesAfter = ({ channel: from }: Session): Pace['carries'] => paceOf(from).carries

const carriedKey = (session: string, seq: number): string => `carried:${session}/${seq}`

/** Where a contact can be written to, and whether it is proven to be theirs. */
export const mailOf = ({ identities, verified, claimed }: Contact): { identity: Identity; proven: boolean } | undefined => {
  const known = identities.find(one => one.startsWith('email:'))
  if (known !== undefined) return { identity: known, proven: true }
  if (verified.email !== undefined) return { identity: identity.email(verified.email), proven: true }
  return claimed.email === undefined ? undefined : { identity: identity.email(claimed.email), proven: false }
}

const isPersons = (message: EntryOf<'message'>): boolean => message.author.kind === 'agent' || message.approvedBy !== undefined

export interface Carry {
  /** Carries what is due of one session; answers when to look again. Safe to run at any time. */
  carry(session: string): Promise<Time | undefined>
  /** Tells the team, where they read the conversation, what did not arrive in a session that it went on in. Safe to run at any time. */
  report(session: string): Promise<void>
}

const lost: Partial<Record<DeliveryState, string>> = {
  failed: 'did not arrive',
  expired: 'was not sent, for it was too old',
  unknown: 'may not have arrived',
}

/** It did not reach the customer, and nobody tries it any more. */
export const isLost = (entry: Entry): entry is EntryOf<'delivery'> =>
  entry.kind === 'delivery' && lost[entry.state] !== undefined && (entry.state !== 'unknown' || entry.waits === 'person')

export const createCarry = ({ store, clock, timeline, contacts, goingOn, isOn }: Needs): Carry => {
  /** What is to be carried, and of each mail that took some before its session and the last that it took. */
  const waiting = async (session: Session): Promise<{ messages: EntryOf<'message'>[]; went: { there: string; last: number }[] }> => {
    const unseen = session.unseen.filter(seq => seq > session.heard)
    const messages: EntryOf<'message'>[] = []
    const went = new Map<string, { there: string; last: number }>()
    const [first] = unseen
    if (first === undefined) return { messages, went: [] }
    for (const entry of foldTimeline(await timeline.read(session.id, first - 1))) {
      if (entry.kind !== 'message' || !unseen.includes(entry.seq) || !isPersons(entry)) continue
      const at = await store.lookup(carriedKey(session.id, entry.seq))
      if (at) went.set(`${at.session}/${at.seq}`, { there: at.session, last: entry.seq })
      else if (!isGone(entry)) messages.push(entry)
    }
    return { messages, went: [...went.values()] }
  }

  /** Said to the team beside what it is about. */
  const tell = (id: string, key: string, text: string): Promise<void> => noteOnce(timeline, id, `carrying:${key}`, text)

  const tellWent = async (id: string, there: string, last: number): Promise<void> => {
    if (await store.lookup(`carrying:${id}/${last}`)) return
    const { ticket } = await timeline.load(there)
    await tell(id, `${id}/${last}`, `The customer had left: this went by email, as #${ticket}.`)
  }

  const carry: Carry['carry'] = async id => {
    const session = await timeline.load(id)
    const after = carriesAfter(session)
    if (after === undefined || session.erased || !isOn(carriesTo)) return undefined
    const contact = await contacts.get(session.contact)
    const to = mailOf(contact)
    if (to === undefined || contact.blocked) return undefined
    const { messages, went } = await waiting(session)
    for (const { there, last } of went) await tellWent(id, there, last)
    const last = messages.at(-1)
    const words = together(messages)
    if (!last || !words) return undefined
    // What is written in a burst goes together.
    if (clock.now() < last.at + after) return last.at + after
    const keys = messages.map(({ seq }) => carriedKey(id, seq))
    try {
      const said = await goingOn.say(id, { channel: carriesTo, identity: to.identity, of: to.proven ? 'customer' : 'said' }, words, keys)
      if (!said) return clock.now()
      await tellWent(id, said.session, last.seq)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      if (error.code === 'unavailable' || error.code === 'busy') return clock.now() + lookAgain
      await tell(id, `${id}/${last.seq} not`, `The customer had left, and this could not go by email: ${error.message}`)
    }
    return undefined
  }
  return {
    carry,
    async report(id) {
      const { from, ticket } = await timeline.load(id)
      if (from === undefined) return
      for (const entry of (await timeline.read(id, 0)).filter(isLost))
        await tell(from, `${id}/${entry.seq}`, `What went on as #${ticket} ${lost[entry.state]}${entry.reason ? `: ${entry.reason}` : '.'}`)
    },
  }
}
