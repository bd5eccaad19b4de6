// Which of the customer's words are owed an answer while calls wait for an agent: those that a call is for are parked until it is settled,
// and what was answered meanwhile is not answered once more.
import type { Entry, EntryOf } from '../../model/entry.ts'
import { foldTimeline } from '../../model/folds/timeline.ts'
import type { Session } from '../../model/session.ts'
import type { WaitingCall } from '../../ports/answerer.ts'
import { type CallsMade, callsMade } from '../actions/results.ts'

interface Parked {
  since: number
  basedOn: number
  /** The numbers between which it waited. */
  from: number
  to: number
}

const covers = ({ since, basedOn }: Parked, seq: number): boolean => since < seq && seq <= basedOn

const parkedIn = (entries: readonly Entry[]): Parked[] =>
  entries.flatMap(call => {
    if (call.kind !== 'call' || call.approval !== 'agent') return []
    const end = entries.find(e => e.kind === 'outcome' && e.of === call.seq && e.state !== 'running')
    return [{ since: call.since, basedOn: call.basedOn, from: call.seq, to: end?.seq ?? Number.POSITIVE_INFINITY }]
  })

/** Words of the AI that answer what the customer wrote. */
const answersIn = (entries: readonly Entry[]): { seq: number; basedOn: number }[] =>
  entries.flatMap(e => {
    const answers = e.kind === 'draft' || (e.kind === 'message' && e.author.kind === 'ai' && e.class !== 'notice')
    return answers && e.basedOn !== undefined ? [{ seq: e.seq, basedOn: e.basedOn }] : []
  })

/** True for the number of a message that is owed an answer, of those that were not decided on or have to be decided on anew. */
export const owedIn = (session: Pick<Session, 'calls'>, entries: readonly Entry[]): ((seq: number) => boolean) => {
  const parked = parkedIn(entries)
  if (parked.length === 0) return () => true
  const open = new Set((session.calls ?? []).map(({ seq }) => seq))
  const waiting = parked.filter(({ from }) => open.has(from))
  const aside = answersIn(entries).flatMap(answer => {
    const then = parked.filter(({ from, to }) => from < answer.seq && answer.seq < to)
    return then.length > 0 ? [{ ...answer, then }] : []
  })
  return seq =>
    !waiting.some(call => covers(call, seq)) &&
    !aside.some(one => seq < one.seq && seq <= one.basedOn && !one.then.some(call => covers(call, seq)))
}

/**
 * Calls that were made for earlier words, and of which nothing was said since: the words they were for had no answer but whether
 * another call shall be made, and the customer wrote something else.
 */
const untoldIn = (session: Pick<Session, 'calls' | 'humanAt'>, entries: readonly Entry[]): Set<Entry> => {
  const givenUp = new Set(entries.flatMap(e => (e.kind === 'more' && (e.ends === 'overtaken' || e.ends === 'broken') ? [e.of] : [])))
  const tells = (e: Entry): boolean =>
    e.kind === 'draft' ||
    (e.kind === 'message' && (e.codeReturned === true || (e.author.kind === 'ai' && e.call === undefined && !givenUp.has(e.seq))))
  const last = entries.findLast(tells)?.seq ?? 0
  const made = new Set(
    entries.flatMap(e => (e.kind === 'outcome' && e.state !== 'running' && e.state !== 'refused' && e.seq > last ? [e.of] : [])),
  )
  // Of several for the same words all have to be settled first. What a person has taken over is theirs to tell.
  const unsettled = new Set((session.calls ?? []).map(call => call.since))
  return new Set(entries.filter(e => e.kind === 'call' && made.has(e.seq) && e.seq > session.humanAt && !unsettled.has(e.since)))
}

/**
 * What became of the calls for the words after `since` that are owed an answer, and of those that the customer was told nothing of; those for
 * what was answered meanwhile are left out.
 */
export const madeFor = (session: Session, entries: readonly Entry[], since: number): CallsMade => {
  const isOwed = owedIn(session, entries)
  const heard = entries.flatMap(e => (e.kind === 'message' && e.author.kind === 'contact' ? [e.seq] : []))
  const isFor = (call: EntryOf<'call'>): boolean =>
    call.basedOn > since && heard.some(seq => call.since < seq && seq <= call.basedOn && isOwed(seq))
  const open = new Set((session.calls ?? []).map(({ seq }) => seq))
  const untold = untoldIn(session, entries)
  const left = entries.filter(e => e.kind !== 'call' || open.has(e.seq) || untold.has(e) || isFor(e))
  const from = Math.min(since, ...left.flatMap(e => (untold.has(e) && e.kind === 'call' ? [e.since] : [])))
  return callsMade(left, from, session.humanAt)
}

/** The calls that an agent has to decide about or has just agreed to, as an answerer is told of them. */
export const waitingIn = (session: Pick<Session, 'calls'>, entries: readonly Entry[]): WaitingCall[] => {
  const open = (session.calls ?? []).filter(({ approval, state }) => approval === 'agent' && state !== 'running').map(({ seq }) => seq)
  if (open.length === 0) return []
  return foldTimeline([...entries])
    .filter((e): e is EntryOf<'call'> & Entry => e.kind === 'call' && open.includes(e.seq))
    .map(({ seq, action, title, arguments: given }) => ({ id: `${seq}`, action, title, arguments: given }))
}

/** Another call for the same words was made: what became of it is still to be told. */
export const isBeside = (waiting: readonly WaitingCall[], entries: readonly Entry[]): boolean => {
  const ids = new Set(waiting.map(({ id }) => Number(id)))
  const all = entries.filter(e => e.kind === 'call')
  const since = new Set(all.filter(call => ids.has(call.seq)).map(call => call.since))
  const others = new Set(all.filter(call => since.has(call.since) && !ids.has(call.seq)).map(({ seq }) => seq))
  return entries.some(e => e.kind === 'outcome' && others.has(e.of) && e.state !== 'refused')
}

const isLooking = (e: Entry): e is EntryOf<'message'> & Entry =>
  e.kind === 'message' && e.class === 'notice' && e.call !== undefined && e.basedOn !== undefined

/** The customer was told, after they asked, that it is still being looked at. */
export const isToldOf = (waiting: readonly WaitingCall[], entries: readonly Entry[]): boolean =>
  entries.some(e => isLooking(e) && waiting.some(({ id }) => id === `${e.call}`))

/** The customer's message up to which the AI has had a look while something waited, without answering. */
export const lookedUpTo = (entries: readonly Entry[]): number =>
  Math.max(0, ...entries.flatMap(e => (e.kind === 'passed' || (isLooking(e) && e.basedOn !== undefined) ? [e.basedOn ?? 0] : [])))
