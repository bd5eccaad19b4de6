// Where records of decisions are kept: found by the entry that was decided, let go after ninety days, and from a redacted message on.
import type { Clock } from '../../lib/clock.ts'
import { Problem } from '../../model/problem.ts'
import { day, hour, type Time } from '../../model/time.ts'
import type { Replay } from '../../ports/replay.ts'
import { DuplicateError, type Store } from '../../ports/store.ts'
import { decisionsTable } from '../timeline/tables.ts'
import type { DecisionRecord } from './record.ts'
import { replay } from './replay.ts'

export interface DecisionRecords {
  /** `seq`: the entry that was decided. */
  keep(session: string, seq: number, record: DecisionRecord): Promise<void>
  /** Makes the decision again. Problem `not_found` where nothing is kept. */
  replay(session: string, seq: number): Promise<Replay>
  /** Removes those that may hold words of message `of`: all that were made since. */
  forget(session: string, of: number): Promise<void>
  /** Removes what is too old; answers when to look again. */
  clear(): Promise<Time>
}

const keptDays = 90
const atOnce = 200

interface Needs {
  store: Store
  clock: Clock
  /** The session's customer was erased. */
  erased(session: string): Promise<boolean>
}

export const createRecords = ({ store, clock, erased }: Needs): DecisionRecords => {
  const rows = store.collection(decisionsTable)
  const forget: DecisionRecords['forget'] = async (session, of) => {
    for (;;) {
      const { items } = await rows.list({ where: { index: 'session', is: session }, limit: atOnce, filter: row => row.seq >= of })
      for (const { id } of items) await rows.remove(id)
      if (items.length < atOnce) return
    }
  }

  return {
    forget,
    async keep(session, seq, record) {
      const at = clock.now()
      try {
        // Put, not inserted: nobody wants to have it read back.
        await rows.put({ id: `${at.toString().padStart(15, '0')} ${session} ${seq}`, rev: 1, session, seq, at, record })
      } catch (error) {
        if (!(error instanceof DuplicateError)) throw error
      }
      // The customer may have been erased since it was decided.
      if (await erased(session)) await forget(session, 1)
    },
    async replay(session, seq) {
      const row = await rows.by(`${session} ${seq}`)
      if (row) return replay(row.record as DecisionRecord)
      throw new Problem(
        'not_found',
        `No record is kept of entry ${seq}. The AI's answers, drafts, handoffs and calls have one for ${keptDays} days, or until words before them are redacted.`,
      )
    },
    async clear() {
      const until = clock.now() - keptDays * day
      for (;;) {
        const { items } = await rows.list({ limit: atOnce })
        const old = items.filter(row => row.at < until)
        for (const { id } of old) await rows.remove(id)
        if (old.length < atOnce) return clock.now() + 6 * hour
      }
    },
  }
}
