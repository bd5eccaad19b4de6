// Payment card numbers: ISO/IEC 7812 (issuer ranges as the networks publish them, Luhn check digit), 12 to 19 digits however they are parted.
import { type Find, luhn, type Run } from '../digits.ts'
import { nearCard, otherNumber } from '../value-words.ts'

/** First six digits from, to (padded with 0 and 9), the lengths that are issued, and whether a word for "card" must stand nearby. */
type Range = [from: string, to: string, lengths: number[], wordNeeded?: true]

const ranges: Range[] = [
  ['4', '4', [16, 19, 13]],
  ['51', '55', [16]],
  ['2221', '2720', [16]],
  ['34', '34', [15]],
  ['37', '37', [15]],
  ['300', '305', [14, 16]],
  ['3095', '3095', [14, 16]],
  ['36', '36', [14, 16]],
  ['38', '39', [14, 16]],
  ['6011', '6011', [16, 19]],
  ['644', '649', [16, 19]],
  ['65', '65', [16, 19]],
  ['62', '62', [16, 17, 18, 19]],
  ['81', '82', [16, 19]],
  ['3528', '3589', [16, 17, 18, 19]],
  ['1800', '1800', [15]],
  ['2131', '2131', [15]],
  ['2200', '2205', [16, 17, 18, 19]],
  ['5018', '5020', [16, 13, 14, 15, 17, 18, 19]],
  ['5038', '5038', [16, 13, 14, 15, 17, 18, 19]],
  ['5893', '5893', [16, 13, 14, 15, 17, 18, 19]],
  ['6304', '6304', [16, 13, 14, 15, 17, 18, 19]],
  ['6759', '6759', [16, 13, 14, 15, 17, 18, 19]],
  ['6761', '6769', [16, 13, 14, 15, 17, 18, 19]],
  ['6333', '6333', [16, 18, 19]],
  ['508', '508', [16]],
  ['506099', '506198', [16, 18, 19]],
  ['606282', '606282', [16]],
  ['637', '639', [16]],
  ['636', '636', [16, 17, 18, 19]],
  ['9792', '9792', [16]],
  ['8600', '8600', [16]],
  ['9860', '9860', [16]],
  ['35', '35', [16], true],
  ['0604', '0604', [12, 13, 14, 15, 16], true],
  ['60', '60', [16], true],
  ['1', '1', [15], true],
  ['50', '50', [16, 12, 13, 14, 15, 17, 18, 19], true],
  ['56', '58', [16, 12, 13, 14, 15, 17, 18, 19], true],
  ['63', '63', [16, 12, 13, 14, 15, 17, 18, 19], true],
  ['67', '67', [16, 12, 13, 14, 15, 17, 18, 19], true],
]

const table = ranges.map(([from, to, lengths, wordNeeded]) => ({
  from: Number(from.padEnd(6, '0')),
  to: Number(to.padEnd(6, '9')),
  lengths,
  wordNeeded: wordNeeded === true,
}))

interface Issuer {
  /** Best first. */
  lengths: number[]
  wordNeeded: boolean
}

const byFirstDigit = Array.from({ length: 10 }, (_, digit) =>
  table.filter(r => Math.floor(r.from / 100_000) <= digit && Math.floor(r.to / 100_000) >= digit),
)

/** The ranges that a number with these first digits may be of. */
const issuersOf = (digits: string): Issuer[] => {
  const ranges = byFirstDigit[digits.charCodeAt(0) - 48]!
  if (ranges.length === 0) return ranges
  const prefix = Number(digits.slice(0, 6))
  return ranges.filter(r => prefix >= r.from && prefix <= r.to)
}

/** Groupings that cards are printed in; only these may be parted by something as odd as a comma. */
const printed = new Set(['4,4,4,4', '4,4,4,4,3', '4,6,5', '4,6,4', '8,8', '4,4,4,3', '6,10', '6,13', '4,4,5', '4,5,6'])

const sizesOf = (run: Run, start: number, length: number): number[] => {
  const sizes: number[] = [1]
  for (let i = start + 1; i < start + length; i++) {
    if (run.gap[i]) sizes.push(1)
    else sizes[sizes.length - 1]!++
  }
  return sizes
}

const isGrouped = (run: Run, start: number, length: number): boolean => {
  let groups = 1
  let odd = false
  for (let i = start + 1; i < start + length; i++) {
    if (run.gap[i]) groups++
    if (run.gap[i] === 2) odd = true
  }
  if (groups <= 6 && !odd) return true
  const sizes = sizesOf(run, start, length)
  return (odd && printed.has(sizes.join(','))) || sizes.every((size, i) => size === sizes[0] || i === sizes.length - 1)
}

const hexOrDash = /[a-f-]/i
const isDigit = (code: number): boolean => code >= 48 && code <= 57

