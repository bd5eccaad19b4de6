// What comes of a step, as the ledger of a thread says it from then on: landed, to be tried later, refused, gone, or in doubt.
import type { Logger } from 'pino'
import type { Clock } from '../../lib/clock.ts'
import type { Entry } from '../../model/entry.ts'
import { type Duration, hour, minute, second } from '../../model/time.ts'
import type { Landed, Place } from '../../ports/desk.ts'
import { type Attempted, backOff, callTimeout } from '../timeline/attempt.ts'
import type { Failing, ThreadDoc } from '../timeline/tables.ts'
import type { Marks } from './places.ts'
import { type Posting, pastOf, stepName } from './steps.ts'

/** So long a call that broke off may still be on its way. */
export const onItsWay: Duration = 2 * second
/** A room that is not there may be there again, or be named otherwise. */
export const refusedRest: Duration = 1 * minute
/** A place that goes twice within this time is not begun anew at once. */
const goneSoon: Duration = 1 * hour
/** However soon a platform wants to be asked again. */
const leastRest: Duration = 100
const mostMissed = 20
const mostFormer = 20

/** The document without some of its fields. */
export const without = <K extends keyof ThreadDoc>(thread: ThreadDoc, ...keys: K[]): ThreadDoc => {
  const rest = { ...thread }
  for (const key of keys) delete rest[key]
  return rest
}

export type NotDone = Exclude<Attempted<unknown>, { came: 'done' }>

/** Each answers the ledger as it stands then; nothing is written. */
export interface Outcomes {
  /** It stands at the desk, as the desk says now or after it was asked. */
  landed(thread: ThreadDoc, step: Posting, found: Landed & { place?: Place }, entries: Entry[]): Promise<ThreadDoc>
  /** What a failed call leaves. What is in doubt stays begun. */
  failed(thread: ThreadDoc, step: Posting, why: NotDone): ThreadDoc
  /** Once more in plain words; refused again, it is passed over, and said to be. */
  refused(thread: ThreadDoc, step: Posting, reason: string): ThreadDoc
  /** The place is gone: the thread is begun anew, with all that happened. */
  begunAnew(thread: ThreadDoc, reason: string): ThreadDoc
  failing(before: Failing | undefined, reason: string, wait: Duration, more?: Pick<Failing, 'refused'>): Failing
}

export const createOutcomes = ({ clock, log, places }: { clock: Clock; log: Logger; places: Pick<Marks, 'mark'> }): Outcomes => {
  const failing = (before: Failing | undefined, reason: string, wait: Duration, more: Pick<Failing, 'refused'> = {}): Failing => ({
    times: (before?.times ?? 0) + 1,
    since: before?.since ?? clock.now(),
    reason,
    until: clock.now() + Math.max(wait, leastRest),
    ...(before?.doubts === undefined ? {} : { doubts: before.doubts }),
    ...more,
  })

  const tell = (thread: ThreadDoc): { desk: string; session: string } => ({ desk: thread.desk, session: thread.session })

  const begunAnew = (thread: ThreadDoc, reason: string): ThreadDoc => {
    log.warn({ ...tell(thread), place: thread.place, reason }, 'a thread is gone and is begun anew')
    const { id, rev, session, desk, again, goneAt, place } = thread
    // What people still write there is for the same session.
    const former = [...(thread.former ?? []), ...(place === undefined ? [] : [place])].slice(-mostFormer)
    const often = goneAt !== undefined && clock.now() - goneAt < goneSoon
    const anew = {
      id,
      rev,
      session,
      desk,
      again: again + 1,
      goneAt: clock.now(),
      recount: 0,
      shown: 0,
      ...(former.length > 0 && { former }),
    }
    return often ? { ...anew, failed: failing(undefined, reason, 5 * minute) } : anew
  }

  const passOver = (thread: ThreadDoc, step: Posting, reason: string): ThreadDoc => {
    log.error({ ...tell(thread), step: stepName(step), reason }, 'the desk refused to show something; it is passed over')
    const seq = step.does === 'recount' ? step.upTo : step.does === 'open' ? 0 : step.seq
    const missed = [...(thread.missed ?? []), { seq, reason }].slice(-mostMissed)
    return { ...done(thread, step), missed }
  }

  /** The ledger once a step that posts has landed, was passed over, or was found to have landed. */
  const done = (thread: ThreadDoc, step: Posting): ThreadDoc => {
    const past = without(thread, 'doing', 'failed', 'refused')
    if (step.does === 'recount') return { ...without(past, 'files'), shown: step.upTo }
    if (step.does === 'show') return { ...past, shown: step.seq, files: 0 }
    if (step.does === 'file') return { ...past, shown: step.seq, files: step.n + 1 }
    return past
  }

  const landed = async (thread: ThreadDoc, step: Posting, found: Landed & { place?: Place }, entries: Entry[]): Promise<ThreadDoc> => {
    const { ref } = found
    if (step.does === 'open') {
      const { place } = found
      if (place === undefined || ref === undefined)
        throw new Error(`the desk ${thread.desk} did not say where the thread of ${thread.session} is`)
      const into = thread.doing?.into
      return { ...done(thread, step), place, card: ref, recount: pastOf(entries), shown: 0, ...(into !== undefined && { into }) }
    }
    if (thread.place !== undefined && ref !== undefined) {
      if (step.does === 'show') await places.mark(thread.place, step.seq, ref)
      if (step.does === 'file') await places.mark(thread.place, step.seq, ref, step.n)
    }
    return done(thread, step)
  }

  const failed = (thread: ThreadDoc, step: Posting, why: NotDone): ThreadDoc => {
    const { reason } = why
    const name = stepName(step)
    const before = thread.failed
    const free = without(thread, 'doing')
    if (why.came === 'doubt') {
      log.warn({ ...tell(thread), step: name, error: why.error }, 'it is not known whether something landed at a desk; the desk is asked')
      const wait = Math.max(why.silent ? callTimeout : onItsWay, backOff((before?.times ?? 0) + 1))
      return { ...thread, failed: failing(before, reason, wait) }
    }
    if (why.came === 'later') return { ...free, failed: failing(before, reason, why.wish ?? backOff((before?.times ?? 0) + 1)) }
    if (step.does === 'open') {
      if (thread.doing?.into !== undefined) return { ...free, alone: true }
      if (before?.reason !== reason) log.error({ ...tell(thread), reason }, 'the desk refused to begin a thread; it is tried every minute')
      return { ...free, failed: failing(before, reason, refusedRest, { refused: true }) }
    }
    if (why.came === 'gone') return begunAnew(free, reason)
    return refused(free, step, reason)
  }

  const refused = (thread: ThreadDoc, step: Posting, reason: string): ThreadDoc => {
    const name = stepName(step)
    if (thread.refused?.step === name) return passOver(thread, step, reason)
    log.warn({ ...tell(thread), step: name, reason }, 'the desk refused to show something; it is tried in plain words')
    return { ...without(thread, 'failed'), refused: { step: name, reason } }
  }

  return { landed, failed, refused, failing, begunAnew }
}
