// The delivery ledger: takes each planned send to its outcome, in order, and settles what a crash or a timeout left in doubt.
//
// planned → sending → sent, or failed / withheld (the fence) / expired / unknown. Every step is appended before the next is taken,
// so whoever comes after a crash knows how far it got. Nothing in doubt is ever sent again blindly.
import type { Logger } from 'pino'
import type { Clock } from '../../lib/clock.ts'
import { system } from '../../model/agent.ts'
import type { DeliveryState } from '../../model/delivery.ts'
import type { Delivery, Event, Message } from '../../model/entry.ts'
import { type PendingDelivery, type Session, sendWaitsUntil } from '../../model/session.ts'
import { type Duration, day, minute, second, type Time } from '../../model/time.ts'
import type { Connector, Sent } from '../../ports/connector.ts'
import { untilTheyWrite } from '../../ports/failure.ts'
import { DuplicateError } from '../../ports/store.ts'
import { type Attempted, attempt, backOff, inOtherHands } from '../timeline/attempt.ts'
import { sentKey } from '../timeline/tables.ts'
import type { Timeline } from '../timeline/timeline.ts'
import { type Dispatch, type Sendable, sendKey } from './dispatch.ts'
import { createMeanwhile, type Overtaken } from './elsewhere/meanwhile.ts'

/** How often one send is tried before a person is asked. */
const maxAttempts = 8
/** Older than this nobody wants it any more: a reply hours late is worse than none. */
const expiry: Duration = 1 * day
/** How long the provider is asked about a send in doubt before a person is. */
const settleFor: Duration = 10 * minute

/** Why a send is not made after all. */
const reasonToStay = ({ humanAt }: Session, { of, fenced, cut }: PendingDelivery, overtaken: Overtaken | undefined): string | undefined => {
  if (fenced && humanAt > of) return 'a person took over'
  if (cut) return 'the customer interrupted it'
  return overtaken?.why
}

type Outcome = Omit<Delivery, 'kind' | 'author' | 'of' | 'target' | 'attempt'>

export interface Deliverer {
  /** Takes the session's sends as far as they go; answers when to come again. */
  deliver(session: string): Promise<Time | undefined>
}

interface Needs {
  timeline: Timeline
  connectors: Map<string, Connector>
  clock: Clock
  log: Logger
  /** Unique to this run of the process: sends that another run started are in doubt. */
  run: string
  /** True where another process may be in the middle of a send. */
  shared: boolean
  /** Told when a message has its name on the platform: what came about it before is applied then. */
  landed(channel: string, platformId: string): Promise<void>
  dispatch: Dispatch
}

