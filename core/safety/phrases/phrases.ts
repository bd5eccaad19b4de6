// Phrases compiled into one automaton, so that any number of them costs one look-up a word and no text can make it slow.

import { anyWord, type Entry, phraseGraph } from './graph.ts'
import { knownWords, numbersOf } from './known-words.ts'
import { first, lost, walker } from './walk.ts'

/** A phrase found: words `from` up to but not including `to`. */
export interface Match<L> {
  label: L
  from: number
  to: number
}

export interface Phrases<L> {
  /** Every phrase found, for each begin and label the longest. */
  match(words: string[]): Match<L>[]
  /** Every phrase found, the shorter ones too, where together they hold every word; nothing where a word is left over. */
  whole(words: string[]): Match<L>[]
}

/** Compiles phrases. `typos`: words of five letters and more that are known with one letter wrong, missing, doubled or swapped too. */
export const compile = <L>(entries: Entry<L>[], typos: string[] = []): Phrases<L> => {
  const graph = phraseGraph(entries)
  const { labels } = graph
  const { rest, step, done } = walker(graph)
  const lookup = knownWords(graph.words, typos)

  const hasGaps = graph.accepts.includes(anyWord)
  const run = (words: string[], wholeOnly: boolean): Match<L>[] => {
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
          let same = wholeOnly ? found.length : since
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
  return { match: words => run(words, false), whole: words => run(words, true) }
}
