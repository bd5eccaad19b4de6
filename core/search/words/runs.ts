// Runs of four characters, by which a word is found in spite of typing mistakes: `#<can`, `#canc` … `#cel>` of "cancel".
import { fold } from './stems.ts'

const length = 4
/** So many runs are remembered between changes. */
const remembered = 50_000

const frame = (word: string): string => `<${fold(word)}>`

/** The terms of a word's runs. */
export const runsOf = (word: string): string[] => {
  const framed = frame(word)
  const runs: string[] = []
  for (let i = 0; i + length <= framed.length; i++) runs.push(`#${framed.slice(i, i + length)}`)
  return runs
}

/** What is known of runs: a question has dozens, nearly all met before. */
export interface Runs {
  /** Begins to tell the runs of a question. */
  begin(): void
  /** Calls with each run of the word not told since `begin`: the number of its term, or -1. */
  tell(word: string, each: (term: number) => void): void
  /** To be called when terms have changed. */
  forget(): void
}

/** A run as a number where it is ASCII, as most are, so that no text has to be cut. */
const keyAt = (text: string, at: number): number | string => {
  let key = 0
  for (let i = at; i < at + length; i++) {
    const code = text.charCodeAt(i)
    if (code > 127) return text.slice(at, at + length)
    key = (key << 7) | code
  }
  return key
}

export const createRuns = (find: (term: string) => number): Runs => {
  const places = new Map<number | string, number>()
  /** By place: the number of the term, and the question in which the run was told last. */
  let terms = new Int32Array(256)
  let told = new Uint32Array(256)
  let question = 0

  const widen = (): void => {
    const wider = { terms: new Int32Array(terms.length * 2), told: new Uint32Array(told.length * 2) }
    wider.terms.set(terms)
    wider.told.set(told)
    ;({ terms, told } = wider)
  }

  return {
    begin() {
      question += 1
      // A question has far fewer runs than there is room left for.
      if (places.size > remembered / 2) places.clear()
    },
    tell(word, each) {
      const framed = frame(word)
      for (let i = 0; i + length <= framed.length; i++) {
        const key = keyAt(framed, i)
        let place = places.get(key)
        if (place === undefined) {
          place = places.size
          places.set(key, place)
          if (place >= terms.length) widen()
          terms[place] = find(`#${framed.slice(i, i + length)}`)
          told[place] = 0
        }
        if (told[place] === question) continue
        told[place] = question
        each(terms[place]!)
      }
    },
    forget: () => places.clear(),
  }
}
