// All figures of judged questions: what `npm run eval` prints and writes down.
import { createHash } from 'node:crypto'
import {
  auroc,
  type Bin,
  between,
  binsOf,
  type CurvePoint,
  calibrationError,
  curveOf,
  furthest,
  type JointPoint,
  jointAt,
  jointPoint,
  quantile,
  shareOf,
} from './measures.ts'
import type { Outcome } from './outcome.ts'

/** Shares are 0–1 throughout, and undefined where there was nothing to be a share of. */
export interface Share {
  of: number
  share: number | undefined
}

/** A threshold, chosen on one half of the questions and judged on the other. */
export interface Suggestion {
  threshold: number
  chosenOn: number
  judgedOn: number
  /** Of what is answered on the other half. */
  right: number | undefined
  /** Of the answerable ones there: answered and right. */
  answeredRight: number | undefined
  /** Of the unanswerable ones there: not answered. */
  kept: number | undefined
}

export interface Confusion {
  label: string
  got: string
  count: number
  example: string
}

export interface Evaluation {
  questions: number
  known: number
  /** Of the known: what retrieval put first is right. */
  routing: number | undefined
  /** Of the known: answered, and right. */
  answeredRight: number | undefined
  /** Of all that was answered, small talk left out. */
  rightOfAnswered: Share
  /** Of the known. */
  handedOff: number | undefined
  askedBack: number | undefined
  handoff: { precision: Share; recall: Share }
  /** Of the unanswerable: handed off or asked back. */
  kept: Share
  /** How well the confidence tells answerable from unanswerable questions. */
  separation: number | undefined
  /** The most of the known that can be answered with this share right. */
  coverage: { right: number; point: CurvePoint | undefined }[]
  joint: { leastKept: number; best: JointPoint | undefined; heldBack: JointPoint | undefined }
  calibration: { bins: Bin[]; error: number }
  curve: CurvePoint[]
  gates: { gate: string; count: number; known: number }[]
  latency: { p50: number | undefined; p95: number | undefined; p99: number | undefined }
  tokens?: { in: number; out: number }
  /** By currency. */
  costs: Record<string, number>
  confusions: Confusion[]
  /** Where the file has several languages or channels. */
  parts: { part: string; questions: number; routing: number | undefined; answeredRight: number | undefined; kept: number | undefined }[]
  suggestion: Suggestion | undefined
}

const sought = [0.95, 0.97, 0.99]
/** Of the unanswerable questions: the joint point keeps at least so many from being answered. */
const leastKept = 0.75
const mostConfusions = 15

/** The same question is always in the same half. */
export const halfOf = (text: string): 0 | 1 => ((createHash('sha256').update(text).digest()[0] ?? 0) % 2) as 0 | 1

const isKnown = (o: Outcome): boolean => o.expected === 'known'
const wasAnswered = (o: Outcome): boolean => o.decision === 'answer'
/** Small talk is answered in kind whatever the confidence: it says nothing of a threshold. */
const inKind = (o: Outcome): boolean => wasAnswered(o) && o.gate !== undefined
const scores = (outcomes: readonly Outcome[]): number[] => outcomes.map(o => o.score)

const suggestFor = (all: readonly Outcome[], right: number): Suggestion | undefined => {
  const outcomes = all.filter(o => !inKind(o))
  const [chosen, judged] = [0, 1].map(half => outcomes.filter(o => halfOf(o.question.text) === half)) as [Outcome[], Outcome[]]
  const point = furthest(curveOf(chosen), right)
  if (!point || judged.length === 0) return undefined
  const threshold = between(point)
  const passes = (o: Outcome): boolean => o.score >= threshold
  return {
    threshold,
    chosenOn: chosen.length,
    judgedOn: judged.length,
    right: shareOf(judged.filter(passes), o => o.right),
    answeredRight: shareOf(judged.filter(isKnown), o => passes(o) && o.right),
    kept: shareOf(
      judged.filter(o => o.expected === 'oos'),
      o => !passes(o),
    ),
  }
}

const heldBackJoint = (known: readonly Outcome[], oos: readonly Outcome[]): JointPoint | undefined => {
  const of = (list: readonly Outcome[], half: number): Outcome[] => list.filter(o => halfOf(o.question.text) === half)
  const chosen = jointPoint(of(known, 0), scores(of(oos, 0)), leastKept)
  if (!chosen || of(known, 1).length === 0 || of(oos, 1).length === 0) return undefined
  return jointAt(chosen.threshold, of(known, 1), scores(of(oos, 1)))
}

