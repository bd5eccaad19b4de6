// From a question to the scenario it belongs to, by the scenarios' examples and titles.
//
// Each scenario is one document of all its examples, scored by BM25 over words, pairs of neighbouring words and runs of four
// characters (which forgive typing mistakes); the examples nearest to the question add to that. Measured on public intent sets, see
// docs/offline-answers.md.
import { printOf } from './print.ts'
import type { QuestionWord } from './question.ts'
import type { Lesson } from './router/lesson.ts'
import { type Asked, createSpace } from './space.ts'
import { createRuns, runsOf } from './words/runs.ts'
import { mostFrequent, stemsOf } from './words/stems.ts'
import { scan } from './words/tokens.ts'

export interface Route {
  id: string
  title: string
  /** Read only where there are no examples. */
  text: string
  examples: string[]
  /** BCP 47 primary tag. */
  language: string
}

export interface Routed {
  id: string
  /** 0–1. */
  score: number
  /** 0–1: share of the question's words, weighted by rarity, that the scenario contains. */
  coverage: number
  /** The example nearest to the question. */
  example?: string
}

export interface Routes {
  put(route: Route): void
  remove(id: string): void
  /** Best first. `language` is the question's. */
  search(words: QuestionWord[], language: string, limit: number, accept?: (id: string) => boolean): Routed[]
  /** True where any scenario contains the word. */
  knows(word: QuestionWord): boolean
  /** All of them, with the texts that they are found by. */
  all(): Lesson[]
  /** A number that changes with what a scenario is found by. */
  print(id: string): number | undefined
  bytes(): number
}

// Set on the training and validation parts of banking77 and clinc150, full and at three to ten examples a scenario.
const k1 = 3
const b = 0.75
/** What a pair of words, a run of characters and a word without matter count beside a word. */
const pairWorth = 0.5
const runWorth = 0.25
const stopWorth = 0.5
/** What the nearest examples count beside the whole scenario, and each further one beside the one before. */
const nearestWorth = 0.5
const decay = 0.5
/** So many scenarios are looked at example by example. */
const deep = 10
/** Bits of a mask for words; the last one stands for everything else. */
const wordBits = 31

interface Kept {
  slot: number
  print: number
  language: string
  texts: string[]
  titled: boolean
  /** The words of each text as terms, and where each text's words end. */
  terms: Uint32Array
  ends: Uint32Array
}

/** The pair of neighbouring terms that ends at a place; the text's begin and end are neighbours too. */
const pairAt = (terms: string[], at: number): string => `${terms[at - 1] ?? '^'} ${terms[at] ?? '$'}`

/** For each of the names the place where it stands first. */
const firstOf = (names: string[]): number[] => {
  const places = new Map<string, number>()
  return names.map((name, at) => {
    const had = places.get(name)
    if (had === undefined) places.set(name, at)
    return had ?? at
  })
}

/** Whether the pair that ends at a place stands before it already. */
const isPairAgain = (first: number[], at: number): boolean => {
  if (at === 0 || at === first.length || first[at - 1] === at - 1 || first[at] === at) return false
  for (let n = 1; n < at; n++) if (first[n - 1] === first[at - 1] && first[n] === first[at]) return true
  return false
}

