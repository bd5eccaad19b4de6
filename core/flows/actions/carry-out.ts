// Making calls, so that each is made once: that it begins is stored before it leaves the house, what became of it after. A call that is
// found begun by a run that is gone is in doubt: what only reads, or may be repeated, is made again under the same key; of all else
// nobody knows, and a person is asked. What the house itself was at does no harm where it is not made again.
import type { Logger } from 'pino'
import type { Clock } from '../../lib/clock.ts'
import type { Approval } from '../../model/action.ts'
import { system } from '../../model/agent.ts'
import type { Event, Outcome } from '../../model/entry.ts'
import { isHeldBack, type OpenCall, type Session } from '../../model/session.ts'
import type { Time } from '../../model/time.ts'
import { type Autopilot, type AutopilotMode, modeOf } from '../../model/topic.ts'
import type { ActionMaker, Made, MadeCall } from '../../ports/action-maker.ts'
import type { Contacts } from '../people/contacts.ts'
import { attempt, inOtherHands } from '../timeline/attempt.ts'
import type { Timeline } from '../timeline/timeline.ts'
import type { Vault } from '../vault/vault.ts'
import type { Check } from './arguments.ts'
import { approvalOf, forbidden, putOff } from './ask-for.ts'
import type { Catalogue, Known } from './catalogue-port.ts'
import { byOthers } from './others.ts'
import { readied } from './readied.ts'
import { callsMade } from './results.ts'

/** Characters of what came back that are kept and told to the AI. */
const longestResult = 8000
/** How often one call is made where it does no harm. */
const mostAttempts = 3

export interface CarryOut {
  /** Makes the calls of the session that may be made: those that only read side by side, all others one after the other. */
  make(session: Session): Promise<void>
  /** Settles what another run left in the middle; answers when to come again where it may still be at it. */
  settle(session: Session): Promise<Time | undefined>
}

interface Needs {
  timeline: Timeline
  contacts: Contacts
  catalogue: Catalogue
  check: Check
  vault: Pick<Vault, 'reveal' | 'masking'>
  autopilot(): Promise<Autopilot>
  clock: Clock
  log: Logger
  /** Unique to this run of the process. */
  run: string
  /** True where another process may be in the middle of a call. */
  shared: boolean
  closing: AbortSignal
}

/** What came of a call, not masked yet: held in memory until it can be written down. */
type Came = Pick<Outcome, 'state' | 'duration'> & Pick<Made, 'text' | 'status'>
type Prepared = { maker: Pick<ActionMaker, 'make'>; made: MadeCall; harmless: boolean } | { refused: string }

/** Whether it was carried out or not, nobody has to look: it has failed. */
const isHarmless = ({ safe }: { safe: boolean }, known: Known | undefined): boolean => safe || known?.own !== undefined

const strictness: Record<Approval, number> = { auto: 0, customer: 1, agent: 2 }

/** What an admin has decided since the call was allowed counts; an agent's own word on it does, too. */
const stricter = (allowed: Approval, known: Known, mode: AutopilotMode): string | undefined => {
  if (allowed === 'agent') return undefined
  if (mode === 'off' || mode === 'assist') return 'It was not made: the AI does not act on this channel any more.'
  if (strictness[approvalOf(known, mode)] > strictness[allowed])
    return 'It was not made: somebody has to agree to it now who was not asked.'
  return undefined
}

