// A conversation that goes in circles: the same asked again, or an answer that was of no use.
import { compile } from '../phrases/phrases.ts'
import { boundary, split } from '../phrases/split.ts'
import { languages } from '../words/index.ts'

const phrases = compile(languages.map(({ mood, lists }) => ({ label: 'unhelped' as const, phrases: mood.unhelped, lists })))

/** Longer messages tell a story of their own rather than judge the answer. */
const longest = 30

/** What says that the answer before did not help, in the customer's words; undefined where nothing does. */
export const saysUnhelped = (text: string): string | undefined => {
  const { words } = split(text)
  if (words.length > longest) return undefined
  const [found] = phrases.match(words)
  return (
    found &&
    words
      .slice(found.from, found.to)
      .filter(w => w !== boundary)
      .join(' ')
  )
}

/** The words of a message that count when two are compared. */
export const contentsOf = (text: string): Set<string> => new Set(split(text).words.filter(w => w !== boundary && w.length > 1))

/** True where two messages say nearly the same; never for messages of less than three words. */
export const isSame = (one: Set<string>, other: Set<string>): boolean => {
  if (one.size < 3 || other.size < 3) return false
  let shared = 0
  for (const word of one) if (other.has(word)) shared++
  return shared / (one.size + other.size - shared) >= 0.7
}
