// From a question to the scenario it belongs to, by the scenarios' examples and titles.
//
// Each scenario is one document of all its examples, scored by BM25 over words, pairs of neighbouring words and runs of four
// characters (which forgive typing mistakes); the examples nearest to the question add to that. Measured on public intent sets, see
// docs/offline-answers.md.
import type { QuestionWord } from './question.ts'
import { type Asked, createSpace } from './space.ts'
import { fold, stemsOf } from './stems.ts'
import { scan } from './tokens.ts'

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
  language: string
  texts: string[]
  /** The words of each text as terms, and where each text's words end. */
  terms: Uint32Array
  ends: Uint32Array
}

const pairsOf = (terms: string[]): string[] => {
  const pairs: string[] = []
  for (let i = 0; i <= terms.length; i++) pairs.push(`${terms[i - 1] ?? '^'} ${terms[i] ?? '$'}`)
  return pairs
}

const runsOf = (word: string): string[] => {
  const framed = `<${fold(word)}>`
  const runs: string[] = []
  for (let i = 0; i + 4 <= framed.length; i++) runs.push(`#${framed.slice(i, i + 4)}`)
  return runs
}

export const createRoutes = (): Routes => {
  const space = createSpace({ k1, b })
  const kept = new Map<string, Kept>()
  const names: (string | undefined)[] = []
  const languages = new Map<string, number>()

  /** How many scenarios have a term, reckoned when first asked for after a change; 0 where it is not reckoned yet, else one more. */
  let frequencies = new Uint32Array(0)
  /** Of each scenario the rarity of the words of each text together. */
  let sums = new Map<string, Float64Array>()
  let stale = true
  /** What each term of the question is worth; zero between searches. */
  let wanted = new Float64Array(0)

  const refresh = (): void => {
    frequencies = new Uint32Array(space.terms)
    wanted = new Float64Array(space.terms)
    sums = new Map()
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
    let [first, second, third] = [0, 0, 0]
    let which = 0
    for (let text = 0, i = 0; text < ends.length; text++) {
      let shared = 0
      for (; i < ends[text]!; i++) shared += wanted[terms[i]!]!
      const nearness = shared / (worth + own[text]! - shared || 1)
      if (nearness > first) {
        ;[first, second, third] = [nearness, first, second]
        which = text
      } else if (nearness > second) [second, third] = [nearness, second]
      else if (nearness > third) third = nearness
    }
    return { nearness: (first + decay * second + decay * decay * third) / (1 + decay + decay * decay), text: texts[which] }
  }

  const isKnown = (name: string): boolean => frequencyOf(space.find(name)) > 0

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
        for (const pair of pairsOf(own)) space.count(space.number(pair), 1)
        terms.push(...new Set(own))
        ends.push(terms.length)
      }
      const slot = space.commit(terms.length)
      names[slot] = id
      kept.set(id, { slot, language, texts, terms: Uint32Array.from(terms, name => space.find(name)), ends: Uint32Array.from(ends) })
      languages.set(language, (languages.get(language) ?? 0) + 1)
      stale = true
    },
    remove(id) {
      const had = kept.get(id)
      if (!had) return
      kept.delete(id)
      space.remove(had.slot)
      names[had.slot] = undefined
      const left = (languages.get(had.language) ?? 1) - 1
      if (left === 0) languages.delete(had.language)
      else languages.set(had.language, left)
      stale = true
    },
    knows({ forms, raw }) {
      if (stale) refresh()
      return forms.some(form => (raw ? isKnown(form) : [...languages.keys()].some(tag => isKnown(stemsOf(tag).term(form)))))
    },
    search(words, language, limit, accept) {
      if (kept.size === 0) return []
      if (stale) refresh()
      const spoken = languages.has(language) ? language : [...languages].reduce((a, b) => (b[1] > a[1] ? b : a))[0]
      const { term } = stemsOf(spoken)
      const terms = words.map(({ forms, otherwise, raw }) => {
        const names = [...forms.slice(0, 1), ...otherwise].map(form => (raw ? form : term(form)))
        return names.find(name => isKnown(name)) ?? names[0]!
      })
      const asked: Asked[] = []
      const shares = new Float64Array(wordBits)
      /** What a perfect match would be worth: of words, and of everything. */
      let inWords = 0
      let inAll = 0
      const add = (name: string, factor: number, isWord: boolean): void => {
        const id = space.find(name)
        const known = frequencyOf(id) > 0
        const worth = space.rarity(frequencyOf(id)) * factor
        inAll += worth
        if (isWord) inWords += worth
        if (!known) return
        const bit = isWord ? Math.min(asked.length, wordBits - 1) : wordBits
        if (isWord) {
          shares[bit] = shares[bit]! + worth
          wanted[id] = worth
        }
        asked.push({ terms: [id], factor, bit })
      }
      const said = new Set<string>()
      for (const [at, name] of terms.entries()) {
        const { kind } = words[at]!
        if (said.has(name) || (kind === 'id' && !isKnown(name))) continue
        said.add(name)
        add(name, kind === 'stop' ? stopWorth : 1, true)
      }
      const inMask = asked.length
      for (const pair of new Set(pairsOf(terms))) add(pair, pairWorth, false)
      for (const run of new Set(words.flatMap(word => runsOf(word.forms[0]!)))) add(run, runWorth, false)
      const found = space.search(asked, Math.max(limit, deep), (a, b) => names[a]! < names[b]!, accept && (slot => accept(names[slot]!)))
      const routed = found.map(({ slot, score, mask }): Routed => {
        const id = names[slot]!
        const { nearness, text } = nearest(id, inWords)
        const covered = shares.reduce((sum, share, bit) => (mask & (1 << bit) ? sum + share : sum), 0)
        return {
          id,
          // The root brings scenarios of a few examples up to where passages are.
          score: Math.sqrt((score / (inAll * (k1 + 1)) + nearestWorth * nearness) / (1 + nearestWorth)),
          coverage: inWords > 0 ? covered / inWords : 0,
          ...(text === undefined ? {} : { example: text }),
        }
      })
      for (const word of asked.slice(0, inMask)) wanted[word.terms[0]!] = 0
      return routed.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, limit)
    },
    bytes: () => space.bytes() + wanted.length * 12,
  }
}
