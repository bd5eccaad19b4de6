// The language of a message: by its script where one language has it nearly for itself, else by `eld` (npm: eld, its small database),
// and by the letters of our own word lists where eld calls itself unsure. Measured by `npm run bench -- gates`.
import { surelyToldByEld } from './eld.ts'
import { byLetters } from './letters.ts'

/** Scripts of one language of many speakers, or where it does not matter which. */
const scripts: [RegExp, string][] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/\p{Script=Han}/u, 'zh'],
  [/\p{Script=Thai}/u, 'th'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Greek}/u, 'el'],
  [/\p{Script=Devanagari}/u, 'hi'],
  [/[پچژگکی]/u, 'fa'],
  [/\p{Script=Arabic}/u, 'ar'],
  [/[іїєґ]/iu, 'uk'],
  [/\p{Script=Cyrillic}/u, 'ru'],
]

/** A text is judged by so many characters from its start. */
const enough = 400

/** Addresses, code and numbers belong to no language. */
const foreign = /`[^`]*`|https?:\S+|\S+@\S+|\S*[\d_/\\{}<>=]\S*/g
/** The same where there are none of the first three, in a way that looks at each letter once. */
const signed = /(?<!\S)[^\s\d_/\\{}<>=]*[\d_/\\{}<>=]\S*/g

const withoutForeign = (text: string): string => text.replace(/[`@]|https?:/.test(text) ? foreign : signed, ' ')

const known = 1
const isLetter = 2
const isLatin = 4

/** What each UTF-16 unit is, as bits; filled in when it is first met. */
const kinds = new Uint8Array(0x10000)
const kindOf = (char: string): number => known | (/\p{L}/u.test(char) ? isLetter : 0) | (/\p{Script=Latin}/u.test(char) ? isLatin : 0)
const kindAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at)
  if (code >= 0xd800 && code <= 0xdbff) return kindOf(String.fromCodePoint(text.codePointAt(at)!))
  kinds[code] ||= kindOf(text[at]!)
  return kinds[code]!
}

/** BCP 47 primary tag, or `und` where it can't be told: no words, or words that several languages share. */
export const languageOf = (text: string): string => {
  const words = withoutForeign(text.slice(0, enough * 4)).slice(0, enough)
  let letters = 0
  let latin = 0
  for (let i = 0; i < words.length; i++) {
    const kind = kindAt(words, i)
    if (kind & isLetter) letters++
    if (kind & isLatin) latin++
    if (words.codePointAt(i)! > 0xffff) i++
  }
  if (letters < 2) return 'und'
  if (latin * 2 < letters) return scripts.find(([pattern]) => pattern.test(words))?.[1] ?? 'und'
  const lower = words.toLowerCase().normalize('NFC')
  return surelyToldByEld(lower) || byLetters(lower)
}
