// Passwords, PINs and card security codes, told by the words before them ("my password is …") or behind ("… is my password").
import { bare } from './bare.ts'
import type { Find } from './digits.ts'
import { anyWord, wordBegin, wordEnd } from './value-words.ts'
import { languages } from './words/index.ts'

const password = anyWord('password')
const is = anyWord('is')
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
  `${wordBegin}${anyWord('pin')}${wordEnd}[ \\t]{0,3}(?:(?:code|number|nummer|num|is|${is})${wordEnd}[ \\t]{0,3}){0,2}[:=-]{0,2}[ \\t]{0,3}(\\d{4,8})(?![\\d-]|[.,]\\d)`,
  'g',
)
const cvv = new RegExp(
  `${wordBegin}${anyWord('cvv')}${wordEnd}[ \\t]{0,3}(?:(?:code|number|nummer|num|is|${is})${wordEnd}[ \\t]{0,3}){0,2}[:=-]{0,2}[ \\t]{0,3}(\\d{3,4})(?![\\d-]|[.,]\\d)`,
  'g',
)

const hint = new RegExp(
  [...new Set(languages.flatMap(l => [...l.values.password, ...l.values.pin, ...l.values.cvv].map(w => bare(w).slice(0, 4))))].join('|'),
)
const states = new Set(languages.flatMap(l => l.values.state.map(bare)))

const closing: Record<string, string> = { '"': '"', "'": "'", '`': '`', '“': '”', '„': '“', '«': '»', '‘': '’', '<': '>', '(': ')' }

/** Something that no dictionary has: a digit, a sign, a capital within. */
const looksLikeOne = (value: string): boolean => /\d|[^\p{L}\p{N}\s.,;:!?'’"()-]|\p{Ll}\p{Lu}/u.test(value) && value.length >= 4

const trimmed = (value: string): string => value.replace(/[.,;:!?)\]}>"'”»]+$/u, '') || value

/** The value that begins here: what stands in quotes, else up to the next blank. */
const valueAt = (text: string, at: number): { start: number; end: number; quoted: boolean } | undefined => {
  const close = closing[text[at] ?? '']
  if (close) {
    const end = text.slice(at + 1, at + 130).indexOf(close)
    if (end > 0) return { start: at + 1, end: at + 1 + end, quoted: true }
  }
  const value = /^[^\s]{1,128}/.exec(text.slice(at, at + 130))?.[0]
  return value ? { start: at, end: at + trimmed(value).length, quoted: false } : undefined
}

const nextWord = (text: string, at: number): string => /^[ \t]+([^\s]+)/.exec(text.slice(at, at + 60))?.[1] ?? ''

/** The passwords, PINs and card security codes of a folded text; the value only. */
export const findPasswords = (text: string): Find[] => {
  const lower = bare(text)
  if (!hint.test(lower)) return []
  const finds: Find[] = []
  const add = (start: number, end: number) => {
    if (end > start && text[start] !== '[') finds.push({ start, end, kind: 'password', show: '[password]' })
  }

  label.lastIndex = 0
  for (let match = label.exec(lower); match; match = label.exec(lower)) {
    const at = match.index + match[0].length
    const value = valueAt(text, at)
    if (!value) continue
    const said = text.slice(value.start, value.end)
    const [, between = '', sign, verb, into, dash] = match
    const plain = bare(said)
    if (value.quoted && (sign || verb)) add(value.start, value.end)
    else if (states.has(plain) && !(sign && !nextWord(text, value.end))) continue
    else if (looksLikeOne(said)) add(value.start, value.end)
    else if (into || dash || said.length < 3 || /^\[/.test(said)) continue
    else if (sign) {
      const line = /^[^\n]{1,64}/.exec(text.slice(value.start))![0].trimEnd()
      const isField = /(?:^|\n)[^\n]{0,24}$/.test(text.slice(Math.max(0, match.index - 25), match.index)) && line.split(/\s+/).length <= 6
      add(value.start, isField && !between ? value.start + line.length : value.end)
    } else if (verb) {
      const after = bare(nextWord(text, value.end))
      if (
        !/[a-z؀-ۿ]/.test(after) ||
        /^(?:and|but|or|und|aber|et|mais|y|pero|e|mas|ma|en|maar|و|for|für|fur|pour|para|per|voor)$/.test(trimmed(after)) ||
        /[.,;!?]$/.test(text.slice(value.start, value.end + 1))
      )
        add(value.start, value.end)
    }
    label.lastIndex = Math.max(label.lastIndex, value.end)
  }
  alone.lastIndex = 0
  for (let match = alone.exec(lower); match; match = alone.exec(lower)) {
    const value = valueAt(text, match.index + match[0].length)
    if (value && /\d/.test(text.slice(value.start, value.end)) && looksLikeOne(text.slice(value.start, value.end)))
      add(value.start, value.end)
  }
  behind.lastIndex = 0
  for (let match = behind.exec(lower); match; match = behind.exec(lower)) {
    const said = text.slice(match.index, match.index + match[1]!.length)
    if (looksLikeOne(said) && !/^\[/.test(said)) add(match.index, match.index + match[1]!.length)
  }
  for (const [pattern, show] of [
    [pin, '[pin]'],
    [cvv, '[cvv]'],
  ] as const) {
    pattern.lastIndex = 0
    for (let match = pattern.exec(lower); match; match = pattern.exec(lower)) {
      const end = match.index + match[0].length
      finds.push({ start: end - match[1]!.length, end, kind: show.slice(1, -1), show })
    }
  }
  return finds
}
