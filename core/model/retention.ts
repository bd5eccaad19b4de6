// How long sessions are kept after their last activity, and what a night of retention did. Pure.
import { Temporal } from 'temporal-polyfill'
import type { KeptAt } from './erasure.ts'
import type { Session } from './session.ts'
import type { Time } from './time.ts'

/** Sessions may be kept for 1 to so many days. */
export const mostRetentionDays = 36_500

/** A night's work, or that of a day where the night was missed. Holds nobody's name, address or words. */
export interface RetentionNight {
  id: string
  at: Time
  /** Left out while it is under way. */
  endedAt?: Time
  /** Days without activity after which a session went. */
  days: number
  sessions: number
  messages: number
  files: number
  /** Customers of whom nothing else was left, and who went, too. */
  contacts: number
  /** What stays at channels' providers. */
  kept: KeptAt[]
  /** What lost customers' words besides, such as `the scenario ‘Refunds’`; the first 50. */
  changed: string[]
  /** What it could not reach. */
  left: string[]
}

export interface Retention {
  /** Days after a session's last activity; null: sessions are kept until somebody erases them. */
  days: number | null
  /** When it is looked next. */
  next?: Time
  /** The latest. */
  night?: RetentionNight
}

/** At this hour where the house is. */
const hourOfNight = 3

/** The first three o'clock in the morning after a moment; later where the clock on the wall leaps over it. */
export const nextNight = (after: Time, zone: string): Time => {
  const now = Temporal.Instant.fromEpochMilliseconds(after).toZonedDateTimeISO(zone)
  const plainTime = new Temporal.PlainTime(hourOfNight)
  const tonight = now.toPlainDate().toZonedDateTime({ timeZone: zone, plainTime }).epochMilliseconds
  if (tonight > after) return tonight
  return now.toPlainDate().add({ days: 1 }).toZonedDateTime({ timeZone: zone, plainTime }).epochMilliseconds
}

/** It has ended, nobody has to do anything about it any more, and nothing happened in it since. */
export const isAtRest = (s: Session, since: Time): boolean =>
  s.status !== 'open' &&
  s.lastActivityAt < since &&
  s.snoozedUntil === undefined &&
  s.pending.length === 0 &&
  s.drafts.length === 0 &&
  !s.growing &&
  !s.calls?.length &&
  !s.writings?.length &&
  !s.erased
