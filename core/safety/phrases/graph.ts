// Phrases as a graph of places: how they are written stands in words/language.ts. Built once, from the end of each phrase to its begin, so
// that phrases which end alike share what they end with. Kept as plain numbers, as there are ten thousands of places.
import { bare } from '../bare.ts'
import type { Phrase } from '../words/language.ts'
import { boundary, split } from './split.ts'

/** What to compile: phrases of one language under one label. */
export interface Entry<L> {
  label: L
  phrases: Phrase[]
  lists: Record<string, string>
}

/** What a place lets through: a word by its number, else one of these, else one of a set of words, as `holds` tells. */
export const nothing = 0
export const anyWord = -1
const firstSet = -2

/** Places are numbers: `next[place]` is where one gets with a word that `accepts[place]` lets through. */
export interface Graph<L> {
  /** Phrases of `labels[i]` are complete at place i. */
  labels: L[]
  /** Where all phrases begin. */
  root: number
  accepts: Int32Array
  next: Int32Array
  /** Being at a place is being at `also[i]` too, for i from `alsoAt[place]` up to but not including `alsoAt[place + 1]`. */
  also: Int32Array
  alsoAt: Int32Array
  /** Every word of the phrases and its number, from 1; "stem*" for what begins so. */
  words: Map<string, number>
  /** Sets of words one behind the other, each rising: set i begins at `setAt[i]`. */
  sets: Int32Array
  setAt: Int32Array
}

/** True where a word is in the set that `accepts` names. */
export const holds = (sets: Int32Array, setAt: Int32Array, accepts: number, word: number): boolean => {
  let low = setAt[firstSet - accepts]!
  let high = setAt[firstSet - accepts + 1]! - 1
  while (low <= high) {
    const middle = (low + high) >>> 1
    const there = sets[middle]!
    if (there === word) return true
    if (there < word) low = middle + 1
    else high = middle - 1
  }
  return false
}

/** A piece of a phrase: given the place behind it, the place before it. */
interface Part {
  before(then: number): number
  /** Where the piece is one word. */
  word?: number
  maybe?: Part
}

const asTokens = (phrase: string): string[] => phrase.match(/\.+|<[^>]+>|[()|?^$]|[^\s()|?<>^$]+/g) ?? []

/** A word of a phrase as `split` would give it: "j'aimerais" is two. */
const asWords = (word: string): string[] => {
  if (/^[a-z]+$/.test(word)) return [word]
  if (word.endsWith('*')) return [`${bare(word.slice(0, -1))}*`]
  return split(word).words.filter(w => w !== boundary)
}

