// One conversation, one thread: where it goes on elsewhere, the linked session stands in the thread of the first that has one.
import type { Session } from '../../model/session.ts'
import type { Desk, Place } from '../../ports/desk.ts'
import type { Linked } from '../timeline/linked.ts'
import type { ThreadDoc } from '../timeline/tables.ts'
import type { Ledger } from './ledger.ts'

interface Needs {
  ledger: Pick<Ledger, 'thread'>
  linked: Linked
}

/**
 * The thread in which a session is to stand that has none yet; undefined where it gets one of its own, `soon` where that of another is just
 * being begun. Its customer may be another contact than the first one’s, where nothing proves that the two are one.
 */
export type Shared = (desk: Desk, thread: ThreadDoc, session: Session) => Promise<Place | 'soon' | undefined>

export const createShared =
  ({ ledger, linked }: Needs): Shared =>
  async (desk, thread, session) => {
    if (!desk.shares || thread.alone) return undefined
    for (const id of await linked(session.id)) {
      const other = await ledger.thread(desk.name, id)
      const begun = other?.place !== undefined && other.into === undefined ? other.place : undefined
      const begins = other?.doing?.step === 'open' && other.doing.into === undefined
      if (begun !== undefined) return begun
      if (begins) return 'soon'
    }
    return undefined
  }
