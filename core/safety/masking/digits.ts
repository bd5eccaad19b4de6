// Runs of digits in a folded text, with the blanks, dashes, dots and line breaks that people and programs put between them.

/** What one finder saw: where in the folded text, what kind of thing, what to show instead. */
export interface Find {
  start: number
  end: number
  kind: string
  show: string
  /** The value itself, as `[start, end)`, where what is cut out holds more than that. */
  value?: [start: number, end: number]
}

/** Digits that may belong together. Group boundaries are where a separator stands. */
export interface Run {
  digits: string
  /** Where each digit stands in the folded text. */
  at: number[]
  /** What stands before each digit: 0 nothing, 1 blank, dash, dot or line break, 2 something rarer such as a comma or a slash. */
  gap: number[]
}

/** 1 for what commonly parts the groups of a number, 2 for what does so rarely, 0 for what never does. */
const separator = (code: number): number => {
  if (code === 32 || code === 45 || code === 46 || (code >= 9 && code <= 13)) return 1
  if (
    code === 44 ||
    code === 47 ||
    code === 95 ||
    code === 124 ||
    code === 58 ||
    code === 42 ||
    code === 0xb7 ||
    code === 0x2022 ||
    code === 39
  )
    return 2
  return 0
}

const longestGap = 4

/** Every run of at least `fewest` digits. Reads each character once. */
export const digitRuns = (text: string, fewest: number): Run[] => {
  const runs: Run[] = []
  let codes: number[] = []
  let at: number[] = []
  let gaps: number[] = []
  let gap = 0
  let gapLength = 0
  const close = () => {
    if (codes.length >= fewest) runs.push({ digits: codes.join(''), at, gap: gaps })
    if (codes.length > 0) {
      codes = []
      at = []
      gaps = []
    }
    gap = 0
    gapLength = 0
  }
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code >= 48 && code <= 57) {
      codes.push(code - 48)
      at.push(i)
      gaps.push(gap)
      gap = 0
      gapLength = 0
    } else if (codes.length > 0) {
      const kind = separator(code)
      gapLength++
      if (kind === 0 || gapLength > longestGap) close()
      else if (kind > gap) gap = kind
    }
  }
  close()
  return runs
}

/** The digits of a text as one string, everything else left out. */
export const onlyDigits = (text: string): string => text.replace(/\D/g, '')

/** ISO/IEC 7812 check digit (Luhn, mod 10). */
export const luhn = (digits: string): boolean => {
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const value = digits.charCodeAt(digits.length - 1 - i) - 48
    sum += i % 2 === 0 ? value : value < 5 ? value * 2 : value * 2 - 9
  }
  return sum % 10 === 0
}

/** The weighted sum of digits, as most national check digits are made. */
export const weighted = (digits: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, i) => sum + weight * (digits.charCodeAt(i) - 48), 0)

/** The remainder modulo 97 of a number too long for arithmetic (ISO 7064 MOD 97-10). */
export const mod97 = (digits: string): number => {
  let rest = 0
  for (let i = 0; i < digits.length; i++) rest = (rest * 10 + digits.charCodeAt(i) - 48) % 97
  return rest
}
