// The work of translating, off every path: replies one after the other as they were written, and beside them what the team is to read. What is
// owed is folded from the timeline, so that it is finished after a crash; each outcome is one append that counts once.

import { toldOf } from '#core/search/languages/telling.ts'
import type { Clock } from '../../lib/clock.ts'
import { type Author, system } from '../../model/agent.ts'
import type { Entry, EntryOf, Event, Translation } from '../../model/entry.ts'
import { foldTimeline } from '../../model/folds/timeline.ts'
import { Problem } from '../../model/problem.ts'
import type { Session } from '../../model/session.ts'
import { type Duration, day, type Time } from '../../model/time.ts'
import type { Way } from '../conversation/events.ts'
import { asRead } from '../timeline/as-read.ts'
import type { Timeline } from '../timeline/timeline.ts'
import type { ReadHouse } from './house.ts'
import { leaving } from './leaving.ts'
import { byItself, isWordless, labelFor, type Pair, pairOf } from './pair.ts'
import type { Render } from './render.ts'
import { writingAt } from './writing.ts'

export interface Translator {
  /** Translates agents' replies and has them leave, in order. Safe at any time. */
  speak(session: string): Promise<Time | undefined>
  /** Turns translation on where it is due, and translates what the team is to read. Safe at any time. */
  read(session: string): Promise<Time | undefined>
}

interface Needs {
  timeline: Timeline
  clock: Clock
  house: ReadHouse
  render: Render
  way(session: Session): Way
  /** Told how each came out, for the metrics. */
  rendered(how: 'made' | 'failed'): void
}

/** Older than this nobody wants it sent without having looked. */
const fresh: Duration = 1 * day
/** Entries read for what is before the eyes when it is turned on. */
const readBack = 60

const ai: Author = { kind: 'ai' }

/** What an entry gives the team to read; the words as they stand now. */
const wordsIn = (entry: Entry | undefined): string | undefined => {
  if (entry?.kind === 'message') return entry.deleted || entry.redacted ? undefined : entry.text
  if (entry?.kind === 'draft') return entry.verdict === undefined ? entry.text : undefined
  return entry?.kind === 'handoff' ? entry.summary : undefined
}

export const createTranslator = ({ timeline, clock, house, render, way, rendered }: Needs): Translator => {
  const failing = (of: number, failed: string): Translation => ({ kind: 'translation', author: system, of, failed })

  /** The events by which a reply goes on: it leaves, or waits for a person. `at`: when its latest words were written. */
  const outcomeOf = async (
    session: Session,
    writing: EntryOf<'writing'>,
    at: Time,
  ): Promise<(entries: Entry[], now: Session) => Event[]> => {
    const { seq, to, text } = writing
    const leave = (translation?: string) => (entries: Entry[], now: Session) => {
      try {
        return leaving({ session: now, entries, way }, writing, translation)
      } catch (error) {
        if (!(error instanceof Problem)) throw error
        return [failing(seq, error.message)]
      }
    }
    if (to === undefined || isWordless(text) || toldOf(text) === to) return leave()
    if (clock.now() - at > fresh) return () => [failing(seq, 'it is more than a day old')]
    const from = toldOf(text)
    const { id, channel } = session
    const made = await render({ text, to, ...(from === 'und' ? {} : { from }), session: id, channel })
    rendered('failed' in made ? 'failed' : 'made')
    if ('failed' in made) return () => [failing(seq, made.failed)]
    const { check } = await house()
    return check ? () => [{ kind: 'translation', author: ai, of: seq, text: made.text, language: to }] : leave(made.text)
  }

  /** True where another may follow at once. */
  const speakOnce = async (id: string): Promise<boolean> => {
    const session = await timeline.load(id)
    const next = session.writings?.find(w => w.state === 'translating')
    if (!next) return false
    const stored = await timeline.read(id, 0)
    const writing = writingAt(stored, next.seq)
    const at = stored.find(e => e.seq === next.words)?.at
    if (!writing || at === undefined) throw new Error(`${id}/${next.seq} is no writing`)
    const outcome = await outcomeOf(session, writing, at)
    await asRead(timeline, id, 0, (entries, unmoved) =>
      timeline.commit(id, now => {
        unmoved(now)
        const still = now.writings?.find(w => w.seq === next.seq)
        // Decided meanwhile, or it has other words now.
        return still?.state === 'translating' && still.words === next.words ? outcome(entries, now) : null
      }),
    )
    return true
  }

  const turnOn = async (id: string): Promise<Session> => {
    const now = await house()
    const session = await timeline.load(id)
    const from = Math.max(0, session.lastSeq - readBack)
    const entries = foldTimeline(await timeline.read(id, from)).filter(e => e.seq <= session.lastSeq)
    const label = session.translate?.by === 'agent' || !now.can || !now.auto ? [] : labelFor(session, entries)
    const labelled = label.length > 0 ? (await timeline.commit(id, s => (s.language === session.language ? label : null))).session : session
    if (byItself(labelled, now, entries).length === 0) return labelled
    const done = await timeline.commit(id, s => {
      const events = byItself(s, now, entries)
      return events.length > 0 ? events : null
    })
    return done.session
  }

  const translationOf = async (session: Session, entry: Entry | undefined, pair: Pair, of: number): Promise<Translation> => {
    const none: Translation = { kind: 'translation', author: ai, of }
    const text = wordsIn(entry)
    if (entry === undefined || text === undefined || text.trim() === '' || isWordless(text)) return none
    const told = toldOf(text)
    if (told === pair.ours) return none
    const from = told === 'und' ? {} : { from: told }
    const made = await render({ text, to: pair.ours, ...from, session: session.id, channel: session.channel })
    rendered('failed' in made ? 'failed' : 'made')
    if ('failed' in made) return failing(of, made.failed)
    return { ...none, text: made.text, language: pair.ours, ...(entry.kind === 'handoff' ? { summary: true as const } : {}) }
  }

  const readOnce = async (id: string): Promise<boolean> => {
    const session = await timeline.load(id)
    const pair = pairOf(session)
    const [of] = session.untranslated ?? []
    if (!pair || of === undefined) return false
    const entries = foldTimeline(await timeline.read(id, of - 1))
    const entry = entries.find(e => e.seq === of)
    const words = wordsIn(entry)
    const made = await translationOf(session, entry, pair, of)
    await asRead(timeline, id, of - 1, (current, unmoved) =>
      timeline.commit(id, now => {
        unmoved(now)
        const queue = now.untranslated ?? []
        const same = wordsIn(foldTimeline(current).find(e => e.seq === of)) === words
        if (!queue.includes(of) || !same) return null
        // What failed once would fail for all that waits: it is said once, and an agent can have it tried again.
        const others = made.failed === undefined ? [] : queue.filter(seq => seq !== of)
        return [{ ...made, ...(others.length > 0 ? { others } : {}) }]
      }),
    )
    return true
  }

  return {
    async speak(id) {
      while (await speakOnce(id));
      return undefined
    },
    async read(id) {
      await turnOn(id)
      while (await readOnce(id));
      return undefined
    },
  }
}
