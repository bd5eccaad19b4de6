// What is tried, made ready: the words of it for people, what counts as published, and the rules to think with.
import { createHash } from 'node:crypto'
import { Problem } from '../../model/problem.ts'
import type { Scenario, ScenarioText } from '../../model/scenario.ts'
import type { Autopilot } from '../../model/topic.ts'
import type { Tried } from '../../ports/backtest.ts'
import type { Matter } from '../answering/matter.ts'
import { cutPage } from '../knowledge/pages.ts'

export interface Trying {
  title: string
  /** Nothing, where only rules change. */
  with: Pick<Matter, 'trying' | 'tryingPages'>
  /** The house's rules, with the change in them where it is one. */
  rules(now: Autopilot): Autopilot
  /** Of a scenario: which words were tried. */
  print?: string
}

/** The same words have the same print, whatever else of the scenario changes. */
export const printOf = ({ title, examples, instruction, channels, segments }: ScenarioText): string =>
  createHash('sha256')
    .update(JSON.stringify([title, examples, instruction, channels, segments]))
    .digest('base64url')
    .slice(0, 22)

interface Needs {
  scenario(id: string): Promise<Scenario>
  topicNamed(id: string): Promise<unknown>
}

/** Problem `not_found` where what is to be tried is not there. */
export const tryingOf = async (on: Tried, { scenario, topicNamed }: Needs): Promise<Trying> => {
  if (on.kind === 'scenario') {
    const now = await scenario(on.scenario)
    return {
      title: `the scenario ‘${now.title}’`,
      with: { trying: now },
      rules: rules => rules,
      print: printOf(now),
    }
  }
  if (on.kind === 'article') {
    const id = `articles/${on.article}`
    if (on.text.trim() === '') throw new Problem('invalid', 'An article without words changes nothing. Give its text.')
    const page = { id, rev: 0, source: 'articles', title: on.title, text: on.text, hash: '', version: 1, updatedAt: 0 }
    const passages = cutPage({ ...page, ...(on.locale === undefined ? {} : { locale: on.locale }) })
    return {
      title: `the article ‘${on.title}’`,
      with: { tryingPages: [{ page: id, passages }] },
      rules: rules => rules,
    }
  }
  if (on.kind === 'threshold') {
    return {
      title: `a threshold of ${on.threshold.toFixed(2)} on ${on.channel}`,
      with: {},
      rules: rules => ({ ...rules, thresholds: { ...rules.thresholds, [on.channel]: on.threshold } }),
    }
  }
  await topicNamed(on.topic)
  const { topic, rule, channel } = on
  return {
    title: `the rule “${topic} ${rule}${channel === undefined ? '' : ` on ${channel}`}”`,
    with: {},
    rules: rules => ({
      ...rules,
      topics: [
        ...rules.topics.filter(r => !(r.topic === topic && r.channel === channel)),
        { topic, rule, ...(channel === undefined ? {} : { channel }) },
      ],
    }),
  }
}
