// Where sessions stand at desks, both ways: from a message there to its entry, and from an entry to its message.
import type { Place, Places } from '../../ports/desk.ts'
import type { Store } from '../../ports/store.ts'
import { markedEntry, markId, marksTable, threadsTable } from '../timeline/tables.ts'

export interface Marks extends Places {
  /** Notes which entry a message shows. Doing it twice is doing it once. */
  mark(place: Place, seq: number, ref: string): Promise<void>
}

export const createPlaces = ({ store }: { store: Store }): Marks => {
  const threads = store.collection(threadsTable)
  const marks = store.collection(marksTable)
  return {
    session: async place => (await threads.by(place))?.session,
    entry: async (place, ref) => (await marks.get(markId(place, ref)))?.seq,
    ref: async (place, seq) => (await marks.list({ where: { index: 'entry', is: markedEntry(place, seq) }, limit: 1 })).items[0]?.ref,
    async of(session) {
      const { items } = await threads.list({ where: { index: 'session', is: session }, limit: 100 })
      return items.flatMap(({ desk, place, card }) => (place === undefined || card === undefined ? [] : [{ desk, place, card }]))
    },
    mark: (place, seq, ref) => marks.put({ id: markId(place, ref), rev: 1, seq, ref, entry: markedEntry(place, seq) }),
  }
}
