// Where records of decisions are kept: found by the entry that was decided, let go after ninety days, and from a redacted message on.
//
// A record is some kilobytes, and nobody waits for it. Where one process has the house to itself, those of a moment are written together:
// in one commit they share the pages of their indexes. A process that dies in that moment loses these records and nothing else.
import type { Logger } from 'pino'
import type { Clock } from '../../lib/clock.ts'
import { Problem } from '../../model/problem.ts'
import { type Duration, day, hour, type Time } from '../../model/time.ts'
import type { Replay } from '../../ports/replay.ts'
import { DuplicateError, type Store } from '../../ports/store.ts'
import { type DecisionDoc, decisionsTable } from '../timeline/tables.ts'
import type { DecisionRecord } from './record.ts'
import { replay } from './replay.ts'

export interface DecisionRecords {
  /** `seq`: the entry that was decided. Written within a moment; seen by the other methods at once. */
  keep(session: string, seq: number, record: DecisionRecord): Promise<void>
  /** Makes the decision again. Problem `not_found` where nothing is kept. */
  replay(session: string, seq: number): Promise<Replay>
  /** Removes those that may hold words of message `of`: all that were made since. */
  forget(session: string, of: number): Promise<void>
  /** Removes what is too old; answers when to look again. */
  clear(): Promise<Time>
  /** Resolves when all that was kept is written. */
  settled(): Promise<void>
}

const keptDays = 90
const atOnce = 200
/** Not the span of projections: the two should seldom fall on one turn of the event loop. */
const together: Duration = 70

interface Needs {
  store: Store
  clock: Clock
  log: Logger
  /** The session's customer was erased. */
  erased(session: string): Promise<boolean>
}

export const createRecords = ({ store, clock, log, erased }: Needs): DecisionRecords => {
  const rows = store.collection(decisionsTable)
  let waiting: DecisionDoc[] = []
  let writing: Promise<unknown> = Promise.resolve()

  const remove = async (session: string, of: number): Promise<void> => {
    for (;;) {
      const { items } = await rows.list({ where: { index: 'session', is: session }, limit: atOnce, filter: row => row.seq >= of })
      for (const { id } of items) await rows.remove(id)
      if (items.length < atOnce) return
    }
  }

  const write = async (doc: DecisionDoc): Promise<void> => {
    try {
      // Put, not inserted: nobody wants to have it read back.
      await rows.put(doc)
    } catch (error) {
      if (!(error instanceof DuplicateError)) throw error
    }
    // The customer may have been erased since it was decided.
    if (await erased(doc.session)) await remove(doc.session, 1)
  }

  const settled = async (): Promise<void> => {
    const docs = waiting
    waiting = []
    const failed = (error: unknown): void => log.error({ error }, 'the record of a decision was not written')
    if (docs.length > 0) writing = Promise.all([writing, ...docs.map(doc => write(doc).catch(failed))])
    await writing
  }

  return {
    settled,
    async keep(session, seq, record) {
      const at = clock.now()
      const doc = { id: `${at.toString().padStart(15, '0')} ${session} ${seq}`, rev: 1, session, seq, at, record }
      // Where others share the store, one of them may redact these words meanwhile.
      if (store.shared) return write(doc)
      waiting.push(doc)
      if (waiting.length === 1) clock.after(together, () => void settled())
    },
    async replay(session, seq) {
      await settled()
      const row = await rows.by(`${session} ${seq}`)
      if (row) return replay(row.record as DecisionRecord)
      throw new Problem(
        'not_found',
        `No record is kept of entry ${seq}. The AI's answers, drafts, handoffs and calls have one for ${keptDays} days, or until words before them are redacted.`,
      )
    },
    async forget(session, of) {
      await settled()
      await remove(session, of)
    },
    async clear() {
      await settled()
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
