// The record of a decision: what was asked and everything that was heard from outside, masked, so that the decision can be made again
// exactly. Kept apart from the timeline and let go after a while; words that are redacted go from it at once.
import type { Receipt } from '../../model/source.ts'
import type { Autopilot } from '../../model/topic.ts'
import type { Decided } from '../../ports/replay.ts'
import type { Matter } from './matter.ts'
import type { AnswererThen, Heard } from './outside.ts'

export interface DecisionRecord {
  matter: Matter
  settings: Autopilot
  answerWithin: number
  answerer: AnswererThen
  heard: Heard[]
  decided: Decided
}

/** The part of a thought that must come out the same. */
export const decidedOf = ({
  receipt: { confidence, threshold, gates },
  ...thought
}: Omit<Decided, 'confidence' | 'threshold' | 'gates'> & { receipt: Receipt }): Decided => {
  const { decision, text, sources, calls, reasons, explanation, withdraws, suggestion } = thought
  const more = { ...(withdraws ? { withdraws } : {}), ...(suggestion ? { suggestion } : {}) }
  return { decision, class: thought.class, text, sources, calls, ...more, reasons, explanation, confidence, threshold, gates }
}
