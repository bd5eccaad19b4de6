// A text as numbers of what is in it, for the learned router: words, their stems, pairs of neighbours, pairs of words with matter wherever
// they stand, and runs of two to four characters within a word, which forgive typing mistakes. Nothing is spelled out: each is a hash.
import { fold, stemsOf } from '../words/stems.ts'
import { scan } from '../words/tokens.ts'

/** What a text holds. */
export interface Traits {
  /** Hashes, each once. */
  keys: Uint32Array
  /** What each is worth by its kind and by how often it is there. */
  worths: Float32Array
  /** Which of the keys are words with matter. */
  words: Uint32Array
  /** How many words there are. */
  length: number
}

/** A text is read up to so many words, and so many of them with matter are paired. */
const most = 80
const paired = 24
const [shortest, longest] = [2, 4]

/** Fowler, Noll, Vo: http://www.isthe.com/chongo/tech/comp/fnv/, a 32-bit FNV-1a over UTF-16 units. */
const step = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193)
const basis = 0x811c9dc5
/** The last bits of FNV follow the last letters; stirred, all bits follow all letters. */
const stir = (hash: number): number => {
  const a = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  const b = Math.imul(a ^ (a >>> 13), 0xc2b2ae35)
  return (b ^ (b >>> 16)) >>> 0
}

const kinds = { word: 1, stem: 2, pair: 3, apart: 4, run: 5, skip: 6 }
type Kind = keyof typeof kinds
/** What each kind counts. Set on validation parts. */
const kindWorths: Record<Kind, number> = { word: 1, stem: 1.2, pair: 1, apart: 1.2, run: 0.75, skip: 1 }

const hashOf = (text: string): number => {
  let hash = basis
  for (let i = 0; i < text.length; i++) hash = step(hash, text.charCodeAt(i))
  return stir(hash)
}
const keyOf = (kind: Kind, first: number, second = 0): number => stir(step(Math.imul(first, 31) ^ second, kinds[kind]))

/** Before the first word and behind the last. */
const begin = hashOf('^')
const end = hashOf('$')
/** Around a word. */
const frame = 0x20

/** What is in a text of this language (BCP 47 primary tag). */
export const traitsOf = (text: string, language: string): Traits => {
  const { term, matter } = stemsOf(language)
  const places = new Map<number, number>()
  const counts: number[] = []
  const kindsOf: Kind[] = []
  const add = (kind: Kind, first: number, second?: number): void => {
    const key = keyOf(kind, first, second)
    const place = places.get(key)
    if (place !== undefined) {
      counts[place]! += 1
      return
    }
    places.set(key, counts.length)
    counts.push(1)
    kindsOf.push(kind)
  }
  const words: number[] = []
  const matters: number[] = []
  scan(
    text,
    (kind, token) => {
      if (kind === 'whole' || words.length >= most) return
      const word = fold(token)
      words.push(hashOf(word))
      const isWhole = kind === 'id' || kind === 'gram'
      add('stem', hashOf(isWhole ? token : term(token)))
      const weighty = isWhole ? token : matter(token)
      if (weighty !== '') matters.push(hashOf(weighty))
      runsOf(word, run => add('run', run))
    },
    () => words.length >= most,
  )
  for (let n = 0; n < words.length; n++) {
    add('word', words[n]!)
    add('pair', words[n - 1] ?? begin, words[n]!)
    if (n + 2 < words.length) add('skip', words[n]!, words[n + 2]!)
  }
  if (words.length > 0) add('pair', words.at(-1)!, end)
  for (let a = 0; a < matters.length && a < paired; a++) {
    for (let b = 0; b < a; b++) {
      const [low, high] = matters[a]! < matters[b]! ? [matters[a]!, matters[b]!] : [matters[b]!, matters[a]!]
      if (low !== high) add('apart', low, high)
    }
  }
  return {
    keys: Uint32Array.from(places.keys()),
    worths: Float32Array.from(counts, (count, n) => kindWorths[kindsOf[n]!] * (1 + Math.log(count))),
    words: Uint32Array.from(new Set(matters), word => keyOf('stem', word)),
    length: words.length,
  }
}

/** Tells the runs of a word with its frame; of a word too short for a run of some length, the whole once. */
const runsOf = (word: string, tell: (run: number) => void): void => {
  const framed = word.length + 2
  const unit = (at: number): number => (at === 0 || at === framed - 1 ? frame : word.charCodeAt(at - 1))
  for (let from = 0; from + shortest <= framed; from++) {
    let hash = basis
    for (let length = 1; length <= longest && from + length <= framed; length++) {
      hash = step(hash, unit(from + length - 1))
      if (length >= shortest) tell(stir(hash))
    }
  }
}