/** The graph of some phrases. Throws where a phrase can not be read. */
export const phraseGraph = <L>(entries: Entry<L>[]): Graph<L> => {
  const words = new Map<string, number>([[boundary, 1]])
  const sets: number[] = []
  const setAt = [0]
  const accepts: number[] = []
  const next: number[] = []
  const also: number[] = []
  const alsoAt: number[] = []
  const place = (lets: number, then: number, others: number[] = []): number => {
    next.push(then)
    alsoAt.push(also.length)
    also.push(...others)
    return accepts.push(lets) - 1
  }
  /** Places that wait for one word, by the word and what is behind: many phrases end alike. */
  const waiting = new Map<number, number>()
  const waits = (word: number, then: number): number => {
    const key = then * 0x10000 + word
    const known = waiting.get(key) ?? place(word, then)
    waiting.set(key, known)
    return known
  }

  /** One place before each place behind, however often a list is used. */
  const shared = (part: Part): Part => {
    const made = new Map<number, number>()
    return {
      ...part,
      before(then) {
        const known = made.get(then) ?? part.before(then)
        made.set(then, known)
        return known
      },
    }
  }
  const word = (one: string): Part => {
    const number = words.get(one) ?? words.size + 1
    words.set(one, number)
    return { word: number, before: then => waits(number, then) }
  }
  const spelled = new Map<string, Part[]>()
  /** The words that are written so: most are written again and again. */
  const asParts = (token: string): Part[] => {
    const known = spelled.get(token)
    if (known) return known
    const made = token === '^' || token === '$' ? [word(boundary)] : asWords(token).map(word)
    spelled.set(token, made)
    return made
  }
  const any: Part = { before: then => place(anyWord, then) }
  const gap = (length: number): Part => ({
    before(then) {
      let made = then
      for (let i = 0; i < length; i++) made = place(anyWord, made, [then])
      return made
    },
  })
  const optional = (part: Part): Part => part.maybe ?? { before: then => place(nothing, 0, [part.before(then), then]) }
  const inRow = (row: Part[]): Part =>
    row.length === 1 ? row[0]! : { before: then => row.reduceRight((to, part) => part.before(to), then) }
  const choice = (ways: Part[]): Part => {
    if (ways.length === 1) return ways[0]!
    const single = new Set<number>()
    const longer: Part[] = []
    for (const way of ways) {
      if (way.word === undefined) longer.push(way)
      else single.add(way.word)
    }
    let lets = nothing
    if (single.size === 1) lets = [...single][0]!
    else if (single.size > 1) {
      sets.push(...[...single].sort((a, b) => a - b))
      lets = firstSet - (setAt.push(sets.length) - 2)
    }
    return {
      before: then =>
        place(
          lets,
          then,
          longer.map(way => way.before(then)),
        ),
    }
  }

  /** Reads a choice up to its closing bracket. `list` gives the list of a name. */
  const read = (tokens: Iterator<string>, list: (name: string) => Part): Part => {
    const choices: Part[][] = [[]]
    for (let token = tokens.next(); !token.done && token.value !== ')'; token = tokens.next()) {
      const { value } = token
      const current = choices.at(-1)!
      if (value === '|') choices.push([])
      else if (value === '?') {
        const last = current.pop()
        if (!last) throw new Error('A phrase has nothing before its question mark')
        current.push(optional(last))
      } else if (value === '(') current.push(read(tokens, list))
      else if (value.startsWith('<')) current.push(list(value.slice(1, -1)))
      else if (value === '.') current.push(any)
      else if (value.startsWith('..')) current.push(gap(value.length))
      else for (const part of asParts(value)) current.push(part)
    }
    return choice(choices.map(inRow))
  }

  /** Gives the lists of a language, read when first asked for: the words of those that nobody uses are no words to know. */
  const reader = (lists: Record<string, string>) => {
    const names = Object.keys(lists)
    const known = new Map<string, Part>()
    const above =
      (end: number) =>
      (name: string): Part => {
        const at = names.indexOf(name)
        if (at < 0 || at >= end) throw new Error(`There is no list <${name}> above`)
        const list = known.get(name)
        if (list) return list
        const part = shared(read(asTokens(lists[name]!).values(), above(at)))
        const made = { ...part, maybe: shared(optional(part)) }
        known.set(name, made)
        return made
      }
    return above(names.length)
  }

  const labels = entries.map(({ label }) => label)
  for (const _ of labels) place(nothing, 0)
  const begins = new Set<number>()
  const readers = new Map<Record<string, string>, (name: string) => Part>()
  for (const [end, { phrases, lists }] of entries.entries()) {
    const list = readers.get(lists) ?? reader(lists)
    readers.set(lists, list)
    for (const phrase of phrases) {
      const begin = read(asTokens(phrase).values(), list).before(end)
      if (begin === end) throw new Error(`A phrase is empty: “${phrase}”`)
      begins.add(begin)
    }
  }
  const root = place(nothing, 0, [...begins])
  alsoAt.push(also.length)
  return {
    labels,
    root,
    accepts: Int32Array.from(accepts),
    next: Int32Array.from(next),
    also: Int32Array.from(also),
    alsoAt: Int32Array.from(alsoAt),
    words,
    sets: Int32Array.from(sets),
    setAt: Int32Array.from(setAt),
  }
}
