// What is thought about: a customer's words and what is known around them.
import type { Scenario } from '../../model/scenario.ts'
import type { Duration } from '../../model/time.ts'
import type { CallResult, Question } from '../../ports/answerer.ts'
import type { TryingPage } from '../knowledge/trying.ts'

export interface Matter {
  /** The customer's words since the last decision, a burst joined by line breaks. */
  text: string
  /** Names of the files that came with them: nobody reads those but a person. */
  files?: string[]
  /** The customer pressed "talk to a person". */
  wish?: boolean
  /** How old the latest of the words were when they came, where they were long on their way. */
  age?: Duration
  channel: string
  segments: string[]
  history: Question['history']
  contactName?: string
  clarified: number
  /** What is known of the language from before. */
  language?: string
  /** `draft`: a person asked for words, so no gate keeps the AI from proposing some. */
  purpose: 'turn' | 'draft' | 'ask'
  /** A scenario to think with as if it were published. */
  trying?: Scenario
  /** Pages to think with as they would be. */
  tryingPages?: readonly TryingPage[]
  /** The id of a scenario to think without, as if it were not published. */
  hiding?: string
  /** Absent in a dry run. */
  session?: string
  /** Somebody vouches for who the contact is. */
  verified?: boolean
  /** What became of the calls that were asked for before, for these words. */
  results?: CallResult[]
}
