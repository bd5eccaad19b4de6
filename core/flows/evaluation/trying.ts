// What is tried, made ready: the words of it for people, what counts as published, and the rules to think with.
import { createHash } from 'node:crypto'
import { Problem } from '../../model/problem.ts'
import type { Scenario, ScenarioText } from '../../model/scenario.ts'
import type { Autopilot } from '../../model/topic.ts'
import type { Tried } from '../../ports/backtest.ts'
import type { Matter } from '../answering/matter.ts'
import { cutPage } from '../knowledge/pages.ts'

/** What was tried and, by a print, which words or which rule of it: the same again has the same. */
export interface Tag {
  about: string
  print: string
}

export interface Trying {
  /** Nothing, where only rules change. */
  with: Pick<Matter, 'trying' | 'tryingPages'>
  /** The house's rules, with the change in them where it is one. */
  rules(now: Autopilot): Autopilot
  tag: Tag
}

const printOf = (...what: unknown[]): string => createHash('sha256').update(JSON.stringify(what)).digest('base64url').slice(0, 22)

/** A scenario as it is being written, whatever else of it changes. */
export const scenarioTag = (id: string, { title, examples, instruction, channels, segments }: ScenarioText): Tag => ({
  about: `scenario ${id}`,
  print: printOf(title, examples, instruction, channels, segments),
})

/** An article's words. */
export const articleTag = (slug: string, { title, text, locale = '' }: { title: string; text: string; locale?: string }): Tag => ({
  about: `article ${slug}`,
  print: printOf(title.trim(), text.trim(), locale),
})

const on = (channel: string | undefined): string => (channel === undefined ? '' : ` on ${channel}`)

export const ruleTag = ({ topic, channel, rule }: Autopilot['topics'][number]): Tag => ({
  about: `rule ${topic}${on(channel)}`,
  print: printOf(rule),
})

export const thresholdTag = (channel: string, threshold: number): Tag => ({ about: `threshold${on(channel)}`, print: printOf(threshold) })

interface Needs {
  scenario(id: string): Promise<Scenario>
  topicNamed(id: string): Promise<unknown>
}

/** What things are called now. */
export interface Names {
  scenario(id: string): Promise<string | undefined>
  article(slug: string): Promise<string | undefined>
}

/** What is tried, in words for people; of an article whose words are not kept, what it is called now. */
export const titleOf = async (tried: Tried, names: Names): Promise<string> => {
  if (tried.kind === 'scenario') {
    const title = await names.scenario(tried.scenario)
    return title === undefined ? 'a scenario that is gone' : `the scenario ‘${title}’`
  }
  if (tried.kind === 'article') return `the article ‘${tried.title || (await names.article(tried.article)) || tried.article}’`
  if (tried.kind === 'threshold') return `a threshold of ${tried.threshold.toFixed(2)} on ${tried.channel}`
  return `the rule “${tried.topic} ${tried.rule}${on(tried.channel)}”`
}

/** Problem `not_found` where what is to be tried is not there. */
export const tryingOf = async (tried: Tried, { scenario, topicNamed }: Needs): Promise<Trying> => {
  if (tried.kind === 'scenario') {
    const now = await scenario(tried.scenario)
    return {
      with: { trying: now },
      rules: rules => rules,
      tag: scenarioTag(now.id, now),
    }
  }
  if (tried.kind === 'article') {
    const { article, title, text, locale } = tried
    const id = `articles/${article}`
    if (text.trim() === '') throw new Problem('invalid', 'An article without words changes nothing. Give its text.')
    const page = { id, rev: 0, source: 'articles', title, text, hash: '', version: 1, updatedAt: 0 }
    const passages = cutPage({ ...page, ...(locale === undefined ? {} : { locale }) })
    return {
      with: { tryingPages: [{ page: id, passages }] },
      rules: rules => rules,
      tag: articleTag(article, tried),
    }
  }
  if (tried.kind === 'threshold') {
    const { channel, threshold } = tried
    return {
      with: {},
      rules: rules => ({ ...rules, thresholds: { ...rules.thresholds, [channel]: threshold } }),
      tag: thresholdTag(channel, threshold),
    }
  }
  await topicNamed(tried.topic)
  const { topic, rule, channel } = tried
  return {
    with: {},
    tag: ruleTag({ topic, rule, ...(channel === undefined ? {} : { channel }) }),
    rules: rules => ({
      ...rules,
      topics: [
        ...rules.topics.filter(r => !(r.topic === topic && r.channel === channel)),
        { topic, rule, ...(channel === undefined ? {} : { channel }) },
      ],
    }),
  }
}
