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
  if (a.length > b.length) return isOneAway(b, a)
  let from = 1
  while (from < a.length && a.charCodeAt(from) === b.charCodeAt(from)) from += 1
  // What is left of each when the same begin and the same end are taken off.
  let [ofA, ofB] = [a.length, b.length]
  while (ofA > from && a.charCodeAt(ofA - 1) === b.charCodeAt(ofB - 1)) {
    ofA -= 1
    ofB -= 1
  }
  if (a.length !== b.length) return ofA === from
  if (ofA === from + 1) return true
  return ofA === from + 2 && a.charCodeAt(from) === b.charCodeAt(from + 1) && a.charCodeAt(from + 1) === b.charCodeAt(from)
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
        shelves.get(shelf(term, length))?.forEach((id, known) => {
          if (isOneAway(term, known)) found.push(id)
        })
      }
      return found
    },
  }
}
