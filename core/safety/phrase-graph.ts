// Phrases as a graph of places: how they are written stands in words/language.ts. Built once, from the end of each phrase to its begin, so
// that phrases which end alike share what they end with.
import { bare } from './bare.ts'
import { boundary, split } from './split.ts'
import type { Phrase } from './words/language.ts'

/** A place in the phrases: which word leads where, and which labels are complete here. */
export interface Place<L> {
  id: number
  /** `words[i]` leads to `next[i]`. */
  words: string[]
  next: Place<L>[]
  /** Where any word leads. */
  any?: Place<L>
  /** Places one is in at the same time. */
  also: Place<L>[]
  done?: L
}

/** What to compile: phrases of one language under one label. */
export interface Entry<L> {
  label: L
  phrases: Phrase[]
  lists: Record<string, string>
}

/** A piece of a phrase: given the place behind it, the place before it. */
interface Part<L> {
  before(then: Place<L>): Place<L>
  /** Where the piece is one word. */
  word?: string
  maybe?: Part<L>
}

const asTokens = (phrase: string): string[] => phrase.match(/\.\.+|<[^>]+>|[()|?^$]|[^\s()|?<>^$]+/g) ?? []

/** A word of a phrase as `split` would give it: "j'aimerais" is two. */
const asWords = (word: string): string[] => {
  if (/^[a-z]+$/.test(word)) return [word]
  if (word.endsWith('*')) return [`${bare(word.slice(0, -1))}*`]
  return split(word).words.filter(w => w !== boundary)
}

/** The place where all phrases begin. Throws where a phrase can not be read. */
export const phraseGraph = <L>(entries: Entry<L>[]): Place<L> => {
  let places = 0
  const place = (also: Place<L>[] = []): Place<L> => ({ id: places++, words: [], next: [], also })

  /** One place before each place behind, however often a list is used. */
  const shared = (part: Part<L>): Part<L> => {
    const made = new Map<Place<L>, Place<L>>()
    return {
      ...part,
      before(then) {
        const known = made.get(then) ?? part.before(then)
        made.set(then, known)
        return known
      },
    }
  }
  const word = (one: string): Part<L> => ({
    word: one,
    before(then) {
      const made = place()
      made.words.push(one)
      made.next.push(then)
      return made
    },
  })
  const gap = (length: number): Part<L> => ({
    before(then) {
      let made = then
      for (let i = 0; i < length; i++) {
        const any = made
        made = place([then])
        made.any = any
      }
      return made
    },
  })
  const optional = (part: Part<L>): Part<L> => part.maybe ?? { before: then => place([part.before(then), then]) }
  const inRow = (parts: Part<L>[]): Part<L> =>
    parts.length === 1 ? parts[0]! : { before: then => parts.reduceRight((to, part) => part.before(to), then) }
  const choice = (ways: Part<L>[]): Part<L> => {
    if (ways.length === 1) return ways[0]!
    return {
      before(then) {
        const made = place()
        for (const way of ways) {
          if (way.word === undefined) made.also.push(way.before(then))
          else {
            made.words.push(way.word)
            made.next.push(then)
          }
        }
        return made
      },
    }
  }

  /** Reads a choice up to its closing bracket. */
  const read = (tokens: Iterator<string>, lists: Map<string, Part<L>>): Part<L> => {
    const choices: Part<L>[][] = [[]]
    for (let next = tokens.next(); !next.done && next.value !== ')'; next = tokens.next()) {
      const token = next.value
      const current = choices.at(-1)!
      if (token === '|') choices.push([])
      else if (token === '?') {
        const last = current.pop()
        if (!last) throw new Error('A phrase has nothing before its question mark')
        current.push(optional(last))
      } else if (token === '(') current.push(read(tokens, lists))
      else if (token.startsWith('<')) {
        const list = lists.get(token)
        if (!list) throw new Error(`There is no list ${token} above`)
        current.push(list)
      } else if (token.startsWith('..')) current.push(gap(token.length))
      else if (token === '^' || token === '$') current.push(word(boundary))
      else current.push(...asWords(token).map(word))
    }
    return choice(choices.map(inRow))
  }

  const root = place()
  const listsRead = new Map<Record<string, string>, Map<string, Part<L>>>()
  for (const { label, phrases, lists } of entries) {
    let known = listsRead.get(lists)
    if (!known) {
      known = new Map()
      for (const [name, list] of Object.entries(lists)) {
        const part = shared(read(asTokens(list).values(), known))
        known.set(`<${name}>`, { ...part, maybe: shared(optional(part)) })
      }
      listsRead.set(lists, known)
    }
    const end = place()
    end.done = label
    for (const phrase of phrases) {
      const begin = read(asTokens(phrase).values(), known).before(end)
      if (begin === end) throw new Error(`A phrase is empty: “${phrase}”`)
      root.also.push(begin)
    }
  }
  return root
}
