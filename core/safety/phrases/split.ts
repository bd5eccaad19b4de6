// A text as the words that phrases are looked for in: without case, accents, marks and invisible characters.
import { bare } from '../bare.ts'
import { fold } from '../fold.ts'

/** A text as words, with `boundary` at both ends and between sentences. */
export interface Words {
  words: string[]
  /** True where a comma, a dash or a bracket stands before the word. */
  soft: boolean[]
  /** True within quotation marks. */
  quoted: boolean[]
}

/** Stands between sentences; `^` and `$` of a phrase. */
export const boundary = '.'

const letter = 1
const stop = 2
const comma = 3
const quote = 4
const other = 5

/** What each UTF-16 unit is; filled in when it is first met. */
const kinds = new Uint8Array(0x10000)
const isLetter = /[\p{L}\p{M}\p{N}]/u

const kindOf = (code: number): number => {
  const known = kinds[code]!
  if (known !== 0) return known
  const char = String.fromCharCode(code)
  if ('.!?;؟؛\n…'.includes(char)) kinds[code] = stop
  else if (',،:()-–—/'.includes(char)) kinds[code] = comma
  else if ('"“”„«»'.includes(char)) kinds[code] = quote
  else kinds[code] = isLetter.test(char) ? letter : other
  return kinds[code]!
}

/** How many units the letter, mark or number that stands here has; 0 where none does. */
const letterAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at)
  if (code < 0xd800 || code > 0xdfff) return kindOf(code) === letter ? 1 : 0
  const whole = text.codePointAt(at)!
  return whole > 0xffff && isLetter.test(String.fromCodePoint(whole)) ? 2 : 0
}

const apostrophe = 0x27
const englishTail = /^(?:t|s|d|m|ll|re|ve)$/
const elided =
  /^(?:l|d|j|c|m|t|s|n|qu|jusqu|lorsqu|puisqu|un|dell|all|nell|dall|sull|quest|quell|bell|dov|cos|com|anch|nient|quelqu|buon|po)$/

/** "." without a blank behind it: "1.2", "shop.com". */
const isBetween = (text: string, begin: number, end: number): boolean => {
  if (end !== begin + 1 || text.charCodeAt(begin) !== 0x2e) return false
  const next = text.charCodeAt(end)
  return (next >= 0x61 && next <= 0x7a) || (next >= 0x30 && next <= 0x39)
}

const read = (text: string): Words => {
  const plain = bare(fold(text).text)
  const result: Words = { words: [boundary], soft: [false], quoted: [false] }
  const push = (word: string, soft: boolean, quoted: boolean) => {
    result.words.push(word)
    result.soft.push(soft)
    result.quoted.push(quoted)
  }
  let soft = false
  let quoted = false
  for (let i = 0; i < plain.length; ) {
    const begin = i
    let units = letterAt(plain, i)
    if (units === 0) {
      i++
      const kind = kindOf(plain.charCodeAt(begin))
      if (kind === stop) {
        while (i < plain.length && kindOf(plain.charCodeAt(i)) === stop) i++
        if (!isBetween(plain, begin, i) && result.words.at(-1) !== boundary) push(boundary, false, quoted)
        soft = false
      } else if (kind === quote) quoted = !quoted
      else if (kind === comma) soft = true
      continue
    }
    let mark = -1
    for (; units > 0; units = letterAt(plain, i)) {
      i += units
      if (plain.charCodeAt(i) === apostrophe && letterAt(plain, i + 1) > 0) {
        if (mark < 0) mark = i
        i++
      }
    }
    const word = plain.slice(begin, i)
    if (mark < 0) push(word, soft, quoted)
    else {
      const head = plain.slice(begin, mark)
      const tail = plain.slice(mark + 1, i)
      if (elided.test(head) && !englishTail.test(tail)) {
        push(head, soft, quoted)
        push(tail.replaceAll("'", ''), false, quoted)
      } else push(word.replaceAll("'", ''), soft, quoted)
    }
    soft = false
  }
  if (result.words.at(-1) !== boundary) push(boundary, false, false)
  if (quoted) result.quoted.fill(false)
  return result
}

/** One message is read by several, one behind the other, and with it those before it: so many texts up to this length are remembered. */
const remembered = 8
const longest = 2000
const recent: { text: string; words: Words }[] = []
let turn = 0

/**
 * The words of a text without case, accents and invisible characters; "don't" is one word, "l'agent" two. Not to be changed: the next
 * who asks is given the same.
 */
export const split = (text: string): Words => {
  for (const known of recent) if (known.text === text) return known.words
  const words = read(text)
  if (text.length <= longest) recent[turn++ % remembered] = { text, words }
  return words
}
