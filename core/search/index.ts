// What the AI can find: passages and scenarios, searched for each customer message. Changes are visible at once, at any size.
//
// Passages are scored by BM25 over their words, title and headings; scenarios by their examples (see routes.ts). Scores are given as
// a share of what a perfect match would get, words that nothing contains included, so that they compare across kinds and questions.
import { languageOf } from './language.ts'
import { own } from './own.ts'
import { printOf } from './print.ts'
import { type QuestionWord, readQuestion } from './question.ts'
import { createRoutes } from './routes.ts'
import { createSpace } from './space.ts'
import { primary, stemsOf } from './stems.ts'
import { eachWord, termOf } from './terms.ts'

/** Something to be found. With `examples` it is found by them and its title, otherwise by its words. */
export interface Item {
  /** Unique over all kinds: putting it again replaces it. */
  id: string
  kind: string
  title: string
  /** Headings above the text, outermost first. */
  headings: string[]
  /** Markdown or plain words. Not kept. */
  text: string
  examples?: string[]
  /** BCP 47; told from the text where absent. */
  locale?: string
}

export interface Hit {
  id: string
  kind: string
  /** 0–1: BM25 as a share of a perfect match. */
  score: number
  /** 0–1: share of the question's words, weighted by rarity, that it contains. */
  coverage: number
  /** The example nearest to the question. */
  example?: string
}

export interface SearchOptions {
  /** Most hits, both sorts together. */
  limit?: number
  /** Asked only for items good enough to be among the hits. */
  filter?: (id: string, kind: string) => boolean
  /** BCP 47 of the question; told from its words where absent. */
  language?: string
}

export interface Found {
  /** Best first. */
  hits: Hit[]
  /** 0–1: share of the question's words, weighted by rarity, that nothing in the index contains; 1 for a question without words. */
  unknown: number
  /** The question's words that nothing contains. */
  missing: string[]
}

export interface Index {
  put(item: Item): void
  remove(id: string): void
  has(id: string): boolean
  search(question: string, options?: SearchOptions): Found
  /** Items. */
  readonly size: number
  /** Grows with every change. */
  readonly version: number
  /** Changes that are not searchable yet: none, ever. */
  readonly pending: number
  /** About how many bytes the index holds. */
  bytes(): number
}

const titleWeight = 4
const headingWeight = 2
const k1 = 1.5
/** What a word of little matter counts. */
const weakWorth = 0.5
const bits = 32
/** Words per language whose numbers are remembered between passages. */
const remembered = 100_000
/** A word found under a spelling one letter away counts so much. */
const mistyped = 0.8
/** So many words of a question are looked for under another spelling. */
const mostGuesses = 8
/** A word found as another one for the same thing counts so much. */
const likened = 0.5

interface Place {
  kind: string
  language: string
  slot: number
  routed: boolean
  print: number
}

