// How much of a question stands in a text, read at about 20 ns a word: what stands between white space is turned into terms once and
// then known again by its hash, so that a text that was never seen before costs no more than its characters and a look for each word.
import { joined } from '#core/search/phrasal.ts'
import { termOf } from '#core/search/terms.ts'
import { scan } from '#core/search/tokens.ts'

/** The words of a question as terms, with what each counts. */
export interface Terms {
  language: string
  worth: Map<string, number>
  total: number
}

interface Term {
  worth: number
  /** The round in which it was last met. */
  round: number
}

/** The terms of one question, looked for in one text after another. */
export interface Reader {
  language: string
  terms: Map<number, Term>
  /** A bit for each term: most words of a text need no closer look. */
  filter: number
  /** Where the hashes of this language's words begin. */
  seed: number
  /** Grows with each beginning: a term counts once in a round. */
  round: number
  /** Terms met since it began anew, and what they are worth together. */
  met: number
  held: number
  /** The last word's number, where it is a verb such as the "log" of "log in". */
  verb: number
}

/** A term as a number (FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv). */
const numberOf = (term: string): number => {
  let hash = 0x811c9dc5
  for (let i = 0; i < term.length; i++) hash = Math.imul(hash ^ term.charCodeAt(i), 0x01000193)
  return hash | 0
}

export const createReader = ({ language, worth }: Terms): Reader => {
  const terms = new Map<number, Term>()
  let filter = 0
  for (const [term, value] of worth) {
    const number = numberOf(term)
    terms.set(number, { worth: value, round: 0 })
    filter |= 1 << (number & 31)
  }
  return { language, terms, filter, seed: numberOf(language), round: 0, met: 0, held: 0, verb: 0 }
}

/** Words that are remembered: what stands between two gaps, over all languages. When there is no more room, all are forgotten. */
const remembered = 98_304
/** Four numbers a word: two hashes, what it is, and its term or where its terms stand in `several`. 2 MB. */
const known = new Int32Array(0x80000)
/** The terms of words that have several: compounds, addresses, sentences of a script without gaps. 4 MB, taken only as it is needed. */
const several = new Int32Array(0x100000)
let words = 0
let taken = 0

/** What a word is, in bits: known; not only marks; its number as a particle, and as a verb; how many terms it has. */
const isKnown = 1
const isSaid = 2
const particleAt = 2
const verbAt = 6
const termsAt = 13
/** More terms than a word ever has. */
const mostTerms = 0x10000

/** The verbs and particles that were met, by their numbers: there are fewer than a hundred. */
const verbs = ['']
const particles = ['']

const numberIn = (list: string[], word: string): number => {
  const at = list.indexOf(word)
  return at > 0 ? at : list.push(word) - 1
}

const placeOf = (a: number, b: number): number => ((a ^ (b >>> 13)) << 2) & (known.length - 1)

/** Reads a word for the first time, and tells where it is put down. */
const learn = (word: string, language: string, a: number, b: number): number => {
  const numbers: number[] = []
  let first: string | undefined
  let last = ''
  const add = (term: string): void => {
    if (term !== '' && numbers.length < mostTerms) numbers.push(numberOf(term))
  }
  scan(word, (kind, token) => {
    add(termOf(kind, token, language))
    const plain = language === 'en' && kind === 'word' ? token : ''
    const both = joined(last, plain)
    if (both !== undefined) add(termOf('word', both, language))
    first ??= plain
    last = plain
  })
  if (words >= remembered || taken + numbers.length > several.length) {
    known.fill(0)
    words = 0
    taken = 0
  }
  const particle = first && joined('log', first) !== undefined ? numberIn(particles, first) : 0
  const verb = joined(last, 'in') !== undefined ? numberIn(verbs, last) : 0
  let at = placeOf(a, b)
  while (known[at + 2] !== 0) at = (at + 4) & (known.length - 1)
  known[at] = a
  known[at + 1] = b
  known[at + 2] = isKnown | (first === undefined ? 0 : isSaid) | (particle << particleAt) | (verb << verbAt) | (numbers.length << termsAt)
  if (numbers.length > 1) {
    known[at + 3] = taken
    several.set(numbers, taken)
    taken += numbers.length
  } else known[at + 3] = numbers[0] ?? 0
  words += 1
  return at
}

