// Examples of a word or a few that stand in a text as they are, but for the forms of words: who gives “chargeback” as an example means it
// wherever it is said, however much is said around it. Longer examples are questions, which routes.ts compares with questions.
import { languageOf } from './languages/language.ts'
import { primary, stemsOf } from './words/stems.ts'
import { scan } from './words/tokens.ts'

export interface Sayings {
  put(id: string, examples: readonly string[]): void
  remove(id: string): void
  /** Whose example the text says, of several the longest. */
  saidIn(text: string): string | undefined
}

const mostWords = 3

interface Saying {
  id: string
  terms: string[]
}

/** In their order, each with whether it has any matter. */
const termsOf = (text: string, language: string): { terms: string[]; matter: boolean } => {
  const { term, matter } = stemsOf(language)
  const terms: string[] = []
  let hasMatter = false
  scan(text, (kind, token) => {
    if (kind === 'whole') return
    const plain = kind === 'id' || kind === 'gram'
    terms.push(plain ? token : term(token))
    hasMatter ||= plain || matter(token) !== ''
  })
  return { terms, matter: hasMatter }
}

const stands = (part: readonly string[], whole: readonly string[]): boolean => {
  for (let from = 0; from + part.length <= whole.length; from++) if (part.every((term, n) => term === whole[from + n])) return true
  return false
}

export const createSayings = (): Sayings => {
  /** By the language in which they are to be read; the longest first. */
  const held = new Map<string, Saying[]>()

  const remove = (id: string): void => {
    for (const [language, sayings] of held) {
      const left = sayings.filter(saying => saying.id !== id)
      if (left.length > 0) held.set(language, left)
      else held.delete(language)
    }
  }

  return {
    remove,
    put(id, examples) {
      remove(id)
      const told = primary(languageOf(examples.join('\n').slice(0, 2000)))
      const language = told === 'und' ? 'en' : told
      const own = examples.flatMap((example): Saying[] => {
        const { terms, matter } = termsOf(example, language)
        return matter && terms.length <= mostWords ? [{ id, terms }] : []
      })
      if (own.length === 0) return
      const all = [...(held.get(language) ?? []), ...own]
      held.set(
        language,
        all.sort((a, b) => b.terms.length - a.terms.length || (a.id < b.id ? -1 : 1)),
      )
    },
    saidIn(text) {
      let best: Saying | undefined
      for (const [language, sayings] of held) {
        const { terms } = termsOf(text, language)
        const found = sayings.find(saying => stands(saying.terms, terms))
        if (found && (!best || found.terms.length > best.terms.length)) best = found
      }
      return best?.id
    },
  }
}
