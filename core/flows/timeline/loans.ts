// Documents that one process works on at a time, however many share the store: each is lent to a process for as long as that lives, and
// whoever stood still for too long and lost it can write nothing into it any more.
import type { Logger } from 'pino'
import type { Clock } from '../../lib/clock.ts'
import { type Duration, minute, second, type Time } from '../../model/time.ts'
import { type Doc, StaleError, type Store, type Table } from '../../ports/store.ts'

/** A document that may be lent: to which run of which process, and until when without a sign of life. */
export interface Lent extends Doc {
  held?: { run: string; until: Time }
}

/** Changes the document until nobody was in between; `change` is given it as it stands. */
export type Save<T> = (change: (doc: T) => T) => Promise<T>

export interface Loans<T> {
  /**
   * Works on the document while it is lent to this process. Answers what `work` did, or when to ask again where another process has it;
   * undefined where it is not there. What `work` saves after it lost the document is not written, and `work` ends there. `lost` aborts as
   * soon as it is known that another process has it.
   */
  hold<R>(id: string, work: (doc: T, save: Save<T>, lost: AbortSignal) => Promise<R>): Promise<{ done: R } | { again: Time } | undefined>
}

interface Needs {
  store: Store
  clock: Clock
  log: Logger
  /** Unique to this run of the process. */
  run: string
}

/** How long a document is a process's own without a sign of life. */
export const loan: Duration = 1 * minute
const lookAgain: Duration = 1 * second

export class Overtaken extends Error {
  override readonly name = 'Overtaken'
}

export const createLoans = <T extends Lent>({ store, clock, log, run }: Needs, table: Table<T>): Loans<T> => {
  const docs = store.collection(table)

  const lentUntil = (): Lent['held'] => ({ run, until: clock.now() + loan })

  const take = async (id: string): Promise<T | Time | undefined> => {
    for (;;) {
      const doc = await docs.get(id)
      if (!doc) return undefined
      // In a store of one process, whoever had it before is dead.
      if (store.shared && doc.held && doc.held.run !== run && doc.held.until > clock.now()) return doc.held.until
      try {
        return await docs.save({ ...doc, held: lentUntil() })
      } catch (error) {
        if (!(error instanceof StaleError)) throw error
      }
    }
  }

  const saving =
    (id: string): Save<T> =>
    async change => {
      for (;;) {
        const doc = await docs.get(id)
        if (doc?.held?.run !== run) throw new Overtaken(`another process has ${table.name} ${id} by now`)
        try {
          return await docs.save(change(doc))
        } catch (error) {
          if (!(error instanceof StaleError)) throw error
        }
      }
    }

  /** Answers what ends it. */
  const renewing = (id: string, save: Save<T>, lost: () => void): (() => Promise<void>) => {
    if (!store.shared) return async () => {}
    let ended = false
    let cancel = (): void => {}
    let latest: Promise<void> = Promise.resolve()
    const again = (): void => {
      cancel = clock.after(loan / 3, () => {
        latest = save(doc => ({ ...doc, held: lentUntil() })).then(
          () => {},
          error => {
            if (error instanceof Overtaken) lost()
            else log.warn({ error, id }, 'what this process works on was not lent to it for longer')
          },
        )
        latest.then(() => ended || again())
      })
    }
    again()
    return async () => {
      ended = true
      cancel()
      await latest
    }
  }

  return {
    async hold(id, work) {
      const doc = await take(id)
      if (doc === undefined) return undefined
      if (typeof doc === 'number') return { again: doc }
      const save = saving(id)
      const lost = new AbortController()
      const end = renewing(id, save, () => lost.abort(new Overtaken(`another process has ${table.name} ${id} by now`)))
      try {
        const done = await work(doc, save, lost.signal)
        await end()
        await save(({ held: _, ...rest }) => rest as T)
        return { done }
      } catch (error) {
        await end()
        if (error instanceof Overtaken) return { again: clock.now() + lookAgain }
        throw error
      }
    },
  }
}
