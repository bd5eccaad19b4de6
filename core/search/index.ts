// What the AI can find: passages and scenarios, searched for each customer message. Changes are visible at once, at any size.
//
// Passages are scored by BM25 over their words, title and headings; scenarios by their examples (see routes.ts). Scores are given as
// a share of what a perfect match would get, words that nothing contains included, so that they compare across kinds and questions.

import { own } from '../lib/own.ts'
import { standing } from './fuse.ts'
import { languageOf } from './languages/language.ts'
import { printOf } from './print.ts'
import { readQuestion } from './question.ts'
import type { Lesson } from './router/lesson.ts'
import type { Found as Findable, Ranked, Ranking } from './router/rank.ts'
import { createRoutes } from './routes.ts'
import { type Sought, seek } from './sought.ts'
import { createSpace } from './space.ts'
import { mostFrequent, primary } from './words/stems.ts'
import { eachWord, termOf } from './words/terms.ts'

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
  /** How likely (0–1) the question is one of its kind, by what was learned from all examples; absent where nothing was, or not of this yet. */
  probability?: number
}

export interface SearchOptions {
  /** Most hits, both sorts together. */
  limit?: number
  /** Asked only for items good enough to be among the hits. */
  filter?: (id: string, kind: string) => boolean
  /** BCP 47 of the question; told from its words where absent. */
  language?: string
  /** What is found by examples is put in order by words alone, whatever was learned. */
  plain?: boolean
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
  /**
   * Those found by examples, by words or by meaning, in the order of what was learned of both, likeliest first; undefined where that says
   * nothing of these, or of vectors of this length.
   */
  order<T extends Findable>(
    question: string,
    found: readonly T[],
    options: { vector: Float32Array; language?: string },
  ): Ranked<T>[] | undefined
  /** What is to be learned of all that is found by examples. */
  lessons(): Lesson[]
  /** Puts what is found by examples in the order of what was learned, from now on. */
  heed(learned: Ranking | undefined): void
  /**
   * What `look` finds as if these items were there. Nobody else sees them, so `look` must not wait. Those that have the id of an item that
   * is there take its place: `restored` holds that one, to be put back.
   */
  holding<T>(items: readonly Item[], restored: readonly Item[], look: () => T): T
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
/** So many scenarios that words found are put in the order of what was learned: among them the right one is, if it is anywhere. */
const deep = 20
const bits = 32
/** Words per language whose numbers are remembered between passages. */
const remembered = 100_000

interface Place {
  id: string
  kind: string
  language: string
  /** -1 for what is found by its examples. */
  slot: number
  print: number
}

export const createIndex = (): Index => {
  const passages = createSpace({ k1, b: 0.4, typos: true })
  const routes = createRoutes()
  const places = new Map<string, Place>()
  /** What is in each slot of the passages. */
  const slots: (Place | undefined)[] = []
  /** How many passages there are in each language. */
  const languages = new Map<string, number>()
  /** The languages, most frequent first; reckoned when first asked for after a change. */
  let held: string[] | undefined
  let version = 0
  let learned: Ranking | undefined

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
    if (place.slot < 0) routes.remove(id)
    else {
      passages.remove(place.slot)
      slots[place.slot] = undefined
      held = undefined
      const left = (languages.get(place.language) ?? 1) - 1
      if (left === 0) languages.delete(place.language)
      else languages.set(place.language, left)
    }
  }

  /** Languages in which the question's words are to be read: its own first, then the index's, most frequent first. */
  const readings = (language: string): string[] => {
    held ??= mostFrequent(languages)
    return held.indexOf(language) > 0 ? [language, ...held.filter(tag => tag !== language)] : held
  }

  const before = (a: number, b: number): boolean => slots[a]!.id < slots[b]!.id

  const isCurrent = (id: string, print: number): boolean => routes.print(id) === print

  /** The language of a question, and those in which its words are to be read. */
  const heard = (question: string, language: string | undefined): { spoken: string; tags: string[] } => {
    const guessed = primary(language ?? languageOf(question))
    const tags = readings(guessed)
    return { spoken: guessed === 'und' ? (tags[0] ?? 'en') : guessed, tags }
  }

