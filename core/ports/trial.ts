// A dry run: what the AI would say to a question, and what a scenario would change. Nothing of it is stored.
import type { ScenarioTest } from '../model/scenario.ts'
import type { Candidate, GateVerdict, IndexState, Source } from '../model/source.ts'

/** A dry run of a question: what would be said and why, nothing stored. */
export interface Trial {
  decision: 'answer' | 'clarify' | 'handoff'
  text: string
  confidence: number
  threshold: number
  scenario?: string
  candidates: Candidate[]
  sources: Source[]
  gates: GateVerdict[]
  reasons: string[]
  why: string
  /** Of models, where some were asked. */
  tokens?: { in: number; out: number }
  cost?: { amount: number; currency: string }
  index: IndexState
}

interface Named {
  id: string
  title: string
}

/** A scenario's test, run without and with it. */
export interface TestRun {
  test: ScenarioTest
  before: Trial
  after: Trial
  passedBefore: boolean
  passed: boolean
  /** Why it did not pass. */
  why?: string
  /** Autopilot leaves the channel to the team: so the AI would say it, and customers get it only once it is on. */
  silent?: string
}

/** The same question has another answer already, as far as words tell. */
export interface Contradiction {
  with: Named & { kind: 'scenario' | 'page' }
  question: string
  kind: 'amount' | 'negation' | 'opposite'
  ours: string
  theirs: string
  why: string
}

/** A question of another scenario that this one would take away. */
export interface Capture {
  scenario: Named
  question: string
}

/** A scenario for much the same questions. `score` is 0–1. */
export interface Similar extends Named {
  status: 'draft' | 'published'
  example?: string
  score: number
}

/** What giving a scenario to customers would do. A check of words: what is said in other words passes unseen. */
export interface ScenarioCheck {
  tests: TestRun[]
  /** Tests of other scenarios that pass today and would not with this one. */
  breaks: { scenario: Named; run: TestRun }[]
  contradictions: Contradiction[]
  captures: Capture[]
  similar: Similar[]
  /** What a person should look at before it is published, a sentence each; none where nothing was found. */
  wrong: string[]
}

/** A scenario that a message of a conversation could become. */
export interface Proposal {
  session: string
  ticket: number
  /** The message whose words the instruction is made from. */
  seq: number
  title: string
  examples: string[]
  instruction: string
  tests: ScenarioTest[]
  /** What was taken out of the words, such as `name` and `number`. */
  taken: string[]
  /** What is missing for a good scenario, a sentence each. */
  missing: string[]
  check: ScenarioCheck
}

/** An article that a message could become. */
export interface ArticleProposal {
  session: string
  ticket: number
  seq: number
  slug: string
  title: string
  text: string
  topic?: string
  taken: string[]
  missing: string[]
  /** Pages that say much about the same; one with the slug is changed and not added. */
  similar: { id: string; title: string }[]
  /** Where a page says something else, as far as words tell. */
  contradictions: Contradiction[]
}
