// The terms by which a text is found: its words without the empty ones, as the index knows them, compounds also as one.
import { joined } from './phrasal.ts'
import { stemsOf } from './stems.ts'
import { scan, type TokenKind } from './tokens.ts'

/** Tells each word of a text that may be a term; `word` pairs such as "log in" also as one. */
export const eachWord = (text: string, language: string, each: (kind: TokenKind, word: string) => void): void => {
  const english = language === 'en'
  let before = ''
  scan(text, (kind, word) => {
    each(kind, word)
    if (!english) return
    const both = kind === 'word' ? joined(before, word) : undefined
    if (both !== undefined) each('word', both)
    before = kind === 'word' ? word : ''
  })
}

/** The term of a word told by `eachWord`, empty where it carries no matter. */
export const termOf = (kind: TokenKind, word: string, language: string): string => {
  if (kind === 'id' || kind === 'gram') return word
  const { term, matter } = stemsOf(language)
  return kind === 'whole' ? term(word) : matter(word)
}
