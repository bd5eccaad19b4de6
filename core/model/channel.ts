// Where a customer writes from, and what is known of each way before a connector is asked.
import { type Duration, day, hour, minute, second } from './time.ts'

/** `web`, `api`, `email` … and whatever a connector plugin adds. Every session has exactly one. */
export type Channel = string

/** How patient a channel is: waits that differ by channel and that an admin may change. */
export interface Pace {
  /** Quiet needed after a customer's message before a turn starts, so that a burst gets one answer. */
  settle: Duration
  /** Quiet after an AI answer until the session counts as resolved, `assumed`. */
  quiet: Duration
  /** How long after resolving a message still reopens the session instead of starting a linked one. */
  reopen: Duration
  /** How long after a person's reply that the customer has not seen it goes on by email; never without it. */
  carries?: Duration
}

const paces: Record<string, Pace> = {
  api: { settle: 0, quiet: 3 * hour, reopen: 72 * hour },
  email: { settle: 5 * second, quiet: 2 * day, reopen: 28 * day },
  phone: { settle: 0, quiet: 30 * minute, reopen: 30 * minute },
  web: { settle: 1 * second, quiet: 30 * minute, reopen: 24 * hour, carries: 5 * minute },
}

/** The pace of a channel; an unknown channel is paced like a messenger. */
export const paceOf = (channel: Channel): Pace =>
  (Object.hasOwn(paces, channel) ? paces[channel] : undefined) ?? { settle: 2 * second, quiet: 3 * hour, reopen: 72 * hour }