export const createCarryOut = (needs: Needs): CarryOut => {
  const { timeline, contacts, catalogue, vault, clock, log, run, shared, closing } = needs
  /** Outcomes of calls of this run, until they stand on the timeline. */
  const inHand = new Map<string, Promise<Came>>()
  const nameOf = (id: string, { seq, attempt: n = 0 }: OpenCall): string => `${id}/${seq}/${n}`

  /** Who still may: as things stand now, not when it was asked for. */
  const prepare = async (session: Session, seq: number): Promise<Prepared> => {
    const [entry] = await timeline.read(session.id, seq - 1, 1)
    if (entry?.kind !== 'call') return { refused: 'It is not there any more.' }
    const known = await catalogue.get(entry.action)
    if (!known) return { refused: 'There is no such action any more.' }
    const contact = await contacts.get(session.contact)
    const words = await timeline.read(session.id, entry.since, seq - entry.since)
    // A proof of who they are counts for what was asked for while it held; one that came later may be of another address than the one agreed to.
    const whose = { session, contact, at: entry.at, others: byOthers(contact, words, entry) }
    const not = forbidden(known, whose)
    if (not !== undefined) return { refused: not }
    const tightened = stricter(entry.approval, known, modeOf(await needs.autopilot(), session.channel))
    if (tightened !== undefined) return { refused: tightened }
    const maker = known.own?.(session.id) ?? catalogue.maker(known.service.by)
    if (!maker) return { refused: `${known.service.by} is not switched on.` }
    const ready = await readied(needs, known, entry.arguments, whose)
    if ('mistake' in ready) return { refused: ready.mistake }
    const { action, service } = known
    const secret = catalogue.secretOf(service)
    const key = `${session.id}/${seq}`
    const made = { action, service, arguments: ready.given, key, ...(secret === undefined ? {} : { secret }) }
    return { maker, made, harmless: isHarmless(entry, known) }
  }

  /** Never throws. */
  const leave = async ({ maker, made, harmless }: Exclude<Prepared, { refused: string }>): Promise<Came> => {
    const began = clock.now()
    const controller = new AbortController()
    const cancel = clock.after(made.action.timeout, () => controller.abort(new Error('it took too long')))
    const stop = (): void => controller.abort(closing.reason)
    // What changes something is let finish when the house closes: broken off, nobody would know.
    if (harmless) closing.addEventListener('abort', stop)
    const attempted = await attempt(clock, () => maker.make(made, { signal: controller.signal }))
    cancel()
    closing.removeEventListener('abort', stop)
    const came: Made =
      attempted.came === 'done'
        ? attempted.value
        : { state: attempted.came === 'doubt' && !harmless ? 'unknown' : 'failed', text: attempted.reason }
    // What only reads has changed nothing, whether or not it arrived.
    const state = came.state === 'unknown' && harmless ? 'failed' : came.state
    const { text, status } = came
    return { state, text, duration: Math.round(clock.now() - began), ...(status === undefined ? {} : { status }) }
  }

  const told = async (session: string, { text, status }: Came): Promise<string> => {
    const { text: masked } = await vault.masking(session, masker => masker.mask(text))
    const shown = masked.length > longestResult ? `${masked.slice(0, longestResult)} … (cut)` : masked
    return status === undefined ? shown : `${status} ${shown}`.trim()
  }

  /** Writes the outcome down, whatever else has happened in the session meanwhile. Where the store fails it stays in hand for the next try. */
  const record = async (id: string, call: OpenCall, came: Came): Promise<void> => {
    const { state, duration } = came
    const text = await told(id, came)
    await timeline.commit(id, now => {
      const open = now.calls?.find(({ seq }) => seq === call.seq)
      if (open?.state !== 'running' || open.run !== call.run || open.attempt !== call.attempt) return null
      const ended = { state, text, ...(duration === undefined ? {} : { duration }) }
      return [{ kind: 'outcome', author: system, of: call.seq, attempt: call.attempt ?? 1, ...ended }]
    })
    inHand.delete(nameOf(id, call))
  }

  const finish = async (id: string, call: OpenCall, prepared: Exclude<Prepared, { refused: string }>): Promise<void> => {
    const name = nameOf(id, call)
    const work = leave(prepared)
    inHand.set(name, work)
    await record(id, call, await work)
  }

  const mayBegin = (now: Session, { allowed = 0 }: OpenCall): boolean =>
    now.status === 'open' && now.owner.kind === 'ai' && now.heard <= allowed

  /** The fence: after a person's act the call is not there any more, and words that came since it was allowed overtake it. */
  const begin = async (session: Session, seq: number, prepared: Prepared): Promise<OpenCall | undefined> => {
    const { session: after, entries } = await timeline.commit(session.id, (now): Event[] | null => {
      const call = now.calls?.find(open => open.seq === seq)
      if (call?.state !== 'approved' || now.status !== 'open' || now.owner.kind !== 'ai' || isHeldBack(now, call)) return null
      if ('refused' in prepared) return [putOff(seq, prepared.refused)]
      if (!mayBegin(now, call)) return [putOff(seq, 'It was not made: the customer wrote again first.')]
      return [{ kind: 'outcome', author: system, of: seq, state: 'running', attempt: 1, run }]
    })
    return entries.length > 0 ? after.calls?.find(open => open.seq === seq && open.state === 'running' && open.run === run) : undefined
  }

  const one = async (session: Session, seq: number): Promise<void> => {
    const prepared = await prepare(session, seq)
    const call = await begin(session, seq, prepared)
    if (call && !('refused' in prepared)) await finish(session.id, call, prepared)
  }

  /** True where nobody knows of an earlier call whether it was carried out: what was to follow it is off. */
  const inDoubt = async ({ id, considered, humanAt, calls = [] }: Session): Promise<boolean> => {
    const since = Math.min(considered, ...calls.map(call => call.since))
    const { doubtful } = callsMade(await timeline.read(id, since), since, humanAt)
    if (doubtful.length === 0) return false
    const text = 'It was not made, for the outcome of another is not known.'
    await timeline.commit(id, now => (now.calls ?? []).filter(({ state }) => state === 'approved').map(({ seq }) => putOff(seq, text)))
    return true
  }

  /** A call that a run which is gone had begun. */
  const doubt = async (session: Session, call: OpenCall): Promise<void> => {
    const { id } = session
    const known = await catalogue.get(call.action)
    const repeatable = call.safe || known?.action.idempotent === true
    const prepared =
      repeatable && mayBegin(session, call) && (call.attempt ?? 1) < mostAttempts ? await prepare(session, call.seq) : undefined
    if (!prepared || 'refused' in prepared) {
      log.warn({ session: id, of: call.seq }, 'a call of an action was broken off')
      const harmless = isHarmless(call, known)
      const text = harmless ? 'It was broken off.' : 'It was broken off: nobody knows whether it was carried out.'
      return record(id, call, { state: harmless ? 'failed' : 'unknown', text })
    }
    const { session: after } = await timeline.commit(id, now => {
      const open = now.calls?.find(({ seq }) => seq === call.seq)
      if (open?.state !== 'running' || open.run !== call.run || open.attempt !== call.attempt || !mayBegin(now, open)) return null
      return [{ kind: 'outcome', author: system, of: call.seq, state: 'running', attempt: (call.attempt ?? 1) + 1, run }]
    })
    const again = after.calls?.find(({ seq }) => seq === call.seq)
    if (again?.run === run && again.attempt === (call.attempt ?? 1) + 1) await finish(id, again, prepared)
  }

  return {
    async make(session) {
      const ready = (session.calls ?? []).filter(call => call.state === 'approved' && !isHeldBack(session, call))
      for (let at = 0; at < ready.length; ) {
        if (await inDoubt(session)) return
        let end = at + 1
        if (ready[at]?.safe) while (ready[end]?.safe) end += 1
        await Promise.all(ready.slice(at, end).map(({ seq }) => one(session, seq)))
        at = end
      }
    },
    async settle(session) {
      const { id } = session
      let later: Time | undefined
      for (const call of session.calls ?? []) {
        if (call.state !== 'running') continue
        const mine = inHand.get(nameOf(id, call))
        if (mine) await record(id, call, await mine)
        else {
          const until = inOtherHands(
            { at: call.at ?? 0, ...(call.run === undefined ? {} : { run: call.run }) },
            { run, shared, now: clock.now() },
          )
          if (until === undefined) await doubt(await timeline.load(id), call)
          else later = Math.min(later ?? until, until)
        }
      }
      return later
    },
  }
}
