// Backtests as they are kept: how each stands, so that every process shows it and a restart loses none, and the places where the change
// makes a difference. Those are rows of their own, filed under their sessions: what the AI would say to a customer may repeat the customer's
// words, and goes when they go.
import { StaleError, type Store } from '../../ports/store.ts'
import { type BacktestFoundDoc, type BacktestRunDoc, backtestFoundTable, backtestRunsTable } from '../timeline/tables.ts'

export type Found = Omit<BacktestFoundDoc, 'id' | 'rev' | 'run'>

export interface KeptRuns {
  /** The newest first. */
  all(): Promise<BacktestRunDoc[]>
  get(id: string): Promise<BacktestRunDoc | undefined>
  /** Lets go of the oldest where there are too many. */
  begin(run: Omit<BacktestRunDoc, 'rev'>): Promise<void>
  /** Changes it until nobody was in between; answers it as it stands then, undefined where it is gone. */
  change(id: string, change: (now: BacktestRunDoc) => BacktestRunDoc): Promise<BacktestRunDoc | undefined>
  found(id: string): Promise<Found[]>
  /** Once for each run. */
  keep(id: string, found: readonly Found[]): Promise<void>
  /** Takes out the words of places that may hold some of message `of`: all that come after. */
  forget(session: string, of: number): Promise<void>
}

const remembered = 10
const most = 1000
const atOnce = 200

export const createKeptRuns = (store: Store): KeptRuns => {
  const runs = store.collection(backtestRunsTable)
  const places = store.collection(backtestFoundTable)

  const all = async (): Promise<BacktestRunDoc[]> => (await runs.list({ limit: most })).items.sort((a, b) => b.at - a.at)
  const placesOf = async (id: string): Promise<BacktestFoundDoc[]> =>
    (await places.list({ where: { index: 'run', is: id }, limit: most })).items

  return {
    all,
    get: id => runs.get(id),
    async begin(run) {
      await runs.insert(run)
      for (const old of (await all()).slice(remembered)) {
        for (const { id } of await placesOf(old.id)) await places.remove(id)
        await runs.remove(old.id)
      }
    },
    async change(id, change) {
      for (;;) {
        const now = await runs.get(id)
        if (!now) return undefined
        try {
          return await runs.save(change(now))
        } catch (error) {
          if (!(error instanceof StaleError)) throw error
        }
      }
    },
    async found(id) {
      return (await placesOf(id)).map(({ id: _, rev: __, run: ___, ...found }) => found)
    },
    async keep(id, found) {
      for (const [n, one] of found.entries()) await places.put({ ...one, id: `${id} ${n.toString().padStart(4, '0')}`, rev: 1, run: id })
    },
    async forget(session, of) {
      const blank = ({ decision }: Found['before']): Found['before'] => ({ decision, text: '' })
      const isTelling = ({ before, after }: Found): boolean =>
        [before, after].some(({ text, from, why }) => text !== '' || from !== undefined || why !== undefined)
      for (let cursor: string | null | undefined; cursor !== null; ) {
        const page = await places.list({ where: { index: 'session', is: session }, limit: atOnce, ...(cursor ? { cursor } : {}) })
        for (const row of page.items) {
          if (row.seq < of || !isTelling(row)) continue
          try {
            await places.save({ ...row, before: blank(row.before), after: blank(row.after) })
          } catch (error) {
            // Somebody else has just done the same.
            if (!(error instanceof StaleError)) throw error
          }
        }
        cursor = page.next
      }
    },
  }
}
