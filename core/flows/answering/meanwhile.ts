// While a colleague has to agree to something: what the AI is not sure of does not go to a person, who would have to do by hand what waits
// for a yes. The customer is told once that it is being looked at; what they wrote is answered once that is decided.
import { lookingWords } from '../actions/consent/consent.ts'
import type { Matter } from './matter.ts'
import type { Thought } from './thought.ts'

type Unsure = Pick<Thought, 'decision'> & Partial<Pick<Thought, 'reasons'>> & { why: string }

/** What is said in place of a handoff for not being sure; undefined where nothing waits, or something else is the matter. */
export const meanwhile = (
  { waiting, told, results = [], language: known }: Pick<Matter, 'waiting' | 'told' | 'results' | 'language'>,
  language: string,
  { decision, reasons = [], why }: Unsure,
): { decision: 'pass'; class: 'notice'; text: string; reasons: []; explanation: ''; why: string } | undefined => {
  // What was changed for these words has to be told, and a person can.
  if (results.some(({ state, safe }) => state !== 'refused' && !safe)) return undefined
  if (!waiting || decision !== 'handoff' || reasons.some(reason => reason !== 'low_confidence')) return undefined
  const how = told
    ? 'The customer was told before that a colleague is looking at it.'
    : 'The customer is told that a colleague is looking at it.'
  const text = told ? '' : lookingWords(language === 'und' ? known : language)
  return { decision: 'pass', class: 'notice', text, reasons: [], explanation: '', why: `${why} ${how}` }
}
