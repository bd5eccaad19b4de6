// A labelled question and what the house made of it: right or wrong, and where it would have gone.
import type { Candidate } from '../../model/source.ts'
import type { Trial } from '../../ports/trial.ts'
import type { Scored } from './measures.ts'
import { type LabelledQuestion, outOfScope, toPerson } from './questions.ts'

export interface Outcome extends Scored {
  question: LabelledQuestion
  /** `known`: a scenario or source answers it. */
  expected: 'known' | 'handoff' | 'oos'
  decision: Trial['decision']
  /** Of a handoff. */
  reasons: string[]
  /** What decided before anything was looked up, such as small talk. */
  gate?: string
  /** What retrieval put first is the right one. */
  routed: boolean
  /** If it were answered, would it be right: by what did answer, else by what comes first. */
  right: boolean
  /** Confidence; where a gate decided, 1 for an answer in kind and 0 for a handoff, which no threshold changes. */
  score: number
  /** What it was taken for. */
  got: string
  /** What retrieval put first. */
  first: string
  /** Milliseconds, as whoever asked has measured them. */
  latency: number
  tokens?: { in: number; out: number }
  cost?: { amount: number; currency: string }
}

/** Titles and ids are compared whatever their case and spaces. */
export const plain = (name: string): string => name.trim().toLowerCase().replace(/\s+/gu, ' ')

/** Ids of what a label means, where the house could tell; a label that is in no list is compared as it stands. */
export type Meanings = ReadonlyMap<string, ReadonlySet<string>>

const pageOf = (passage: string): string => (passage.includes('#') ? passage.slice(0, passage.lastIndexOf('#')) : passage)

const settledAfter = new Set(['confidence', 'grounding', 'answerer'])

/** The one that comes first: the likeliest scenario where that is known, else the best match. */
const bestOf = (candidates: readonly Candidate[]): Candidate | undefined => {
  const likely = candidates.filter(c => c.probability !== undefined)
  if (likely.length === 0) return candidates[0]
  const best = likely.reduce((a, b) => (b.probability! > a.probability! ? b : a))
  // A passage that matches better than every scenario still comes first.
  return candidates[0]?.kind === 'passage' && candidates[0].score > best.score ? candidates[0] : best
}

export const outcomeOf = (question: LabelledQuestion, said: Trial, latency: number, meanings: Meanings = new Map()): Outcome => {
  const label = plain(question.label)
  const expected = label === outOfScope ? 'oos' : label === toPerson ? 'handoff' : 'known'
  const meant = meanings.get(label) ?? new Set([label])
  const isMeant = (...names: (string | undefined)[]): boolean => names.some(name => name !== undefined && meant.has(plain(name)))
  const { decision, candidates, sources, gates, reasons, tokens, cost } = said
  const best = bestOf(candidates)
  const gate = gates.find(g => g.fired && !settledAfter.has(g.gate))?.gate
  const routed = best !== undefined && isMeant(best.id, pageOf(best.id), best.title)
  const scenario = candidates.find(c => c.id === said.scenario)
  const answered = decision === 'answer' && gate === undefined
  const used = said.scenario !== undefined ? isMeant(said.scenario, scenario?.title) : sources.some(({ title, url }) => isMeant(title, url))
  const first = best?.title ?? 'nothing'
  const got = answered ? (scenario?.title ?? sources[0]?.title ?? said.scenario ?? first) : decision === 'answer' ? `(${gate})` : first
  return {
    question,
    expected,
    decision,
    reasons,
    ...(gate === undefined ? {} : { gate }),
    routed: expected === 'known' && routed,
    right: expected === 'known' && gate === undefined && (answered ? used : routed),
    score: gate === undefined ? said.confidence : decision === 'answer' ? 1 : 0,
    got,
    first,
    latency,
    ...(tokens ? { tokens } : {}),
    ...(cost ? { cost } : {}),
  }
}
