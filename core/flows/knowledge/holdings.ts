// What the AI can read, held in memory: published scenarios, passages of pages, topics. Filled from the store, which is read again where
// other processes write too; each change is searchable at once.

import { setImmediate as pause } from 'node:timers/promises'
import type { Logger } from 'pino'
import { createIndex, type Index, type Item } from '#core/search/index.ts'
import type { Lesson } from '#core/search/router/lesson.ts'
import { createSayings, type Sayings } from '#core/search/sayings.ts'
import type { Clock } from '../../lib/clock.ts'
import { activeVersion, type Scenario, type ScenarioText } from '../../model/scenario.ts'
import type { Topic } from '../../model/topic.ts'
import type { Embedder } from '../../ports/answerer.ts'
import type { Store } from '../../ports/store.ts'
import { type PassageDoc, passagesTable, scenariosTable, topicsTable } from '../timeline/tables.ts'
import { createMeaning, type Meaning, passageText, scenarioTexts } from './meaning.ts'
import { createShelves, type Shelves } from './meant.ts'

export interface Holdings {
  /** Scenarios and passages. */
  readonly index: Index
  readonly topics: Index
  /** What topics have for examples of a word or a few. */
  readonly sayings: Pick<Sayings, 'saidIn'>
  /** The published ones, both kinds. */
  readonly scenarios: ReadonlyMap<string, Scenario>
  /** What is to be learned of the scenarios, with the vectors that are there. */
  lessons(): Lesson[]
  readonly passages: Iterable<string>
  /** Finds by meaning, where an embedding model is configured. */
  readonly meaning: Meaning | undefined
  /** For whom the pages are. */
  readonly shelves: Pick<Shelves, 'suits'>
  /** The page of a passage. */
  pageOf(passage: string): string | undefined
  /** As it is stored; undefined where it is gone. */
  passage(id: string): Promise<PassageDoc | undefined>
  putPassage(passage: PassageDoc): void
  removePassage(id: string): void
  /** The changed scenario, or the id of one that is gone. */
  scenario(changed: Scenario | string): void
  topic(changed: Topic | string): void
  /** Reads everything from the store; what is gone there is forgotten. */
  read(): Promise<void>
}

/** Passages kept in memory as they are stored: about a kilobyte each. */
const remembered = 10_000
const atOnce = 500
/** Things put into the index without a pause: some milliseconds. */
const stretch = 25

/** A scenario as the index takes it. */
export const scenarioItem = (id: string, text: Pick<ScenarioText, 'title' | 'examples' | 'instruction'>): Item => ({
  id,
  kind: 'scenario',
  title: text.title,
  headings: [],
  text: text.instruction,
  examples: text.examples,
})

/** A passage as the index takes it. */
export const passageItem = ({ id, title, headings, text, locale }: PassageDoc): Item => ({
  id,
  kind: 'passage',
  title,
  headings,
  text,
  locale,
})

const everything = async <T>(
  list: (cursor?: string) => Promise<{ items: T[]; next: string | null }>,
  each: (item: T) => void,
): Promise<void> => {
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await list(cursor ?? undefined)
    for (const [n, item] of page.items.entries()) {
      each(item)
      if (n % stretch === stretch - 1) await pause()
    }
    cursor = page.next
  }
}

export interface HoldingsNeeds {
  store: Store
  clock: Clock
  log: Logger
  /** Without it, things are found by their words alone. */
  embedder?: Embedder
  /** Hears where what scenarios, or topics, are found by has changed. */
  taught(what: 'scenarios' | 'topics'): void
}

