// Finds the known terms that are one typing mistake away: a letter missing, added, changed, or swapped with its neighbour.

export interface Near {
  add(term: string, id: number): void
  remove(term: string): void
  /** Ids of the terms one mistake away that begin with the same letter. */
  find(term: string): number[]
}

/** Shorter words have too many neighbours that mean something else. */
const shortest = 4

const isWord = /^\p{L}+$/u

/** True where one edit makes `a` into `b`; the first letters are equal. */
const isOneAway = (a: string, b: string): boolean => {
  if (a === b) return false
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  let i = 0
  while (i < short.length && short[i] === long[i]) i += 1
  if (short.length !== long.length) return short.slice(i) === long.slice(i + 1)
  if (short.slice(i + 1) === long.slice(i + 1)) return true
  return short[i] === long[i + 1] && short[i + 1] === long[i] && short.slice(i + 2) === long.slice(i + 2)
}

export const createNear = (): Near => {
  /** By first letter and length. */
  const shelves = new Map<string, Map<string, number>>()
  const shelf = (term: string, length: number): string => `${term[0]}${length}`
  return {
    add(term, id) {
      if (term.length < shortest || !isWord.test(term)) return
      const key = shelf(term, term.length)
      const there = shelves.get(key)
      if (there) there.set(term, id)
      else shelves.set(key, new Map([[term, id]]))
    },
    remove(term) {
      shelves.get(shelf(term, term.length))?.delete(term)
    },
    find(term) {
      if (term.length < shortest + 1 || !isWord.test(term)) return []
      const found: number[] = []
      for (let length = term.length - 1; length <= term.length + 1; length++) {
        for (const [known, id] of shelves.get(shelf(term, length)) ?? []) if (isOneAway(term, known)) found.push(id)
      }
      return found
    },
  }
}