  const search: Index['search'] = (question, { limit = 10, filter, language, plain } = {}) => {
    const { spoken, tags } = heard(question, language)
    // A short question's language may be taken for one that nothing is written in.
    const words = readQuestion(question, tags.length === 0 || tags.includes(spoken) ? [spoken] : [spoken, tags[0]!])
    const ranking = plain ? undefined : learned
    const matched = routes.search(
      words,
      spoken,
      ranking ? Math.max(limit, deep) : limit,
      filter && (id => filter(id, places.get(id)!.kind)),
    )
    const routed = ranking ? ranking.rank(question, spoken, matched, isCurrent).slice(0, limit) : matched

    const sought = seek(passages, words, tags)
    const chosen = rarest(sought)
    const scored = passages.search(chosen, limit, before, filter && (slot => filter(slots[slot]!.id, slots[slot]!.kind)))

    const missing: string[] = []
    let counted = 0
    let lost = 0
    for (const { word, frequency, worth } of sought) {
      if (frequency === 0 && word.kind === 'id') continue
      counted += worth
      if (frequency > 0 || routes.knows(word)) continue
      lost += worth
      missing.push(word.forms[0]!)
    }
    const most = counted * (k1 + 1) || 1
    const hits = scored.map(({ slot, score, mask }): Hit => {
      const { id, kind } = slots[slot]!
      return { id, kind, score: Math.min(score / most, 1), coverage: counted > 0 ? heldIn(chosen, mask) / counted : 0 }
    })
    return {
      hits: merge(
        hits,
        routed.map(hit => ({ ...hit, kind: places.get(hit.id)!.kind })),
        limit,
      ),
      unknown: counted > 0 ? lost / counted : 1,
      missing,
    }
  }

  const put = (item: Item): void => {
    const print = printOf([item.kind, item.locale ?? '', item.title, ...item.headings, item.text, ...(item.examples ?? ['\u0001'])])
    const had = places.get(item.id)
    if (had?.print === print) return
    if (had) drop(item.id, had)
    const told = primary(item.locale ?? languageOf(`${item.title}\n${item.text}\n${item.examples?.join('\n') ?? ''}`.slice(0, 2000)))
    const language = told === 'und' ? 'en' : told
    const slot = item.examples ? -1 : add(item, language)
    const place = { id: item.id, kind: item.kind, language, slot, print }
    if (item.examples) routes.put({ id: item.id, title: item.title, text: item.text, examples: item.examples, language })
    else {
      slots[slot] = place
      languages.set(language, (languages.get(language) ?? 0) + 1)
      held = undefined
    }
    places.set(item.id, place)
    version += 1
  }

  const remove = (id: string): void => {
    const place = places.get(id)
    if (!place) return
    drop(id, place)
    version += 1
  }

  return {
    put,
    remove,
    has: id => places.has(id),
    search,
    order: (question, found, { vector, language }) => learned?.weigh(question, heard(question, language).spoken, vector, found, isCurrent),
    lessons: routes.all,
    heed(ranking) {
      learned = ranking
      version += 1
    },
    holding(items, restored, look) {
      const before = version
      for (const item of items) put(item)
      try {
        return look()
      } finally {
        for (const { id } of items) remove(id)
        for (const item of restored) put(item)
        version = before
      }
    },
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

/** The words that something has, the rarest first, each with a bit of its own. */
const rarest = (words: Sought[]): Sought[] => {
  const chosen: Sought[] = []
  for (const word of words) {
    if (word.frequency === 0) continue
    let at = chosen.length
    chosen.push(word)
    for (; at > 0 && chosen[at - 1]!.worth < word.worth; at--) chosen[at] = chosen[at - 1]!
    chosen[at] = word
  }
  if (chosen.length > bits) chosen.length = bits
  for (let bit = 0; bit < chosen.length; bit++) chosen[bit]!.bit = bit
  return chosen
}

/** What the words of a mask are worth together. */
const heldIn = (words: Sought[], mask: number): number => {
  let sum = 0
  for (let bit = 0; bit < words.length; bit++) if (mask & (1 << bit)) sum += words[bit]!.held
  return sum
}

/** The best of both sorts: each keeps a quarter of the places where it has that many, and the order among its own. */
const merge = (passages: Hit[], scenarios: Hit[], limit: number): Hit[] => {
  if (scenarios.length === 0) return passages
  const least = Math.floor(limit / 4)
  /** What was learned may put one before others of higher score: it stands where they would. */
  const worth = standing(scenarios, ({ score }) => score)
  const worthOf = (hit: Hit): number => worth.get(hit) ?? hit.score
  const sure = [...passages.slice(0, least), ...scenarios.slice(0, least)]
  const rest = [...passages.slice(least), ...scenarios.slice(least)].sort((a, b) => worthOf(b) - worthOf(a))
  return [...sure, ...rest].slice(0, limit).sort((a, b) => worthOf(b) - worthOf(a))
}
