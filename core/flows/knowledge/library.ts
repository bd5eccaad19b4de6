// What the AI can read, indexed in memory: published scenarios, passages of pages, topics. Filled from the store at start, kept up
// with each change, and, where other processes write too, read anew by the poll of `refresh`.
import type { Logger } from 'pino'
import { createIndex } from '#core/search/index.ts'
import { languageOf } from '#core/search/language.ts'
import type { Clock } from '../../lib/clock.ts'
import { activeVersion, type Scenario } from '../../model/scenario.ts'
import type { Topic } from '../../model/topic.ts'
import type { Evidence, Question } from '../../ports/answerer.ts'
import type { Store } from '../../ports/store.ts'
import { type PassageDoc, passagesTable, scenariosTable, topicsTable } from '../timeline/tables.ts'
import { createLearning } from './learning.ts'

export interface Retrieved {
  evidence: Evidence[]
  unknown: number
  instructions: Question['instructions']
}

/** A scenario that a text may belong to. `score` is 0–1. */
export interface Routed {
  id: string
  title: string
  instruction: string
  score: number
  coverage: number
  example?: string
}

/** For whom it is found. */
export interface Where {
  channel: string
  segments: string[]
  /** BCP 47 of the question, `und` where unknown. */
  language: string
  /** Counts as published. */
  trying?: Scenario
  /** Ends waiting for an embedding model. */
  signal?: AbortSignal
}

export interface Library {
  /** Reads everything from the store. */
  load(): Promise<void>
  /** Reads again what other processes may have changed. */
  refresh(): Promise<void>
  retrieve(text: string, where: Where): Promise<Retrieved>
  /** For each text the published scenarios that come nearest by their words, wherever they hold, best first; `trying` counts as one of them. */
  route(texts: readonly string[], trying?: Scenario): Routed[][]
  topicOf(text: string, language: string): string | undefined
  languageOf(text: string): string
  state(): { version: number; pending: number }
  /** How many passages of a source can be found. */
  passagesOf(source: string): number
  passages: { put(passage: PassageDoc): void; remove(id: string): void }
  scenario(changed: Scenario | string): void
  topic(changed: Topic | string): void
  /** Ends what learns in the background. */
  stop(): Promise<void>
}

interface Needs {
  store: Store
  /** Hears of every change made here. */
  changed: () => void
  clock: Clock
  log: Logger
}

const wanted = 8
/** A topic needs this share of the question's weighty words among its own. */
const topicCoverage = 0.5
/** Passages kept in memory as they are stored: about a kilobyte each. */
const remembered = 10_000
const atOnce = 1000

