// How a word of a text becomes one that phrases know. Every word that any phrases or examples know has one number for all of them, so that
// a text is looked up once, however many ask.

const numbers = new Map<string, number>()
let lastWords: string[] = []
let lastNumbers: number[] = []

/** The number of a word from 1, given to it at the first call. */
export const numbered = (word: string): number => {
  const known = numbers.get(word)
  if (known !== undefined) return known
  lastWords = []
  numbers.set(word, numbers.size + 1)
  return numbers.size
}

/** The number of each word, 0 for one that nobody knows. The same words asked for again cost nothing. */
export const numbersOf = (words: string[]): number[] => {
  if (words !== lastWords) {
    lastNumbers = words.map(word => numbers.get(word) ?? 0)
    lastWords = words
  }
  return lastNumbers
}

/** "And", "so", "with", "to": Arabic writes them onto the next word. */
const clitics = new Set([...'وفبل'].map(letter => letter.charCodeAt(0)))

const hasTriple = (word: string): boolean => {
  for (let i = 2; i < word.length; i++) {
    const code = word.charCodeAt(i)
    if (code === word.charCodeAt(i - 1) && code === word.charCodeAt(i - 2)) return true
  }
  return false
}

/** Which letters a word has, as bits. */
const lettersOf = (word: string): number => {
  let letters = 0
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) & 31)
  return letters
}

/** True where at most two bits are set. */
const atMostTwo = (bits: number): boolean => {
  const less = bits & (bits - 1)
  return (less & (less - 1)) === 0
}

/** Finds which of some words was meant by one with a letter wrong, missing, doubled or swapped. */
const mender = (words: string[]): ((word: string) => string | undefined) => {
  const without = (word: string, i: number): string => word.slice(0, i) + word.slice(i + 1)
  const mends = new Map<string, string>()
  for (const word of words) for (let i = 1; i < word.length; i++) mends.set(without(word, i), word)
  const targets = new Set(words)
  const looks = words.map(word => ({ begin: word.charCodeAt(0), length: word.length, letters: lettersOf(word) }))
  /** Rules nearly every word out before any is cut to pieces: a mistake takes at most one letter and adds at most one. */
  const isLike = (word: string): boolean => {
    const begin = word.charCodeAt(0)
    let letters = 0
    for (const one of looks) {
      if (one.begin !== begin || Math.abs(one.length - word.length) > 1) continue
      letters ||= lettersOf(word)
      if (atMostTwo(one.letters ^ letters)) return true
    }
    return false
  }
  return word => {
    if (word.length < 5 || !isLike(word)) return undefined
    const missing = mends.get(word)
    if (missing !== undefined) return missing
    for (let i = 1; i < word.length; i++) {
      const rest = without(word, i)
      if (targets.has(rest) && !(i === word.length - 1 && word.endsWith('s'))) return rest
      const near = mends.get(rest)
      if (near !== undefined && near.length === word.length) return near
    }
    return undefined
  }
}

/** The begin of a stem, as one of 4096. */
const beginOf = (word: string): number => ((word.charCodeAt(0) & 15) << 8) | ((word.charCodeAt(1) & 15) << 4) | (word.charCodeAt(2) & 15)

/** Longer than any word. */
const longest = 40
/** In `known`: not looked up yet. */
const unasked = 0xffff

/**
 * Looks words up, given with their number: as they are, by their stem, with "sooo" as "so", without an Arabic "and", with a typo mended.
 * `symbols` are the words and "stem*" with what to give for them, from 1; 0 is given for all others.
 */
export const knownWords = (symbols: Map<string, number>, typos: string[]): ((word: string, number: number) => number) => {
  const stems = new Map<number, { stem: string; symbol: number }[]>()
  for (const [word, symbol] of symbols) {
    if (!word.endsWith('*')) numbered(word)
    else {
      const stem = word.slice(0, -1)
      const begin = beginOf(stem)
      stems.set(
        begin,
        [...(stems.get(begin) ?? []), { stem, symbol }].sort((a, b) => b.stem.length - a.stem.length),
      )
    }
  }
  const exact = new Uint16Array(numbers.size + 1)
  for (const [word, symbol] of symbols) if (!word.endsWith('*')) exact[numbered(word)] = symbol
  const direct = (word: string, number = numbers.get(word) ?? 0): number => {
    const symbol = exact[number]
    if (symbol) return symbol
    for (const { stem, symbol } of stems.get(beginOf(word)) ?? [])
      if (word.startsWith(stem) && (stem.length > 2 || word === stem)) return symbol
    return 0
  }
  const mend = mender(typos)
  const find = (word: string, number: number): number => {
    const symbol = direct(word, number)
    if (symbol) return symbol
    if (hasTriple(word)) {
      const fewer = direct(word.replace(/(.)\1{2,}/gu, '$1$1')) || direct(word.replace(/(.)\1+/gu, '$1'))
      if (fewer) return fewer
    }
    if (word.length > 3 && clitics.has(word.charCodeAt(0))) {
      const rest = direct(word.slice(1))
      if (rest) return rest
    }
    const meant = mend(word)
    return meant === undefined ? 0 : (exact[numbers.get(meant) ?? 0] ?? 0)
  }
  let known = exact.map(symbol => symbol || unasked)
  return (word, number) => {
    if (number === 0) return word.length > longest ? 0 : find(word, 0)
    if (number >= known.length) {
      const more = new Uint16Array(numbers.size + 1).fill(unasked)
      more.set(known)
      known = more
    }
    if (known[number] === unasked) known[number] = find(word, number)
    return known[number]!
  }
}
