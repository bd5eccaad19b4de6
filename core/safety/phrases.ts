// Phrases compiled into one automaton, so that any number of them costs one look-up a word and no text can make it slow.
import { knownWords } from './known-words.ts'
import { type Entry, type Place, phraseGraph } from './phrase-graph.ts'
import { boundary } from './split.ts'

/** A phrase found: words `from` up to but not including `to`. */
export interface Match<L> {
  label: L
  from: number
  to: number
}

export interface Phrases<L> {
  /** Every phrase found, for each begin and label the longest. */
  match(words: string[]): Match<L>[]
  /** Every phrase found, the shorter ones too. */
  every(words: string[]): Match<L>[]
}

/** Several places at once, as one; what was looked up once is kept. */
interface State<L> {
  arcs: Map<number, Place<L>[]>
  known: Map<number, State<L>>
  /** For words that none of the arcs names. */
  any: Place<L>[]
  other?: State<L>
  done: L[]
}

/** All places that one is in at once. */
const reach = <L>(all: Place<L>[]): Set<Place<L>> => {
  const inside = new Set(all)
  for (const one of inside) for (const other of one.also) inside.add(other)
  return inside
}

/** Every word that the places below know, numbered from 1; "stem*" for what begins so. */
const vocabulary = <L>(root: Place<L>): Map<string, number> => {
  const symbols = new Map<string, number>([[boundary, 1]])
  const seen = new Set([root])
  for (const one of seen) {
    for (const word of one.words) if (!symbols.has(word)) symbols.set(word, symbols.size + 1)
    for (const next of one.next) seen.add(next)
    for (const also of one.also) seen.add(also)
    if (one.any) seen.add(one.any)
  }
  return symbols
}

/** More than any real text makes; only somebody who plays with words gets there. */
const mostStates = 50_000

/** Compiles phrases. `typos`: words of five letters and more that are known with one letter wrong, missing, doubled or swapped too. */
export const compile = <L>(entries: Entry<L>[], typos: string[] = []): Phrases<L> => {
  const root = phraseGraph(entries)
  const symbols = vocabulary(root)
  const sorted = [...symbols.keys()].sort()
  const covered = new Map<string, number[]>()
  /** The symbols that a word of a phrase stands for. */
  const covers = (word: string): number[] => {
    const known = covered.get(word)
    if (known) return known
    const stem = word.slice(0, -1)
    const made: number[] = []
    if (!word.endsWith('*')) made.push(symbols.get(word)!)
    else for (let i = sorted.findIndex(other => other >= stem); sorted[i]?.startsWith(stem); i++) made.push(symbols.get(sorted[i]!)!)
    covered.set(word, made)
    return made
  }
  const lookup = knownWords(symbols, typos)

  const states = new Map<string, State<L>>()
  const state = (all: Place<L>[]): State<L> => {
    const inside = reach(all)
    const key = Array.from(inside, p => p.id)
      .sort((a, b) => a - b)
      .join()
    const known = states.get(key)
    if (known) return known
    const made: State<L> = { arcs: new Map(), known: new Map(), any: [], done: [] }
    for (const one of inside) {
      one.words.forEach((word, i) => {
        for (const symbol of covers(word)) {
          const arc = made.arcs.get(symbol)
          if (arc) arc.push(one.next[i]!)
          else made.arcs.set(symbol, [one.next[i]!])
        }
      })
      if (one.any) made.any.push(one.any)
      if (one.done !== undefined && !made.done.includes(one.done)) made.done.push(one.done)
    }
    states.set(key, made)
    return made
  }
  const first = state([root])
  const forget = () => {
    states.clear()
    first.known.clear()
  }
  const stop = symbols.get(boundary)!
  const step = (from: State<L>, symbol: number): State<L> | undefined => {
    const known = from.known.get(symbol)
    if (known) return known
    const arcs = from.arcs.get(symbol)
    if (!arcs) {
      if (from.any.length === 0 || symbol === stop) return undefined
      from.other ??= state(from.any)
      return from.other
    }
    const to = state(symbol === stop ? arcs : [...arcs, ...from.any])
    from.known.set(symbol, to)
    return to
  }

  const run = (words: string[], longestOnly: boolean): Match<L>[] => {
    if (states.size > mostStates) forget()
    const read = words.map(lookup)
    const found: Match<L>[] = []
    for (let from = 0; from < read.length; from++) {
      let at = step(first, read[from]!)
      const since = found.length
      for (let to = from + 1; at; to++) {
        for (const label of at.done) {
          let same = longestOnly ? since : found.length
          while (same < found.length && found[same]!.label !== label) same++
          if (same < found.length) found[same]!.to = to
          else found.push({ label, from, to })
        }
        if (to >= read.length) break
        at = step(at, read[to]!)
      }
    }
    return found
  }
  return { match: words => run(words, true), every: words => run(words, false) }
}