export const createLibrary = ({ store, changed, clock, log }: Needs): Library => {
  const passages = store.collection(passagesTable)
  const index = createIndex()
  const learning = createLearning({ lessons: () => index.lessons(), heed: ranking => index.heed(ranking), clock, log })
  const topics = createIndex()
  const scenarios = new Map<string, Scenario>()
  const texts = new Map<string, PassageDoc>()
  const topicIds = new Set<string>()
  const passageIds = new Set<string>()
  let pending = 0

  /** The first ones kept go first: putting what is found in order each time would cost more than it spares. */
  const remember = (passage: PassageDoc): PassageDoc => {
    texts.set(passage.id, passage)
    const oldest = texts.size > remembered ? texts.keys().next().value : undefined
    if (oldest !== undefined) texts.delete(oldest)
    return passage
  }

  const fetched = async (id: string): Promise<PassageDoc | undefined> => {
    const passage = await passages.get(id)
    return passage && remember(passage)
  }

  const removePassage = (id: string): void => {
    passageIds.delete(id)
    texts.delete(id)
    index.remove(id)
  }

  const putPassage = ({ id, title, headings, text, locale }: PassageDoc): void => {
    passageIds.add(id)
    texts.delete(id)
    index.put({ id, kind: 'passage', title, headings, text, locale })
  }

  const putScenario = (changed: Scenario | string): void => {
    const id = typeof changed === 'string' ? changed : changed.id
    const active = typeof changed === 'string' ? undefined : activeVersion(changed)
    const { version } = index
    if (typeof changed === 'string' || !active) {
      scenarios.delete(id)
      index.remove(id)
    } else {
      scenarios.set(id, changed)
      if (changed.kind === 'scenario') index.put(scenarioItem(id, active))
    }
    if (index.version !== version) learning.changed()
  }

  const putTopic = (changed: Topic | string): void => {
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

  const readAll = async (): Promise<void> => {
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
    await everything(c => store.collection(scenariosTable).list(options(c)), there<Scenario>(putScenario))
    await everything(c => store.collection(topicsTable).list(options(c)), there<Topic>(putTopic))
    await everything(c => passages.list(options(c)), there(putPassage))
    for (const id of gone) {
      if (scenarios.has(id)) putScenario(id)
      else if (topicIds.has(id)) putTopic(id)
      else removePassage(id)
    }
  }

  const applies = (
    { channels, segments }: { channels: string[]; segments: string[] },
    where: Pick<Where, 'channel' | 'segments'>,
  ): boolean =>
    (channels.length === 0 || channels.includes(where.channel)) && (segments.length === 0 || segments.some(s => where.segments.includes(s)))

  return {
    languageOf,
    passages: {
      put(passage) {
        putPassage(passage)
        changed()
      },
      remove(id) {
        removePassage(id)
        changed()
      },
    },
    scenario(scenario) {
      putScenario(scenario)
      changed()
    },
    topic(topic) {
      putTopic(topic)
      changed()
    },
    passagesOf: source => [...passageIds].filter(id => id.startsWith(`${source}/`)).length,
    state: () => ({ version: index.version, pending: pending + index.pending + learning.pending }),
    stop: () => learning.stop(),
    async load() {
      pending += 1
      await readAll()
      pending -= 1
    },
    refresh: readAll,
    route(texts, trying) {
      const had = trying && scenarios.get(trying.id)
      if (trying?.kind === 'scenario') index.put(scenarioItem(trying.id, trying))
      const found = texts.map(text =>
        index
          .search(text, { limit: wanted, filter: (_, kind) => kind === 'scenario', language: languageOf(text), plain: true })
          .hits.flatMap(({ id, score, coverage, example }): Routed[] => {
            const stored = scenarios.get(id)
            const active = id === trying?.id ? trying : stored && activeVersion(stored)
            if (!active) return []
            const { title, instruction } = active
            return [{ id, title, instruction, score, coverage, ...(example === undefined ? {} : { example }) }]
          }),
      )
      if (trying) {
        index.remove(trying.id)
        const active = had && activeVersion(had)
        if (active && had.kind === 'scenario') index.put(scenarioItem(had.id, active))
      }
      return found
    },
    topicOf(text, language) {
      if (topics.size === 0) return undefined
      const [best] = topics.search(text, { limit: 1, language }).hits
      return best && best.coverage >= topicCoverage ? best.id : undefined
    },
    async retrieve(text, where) {
      const trying = where.trying
      const trial = trying && {
        ...trying,
        status: 'published' as const,
        versions: [{ ...trying, version: trying.version, at: 0, by: { id: '', name: '' } }],
      }
      const known = trial ? new Map(scenarios).set(trial.id, trial) : scenarios
      const had = trial ? scenarios.get(trial.id) : undefined
      if (trial && trial.kind === 'scenario') index.put(scenarioItem(trial.id, trial))
      const allowed = (id: string, kind: string): boolean => {
        if (kind !== 'scenario') return true
        const scenario = known.get(id)
        const active = scenario && activeVersion(scenario)
        return active !== undefined && applies(active, where)
      }
      const { hits, unknown } = index.search(text, { limit: wanted, filter: allowed, language: where.language })
      if (trial) {
        index.remove(trial.id)
        const active = had && activeVersion(had)
        if (active && had.kind === 'scenario') index.put(scenarioItem(had.id, active))
      }
      const evidence: Evidence[] = []
      for (const hit of hits) {
        const { id, score, coverage } = hit
        const scenario = known.get(id)
        const active = scenario && activeVersion(scenario)
        if (active) {
          const { example, probability } = hit
          evidence.push({
            kind: 'scenario',
            id,
            title: active.title,
            headings: [],
            text: active.instruction,
            version: active.version,
            score,
            coverage,
            ...(example === undefined ? {} : { example }),
            ...(probability === undefined ? {} : { probability }),
          })
          continue
        }
        const passage = texts.get(id) ?? (await fetched(id))
        if (!passage) continue
        const { title, headings, text: words, url, version } = passage
        evidence.push({
          kind: 'passage',
          id,
          title,
          headings,
          text: words,
          version,
          score,
          coverage,
          ...(url === undefined ? {} : { url }),
        })
      }
      const instructions = [...known.values()].flatMap(s => {
        const active = s.kind === 'behavioral' ? activeVersion(s) : undefined
        return active && applies(active, where)
          ? [{ id: s.id, title: active.title, text: active.instruction, version: active.version }]
          : []
      })
      return { evidence, unknown, instructions }
    },
  }
}

const scenarioItem = (id: string, text: { title: string; examples: string[]; instruction: string }) => ({
  id,
  kind: 'scenario' as const,
  title: text.title,
  headings: [],
  text: text.instruction,
  examples: text.examples,
})
