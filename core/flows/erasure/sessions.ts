// The sessions of a customer who is erased, some at a time: nothing more leaves, what was said is taken out of everything that was made of
// it, then out of the timeline, and last the timeline says who did it. Each step may be done again.
import type { Clock } from '../../lib/clock.ts'
import { type Author, ai } from '../../model/agent.ts'
import type { Entry, EntryOf, Event } from '../../model/entry.ts'
import type { KeptAt } from '../../model/erasure.ts'
import { foldTimeline } from '../../model/folds/timeline.ts'
import { Problem } from '../../model/problem.ts'
import type { Session } from '../../model/session.ts'
import { type Duration, second } from '../../model/time.ts'
import type { Findable, Store } from '../../ports/store.ts'
import type { DecisionRecords } from '../answering/records.ts'
import { system, type Way } from '../conversation/events.ts'
import type { KeptFiles } from '../files/files.ts'
import { callTimeout } from '../timeline/attempt.ts'
import type { Epoch } from '../timeline/epoch.ts'
import { type Scrubbing, scrubbed } from '../timeline/scrub.ts'
import { goneKey, sessionsTable } from '../timeline/tables.ts'
import { findableOf, type Timeline } from '../timeline/timeline.ts'
import type { Vault } from '../vault/vault.ts'
import type { SaidIn } from './elsewhere.ts'
import type { Prints } from './prints.ts'
import type { TakingBack } from './taking-back.ts'

/** What the sessions held, as it is told afterwards. */
export interface Counts {
  sessions: number
  messages: number
  files: number
  kept: KeptAt[]
}

/** A session as it stands before it is taken apart. */
export interface Read {
  session: Session
  entries: Entry[]
}

/** By whom, when, and who stands in the customer's place. */
export interface Doing {
  erasure: string
  at: number
  author: Author
  ids: readonly string[]
  ghost: string
  /** What the customers have at their end is left to them. */
  leaves?: true
}

export interface ErasingSessions {
  /** Closes the session and holds back what was to leave; where that may take a moment, what is leaving has left. Answers it as it stands then. */
  still(session: string, doing: Doing, patient: boolean): Promise<Read>
  /** `leaves`: nothing is going to be taken back at the customers'. */
  count(read: readonly Read[], leaves?: boolean): Counts
  /** What their customers said. */
  said(read: readonly Read[], ids: readonly string[]): SaidIn[]
  /** Takes away again what is kept beside the timeline of a session that is done. */
  sweep(session: string): Promise<void>
  /** Takes all of it away. */
  take(read: readonly Read[], doing: Doing): Promise<void>
}

interface Needs {
  store: Store
  clock: Clock
  timeline: Timeline
  vault: Pick<Vault, 'forget'>
  records: Pick<DecisionRecords, 'forget'>
  files?: KeptFiles
  prints: Prints
  epoch: Pick<Epoch, 'next'>
  takingBack: Pick<TakingBack, 'note'>
  way(session: Session): Way
}

/** How long a send that is under way is waited for, and how often it is looked at. */
const patience: Duration = callTimeout + 5 * second
const look: Duration = second / 5
const tries = 50

/**
 * Keys of ids alone: tickets still find their sessions; the conversation that went on in one goes on after it, and what was carried there is not
 * carried again.
 */
const lasting = /^(?:ticket|gone|link|carried):/u

const arrived = new Set<string | undefined>(['sent', 'delivered', 'read'])

