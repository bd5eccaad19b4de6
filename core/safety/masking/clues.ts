// One look over a text before any pattern is tried: most messages hold nothing that could be a number of note or a key.

/** What there is in a text that could be worth a closer look. */
export interface Clues {
  /** How many digits there are, wherever they stand. */
  all: number
  /** Most digits in a row, blanks, dots, dashes and slashes between them not counted. */
  digits: number
  /** A letter stands next to a digit, at most one sign between. */
  mixed: boolean
  /** Length of the longest piece without a blank made of what keys are made of. */
  longest: number
  /** One of eight characters and more holds letters and digits. */
  random: boolean
}

const other = 0
const digit = 1
const letter = 2
const sign = 3
const blank = 4

const kinds = new Uint8Array(128)
for (let code = 48; code < 58; code++) kinds[code] = digit
for (let code = 65; code < 91; code++) {
  kinds[code] = letter
  kinds[code + 32] = letter
}
for (const char of '-_./+=~:') kinds[char.charCodeAt(0)] = sign
for (const char of ' \t\n\r,|*') kinds[char.charCodeAt(0)] = blank

export const cluesOf = (text: string): Clues => {
  let all = 0
  let most = 0
  let mixed = false
  let longest = 0
  let random = false
  let digits = 0
  let gap = 0
  let length = 0
  let hasDigit = false
  let hasLetter = false
  let last = other
  let beforeLast = other
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const kind = code < 128 ? kinds[code]! : other
    if (kind === digit) {
      all++
      digits++
      gap = 0
      if (digits > most) most = digits
    } else if ((kind !== sign && kind !== blank) || ++gap > 4) digits = 0
    if (kind === other || kind === blank) {
      length = 0
      hasDigit = false
      hasLetter = false
    } else {
      length++
      if (length > longest) longest = length
      if (kind === digit) hasDigit = true
      else if (kind === letter) hasLetter = true
      if (length >= 8 && hasDigit && hasLetter) random = true
    }
    if (kind === digit || kind === letter) {
      const met = last === sign || last === blank ? beforeLast : last
      if (met !== kind && (met === digit || met === letter)) mixed = true
    }
    beforeLast = last
    last = kind
  }
  return { all, digits: most, mixed, longest, random }
}