/** White space as `\s` has it. */
const isGap = (unit: number): boolean =>
  unit <= 0x20
    ? unit === 0x20 || (unit >= 9 && unit <= 13)
    : unit >= 0xa0 &&
      (unit === 0xa0 ||
        unit === 0x3000 ||
        (unit >= 0x2000 && unit <= 0x200a) ||
        unit === 0x2028 ||
        unit === 0x2029 ||
        unit === 0x202f ||
        unit === 0x205f ||
        unit === 0x1680 ||
        unit === 0xfeff)

/** One of `.!?。！？`: behind it and a gap begins a sentence. Rough, but good enough to see which words stand together. */
const isEnd = (unit: number): boolean =>
  unit === 0x2e || unit === 0x21 || unit === 0x3f || unit === 0x3002 || unit === 0xff01 || unit === 0xff1f

/** A term counts where it is met for the first time in this round. */
const meet = (reader: Reader, number: number, all: Set<number> | undefined): void => {
  all?.add(number)
  if ((reader.filter & (1 << (number & 31))) === 0) return
  const term = reader.terms.get(number)
  if (term === undefined || term.round === reader.round) return
  term.round = reader.round
  reader.met += 1
  reader.held += term.worth
}

/** Meets the terms of a known word. */
const meetAll = (reader: Reader, at: number, all: Set<number> | undefined): void => {
  const what = known[at + 2]!
  if ((what & isSaid) === 0) return
  const count = what >>> termsAt
  const value = known[at + 3]!
  if (count === 1) meet(reader, value, all)
  else for (let n = 0; n < count; n++) meet(reader, several[value + n]!, all)
  const particle = (what >>> particleAt) & 15
  if (particle > 0 && reader.verb > 0) {
    const pair = termOf('word', verbs[reader.verb]! + particles[particle]!, reader.language)
    if (pair !== '') meet(reader, numberOf(pair), all)
  }
  reader.verb = (what >>> verbAt) & 127
}

/** Begins anew: no term was met yet. */
export const begin = (reader: Reader): void => {
  reader.round += 1
  reader.met = 0
  reader.held = 0
  reader.verb = 0
}

/** What the terms met since the beginning are worth, summed in the question's order: the same however they came. */
export const worthMet = ({ terms, round }: Reader): number => {
  let worth = 0
  for (const term of terms.values()) if (term.round === round) worth += term.worth
  return worth
}

/**
 * Reads on: `held` and `met` grow by what was not met yet. With `apart` each sentence and each line begins anew, and the most that one of
 * them holds is given back. All terms of the text are added to `all`.
 */
export const read = (reader: Reader, text: string, apart = false, all?: Set<number>): number => {
  const length = text.length
  let most = 0
  for (let i = 0; i < length; ) {
    const start = i
    let a = reader.seed
    let b = ~reader.seed
    let last = 0
    for (; i < length; i++) {
      const unit = text.charCodeAt(i)
      // The mark of byte order is a gap only where it ends a sentence: elsewhere it may stand within a word.
      if (isGap(unit) && (unit !== 0xfeff || (apart && isEnd(last)))) break
      a = Math.imul(a ^ unit, 0x9e3779b1)
      b = Math.imul(b ^ unit, 0x5f356495)
      last = unit
    }
    if (i > start) {
      let at = placeOf(a, b)
      while (known[at + 2] !== 0 && (known[at] !== a || known[at + 1] !== b)) at = (at + 4) & (known.length - 1)
      if (known[at + 2] === 0) at = learn(text.slice(start, i), reader.language, a, b)
      meetAll(reader, at, all)
    }
    let ends = isEnd(last)
    for (; i < length; i++) {
      const unit = text.charCodeAt(i)
      if (!isGap(unit)) break
      if (unit === 10) ends = true
    }
    if (apart && ends) {
      most = Math.max(most, reader.held)
      begin(reader)
    }
  }
  return Math.max(most, reader.held)
}
