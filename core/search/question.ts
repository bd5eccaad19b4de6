// A question as the words to look for: each with the other forms in which a text may have it, and with those that carry no matter told apart.
import { verbOf } from './phrasal.ts'
import { stemsOf } from './stems.ts'
import { synonymsOf } from './synonyms.ts'
import { scan } from './tokens.ts'

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

/** The words of a question in order. What carries no matter in any of the languages carries none. */
export const readQuestion = (text: string, languages: string[]): QuestionWord[] => {
  const words: QuestionWord[] = []
  const stems = languages.map(stemsOf)
  const kindOf = (word: string): WordKind => {
    if (stems.some(({ matter }) => matter(word) === '')) return 'stop'
    return stems.some(({ isWeak }) => isWeak(word)) ? 'weak' : 'matter'
  }
  let whole = ''
  let name: QuestionWord | undefined
  scan(text, (kind, token) => {
    if (words.length >= most) return
    if (kind !== 'part') name = undefined
    if (kind === 'whole') whole = token
    else if (kind === 'id') {
      name = { forms: [token], otherwise: [], kind: 'id', raw: true }
      words.push(name)
    } else if (kind === 'gram') words.push({ forms: [token], otherwise: [], kind: 'matter', raw: true })
    else if (kind === 'part' && name) name.otherwise.push(token)
    else {
      const forms = kind === 'part' ? [token, whole] : [token]
      words.push({ forms, otherwise: [], kind: kindOf(token), raw: false })
    }
  })
  for (const [index, word] of words.entries()) {
    if (word.raw || word.kind === 'stop') continue
    const own = word.forms[0]!
    const next = words[index + 1]
    if (next && !next.raw) {
      const both = own + next.forms[0]!
      word.forms.push(both)
      if (next.kind !== 'stop') next.forms.push(both)
    }
    if (!languages.includes('en')) continue
    const verb = verbOf(own)
    if (verb !== undefined) word.otherwise.push(verb)
    word.otherwise.push(...synonymsOf(own))
  }
  return words
}
