// How a session went since a change was tried on it, read from its timeline; and how the sessions of an arm went together.
//
// Each measure is taken of every session at the same age, whatever has become of it by then. Counted as they end, sessions that are handed
// off at once would count before those that are answered, and whichever arm ends its sessions sooner would look worse.
import type { Entry, EntryOf } from '../../model/entry.ts'
import {
  type ArmTally,
  type Count,
  type HoldoutArm,
  type HoldoutMeasure,
  holdoutMeasures,
  type MeasureCompared,
} from '../../model/holdout.ts'
import type { Time } from '../../model/time.ts'
import { compare } from './sequential.ts'

/** What was found of each measure that a session is old enough for; null where there is nothing to count, such as no rating. */
export type Outcome = Partial<Record<HoldoutMeasure, boolean | null>>

/** Where a session stood when a change was first tried on it. */
export interface Tried {
  /** The number of the customer's message. */
  seq: number
  at: Time
}

const measures = Object.keys(holdoutMeasures) as HoldoutMeasure[]

const statusesOf = (since: readonly Entry[]): EntryOf<'status'>[] => since.flatMap(e => (e.kind === 'status' ? [e] : []))
const handedOff = (since: readonly Entry[]): boolean => since.some(e => e.kind === 'handoff')
const reopened = (since: readonly Entry[]): boolean =>
  statusesOf(since).some((e, at, all) => e.status === 'open' && all.slice(0, at).some(before => before.status === 'resolved'))

const found: Record<HoldoutMeasure, (since: readonly Entry[]) => boolean | null> = {
  handoff: handedOff,
  reopen: reopened,
  resolution(since) {
    const last = statusesOf(since).at(-1)
    return last !== undefined && last.status !== 'open' && last.resolution !== 'unresolved' && !reopened(since) && !handedOff(since)
  },
  csat(since) {
    const score = since.findLast(e => e.kind === 'csat')?.score
    return score === undefined ? null : score >= 4
  },
}

const due = ({ at }: Tried, known: Outcome, now: Time): HoldoutMeasure[] =>
  measures.filter(measure => known[measure] === undefined && at + holdoutMeasures[measure].age <= now)

/** Whether there is anything to find that is not known yet. */
export const isDue = (tried: Tried, known: Outcome, now: Time): boolean => due(tried, known, now).length > 0

/** `entries`: of the whole session. The same whenever it is looked at. */
export const outcomeOf = (entries: readonly Entry[], tried: Tried, known: Outcome, now: Time): Outcome => {
  const more = due(tried, known, now).map(measure => {
    const end = tried.at + holdoutMeasures[measure].age
    return [measure, found[measure](entries.filter(e => e.seq > tried.seq && e.at <= end))]
  })
  return { ...known, ...Object.fromEntries(more) }
}

export const tallyOf = (outcomes: readonly Outcome[]): ArmTally => {
  const countOf = (measure: HoldoutMeasure): Count => {
    const taken = outcomes.flatMap(outcome => outcome[measure] ?? [])
    return { of: taken.length, count: taken.filter(Boolean).length }
  }
  return Object.fromEntries(measures.map(measure => [measure, countOf(measure)])) as unknown as ArmTally
}

/** Once in twenty hold-outs one of the measures may seem different and is not: each may one time in eighty. */
const surely = 0.05 / measures.length

const share = ({ of, count }: Count): number => (of === 0 ? 0 : count / of)

export const comparedOf = (arms: Record<HoldoutArm, ArmTally>): MeasureCompared[] =>
  measures.map(measure => {
    const [now, before] = [arms.now[measure], arms.before[measure]]
    const { difference, p } = compare(now, before)
    const gain = holdoutMeasures[measure].better === 'more' ? difference : -difference
    return { measure, now: share(now), before: share(before), p, verdict: p >= surely ? 'open' : gain > 0 ? 'better' : 'worse' }
  })
