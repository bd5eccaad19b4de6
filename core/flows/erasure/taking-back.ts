// Messages of ours that an erased customer still has on a channel: they are taken back there, where the channel can, for a day.
//
// Where they were sent and what the platform calls them is the last that is known of the customer: it lies sealed in a row of its own until
// the message is gone, or is given up. Asking twice to take the same message back does no harm.
import type { Logger } from 'pino'
import type { Clock } from '../../lib/clock.ts'
import type { Seal } from '../../lib/seal.ts'
import type { EntryOf } from '../../model/entry.ts'
import type { Session } from '../../model/session.ts'
import { type Duration, day, type Time } from '../../model/time.ts'
import type { Connector } from '../../ports/connector.ts'
import type { Store } from '../../ports/store.ts'
import { attempt, backOff } from '../timeline/attempt.ts'
import { type TakingBackDoc, takingBackTable } from '../timeline/tables.ts'

export interface TakingBack {
  /** Notes a message of ours, by what the platform calls it. Noting it twice is noting it once. */
  note(erasure: string, session: Session, message: Pick<EntryOf<'message'>, 'seq'>, platformId: string): Promise<void>
  /** How many are noted. */
  count(erasure: string): Promise<number>
  /**
   * Tries those that are noted. `gave` is told of each that was taken back, or was given up; twice of the same where it died in between. Answers when to come again, undefined when all are
   * settled.
   */
  work(erasure: string, gave: (message: Pick<TakingBackDoc, 'id' | 'channel'>, back: boolean) => Promise<void>): Promise<Time | undefined>
}

interface Needs {
  store: Store
  clock: Clock
  log: Logger
  seal: Seal
  connectors: ReadonlyMap<string, Connector>
}

interface Known {
  address: string
  platformId: string
  key: string
}

/** What a channel would not do for so long is left to people. */
const patience: Duration = 1 * day
const atOnce = 100

export const createTakingBack = ({ store, clock, log, seal, connectors }: Needs): TakingBack => {
  const rows = store.collection(takingBackTable)

  const remove = async ({ channel, id, sealed }: TakingBackDoc): Promise<'back' | 'never' | { wait: Duration | undefined }> => {
    const connector = connectors.get(channel)
    const opened = seal.open(sealed, id)
    if (opened === undefined || (connector && !connector.remove)) return 'never'
    if (!connector?.remove) return { wait: undefined }
    const { address, platformId, key } = JSON.parse(opened) as Known
    const take = connector.remove.bind(connector)
    const came = await attempt(clock, () => take(address, platformId, key))
    if (came.came === 'done') return 'back'
    // It is not there any more, or never will be taken back.
    if (came.came === 'gone') return 'back'
    if (came.came === 'refused') return 'never'
    if (came.came === 'doubt')
      log.warn({ channel }, 'it is in doubt whether a message of an erased customer was taken back; it is tried again')
    return { wait: came.came === 'later' ? came.wish : undefined }
  }

  return {
    async note(erasure, { id: session, channel, address }, { seq }, platformId) {
      const id = `${erasure} ${session} ${seq}`
      const known: Known = { address, platformId, key: `${session}/${seq} erased` }
      await rows.put({ id, rev: 1, erasure, channel, sealed: seal.close(JSON.stringify(known), id), times: 0, since: clock.now() })
    },
    count: erasure => rows.count({ index: 'erasure', is: erasure }),
    async work(erasure, gave) {
      let again: Time | undefined
      for (let cursor: string | null | undefined; cursor !== null; ) {
        const where = { index: 'erasure', is: erasure }
        const page: Awaited<ReturnType<typeof rows.list>> = await rows.list({ where, limit: atOnce, ...(cursor ? { cursor } : {}) })
        for (const row of page.items) {
          const came = await remove(row)
          const late = clock.now() - row.since >= patience
          if (typeof came === 'object' && !late) {
            const kept = await rows.save({ ...row, times: row.times + 1 })
            const at = clock.now() + (came.wait ?? backOff(kept.times))
            again = Math.min(again ?? at, at)
            continue
          }
          await gave(row, came === 'back')
          await rows.remove(row.id)
        }
        cursor = page.next
      }
      return again
    },
  }
}
