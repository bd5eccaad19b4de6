// The admin's switches: autopilot per channel and topic, and the set of topics.
import { Problem } from '../../model/problem.ts'
import { type Autopilot, initialAutopilot, type Topic } from '../../model/topic.ts'
import { DuplicateError, StaleError, type Store } from '../../ports/store.ts'
import { topicsTable } from '../timeline/tables.ts'
import type { Settings } from './settings.ts'

export interface Gates {
  autopilot(): Promise<Autopilot>
  /** Channels are merged; topic rules and the handoff, where given, replace all. Problem `invalid` for a rule on an unknown topic. */
  setAutopilot(change: Partial<Autopilot>): Promise<Autopilot>
  topics(): Promise<Topic[]>
  /** Problem `not_found`. */
  topicNamed(id: string): Promise<Topic>
  putTopic(topic: Omit<Topic, 'rev'>): Promise<Topic>
  /** Removes the topic and its rules. */
  removeTopic(id: string): Promise<void>
}

const atMost = 1000

export const createGates = ({
  store,
  settings,
  changed,
}: {
  store: Store
  settings: Settings
  changed: (topic: Topic | string) => void
}): Gates => {
  const topics = store.collection(topicsTable)

  const change = (to: (now: Autopilot) => Autopilot): Promise<Autopilot> => settings.change('autopilot', initialAutopilot, to)

  return {
    autopilot: () => settings.get('autopilot', initialAutopilot),
    async setAutopilot({ channels, topics: rules, thresholds, handoff, backtestFirst }) {
      for (const rule of rules ?? []) {
        if (!(await topics.get(rule.topic))) {
          throw new Problem('invalid', `There is no topic “${rule.topic}”. Add it first, then set its rule. Nothing was changed.`)
        }
      }
      return change(now => {
        const first = backtestFirst ?? now.backtestFirst
        const isAsked = typeof first === 'boolean' ? first : first !== undefined && first.length > 0
        return {
          channels: { ...now.channels, ...channels },
          topics: rules ?? now.topics,
          ...(now.thresholds || thresholds ? { thresholds: { ...now.thresholds, ...thresholds } } : {}),
          ...(isAsked ? { backtestFirst: first } : {}),
          ...(handoff ? { handoff } : now.handoff ? { handoff: now.handoff } : {}),
        }
      })
    },
    topics: async () => (await topics.list({ limit: atMost })).items,
    async topicNamed(id) {
      const found = await topics.get(id)
      if (!found) throw new Problem('not_found', `There is no topic “${id}”.`)
      return found
    },
    async putTopic(topic) {
      for (;;) {
        const now = await topics.get(topic.id)
        try {
          const saved = now ? await topics.save({ ...topic, rev: now.rev }) : await topics.insert(topic)
          changed(saved)
          return saved
        } catch (error) {
          if (!(error instanceof StaleError || error instanceof DuplicateError)) throw error
        }
      }
    },
    async removeTopic(id) {
      if (!(await topics.get(id))) throw new Problem('not_found', `There is no topic “${id}”.`)
      await change(now => ({ ...now, topics: now.topics.filter(rule => rule.topic !== id) }))
      await topics.remove(id)
      changed(id)
    },
  }
}
