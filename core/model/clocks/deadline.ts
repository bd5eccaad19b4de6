// Clocks that run on a session: what was promised to customers, and how long the channel still lets us write.
import type { Time } from '../time.ts'

export const deadlineKinds = ['first_reply', 'next_reply', 'resolution', 'window'] as const
/** `window`: after it the channel takes no more words from us. */
export type DeadlineKind = (typeof deadlineKinds)[number]

export interface Deadline {
  kind: DeadlineKind
  /** When it is or was due; left out while it stands still. */
  at?: Time
  /**
   * `running`: before it. `waiting`: it stands still until the customer writes, or the session wakes. `frozen`: it stands still until the office opens.
   * `met` or `missed`: it is over.
   */
  state: 'running' | 'waiting' | 'frozen' | 'met' | 'missed'
  /** Working time that is left, in milliseconds. */
  left?: number
  /** When it goes on, where that is known: the office opens, the session wakes. */
  until?: Time
  /** So much of the time is used that the team was or is to be warned. */
  warned?: true
}