export const createIndex = (): Index => {
  const passages = createSpace({ k1, b: 0.4, typos: true })
  const routes = createRoutes()
  const places = new Map<string, Place>()
  const ids: (string | undefined)[] = []
  /** How many passages there are in each language. */
  const languages = new Map<string, number>()
  let version = 0

  /** For each language the numbers of words already met, -1 for those left out. */
  const numbers = new Map<string, Map<string, number>>()
  let forgotten = 0

  const numbersOf = (language: string): Map<string, number> => {
    if (passages.forgotten !== forgotten) numbers.clear()
    forgotten = passages.forgotten
    const had = numbers.get(language)
    if (had && had.size < remembered) return had
    const made = new Map<string, number>()
    numbers.set(language, made)
    return made
  }

  const add = ({ title, headings, text }: Item, language: string): number => {
    const known = numbersOf(language)
    let length = 0
    const read = (words: string, weight: number): void =>
      eachWord(words, language, (kind, word) => {
        const key = kind === 'whole' ? `=${word}` : word
        let number = known.get(key)
        if (number === undefined) {
          const name = termOf(kind, word, language)
          number = name === '' ? -1 : passages.number(name)
          known.set(own(key), number)
        }
        if (number < 0) return
        passages.count(number, weight)
        if (weight === 1) length += 1
      })
    read(text, 1)
    read(title, titleWeight)
    for (const heading of headings) read(heading, headingWeight)
    return passages.commit(length)
  }

  const drop = (id: string, place: Place): void => {
    places.delete(id)
    if (place.routed) routes.remove(id)
    else {
      passages.remove(place.slot)
      ids[place.slot] = undefined
      const left = (languages.get(place.language) ?? 1) - 1
      if (left === 0) languages.delete(place.language)
      else languages.set(place.language, left)
    }
  }

  /** Languages in which the question's words are to be read: its own first, then the index's, most frequent first. */
  const readings = (language: string): string[] => {
    const held = [...languages].sort((a, b) => b[1] - a[1]).map(([tag]) => tag)
    return held.includes(language) ? [language, ...held.filter(tag => tag !== language)] : held
  }

  /** `mayGuess`: a word that nothing contains may be looked for as a typing mistake. */
  const termsOf = (word: QuestionWord, tags: string[], mayGuess: boolean): { terms: number[]; factor: number } => {
    const known = (forms: string[]): number[] => {
      const found: number[] = []
      const look = (text: string): void => {
        const id = passages.find(text)
        if (id >= 0 && !found.includes(id)) found.push(id)
      }
      for (const form of forms) {
        if (word.raw) look(form)
        for (const tag of tags) look(stemsOf(tag).term(form))
      }
      return found
    }
    const exact = known(word.forms)
    if (passages.frequency(exact) > 0) return { terms: exact, factor: 1 }
    const other = known(word.otherwise)
    if (other.length > 0 || word.raw || word.kind === 'id' || !mayGuess) return { terms: other, factor: likened }
    const near = tags.flatMap(tag => passages.near(stemsOf(tag).term(word.forms[0]!)))
    const best = near.reduce((top, id) => (passages.frequency([id]) > passages.frequency([top]) ? id : top), near[0] ?? -1)
    return { terms: best < 0 ? [] : [best], factor: mistyped }
  }

  const search: Index['search'] = (question, { limit = 10, filter, language } = {}) => {
    const guessed = primary(language ?? languageOf(question))
    const tags = readings(guessed)
    const spoken = guessed === 'und' ? (tags[0] ?? 'en') : guessed
    // A short question's language may be taken for one that nothing is written in.
    const words = readQuestion(question, tags.length === 0 || tags.includes(spoken) ? [spoken] : [spoken, tags[0]!])
    let guesses = 0
    const asked = words.map(word => {
      const { terms, factor } = word.kind === 'stop' ? { terms: [], factor: 1 } : termsOf(word, tags, guesses < mostGuesses)
      if (factor === mistyped) guesses += 1
      const frequency = passages.frequency(terms)
      const weight = word.kind === 'weak' ? weakWorth : 1
      const worth = passages.rarity(frequency) * weight
      return { word, terms, factor: factor * weight, frequency, worth, held: worth * factor }
    })
    const routed = routes.search(words, spoken, limit, filter && (id => filter(id, places.get(id)!.kind)))

    // A word said twice counts once.
    const seen = new Set<string>()
    const matters = asked.filter(({ word, terms }) => {
      const name = terms.length > 0 ? String(terms[0]) : `?${word.forms[0]}`
      return word.kind !== 'stop' && !seen.has(name) && seen.add(name)
    })
    const chosen = matters
      .filter(({ frequency }) => frequency > 0)
      .sort((a, b) => b.worth - a.worth)
      .slice(0, bits)
    const scored = passages.search(
      chosen.map(({ terms, factor }, bit) => ({ terms, factor, bit })),
      limit,
      (a, b) => ids[a]! < ids[b]!,
      filter && (slot => filter(ids[slot]!, places.get(ids[slot]!)!.kind)),
    )

    const missing = matters.filter(({ word, frequency }) => frequency === 0 && word.kind !== 'id' && !routes.knows(word))
    const weigh = (list: typeof matters): number => list.reduce((sum, { worth }) => sum + worth, 0)
    const counted = weigh(matters.filter(({ word, frequency }) => frequency > 0 || word.kind !== 'id'))
    const unknown = counted > 0 ? weigh(missing) / counted : 1
    const most = counted * (k1 + 1) || 1
    const hits = scored.map(({ slot, score, mask }): Hit => {
      const id = ids[slot]!
      const held = chosen.reduce((sum, one, bit) => (mask & (1 << bit) ? sum + one.held : sum), 0)
      return { id, kind: places.get(id)!.kind, score: Math.min(score / most, 1), coverage: counted > 0 ? held / counted : 0 }
    })
    return {
      hits: merge(
        hits,
        routed.map(hit => ({ ...hit, kind: places.get(hit.id)!.kind })),
        limit,
      ),
      unknown,
      missing: missing.map(({ word }) => word.forms[0]!),
    }
  }

  return {
    put(item) {
      const print = printOf([item.kind, item.locale ?? '', item.title, ...item.headings, item.text, ...(item.examples ?? ['\u0001'])])
      const had = places.get(item.id)
      if (had?.print === print) return
      if (had) drop(item.id, had)
      const told = primary(item.locale ?? languageOf(`${item.title}\n${item.text}\n${item.examples?.join('\n') ?? ''}`.slice(0, 2000)))
      const language = told === 'und' ? 'en' : told
      const routed = item.examples !== undefined
      const slot = routed ? -1 : add(item, language)
      if (item.examples) routes.put({ id: item.id, title: item.title, text: item.text, examples: item.examples, language })
      else {
        ids[slot] = item.id
        languages.set(language, (languages.get(language) ?? 0) + 1)
      }
      places.set(item.id, { kind: item.kind, language, slot, routed, print })
      version += 1
    },
    remove(id) {
      const place = places.get(id)
      if (!place) return
      drop(id, place)
      version += 1
    },
    has: id => places.has(id),
    search,
    get size() {
      return places.size
    },
    get version() {
      return version
    },
    pending: 0,
    bytes: () => passages.bytes() + routes.bytes() + places.size * 120,
  }
}

/** The best of both sorts: each keeps a quarter of the places where it has that many. */
const merge = (passages: Hit[], scenarios: Hit[], limit: number): Hit[] => {
  const least = Math.floor(limit / 4)
  const sure = [...passages.slice(0, least), ...scenarios.slice(0, least)]
  const rest = [...passages.slice(least), ...scenarios.slice(least)].sort((a, b) => b.score - a.score)
  return [...sure, ...rest].slice(0, limit).sort((a, b) => b.score - a.score)
}
