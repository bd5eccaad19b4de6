// The last entries of the sessions in use, so that what was just written is not read back from the store. Only where nobody else writes.
import type { Entry } from '../../model/entry.ts'

export interface Recent {
  /** The entries after number `after`; undefined where the store has to be asked. Not to be changed. */
  after(id: string, after: number): readonly Entry[] | undefined
  /** Takes entries that were appended; what does not go on where the held ones end takes their place. */
  add(id: string, entries: readonly Entry[]): void
  /** What is held of a session is no longer what is stored. */
  drop(id: string): void
}

const mostSessions = 500
const mostEntries = 100

export const createRecent = (): Recent => {
  const held = new Map<string, Entry[]>()
  return {
    after(id, after) {
      const entries = held.get(id)
      const first = entries?.[0]?.seq
      if (!entries || first === undefined || after < first - 1) return undefined
      return entries.slice(after - first + 1)
    },
    drop: id => void held.delete(id),
    add(id, entries) {
      const before = held.get(id)
      held.delete(id)
      const goesOn = before?.at(-1)?.seq === (entries[0]?.seq ?? 0) - 1
      const all = before && goesOn ? [...before, ...entries] : [...entries]
      held.set(id, all.slice(-mostEntries))
      const oldest = held.size > mostSessions ? held.keys().next().value : undefined
      if (oldest !== undefined) held.delete(oldest)
    },
  }
}
