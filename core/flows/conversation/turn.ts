// A turn: what the customer wrote since the last decision gets one decision. Written at the place where the session stood when it
// was decided; if anything came in between, it is decided again. A person's act in between ends it.
import type { Logger } from 'pino'
import type { Clock } from '../../lib/clock.ts'
import { ai } from '../../model/agent.ts'
import { type Contact, contactName, segmentsOf } from '../../model/contact.ts'
import { type Entry, type Event, type Message, wordsOf } from '../../model/entry.ts'
import { asTheyStand } from '../../model/fold-timeline.ts'
import type { Session } from '../../model/session.ts'
import { owesTurn } from '../../model/session.ts'
import { type Autopilot, modeOf } from '../../model/topic.ts'
import type { Question } from '../../ports/answerer.ts'
import type { Matter } from '../answering/matter.ts'
import type { DecisionRecords } from '../answering/records.ts'
import type { Thinker, Thought } from '../answering/thought.ts'
import type { Standing } from '../clocks/office.ts'
import type { Holdouts } from '../holdout/holdouts.ts'
import type { Contacts } from '../people/contacts.ts'
import type { Timeline } from '../timeline/timeline.ts'
import { say, type Way } from './events.ts'
import { handoff } from './handoff.ts'
import { resolved } from './resolve.ts'
import type { Typing } from './typing.ts'

export interface Turns {
  /** Decides what is owed in the session, if anything is. Safe to run at any time. */
  turn(session: string): Promise<void>
  /** A private draft for the agent, asked for or in `assist`. */
  draft(session: string): Promise<{ session: string; seq: number } | undefined>
  /** True where `assist` wants a draft for what the customer wrote last. */
  owesDraft(session: Session): Promise<boolean>
}

interface Needs {
  timeline: Timeline
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
  /** Whether anybody is there, for a session that is handed off. */
  standing(session: Session): Promise<Standing>
  /** Told how each turn ended, for the metrics. */
  ended(how: { decision: string; reasons: string[]; latency: number }): void
  /** Aborts thinking when the house closes. */
  closing: AbortSignal
}

const restarts = 2
/** The same for words that the customer changes or takes back meanwhile: what is answered must be what they stand by. */
const rewordings = 6
/** Messages that an answerer sees of what was said before. */
const historyLength = 12
/** Entries read for them: a message comes with its deliveries and changes. */
const readBack = 48
const thinkingTime = 60_000

class Restart extends Error {}

/** The words that are owed an answer, and what was said before them; undefined where the customer took all of them back. */
const matterOf = (session: Session, contact: Contact, entries: Entry[], purpose: Matter['purpose'], since: number): Matter | undefined => {
  const said = entries.filter(
    (e): e is Entry & Message =>
      e.kind === 'message' && !e.deleted && !e.redacted?.whole && (e.class !== 'notice' || e.opening !== undefined),
  )
  const owed = said.filter(m => m.author.kind === 'contact' && m.seq > since && !m.ignored)
  const files = owed.flatMap(m => m.attachments ?? []).map(a => a.name)
  const history: Question['history'] = said
    .filter(m => !owed.includes(m) && (m.author.kind !== 'system' || m.opening !== undefined))
    .slice(-historyLength)
    // What the chat said first was the house's own; without it a bare "yes" means nothing.
    .map(m => ({ author: m.author.kind === 'system' ? 'ai' : m.author.kind, text: wordsOf(m) }))
  if (owed.length === 0) return undefined
  const name = contactName(contact)
  // Who has written again since is there, and waits for an answer to all of it.
  const age = Math.min(...owed.map(m => (m.madeAt === undefined ? 0 : m.at - m.madeAt)))
  return {
    text: owed
      .map(m => m.text)
      .filter(Boolean)
      .join('\n'),
    ...(files.length > 0 ? { files } : {}),
    ...(owed.some(m => m.wish) ? { wish: true } : {}),
    ...(age > 0 ? { age } : {}),
    channel: session.channel,
    segments: segmentsOf(contact),
    session: session.id,
    history,
    ...(name === undefined ? {} : { contactName: name }),
    clarified: session.clarified,
    ...(session.language === undefined ? {} : { language: session.language }),
    purpose,
  }
}

