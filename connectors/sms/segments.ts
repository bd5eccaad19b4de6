// What a text costs: in how many pieces the network carries it, and how AI text is written so that it needs fewer.
// https://www.twilio.com/docs/glossary/what-is-gsm-7-character-encoding, 3GPP TS 23.038, TS 23.040 section 9.2.3.24.1

/** Seven bits each. */
const basic =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà'
/** Twice that: an escape stands before each. */
const extended = '\f^{}\\[~]|€'

const width = new Map<string, number>([...[...basic].map(c => [c, 1] as const), ...[...extended].map(c => [c, 2] as const)])

export interface Segments {
  encoding: 'GSM-7' | 'UCS-2'
  count: number
}

/** Whether every character is of the cheap alphabet. */
export const isGsm = (text: string): boolean => [...text].every(c => width.has(c))

/** Pieces that hold `longest` units each; no character is cut in two. */
const pieces = (sizes: readonly number[], longest: number): number => {
  let count = 1
  let filled = 0
  for (const size of sizes) {
    if (filled + size > longest) {
      count += 1
      filled = 0
    }
    filled += size
  }
  return count
}

/** In how many pieces a text goes: one of 160 or of 153 each in GSM-7, one of 70 or of 67 each where any character is beyond that. */
export const segmentsOf = (text: string): Segments => {
  const gsm = isGsm(text)
  const sizes = [...text].map(c => (gsm ? (width.get(c) ?? 1) : c.length))
  const total = sizes.reduce((sum, size) => sum + size, 0)
  const [whole, part] = gsm ? [160, 153] : [70, 67]
  return { encoding: gsm ? 'GSM-7' : 'UCS-2', count: total <= whole ? 1 : pieces(sizes, part) }
}

const typographic: [RegExp, string][] = [
  [/[\u2018\u2019\u201a\u201b\u2032\u00b4`]/g, "'"],
  [/[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]/g, '"'],
  [/[\u2010-\u2015\u2212]/g, '-'],
  [/\u2026/g, '...'],
  [/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' '],
  [/[\u2022\u00b7\u25cf\u25aa]/g, '-'],
  [/[\u200b-\u200f\u2060\ufeff\u00ad]/g, ''],
  [/\u2192/g, '->'],
  [/\u00d7/g, 'x'],
]
const pictures = /[ ]?(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|[\u200d\ufe0f\u20e3])+/gu

/**
 * The same words in the cheap alphabet: straight quotes and plain dashes for typographic ones, no pictures. Left as it is where letters of
 * another alphabet keep it out of reach, and where nothing but pictures would be left out of.
 */
export const simplified = (text: string): string => {
  if (isGsm(text)) return text
  const plain = typographic.reduce((now, [from, to]) => now.replace(from, to), text)
  const bare = plain.replace(pictures, '').trim()
  if (isGsm(plain)) return plain
  return bare !== '' && isGsm(bare) ? bare : text
}

const mostNamed = 3

/**
 * For an agent, of a text in the messages that it goes as: `2 SMS`, which characters made it dear, and what it would have taken with plain ones in
 * their place. `counted`: what the network says they are; where that is another number, it counts, and nothing is explained.
 */
export const costOf = (bodies: readonly string[], counted?: number): string => {
  const countOf = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + segmentsOf(text).count, 0)
  const count = countOf(bodies)
  if (counted !== undefined && counted !== count) return `${counted} SMS, as Twilio counts`
  const odd = [...new Set(bodies.flatMap(text => [...text]).filter(c => !width.has(c)))]
  if (odd.length === 0 || count === bodies.length) return `${count} SMS`
  const named = odd
    .slice(0, mostNamed)
    .map(c => `“${c}”`)
    .join(' ')
  const cheap = countOf(bodies.map(simplified))
  return cheap < count ? `${count} SMS because of ${named}, ${cheap} without` : `${count} SMS, 67 characters each because of ${named}`
}
