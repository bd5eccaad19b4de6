// What an answer rests on, and how far it may be trusted.

/** A cited page or scenario, as the customer and the desk see it. */
export interface Source {
  title: string
  url?: string
  version: number
}

/** What kind of answer this is: where its words come from. */
export type AnswerClass = 'scenario' | 'quoted' | 'synthesised' | 'action' | 'chitchat' | 'clarifying' | 'notice' | 'none'

/** A scenario or passage that was considered for a question. `score` is comparable within one question only. */
export interface Candidate {
  kind: 'scenario' | 'passage'
  id: string
  title: string
  /** Of a passage: the heading right above it. */
  section?: string
  score: number
  /** Of a scenario: how likely the question is one of its kind. */
  probability?: number
  /** How near it is in meaning, −1 to 1, where an embedding model is configured. */
  similarity?: number
}

/** The verdict of one gate of the customer message's path. */
export interface GateVerdict {
  gate: string
  fired: boolean
  why?: string
}

/** How far the search has come with what it is to find. */
export interface IndexState {
  version: number
  /** Changes that it does not know yet. */
  pending: number
  /** Things that are found by their meaning too, of all that should be; where an embedding model is configured. */
  vectors?: { done: number; of: number }
}

/** Why the AI said, drafted or did not say something. Holds no raw PII and no secret. */
export interface Receipt {
  question: string
  decision: 'answer' | 'clarify' | 'handoff' | 'act' | 'pass'
  class: AnswerClass
  confidence: number
  threshold: number
  why: string
  gates: GateVerdict[]
  candidates: Candidate[]
  sources: Source[]
  scenarios: { id: string; title: string; version: number }[]
  topic?: string
  language: string
  model: string
  tools: string[]
  /** How often it thought, where it asked for calls first. Tokens and cost are of all of them together. */
  rounds?: number
  tokens?: { in: number; out: number }
  cost?: { amount: number; currency: string }
  /** Thinking time in milliseconds. */
  latency: number
  masked: string[]
  /** What was looked for, where the question was rewritten. */
  standalone?: string
  /** Of a written answer: whether its passages carry it, and what they do not. */
  grounding?: { by: 'words' | 'model'; carried: boolean; loose: string[]; again: boolean }
  /** An answer was composed that was not sure enough to be sent: people were offered it as a draft. */
  suggested?: true
  /** Of an answer that was shown sentence by sentence: when its first words left, and how many characters were shown before all was there. */
  streamed?: { firstWordsAt: number; characters: number }
  /** Names of files that came with the words and were not read. */
  unread?: string[]
  index: IndexState
}
