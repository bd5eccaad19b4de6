// What the AI can read, kept up to date and searched: the one door to scenarios, passages and topics. Filled from the store at start, kept
// up with each change, and, where other processes write too, read anew by the poll of `refresh`.
import { languageOf } from '#core/search/languages/language.ts'
import type { Scenario } from '../../model/scenario.ts'
import type { IndexState } from '../../model/source.ts'
import type { Topic } from '../../model/topic.ts'
import type { PassageDoc } from '../timeline/tables.ts'
import { createHoldings, type HoldingsNeeds } from './holdings.ts'
import { createLearning } from './learning.ts'
import { createRetrieval, type Retrieval } from './retrieval.ts'

export interface Library extends Retrieval {
  /** Reads everything from the store. */
  load(): Promise<void>
  /** Reads again what other processes may have changed. */
  refresh(): Promise<void>
  topicOf(text: string, language: string): string | undefined
  languageOf(text: string): string
  state(): IndexState
  /** How many passages of a source can be found. */
  passagesOf(source: string): number
  passages: { put(passage: PassageDoc): void; remove(id: string): void }
  scenario(changed: Scenario | string): void
  topic(changed: Topic | string): void
  /** Ends what learns and makes vectors in the background. */
  stop(): Promise<void>
}

/** A topic needs examples as near as this, or this share of the question's weighty words among its own. With five examples a topic six of ten questions about it are known, and one or two of a hundred others. */
const topicScore = 0.35
const topicCoverage = 0.5

/** `changed` hears of every change made here. */
export const createLibrary = ({ changed, ...needs }: Omit<HoldingsNeeds, 'taught'> & { changed: () => void }): Library => {
  const holdings = createHoldings({ ...needs, taught: () => learning.changed() })
  const { index, topics, meaning } = holdings
  const { clock, log } = needs
  const learning = createLearning({ lessons: holdings.lessons, heed: ranking => index.heed(ranking), clock, log })
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
    state: () => ({
      version: index.version,
      pending: pending + index.pending + learning.pending,
      ...(meaning ? { vectors: meaning.state() } : {}),
    }),
    async load() {
      languageOf('warms up what tells languages apart')
      pending += 1
      await holdings.read()
      pending -= 1
      await meaning?.start()
    },
    refresh: holdings.read,
    async stop() {
      await learning.stop()
      await meaning?.stop()
    },
    topicOf(text, language) {
      if (topics.size === 0) return undefined
      const [best] = topics.search(text, { limit: 1, language }).hits
      return best && (best.score >= topicScore || best.coverage >= topicCoverage) ? best.id : undefined
    },
  }
}
