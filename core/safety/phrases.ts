// Phrases compiled into one automaton, so that any number of them costs one look-up a word and no text can make it slow.
import { knownWords, numbersOf } from './known-words.ts'
import { anyWord, type Entry, type Graph, holds, nothing, phraseGraph } from './phrase-graph.ts'
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
  /** The same where every word is in one of them; nothing where a word is left over. */
  whole(words: string[]): Match<L>[]
}

/** For each word the stems that stand for it too, where there are any. */
const stemsOver = (words: Map<string, number>): Map<number, number[]> => {
  const over = new Map<number, number[]>()
  const sorted = [...words.keys()].sort()
  for (const [word, number] of words) {
    if (!word.endsWith('*')) continue
    const stem = word.slice(0, -1)
    for (let i = sorted.findIndex(other => other >= stem); sorted[i]?.startsWith(stem); i++) {
      const below = words.get(sorted[i]!)!
      if (below !== number) over.set(below, [...(over.get(below) ?? []), number])
    }
  }
  return over
}

/** More than any real text makes; only somebody who plays with words gets there. */
const mostSteps = 50_000

/** Being at several places at once, as one number; what was worked out once is kept. */
interface States {
  /** The places of each state, in the order in which they are reached. */
  places: number[][]
  /** Those of them where a label is complete. */
  done: number[][]
  byPlaces: Map<string, number>
  /** From a state and a word to a state. */
  steps: Map<number, number>
}

/** Not at any place: no phrase goes on like this. */
const lost = 0
const none: number[] = []
const first = 1

/** Moves through a graph. */
const walker = <L>(graph: Graph<L>) => {
  const { labels, accepts, next, also, alsoAt, root, words } = graph
  const over = stemsOver(words)
  const symbols = words.size + 1
  const stop = words.get(boundary)!

  const marked = new Uint8Array(accepts.length)
  /** All places that one is in at once, without those that only lead to others. */
  const reach = (from: number[]): number[] => {
    const inside: number[] = []
    const enter = (place: number) => {
      if (marked[place]) return
      marked[place] = 1
      inside.push(place)
    }
    for (const place of from) enter(place)
    for (let i = 0; i < inside.length; i++) {
      const place = inside[i]!
      for (let a = alsoAt[place]!; a < alsoAt[place + 1]!; a++) enter(also[a]!)
    }
    for (const place of inside) marked[place] = 0
    return inside.filter(place => place < labels.length || accepts[place] !== nothing)
  }

  const start = reach([root])
  const begin = (): States => ({ places: [[], start], done: [[], []], byPlaces: new Map(), steps: new Map() })
  let states = begin()
  const isLet = (lets: number, word: number): boolean => (lets > 0 ? lets === word : lets < anyWord && holds(graph, lets, word))
  const work = (state: number, word: number): number => {
    const stems = over.get(word)
    const to: number[] = []
    const gaps: number[] = []
    for (const place of states.places[state]!) {
      const lets = accepts[place]!
      if (lets === anyWord) gaps.push(next[place]!)
      else if (isLet(lets, word) || stems?.some(stem => isLet(lets, stem))) to.push(next[place]!)
    }
    if (word !== stop) to.push(...gaps)
    if (to.length === 0) return lost
    const places = reach(to)
    const key = places.toSorted((a, b) => a - b).join()
    const known = states.byPlaces.get(key)
    if (known !== undefined) return known
    states.byPlaces.set(key, states.places.length)
    const done = places.filter(place => place < labels.length)
    states.done.push(done.length === 0 ? none : done)
    return states.places.push(places) - 1
  }
  return {
    /** Forgets what it knows where that has become too much: call it between texts. */
    rest() {
      if (states.steps.size > mostSteps) states = begin()
    },
    step(state: number, word: number): number {
      const key = state * symbols + word
      let to = states.steps.get(key)
      if (to === undefined) {
        to = work(state, word)
        states.steps.set(key, to)
      }
      return to
    },
    /** Which labels are complete in a state. */
    done: (state: number): number[] => states.done[state]!,
      states: states.places.length,
      steps: states.steps.size,
      members: states.places.reduce((s, p) => s + p.length, 0),
      start: start.length,
      places: accepts.length,
      sets: graph.setAt.length,
      setw: graph.sets.length,
      dead: [...states.steps.values()].filter(v => v === 0).length,
      words: words.size,
    }),
  }
}

/** Compiles phrases. `typos`: words of five letters and more that are known with one letter wrong, missing, doubled or swapped too. */
export const compile = <L>(entries: Entry<L>[], typos: string[] = []): Phrases<L> => {
  const graph = phraseGraph(entries)
  const { labels } = graph
  const { rest, step, done } = walker(graph)
  const lookup = knownWords(graph.words, typos)

  const hasGaps = graph.accepts.includes(anyWord)
  const run = (words: string[], longestOnly: boolean, wholeOnly = false): Match<L>[] => {
    rest()
    const numbers = numbersOf(words)
    const read: number[] = []
    for (let i = 0; i < words.length; i++) {
      const symbol = lookup(words[i]!, numbers[i]!)
      if (symbol === 0 && wholeOnly && !hasGaps) return []
      read.push(symbol)
    }
    const found: Match<L>[] = []
    let reached = 0
    for (let from = 0; from < read.length; from++) {
      if (wholeOnly && reached < from) return []
      let at = step(first, read[from]!)
      const since = found.length
      for (let to = from + 1; at !== lost; to++) {
        for (const end of done(at)) {
          const label = labels[end]!
          reached = Math.max(reached, to)
          let same = longestOnly ? since : found.length
          while (same < found.length && found[same]!.label !== label) same++
          if (same < found.length) found[same]!.to = to
          else found.push({ label, from, to })
        }
        if (to >= read.length) break
        at = step(at, read[to]!)
      }
    }
    return wholeOnly && reached < read.length ? [] : found
  }
  return { match: words => run(words, true), every: words => run(words, false), whole: words => run(words, false, true) }
}
