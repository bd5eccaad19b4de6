// Walks through the graph of phrases word by word, at many places at once. Which places one gets to from others with a word is worked out
// once and then known, so that real texts cost one look-up a word.
import { anyWord, type Graph, holds, nothing } from './graph.ts'
import { boundary } from './split.ts'

/** For each word the stems that stand for it too, where there are any. */
const stemsOver = (words: Map<string, number>): Map<number, number[]> => {
  const over = new Map<number, number[]>()
  const stems = [...words].filter(([word]) => word.endsWith('*'))
  const sorted = stems.length === 0 ? [] : [...words.keys()].sort()
  for (const [word, number] of stems) {
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
  /** The same from the first state, where every phrase begins: -1 for what is not known yet. */
  begins: Int32Array
}

/** Not at any place: no phrase goes on like this. */
export const lost = 0
const none: number[] = []
export const first = 1

/** Moves through a graph. */
export const walker = <L>(graph: Graph<L>) => {
  const { accepts, next, also, alsoAt, sets, setAt } = graph
  const ends = graph.labels.length
  const over = stemsOver(graph.words)
  const symbols = graph.words.size + 1
  const stop = graph.words.get(boundary)!

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
    return inside.filter(place => place < ends || accepts[place] !== nothing)
  }

  const start = reach([graph.root])
  const begin = (): States => ({
    places: [[], start],
    done: [[], []],
    byPlaces: new Map(),
    steps: new Map(),
    begins: new Int32Array(symbols).fill(-1),
  })
  let states = begin()
  const isLet = (lets: number, word: number): boolean => (lets > 0 ? lets === word : lets < anyWord && holds(sets, setAt, lets, word))
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
    const done = places.filter(place => place < ends)
    states.done.push(done.length === 0 ? none : done)
    return states.places.push(places) - 1
  }
  return {
    /** Forgets what it knows where that has become too much: call it between texts. */
    rest() {
      if (states.steps.size > mostSteps) states = begin()
    },
    step(state: number, word: number): number {
      if (state === first) {
        if (states.begins[word] === -1) states.begins[word] = work(first, word)
        return states.begins[word]!
      }
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
  }
}
