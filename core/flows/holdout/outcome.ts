// How a session went since a change was tried on it, read from its timeline; and how the sessions of an arm went together.
import type { Entry } from '../../model/entry.ts'
import { type ArmTally, type HoldoutArm, type HoldoutMeasure, holdoutMeasures, type MeasureCompared } from '../../model/holdout.ts'
import { type Duration, hour, type Time } from '../../model/time.ts'
import { type Count, compare } from './sequential.ts'

export interface Outcome {
  /** It has come to an end: handed off, resolved, or nobody has written for three days. */
  ended: boolean
  handedOff: boolean
  resolved: boolean
  reopened: boolean
  score?: number
}

const quiet: Duration = 72 * hour

/** `entries`: of the whole session; `from`: the number it was tried at. */
export const outcomeOf = (entries: readonly Entry[], from: number, now: Time): Outcome => {
  const since = entries.filter(e => e.seq > from)
  const statuses = since.flatMap(e => (e.kind === 'status' ? [e] : []))
  const handedOff = since.some(e => e.kind === 'handoff')
  const last = statuses.at(-1)
  const reopened = statuses.some((e, at) => e.status === 'open' && statuses.slice(0, at).some(before => before.status === 'resolved'))
  const score = since.findLast(e => e.kind === 'csat')?.score
  const lastAt = entries.at(-1)?.at ?? now
  return {
    ended: handedOff || (last !== undefined && last.status !== 'open') || now - lastAt > quiet,
    handedOff,
    resolved: last !== undefined && last.status !== 'open' && last.resolution !== 'unresolved' && !reopened && !handedOff,
    reopened,
    ...(score === undefined ? {} : { score }),
  }
}

export const tallyOf = (outcomes: readonly Outcome[]): ArmTally => {
  const ended = outcomes.filter(o => o.ended)
  const rated = ended.filter(o => o.score !== undefined)
  return {
    sessions: ended.length,
    handedOff: ended.filter(o => o.handedOff).length,
    resolved: ended.filter(o => o.resolved).length,
    reopened: ended.filter(o => o.reopened).length,
    rated: rated.length,
    satisfied: rated.filter(o => (o.score ?? 0) >= 4).length,
  }
}

const counts: Record<HoldoutMeasure, (arm: ArmTally) => Count> = {
  resolution: arm => ({ of: arm.sessions, count: arm.resolved }),
  reopen: arm => ({ of: arm.sessions, count: arm.reopened }),
  csat: arm => ({ of: arm.rated, count: arm.satisfied }),
  handoff: arm => ({ of: arm.sessions, count: arm.handedOff }),
}

/** Once in twenty hold-outs one of the measures may seem different and is not: each may one time in eighty. */
const surely = 0.05 / Object.keys(holdoutMeasures).length

const share = ({ of, count }: Count): number => (of === 0 ? 0 : count / of)

export const comparedOf = (arms: Record<HoldoutArm, ArmTally>): MeasureCompared[] =>
  (Object.keys(holdoutMeasures) as HoldoutMeasure[]).map(measure => {
    const [now, before] = [counts[measure](arms.now), counts[measure](arms.before)]
    const { difference, p } = compare(now, before)
    const gain = holdoutMeasures[measure].better === 'more' ? difference : -difference
    return { measure, now: share(now), before: share(before), p, verdict: p >= surely ? 'open' : gain > 0 ? 'better' : 'worse' }
  })