/** True where the digits are a piece of a UUID or of a hexadecimal hash: those stay readable. */
const isInHex = (text: string, start: number, end: number): boolean => {
  if (!hexOrDash.test(text[start - 1] ?? ' ') && !hexOrDash.test(text[end] ?? ' ')) return false
  let from = start
  let to = end
  while (from > start - 40 && from > 0 && (isDigit(text.charCodeAt(from - 1)) || hexOrDash.test(text[from - 1]!))) from--
  while (to < end + 40 && to < text.length && (isDigit(text.charCodeAt(to)) || hexOrDash.test(text[to]!))) to++
  const whole = text.slice(from, to)
  if (/(?:^|-)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?:-|$)/i.test(whole)) return true
  const token = whole.slice(whole.lastIndexOf('-', start - from) + 1)
  return /^[0-9a-f]*$/i.test(token) && /\d[a-f]|[a-f]\d/i.test(token) && token.replace(/\d/g, '').length >= 3
}

/** True where a text says nothing else: it answers the question for a number. */
const isAlone = (text: string, start: number, end: number): boolean =>
  text.slice(0, start).trim() === '' && /^[\s.!]*$/.test(text.slice(end))

interface Window {
  start: number
  length: number
  last: string
  /** Digits of the number itself, where more is covered. */
  own?: number
  /** Its groups are such as cards are printed in, or it has none. */
  usual?: boolean
}

/** True where a number found already reaches here, so that this is a piece of it or the other way round. */
const isOver = (window: Window | undefined, start: number): boolean => window !== undefined && window.start + window.length > start

const windowsAt = (text: string, run: Run, start: number, into: Window[]): void => {
  const { digits, at, gap } = run
  const most = Math.min(19, digits.length - start)
  if (most < 12) return
  const issuers = issuersOf(digits.slice(start, start + 6))
  if (issuers.length === 0) return
  const afterPlus = text[at[start]! - 1] === '+'
  for (const { lengths, wordNeeded } of issuers) {
    for (const length of lengths) {
      const next = start + length
      if (length > most || (next < digits.length && !gap[next])) continue
      if (afterPlus && length <= 15) continue
      if (!luhn(digits.slice(start, next)) || !isGrouped(run, start, length)) continue
      const end = at[next - 1]! + 1
      const isPiece = isOver(into.at(-1), start)
      if (!isPiece && isInHex(text, at[start]!, end)) continue
      if (wordNeeded && !isAlone(text, at[start]!, end) && !nearCard(text, at[start]!, end)) continue
      const unbroken = at[next - 1]! - at[start]! === length - 1
      if (unbroken && !isPiece && otherNumber(text, at[start]!) && !nearCard(text, at[start]!, end)) continue
      const sizes = sizesOf(run, start, length)
      into.push({ start, length, last: digits.slice(next - 4, next), usual: sizes.length === 1 || printed.has(sizes.join(',')) })
    }
  }
}

/** A card with expiry and security code typed on without a gap: told by its length, its check digit and a word for "card" nearby. */
const gluedAt = (text: string, run: Run, start: number, end: number): Window | undefined => {
  const length = end - start
  if (length < 17 || length > 26) return undefined
  for (const issuer of issuersOf(run.digits.slice(start, start + 6))) {
    const first = run.digits.slice(start, start + issuer.lengths[0]!)
    if (length > first.length && luhn(first) && nearCard(text, run.at[start]!, run.at[end - 1]! + 1))
      return { start, length, last: first.slice(-4), own: first.length }
  }
  return undefined
}

/**
 * The payment cards of a text. Overlapping readings are covered together, so that no piece of a number remains; the value is the first whose
 * groups are such as cards have.
 */
export const findCards = (text: string, runs: Run[]): Find[] => {
  const finds: Find[] = []
  for (const run of runs) {
    if (run.digits.length < 12) continue
    const windows: Window[] = []
    let group = 0
    for (let i = 0; i < run.digits.length; i++) {
      if (i > 0 && !run.gap[i]) continue
      group = i
      const found = windows.length
      windowsAt(text, run, i, windows)
      if (windows.length > found) continue
      let end = group + 1
      while (end < run.digits.length && end - group < 27 && !run.gap[end]) end++
      const glued = gluedAt(text, run, group, end)
      if (glued) windows.push(glued)
    }
    let covered: { find: Find; usual: boolean } | undefined
    for (const { start, length, last, own = length, usual = false } of windows) {
      const from = run.at[start]!
      const end = run.at[start + length - 1]! + 1
      const read = { show: `[card ending ${last}]`, value: [from, run.at[start + own - 1]! + 1] as [number, number] }
      if (covered && from < covered.find.end) {
        covered.find.end = Math.max(covered.find.end, end)
        if (covered.usual || !usual) continue
        Object.assign(covered.find, read)
        covered.usual = true
      } else {
        covered = { find: { start: from, end, kind: 'card', ...read }, usual }
        finds.push(covered.find)
      }
    }
  }
  return finds
}
