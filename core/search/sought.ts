// The words of a question as a space of passages knows them: under which terms each is looked for, and what it is worth.
import type { QuestionWord } from './question.ts'
import type { Asked, Space } from './space.ts'
import { type Stems, stemsOf } from './words/stems.ts'

export interface Sought extends Asked {
  word: QuestionWord
  /** Documents that have it; 0 where none has. */
  frequency: number
  /** By its rarity and kind. */
  worth: number
  /** The same in a document that has one of the terms, which may only be similar to the word. */
  held: number
}

/** What a word of little matter counts. */
const weakWorth = 0.5
/** A word found under a spelling one letter away counts so much. */
const mistyped = 0.8
/** So many words of a question are looked for under another spelling. */
const mostGuesses = 8
/** A word found as another one for the same thing counts so much. */
const likened = 0.5

/** What all words have that are not found: never added to. */
const none: number[] = []

/** The numbers of the terms by which any of the languages knows the forms; those from `once` on are not likely to come again. */
const known = (space: Space, stems: Stems[], forms: string[], raw: boolean, once: number): number[] => {
  let found = none
  for (let n = 0; n < forms.length; n++) {
    const form = forms[n]!
    if (raw) found = including(found, space.find(form))
    for (const { term, termOnce } of stems) found = including(found, space.find(n < once ? term(form) : termOnce(form)))
  }
  return found
}

/** The list with one more number in it, unless it is there or none. */
const including = (list: number[], id: number): number[] => {
  if (id < 0 || list.includes(id)) return list
  return list.length === 0 ? [id] : [...list, id]
}

/** The most frequent of the terms that are one typing mistake away. */
const nearest = (space: Space, stems: Stems[], word: string): number[] => {
  const near = stems.flatMap(({ term }) => space.near(term(word)))
  const best = near.reduce((top, id) => (space.frequency([id]) > space.frequency([top]) ? id : top), near[0] ?? -1)
  return best < 0 ? none : [best]
}

const isAmong = (found: Sought[], terms: number[], word: QuestionWord): boolean => {
  for (const other of found) if (other.terms[0] === terms[0] && (terms.length > 0 || other.word.forms[0] === word.forms[0])) return true
  return false
}

/** Looks up the words that carry matter as they are read in each of the languages; a word said twice comes once. */
export const seek = (space: Space, words: QuestionWord[], languages: string[]): Sought[] => {
  const stems = languages.map(stemsOf)
  const found: Sought[] = []
  let guesses = 0
  for (const word of words) {
    const { kind, forms, otherwise, raw } = word
    if (kind === 'stop') continue
    let factor = 1
    let terms = known(space, stems, forms, raw, kind === 'id' ? 0 : 1)
    let frequency = space.frequency(terms)
    if (frequency === 0) {
      terms = known(space, stems, otherwise, raw, raw ? 0 : otherwise.length)
      factor = likened
      if (terms.length === 0 && !raw && guesses < mostGuesses) {
        guesses += 1
        terms = nearest(space, stems, forms[0]!)
        factor = mistyped
      }
      frequency = space.frequency(terms)
    }
    if (isAmong(found, terms, word)) continue
    const weight = kind === 'weak' ? weakWorth : 1
    const worth = space.rarity(frequency) * weight
    found.push({ word, terms, factor: factor * weight, bit: 0, frequency, worth, held: worth * factor })
  }
  return found
}
