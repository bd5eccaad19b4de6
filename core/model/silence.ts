// When a channel is quiet for too long to be chance, judged by its own past alone: by how many messages came at the same hours of the same
// weekdays in the weeks before. Where none come at night, nights are never silent.
//
// Messages that come by chance, at a rate that follows the week, leave a gap in which L were to be expected with probability e^-L. A channel
// with N messages a year has N gaps, so a limit of ln(N) + 1 raises about one false alarm in e years. The past is itself chance: of what came
// in the same hours before, two standard deviations are taken off before it counts.
import { day, hour, type Time } from './time.ts'

export const week = 7 * day
const fewestWeeks = 3
const mostWeeks = 6

/** Messages by hour since the epoch. Hours without any are left out. */
export type HourCounts = Readonly<Record<number, number>>

/** What a channel's past is: its counts, and since when it is counted. */
export interface Traffic {
  since: Time
  hours: HourCounts
}

/** Hours that are still of use. */
export const recentHours = (hours: HourCounts, now: Time): HourCounts =>
  Object.fromEntries(Object.entries(hours).filter(([at]) => Number(at) * hour >= now - mostWeeks * week - day))

/** Messages in a span of time, those of an hour spread evenly over it. */
const countIn = (hours: HourCounts, from: Time, to: Time): number => {
  let sum = 0
  for (let at = Math.floor(from / hour); at * hour < to; at++) {
    const covered = Math.min(to, (at + 1) * hour) - Math.max(from, at * hour)
    sum += ((hours[at] ?? 0) * covered) / hour
  }
  return sum
}

/** How many messages would usually have come since `quietSince`, where that none came is no chance any more; undefined where it may be, or nobody can tell. */
export const silence = ({ since, hours }: Traffic, quietSince: Time, now: Time): number | undefined => {
  const weeks = Math.min(mostWeeks, Math.floor((quietSince - since) / week))
  // A gap that is longer than a week would be compared with itself.
  if (weeks < fewestWeeks || now <= quietSince || now - quietSince > week) return undefined
  const total = countIn(hours, quietSince - weeks * week, quietSince)
  const limit = Math.log(Math.max(Math.E, (total / weeks) * 52)) + 1
  let before = 0
  for (let ago = 1; ago <= weeks; ago++) before += countIn(hours, quietSince - ago * week, now - ago * week)
  const sure = (before - 2 * Math.sqrt(before)) / weeks
  return sure > limit ? before / weeks : undefined
}