export const createErasingSessions = (needs: Needs): ErasingSessions => {
  const { store, clock, timeline, vault, records, files, prints, epoch, takingBack, way } = needs
  const docs = store.collection(sessionsTable)

  const pause = (): Promise<void> => new Promise(resolve => void clock.after(look, resolve))

  /** Of our messages: what the platform calls each. */
  const namesOf = (entries: readonly Entry[]): Map<number, string> =>
    new Map(entries.flatMap(e => (e.kind === 'delivery' && e.platformId !== undefined ? [[e.of, e.platformId] as const] : [])))

  const outgoing = (entries: Entry[]): EntryOf<'message'>[] =>
    foldTimeline(entries).filter(
      (e): e is EntryOf<'message'> & Entry => e.kind === 'message' && e.author.kind !== 'contact' && !e.deleted && e.opening === undefined,
    )

  const keptOf = ({ session, entries }: Read, leaves: boolean): KeptAt => {
    const { traits, removes } = way(session)
    const kept: KeptAt = { channel: session.channel, theirs: 0, ours: 0, doubt: 0 }
    // There the customer reads our own timeline, and has no copy.
    if (traits?.pull) return kept
    const names = namesOf(entries)
    kept.theirs = entries.filter(e => e.kind === 'message' && e.author.kind === 'contact' && !e.redacted).length
    for (const { seq, delivery, redacted } of outgoing(entries)) {
      if (redacted) continue
      if (arrived.has(delivery?.state)) kept.ours += !leaves && removes && names.has(seq) ? 0 : 1
      else if (delivery?.state === 'unknown' || delivery?.state === 'sending') kept.doubt += 1
    }
    return kept
  }

  const blankLines = (session: string, entries: readonly Entry[]): Findable[] =>
    entries.flatMap(e =>
      e.kind === 'message' || e.kind === 'note' || e.kind === 'translation' ? [{ session, seq: e.seq, at: e.at, text: '' }] : [],
    )

  /** What is found by words: messages, notes, what they were changed to, and names of files. */
  const findable = ({ entries }: Read): string[] =>
    entries.flatMap(e => {
      if (e.kind === 'message') return [findableOf(e)]
      if (e.kind === 'edit') return [e.text, ...(e.wrote === undefined ? [] : [e.wrote])]
      if (e.kind === 'translation') return e.text === undefined ? [] : [e.text]
      return e.kind === 'note' || e.kind === 'more' ? [e.text] : []
    })

  const rekeyed = async (read: readonly Read[]): Promise<void> => {
    const messages = new Map<string, string>()
    for (const { session, entries } of read)
      for (const e of entries)
        if (e.kind === 'message' && e.platformId !== undefined) {
          const key = `msg:${session.channel}:${e.platformId}`
          messages.set(key, goneKey(await prints.of(key)))
        }
    // That a message came before is still told; nothing else but these is asked for any more.
    await store.rekey(
      read.map(({ session }) => session.id),
      key => (lasting.test(key) ? key : messages.get(key)),
    )
  }

  /** Takes away what was made of these entries; while the timelines still have them, for then a run after a crash finds them again. */
  const takeMade = async (read: readonly Read[]): Promise<void> => {
    for (const { session, entries } of read)
      for (const e of entries)
        if (e.kind === 'message' || e.kind === 'writing')
          for (const { id } of e.attachments ?? []) await files?.forget(id, { session: session.id, seq: e.seq, at: e.at })
    await rekeyed(read)
    for (const { session, entries } of read) await store.findable(blankLines(session.id, entries))
    // Of words that nothing says any more, the index forgets that they were ever said.
    await store.forget(read.flatMap(findable))
  }

  /** What is kept beside the timeline. Done before the mark and after it: whoever writes such a thing looks for the mark afterwards. */
  const takeBeside = async (id: string): Promise<void> => {
    await records.forget(id, 1)
    await vault.forget(id)
  }

  /** Writes what is left, and the mark, on exactly what was read; also of what came since the first look. Answers all of it. */
  const rewrite = async ({ session, entries: first }: Read, { at, author, ghost }: Doing): Promise<Entry[]> => {
    const { id } = session
    let taken = first.length
    for (let i = 0; i < tries; i++) {
      const entries = await timeline.read(id, 0)
      if (entries.length > taken) {
        // The lines of what came have been written, and are not again.
        await timeline.settled()
        await takeMade([{ session, entries: entries.slice(taken) }])
        taken = entries.length
      }
      const how: Scrubbing = { session: id, ghost, redacted: { by: author, at, whole: true } }
      await timeline.rewrite(
        id,
        entries.map(entry => scrubbed(entry, how)),
      )
      let moved = false
      const stored = await docs.get(id)
      const known = stored?.contact === ghost && stored.lastSeq === entries.length
      await timeline.commit(id, s => {
        moved = s.lastSeq !== entries.length
        if (moved) return null
        // It says once that it was erased; but only what is appended writes the projection.
        if (s.erased) return known ? null : [{ kind: 'status', author, status: 'closed' }]
        return [{ kind: 'erased', author, of: 1, all: true }]
      })
      if (!moved) return entries
    }
    throw new Problem('busy', 'The session changes too fast. What was begun goes on by itself.')
  }

  return {
    async still(id, { author }, patient) {
      const until = clock.now() + patience
      for (;;) {
        const { session } = await timeline.commit(id, s => {
          const held = s.pending.filter(p => p.state === 'planned' || !patient || clock.now() >= until)
          const events: Event[] = held.map(({ of, state, attempt, fenced, quiet, grows }) => ({
            kind: 'delivery',
            author: system,
            of,
            target: 'customer',
            state: state === 'planned' ? 'withheld' : 'unknown',
            attempt,
            reason: 'the customer is being erased',
            ...(state === 'planned' ? {} : { waits: 'person' as const }),
            ...(fenced ? { fenced } : {}),
            ...(quiet ? { quiet } : {}),
            ...(grows === undefined ? {} : { grows }),
          }))
          for (const { seq } of s.writings ?? []) events.push({ kind: 'decision', author: system, of: seq, verdict: 'reject' })
          if (s.translate?.on) events.push({ kind: 'languages', author: system, translate: false })
          if (s.growing) events.push({ kind: 'more', author: ai, of: s.growing.of, text: '', ends: 'person' })
          if (s.status !== 'closed') events.push({ kind: 'status', author, status: 'closed' })
          return events
        })
        if (session.pending.length === 0) return { session, entries: await timeline.read(id, 0) }
        await pause()
      }
    },

    count(read, leaves = false) {
      const kept = new Map<string, KeptAt>()
      for (const one of read) {
        const { channel, theirs, ours, doubt } = keptOf(one, leaves)
        const now = kept.get(channel) ?? { channel, theirs: 0, ours: 0, doubt: 0 }
        kept.set(channel, { channel, theirs: now.theirs + theirs, ours: now.ours + ours, doubt: now.doubt + doubt })
      }
      const messages = read.flatMap(({ entries }) => entries.filter(e => e.kind === 'message'))
      return {
        sessions: read.length,
        messages: messages.length,
        files: messages.reduce((sum, e) => sum + (e.kind === 'message' ? (e.attachments?.length ?? 0) : 0), 0),
        kept: [...kept.values()],
      }
    },

    said: (read, ids) =>
      read.map(({ session, entries }) => ({
        session: session.id,
        words: entries.flatMap(e =>
          (e.kind === 'message' || e.kind === 'edit') && e.author.kind === 'contact' && ids.includes(e.author.id) ? [e.text] : [],
        ),
      })),

    async sweep(id) {
      await takeBeside(id)
      await store.findable(blankLines(id, await timeline.read(id, 0)))
    },

    async take(read, doing) {
      for (const { session, entries } of read) {
        const { traits, removes } = way(session)
        const names = namesOf(entries)
        if (removes && !traits?.pull && !doing.leaves)
          for (const message of outgoing(entries)) {
            const name = names.get(message.seq)
            if (name !== undefined && arrived.has(message.delivery?.state)) await takingBack.note(doing.erasure, session, message, name)
          }
        await takeBeside(session.id)
      }
      await takeMade(read)
      const marked: { id: string; entries: Entry[] }[] = []
      for (const one of read) marked.push({ id: one.session.id, entries: await rewrite(one, doing) })
      await epoch.next()
      for (const { id, entries } of marked) {
        // A redaction may have put back what it had read before.
        await timeline.rewrite(id, [])
        await takeBeside(id)
        if (store.shared) await store.findable(blankLines(id, entries))
      }
      await timeline.settled()
    },
  }
}
