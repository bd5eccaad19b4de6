// Where sessions stand at desks, both ways: from a message there to its entry, and from an entry to its message.
//
// What is found is kept at hand: a place stays its session's and a message its entry's for ever. What is not found is asked again each time,
// for another process may have put it there.
import type { Place, Places } from '../../ports/desk.ts'
import type { Store } from '../../ports/store.ts'
import { markedEntry, markId, marksTable, threadsTable } from '../timeline/tables.ts'

export interface Marks extends Places {
  /** Notes which entry a message shows or, with `file`, which of its files it brings. Doing it twice is doing it once. */
  mark(place: Place, seq: number, ref: string, file?: number): Promise<void>
}

const held = 10_000

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

export const createPlaces = ({ store }: { store: Store }): Marks => {
  const threads = store.collection(threadsTable)
  const marks = store.collection(marksTable)
  const sessions = atHand<string>()
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

  return {
    session: place => found(sessions, place, async () => (await threads.by(place))?.session),
    entry: (place, ref) => found(entries, markId(place, ref), async () => (await marks.get(markId(place, ref)))?.seq),
    ref(place, seq) {
      const is = markedEntry(place, seq)
      return found(refs, is, async () => (await marks.list({ where: { index: 'entry', is }, limit: 1 })).items[0]?.ref)
    },
    async of(session) {
      const { items } = await threads.list({ where: { index: 'session', is: session }, limit: 100 })
      return items.flatMap(({ desk, place, card }) => (place === undefined || card === undefined ? [] : [{ desk, place, card }]))
    },
    async mark(place, seq, ref, file) {
      const entry = file === undefined ? markedEntry(place, seq) : `${markedEntry(place, seq)} file ${file}`
      await marks.put({ id: markId(place, ref), rev: 1, seq, ref, entry })
      entries.set(markId(place, ref), seq)
      if (file === undefined) refs.set(markedEntry(place, seq), ref)
    },
  }
}
