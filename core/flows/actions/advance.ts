// What is done with a session's calls before the AI thinks again: those that are allowed are made, and the customer is asked about those
// that want their word. Their yes or no decides; anything else they say puts the calls off.
import { ai } from '../../model/agent.ts'
import { type Contact, isOne } from '../../model/contact.ts'
import type { Entry, EntryOf, Event } from '../../model/entry.ts'
import { asTheyStand } from '../../model/folds/timeline.ts'
import { isHeldBack, type OpenCall, type Session } from '../../model/session.ts'
import { say, type Way } from '../conversation/events.ts'
import type { Typing } from '../conversation/typing.ts'
import { tongueOf } from '../languages/tongue.ts'
import type { Timeline } from '../timeline/timeline.ts'
import { putOff } from './ask-for.ts'
import type { CarryOut } from './carry-out.ts'
import type { Catalogue } from './catalogue-port.ts'
import { consentQuestion, readConsent } from './consent/consent.ts'
import { callsMade } from './results.ts'

/** `think`: nothing is left to do with calls. `again`: look at the session anew. `wait`: somebody else goes on. */
export type Advanced = 'think' | 'again' | 'wait'

interface Needs {
  timeline: Timeline
  catalogue: Catalogue
  carryOut: CarryOut
  typing: Typing
  way(session: Session): Way
}

export type Advance = (session: Session, contact: Contact) => Promise<Advanced>

const forCustomer = ({ state, approval }: OpenCall): boolean => state === 'waiting' && approval === 'customer'

export const createAdvance = ({ timeline, catalogue, carryOut, typing, way }: Needs): Advance => {
  const callAt = (entries: readonly Entry[], seq: number): EntryOf<'call'> | undefined =>
    entries.find((e): e is EntryOf<'call'> & Entry => e.kind === 'call' && e.seq === seq)

  /** Decides on the session as it was read; where it has gone on, nothing is written and it is looked at again. */
  const write = async (session: Session, events: (now: Session) => Event[]): Promise<boolean> => {
    const unmoved = (now: Session): boolean =>
      now.heard === session.heard && now.humanAt === session.humanAt && now.reworded === session.reworded
    const { entries } = await timeline.commit(session.id, now =>
      unmoved(now) && now.owner.kind === 'ai' && now.status === 'open' ? events(now) : null,
    )
    return entries.length > 0
  }

  const overtaken = async (session: Session): Promise<Advanced> => {
    const text = 'It was not made: the customer wrote something else.'
    await write(session, now => (now.calls ?? []).filter(forCustomer).map(({ seq }) => putOff(seq, text)))
    return 'again'
  }

  const ask = async (session: Session, contact: Contact, entries: Entry[], open: OpenCall): Promise<Advanced> => {
    const { upTo } = callsMade(entries, open.since, session.humanAt)
    const call = callAt(entries, open.seq)
    if (!call || session.heard > upTo) return overtaken(session)
    const hidden = Object.keys((await catalogue.get(call.action))?.action.magic ?? {})
    const { text, options } = consentQuestion(call, hidden, tongueOf(session, contact))
    const asked = await write(session, now =>
      now.calls?.some(c => c.seq === open.seq && forCustomer(c) && c.asked === undefined)
        ? say(now, way(now), {
            kind: 'message',
            author: ai,
            text,
            class: 'clarifying',
            call: open.seq,
            basedOn: now.heard,
            ask: { kind: 'choices', options: [...options] },
          })
        : [],
    )
    return asked ? 'wait' : 'again'
  }

  const answered = async (session: Session, contact: Contact, entries: Entry[], open: OpenCall, asked: number): Promise<Advanced> => {
    const question = entries.find(e => e.seq === asked)
    const [yes, no] = question?.kind === 'message' && question.ask?.kind === 'choices' ? question.ask.options : []
    const replies = asTheyStand(entries).filter(
      (e): e is EntryOf<'message'> & Entry =>
        e.kind === 'message' && e.author.kind === 'contact' && e.seq > asked && !e.ignored && !e.deleted && !e.redacted?.whole,
    )
    // Where others may write too, only the customer's own yes counts.
    const isTheirs = replies.every(({ author }) => author.kind === 'contact' && isOne(contact, author.id))
    const said = yes === undefined || no === undefined || !isTheirs ? undefined : readConsent(replies, asked, [yes, no])
    if (said === undefined) return overtaken(session)
    const author = { kind: 'contact' as const, id: contact.id }
    const decision: Event = { kind: 'decision', author, of: open.seq, verdict: said === 'yes' ? 'approve' : 'reject' }
    const refused: Event = { kind: 'outcome', author, of: open.seq, state: 'refused', text: 'The customer said no.', attempt: 0 }
    await write(session, now =>
      now.calls?.some(c => c.seq === open.seq && forCustomer(c)) ? (said === 'yes' ? [decision] : [decision, refused]) : [],
    )
    return 'again'
  }

  return async (session, contact) => {
    const calls = session.calls ?? []
    if (calls.length === 0) return 'think'
    if (calls.some(({ state }) => state === 'running')) return 'wait'
    if (calls.some(call => call.state === 'approved' && !isHeldBack(session, call))) {
      typing.set(session, true, 'ai')
      try {
        await carryOut.make(session)
      } finally {
        typing.set(session, false, 'ai')
      }
      return 'again'
    }
    const open = calls.find(forCustomer)
    if (!open) return 'think'
    const entries = (await timeline.read(session.id, open.since)).filter(({ seq }) => seq <= session.lastSeq)
    return open.asked === undefined ? ask(session, contact, entries, open) : answered(session, contact, entries, open, open.asked)
  }
}
