// A one-time code as a customer writes it: six digits of any script, also in groups. Anything beside them is no answer to a code, so that
// nobody who writes a number in a sentence loses a try by it.
export const codeLength = 6

const isDigit = (point: number): boolean => /^\p{Nd}$/u.test(String.fromCodePoint(point))

/** Scripts have their digits in runs of ten, some of them one run behind another. */
const valueIn = (digit: string): number => {
  const point = digit.codePointAt(0) ?? 0
  let first = point
  while (isDigit(first - 1)) first -= 1
  return (point - first) % 10
}

const marks = /[\p{Cf}\s]/gu

/** The code in ASCII digits; undefined where the words are no code. */
export const codeIn = (text: string): string | undefined => {
  const bare = text
    .normalize('NFKC')
    .replace(marks, '')
    .replace(/[.!]$/u, '')
    .replace(/[-–—‑]/gu, '')
  if (!/^\p{Nd}+$/u.test(bare)) return undefined
  const digits = [...bare].map(valueIn).join('')
  return digits.length === codeLength ? digits : undefined
}
