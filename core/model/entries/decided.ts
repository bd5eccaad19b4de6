// What the AI decided that is no message: drafts, calls of actions and what became of them, and silence.
import type { Approval, CallShown } from '../action.ts'
import type { Author } from '../agent.ts'
import type { Preview } from '../preview.ts'
import type { AnswerClass, Receipt, Source } from '../source.ts'
import type { Translated } from './message.ts'

/** An answer that waits for a person: `inspect` before it may leave, `assist` as a private suggestion. */
export interface Draft {
  kind: 'draft'
  author: Author
  text: string
  sources: Source[]
  class: AnswerClass
  basedOn: number
  purpose: 'inspect' | 'assist'
  /** Less sure than the channel's threshold asks for: the AI did not send it by itself. */
  unsure?: true
  receipt: Receipt
  /** Folded by readers, never stored. */
  verdict?: 'approve' | 'edit' | 'reject' | 'superseded'
  translation?: Translated
  /** Added for readers while it waits, never stored. */
  preview?: Preview
}

export interface Decision {
  kind: 'decision'
  author: Author
  of: number
  verdict: 'approve' | 'edit' | 'reject'
  text?: string
}

/** The AI asks for an action. What becomes of it are `decision` and `outcome` entries `of` it. */
export interface ActionCall extends CallShown {
  kind: 'call'
  author: Author
  /** The model's own name for the call, unique among those for the same words. */
  call: string
  /** The number of the customer's latest message it is made for. */
  basedOn: number
  /** The message up to which the AI had decided before: it is made for what came after. */
  since: number
  approval: Approval
  /** It only reads. */
  safe: boolean
  /** What models took until they asked for this call; of several at a time the first has it. */
  spent?: Pick<Receipt, 'tokens' | 'cost'>
  /** Folded by readers, never stored: `waiting` to be allowed or made, or the latest outcome's state. */
  state?: 'waiting' | Outcome['state']
  /** Folded: who allowed or refused it. */
  decided?: { verdict: 'approve' | 'reject'; by: Author }
  /** Folded: what became of it. */
  result?: Pick<Outcome, 'text' | 'duration'>
  /** Folded: it was `refused` by what came after, before anybody made it. */
  overtaken?: true
}

/** How a call fares. `running` is stored before it leaves the house: found without a successor after a crash, it is `unknown`. */
export interface Outcome {
  kind: 'outcome'
  author: Author
  /** The number of the call. */
  of: number
  state: 'running' | 'done' | 'failed' | 'refused' | 'unknown'
  /** What came back, masked and cut to size, or why nothing did. */
  text?: string
  /** Milliseconds. */
  duration?: number
  /** 1 for the first try. */
  attempt: number
  /** Of `running`: which run of which process makes it. */
  run?: string
}

/** The AI considered the customer's words and stays silent. */
export interface Passed {
  kind: 'passed'
  author: Author
  basedOn: number
  reason: string
}
