// The customer has the conversation before their eyes: one entry in the ledger says up to where.
import type { Event } from '../../model/entry.ts'
import type { Session } from '../../model/session.ts'
import { system } from './events.ts'

/** Null where nothing unseen stands at or before `seq`. */
export const seenUpTo = (session: Session, seq: number): Event[] | null => {
  const of = (session.unseen ?? []).findLast(unseen => unseen <= seq)
  return of === undefined ? null : [{ kind: 'delivery', author: system, of, target: 'customer', state: 'read', attempt: 1 }]
}
