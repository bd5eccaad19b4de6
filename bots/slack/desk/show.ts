// One entry in its session's thread: a message of its own, a change of one that stands there, or a mark on it.
import type { Entry, EntryOf } from '#core/model/entry.ts'
import type { Desk, Landed, Place, Showing } from '#core/ports/desk.ts'
import { Gone, Refused } from '#core/ports/failure.ts'
import { verbs } from '../../verbs.ts'
import type { Base } from '../base.ts'
import { line } from '../draw/line.ts'
import { button, row } from '../draw/parts.ts'
import { threadOf, userOf } from '../place.ts'
import type { Erase } from './erase.ts'
import { signOf, signs } from './marks.ts'
import { bare } from './plain.ts'

type Given = Pick<Base, 'queries' | 'places' | 'post' | 'marks' | 'clock'> & { erase: Erase }

/** True for what people read in the thread; the rest stands on the card. Pure. */
export const isShown = (entry: Entry): boolean => {
  switch (entry.kind) {
    case 'message':
    case 'note':
    case 'draft':
    case 'decision':
    case 'call':
    case 'handoff':
    case 'csat':
    case 'delete':
    case 'edit':
    case 'reaction':
    case 'erased':
    case 'languages':
    case 'line':
    case 'heard':
      return true
    // The first sentences stand there; the whole takes their place.
    case 'more':
      return entry.ends !== undefined
    case 'translation':
      return entry.text !== undefined || entry.failed !== undefined
    case 'delivery':
      return (
        entry.target === 'customer' &&
        !entry.quiet &&
        signOf(entry.state) !== undefined &&
        !(entry.state === 'unknown' && entry.waits === 'provider')
      )
    case 'outcome':
      return entry.state !== 'running'
    case 'owner':
      return entry.cause === 'assign' || entry.cause === 'release'
    case 'status':
      return true
    case 'snooze':
      return entry.until === null
    default:
      return false
  }
}

/** What an agent made better is the best lesson there is: offered where it was done. */
const teachRow = (session: string, of: number): object[] =>
  verbs.some(verb => verb.name === 'teach') ? row(button('Teach from this', { kind: 'act', verb: 'teach', session, input: { of } })) : []

/** Buttons stand in one row, where there is one already. */
const joined = (blocks: readonly object[], buttons: readonly object[]): object[] => {
  const last = blocks.at(-1) as { type?: string; elements?: object[] } | undefined
  const [more] = buttons as { elements?: object[] }[]
  return last?.type === 'actions' && more
    ? [...blocks.slice(0, -1), { ...last, elements: [...(last.elements ?? []), ...(more.elements ?? [])] }]
    : [...blocks, ...buttons]
}