export const createHoldings = ({ store, clock, log, embedder, taught }: HoldingsNeeds): Holdings => {
  const stored = store.collection(passagesTable)
  const index = createIndex()
  const topics = createIndex()
  const sayings = createSayings()
  const scenarios = new Map<string, Scenario>()
  const texts = new Map<string, PassageDoc>()
  const topicIds = new Set<string>()
  /** Each with its page. */
  const passageIds = new Map<string, string>()
  const shelves = createShelves()
  /** What was changed while everything is read: what is read of it may be older. */
  let touched: Set<string> | undefined

  const meaning = embedder && createMeaning({ embedder, clock, log, store, textsOf: id => textsOf(id), taught: () => taught('scenarios') })

  /** The first ones kept go first: putting what is found in order each time would cost more than it spares. */
  const remember = (passage: PassageDoc): PassageDoc => {
    texts.set(passage.id, passage)
    const oldest = texts.size > remembered ? texts.keys().next().value : undefined
    if (oldest !== undefined) texts.delete(oldest)
    return passage
  }

  const fetched = async (id: string): Promise<PassageDoc | undefined> => {
    const passage = await stored.get(id)
    return passage && remember(passage)
  }

  const textsOf = async (id: string): Promise<readonly string[] | undefined> => {
    const held = scenarios.get(id)
    const active = held && activeVersion(held)
    if (active) return scenarioTexts(active)
    const passage = texts.get(id) ?? (await stored.get(id))
    return passage && [passageText(passage)]
  }

  const removePassage = (id: string): void => {
    const page = passageIds.get(id)
    touched?.add(id)
    passageIds.delete(id)
    texts.delete(id)
    index.remove(id)
    meaning?.forget(id)
    if (page !== undefined) shelves.remove(page)
  }

  const putPassage = (passage: PassageDoc): void => {
    const had = passageIds.get(passage.id)
    touched?.add(passage.id)
    if (had !== undefined) shelves.remove(had)
    shelves.put(passage)
    passageIds.set(passage.id, passage.page)
    texts.delete(passage.id)
    index.put(passageItem(passage))
    meaning?.passage(passage)
  }

  const scenario = (changed: Scenario | string): void => {
    const id = typeof changed === 'string' ? changed : changed.id
    const active = typeof changed === 'string' ? undefined : activeVersion(changed)
    touched?.add(id)
    const { version } = index
    if (typeof changed === 'string' || !active) {
      scenarios.delete(id)
      index.remove(id)
      meaning?.forget(id)
    } else {
      scenarios.set(id, changed)
      if (changed.kind === 'scenario') {
        index.put(scenarioItem(id, active))
        meaning?.scenario(id, active)
      }
    }
    if (index.version !== version) taught('scenarios')
  }

  const topic = (changed: Topic | string): void => {
    touched?.add(typeof changed === 'string' ? changed : changed.id)
    const { version } = topics
    if (typeof changed === 'string') {
      topicIds.delete(changed)
      topics.remove(changed)
      sayings.remove(changed)
    } else {
      const { id, name, description, examples } = changed
      topicIds.add(id)
      topics.put({ id, kind: 'scenario', title: name, headings: [], text: '', examples: [...examples, description] })
      sayings.put(id, examples)
    }
    if (topics.version !== version) taught('topics')
  }

  return {
    index,
    topics,
    sayings,
    scenarios,
    lessons: () =>
      index.lessons().map(lesson => {
        const vectors = meaning?.vectorsOf(lesson.id)
        return vectors ? { ...lesson, vectors } : lesson
      }),
    get passages() {
      return passageIds.keys()
    },
    meaning,
    shelves,
    pageOf: passage => passageIds.get(passage),
    passage: async id => texts.get(id) ?? (await fetched(id)),
    putPassage,
    removePassage,
    scenario,
    topic,
    async read() {
      const gone = new Set([...scenarios.keys(), ...topicIds, ...passageIds.keys()])
      const own = new Set<string>()
      touched = own
      const options = (cursor?: string): { limit: number; cursor?: string } => ({
        limit: atOnce,
        ...(cursor === undefined ? {} : { cursor }),
      })
      const there =
        <T extends { id: string }>(put: (item: T) => void) =>
        (item: T): void => {
          gone.delete(item.id)
          if (own.has(item.id)) return
          put(item)
          own.delete(item.id)
        }
      await everything(c => store.collection(scenariosTable).list(options(c)), there<Scenario>(scenario))
      await everything(c => store.collection(topicsTable).list(options(c)), there<Topic>(topic))
      await everything(c => stored.list(options(c)), there(putPassage))
      if (touched === own) touched = undefined
      for (const id of gone) {
        if (own.has(id)) continue
        if (scenarios.has(id)) scenario(id)
        else if (topicIds.has(id)) topic(id)
        else removePassage(id)
      }
    },
  }
}
