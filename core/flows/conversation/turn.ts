// A turn: what the customer wrote since the last decision gets one decision. Written at the place where the session stood when it
// was decided; if anything came in between, it is decided again. A person's act in between ends it. Where the AI wants calls made first,
// they go onto the timeline in the same way, and the turn goes on once their outcomes stand there. Where the channel shows messages that
// grow, a first try may show its answer sentence by sentence; whatever comes in between ends that, and the next try answers whole.
import type { Logger } from 'pino'
import type { Clock } from '../../lib/clock.ts'
import { ai, system } from '../../model/agent.ts'
import type { Entry, Event } from '../../model/entry.ts'
import { asTheyStand } from '../../model/folds/timeline.ts'
import type { Session } from '../../model/session.ts'
import { isHeldBack, owedAfter, owesOutcome, owesTurn } from '../../model/session.ts'
import type { Time } from '../../model/time.ts'
import { type Autopilot, modeOf } from '../../model/topic.ts'
import type { Advance } from '../actions/advance.ts'
import { type AskingFor, askFor, callEvents, putOff } from '../actions/ask-for.ts'
import type { CarryOut } from '../actions/carry-out.ts'
import { checkingWords } from '../actions/consent/consent.ts'
import { byOthers } from '../actions/others.ts'
import type { Matter } from '../answering/matter.ts'
import type { DecisionRecords } from '../answering/records.ts'
import { Silenced, type Speak } from '../answering/spoken.ts'
import type { Thinker, Thought } from '../answering/thought.ts'
import type { Standing } from '../clocks/office.ts'
import type { Holdouts } from '../holdout/holdouts.ts'
import { tongueOf } from '../languages/tongue.ts'
import type { Contacts } from '../people/contacts.ts'
import { inOtherHands } from '../timeline/attempt.ts'
import type { Timeline } from '../timeline/timeline.ts'
import { decided, lastOf, ofAllRounds, stayed, stopped, withdrawn } from './decided.ts'
import type { Hands } from './elsewhere/hands.ts'
import { say, type Way } from './events.ts'
import { matterOf, type Said } from './matter.ts'
import { madeFor, waitingIn } from './owed.ts'
import { createRounds, createSpeaking, endOf } from './speaking.ts'
import { draftOf } from './suggest.ts'
import type { Typing } from './typing.ts'

export interface Turns {
  /** Decides what is owed in the session, if anything is. Safe to run at any time. Answers when to come again, if so. */
  turn(session: string): Promise<Time | undefined>
  /** A private draft for the agent, asked for or in `assist`. */
  draft(session: string): Promise<{ session: string; seq: number } | undefined>
  /** True where `assist` wants a draft for what the customer wrote last. */
  owesDraft(session: Session): Promise<boolean>
}

interface Needs {
  timeline: Timeline
  hands: Pick<Hands, 'inherit'>
  contacts: Contacts
  thinker: Thinker
  records: Pick<DecisionRecords, 'keep'>
  holdouts: Pick<Holdouts, 'heldBack'>
  /** Signs of life while the AI thinks. */
  typing: Typing
  clock: Clock
  log: Logger
  way(session: Session): Way
  autopilot(): Promise<Autopilot>
  /** What calls of actions are made from and by. */
  actions: AskingFor
  advance: Advance
  carryOut: Pick<CarryOut, 'settle'>
  /** Whether anybody is there, for a session that is handed off. */
  standing(session: Session): Promise<Standing>
  /** True where another process may be in the middle of an answer. */
  shared: boolean
  /** Told how each turn ended, for the metrics. */
  ended(how: { decision: string; reasons: string[]; latency: number; session: string; heard: number }): void
  /** Aborts thinking when the house closes. */
  closing: AbortSignal
}

const restarts = 2
/** The same for words that the customer changes or takes back meanwhile: what is answered must be what they stand by. */
const rewordings = 6
/** Entries read for them: a message comes with its deliveries and changes. */
const readBack = 48
const thinkingTime = 60_000
/** How often the AI may ask for calls, and for how many, until it answers: beyond them it gets nowhere. */
const mostRounds = 5
const mostCalls = 8

