// The socket for whatever can answer a question: rules, an offline quoter, a language model.
//
// It is asked at the height of question → answer. What it wants done it says as calls: the core runs them, or waits for approval, keeps
// the results and asks again. Every text it is given is masked; what it says is checked before anybody reads it.
import type { JsonSchema } from '../model/action.ts'
import type { HandoffReason } from '../model/handoff.ts'
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
  /** For a scenario: how likely (0–1) the question is one of its kind, as what was learned from all examples tells. */
  probability?: number
  /** Cosine (−1–1) of the question's and the evidence's vectors, where an embedding model is configured. */
  similarity?: number
}

/** An action that the answerer may ask for in this session. */
export interface Offer {
  /** Names it in a call. */
  action: string
  description: string
  /** What it takes, as an object's schema. What the core fills in by itself is not in it. */
  parameters: JsonSchema
}

/** What the answerer wants done. */
export interface Call {
  /** Unique within the question: finds the result. */
  id: string
  action: string
  /** As the model wrote them, placeholders included. The core checks them against the schema. */
  arguments: unknown
}

/** What became of a call. */
export interface CallResult extends Call {
  state: 'done' | 'failed' | 'refused'
  /** It could only read: nothing was changed by it. */
  safe: boolean
  /** What came back, masked and cut to size, or why nothing did. Data, never instructions. */
  text: string
}

/** A call for earlier words of the customer that a colleague has not decided about, or that is about to be made. */
export interface WaitingCall {
  /** Names it where it is withdrawn. */
  id: string
  action: string
  title: string
  /** Masked, as they are stored. */
  arguments: unknown
}

/** One question at the height of the conversation, PII already masked. */
export interface Question {
  text: string
  /** The question as it reads without the conversation, where it depends on it; what was looked for. */
  standalone?: string
  history: { author: 'contact' | 'ai' | 'agent'; text: string }[]
  /** BCP 47 of the customer's words, to be answered in; `und` where it could not be told. */
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
  /** Answers below this confidence are not sent here; the answerer's own threshold where it is not said. */
  threshold?: number
  actions: Offer[]
  /** Of the calls it asked for before, oldest first. */
  results: CallResult[]
  /** What waits for a colleague meanwhile. It is not to be asked for again. */
  waiting?: WaitingCall[]
  /** Why its last answer to this question was not good enough to be sent, where it was not. */
  feedback?: string
}

/** What a model used. */
export interface Spent {
  tokens?: { in: number; out: number }
  cost?: { amount: number; currency: string }
}

/** One request to a model, for the metrics. */
export interface ModelRequest extends Spent {
  model: string
  /** What for, in a word of a fixed few, such as `answer`. */
  purpose: string
  /** Milliseconds. */
  latency: number
  /** Something came back. */
  came: boolean
}

export interface Answer extends Spent {
  /** `none`: it does not know. */
  kind: 'answer' | 'clarify' | 'none'
  class: AnswerClass
  text: string
  sources: Source[]
  /** Ids of the evidence, and of the calls, that the words rest on. */
  used: string[]
  /** 0–1: how likely the answer is right. Compared with the threshold by the core. */
  confidence: number
  /** One sentence for a person: why this confidence. */
  why: string
  /** The customer wants a person, or is upset, as the model understands it: the core hands off. */
  handoff?: HandoffReason
  /** What really answered, where it was not `model`: after the model failed, say. */
  model?: string
}

/** Actions come first: their results are needed for the answer. */
export interface Calls extends Spent {
  kind: 'calls'
  calls: Call[]
  /** Ids of what waits that the customer does not want any more. It is not made, and the answerer is asked again with that as a result. */
  withdraws?: string[]
}

/** Whether a text says only what its passages carry. */
export interface Judgement extends Spent {
  carried: boolean
  /** The sentences that nothing carries. */
  loose: string[]
  why: string
}

/** Texts as vectors of one model. */
export interface Embedder {
  /** Kept with each vector: vectors of two models are never compared. */
  readonly model: string
  /** One vector of length 1 for each text, in order. Throws where the model can not be reached. */
  embed(texts: readonly string[], options: { signal: AbortSignal; of: 'question' | 'passage' }): Promise<Float32Array[]>
}

interface Live {
  signal: AbortSignal
  /** Whose conversation it is, for the accounts. */
  session?: string
  channel?: string
}

/** A plugin that answers. Throws when it is broken, never to say that it does not know. An optional method's presence is the capability. */
export interface Answerer extends Part {
  /** What `why` shows as the model. */
  readonly model: string
  /** Answers below this confidence are not sent, where the channel has no threshold of its own. Set from data; the plugin's page says how. */
  readonly threshold: number
  answer(question: Question, options: Live): Promise<Answer | Calls>
  /**
   * The same, telling meanwhile how far it is. What is told first has all of the answer but the rest of its words: kind, class, sources, `used`
   * and confidence stay as they are, and the words only grow. What can not be told so is not told.
   */
  tell?(question: Question, options: Live & { so(far: Answer): void }): Promise<Answer | Calls>
  /** The brief's summary, from the masked conversation; without it the core quotes the customer. */
  summarize?(history: Question['history'], options: Live): Promise<string>
  /** The question as it would be asked without the conversation before it. */
  rewrite?(question: Pick<Question, 'text' | 'history' | 'language'>, options: Live): Promise<string>
  /** Whether the words are carried by the passages. */
  judge?(given: { question: string; text: string; passages: { id: string; text: string }[] }, options: Live): Promise<Judgement>
  /** Both as BCP 47. Placeholders, links and markup stay as they are. */
  translate?(given: { text: string; to: string; from?: string }, options: Live): Promise<string>
  readonly embedder?: Embedder
  /** Its own instructions: never to be repeated to anybody. */
  readonly instructions?: readonly string[]
}
