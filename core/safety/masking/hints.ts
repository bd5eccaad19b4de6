// Which words may stand in a text, told by how its words begin: the patterns that find them are slow, and most messages have none of them.

/** As one of 32: small Latin letters differ, all else may be taken for another. */
const narrow = (code: number): number => code & 31

const anything = Array.from({ length: 32 }, (_, value) => value)
/** What may stand for a blank, once and more often. */
const blanks = [...new Set([...' \t\n\v\f\r-_'].map(char => narrow(char.charCodeAt(0))))]

const read = 4

/** Three letters as one number below 32,768. */
const three = (first: number, second: number, third: number): number => (first << 10) | (second << 5) | third

/** Gives every begin that the word may have in a text, with anything behind a short one. */
const beginsOf = (word: string, each: (begin: number[]) => void, at = 0, before: number[] = []): void => {
  if (before.length === read) each(before)
  else if (at >= word.length) for (const value of anything) beginsOf(word, each, at, [...before, value])
  else if (word[at] !== ' ') beginsOf(word, each, at + 1, [...before, narrow(word.charCodeAt(at))])
  else
    for (const value of blanks) {
      beginsOf(word, each, at, [...before, value])
      beginsOf(word, each, at + 1, [...before, value])
    }
}

/**
 * Tells for sure where a text has none of the words at the begin of a word or behind a digit or sign, by their first four letters. Both in
 * lower case without accents; a blank in a word stands for blanks and hyphens too.
 */
export const hinter = (words: Iterable<string>): ((lower: string) => boolean) => {
  /** The first three letters and those from the second to the fourth, a bit each: four at once would need thirty times the room. */
  const begins = new Uint32Array(1024)
  const seconds = new Uint32Array(1024)
  const set = (bits: Uint32Array, at: number) => {
    bits[at >>> 5]! |= 1 << (at & 31)
  }
  const isSet = (bits: Uint32Array, at: number): boolean => (bits[at >>> 5]! & (1 << (at & 31))) !== 0
  for (const word of words) {
    beginsOf(word, ([first, second, third, fourth]) => {
      set(begins, three(first!, second!, third!))
      set(seconds, three(second!, third!, fourth!))
    })
  }
  return lower => {
    let isInside = false
    for (let i = 0; i < lower.length; i++) {
      const code = lower.charCodeAt(i)
      if (!isInside) {
        const second = narrow(lower.charCodeAt(i + 1))
        const third = narrow(lower.charCodeAt(i + 2))
        if (isSet(begins, three(narrow(code), second, third)) && isSet(seconds, three(second, third, narrow(lower.charCodeAt(i + 3)))))
          return true
      }
      isInside = code >= 0x61 && code <= 0x7a
    }
    return false
  }
}
