// Where sessions stand at desks, both ways: from a message there to its entry, and from an entry to its message.
//
// What is found of messages is kept at hand: one stays its entry's for ever. What is not found is asked again each time, for another process
// may have put it there. A place is always asked for: where a conversation goes on elsewhere, another session may have come into its thread.
import type { Session } from '../../model/session.ts'
import type { Time } from '../../model/time.ts'
import type { Place, Places, Spot } from '../../ports/desk.ts'
import type { Store } from '../../ports/store.ts'
import { markedEntry, markId, marksTable, type ThreadDoc, threadsTable } from '../timeline/tables.ts'
import type { Timeline } from '../timeline/timeline.ts'

export interface Marks extends Places {
  /** Notes which entry a message shows or, with `file`, which of its files it brings. Doing it twice is doing it once. */
  mark(place: Place, seq: number, ref: string, file?: number): Promise<void>
  /** The sessions that stand in the thread of another, at its place. */
  within(place: Place): Promise<string[]>
  /** True where a thread was there and is no more. */
  moved(place: Place): Promise<boolean>
}

const held = 10_000
/** Sessions that share one thread. */
const mostWithin = 100
/** Entries that are read at a time, from the latest on. */
const atOnce = 50

/** Keeps the newest of what was found. */
const atHand = <T>(): { get(key: string): T | undefined; set(key: string, value: T): void } => {
  const found = new Map<string, T>()
  return {
    get: key => found.get(key),
    set(key, value) {
      found.set(key, value)
      const oldest = found.size > held ? found.keys().next().value : undefined
      if (oldest !== undefined) found.delete(oldest)
    },
  }
}

interface Needs {
  store: Pick<Store, 'collection'>
  timeline: Pick<Timeline, 'load' | 'read'>
}

/** A session that stands at a place, and when its customer spoke last. */
interface Spoken {
  spot: Spot
  session: Session
  at: Time
}

/** The one in which the customer spoke last; what is closed takes no more words. */
const latest = (all: readonly Spoken[]): Spot | undefined => {
  const open = all.filter(({ session }) => session.status !== 'closed')
  return (open.length > 0 ? open : all).toSorted((a, b) => b.at - a.at || (a.spot.session < b.spot.session ? 1 : -1))[0]?.spot
}

export const createPlaces = ({ store, timeline }: Needs): Marks => {
  const threads = store.collection(threadsTable)
  const marks = store.collection(marksTable)
  const entries = atHand<number>()
  const refs = atHand<string>()

  const found = async <T>(
    cache: { get(key: string): T | undefined; set(key: string, value: T): void },
    key: string,
    look: () => Promise<T | undefined>,
  ) => {
    const known = cache.get(key)
    if (known !== undefined) return known
    const now = await look()
    if (now !== undefined) cache.set(key, now)
    return now
  }

  const inside = async (is: Place): Promise<ThreadDoc[]> =>
    (await threads.list({ where: { index: 'within', is }, limit: mostWithin })).items

  /** Whose thread it is or was, and what else stands in it; nothing for what is no place of a session. */
  const standing = async (place: Place): Promise<ThreadDoc[]> => {
    const own = await threads.by(place)
    if (!own || own.into !== undefined) return own ? [own] : []
    const known = new Set([place, ...(own.place === undefined ? [] : [own.place]), ...(own.former ?? [])])
    return [own, ...(await Promise.all([...known].map(inside))).flat()]
  }

  const spotOf = (thread: ThreadDoc, at: number, place: Place): Spot => ({
    session: thread.session,
    place: at === 0 ? place : (thread.place ?? place),
  })

  const refOf = (place: Place, seq: number): Promise<string | undefined> => {
    const is = markedEntry(place, seq)
    return found(refs, is, async () => (await marks.list({ where: { index: 'entry', is }, limit: 1 })).items[0]?.ref)
  }

  /** When the customer had spoken last in what stands before some words; 0 where they had not. */
  const spokeBefore = async (thread: ThreadDoc, { place }: Spot, session: Session, isBefore: (ref: string) => boolean): Promise<Time> => {
    let first = 0
    for (let upTo = session.heard; upTo > 0; upTo -= atOnce) {
      const from = Math.max(0, upTo - atOnce)
      for (const entry of (await timeline.read(session.id, from, upTo - from)).toReversed()) {
        if (entry.kind !== 'message' || entry.author.kind !== 'contact' || entry.ignored) continue
        // What was said before the thread began is told beneath its card.
        const ref = (await refOf(place, entry.seq)) ?? (entry.seq <= thread.recount ? thread.card : undefined)
        if (ref !== undefined && isBefore(ref)) return entry.at
        first = entry.at
      }
    }
    // The words that it began with stand on the card.
    return thread.card !== undefined && isBefore(thread.card) ? first : 0
  }

  const marked = (place: Place, ref: string): Promise<number | undefined> =>
    found(entries, markId(place, ref), async () => (await marks.get(markId(place, ref)))?.seq)

  return {
    async at(place, isBefore) {
      const threads = await standing(place)
      const spots = threads.map((thread, at) => spotOf(thread, at, place))
      if (spots.length < 2) return spots[0]
      const spokenIn = async (thread: ThreadDoc, at: number): Promise<Spoken> => {
        const spot = spotOf(thread, at, place)
        const session = await timeline.load(thread.session)
        return { spot, session, at: isBefore ? await spokeBefore(thread, spot, session, isBefore) : (session.heardAt ?? 0) }
      }
      return latest(await Promise.all(threads.map(spokenIn)))
    },
    all: async place => (await standing(place)).map((thread, at) => spotOf(thread, at, place)),
    async entry(place, ref) {
      for (const [at, { session, place: its = place }] of (await standing(place)).entries()) {
        // What stands at a place that is gone now was marked there.
        for (const where of new Set(at === 0 ? [place, its] : [its])) {
          const seq = await marked(where, ref)
          if (seq !== undefined) return { session, place: where, seq }
        }
      }
      return undefined
    },
    ref: refOf,
    async of(session) {
      const { items } = await threads.list({ where: { index: 'session', is: session }, limit: 100 })
      return items.flatMap(({ desk, place, card }) => (place === undefined || card === undefined ? [] : [{ desk, place, card }]))
    },
    within: async place => (await inside(place)).map(({ session }) => session),
    moved: async place => (await threads.by(place))?.place !== place,
    async mark(place, seq, ref, file) {
      const entry = file === undefined ? markedEntry(place, seq) : `${markedEntry(place, seq)} file ${file}`
      await marks.put({ id: markId(place, ref), rev: 1, seq, ref, entry })
      entries.set(markId(place, ref), seq)
      if (file === undefined) refs.set(markedEntry(place, seq), ref)
    },
  }
}