export const createTurns = (needs: Needs): Turns => {
  const { timeline, contacts, thinker, records, holdouts, typing, clock, way, autopilot, standing, ended, closing } = needs

  /** The part of the timeline that thinking needs: enough before what is owed, and nothing that came since `session` was read. */
  const recent = async (session: Session): Promise<Entry[]> => {
    const from = Math.max(0, Math.min(session.lastSeq - readBack, session.considered, session.answered))
    return asTheyStand((await timeline.read(session.id, from)).filter(({ seq }) => seq <= session.lastSeq))
  }

  // Signals joined for each thought (AbortSignal.any) would weigh on the one that lives as long as the house.
  const thoughts = new Set<AbortController>()
  closing.addEventListener('abort', () => {
    for (const controller of thoughts) controller.abort(closing.reason)
  })

  const thinking = async (session: Session, matter: Matter, quietly: boolean): Promise<Thought> => {
    closing.throwIfAborted()
    const controller = new AbortController()
    thoughts.add(controller)
    const cancel = clock.after(thinkingTime, () => controller.abort(new Error(`no answer within ${thinkingTime / 1000} s`)))
    if (!quietly) typing.set(session, true, 'ai')
    try {
      const thought = await thinker.think(matter, controller.signal)
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
    if (decided && record) await records.keep(id, decided.seq, record)
  }

  const write = (session: Session, contact: Contact, entries: Entry[], thought: Thought, basedOn: number, stands: Standing): Event[] => {
    const { text, sources, receipt, language } = thought
    if (thought.decision === 'handoff') {
      const { reasons, explanation, sentiment } = thought
      const given = { reasons, explanation, sentiment, language, basedOn, evidence: sources, receipt }
      return handoff(session, way(session), contact, entries, given, stands)
    }
    const message: Message = {
      kind: 'message',
      author: ai,
      text,
      class: thought.class,
      basedOn,
      receipt,
      ...(sources.length > 0 ? { sources } : {}),
    }
    const checked = thought.mode === 'inspect' && thought.class !== 'chitchat'
    if (checked) return [{ kind: 'draft', author: ai, text, sources, class: thought.class, basedOn, purpose: 'inspect', receipt }]
    const said: Event[] = say(session, way(session), message)
    return thought.decision === 'solved'
      ? [...said, ...resolved(session, { kind: 'contact', id: contact.id }, 'confirmed', 'the customer said so')]
      : said
  }

  const pass = (id: string, session: Session): Promise<unknown> =>
    timeline.commit(id, now => {
      if (!owesTurn(now) || now.humanAt !== session.humanAt) return null
      if (now.heard !== session.heard || now.reworded !== session.reworded) throw new Restart()
      return [{ kind: 'passed', author: ai, basedOn: now.heard, reason: 'the customer took it back' }]
    })

  const once = async (id: string, mayRestart: boolean, mayReword: boolean): Promise<void> => {
    const session = await timeline.load(id)
    if (!owesTurn(session)) return
    const contact = await contacts.get(session.contact)
    const entries = await recent(session)
    const basedOn = session.heard
    const began = clock.now()
    const matter = matterOf(session, contact, entries, 'turn', session.considered)
    if (!matter) return void (await pass(id, session))
    const held = await holdouts.heldBack(id, basedOn, matter.text)
    const thought = await thinking(session, { ...matter, ...held }, false)
    const mode = modeOf(await autopilot(), session.channel)
    const stands = await standing(session)
    if (mode !== thought.mode && mayRestart) throw new Restart()
    const done = await timeline.commit(id, now => {
      if (!owesTurn(now) || now.considered >= basedOn || now.humanAt !== session.humanAt) return null
      if (now.heard !== basedOn && mayRestart) throw new Restart()
      if (now.reworded !== session.reworded && mayReword) throw new Restart()
      return write(now, contact, entries, thought, basedOn, stands)
    })
    await remember(id, done.entries, thought)
    if (done.entries.length > 0) ended({ decision: thought.decision, reasons: thought.reasons, latency: clock.now() - began })
  }

  const turn = async (id: string): Promise<void> => {
    for (let n = 0; ; n++) {
      try {
        return await once(id, n < restarts, n < rewordings)
      } catch (error) {
        if (!(error instanceof Restart)) throw error
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
      const matter = matterOf(session, contact, entries, 'draft', since)
      if (!matter) return undefined
      const thought = await thinking(session, matter, true)
      if (thought.decision === 'handoff' || thought.text === '') return undefined
      const { text, sources, receipt } = thought
      const done = await timeline.commit(id, now => {
        if (now.heard !== session.heard || now.reworded !== session.reworded || now.status !== 'open') return null
        return [{ kind: 'draft', author: ai, text, sources, class: thought.class, basedOn: now.heard, purpose: 'assist', receipt }]
      })
      await remember(id, done.entries, thought)
      const seq = done.entries[0]?.seq
      return seq === undefined ? undefined : { session: id, seq }
    },
  }
}