export const createRoutes = (): Routes => {
  const space = createSpace({ k1, b })
  const kept = new Map<string, Kept>()
  const slotNames: (string | undefined)[] = []
  const languages = new Map<string, number>()

  /** How many scenarios have a term, reckoned when first asked for after a change; 0 where it is not reckoned yet, else one more. */
  let frequencies = new Uint32Array(0)
  /** Of each scenario the rarity of the words of each text together. */
  let sums = new Map<string, Float64Array>()
  let stale = true
  /** What each term of the question is worth; zero between searches. */
  let wanted = new Float64Array(0)
  /** What each bit of a mask is worth in the search being made. */
  const shares = new Float64Array(wordBits)
  /** Used again by each search. */
  const pool: Asked[] = []
  const runs = createRuns(space.find)

  const refresh = (): void => {
    frequencies = new Uint32Array(space.terms)
    wanted = new Float64Array(space.terms)
    sums = new Map()
    runs.forget()
    stale = false
  }

  const frequencyOf = (id: number): number => {
    if (id < 0) return 0
    if (frequencies[id] === 0) frequencies[id] = space.frequency([id]) + 1
    return frequencies[id]! - 1
  }

  const sumsOf = (id: string, { terms, ends }: Kept): Float64Array => {
    const had = sums.get(id)
    if (had) return had
    const made = new Float64Array(ends.length)
    for (let text = 0, i = 0; text < ends.length; text++)
      for (; i < ends[text]!; i++) made[text] = made[text]! + space.rarity(frequencyOf(terms[i]!))
    sums.set(id, made)
    return made
  }

  /** How near the nearest texts come, 0–1, and which is the nearest. */
  const nearest = (id: string, worth: number): { nearness: number; text: string | undefined } => {
    const scenario = kept.get(id)!
    const { terms, ends, texts } = scenario
    const own = sumsOf(id, scenario)
    let first = 0
    let second = 0
    let third = 0
    let which = 0
    for (let text = 0, i = 0; text < ends.length; text++) {
      let shared = 0
      for (; i < ends[text]!; i++) shared += wanted[terms[i]!]!
      const nearness = shared / (worth + own[text]! - shared || 1)
      if (nearness <= third) continue
      third = nearness > second ? second : nearness
      if (nearness <= second) continue
      second = nearness > first ? first : nearness
      if (nearness <= first) continue
      first = nearness
      which = text
    }
    return { nearness: (first + decay * second + decay * decay * third) / (1 + decay + decay * decay), text: texts[which] }
  }

  /** The number of a term that scenarios have, or -1. */
  const knownAs = (name: string): number => {
    const id = space.find(name)
    return frequencyOf(id) > 0 ? id : -1
  }

  /** The words' terms, by name and number; of the forms of a word the first that is known, otherwise the first. */
  const termsOf = (words: QuestionWord[], language: string): { names: string[]; numbers: number[] } => {
    const { term } = stemsOf(language)
    const names: string[] = []
    const numbers: number[] = []
    for (const { forms, otherwise, raw } of words) {
      let name = raw ? forms[0]! : term(forms[0]!)
      let number = knownAs(name)
      for (let n = 0; number < 0 && n < otherwise.length; n++) {
        const other = raw ? otherwise[n]! : term(otherwise[n]!)
        number = knownAs(other)
        if (number >= 0) name = other
      }
      names.push(name)
      numbers.push(number)
    }
    return { names, numbers }
  }

  return {
    put({ id, title, text, examples, language }) {
      const { term } = stemsOf(language)
      const texts = [title, ...(examples.length === 0 ? [text] : examples)].filter(words => words.trim() !== '')
      const terms: string[] = []
      const ends: number[] = []
      for (const words of texts) {
        const own: string[] = []
        scan(words, (kind, token) => {
          if (kind === 'whole') return
          own.push(kind === 'id' || kind === 'gram' ? token : term(token))
          for (const run of runsOf(token)) space.count(space.number(run), 1)
        })
        for (const word of own) space.count(space.number(word), 1)
        for (let n = 0; n <= own.length; n++) space.count(space.number(pairAt(own, n)), 1)
        terms.push(...new Set(own))
        ends.push(terms.length)
      }
      const slot = space.commit(terms.length)
      slotNames[slot] = id
      const print = printOf([language, ...texts])
      const titled = title.trim() !== ''
      kept.set(id, {
        slot,
        print,
        language,
        texts,
        titled,
        terms: Uint32Array.from(terms, name => space.find(name)),
        ends: Uint32Array.from(ends),
      })
      languages.set(language, (languages.get(language) ?? 0) + 1)
      stale = true
    },
    remove(id) {
      const had = kept.get(id)
      if (!had) return
      kept.delete(id)
      space.remove(had.slot)
      slotNames[had.slot] = undefined
      const left = (languages.get(had.language) ?? 1) - 1
      if (left === 0) languages.delete(had.language)
      else languages.set(had.language, left)
      stale = true
    },
    knows({ forms, raw }) {
      if (stale) refresh()
      for (let n = 0; n < forms.length; n++) {
        const form = forms[n]!
        if (raw && knownAs(form) >= 0) return true
        if (raw) continue
        for (const tag of languages.keys()) {
          const { term, termOnce } = stemsOf(tag)
          if (knownAs(n === 0 ? term(form) : termOnce(form)) >= 0) return true
        }
      }
      return false
    },
    search(words, language, limit, accept) {
      if (kept.size === 0) return []
      if (stale) refresh()
      const spoken = languages.has(language) ? language : mostFrequent(languages)[0]!
      const { names, numbers } = termsOf(words, spoken)
      const asked: Asked[] = []
      shares.fill(0)
      /** What a perfect match would be worth: of words, and of everything. */
      let inWords = 0
      let inAll = 0
      const add = (id: number, factor: number, isWord: boolean): void => {
        const frequency = frequencyOf(id)
        const worth = space.rarity(frequency) * factor
        inAll += worth
        if (isWord) inWords += worth
        if (frequency === 0) return
        const bit = isWord ? Math.min(asked.length, wordBits - 1) : wordBits
        if (isWord) {
          shares[bit] = shares[bit]! + worth
          wanted[id] = worth
        }
        if (pool.length === asked.length) pool.push({ terms: [id], factor, bit })
        const one = pool[asked.length]!
        one.terms[0] = id
        one.factor = factor
        one.bit = bit
        asked.push(one)
      }
      /** Where each word is said for the first time. */
      const first = firstOf(names)
      for (let n = 0; n < words.length; n++) {
        const { kind } = words[n]!
        if (first[n] === n && (kind !== 'id' || numbers[n]! >= 0)) add(numbers[n]!, kind === 'stop' ? stopWorth : 1, true)
      }
      const inMask = asked.length
      for (let n = 0; n <= names.length; n++) {
        if (isPairAgain(first, n)) continue
        // A scenario that has the pair has both words.
        const mayBe = (n === 0 || numbers[n - 1]! >= 0) && (n === names.length || numbers[n]! >= 0)
        add(mayBe ? space.find(pairAt(names, n)) : -1, pairWorth, false)
      }
      runs.begin()
      for (const { forms } of words) runs.tell(forms[0]!, term => add(term, runWorth, false))
      const found = space.search(
        asked,
        Math.max(limit, deep),
        (a, b) => slotNames[a]! < slotNames[b]!,
        accept && (slot => accept(slotNames[slot]!)),
      )
      const routed = found.map(({ slot, score, mask }): Routed => {
        const id = slotNames[slot]!
        const { nearness, text } = nearest(id, inWords)
        let covered = 0
        for (let bit = 0; bit < inMask && bit < wordBits; bit++) if (mask & (1 << bit)) covered += shares[bit]!
        return {
          id,
          // The root brings scenarios of a few examples up to where passages are.
          score: Math.sqrt((score / (inAll * (k1 + 1)) + nearestWorth * nearness) / (1 + nearestWorth)),
          coverage: inWords > 0 ? covered / inWords : 0,
          ...(text === undefined ? {} : { example: text }),
        }
      })
      for (let n = 0; n < inMask; n++) wanted[asked[n]!.terms[0]!] = 0
      return routed.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, limit)
    },
    all: () => [...kept].map(([id, { print, language, texts, titled }]) => ({ id, print, language, texts, titled })),
    print: id => kept.get(id)?.print,
    bytes: () => space.bytes() + wanted.length * 12,
  }
}
