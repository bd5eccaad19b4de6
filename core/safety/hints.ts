// Which words may stand in a text, told by how its words begin: the patterns that find them are slow, and most messages have none of them.

/** As one of 32: small Latin letters differ, all else may be taken for another. */
const narrow = (code: number): number => code & 31

/** All values that a letter of a word may have here: anything behind the end of the word, and where a blank stands for other signs too. */
const valuesAt = (word: string, at: number): number[] => {
  const open = at >= word.length || word.slice(0, at + 1).includes(' ')
  return open ? Array.from({ length: 32 }, (_, value) => value) : [narrow(word.charCodeAt(at))]
}

/** Four letters, a number below 32 each, as one below 32,768: what collides is only looked at closer. */
const mixed = (first: number, second: number, third: number, fourth: number): number =>
  ((first << 10) | (second << 5) | third) ^ (fourth * 0x421)

/**
 * Tells for sure where a text has none of the words at the begin of a word or behind a digit or sign, by their first four letters. Both in
 * lower case without accents; a blank in a word stands for whatever parts words.
 */
export const hinter = (words: Iterable<string>): ((lower: string) => boolean) => {
  const begins = new Uint32Array(1024)
  for (const word of words)
    for (const first of valuesAt(word, 0))
      for (const second of valuesAt(word, 1))
        for (const third of valuesAt(word, 2))
          for (const fourth of valuesAt(word, 3)) {
            const begin = mixed(first, second, third, fourth)
            begins[begin >>> 5]! |= 1 << (begin & 31)
          }
  return lower => {
    let isInside = false
    for (let i = 0; i < lower.length; i++) {
      const code = lower.charCodeAt(i)
      if (!isInside) {
        const begin = mixed(narrow(code), narrow(lower.charCodeAt(i + 1)), narrow(lower.charCodeAt(i + 2)), narrow(lower.charCodeAt(i + 3)))
        if (begins[begin >>> 5]! & (1 << (begin & 31))) return true
      }
      isInside = code >= 0x61 && code <= 0x7a
    }
    return false
  }
}
