// A question as the words to look for: each with the other forms in which a text may have it, and with those that carry no matter told apart.
import { verbOf } from './words/phrasal.ts'
import { stemsOf } from './words/stems.ts'
import { synonymsOf } from './words/synonyms.ts'
import { type Found, scan } from './words/tokens.ts'

/** `stop` holds sentences together; `weak` carries little matter; `id` names one thing, so that not finding it says nothing about the topic. */
export type WordKind = 'matter' | 'weak' | 'stop' | 'id'

export interface QuestionWord {
  /** As written, in lower case, first; then other ways to write it: `log` in "log in" may also stand as `login`. */
  forms: string[]
  /** Looked for only where no form is known: `log` for "login", `upgrade` for "update", the parts of an order number. */
  otherwise: string[]
  kind: WordKind
  /** Already a term, not to be stemmed. */
  raw: boolean
}

/** A question is read up to so many words. */
const most = 120

/** What words without other words have, shared by them all: never added to. */
const none: string[] = []

/** The words of a question in order. What carries no matter in any of the languages carries none. */
export const readQuestion = (text: string, languages: string[]): QuestionWord[] => {
  const words: QuestionWord[] = []
  const stems = languages.map(stemsOf)
  const kindOf = (word: string): WordKind => {
    let kind: WordKind = 'matter'
    for (const { matter, isWeak } of stems) {
      if (matter(word) === '') return 'stop'
      if (isWeak(word)) kind = 'weak'
    }
    return kind
  }
  let whole = ''
  let name: QuestionWord | undefined
  const add: Found = (kind, token) => {
    if (words.length >= most) return
    if (kind !== 'part') name = undefined
    if (kind === 'whole') whole = token
    else if (kind === 'id') {
      name = { forms: [token], otherwise: [], kind: 'id', raw: true }
      words.push(name)
    } else if (kind === 'gram') words.push({ forms: [token], otherwise: none, kind: 'matter', raw: true })
    else if (kind === 'part' && name) name.otherwise.push(token)
    else {
      const forms = kind === 'part' ? [token, whole] : [token]
      words.push({ forms, otherwise: none, kind: kindOf(token), raw: false })
    }
  }
  scan(text, add, () => words.length >= most)
  const english = languages.includes('en')
  for (let n = 0; n < words.length; n++) {
    const word = words[n]!
    if (word.raw || word.kind === 'stop') continue
    const own = word.forms[0]!
    const next = words[n + 1]
    if (next && !next.raw) {
      const both = own + next.forms[0]!
      word.forms = and(word.forms, both)
      if (next.kind !== 'stop') next.forms = and(next.forms, both)
    }
    if (!english) continue
    const verb = verbOf(own)
    const alike = synonymsOf(own)
    word.otherwise = verb === undefined ? alike : [verb, ...alike]
  }
  return words
}

/** A list that is as long as it has to be; pushing makes room for sixteen more. */
const and = (list: string[], one: string): string[] => (list.length === 1 ? [list[0]!, one] : [...list, one])
