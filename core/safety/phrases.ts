// Phrases compiled into one automaton, so that any number of them costs one look-up a word and no text can make it slow.
import { bare } from './bare.ts'
import { fold } from './fold.ts'
import type { Phrase } from './words/language.ts'

/** A text as words, with `boundary` at both ends and between sentences. */
export interface Words {
  words: string[]
  /** True where a comma, a dash or a bracket stands before the word. */
  soft: boolean[]
  /** True within quotation marks. */
  quoted: boolean[]
}

/** Stands between sentences; `^` and `$` of a phrase. */
export const boundary = '.'

const piece = /([\p{L}\p{M}\p{N}]+(?:'[\p{L}\p{M}\p{N}]+)*)|([.!?;؟؛\n…]+)|([,،:()\-–—/])|(["“”„«»])/gu
const englishTail = /^(?:t|s|d|m|ll|re|ve)$/
const elided =
  /^(?:l|d|j|c|m|t|s|n|qu|jusqu|lorsqu|puisqu|un|dell|all|nell|dall|sull|quest|quell|bell|dov|cos|com|anch|nient|quelqu|buon|po)$/

/** The words of a text without case, accents and invisible characters; "don't" is one word, "l'agent" two. */
export const split = (text: string): Words => {
  const plain = bare(fold(text).text)
  const result: Words = { words: [boundary], soft: [false], quoted: [false] }
  const push = (word: string, soft: boolean, quoted: boolean) => {
    result.words.push(word)
    result.soft.push(soft)
    result.quoted.push(quoted)
  }
  let soft = false
  let quoted = false
  piece.lastIndex = 0
  for (let match = piece.exec(plain); match; match = piece.exec(plain)) {
    const word = match[1]
    if (word === undefined) {
      if (match[2] !== undefined) {
        const between = match[2] === '.' && /^[a-z0-9]/.test(plain.slice(piece.lastIndex, piece.lastIndex + 1))
        if (!between && result.words.at(-1) !== boundary) push(boundary, false, quoted)
        soft = false
      } else if (match[4] !== undefined) quoted = !quoted
      else soft = true
      continue
    }
    const mark = word.indexOf("'")
    if (mark < 0) push(word, soft, quoted)
    else if (elided.test(word.slice(0, mark)) && !englishTail.test(word.slice(mark + 1))) {
      push(word.slice(0, mark), soft, quoted)
      push(word.slice(mark + 1).replaceAll("'", ''), false, quoted)
    } else push(word.replaceAll("'", ''), soft, quoted)
    soft = false
  }
  if (result.words.at(-1) !== boundary) push(boundary, false, false)
  if (quoted) result.quoted.fill(false)
  return result
}

/** A phrase found: words `from` up to but not including `to`. */
export interface Match<L> {
  label: L
  from: number
  to: number
}

/** A place in the phrases: which word leads where, and which labels are complete here. */
interface Place<L> {
  id: number
  arcs: [word: string, to: Place<L>][]
  /** Where any word leads. */
  any: Place<L>[]
  /** Places one is in at the same time. */
  also: Place<L>[]
  done: L[]
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

export interface Phrases<L> {
  /** Every phrase found, for each begin and label the longest. */
  match(words: string[]): Match<L>[]
  /** Every phrase found, the shorter ones too. */
  every(words: string[]): Match<L>[]
}

/** What to compile: phrases of one language under one label. */
export interface Entry<L> {
  label: L
  phrases: Phrase[]
  lists: Record<string, string>
}

const asPhrase = (phrase: string): string[] => phrase.match(/\.\.+|<[^>]+>|[()|?^$]|[^\s()|?<>^$]+/g) ?? []

/** A word of a phrase as `split` would give it: "j'aimerais" is two. */
const asWords = (word: string): string[] => {
  if (/^[a-z]+$/.test(word)) return [word]
  if (word.endsWith('*')) return [`${bare(word.slice(0, -1))}*`]
  return split(word).words.filter(w => w !== boundary)
}

/** Compiles phrases. `typos`: words of five letters and more that are known with one letter wrong, missing, doubled or swapped too. */
export const compile = <L>(entries: Entry<L>[], typos: string[] = []): Phrases<L> => {
  const places: Place<L>[] = []
  const place = (): Place<L> => {
    const made: Place<L> = { id: places.length, arcs: [], any: [], also: [], done: [] }
    places.push(made)
    return made
  }

  /** Adds the ways of a piece of a phrase, from one place to another. */
  type Part = (from: Place<L>, to: Place<L>) => void
  const inRow = (parts: Part[]): Part => {
    if (parts.length === 1) return parts[0]!
    return (from, to) => {
      let then = to
      for (let i = parts.length - 1; i > 0; i--) {
        const between = place()
        parts[i]!(between, then)
        then = between
      }
      if (parts[0]) parts[0](from, then)
      else from.also.push(to)
    }
  }
  const word =
    (one: string): Part =>
    (from, to) => {
      from.arcs.push([one, to])
    }
  const gap =
    (length: number): Part =>
    (from, to) => {
      let at = from
      for (let i = 0; i < length; i++) {
        const next = place()
        at.also.push(to)
        at.any.push(next)
        at = next
      }
      at.also.push(to)
    }
  const optional =
    (part: Part): Part =>
    (from, to) => {
      const begin = place()
      from.also.push(begin, to)
      part(begin, to)
    }

  /** Reads a choice up to its closing bracket. */
  const read = (tokens: Iterator<string>, lists: Map<string, Part>): Part => {
    const choices: Part[][] = [[]]
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
    if (choices.length === 1) return inRow(choices[0]!)
    const ways = choices.map(inRow)
    return (from, to) => {
      for (const way of ways) way(from, to)
    }
  }

  const root = place()
  const listsRead = new Map<Record<string, string>, Map<string, Part>>()
  for (const { label, phrases, lists } of entries) {
    let known = listsRead.get(lists)
    if (!known) {
      known = new Map()
      for (const [name, list] of Object.entries(lists)) known.set(`<${name}>`, read(asPhrase(list).values(), known))
      listsRead.set(lists, known)
    }
    const end = place()
    end.done.push(label)
    for (const phrase of phrases) read(asPhrase(phrase).values(), known)(root, end)
  }

  const symbols = new Map<string, number>()
  for (const { arcs } of places) for (const [one] of arcs) if (!symbols.has(one)) symbols.set(one, symbols.size + 1)
  const stems = [...symbols.keys()].filter(one => one.endsWith('*')).map(one => one.slice(0, -1))
  const stemsBy = Map.groupBy(
    stems.toSorted((a, b) => b.length - a.length),
    stem => stem.slice(0, 3),
  )
  const covered = new Map<string, number[]>()
  const covers = (one: string): number[] => {
    const known = covered.get(one)
    if (known) return known
    const made = one.endsWith('*')
      ? [...symbols].filter(([other]) => other.startsWith(one.slice(0, -1))).map(([, symbol]) => symbol)
      : [symbols.get(one)!]
    covered.set(one, made)
    return made
  }
  const lookup = lookups(symbols, stemsBy, typos)

  const states = new Map<string, State<L>>()
  const state = (all: Place<L>[]): State<L> => {
    const inside = new Set(all)
    for (const one of inside) for (const other of one.also) inside.add(other)
    const key = [...inside]
      .map(p => p.id)
      .sort((a, b) => a - b)
      .join()
    const known = states.get(key)
    if (known) return known
    const made: State<L> = { arcs: new Map(), known: new Map(), any: [], done: [] }
    for (const one of inside) {
      for (const [name, to] of one.arcs)
        for (const symbol of covers(name)) {
          const arc = made.arcs.get(symbol)
          if (arc) arc.push(to)
          else made.arcs.set(symbol, [to])
        }
      made.any.push(...one.any)
      for (const label of one.done) if (!made.done.includes(label)) made.done.push(label)
    }
    states.set(key, made)
    return made
  }
  const stop = symbols.get(boundary) ?? 0
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

  const first = state([root])
  const run = (words: string[], longestOnly: boolean): Match<L>[] => {
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

/** How a word of a text becomes one that phrases know: as it is, by its stem, with "sooo" as "so", without an Arabic "and", with a typo mended. */
const lookups = (symbols: Map<string, number>, stemsBy: Map<string, string[]>, typos: string[]): ((word: string) => number) => {
  const direct = (word: string): number | undefined => {
    const exact = symbols.get(word)
    if (exact !== undefined) return exact
    const stem = stemsBy.get(word.slice(0, 3))?.find(s => word.startsWith(s))
    return stem === undefined ? undefined : symbols.get(`${stem}*`)
  }
  const without = (word: string, i: number): string => word.slice(0, i) + word.slice(i + 1)
  const mends = new Map<string, string>()
  for (const word of typos) for (let i = 1; i < word.length; i++) mends.set(without(word, i), word)
  const targets = new Set(typos)
  const mend = (word: string): number | undefined => {
    if (targets.size === 0 || word.length < 5 || word.length > 16) return undefined
    const missing = mends.get(word)
    if (missing !== undefined) return symbols.get(missing)
    for (let i = 1; i < word.length; i++) {
      const rest = without(word, i)
      if (targets.has(rest) && !(i === word.length - 1 && word.endsWith('s'))) return symbols.get(rest)
      const near = mends.get(rest)
      if (near !== undefined && near.length === word.length) return symbols.get(near)
    }
    return undefined
  }
  const find = (word: string): number => {
    const known = direct(word)
    if (known !== undefined) return known
    if (/(.)\1\1/u.test(word)) {
      const fewer = direct(word.replace(/(.)\1{2,}/gu, '$1$1')) ?? direct(word.replace(/(.)\1+/gu, '$1'))
      if (fewer !== undefined) return fewer
    }
    if (/^[وفبل]/.test(word) && word.length > 3) {
      const rest = direct(word.slice(1))
      if (rest !== undefined) return rest
    }
    return mend(word) ?? 0
  }
  const seen = new Map<string, number>()
  return word => {
    if (word.length > 12) return word.length > 40 ? 0 : find(word)
    const known = seen.get(word)
    if (known !== undefined) return known
    const symbol = find(word)
    if (seen.size > 8192) seen.clear()
    seen.set(word, symbol)
    return symbol
  }
}
