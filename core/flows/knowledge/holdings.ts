// What the AI can read, held in memory: published scenarios, passages of pages, topics. Filled from the store, which is read again where
// other processes write too; each change is searchable at once.
import { createIndex, type Index, type Item } from '#core/search/index.ts'
import { activeVersion, type Scenario, type ScenarioText } from '../../model/scenario.ts'
import type { Topic } from '../../model/topic.ts'
import type { Store } from '../../ports/store.ts'
import { type PassageDoc, passagesTable, scenariosTable, topicsTable } from '../timeline/tables.ts'

export interface Holdings {
  /** Scenarios and passages. */
  readonly index: Index
  readonly topics: Index
  /** The published ones, both kinds. */
  readonly scenarios: ReadonlyMap<string, Scenario>
  readonly passages: Iterable<string>
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
const atOnce = 1000

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
    for (const item of page.items) each(item)
    cursor = page.next
  }
}

export const createHoldings = (store: Store): Holdings => {
  const stored = store.collection(passagesTable)
  const index = createIndex()
  const topics = createIndex()
  const scenarios = new Map<string, Scenario>()
  const texts = new Map<string, PassageDoc>()
  const topicIds = new Set<string>()
  const passageIds = new Set<string>()

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

  const removePassage = (id: string): void => {
    passageIds.delete(id)
    texts.delete(id)
    index.remove(id)
  }

  const putPassage = (passage: PassageDoc): void => {
    passageIds.add(passage.id)
    texts.delete(passage.id)
    index.put(passageItem(passage))
  }

  const scenario = (changed: Scenario | string): void => {
    const id = typeof changed === 'string' ? changed : changed.id
    const active = typeof changed === 'string' ? undefined : activeVersion(changed)
    if (typeof changed === 'string' || !active) {
      scenarios.delete(id)
      index.remove(id)
      return
    }
    scenarios.set(id, changed)
    if (changed.kind === 'scenario') index.put(scenarioItem(id, active))
  }

  const topic = (changed: Topic | string): void => {
    if (typeof changed === 'string') {
      topicIds.delete(changed)
      topics.remove(changed)
      return
    }
    topicIds.add(changed.id)
    topics.put({
      id: changed.id,
      kind: 'scenario',
      title: changed.name,
      headings: [],
      text: changed.description,
      examples: changed.examples,
    })
  }

  return {
    index,
    topics,
    scenarios,
    passages: passageIds,
    passage: async id => texts.get(id) ?? (await fetched(id)),
    putPassage,
    removePassage,
    scenario,
    topic,
    async read() {
      const gone = new Set([...scenarios.keys(), ...topicIds, ...passageIds])
      const options = (cursor?: string): { limit: number; cursor?: string } => ({
        limit: atOnce,
        ...(cursor === undefined ? {} : { cursor }),
      })
      const there =
        <T extends { id: string }>(put: (item: T) => void) =>
        (item: T): void => {
          gone.delete(item.id)
          put(item)
        }
      await everything(c => store.collection(scenariosTable).list(options(c)), there<Scenario>(scenario))
      await everything(c => store.collection(topicsTable).list(options(c)), there<Topic>(topic))
      await everything(c => stored.list(options(c)), there(putPassage))
      for (const id of gone) {
        if (scenarios.has(id)) scenario(id)
        else if (topicIds.has(id)) topic(id)
        else removePassage(id)
      }
    },
  }
}
