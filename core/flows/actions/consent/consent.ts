// The customer is asked before a call is made: the question in their language, and their yes or no in words. Only words that say nothing
// else count; whatever else they write is an answer for the AI to understand.
import type { EntryOf } from '../../../model/entry.ts'
import type { Words } from './phrases.ts'
import { consentWords as table } from './words.ts'

const english = table.en as Words
const wordsIn = (language: string | undefined): Words => (language === undefined ? english : (table[language] ?? english))

/** Said to the customer when a colleague has to agree to something first. */
export const checkingWords = (language: string | undefined): string => wordsIn(language).checking

/** Said to a customer who writes again while a colleague has to agree. */
export const lookingWords = (language: string | undefined): string => wordsIn(language).looking

/** Said where the customer does not want any more what a colleague had to agree to. */
export const withdrawnWords = (language: string | undefined): string => wordsIn(language).withdrawn

/** `orderId` and `order_id` as people read them. */
const humanised = (name: string): string =>
  name
    .replace(/([a-z\d])([A-Z])/gu, '$1 $2')
    .replace(/[_\-.]+/gu, ' ')
    .trim()
    .toLowerCase()

const longestValue = 300
const valueWords = (value: unknown): string => {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  const line = text.replace(/\s+/gu, ' ').trim()
  return line.length > longestValue ? `${line.slice(0, longestValue - 1)}…` : line
}

/** The question for the customer. `hidden`: arguments that the house fills in, which are not theirs to judge. */
export const consentQuestion = (
  { title, arguments: given }: Pick<EntryOf<'call'>, 'title' | 'arguments'>,
  hidden: readonly string[],
  language: string | undefined,
): { text: string; options: [string, string] } => {
  const { before, after, yes, no } = wordsIn(language)
  const lines = Object.entries(given)
    .filter(([name]) => !hidden.includes(name))
    .map(([name, value]) => `- ${humanised(name)}: ${valueWords(value)}`)
  return { text: [before, '', title, ...lines, '', after].join('\n'), options: [yes, no] }
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFC')
    .replace(/[’'`´]/gu, ' ')
    .replace(/[^\p{L}\p{M}\p{N}\s]/gu, ' ')
    .replace(/[\u064b-\u0652]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()

const all = (of: (words: Words) => string[]): Set<string> => new Set(Object.values(table).flatMap(words => of(words).map(plain)))
const agrees = all(words => [...words.agrees, words.yes])
const declines = all(words => [...words.declines, words.no])
const fillers = all(words => words.fillers)
const longestPhrase = 6

/** Asked back, which agrees to nothing. */
const asks = /[?？؟︖﹖⁇⁈⁉\u037e]/u

/** What the phrases say that the words are made of, longest first, `''` for those that say nothing; undefined where a word belongs to none. */
const madeOf = <T extends string>(text: string, says: (phrase: string) => T | '' | undefined): T[] | undefined => {
  const words = plain(text).split(' ').filter(Boolean)
  const said: T[] = []
  for (let at = 0; at < words.length; ) {
    let length = Math.min(longestPhrase, words.length - at)
    for (; length > 0; length--) {
      const one = says(words.slice(at, at + length).join(' '))
      if (one === undefined) continue
      if (one !== '') said.push(one)
      break
    }
    if (length === 0) return undefined
    at += length
  }
  return said
}

const meaningOf = (text: string): ('yes' | 'no')[] | undefined =>
  madeOf(text.replace(/[👍✅👌]/gu, ' yes ').replace(/[👎❌🚫]/gu, ' no '), phrase =>
    declines.has(phrase) ? 'no' : agrees.has(phrase) ? 'yes' : fillers.has(phrase) ? '' : undefined,
  )

const takesBack = all(words => words.takesBack)
const negations = all(words => words.not)
const light = all(words => words.light)
const mostWords = 24

/**
 * Whether the words say nothing but that what waits is not wanted any more: “never mind”, or “please don’t cancel it”, where `titles` say that
 * it is about cancelling. Anything else, and any question, is for the answerer to understand.
 */
export const saysNotWanted = (text: string, titles: readonly string[]): boolean => {
  if (asks.test(text) || text.split(/\s+/u).length > mostWords) return false
  const own = new Set(titles.flatMap(title => plain(title).split(' ')))
  const said = madeOf(text, phrase => {
    if (takesBack.has(phrase)) return 'back'
    if (negations.has(phrase)) return 'not'
    if (own.has(phrase)) return 'own'
    return light.has(phrase) ? '' : undefined
  })
  return said !== undefined && (said.includes('back') || (said.includes('not') && said.includes('own')))
}

type Reply = Pick<EntryOf<'message'>, 'text' | 'answers' | 'attachments' | 'wish'>

const readOne = (reply: Reply, of: number, [yes, no]: readonly [string, string]): 'yes' | 'no' | undefined => {
  if (reply.wish || (reply.attachments?.length ?? 0) > 0) return undefined
  const text = reply.text.trim()
  const chosen = reply.answers?.of === of ? reply.answers.values.choice : undefined
  if (chosen !== undefined && text === chosen) return chosen === yes ? 'yes' : chosen === no ? 'no' : undefined
  // Where there are no buttons the choices were numbered.
  if (text === '1' || text === '2') return text === '1' ? 'yes' : 'no'
  if (asks.test(text)) return undefined
  const said = meaningOf(text)
  const [first] = said ?? []
  return first !== undefined && said?.every(one => one === first) ? first : undefined
}

/** The customer's answer to the question of message `of`: undefined where it is neither a yes nor a no, or both. */
export const readConsent = (replies: readonly Reply[], of: number, options: readonly [string, string]): 'yes' | 'no' | undefined => {
  const read = replies.map(reply => readOne(reply, of, options))
  const [first] = read
  return first !== undefined && read.every(one => one === first) ? first : undefined
}
