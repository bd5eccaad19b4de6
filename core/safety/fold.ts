// Text as the eye reads it, for whoever looks for numbers and keys in it: invisible characters gone, digits of every script and
// full-width or mathematical letters as ASCII, every dash a hyphen, every blank a space, what HTML writes by name or number as it is. Follows the Unicode Character Database
// (decimal digits, default ignorable code points). Keeps where each character stood, so that a find can be cut out of the original.
import { entityAt } from './entities.ts'

export interface Folded {
  text: string
  /** Where each folded character stood in the original, with the end of the original last; undefined where nothing was changed. */
  at?: Uint32Array
}

/** True for a text in which nothing needs folding: ASCII, accented Latin, Greek, Cyrillic, Hebrew and Arabic letters, usual punctuation. */
const plain = /^[\t\n\r\x20-\x7e¡-¬®-±´-¸º-ɏͰ-ԯא-ת،؛؟ء-ي‘’“”…€]*$/

const isPlain = (text: string): boolean => {
  if (/&[#a-z]/iu.test(text)) return false
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if ((code < 0x20 || code > 0x7e) && code !== 9 && code !== 10 && code !== 13) return plain.test(text)
  }
  return true
}

/** The zero of each run of ten decimal digits outside ASCII. */
const zeros = [
  0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0de6, 0x0e50, 0x0ed0, 0x0f20, 0x1040,
  0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50, 0x1bb0, 0x1c40, 0x1c50, 0xa620, 0xa8d0, 0xa900, 0xa9d0, 0xa9f0, 0xaa50,
  0xabf0, 0xff10, 0x104a0, 0x10d30, 0x10d40, 0x11066, 0x110f0, 0x11136, 0x111d0, 0x112f0, 0x11450, 0x114d0, 0x11650, 0x116c0, 0x116d0,
  0x116da, 0x11730, 0x118e0, 0x11950, 0x11bf0, 0x11c50, 0x11d50, 0x11da0, 0x11de0, 0x11f50, 0x16130, 0x16a60, 0x16ac0, 0x16b50, 0x16d70,
  0x1ccf0, 0x1d7ce, 0x1d7d8, 0x1d7e2, 0x1d7ec, 0x1d7f6, 0x1e140, 0x1e2f0, 0x1e4f0, 0x1e5f1, 0x1e950, 0x1fbf0,
]

const digitsElsewhere = new Map<number, number>()
for (const zero of zeros) for (let value = 0; value < 10; value++) digitsElsewhere.set(zero + value, 48 + value)
for (let value = 1; value < 10; value++)
  for (const one of [0x2460, 0x2776, 0x2780, 0x278a, 0x24f5]) digitsElsewhere.set(one - 1 + value, 48 + value)
for (let value = 0; value < 10; value++) digitsElsewhere.set(0x2080 + value, 48 + value)
for (const [index, code] of [0x2070, 0xb9, 0xb2, 0xb3, 0x2074, 0x2075, 0x2076, 0x2077, 0x2078, 0x2079].entries())
  digitsElsewhere.set(code, 48 + index)
digitsElsewhere.set(0x24ea, 48).set(0x24ff, 48)

const isInvisible = (code: number): boolean =>
  code === 0xad ||
  (code >= 0x300 && code <= 0x36f) ||
  (code >= 0x610 && code <= 0x61c) ||
  code === 0x640 ||
  (code >= 0x64b && code <= 0x65f) ||
  code === 0x670 ||
  (code >= 0x115f && code <= 0x1160) ||
  (code >= 0x17b4 && code <= 0x17b5) ||
  (code >= 0x180b && code <= 0x180f) ||
  (code >= 0x200b && code <= 0x200f) ||
  (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2060 && code <= 0x206f) ||
  (code >= 0x20d0 && code <= 0x20ff) ||
  code === 0x3164 ||
  (code >= 0xfe00 && code <= 0xfe0f) ||
  code === 0xfeff ||
  code === 0xffa0 ||
  (code >= 0xfff0 && code <= 0xfff8) ||
  (code >= 0xe0000 && code <= 0xe0fff)

const isDash = (code: number): boolean =>
  (code >= 0x2010 && code <= 0x2015) ||
  code === 0x2043 ||
  code === 0x2212 ||
  code === 0x30fc ||
  code === 0xfe58 ||
  code === 0xfe63 ||
  code === 0xff0d

const isBlank = (code: number): boolean =>
  code === 0xa0 || code === 0x1680 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f || code === 0x205f || code === 0x3000

/** The ASCII code that reads the same, or the code itself. */
const lookalike = (code: number): number => {
  const digit = digitsElsewhere.get(code)
  if (digit !== undefined) return digit
  if (isDash(code)) return 45
  if (isBlank(code)) return 32
  if (code === 0x2028 || code === 0x2029 || code === 0x85) return 10
  if (code >= 0xff01 && code <= 0xff5e) return code - 0xff01 + 0x21
  if (code >= 0x1d400 && code <= 0x1d6a3) {
    const place = (code - 0x1d400) % 52
    return place < 26 ? 65 + place : 97 + place - 26
  }
  return code
}

const surrogatesOf = (code: number): [number, number] => [0xd800 + ((code - 0x10000) >> 10), 0xdc00 + ((code - 0x10000) & 0x3ff)]

/** The text with everything that hides a number from a program taken away; the same string where there is nothing to take. */
export const fold = (text: string): Folded => {
  if (isPlain(text)) return { text }
  const at = new Uint32Array(text.length + 1)
  const units: number[] = []
  for (let i = 0; i < text.length; i++) {
    const start = i
    const written = text.charCodeAt(i) === 38 ? entityAt(text, i) : undefined
    const code = written?.code ?? text.codePointAt(i)!
    if (written) i += written.length - 1
    else if (code > 0xffff) i++
    if (isInvisible(code)) continue
    const seen = lookalike(code)
    at[units.length] = start
    if (seen <= 0xffff) units.push(seen)
    else {
      const [high, low] = surrogatesOf(code)
      units.push(high)
      at[units.length] = start
      units.push(low)
    }
  }
  at[units.length] = text.length
  let folded = ''
  for (let i = 0; i < units.length; i += 4096) folded += String.fromCharCode(...units.slice(i, i + 4096))
  return { text: folded, at: at.subarray(0, units.length + 1) }
}

/** Where `[start, end)` of the folded text stands in the original, with what was invisible inside and right behind it. */
export const unfold = (folded: Folded, start: number, end: number): [number, number] =>
  folded.at ? [folded.at[start]!, folded.at[end]!] : [start, end]
