// Brings sessions to the threads of a desk: the card, what happened before, then each entry in order, each thing once.
//
// The ledger of a thread is one document. What is about to be posted is written there first, checked against the revision that was read:
// after a crash it says what may have landed, and of two processes only one gets to post. What it says to be begun without an outcome is
// asked for at the desk and never posted again blindly. The outcome of one step is written together with the beginning of the next.
import type { Logger } from 'pino'
import type { Clock } from '../../lib/clock.ts'
import type { Entry } from '../../model/entry.ts'
import { foldTimeline } from '../../model/folds/timeline.ts'
import { type Duration, second, type Time } from '../../model/time.ts'
import type { Desk, Landed, Opening, Place, Showing, Standing } from '../../ports/desk.ts'
import { StaleError } from '../../ports/store.ts'
import type { Previews } from '../conversation/preview.ts'
import type { Contacts } from '../people/contacts.ts'
import { attempt, backOff, callTimeout, inOtherHands } from '../timeline/attempt.ts'
import { origin } from '../timeline/linked.ts'
import type { Doing, ThreadDoc } from '../timeline/tables.ts'
import type { Timeline } from '../timeline/timeline.ts'
import { cardPrint, isPressing } from './card-print.ts'
import type { Ledger } from './ledger.ts'
import { createOutcomes, onItsWay, refusedRest, without } from './outcomes.ts'
import type { Marks } from './places.ts'
import type { DeskSetup } from './settings.ts'
import type { Shared } from './shared.ts'
import { mayBeShown, type Shown, shownAt, wasHandedOff } from './shown.ts'
import { nextStep, type Posting, stepKey, stepName, stepOf } from './steps.ts'

/** The card waits so long for more changes, unless people must see this one. */
const cardRest: Duration = 2 * second
/** After so long the first session of a conversation tries again to begin the thread that another began as well. */
const half: Duration = second / 2
/** So often something is tried whose outcome is in doubt and which then has not landed; after that it counts as refused. */
const mostDoubts = 8
/** With so many entries passed over it is worth a write that they were. */
const manyPassed = 50
const races = 50

interface Needs {
  ledger: Ledger
  timeline: Timeline
  contacts: Pick<Contacts, 'get'>
  setup: DeskSetup
  places: Pick<Marks, 'all' | 'mark' | 'ref' | 'within' | 'moved'>
  shared: Shared
  /** Has another session brought to the desk. */
  wake(desk: string, session: string): void
  clock: Clock
  log: Logger
  /** Unique to this run of the process: what another run began is in doubt. */
  run: string
  /** True where another process may be in the middle of a step. */
  manyRun: boolean
  addressed(entries: Entry[]): Entry[]
  previews: Pick<Previews, 'drafts'>
}

/** What a card is drawn of. */
type Looks = Standing & { shares: boolean }

/** Brings one session to one desk as far as it goes; answers when to come again. */
export type Bring = (desk: Desk, session: string) => Promise<Time | undefined>

