// What is thought about: a customer's words and what is known around them.
import type { MaskOptions } from '#core/safety/masking/mask.ts'
import type { Scenario } from '../../model/scenario.ts'
import type { Duration } from '../../model/time.ts'
import type { CallResult, Question, WaitingCall } from '../../ports/answerer.ts'
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
  /** Some of the words are for people alone: a machine wrote them, or they are not the customer's own. */
  unattended?: true
  channel: string
  segments: string[]
  history: Question['history']
  contactName?: string
  clarified: number
  /** What is known of the language from before. */
  language?: string
  /** The language that the customer's page is in, as far as it says. */
  page?: string
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
  /** Somebody else than the contact wrote some of the words. */
  others?: boolean
  /** Where the texts are masked: what was taken out of the words, and what is masked besides what always is. */
  masked?: string[]
  masking?: MaskOptions
  /** What became of the calls that were asked for before, for these words. */
  results?: CallResult[]
  /** Calls were made for these very words, so they have passed the gates before. */
  passed?: true
  /** The calls of which nobody knows whether they were carried out: a person has to find out. */
  doubt?: string
  /** Calls for earlier words that wait for a colleague: the customer may ask about them, or take the wish back. */
  waiting?: WaitingCall[]
  /** Others for the same words were made, of which the customer knows nothing yet. */
  beside?: true
  /** The customer asked about them and was told that they are being looked at. */
  told?: true
}
