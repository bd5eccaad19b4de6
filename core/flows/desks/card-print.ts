// When a thread's card is behind: a print of what the session is, so that what changes nothing on it, such as a receipt, costs no call.
import { createHash } from 'node:crypto'
import { ownerKey, type Session, waitsForAgent } from '../../model/session.ts'

const digest = (value: unknown): string => createHash('sha1').update(JSON.stringify(value)).digest('base64url').slice(0, 12)

/** Who has it, whether it is over, what waits for a decision: people must not act on an old card, so this does not wait for more. */
const pressing = (s: Session): unknown => [
  ownerKey(s.owner),
  s.status,
  s.snoozedUntil ?? 0,
  s.drafts.map(d => d.seq),
  ...(s.writings?.filter(w => w.state === 'waits').map(w => w.seq) ?? []),
  ...(s.calls?.filter(waitsForAgent).map(call => call.seq) ?? []),
]

/** The print of a session as it stands is asked for with every step of its thread. */
const prints = new WeakMap<Session, { contact: unknown; missed: unknown; shares: boolean; print: string }>()

/** How a session looks on its card, so far as one can tell without the desk. */
export const cardPrint = (session: Session, contact: unknown, missed: unknown, shares: boolean): string => {
  const known = prints.get(session)
  if (known && known.contact === contact && known.missed === missed && known.shares === shares) return known.print
  const print = printed(session, contact, missed, shares)
  prints.set(session, { contact, missed, shares, print })
  return print
}

const printed = (session: Session, contact: unknown, missed: unknown, shares: boolean): string => {
  const {
    rev: _rev,
    lastSeq: _last,
    seen: _seen,
    unseen: _unseen,
    pending: _pending,
    humanAt: _human,
    considered: _considered,
    calls: _calls,
    untranslated: _untranslated,
    writings: _writings,
    ...looks
  } = session
  return `${digest(pressing(session))} ${digest([looks, contact, missed, ...(shares ? [shares] : [])])}`
}

/** True where the card must not wait for more changes to be brought along. */
export const isPressing = (before: string | undefined, now: string): boolean => before?.split(' ')[0] !== now.split(' ')[0]