const confusionsOf = (outcomes: readonly Outcome[]): Confusion[] => {
  const found = new Map<string, Confusion>()
  for (const o of outcomes) {
    const wrong = isKnown(o) ? !o.right : wasAnswered(o)
    if (!wrong) continue
    const key = JSON.stringify([o.question.label, o.got])
    const known = found.get(key)
    if (known) known.count += 1
    else found.set(key, { label: o.question.label, got: o.got, count: 1, example: o.question.text })
  }
  return [...found.values()].sort((a, b) => b.count - a.count || a.label.localeCompare(b.label)).slice(0, mostConfusions)
}

const partsOf = (outcomes: readonly Outcome[]): Evaluation['parts'] =>
  (['language', 'channel'] as const).flatMap(column => {
    const parts = Map.groupBy(outcomes, o => o.question[column] ?? 'not said')
    if (parts.size < 2) return []
    return [...parts].map(([name, list]) => ({
      part: `${column} ${name}`,
      questions: list.length,
      routing: shareOf(list.filter(isKnown), o => o.routed),
      answeredRight: shareOf(list.filter(isKnown), o => wasAnswered(o) && o.right),
      kept: shareOf(
        list.filter(o => o.expected === 'oos'),
        o => !wasAnswered(o),
      ),
    }))
  })

const gatesOf = (outcomes: readonly Outcome[]): Evaluation['gates'] =>
  [...Map.groupBy(outcomes, o => o.gate ?? '')].flatMap(([gate, list]) =>
    gate === '' ? [] : [{ gate, count: list.length, known: list.filter(isKnown).length }],
  )

/**
 * `right`: the share of answers that the suggested threshold is to have right. `tuned`: the outcomes that it is chosen and judged on, such as
 * those of the channel that it is for.
 */
export const evaluate = (outcomes: readonly Outcome[], right: number, tuned: readonly Outcome[] = outcomes): Evaluation => {
  const known = outcomes.filter(isKnown)
  const oos = outcomes.filter(o => o.expected === 'oos')
  const decided = known.filter(o => !inKind(o))
  const undecided = oos.filter(o => !inKind(o))
  const answered = outcomes.filter(o => wasAnswered(o) && !inKind(o))
  const handed = outcomes.filter(o => o.decision === 'handoff')
  const forPeople = outcomes.filter(o => !isKnown(o))
  const asked = outcomes.filter(o => o.gate === undefined)
  const curve = curveOf(decided)
  const bins = binsOf(asked)
  const latencies = outcomes.map(o => o.latency)
  const tokens = outcomes.flatMap(o => o.tokens ?? [])
  const costs: Record<string, number> = {}
  for (const { cost } of outcomes) if (cost) costs[cost.currency] = (costs[cost.currency] ?? 0) + cost.amount
  return {
    questions: outcomes.length,
    known: known.length,
    routing: shareOf(known, o => o.routed),
    answeredRight: shareOf(known, o => wasAnswered(o) && o.right),
    rightOfAnswered: { of: answered.length, share: shareOf(answered, o => o.right) },
    handedOff: shareOf(known, o => o.decision === 'handoff'),
    askedBack: shareOf(known, o => o.decision === 'clarify'),
    handoff: {
      precision: { of: handed.length, share: shareOf(handed, o => !isKnown(o)) },
      recall: {
        of: forPeople.length,
        share: shareOf(forPeople, o => o.decision === 'handoff' || (o.expected === 'oos' && o.decision === 'clarify')),
      },
    },
    kept: { of: oos.length, share: shareOf(oos, o => !wasAnswered(o)) },
    separation: auroc(scores(decided), scores(undecided)),
    coverage: sought.map(share => ({ right: share, point: furthest(curve, share) })),
    joint: { leastKept, best: jointPoint(decided, scores(undecided), leastKept), heldBack: heldBackJoint(decided, undecided) },
    calibration: { bins, error: calibrationError(bins) },
    curve,
    gates: gatesOf(outcomes),
    latency: { p50: quantile(latencies, 0.5), p95: quantile(latencies, 0.95), p99: quantile(latencies, 0.99) },
    ...(tokens.length === 0 ? {} : { tokens: { in: tokens.reduce((n, t) => n + t.in, 0), out: tokens.reduce((n, t) => n + t.out, 0) } }),
    costs,
    confusions: confusionsOf(outcomes),
    parts: partsOf(outcomes),
    suggestion: suggestFor(tuned, right),
  }
}