export const createShow = ({ queries, places, post, marks, clock, erase }: Given): Pick<Desk, 'show' | 'shows'> => {
  const drawn = (showing: Showing, more: { by?: string; before?: string } = {}) => line(showing, { now: clock.now(), ...more })

  /** Changes what stands there; false where that is gone, or was written by somebody else. */
  const changed = async (place: Place, ref: string, showing: Showing, more: { by?: string } = {}): Promise<boolean> => {
    const shown = drawn(showing, more)
    if (!shown) return false
    try {
      await post.change({ channel: threadOf(place).channel, ts: ref }, shown)
      return true
    } catch (error) {
      if (error instanceof Gone || error instanceof Refused) return false
      throw error
    }
  }

  const added = async (place: Place, showing: Showing, key: string, more: { before?: string } = {}): Promise<Landed> => {
    const shown = drawn(showing, more)
    if (!shown) return {}
    return { ref: await post.message(threadOf(place), showing.refused === undefined ? shown : bare(shown), key) }
  }

  const writtenHere = (place: Place, entry: Entry): boolean => 'origin' in entry && entry.origin?.place === place

  /** The latest message that told of an earlier failure of the same send. */
  const toldBefore = async (
    place: Place,
    session: string,
    { of, seq }: EntryOf<'delivery'> & { seq: number },
  ): Promise<string | undefined> => {
    const entries = await queries.timeline(session, of, seq - of)
    const failures = entries.filter(e => e.kind === 'delivery' && e.of === of && e.seq < seq)
    for (const { seq: at } of failures.toReversed()) {
      const ref = await places.ref(place, at)
      if (ref !== undefined) return ref
    }
    return undefined
  }

  /** What the mark goes on: the words themselves, and of a change the message that was changed. */
  const marked = async (place: Place, { entry, ref }: NonNullable<Showing['about']>): Promise<string | undefined> =>
    (entry.kind === 'edit' || entry.kind === 'delete') && ref === undefined ? places.ref(place, entry.of) : ref

  const delivery = async (place: Place, showing: Showing, entry: EntryOf<'delivery'> & { seq: number }, key: string): Promise<Landed> => {
    const { about, session, contact } = showing
    const sign = signOf(entry.state)
    if (!about || !sign) return {}
    const { channel } = threadOf(place)
    const ref = await marked(place, about)
    const changes = about.entry.kind === 'edit' || about.entry.kind === 'delete'
    const here = writtenHere(place, about.entry)
    const before = entry.attempt > 1 || sign !== signs.sent ? await toldBefore(place, session.id, entry) : undefined
    if (ref !== undefined && here && about.entry.kind !== 'delete') {
      await marks.put({ channel, ts: ref }, changes && sign === signs.sent ? signs.edited : sign)
      for (const other of [signs.sent, signs.failed, signs.doubt])
        if (before !== undefined && other !== sign) await marks.take({ channel, ts: ref }, other)
    } else if (ref !== undefined && about.entry.kind === 'message') {
      await changed(place, ref, { session, contact, entry: about.entry })
    }
    // Translated, it stands below what its writer wrote here: how it fares is seen on both.
    const wrote =
      about.entry.kind === 'message' && about.entry.writing !== undefined ? await places.ref(place, about.entry.writing) : undefined
    if (wrote !== undefined) await marks.put({ channel, ts: wrote }, sign)
    if (before !== undefined) {
      await changed(place, before, showing)
      return {}
    }
    return sign === signs.sent ? {} : added(place, showing, key)
  }

  /** Whoever was given a session is told by name: the card alone would not wake them. */
  const assigned = async (place: Place, showing: Showing, entry: EntryOf<'owner'>, key: string): Promise<Landed> => {
    const shown = drawn(showing)
    if (!shown) return {}
    const user = entry.cause === 'assign' && entry.owner.kind === 'agent' ? userOf(entry.owner.id) : undefined
    const same = user !== undefined && entry.author.kind === 'agent' && userOf(entry.author.id) === user
    const call = { type: 'context', elements: [{ type: 'mrkdwn', text: `<@${user}> this one is yours now.` }] }
    const blocks = user !== undefined && !same ? [...shown.blocks, call] : shown.blocks
    return { ref: await post.message(threadOf(place), { ...shown, blocks }, key) }
  }

  /** The message by which a reply was put before its writer, the latest. */
  const waitedAt = async (place: Place, session: string, writing: number, before: number): Promise<string | undefined> => {
    const entries = await queries.timeline(session, writing, before - writing)
    for (const { seq } of entries.filter(e => e.kind === 'translation' && e.of === writing && e.seq < before).toReversed()) {
      const ref = await places.ref(place, seq)
      if (ref !== undefined) return ref
    }
    return undefined
  }

  /** What was decided about a reply that waited stands where its buttons were. */
  const settled = async (
    place: Place,
    { session, contact, about }: Showing,
    { of, seq, author }: EntryOf<'decision'> & { seq: number },
  ): Promise<Landed> => {
    const ref = await waitedAt(place, session.id, of, seq)
    const by = author.kind === 'agent' ? { by: author.name } : {}
    if (ref !== undefined && about) await changed(place, ref, { session, contact, entry: about.entry }, by)
    return {}
  }

  /** Beneath the words where they stand here; else in a message of its own. */
  const translated = async (place: Place, showing: Showing, key: string): Promise<Landed> => {
    const { about, session, contact } = showing
    if (about?.ref !== undefined && about.entry.kind !== 'writing')
      if (await changed(place, about.ref, { session, contact, entry: about.entry })) return {}
    return added(place, showing, key)
  }

  return {
    shows: isShown,
    async show(place, showing, key) {
      const { entry, about, session, contact } = showing
      switch (entry.kind) {
        case 'delivery':
          return delivery(place, showing, entry, key)
        case 'owner':
          return assigned(place, showing, entry, key)
        case 'translation':
          return translated(place, showing, key)
        case 'decision': {
          if (about?.entry.kind === 'writing') return settled(place, showing, entry)
          const by = entry.author.kind === 'agent' ? { by: entry.author.name } : {}
          const shown = about?.ref === undefined ? undefined : drawn({ session, contact, entry: about.entry }, by)
          if (about?.ref === undefined || !shown) return added(place, showing, key)
          const taught = entry.verdict === 'edit' ? teachRow(session.id, entry.of) : []
          await post.change({ channel: threadOf(place).channel, ts: about.ref }, { ...shown, blocks: joined(shown.blocks, taught) })
          return {}
        }
        case 'outcome':
          if (about?.ref !== undefined && (await changed(place, about.ref, { session, contact, entry: about.entry }))) return {}
          return added(place, showing, key)
        case 'more':
        case 'heard':
          if (about?.ref !== undefined) await changed(place, about.ref, { session, contact, entry: about.entry })
          return {}
        case 'edit':
        case 'delete':
        case 'reaction':
          if (about?.ref !== undefined && !writtenHere(place, about.entry)) {
            if (await changed(place, about.ref, { session, contact, entry: about.entry })) return {}
          }
          return added(place, showing, key)
        case 'erased': {
          const left = await erase(place, showing, entry)
          return left ? { ref: await post.message(threadOf(place), left, key) } : {}
        }
        default:
          return added(place, showing, key)
      }
    },
  }
}
