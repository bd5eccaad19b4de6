// What a changed session has due: each lane's row is set here, and worked off in work.ts.
import { paceOf } from '../../model/channel.ts'
import { untilReply } from '../../model/clocks/sla.ts'
import type { Entry } from '../../model/entry.ts'
import { isSpeaking, owesOutcome, owesTurn, type Session, sendWaitsUntil } from '../../model/session.ts'
import { second } from '../../model/time.ts'
import { overdueAt, usualPatience } from '../actions/overdue.ts'
import { carriesAfter, carriesTo, isLost } from '../conversation/elsewhere/carry.ts'
import { asksInWords } from '../conversation/rating-words.ts'
import type { Desks } from '../desks/desks.ts'
import { isRead } from '../languages/pair.ts'
import { isTeams } from '../people/assignment.ts'
import type { Arm, Ground } from './ground.ts'

const otherHands = 45 * second
/** What starts, stops or moves a session's clocks, or decides which policy it falls under. */
const clockMoves: Entry['kind'][] = ['message', 'owner', 'status', 'snooze', 'tags', 'label', 'handoff']
const asides = new Set<Entry['kind']>([
  'delivery',
  'note',
  'tags',
  'recipients',
  'label',
  'reaction',
  'csat',
  'clock',
  'call',
  'outcome',
  'languages',
  'translation',
  'line',
  'heard',
])
/** What may turn translation on, or is to be translated. */
const readings: Entry['kind'][] = ['message', 'handoff', 'label', 'owner', 'draft', 'edit', 'languages']

type Needs = Pick<Ground, 'store' | 'clock' | 'agenda' | 'connectors' | 'meter' | 'answerer' | 'approveWithin'> & {
  desks: Pick<Desks, 'arm'>
}

export const createArm = ({ store, clock, agenda, connectors, meter, desks, answerer, approveWithin = usualPatience }: Needs): Arm => {
  /** True where the customer has to be asked for a score by a message of its own. */
  const asks = ({ channel, line }: Session): boolean => {
    const connector = connectors.get(channel)
    if (line?.over) return false
    return connector !== undefined && !connector.traits.pull && (connector.ask !== undefined || asksInWords(connector.traits))
  }

  return (session, entries) => {
    // Where others share the work, what looks left behind may be in somebody's hands: they get the time that thinking may take.
    const left = entries === undefined && store.shared ? session.lastActivityAt + otherHands : 0
    const happened = (kind: Entry['kind']): boolean => entries === undefined || entries.some(e => e.kind === kind)
    const said = happened('message') || happened('edit') || happened('delete')
    // What is by the way, such as a receipt, must not hurry a turn that waits for the customer to finish.
    const byTheWay = entries?.every(e => asides.has(e.kind)) === true
    // Whoever shows a message that grows looks after it; one that is found by itself has perhaps nobody any more.
    if (session.growing && entries === undefined) agenda.set('turn', session.id, Math.max(left, clock.now()))
    else if (owesTurn(session) || owesOutcome(session)) {
      const { settle } = paceOf(session.channel)
      const now = clock.now()
      const patience = (session.waitingSince ?? now) + 8 * settle
      if (!byTheWay) agenda.set('turn', session.id, Math.max(left, said ? Math.min(now + settle, Math.max(now, patience)) : now))
    } else if (said && session.owner.kind !== 'ai' && session.heard > session.answered) {
      agenda.set('suggest', session.id, Math.max(left, clock.now() + paceOf(session.channel).settle))
    }
    const overdue = happened('call') ? overdueAt(session, approveWithin) : undefined
    if (overdue !== undefined) agenda.set('overdue', session.id, Math.max(left, overdue))
    if (
      answerer.summarize &&
      happened('handoff') &&
      session.owner.kind !== 'ai' &&
      session.summary !== undefined &&
      session.briefed === undefined
    )
      agenda.set('brief', session.id, Math.max(left, clock.now()))
    if (isTeams(session) && (happened('owner') || happened('status'))) agenda.set('assign', session.id, Math.max(left, clock.now()))
    if (session.pending.length > 0 && (said || happened('delivery'))) agenda.set('send', session.id, sendWaitsUntil(session) ?? clock.now())
    if (isSpeaking(session) && (happened('writing') || happened('decision'))) agenda.set('speak', session.id, Math.max(left, clock.now()))
    if (answerer.translate && (session.translate?.on || isRead(session)) && readings.some(happened))
      agenda.set('translate', session.id, Math.max(left, clock.now()))
    // Of a session whose customer was erased, the erasure takes it all.
    if (session.changed !== undefined && !session.erased && happened('erased')) agenda.set('redact', session.id, clock.now())
    if (session.csat?.requested !== undefined && session.csat.score === undefined && happened('csat_request') && asks(session))
      agenda.set('ask', session.id, Math.max(left, clock.now()))
    if (session.snoozedUntil !== undefined && session.snoozedUntil < untilReply && happened('snooze'))
      agenda.set('wake', session.id, session.snoozedUntil)
    if (said && session.owner.kind === 'team' && session.waitingSince !== undefined) {
      agenda.set('away', session.id, Math.max(left, clock.now() + paceOf(session.channel).settle))
    }
    if (session.clocks && session.clocks.ended === undefined && clockMoves.some(happened))
      agenda.set('clock', session.id, Math.max(left, clock.now()))
    if (said && session.owner.kind === 'ai' && session.answered > session.heard) {
      agenda.set('quiet', session.id, session.lastActivityAt + paceOf(session.channel).quiet)
    }
    const carries = connectors.has(carriesTo) ? carriesAfter(session) : undefined
    if (carries !== undefined && said && session.unseen.some(seq => seq > session.heard))
      agenda.set('carry', session.id, Math.max(left, session.lastActivityAt + carries))
    if (session.reaches !== undefined && (entries === undefined || entries.some(isLost)))
      agenda.set('lost', session.id, Math.max(left, clock.now()))
    desks.arm(session)
    if (meter && entries) for (const e of entries) if (e.kind === 'delivery') meter.delivery(e.state)
  }
}
