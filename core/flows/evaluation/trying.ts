// What is tried, made ready: the words of it for people, what is laid over the store, and the rules to think with.
import { createHash } from 'node:crypto'
import { Problem } from '../../model/problem.ts'
import type { Scenario, ScenarioText } from '../../model/scenario.ts'
import type { Autopilot } from '../../model/topic.ts'
import type { Tried } from '../../ports/backtest.ts'
import { cutPage } from '../knowledge/pages.ts'
import { type PassageDoc, passagesTable, scenariosTable } from '../timeline/tables.ts'
import type { Laid } from './overlay.ts'

export interface Trying {
  title: string
  /** Nothing, where only rules change. */
  laid: Laid[]
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

/** The working copy as if it had been published. */
const published = (scenario: Scenario): Scenario => {
  const { title, examples, instruction, channels, segments } = scenario
  const version = (scenario.versions.at(-1)?.version ?? 0) + 1
  const text = { title, examples, instruction, channels, segments, version, at: 0, by: { id: '', name: '' } }
  return { ...scenario, status: 'published', version, changed: false, versions: [...scenario.versions, text] }
}

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
      laid: [{ table: scenariosTable.name, docs: [published(now)] }],
      rules: rules => rules,
      print: printOf(now),
    }
  }
  if (on.kind === 'article') {
    const id = `articles/${on.article}`
    if (on.text.trim() === '') throw new Problem('invalid', 'An article without words changes nothing. Give its text.')
    const page = { id, rev: 0, source: 'articles', title: on.title, text: on.text, hash: '', version: 1, updatedAt: 0 }
    const docs = cutPage({ ...page, ...(on.locale === undefined ? {} : { locale: on.locale }) })
    return {
      title: `the article ‘${on.title}’`,
      laid: [{ table: passagesTable.name, docs, gone: doc => (doc as PassageDoc).page === id }],
      rules: rules => rules,
    }
  }
  if (on.kind === 'threshold') {
    return {
      title: `a threshold of ${on.threshold.toFixed(2)} on ${on.channel}`,
      laid: [],
      rules: rules => ({ ...rules, thresholds: { ...rules.thresholds, [on.channel]: on.threshold } }),
    }
  }
  await topicNamed(on.topic)
  const { topic, rule, channel } = on
  return {
    title: `the rule “${topic} ${rule}${channel === undefined ? '' : ` on ${channel}`}”`,
    laid: [],
    rules: rules => ({
      ...rules,
      topics: [
        ...rules.topics.filter(r => !(r.topic === topic && r.channel === channel)),
        { topic, rule, ...(channel === undefined ? {} : { channel }) },
      ],
    }),
  }
}
