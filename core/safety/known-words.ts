// How a word of a text becomes one that phrases know.

/** "And", "so", "with", "to": Arabic writes them onto the next word. */
const clitics = new Set([...'وفبل'].map(letter => letter.charCodeAt(0)))

const hasTriple = (word: string): boolean => {
  for (let i = 2; i < word.length; i++) {
    const code = word.charCodeAt(i)
    if (code === word.charCodeAt(i - 1) && code === word.charCodeAt(i - 2)) return true
  }
  return false
}

/** Looks words up: as they are, by their stem, with "sooo" as "so", without an Arabic "and", with a typo mended. */
export const knownWords = (symbols: Map<string, number>, typos: string[]): ((word: string) => number) => {
  const stems = [...symbols.keys()].filter(word => word.endsWith('*')).map(word => word.slice(0, -1))
  const stemsBy = Map.groupBy(
    stems.toSorted((a, b) => b.length - a.length),
    stem => stem.slice(0, 3),
  )
  const direct = (word: string): number | undefined => {
    const exact = symbols.get(word)
    if (exact !== undefined) return exact
    const stem = stemsBy.get(word.slice(0, 3))?.find(s => word.startsWith(s))
    return stem === undefined ? undefined : symbols.get(`${stem}*`)
  }
  const without = (word: string, i: number): string => word.slice(0, i) + word.slice(i + 1)
  const mends = new Map<string, string>()
  for (const word of typos) for (let i = 1; i < word.length; i++) mends.set(without(word, i), word)
  const targets = new Set(typos)
  const beginnings = new Set(typos.flatMap(word => [-1, 0, 1].map(more => `${word[0]}${word.length + more}`)))
  const mend = (word: string): number | undefined => {
    if (word.length < 5 || !beginnings.has(`${word[0]}${word.length}`)) return undefined
    const missing = mends.get(word)
    if (missing !== undefined) return symbols.get(missing)
    for (let i = 1; i < word.length; i++) {
      const rest = without(word, i)
      if (targets.has(rest) && !(i === word.length - 1 && word.endsWith('s'))) return symbols.get(rest)
      const near = mends.get(rest)
      if (near !== undefined && near.length === word.length) return symbols.get(near)
    }
    return undefined
  }
  const find = (word: string): number => {
    const known = direct(word)
    if (known !== undefined) return known
    if (hasTriple(word)) {
      const fewer = direct(word.replace(/(.)\1{2,}/gu, '$1$1')) ?? direct(word.replace(/(.)\1+/gu, '$1'))
      if (fewer !== undefined) return fewer
    }
    if (word.length > 3 && clitics.has(word.charCodeAt(0))) {
      const rest = direct(word.slice(1))
      if (rest !== undefined) return rest
    }
    return mend(word) ?? 0
  }
  const seen = new Map<string, number>()
  return word => {
    if (word.length > 12) return word.length > 40 ? 0 : find(word)
    const known = seen.get(word)
    if (known !== undefined) return known
    const symbol = find(word)
    if (seen.size > 8192) seen.clear()
    seen.set(word, symbol)
    return symbol
  }
}
