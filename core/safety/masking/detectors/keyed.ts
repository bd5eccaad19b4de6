// Passwords, PINs and card security codes by their keys, as programs write them: JSON, also within a text of JSON, and what is written alike.
import type { Find } from '../digits.ts'
import { wordsOf } from '../value-words.ts'

/** A key in quotes, escaped where the JSON stands in another, and what ties it to its value. */
const field = /(\\{0,3}["'])([\p{L}\p{N}_. -]{1,60})\1\s{0,4}(?::|=>?)\s{0,4}/gu
const number = /\d{3,12}(?![\d.])/uy
const longest = 400

const joined = (list: Parameters<typeof wordsOf>[0]): Set<string> => new Set([...wordsOf(list)].map(word => word.replaceAll(' ', '')))
const passwords = joined('password')
const pins = joined('pin')
const codes = joined('cvv')
const states = wordsOf('state')
/** What may follow such a word in a key that still holds the thing itself. */
const ends = new Set(['value', 'text', 'plain', 'plaintext', 'code', 'number', 'new', 'old', 'confirmation', 'confirm', 'repeat'])

/** `temporaryPassword` and `temporary_password` as their words. */
const wordsIn = (key: string): string[] =>
  key
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

/** The key ends in a word of these, however many words that is. */
const names = (words: string[], among: Set<string>): boolean => {
  let end = words.length
  while (end > 1 && !among.has(words.slice(Math.max(0, end - 2), end).join('')) && ends.has(words[end - 1] ?? '')) end -= 1
  return [1, 2, 3].some(
    count =>
      count <= end &&
      among.has(
        words
          .slice(end - count, end)
          .join('')
          .replace(/\d$/u, ''),
      ),
  )
}

const kindOf = (key: string, value: string, isNumber: boolean): string | undefined => {
  const words = wordsIn(key)
  if (/^\d{3,4}$/u.test(value) && names(words, codes)) return 'cvv'
  if (/^\d{4,8}$/u.test(value) && names(words, pins)) return 'pin'
  return !isNumber && names(words, passwords) && !states.has(value.trim().toLowerCase()) ? 'password' : undefined
}

/** The value that begins here: what stands in the key's quotes, or a number. */
const valueAt = (text: string, at: number, quote: string): { start: number; end: number; isNumber: boolean } | undefined => {
  number.lastIndex = at
  if (number.test(text)) return { start: at, end: number.lastIndex, isNumber: true }
  if (!text.startsWith(quote, at)) return undefined
  const start = at + quote.length
  const near = text.slice(start, start + longest)
  let end = near.indexOf(quote)
  while (end > 0 && near[end - 1] === '\\') end = near.indexOf(quote, end + 1)
  return end > 0 ? { start, end: start + end, isNumber: false } : undefined
}

/** The values of such keys in a folded text. */
export const findKeyed = (text: string): Find[] => {
  if (!text.includes('"') && !text.includes("'")) return []
  return [...text.matchAll(field)].flatMap(({ 0: whole, 1: quote = '', 2: key = '', index }) => {
    const found = valueAt(text, index + whole.length, quote)
    if (!found) return []
    const { start, end, isNumber } = found
    const value = text.slice(start, end)
    if (value.trim() === '' || /^\[[^\]]*\]$/u.test(value)) return []
    const kind = kindOf(key, value, isNumber)
    return kind === undefined ? [] : [{ start, end, kind, show: `[${kind}]` }]
  })
}
