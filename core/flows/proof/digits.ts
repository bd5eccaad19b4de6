// A one-time code as a customer writes it: six digits of any script, also in groups; by itself, or in a sentence, where the same digits may as
// well be the number of an order. A number that is part of another, of a date, of an amount or of a word is none.
export const codeLength = 6

/** Where it stands in the words, in UTF-16 units. */
export interface Digits {
  /** In ASCII. */
  code: string
  from: number
  to: number
}

const isDigit = (point: number): boolean => /^\p{Nd}$/u.test(String.fromCodePoint(point))

/** Scripts have their digits in runs of ten, some of them one run behind another. */
const valueIn = (digit: string): number => {
  const point = digit.codePointAt(0) ?? 0
  let first = point
  while (isDigit(first - 1)) first -= 1
  return (point - first) % 10
}

const asCode = (digits: string): string | undefined => {
  const code = [...digits].map(valueIn).join('')
  return code.length === codeLength ? code : undefined
}

const marks = /[\p{Cf}\s]/gu

/** The code where the words are nothing else. */
export const codeIn = (text: string): string | undefined => {
  const bare = text
    .normalize('NFKC')
    .replace(marks, '')
    .replace(/[.!]$/u, '')
    .replace(/[-–—‑]/gu, '')
  return /^\p{Nd}+$/u.test(bare) ? asCode(bare.normalize('NFKC')) : undefined
}

/** Digits with one mark at most between two of them: all of a number, a date or an amount. */
const run = /\p{Nd}+(?:\p{Cf}?[^\S\r\n]?\p{Nd}+|[-–—‑.,:/']\p{Nd}+)*/gu
const groups = /^(?:\p{Nd}{6}|\p{Nd}{3}[-–—‑\s\p{Cf}]\p{Nd}{3}|(?:\p{Nd}{2}[\s\p{Cf}]){2}\p{Nd}{2}|(?:\p{Nd}[-–—‑\s\p{Cf}]){5}\p{Nd})$/u
/** Scripts that part words by spaces: a number that touches a letter of theirs is the name of something. */
const before = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}\p{Sc}#@/_+=%&?-]$/u
const after = /^(?:[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}\p{Sc}@/_+=%&-]|\s?\p{Sc})/u

/** All that may be a code in the words, in order. */
export const codesIn = (text: string): Digits[] => {
  const whole = codeIn(text)
  if (whole !== undefined) return [{ code: whole, from: 0, to: text.length }]
  return [...text.matchAll(run)].flatMap(({ 0: found, index: from }) => {
    const to = from + found.length
    const code = groups.test(found) ? asCode(found.replace(/\P{Nd}/gu, '').normalize('NFKC')) : undefined
    return code === undefined || before.test(text.slice(Math.max(0, from - 2), from)) || after.test(text.slice(to, to + 3))
      ? []
      : [{ code, from, to }]
  })
}

/** The words with something else in the place of these digits. */
export const without = (text: string, codes: readonly string[], instead: string): string =>
  codesIn(text)
    .filter(({ code }) => codes.includes(code))
    .reduceRight((words, { from, to }) => words.slice(0, from) + instead + words.slice(to), text)
