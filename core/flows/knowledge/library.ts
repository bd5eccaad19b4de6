// What the AI can read, kept up to date and searched: the one door to scenarios, passages and topics. Filled from the store at start, kept
// up with each change, and, where other processes write too, read anew by the poll of `refresh`.
import { languageOf } from '#core/search/language.ts'
import type { Scenario } from '../../model/scenario.ts'
import type { Topic } from '../../model/topic.ts'
import type { Store } from '../../ports/store.ts'
import type { PassageDoc } from '../timeline/tables.ts'
import { createHoldings } from './holdings.ts'
import { createRetrieval, type Retrieval } from './retrieval.ts'

export interface Library extends Retrieval {
  /** Reads everything from the store. */
  load(): Promise<void>
  /** Reads again what other processes may have changed. */
  refresh(): Promise<void>
  topicOf(text: string, language: string): string | undefined
  languageOf(text: string): string
  state(): { version: number; pending: number }
  /** How many passages of a source can be found. */
  passagesOf(source: string): number
  passages: { put(passage: PassageDoc): void; remove(id: string): void }
  scenario(changed: Scenario | string): void
  topic(changed: Topic | string): void
}

/** A topic needs examples as near as this, or this share of the question's weighty words among its own. With five examples a topic six of ten questions about it are known, and one or two of a hundred others. */
const topicScore = 0.35
const topicCoverage = 0.5

/** `changed` hears of every change made here. */
export const createLibrary = ({ store, changed }: { store: Store; changed: () => void }): Library => {
  const holdings = createHoldings(store)
  const { index, topics } = holdings
  let pending = 0

  return {
    ...createRetrieval(holdings),
    languageOf,
    passages: {
      put(passage) {
        holdings.putPassage(passage)
        changed()
      },
      remove(id) {
        holdings.removePassage(id)
        changed()
      },
    },
    scenario(scenario) {
      holdings.scenario(scenario)
      changed()
    },
    topic(topic) {
      holdings.topic(topic)
      changed()
    },
    passagesOf: source => [...holdings.passages].filter(id => id.startsWith(`${source}/`)).length,
    state: () => ({ version: index.version, pending: pending + index.pending }),
    async load() {
      languageOf('warms up what tells languages apart')
      pending += 1
      await holdings.read()
      pending -= 1
    },
    refresh: holdings.read,
    topicOf(text, language) {
      if (topics.size === 0) return undefined
      const [best] = topics.search(text, { limit: 1, language }).hits
      return best && (best.score >= topicScore || best.coverage >= topicCoverage) ? best.id : undefined
    },
  }
}
