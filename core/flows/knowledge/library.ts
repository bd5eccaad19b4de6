// What the AI can read, kept up to date and searched: the one door to scenarios, passages and topics. Filled from the store at start, kept
// up with each change, and, where other processes write too, read anew by the poll of `refresh`.
import type { Index } from '#core/search/index.ts'
import { languageOf } from '#core/search/languages/language.ts'
import type { Lesson } from '#core/search/router/lesson.ts'
import type { Scenario } from '../../model/scenario.ts'
import type { IndexState } from '../../model/source.ts'
import type { Topic } from '../../model/topic.ts'
import type { PassageDoc } from '../timeline/tables.ts'
import { createHoldings, type HoldingsNeeds } from './holdings.ts'
import { createLearning, type Learning } from './learning.ts'
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

/** So likely a topic has to be by what was learned of all of them; how often that is right: docs/autopilot-and-topics.md. */
const likely = 0.6
/** Where nothing was learned, a topic needs examples as near as this, or this share of the question's weighty words among its own. */
const topicScore = 0.35
const topicCoverage = 0.5

/** `changed` hears of every change made here. */
export const createLibrary = ({ changed, ...needs }: Omit<HoldingsNeeds, 'taught'> & { changed: () => void }): Library => {
  const holdings = createHoldings({ ...needs, taught: what => learning[what].changed() })
  const { index, topics, sayings, meaning } = holdings
  const { clock, log } = needs
  const learn = (from: Index, lessons: () => Lesson[]): Learning =>
    createLearning({ lessons, heed: ranking => from.heed(ranking), clock, log })
  const learning = { scenarios: learn(index, holdings.lessons), topics: learn(topics, () => topics.lessons()) }
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
      pending: pending + index.pending + learning.scenarios.pending + learning.topics.pending,
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
      await Promise.all([learning.scenarios.stop(), learning.topics.stop()])
      await meaning?.stop()
    },
    topicOf(text, language) {
      if (topics.size === 0) return undefined
      const said = sayings.saidIn(text)
      if (said !== undefined) return said
      const [best] = topics.search(text, { limit: 1, language }).hits
      if (!best) return undefined
      const { id, probability, score, coverage } = best
      const isTold = probability === undefined ? score >= topicScore || coverage >= topicCoverage : probability >= likely
      return isTold ? id : undefined
    },
  }
}
