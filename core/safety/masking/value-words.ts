// What the words around a value say of it: a card, another number, a phone, a password. Built once from the words of all languages.
import { bare } from '../bare.ts'
import { languages } from '../words/index.ts'
import type { Language } from '../words/language.ts'

/** Neither a Latin letter or digit nor an Arabic letter. */
export const wordBegin = '(?<![a-z0-9_\\u0620-\\u064a])'
export const wordEnd = '(?![a-z0-9_\\u0620-\\u064a])'

/** The words of a list in all languages, without case and accents. */
export const wordsOf = (list: keyof Language['values']): Set<string> =>
  new Set(languages.flatMap(language => language.values[list].split('|').map(word => bare(word.trim().replace(/\s+/g, ' ')))))

/** One pattern for a list of all languages, longest first; a blank stands for blanks and hyphens. `fits`: only these words of it. */
export const anyWord = (list: keyof Language['values'], fits: (word: string) => boolean = () => true): string => {
  const sorted = [...wordsOf(list)].filter(fits).sort((a, b) => b.length - a.length)
  return `(?:${sorted.map(word => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '[\\s_-]{1,3}')).join('|')})`
}

const card = new RegExp(`${wordBegin}${anyWord('card')}s?${wordEnd}`)
/** German and Dutch write words together; what begins with a short one such as "ref" or "tel" is mostly another word. */
const compounds = '[a-z\\u0620-\\u064a]{0,12}'
const numbers = '(?:[a-z]{0,2}(?:nummern?|number|nr|no|code|id)|e?s|[\\u0620-\\u064a]{1,3})?'
const short = 4
const otherBefore = new RegExp(
  `${wordBegin}(?:${anyWord('other', word => word.length > short)}${compounds}|${anyWord('other', word => word.length <= short)}${numbers})(?:[\\s:.#=°º/-]{0,3}${anyWord('link')}${wordEnd}){0,4}[\\s:.#=°º-]{0,4}$`,
)

const before = 60
const behind = 30

/** True where a word for a payment card stands shortly before or behind. */
export const nearCard = (text: string, start: number, end: number): boolean =>
  card.test(bare(text.slice(Math.max(0, start - before), start))) || card.test(bare(text.slice(end, end + behind)))

/** True where the words right before say that the number is an order's, a parcel's, a phone's. */
export const otherNumber = (text: string, start: number): boolean => otherBefore.test(bare(text.slice(Math.max(0, start - 40), start)))
