// Passwords, PINs and card security codes, told by the words before them ("my password is …") or behind ("… is my password").
import { bare } from '../../bare.ts'
import type { Clues } from '../clues.ts'
import type { Find } from '../digits.ts'
import { hinter } from '../hints.ts'
import { anyWord, wordBegin, wordEnd, wordsOf } from '../value-words.ts'

const password = anyWord('password')
const is = anyWord('is')
/** Digits may touch these words: "exp12/27cvv123". */
const apart = '(?<![a-z_\\u0620-\\u064a])'
const notLetter = '(?![a-z_\\u0620-\\u064a])'
const letters = 'a-z\\u0620-\\u064a'

/** "password", then up to four plain words ("for the shop"), then what ties it to the value. */
const label = new RegExp(
  `${wordBegin}${password}s?${wordEnd}((?:[ \\t]{1,3}\\(?[${letters}']{1,20}\\)?){0,4}?)(?:[ \\t]{0,3}(:|=>|=|->|→|»|\\|)|[ \\t]{1,3}(?:(${is})|(${anyWord('to')}))${wordEnd}[ \\t]{0,3}:?|[ \\t]{1,3}(-))\\s{0,4}`,
  'g',
)
const alone = new RegExp(`${wordBegin}${password}[ \\t]{1,3}(?=[^\\s]{4,64}(?:\\s|$))`, 'g')
const behind = new RegExp(
  `(?<![^\\s"'])([^\\s"']{4,64})["']?[ \\t]{1,3}${is}[ \\t]{1,3}(?:(?:the|my|our|mein|unser|das|mon|le|la|mi|nuestra|minha|a|il|mia|mijn|het|de)[ \\t]{1,3}){0,2}${password}${wordEnd}(?![ \\t]+[a-z]+)`,
  'g',
)
const pin = new RegExp(
  `${apart}${anyWord('pin')}${notLetter}[ \\t]{0,3}(?:(?:code|number|nummer|num|is|${is})${wordEnd}[ \\t]{0,3}){0,2}[:=-]{0,2}[ \\t]{0,3}(\\d{4,8})(?![\\d-]|[.,]\\d)`,
  'g',
)
const cvv = new RegExp(
  `${apart}${anyWord('cvv')}${notLetter}[ \\t]{0,3}(?:(?:code|number|nummer|num|is|${is})${wordEnd}[ \\t]{0,3}){0,2}[:=-]{0,2}[ \\t]{0,3}(\\d{3,4})(?![\\d-]|[.,]\\d)`,
  'g',
)

const said = new RegExp(`${wordBegin}${password}s?${wordEnd}`)
const maySay = hinter(wordsOf('password'))
const maySayNumber = hinter([...wordsOf('pin'), ...wordsOf('cvv')])
const states = wordsOf('state')

const things = new RegExp(`${wordBegin}${anyWord('things')}${wordEnd}`)
const joints = new Set([
  'and',
  'but',
  'or',
  'for',
  'und',
  'aber',
  'fur',
  'et',
  'mais',
  'pour',
  'y',
  'pero',
  'para',
  'e',
  'mas',
  'ma',
  'per',
  'en',
  'maar',
  'voor',
  'و',
])

const closing: Record<string, string> = { '"': '"', "'": "'", '`': '`', '“': '”', '„': '“', '«': '»', '‘': '’', '<': '>', '(': ')' }

/** Something that no dictionary has: a digit, a sign, a capital within. */
const looksLikeOne = (value: string): boolean => /\d|[^\p{L}\p{N}\s.,;:!?'’"()-]|\p{Ll}\p{Lu}/u.test(value) && value.length >= 4

const trimmed = (value: string): string => value.replace(/[.,;:!?)\]}>"'”»]+$/u, '') || value

interface Value {
  start: number
  end: number
  quoted: boolean
}

/** The value that begins here: what stands in quotes, else up to the next blank. */
const valueAt = (text: string, at: number): Value | undefined => {
  const close = closing[text[at] ?? '']
  if (close) {
    const end = text.slice(at + 1, at + 130).indexOf(close)
    if (end > 0) return { start: at + 1, end: at + 1 + end, quoted: true }
  }
  const value = /^[^\s]{1,128}/.exec(text.slice(at, at + 130))?.[0]
  return value ? { start: at, end: at + trimmed(value).length, quoted: false } : undefined
}

const nextWord = (text: string, at: number): string => /^[ \t]+([^\s]+)/.exec(text.slice(at, at + 60))?.[1] ?? ''

/** True where the sentence ends behind the value, or goes on with "and", "but", "for". */
const endsHere = (text: string, end: number): boolean => {
  const after = bare(nextWord(text, end))
  return !/[a-z\u0620-\u064a]/.test(after) || joints.has(trimmed(after)) || /^["'”»)]?[.,;!?]/.test(text.slice(end, end + 2))
}

/** Where the value behind "password is" or "password:" ends; undefined where no value stands there. */
const endOfValue = (text: string, match: RegExpExecArray, value: Value): number | undefined => {
  const said = text.slice(value.start, value.end)
  const [, between = '', sign, verb] = match
  if (said.startsWith('[')) return undefined
  if (value.quoted) return sign || verb ? value.end : undefined
  if (states.has(bare(said)) || things.test(between)) return undefined
  if (looksLikeOne(said)) return value.end
  if (said.length < 3) return undefined
  if (verb) return endsHere(text, value.end) ? value.end : undefined
  if (!sign) return undefined
  const line = /^[^\n]{1,64}/.exec(text.slice(value.start, value.start + 64))![0].trimEnd()
  const begin = text.slice(Math.max(0, match.index - 25), match.index)
  const isField = !between && /(?:^|\n)[^\n]{0,24}$/.test(begin) && line.split(/\s+/).length <= 6
  return isField ? value.start + line.length : value.end
}

/** The passwords, PINs and card security codes of a folded text; the value only. */
export const findPasswords = (text: string, lower: string, clues: Clues): Find[] => {
  const finds: Find[] = []
  const add = (start: number, end: number, show = '[password]') => finds.push({ start, end, kind: show.slice(1, -1), show })
  const each = (pattern: RegExp, take: (match: RegExpExecArray) => void) => {
    pattern.lastIndex = 0
    for (let match = pattern.exec(lower); match; match = pattern.exec(lower)) take(match)
  }

  if (maySay(lower) && said.test(lower)) {
    each(label, match => {
      const value = valueAt(text, match.index + match[0].length)
      const end = value && endOfValue(text, match, value)
      if (end === undefined) return
      add(value!.start, end)
      label.lastIndex = end
    })
    each(alone, match => {
      const value = valueAt(text, match.index + match[0].length)
      const word = value ? text.slice(value.start, value.end) : ''
      if (/\d/.test(word) && looksLikeOne(word) && !word.startsWith('[')) add(value!.start, value!.end)
    })
    each(behind, match => {
      const end = match.index + match[1]!.length
      const word = text.slice(match.index, end)
      if (looksLikeOne(word) && !word.startsWith('[')) add(match.index, end)
    })
  }
  if (clues.digits < 3 || !maySayNumber(lower)) return finds
  each(pin, match => {
    const end = match.index + match[0].length
    const isPostal = match[1]!.length === 6 && /^pin ?code/.test(match[0])
    if (!isPostal) add(end - match[1]!.length, end, '[pin]')
  })
  each(cvv, match => {
    const end = match.index + match[0].length
    add(end - match[1]!.length, end, '[cvv]')
  })
  return finds
}