export const createBring = (needs: Needs): Bring => {
  const { ledger, timeline, contacts, setup, places, shared, wake, clock, log, run, manyRun, addressed, previews } = needs

  const { landed, failed, refused, failing, begunAnew } = createOutcomes({ clock, log, places })

  /** Asks the desk what came of a step that was begun and has no outcome. */
  const settle = async (desk: Desk, thread: ThreadDoc, doing: Doing, entries: Entry[]): Promise<ThreadDoc> => {
    const { place } = thread
    const step = stepOf(doing.step, thread)
    const { room, into } = doing
    const where = { ...(place !== undefined && { place }), ...(room !== undefined && { room }), ...(into !== undefined && { into }) }
    const asked = await attempt(clock, () => desk.settle(stepKey(thread, doing.step), where))
    if (asked.came === 'done' && asked.value !== 'absent') return landed(thread, step, asked.value, entries)
    const free = without(thread, 'doing')
    if (asked.came === 'done') {
      const { failed: before } = thread
      if (!before) return free
      const doubts = (before.doubts ?? 0) + 1
      if (doubts < mostDoubts || step.does === 'open') return { ...free, failed: { ...before, doubts } }
      return refused(free, step, `${before.reason}, ${doubts} times`)
    }
    if (asked.came === 'gone') return step.does === 'open' ? free : begunAnew(free, asked.reason)
    const wait = (asked.came === 'later' ? asked.wish : undefined) ?? backOff((thread.failed?.times ?? 0) + 1)
    return { ...thread, failed: failing(thread.failed, asked.reason, wait) }
  }

  const showingOf = async (thread: ThreadDoc, standing: Standing, entries: Entry[], seq: number): Promise<Showing> => {
    const entry = entries[seq - 1]
    if (!entry) throw new Error(`${thread.session} has no entry ${seq}`)
    const of = 'of' in entry ? entries[entry.of - 1] : undefined
    if (!of || thread.place === undefined) return { ...standing, entry }
    const ref = await places.ref(thread.place, of.seq)
    return { ...standing, entry, about: { entry: of, ...(ref === undefined ? {} : { ref }) } }
  }

  /** The call to the desk that does a step. */
  const callOf = async (
    desk: Desk,
    thread: ThreadDoc,
    step: Posting,
    standing: Standing,
    entries: Entry[],
    where: Pick<Opening, 'room' | 'into'>,
  ): Promise<() => Promise<Landed & { place?: Place }>> => {
    const name = stepName(step)
    const key = stepKey(thread, name)
    const plain = thread.refused?.step === name ? { refused: thread.refused.reason } : {}
    const { place } = thread
    if (step.does === 'open' || place === undefined) return () => desk.open({ ...standing, ...where }, key)
    if (step.does === 'recount') return () => desk.recount(place, { ...standing, entries: entries.slice(0, step.upTo), ...plain }, key)
    const showing = { ...(await showingOf(thread, standing, entries, step.seq)), ...plain }
    if (step.does === 'show') return () => desk.show(place, showing, key)
    const { entry } = showing
    const attachment = entry.kind === 'message' ? entry.attachments?.[step.n] : undefined
    if (!attachment || !desk.file) throw new Error(`${thread.session} has no file ${step.n} at ${step.seq}`)
    const bring = desk.file.bind(desk)
    return () => bring(place, { ...showing, attachment }, key)
  }

  /** True when the card should be brought up to date now; a time where that can wait for more. */
  const cardDue = (thread: ThreadDoc, print: string, more: boolean): boolean | Time => {
    if (thread.card === undefined || thread.carded?.as === print) return false
    const now = clock.now()
    if (thread.stale && thread.stale.until > now) return thread.stale.until
    if (isPressing(thread.carded?.as, print)) return true
    if (more) return false
    const at = (thread.carded?.at ?? 0) + cardRest
    return at <= now ? true : at
  }

  const updated = async (desk: Desk, thread: ThreadDoc, looks: Looks, print: string): Promise<ThreadDoc> => {
    const { place, card, missed } = thread
    if (place === undefined || card === undefined) return thread
    const came = await attempt(clock, () => desk.update(place, { ...looks, ref: card, ...(missed ? { missed } : {}) }))
    if (came.came === 'done') return { ...without(thread, 'stale'), carded: { as: print, at: clock.now() } }
    if (came.came === 'gone') return begunAnew(thread, came.reason)
    const { stale } = thread
    if (came.came === 'later') return { ...thread, stale: failing(stale, came.reason, came.wish ?? backOff((stale?.times ?? 0) + 1)) }
    if (stale?.reason !== came.reason)
      log.error({ desk: desk.name, session: thread.session, reason: came.reason }, 'the card of a thread could not be brought up to date')
    // What may still land must not land on a newer card.
    const least = came.came === 'refused' ? refusedRest : came.silent ? callTimeout : 0
    const wait = Math.max(least, backOff((stale?.times ?? 0) + 1))
    return { ...thread, stale: failing(stale, came.reason, wait, came.came === 'refused' ? { refused: true } : {}) }
  }

  /** When another may begin where a step stands begun: later, or undefined where the desk can be asked now. */
  const notYet = (thread: ThreadDoc, doing: Doing): Time | undefined => {
    const now = clock.now()
    const theirs = inOtherHands({ run: doing.run, at: doing.since }, { run, shared: manyRun, now })
    if (theirs !== undefined) return theirs
    const at = Math.max(doing.since + onItsWay, thread.failed?.until ?? 0)
    return at > now ? at : undefined
  }

  /** Whom it concerns that a thread was begun: what stood in it before, which comes after it, and the first in it, whose card tells of it. */
  const concerned = async ({ place, into, again, former = [] }: ThreadDoc): Promise<string[]> => {
    if (place === undefined) return []
    const first = into === undefined ? undefined : (await places.all(into))[0]
    const before = again === 0 ? [] : await Promise.all(former.map(gone => places.within(gone)))
    return [...(first ? [first.session] : []), ...before.flat()]
  }

  const routed = async (desk: Desk, standing: Standing, entries: () => Promise<Entry[]>): Promise<Shown | undefined> => {
    const { session } = standing
    // Whoever was handed off has a summary: only then the timeline tells.
    const handedOff = session.summary !== undefined && wasHandedOff(await entries())
    return shownAt(desk.name, standing, await setup.get(), handedOff)
  }

  const bring = async (desk: Desk, id: string, card: { redo: boolean }): Promise<Time | undefined> => {
    const stored = await ledger.thread(desk.name, id)
    if (!stored && !mayBeShown(await timeline.load(id), await setup.get())) return undefined
    let thread = stored ?? ledger.fresh(desk.name, id)
    /** Something came of a call or of looking that goes with the next write. */
    let unwritten = false
    const entries: Entry[] = []
    const all = async (): Promise<Entry[]> => {
      entries.push(...(await timeline.read(id, entries.length)))
      return entries
    }
    const keep = async (next: ThreadDoc): Promise<void> => {
      thread = await ledger.keep(next)
      unwritten = false
      card.redo = false
    }
    /** They look at what is stored. */
    const tell = async (): Promise<void> => {
      const sessions = await concerned(thread)
      if (sessions.length > 0 && unwritten) await keep(thread)
      for (const session of sessions) wake(desk.name, session)
    }
    let others: boolean | undefined
    /** Whether other sessions stand in the thread, too: looked for once, for whatever comes into it wakes the first. */
    const shares = async ({ place, into }: ThreadDoc): Promise<boolean> => {
      if (!desk.shares || place === undefined) return false
      if (into !== undefined) return true
      others ??= (await places.within(place)).length > 0
      return others
    }
    const becomes = (next: ThreadDoc): void => {
      thread = next
      unwritten = true
    }
    const end = async (...times: (Time | undefined)[]): Promise<Time | undefined> => {
      if (unwritten) await keep(thread)
      const due = times.filter(t => t !== undefined)
      return due.length > 0 ? Math.min(...due) : undefined
    }

    for (;;) {
      const session = await timeline.load(id)
      const standing: Standing = { session, contact: await contacts.get(session.contact) }
      if (thread.doing) {
        const at = notYet(thread, thread.doing)
        if (at !== undefined) return end(at)
        becomes(await settle(desk, thread, thread.doing, await all()))
        await tell()
        continue
      }
      const waits = thread.failed && thread.failed.until > clock.now() ? thread.failed.until : undefined
      let where: Pick<Opening, 'room' | 'into'> = {}
      if (thread.place === undefined) {
        if (waits !== undefined) return end(waits)
        const into = await shared(desk, thread, session)
        if (into === 'soon') return end(clock.now() + second)
        const shown = into === undefined ? await routed(desk, standing, all) : { into }
        // Where a thread is to be begun anew, the rules only say where.
        if (!shown && thread.again === 0) {
          if (thread.failed) becomes(without(thread, 'failed'))
          return end()
        }
        where = shown ?? {}
      } else if (thread.into !== undefined && (await places.moved(thread.into))) {
        becomes(begunAnew(thread, 'the thread in which it stood was begun anew'))
        continue
      }
      const folded = previews.drafts(session, addressed(foldTimeline(await all())))
      const { shown, step } = nextStep(thread, folded, desk)
      const looks = { ...standing, shares: await shares(thread) }
      const print = printOf(looks, thread)
      const update = card.redo || cardDue(thread, print, step !== undefined && waits === undefined)
      if (update === true) {
        becomes(await updated(desk, card.redo ? without(thread, 'carded') : thread, looks, print))
        // Should another have written meanwhile, an older card may have come last.
        card.redo = thread.carded?.as === print && manyRun
        if (card.redo) await keep(thread)
        continue
      }
      const again = update === false ? undefined : update
      if (step?.does === 'mark') {
        if (thread.place !== undefined) await places.mark(thread.place, step.seq, step.ref)
        becomes({ ...without(thread, 'files'), shown: step.seq })
        continue
      }
      const passed = shown - thread.shown
      if (passed > 0) thread = { ...without(thread, 'files'), shown }
      if (!step) {
        unwritten ||= passed >= manyPassed
        return end(again)
      }
      if (waits !== undefined) return end(waits, again)
      const call = await callOf(desk, thread, step, standing, folded, where)
      await keep({ ...thread, doing: { step: stepName(step), run, since: clock.now(), ...where } })
      if (step.does === 'open' && where.into === undefined && (await shared(desk, thread, session)) !== undefined) {
        // Each that begins looks for others after it was written, so at most one of them sees none. The first session comes back first.
        becomes(without(thread, 'doing'))
        return end(clock.now() + (origin(session) === undefined ? half : second))
      }
      const came = await attempt(clock, call)
      becomes(came.came === 'done' ? await landed(thread, step, came.value, folded) : failed(thread, step, came))
      if (step.does !== 'open' || came.came !== 'done') continue
      becomes({ ...thread, carded: { as: printOf({ ...standing, shares: await shares(thread) }, thread), at: clock.now() } })
      await tell()
    }
  }

  return async (desk, session) => {
    const card = { redo: false }
    for (let race = 0; race < races; race++) {
      try {
        return await bring(desk, session, card)
      } catch (error) {
        if (!(error instanceof StaleError)) throw error
      }
    }
    return clock.now() + second
  }
}

const printOf = ({ session, contact, shares }: Looks, { missed }: ThreadDoc): string => cardPrint(session, contact.rev, missed, shares)
