// The socket for whatever can answer a question: rules, an offline quoter, a language model.
import type { AnswerClass, Source } from '../model/source.ts'
import type { Part } from './part.ts'

/** A scenario or a passage that retrieval put before the answerer, best first. */
export interface Evidence {
  kind: 'scenario' | 'passage'
  id: string
  /** The page's title, or the scenario's. */
  title: string
  /** The headings above a passage, outermost first. */
  headings: string[]
  /** Markdown of the passage, or the scenario's instruction. */
  text: string
  /** For a scenario: the trigger example that matched best. */
  example?: string
  url?: string
  version: number
  /** BM25 score; comparable within one question. */
  score: number
  /** Share (0–1) of the question's terms, weighted by rarity, that this evidence contains. */
  coverage: number
}

/** One question at the height of the conversation, PII already masked. */
export interface Question {
  text: string
  history: { author: 'contact' | 'ai' | 'agent'; text: string }[]
  language: string
  channel: string
  contactName?: string
  /** Behavioral scenarios: always active, tone and style. */
  instructions: { id: string; title: string; text: string; version: number }[]
  evidence: Evidence[]
  /** Share (0–1) of the question's terms that nothing in the index contains. */
  unknown: number
  /** Clarifying questions asked since the last answer. */
  clarified: number
}

export interface Answer {
  /** `none`: it does not know. */
  kind: 'answer' | 'clarify' | 'none'
  class: AnswerClass
  text: string
  sources: Source[]
  /** Ids of the evidence the words rest on. */
  used: string[]
  /** 0–1: how likely the answer is right. Compared with the answerer's threshold by the core. */
  confidence: number
  /** One sentence for a person: why this confidence. */
  why: string
  tokens?: { in: number; out: number }
  cost?: { amount: number; currency: string }
}

/** A plugin that answers. Throws when it is broken, never to say that it does not know. */
export interface Answerer extends Part {
  /** What `why` shows as the model. */
  readonly model: string
  /** Answers below this confidence are not sent. Set from data; the plugin's page says how. */
  readonly threshold: number
  answer(question: Question, options: { signal: AbortSignal }): Promise<Answer>
  /** The brief's summary, from the masked conversation; without it the core quotes the customer. */
  summarize?(history: Question['history'], options: { signal: AbortSignal }): Promise<string>
}