export const createDeliverer = ({ timeline, connectors, clock, log, run, shared, landed, dispatch }: Needs): Deliverer => {
  const meanwhile = createMeanwhile(timeline)

  const record = async (session: Session, pending: PendingDelivery, outcome: Outcome): Promise<void> => {
    const { id, channel } = session
    const { platformId } = outcome
    const decide = (s: Session): Event[] | null => {
      const now = s.pending.find(p => p.of === pending.of)
      if (!now || now.attempt !== pending.attempt) return null
      return [
        {
          kind: 'delivery',
          author: system,
          of: pending.of,
          target: 'customer',
          attempt: pending.attempt,
          ...outcome,
          ...marksOf(now, outcome.state),
        },
      ]
    }
    if (platformId === undefined) return void (await timeline.commit(id, decide))
    try {
      await timeline.commit(id, decide, { keys: [sentKey(channel, platformId)] })
    } catch (error) {
      if (!(error instanceof DuplicateError)) throw error
      // A platform that gives two messages one name: the outcome counts all the same.
      await timeline.commit(id, decide)
    }
    await landed(channel, platformId)
  }

  /** Moves the first send to `sending`, or to what keeps it from leaving. The fence is checked here, at every try. */
  const start = async (session: Session, of: number): Promise<Session> => {
    const { id } = session
    const overtaken = await meanwhile(session, of)
    const change = (s: Session): Event[] | null => {
      const next = s.pending[0]
      // What another process has left in doubt meanwhile is asked for before anything is sent again.
      if (!next || next.of !== of || next.state !== 'planned') return null
      const why = reasonToStay(s, next, overtaken)
      const state: DeliveryState = why === undefined ? 'sending' : 'withheld'
      const reason = why === undefined ? {} : { reason: why }
      return [
        {
          kind: 'delivery',
          author: system,
          of,
          target: 'customer',
          state,
          attempt: next.attempt + (state === 'sending' ? 1 : 0),
          ...reason,
          ...(state === 'sending' ? { run } : {}),
          ...marksOf(next, state),
        },
        ...(why !== undefined && why === overtaken?.why && overtaken.instead ? planned(overtaken.instead, s.lastSeq + 2) : []),
      ]
    }
    return (await timeline.commit(id, change)).session
  }

  const sendableAt = async (id: string, seq: number): Promise<Sendable> => {
    const [entry] = await timeline.read(id, seq - 1, 1)
    switch (entry?.kind) {
      case 'message':
      case 'more':
      case 'edit':
      case 'delete':
      case 'reaction':
      case 'csat_request':
      case 'line':
        return entry
      default:
        throw new Error(`${id}/${seq} can not be sent`)
    }
  }

  /** When somebody last wanted it to be sent: a person may do so long after it was written. */
  const wantedAt = async (id: string, { seq, at }: Sendable): Promise<Time> => {
    const since = await timeline.read(id, seq - 1)
    const wanted = since.findLast(e => e.kind === 'delivery' && e.of === seq && e.state === 'planned' && e.attempt === 0)
    return Math.max(at, wanted?.at ?? at)
  }

  const send = async (session: Session, connector: Connector, pending: PendingDelivery): Promise<Time | undefined> => {
    const entry = await sendableAt(session.id, pending.of)
    if (clock.now() - entry.at > expiry && clock.now() - (await wantedAt(session.id, entry)) > expiry) {
      await record(session, pending, { state: 'expired', reason: 'it was too old to be sent' })
      return clock.now()
    }
    const attempted = await attempt(clock, () => dispatch(session, connector, entry, pending))
    if (attempted.came !== 'done') return failed(session, pending, attempted, entry.kind === 'message')
    const left = attempted.value
    if ('withheld' in left) await record(session, pending, { state: 'withheld', reason: left.withheld })
    else await record(session, pending, outcomeOf(left.sent, left.linked))
    return clock.now()
  }

  const failed = async (
    session: Session,
    pending: PendingDelivery,
    attempted: Exclude<Attempted<unknown>, { came: 'done' }>,
    isMessage = false,
  ): Promise<Time> => {
    const { reason } = attempted
    if (attempted.came === 'refused' || attempted.came === 'gone') {
      // What a person wrote is theirs to send once it can be. Of the house's own words nobody wants the old ones then.
      const waits = attempted.came === 'refused' && attempted.code === untilTheyWrite && isMessage && !pending.fenced
      await record(session, pending, { state: 'failed', reason, ...(waits ? { waits: 'customer' as const } : {}) })
      return clock.now()
    }
    if (attempted.came === 'later') {
      if (pending.attempt >= maxAttempts) {
        await record(session, pending, { state: 'failed', reason: `${reason}, after ${pending.attempt} tries` })
        return clock.now()
      }
      const notBefore = clock.now() + (attempted.wish ?? backOff(pending.attempt))
      await record(session, pending, { state: 'planned', reason, notBefore })
      return notBefore
    }
    log.warn({ error: attempted.error, session: session.id, of: pending.of }, 'a send is in doubt')
    await record(session, pending, { state: 'unknown', reason, waits: 'provider' })
    return clock.now()
  }

  /** A send whose outcome nobody here has seen: ask the provider; where it can't tell, wait visibly for a person. */
  const settle = async (session: Session, connector: Connector, pending: PendingDelivery): Promise<Time> => {
    const person = { state: 'unknown' as const, waits: 'person' as const }
    // Done twice it is done once: nobody is asked.
    if (pending.quiet || pending.grows !== undefined)
      return failed(session, pending, { came: 'later', reason: 'once more, for it does no harm', wish: undefined })
    if (!connector.settle) {
      await record(session, pending, { ...person, reason: 'the channel can not tell whether it arrived' })
      return clock.now()
    }
    const { settle: ask } = connector
    const asked = await attempt(clock, () => ask.call(connector, session.address, sendKey(session.id, pending.of)))
    if (asked.came === 'done') {
      const found = asked.value
      if (found === 'unknowable') await record(session, pending, { ...person, reason: 'the channel can not tell whether it arrived' })
      else if (found === 'absent') await record(session, pending, { state: 'planned', reason: 'it had not arrived' })
      else await record(session, pending, outcomeOf(found))
      return clock.now()
    }
    if (clock.now() - pending.at < settleFor) return clock.now() + 5 * second
    await record(session, pending, { ...person, reason: `the channel could not be asked: ${asked.reason}` })
    return clock.now()
  }

  /** Tries of this run whose outcome is not on the timeline yet. */
  const tried = new Set<string>()

  const step = async (id: string): Promise<Time | undefined> => {
    const session = await timeline.load(id)
    const first = session.pending[0]
    if (!first) return undefined
    const connector = connectors.get(session.channel)
    if (!connector) return clock.now() + minute
    if (first.state === 'unknown') return settle(session, connector, first)
    if (first.state === 'planned') {
      const wait = sendWaitsUntil(session)
      if (wait !== undefined && wait > clock.now()) return wait
      await start(session, first.of)
      return clock.now()
    }
    const name = `${id}/${first.of}/${first.attempt}`
    if (first.run === run && !tried.has(name)) {
      tried.add(name)
      const next = await send(session, connector, first)
      tried.delete(name)
      return next
    }
    const theirs = inOtherHands(first, { run, shared, now: clock.now() })
    if (theirs !== undefined) return theirs
    await record(session, first, { state: 'unknown', reason: 'it is not known whether it left', waits: 'provider' })
    tried.delete(name)
    return clock.now()
  }

  return {
    async deliver(id) {
      for (;;) {
        const next = await step(id)
        if (next === undefined || next > clock.now()) return next
      }
    },
  }
}

const asLinks = 'files went as links, for 7 days'

/** A message that leaves in its turn. */
const planned = (message: Message, of: number): Event[] => [
  message,
  { kind: 'delivery', author: system, of, target: 'customer', state: 'planned', attempt: 0 },
]

/** What goes with every step of a send. That the customer has only half of a message is not to be passed over. */
const marksOf = ({ fenced, quiet, grows }: PendingDelivery, state: DeliveryState): Pick<Delivery, 'fenced' | 'quiet' | 'grows'> => ({
  ...(fenced ? { fenced } : {}),
  ...(quiet && !(grows !== undefined && (state === 'failed' || state === 'expired')) ? { quiet } : {}),
  ...(grows === undefined ? {} : { grows }),
})

const outcomeOf = ({ state = 'sent', platformId, note }: Sent, linked = false): Outcome => {
  const told = [...(note === undefined ? [] : [note]), ...(linked ? [asLinks] : [])]
  return {
    state,
    ...(platformId === undefined ? {} : { platformId }),
    ...(told.length > 0 ? { reason: told.join('; ') } : {}),
  }
}