const overtaken = 'It was not made: the customer wrote again first.'

/** A call was decided about, made or put off meanwhile: what is owed is not what it was. */
const haveMoved = (now: Session, then: Session): boolean => {
  const standing = ({ calls = [] }: Session): string => calls.map(({ seq, state }) => `${seq} ${state}`).join()
  return standing(now) !== standing(then)
}

class Restart extends Error {}

export const createTurns = (needs: Needs): Turns => {
  const { timeline, hands, contacts, thinker, records, holdouts, typing, clock, way, autopilot, actions, advance, carryOut } = needs
  const { standing, shared, ended, closing } = needs

  /** The part of the timeline that thinking needs: enough before what is owed, and nothing that came since `session` was read. */
  const recent = async (session: Session): Promise<Entry[]> => {
    const { lastSeq, considered, answered, calls = [] } = session
    const from = Math.max(0, Math.min(lastSeq - readBack, considered, answered, ...calls.map(call => call.since)))
    return asTheyStand((await timeline.read(session.id, from)).filter(({ seq }) => seq <= lastSeq))
  }

  const rounds = createRounds()

  // Signals joined for each thought (AbortSignal.any) would weigh on the one that lives as long as the house.
  const thoughts = new Set<AbortController>()
  closing.addEventListener('abort', () => {
    for (const controller of thoughts) controller.abort(closing.reason)
  })

  const thinking = async (session: Session, matter: Matter, quietly: boolean, speak?: Speak): Promise<Thought> => {
    closing.throwIfAborted()
    const controller = new AbortController()
    thoughts.add(controller)
    const cancel = clock.after(thinkingTime, () => controller.abort(new Error(`no answer within ${thinkingTime / 1000} s`)))
    if (!quietly) typing.set(session, true, 'ai')
    try {
      const thought = await thinker.think(matter, controller.signal, speak)
      closing.throwIfAborted()
      return thought
    } finally {
      thoughts.delete(controller)
      cancel()
      if (!quietly) typing.set(session, false, 'ai')
    }
  }

  const remember = async (id: string, entries: readonly Entry[], { record }: Thought): Promise<void> => {
    const decided = entries.find(e => e.kind === 'message' || e.kind === 'draft' || e.kind === 'handoff' || e.kind === 'call')
    const grown = entries.find(e => e.kind === 'more')
    const offered = decided?.kind === 'handoff' ? entries.find(e => e.kind === 'draft') : undefined
    for (const seq of [decided?.kind === 'message' && grown ? undefined : decided?.seq, grown?.of, offered?.seq])
      if (seq !== undefined && record) await records.keep(id, seq, record)
  }

  /** A message that nobody goes on with: its process ended, or failed. The words it was for are decided anew. */
  const leftInTheMiddle = async ({ id, growing }: Session): Promise<Time | undefined> => {
    if (!growing) return undefined
    const { of, run, at } = growing
    const session = await timeline.load(id)
    const theirs = inOtherHands({ run, at }, { run: way(session).run, shared, now: clock.now() })
    if (theirs !== undefined) return theirs
    // What was shown of it, not what somebody changed it to.
    const shown = (await timeline.read(id, of - 1)).findLast(e => e.seq === of || (e.kind === 'more' && e.of === of))
    const text = shown?.kind === 'message' || shown?.kind === 'more' ? shown.text : ''
    await timeline.commit(id, now =>
      now.growing?.of === of && now.growing.run === run && now.growing.at === at
        ? [endOf(of, text, now.growing.stopped === 'person' || now.growing.stopped === 'interrupted' ? now.growing.stopped : 'broken')]
        : null,
    )
    return undefined
  }

  const pass = (id: string, session: Session): Promise<unknown> =>
    timeline.commit(id, now => {
      if (!owesTurn(now) || now.humanAt !== session.humanAt) return null
      if (now.heard !== session.heard || now.reworded !== session.reworded) throw new Restart()
      return [{ kind: 'passed', author: ai, basedOn: now.heard, reason: 'the customer took it back' }]
    })

  /** Puts what the AI wants done onto the timeline, or answers why a person has to go on instead. */
  const act = async (said: Said, thought: Thought): Promise<Thought | undefined> => {
    const { session, contact, entries, made } = said
    if (made.rounds >= mostRounds || made.calls.length + thought.calls.length > mostCalls)
      return stopped(thought, 'failed', `It asked for more than ${mostRounds} rounds or ${mostCalls} calls of actions for one question.`)
    const { heard: basedOn, considered } = session
    const since = owedAfter(session)
    if (thought.withdraws) {
      await timeline.commit(session.id, now => {
        if (!owesTurn(now) || now.humanAt !== session.humanAt) return null
        if (now.heard !== basedOn || now.reworded !== session.reworded || haveMoved(now, session)) throw new Restart()
        return withdrawn(now, contact, thought)
      })
      return undefined
    }
    const { mode, receipt: spent } = thought
    const waiting = waitingIn(session, entries)
    const whose = { session, contact, at: clock.now(), others: byOthers(contact, entries, { since, basedOn }) }
    const asked = await askFor(actions, thought.calls, { whose, mode, made, waiting, basedOn, since, spent })
    const mistake = asked.find(one => one.mistake !== undefined)
    if (mistake && made.mistakes > 0)
      return stopped(thought, 'low_confidence', `It could not say rightly what to do (${mistake.entry.title}): ${mistake.mistake}`)
    const { language } = thought
    const label: Event[] = language === 'und' || language === session.language ? [] : [{ kind: 'label', author: ai, language }]
    const told = entries.some(e => e.kind === 'message' && e.class === 'notice' && e.call !== undefined && e.seq > since)
    const waits = asked.findIndex(({ entry, mistake: wrong }) => wrong === undefined && entry.approval === 'agent')
    const done = await timeline.commit(session.id, now => {
      if (!owesTurn(now) || now.humanAt !== session.humanAt) return null
      if (now.heard !== basedOn || now.reworded !== session.reworded || now.considered !== considered || haveMoved(now, session))
        throw new Restart()
      const events = [...label, ...callEvents(asked, now.lastSeq, label.length)]
      if (waits < 0 || told) return events
      const call = now.lastSeq + 1 + label.length + waits
      const text = checkingWords(language === 'und' ? tongueOf(now, contact) : language)
      return [...events, ...say(now, way(now), { kind: 'message', author: system, text, class: 'notice', call }, events.length)]
    })
    await remember(session.id, done.entries, thought)
    return undefined
  }

  /** Writes the end of what was begun aloud. */
  const end = async (
    { session, contact, entries }: Said,
    begun: { of: number; shown: string },
    thought: Thought,
    began: Time,
  ): Promise<boolean> => {
    const stands = await standing(session)
    const done = await timeline.commit(session.id, now =>
      lastOf({ session: now, contact, entries }, way(now), begun, thought, session.heard, stands),
    )
    const [last] = done.entries
    if (last?.kind === 'more' && last.ends === 'overtaken') throw new Restart()
    if (last?.kind === 'more' && last.ends === 'interrupted') return true
    if (last?.kind !== 'more' || last.ends === 'person') return false
    await remember(session.id, done.entries, thought)
    ended({ decision: thought.decision, reasons: thought.reasons, latency: clock.now() - began, session: session.id, heard: session.heard })
    return false
  }

  /** One step of the turn: whether there is another at once, or when. */
  const once = async (id: string, mayRestart: boolean, mayReword: boolean, isFirst: boolean): Promise<boolean | Time> => {
    const session = await timeline.load(id)
    if (session.growing) return (await leftInTheMiddle(session)) ?? true
    if (owesOutcome(session)) return (await carryOut.settle(session)) ?? true
    if (!owesTurn(session) || (await hands.inherit(session))) return false
    const contact = await contacts.get(session.contact)
    const advanced = await advance(session, contact)
    if (advanced !== 'think') return advanced === 'again'
    const entries = await recent(session)
    const basedOn = session.heard
    const began = clock.now()
    const said: Said = { session, contact, entries, made: madeFor(session, entries, owedAfter(session)) }
    const matter = matterOf(said, 'turn', owedAfter(session))
    if (!matter) {
      await pass(id, session)
      return false
    }
    const held = await holdouts.heldBack(session, basedOn, matter.text)
    // What was begun once for these words is not begun again: then they are answered whole.
    const aloud = isFirst && !matter.waiting && way(session).grows !== undefined && session.heard > session.answered
    const speaking = aloud ? createSpeaking({ timeline, clock, way, autopilot, rounds }, session) : undefined
    let thought: Thought
    try {
      thought = await thinking(session, { ...matter, ...held }, false, speaking?.speak)
    } catch (error) {
      if (!speaking || !(error instanceof Silenced)) throw error
      const ending = await speaking.silence()
      if (ending === 'person') return false
      // What the customer said instead may be there already.
      if (ending === 'interrupted') return true
      throw new Restart()
    }
    const of = speaking?.begun()
    if (speaking && of !== undefined) return end(said, { of, shown: speaking.shown() }, ofAllRounds(thought, said.made), began)
    const mode = modeOf(await autopilot(), session.channel)
    const stands = await standing(session)
    if (mode !== thought.mode && mayRestart) throw new Restart()
    if (thought.decision === 'act') {
      const instead = await act(said, thought)
      if (!instead) return true
      thought = stayed(instead, matter)
    }
    thought = ofAllRounds(thought, said.made)
    const agreed = session.calls?.filter(call => isHeldBack(session, call)) ?? []
    const done = await timeline.commit(id, now => {
      if (!owesTurn(now) || now.considered >= basedOn || now.humanAt !== session.humanAt) return null
      if (haveMoved(now, session)) throw new Restart()
      if (now.heard !== basedOn && mayRestart) throw new Restart()
      if (now.reworded !== session.reworded && mayReword) throw new Restart()
      // Nobody knows whether they take back what an agent has agreed to: all of it is thought about anew.
      if (thought.decision === 'pass' && agreed.length > 0) return agreed.map(({ seq }) => putOff(seq, overtaken))
      const { suggestion: _, ...unoffered } = thought
      const offered = now.reworded === session.reworded ? thought : unoffered
      return decided({ session: now, contact, entries }, way(now), offered, basedOn, stands)
    })
    if (done.entries.length > 0 && thought.decision === 'pass' && agreed.length > 0) return true
    if (done.entries.length > 0)
      ended({ decision: thought.decision, reasons: thought.reasons, latency: clock.now() - began, session: id, heard: basedOn })
    await remember(id, done.entries, thought)
    return false
  }

  const turn = async (id: string): Promise<Time | undefined> => {
    for (let n = 0; ; ) {
      try {
        const next = await once(id, n < restarts, n < rewordings, n === 0)
        if (next !== true) return next || undefined
      } catch (error) {
        if (!(error instanceof Restart)) throw error
        n += 1
      }
    }
  }

  return {
    turn,
    async owesDraft(session) {
      if (session.status !== 'open' || session.owner.kind === 'ai' || session.heard <= session.answered) return false
      if (session.drafts.some(d => d.basedOn === session.heard)) return false
      return modeOf(await autopilot(), session.channel) === 'assist'
    },
    async draft(id) {
      const session = await timeline.load(id)
      if (session.heard === 0) return undefined
      const contact = await contacts.get(session.contact)
      const entries = await recent(session)
      const since = session.heard > session.answered ? session.answered : session.heard - 1
      const matter = matterOf(
        { session, contact, entries, made: madeFor({ ...session, humanAt: session.lastSeq }, entries, since) },
        'draft',
        since,
      )
      if (!matter) return undefined
      const thought = await thinking(session, matter, true)
      if (thought.text === '' && !thought.suggestion) return undefined
      const done = await timeline.commit(id, now => {
        if (now.heard !== session.heard || now.reworded !== session.reworded || now.status !== 'open') return null
        return [draftOf(thought, now.heard, 'assist')]
      })
      await remember(id, done.entries, thought)
      const seq = done.entries[0]?.seq
      return seq === undefined ? undefined : { session: id, seq }
    },
  }
}
