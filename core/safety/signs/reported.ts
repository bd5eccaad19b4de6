// What a text says was done or has happened to the customer's things, and of which kind it is: "I have cancelled it" and "your order was
// cancelled" alike. How things go in general, under a condition or later is none of it. Plain words: other words are missed.
import { bare } from '../bare.ts'
import { compile } from '../phrases/phrases.ts'
import { boundary, split } from '../phrases/split.ts'
import { languages } from '../words/index.ts'
import type { Deed } from '../words/language.ts'
import { changesIn } from './promise.ts'

export interface Reported {
  /** Whoever writes says that they did it, not only that it is so. */
  own: boolean
  /** None where the words name none that is known. */
  kinds: ReadonlySet<Deed>
}

const phrases = compile<'says' | 'not' | 'more'>(
  languages.flatMap(({ lists, promise, reports }) => {
    const { changed, and, gap } = promise.acts
    const known = { ...lists, changed, ...reports.lists }
    return [
      { label: 'says' as const, phrases: reports.says, lists: known },
      { label: 'not' as const, phrases: reports.not, lists: known },
      { label: 'more' as const, phrases: [`(${and}) ${gap} <changed>`, `(${and}) ${gap} <done>`], lists: known },
    ]
  }),
)

const named = new Map<string, Set<Deed>>()
const begun = new Map<string, Set<Deed>>()
for (const { reports } of languages)
  for (const [deed, list] of Object.entries(reports.kinds) as [Deed, string][])
    for (const each of list.split('|').map(word => bare(word.trim()))) {
      const [among, word] = each.endsWith('*') ? ([begun, each.slice(0, -1)] as const) : ([named, each] as const)
      among.set(word, (among.get(word) ?? new Set()).add(deed))
    }
const longestStem = Math.max(...[...begun.keys()].map(stem => stem.length))

/** The kinds of deed that the words name; as `split` gives them. */
export const deedsIn = (words: readonly string[]): Set<Deed> => {
  const deeds = new Set<Deed>()
  for (const word of words) {
    for (const deed of named.get(word) ?? []) deeds.add(deed)
    for (let length = Math.min(word.length, longestStem); length > 1; length--)
      for (const deed of begun.get(word.slice(0, length)) ?? []) deeds.add(deed)
  }
  return deeds
}

const joints = new Set(languages.flatMap(({ promise }) => promise.acts.and.split('|').map(each => bare(each.trim()))))

/** The words between "and" and "and": "storniert und den Betrag erstattet" are two deeds. */
const apart = (words: readonly string[]): string[][] => {
  const parts: string[][] = [[]]
  for (const word of words)
    if (joints.has(word)) parts.push([])
    else if (word !== boundary) parts.at(-1)?.push(word)
  return parts.filter(part => part.length > 0)
}

/** "Issued", "created", "placed" are done to what counts: a refund, an order. */
const isVague = (deeds: ReadonlySet<Deed>): boolean => deeds.size === 1 && deeds.has('create')

/** The verb stands at the end; where it says little by itself ("a refund was issued"), what was done is named before it. */
const kindsOf = (words: readonly string[]): Set<Deed> => {
  const last = deedsIn(words.slice(-1))
  if (last.size > 0 && !isVague(last)) return last
  const before = deedsIn(words.slice(0, -1))
  return before.size > 0 ? before : last
}

const question = /[?？؟]["'”’)*_\s]*$/u

/** Of one sentence. */
export const reportedIn = (sentence: string): Reported[] => {
  if (question.test(sentence)) return []
  const { words, quoted } = split(sentence)
  const found = phrases.match(words).filter(({ from }) => !quoted[from])
  const takers = found.filter(({ label }) => label === 'not')
  const own = changesIn(sentence)
  const states = found.filter(({ label, from }) => label === 'says' && !takers.some(not => not.from <= from && from < not.to))
  const more = own.length + states.length === 0 ? [] : found.filter(({ label }) => label === 'more')
  const told = (words: string[], isOwn: boolean): Reported[] => {
    const parts = apart(words).map(kindsOf)
    const clear = parts.filter(kinds => kinds.size > 0)
    return (clear.length > 0 ? clear : parts.slice(0, 1)).map(kinds => ({ own: isOwn, kinds }))
  }
  return [...own.flatMap(said => told(said, true)), ...[...states, ...more].flatMap(({ from, to }) => told(words.slice(from, to), false))]
}
