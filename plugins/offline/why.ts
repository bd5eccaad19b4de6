// Why the offline answerer is as sure as it is, in words for whoever looks after the answers: what was quoted from where, what speaks
// against it, and by what a better page or scenario would help. How sure it is in numbers stands beside it in every receipt.
import type { Evidence, Question } from '#core/ports/answerer.ts'
import type { Features } from './features.ts'

export interface Judged {
  evidence: Evidence
  features: Features
  confidence: number
}

const percent = (share: number): string => `${Math.round(share * 100)} %`

/** How a person would name it. */
export const nameOf = ({ title, headings }: Evidence): string => [title, ...headings.slice(-1)].join(' › ')

/** Words of a quote that show where it begins. */
const shown = 8

const opening = (text: string): string => {
  const words = text.split(/\s+/, shown + 1)
  return words.length > shown ? `${words.slice(0, shown).join(' ')} …` : words.join(' ')
}

/** What of a piece of evidence was said. */
const saidOf = ({ kind, text }: Evidence, said: string): string => {
  if (kind === 'scenario') return "The scenario's reply"
  return said === text.trim() ? 'Quoted in full' : `Quoted in part, from “${opening(said)}” on`
}

const holds = ({ evidence, features }: Judged): string =>
  `“${nameOf(evidence)}” holds ${percent(features.coverage)} of the question's words` +
  `${evidence.example === undefined ? '' : ` (nearest example: “${evidence.example}”)`}.`

/** What speaks against a piece of evidence. */
const doubts = ({ evidence: { kind }, features: { margin, named, together, substance } }: Judged): string[] => {
  const other = kind === 'scenario' ? 'scenario' : 'page'
  const said = margin <= 0 ? [`Another ${other} fits as well or better.`] : []
  if (kind === 'scenario') return said
  if (named === 0) said.push('Neither its title nor its heading has a word of the question.')
  if (together < 0.5) said.push('No sentence in it holds half of the question.')
  if (substance < 0.5) said.push('The question says little.')
  return said
}

const unheard = ({ unknown }: Question): string[] =>
  unknown > 0 ? [`${percent(unknown)} of the question's words are in no page and no scenario.`] : []

/** Why these words were said. */
export const whySaid = (question: Question, best: Judged, said: string): string =>
  [`${saidOf(best.evidence, said)}: ${holds(best)}`, ...unheard(question)].join(' ')

/** Why nothing was said though something was found. */
export const whyNot = (question: Question, best: Judged): string =>
  [`Closest, but not close enough: ${holds(best)}`, ...doubts(best), ...unheard(question)].join(' ')

/** Why nothing was said though it was sure enough. */
export const whyNotQuoted = ({ evidence }: Judged): string => {
  const name = `“${nameOf(evidence)}” would answer, but`
  if (evidence.text.trim() === '') return `${name} there are no words in it to send.`
  const help = evidence.kind === 'passage' ? 'put more headings into it' : 'write it shorter'
  return `${name} it is too long to be sent whole, and its steps, table or code would mislead in part: ${help}.`
}

export const whyNothing = 'Nothing that the AI may read has any of the words of the question.'

export const whyAsked = (names: [string, string]): string =>
  `“${names[0]}” and “${names[1]}” fit equally well, so the customer is asked which one is meant.`
