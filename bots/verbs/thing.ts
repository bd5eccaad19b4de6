// Things of the house that people name in words: how the one that is meant is found, and how it is asked for. Nothing is guessed: where
// several could be meant, nothing is done.
import { Problem } from '#core/model/problem.ts'
import { needed, unclear, type Wording } from './verb.ts'

interface Given<T> {
  /** What one is called, and what several are, such as `scenario`, `scenarios`. */
  kind: string
  kinds: string
  /** The member of the verbs' input that names one. */
  key: string
  /** In the usage, such as `SCENARIO`. */
  usage: string
  /** Behind a verb in an example, where the verb has none of its own. */
  sample?: string
  /** What lists them all, a sentence. */
  list: string
  completes?: Wording['completes']
  /** Ways of naming one, the surest first; the first by which any is meant decides. `low`: what was typed, in small letters. */
  ways: readonly ((one: T, low: string, typed: string) => boolean)[]
  /** How one is told from others that match as well, and what of that is to be used. */
  told(one: T): string
  use: string
}

export interface Thing<T> {
  /** The one that is meant. Problem `not_found` where none is, `invalid` where several are. */
  meant(named: string, all: readonly T[]): T
  /** A wording that takes the name of one, and nothing else. */
  named(word: string, about: string, example?: string): Wording
}

/** So many of those that match are told. */
const most = 5

/** Declares such a thing. */
export const thing = <T>({ kind, kinds, key, usage, sample = '', list, completes, ways, told, use }: Given<T>): Thing<T> => ({
  meant(named, all) {
    const typed = named.trim()
    const low = typed.toLowerCase()
    const found = ways.map(way => all.filter(one => way(one, low, typed))).find(some => some.length > 0) ?? []
    if (found.length === 1) return found[0]!
    if (found.length === 0) throw new Problem('not_found', `No ${kind} is called ‘${typed}’. ${list} Nothing was changed.`)
    throw unclear(`Several ${kinds} match ‘${typed}’: ${found.slice(0, most).map(told).join(', ')}. Use the ${use}.`)
  },
  named: (word, about, example = `${word} ${sample}`) => ({
    word,
    usage,
    about,
    examples: [example],
    ...(completes && { completes }),
    read: text => ({ [key]: needed(text, `Say which ${kind}: ‘${example}’. ${list}`).trim() }),
  }),
})
