// A text as numbers of terms, at about 30 ns a word: what stands between two gaps of a text is turned into terms once, and known again by
// its hash. So a passage that was never read before costs no more than its characters and a look for each of its words.
import { joined } from '#core/search/words/phrasal.ts'
import { termOf } from '#core/search/words/terms.ts'
import { scan } from '#core/search/words/tokens.ts'

/** Where the numbers of a text are written to, and how far that has come. Beyond the end nothing is written, but `at` goes on. */
export interface Pen {
  into: Int32Array
  at: number
  /** The number of the word written last, where it is a verb such as the "log" of "log in". */
  verb: number
}

/** What stands between two sentences or lines where they are told apart. */
export const between = 0

/** A term as a number (FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv). */
export const numberOf = (term: string): number => {
  let hash = 0x811c9dc5
  for (let i = 0; i < term.length; i++) hash = Math.imul(hash ^ term.charCodeAt(i), 0x01000193)
  return hash | 0 || 1
}

/** Words that are remembered, over all languages. When there is no more room, all are forgotten. */
const remembered = 98_304
/** Four numbers a word: two hashes, what it is, and its term or where its terms stand in `several`. 2 MB. */
const known = new Int32Array(0x80000)
/** The terms of words that have several: compounds, addresses, sentences of a script without gaps. Half a megabyte. */
const several = new Int32Array(0x20000)
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

const isFree = (at: number): boolean => known[at + 2] === 0

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
  while (!isFree(at)) at = (at + 4) & (known.length - 1)
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

/** Writes the terms of a known word. */
const put = (pen: Pen, at: number, language: string): void => {
  const what = known[at + 2]!
  if ((what & isSaid) === 0) return
  const count = what >>> termsAt
  const value = known[at + 3]!
  if (count === 1) pen.into[pen.at++] = value
  else for (let n = 0; n < count; n++) pen.into[pen.at++] = several[value + n]!
  const particle = (what >>> particleAt) & 15
  if (particle > 0 && pen.verb > 0) {
    const pair = termOf('word', verbs[pen.verb]! + particles[particle]!, language)
    if (pair !== '') pen.into[pen.at++] = numberOf(pair)
  }
  pen.verb = (what >>> verbAt) & 127
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

/** Writes the terms of a text in their order, those without matter left out; with `apart` its sentences and lines are told apart. */
export const write = (pen: Pen, text: string, language: string, apart = false): void => {
  const length = text.length
  const seed = numberOf(language)
  for (let i = 0; i < length; ) {
    const start = i
    let a = seed
    let b = ~seed
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
      while (!isFree(at) && (known[at] !== a || known[at + 1] !== b)) at = (at + 4) & (known.length - 1)
      if (isFree(at)) at = learn(text.slice(start, i), language, a, b)
      put(pen, at, language)
    }
    let ends = isEnd(last)
    for (; i < length; i++) {
      const unit = text.charCodeAt(i)
      if (!isGap(unit)) break
      if (unit === 10) ends = true
    }
    if (apart && ends) {
      pen.into[pen.at++] = between
      pen.verb = 0
    }
  }
}
