// What the house wants tried on past sessions before customers get it: a scenario, an article's words, a rule. Says what speaks against a
// change; an admin may insist.
import type { Meant } from '../../model/article.ts'
import { Problem } from '../../model/problem.ts'
import type { ScenarioText } from '../../model/scenario.ts'
import { type Autopilot, asksBacktest, ruleOf } from '../../model/topic.ts'
import type { Backtests } from '../evaluation/backtest.ts'
import { articleTag, ruleTag, scenarioTag, type Tag, thresholdTag } from '../evaluation/trying.ts'
import type { Articles } from '../knowledge/articles.ts'
import type { Gates } from './gates.ts'

export interface TriedFirst {
  /** Each answers a sentence for each thing that speaks against it; none where the house does not ask, or customers would notice nothing. */
  scenario(id: string, text: ScenarioText): Promise<string[]>
  article(slug: string, article: Meant & { title: string; text: string; locale?: string }): Promise<string[]>
  rules(change: Partial<Autopilot>): Promise<string[]>
}

/** Problem `confirm` with what is wrong, unless there is nothing. `not`: what was not done, in words for people. */
export const mustBeClean = (wrong: readonly string[], not: string): void => {
  if (wrong.length > 0) throw new Problem('confirm', `${not}. ${wrong.join(' ')} Put it right, or do it anyway.`, { wrong })
}

type Rules = Autopilot['topics']

/** The rules that hold otherwise than before: a rule for a channel that goes leaves that of all channels. */
const changedRules = (before: Rules, after: Rules): Rules => {
  const places = new Map([...before, ...after].map(rule => [`${rule.topic} ${rule.channel ?? ''}`, rule]))
  return [...places.values()].flatMap(({ topic, channel }) => {
    const rule = ruleOf({ topics: after }, topic, channel)
    return rule === ruleOf({ topics: before }, topic, channel) ? [] : [{ topic, rule, ...(channel === undefined ? {} : { channel }) }]
  })
}

export const createTriedFirst = ({
  gates,
  articles,
  backtests,
}: {
  gates: Pick<Gates, 'autopilot'>
  articles: Pick<Articles, 'find'>
  backtests: Pick<Backtests, 'against'>
}): TriedFirst => {
  const against = async (tags: readonly Tag[]): Promise<string[]> => {
    const wrong: string[] = []
    for (const tag of tags) wrong.push(...(await backtests.against(tag)))
    return [...new Set(wrong)]
  }

  return {
    scenario: async (id, text) => (asksBacktest(await gates.autopilot(), 'scenarios') ? against([scenarioTag(id, text)]) : []),
    async article(slug, article) {
      if (!asksBacktest(await gates.autopilot(), 'articles')) return []
      const now = await articles.find(slug)
      const audience = article.audience ?? now?.audience
      const isSame = now?.title === article.title && now.text === article.text && now.locale === article.locale
      // What only agents read makes no answer to a customer; once it is public, its words are new to them.
      if (audience === 'internal' || (isSame && now.audience !== 'internal')) return []
      return against([articleTag(slug, article)])
    },
    async rules({ topics, thresholds = {} }) {
      const now = await gates.autopilot()
      if (!asksBacktest(now, 'rules')) return []
      const sure = Object.entries(thresholds).filter(([channel, threshold]) => now.thresholds?.[channel] !== threshold)
      return against([
        ...changedRules(now.topics, topics ?? now.topics).map(ruleTag),
        ...sure.map(([channel, threshold]) => thresholdTag(channel, threshold)),
      ])
    },
  }
}
