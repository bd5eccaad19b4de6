// How soon people answer here: from the house's own recent first replies, in working time. Says nothing rather than guess.

import { type Duration, hour, minute, type Time } from '../time.ts'
import type { Office } from './hours.ts'

/** How long first replies took lately, in working time. */
export interface ReplyTimes {
  median: Duration
  /** Nine of ten took no longer. */
  most: Duration
  /** How many replies that is known from. */
  count: number
  /** Over how many days. */
  days: number
}

/** Fewer replies than these tell nothing. */
export const fewest = 10

const at = (sorted: readonly Duration[], share: number): Duration =>
  sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0

/**
 * `answered`: how long each reply took. `waiting`: how long those have waited who have none yet; who waits longer than the others did is
 * counted, for leaving them out would flatter. Undefined where there are too few replies to tell.
 */
export const replyTimes = (answered: readonly Duration[], waiting: readonly Duration[], days: number): ReplyTimes | undefined => {
  if (answered.length < fewest) return undefined
  const known = [...answered].sort((a, b) => a - b)
  const usual = at(known, 0.9)
  const all = [...known, ...waiting.filter(time => time > usual)].sort((a, b) => a - b)
  return { median: at(all, 0.5), most: at(all, 0.9), count: answered.length, days }
}

const steps: Duration[] = [...[1, 2, 3, 5, 10, 15, 20, 30, 45].map(n => n * minute), ...[1, 2, 3, 4, 6, 8].map(n => n * hour)]

/** The round time within which nine of ten customers are answered; undefined where it is not known, or longer than a working day. */
export const usualReply = (times: ReplyTimes | undefined): Duration | undefined => times && steps.find(step => times.most <= step)

/** What may be promised to somebody who asks now: nothing while it is closed, or where it closes before. */
export const promised = (office: Office, times: ReplyTimes | undefined, now: Time): Duration | undefined => {
  const usual = usualReply(times)
  if (usual === undefined || !office.open(now)) return undefined
  const closes = office.nextClosing(now)
  return closes === undefined || now + usual <= closes ? usual : undefined
}
