// Verbs by which a change is tried on past sessions before customers get it.
import { setTimeout } from 'node:timers/promises'
import { z } from 'zod'
import { topicRules } from '#core/model/topic.ts'
import type { Backtest, BacktestGiven } from '#core/ports/backtest.ts'
import type { Act } from '#core/ports/controls.ts'
import { backtestCard } from '../cards/backtest.ts'
import { type Card, said } from '../cards/card.ts'
import { scenarioOf } from './train.ts'
import { houseVerb, needed, unclear, type VerbGiven } from './verb.ts'
import { slug } from './write.ts'

/** So long an answer waits for the end; most backtests offline are done by then. */
const patience = 2000
const look = 100

const ended = async ({ queries }: VerbGiven, begun: Backtest): Promise<Backtest> => {
  let now = begun
  for (let waited = 0; now.state === 'running' && waited < patience; waited += look) {
    await setTimeout(look)
    now = await queries.backtest(begun.id)
  }
  return now
}

const tried = async (given: VerbGiven, on: BacktestGiven['on'], most: number | undefined, act: Act): Promise<Card[]> => [
  backtestCard(await ended(given, await given.controls.backtest({ on, ...(most === undefined ? {} : { most }) }, act))),
]

const most = z.int().min(1).max(2000).optional().describe('The latest so many questions; 200 where not said.')

export const scenarioBacktest = houseVerb({
  name: 'scenario backtest',
  summary: 'Try a scenario on past sessions',
  help: 'The latest 200 questions of customers are thought about again, each cut off before what was answered, without and with the scenario as it is being written. You see what would be newly answered, newly handed off, answered otherwise, and where it says something else than a person did. Nothing is sent or stored.',
  wordings: [
    {
      word: 'scenario backtest',
      usage: 'SCENARIO [last NUMBER]',
      about: 'try the working copy on past sessions',
      examples: ['scenario backtest Refund window', 'scenario backtest Refund window last 500'],
      completes: 'scenario',
      read: text => {
        const named = needed(text, 'Say which scenario: ‘scenario backtest Refund window’. ‘scenario list’ shows them all.').trim()
        const last = /^([\s\S]+?)\s+last\s+(\d{1,4})$/iu.exec(named)
        return last ? { scenario: last[1]!, most: Number(last[2]) } : { scenario: named }
      },
    },
  ],
  input: z.strictObject({ scenario: z.string().trim().min(1).max(300).describe('Id or title.'), most }),
  problems: ['not_found', 'forbidden', 'conflict'],
  run: async (given, _session, { scenario, most }, act) =>
    tried(given, { kind: 'scenario', scenario: (await scenarioOf(given.queries, scenario)).id }, most, act),
})

export const articleBacktest = houseVerb({
  name: 'article backtest',
  summary: 'Try an article on past sessions',
  help: 'The same for an article: its words as you give them, new or changed, without storing them.',
  wordings: [
    {
      word: 'article backtest',
      usage: '[SLUG]',
      about: 'try new words of an article on past sessions; asks for them',
      examples: ['article backtest return-policy'],
      read: text => (text.trim() === '' ? {} : { article: text.trim() }),
    },
  ],
  form: [
    { name: 'article', label: 'Short name', hint: 'as in its address; a new one is tried as a new article', kind: 'line' },
    { name: 'title', label: 'Title', kind: 'line' },
    { name: 'text', label: 'Text', hint: 'Markdown, as it would be', kind: 'text' },
  ],
  prefill: async ({ queries }, { article }) => {
    const page = typeof article === 'string' ? await queries.article(article).catch(() => undefined) : undefined
    return page ? { title: page.title, text: page.text } : {}
  },
  input: z.strictObject({
    article: slug,
    title: z.string().trim().min(1).max(300),
    text: z.string().trim().min(1).max(200_000),
    most,
  }),
  problems: ['forbidden', 'conflict'],
  run: (given, _session, { article, title, text, most }, act) => tried(given, { kind: 'article', article, title, text }, most, act),
})

const ruleShown = 'rule backtest billing skip'

export const ruleBacktest = houseVerb({
  name: 'rule backtest',
  summary: 'Try a rule of autopilot on past sessions',
  help: 'The same for a rule of a topic, or for a threshold of a channel: what the AI would no longer answer, or answer from then on.',
  wordings: [
    {
      word: 'rule backtest',
      usage: '[TOPIC RULE [on CHANNEL] | CHANNEL threshold NUMBER]',
      about: 'try a rule on past sessions',
      examples: [ruleShown, 'rule backtest web threshold 0.8'],
      completes: 'topic',
      read: text => {
        const words = text.trim().toLowerCase().split(/\s+/u).filter(Boolean)
        if (words.length === 0) return {}
        const [first, second, third, fourth] = words
        if (words.length === 3 && second === 'threshold' && Number(third) >= 0 && Number(third) <= 1)
          return { channel: first, threshold: Number(third) }
        if (topicRules.some(r => r === second) && (words.length === 2 || (words.length === 4 && third === 'on')))
          return { topic: first, rule: second, ...(fourth && { channel: fourth }) }
        throw unclear(
          `A rule is tried with ‘${ruleShown}’, one of ${topicRules.join(', ')}; a threshold with ‘rule backtest web threshold 0.8’.`,
        )
      },
    },
  ],
  form: [
    { name: 'topic', label: 'Topic', hint: 'its short name, such as billing', kind: 'line' },
    { name: 'does', label: 'What the AI would do', kind: 'choice', choices: topicRules },
  ],
  formed: ({ does, ...rest }) => ({ ...rest, ...(does !== undefined && { rule: does }) }),
  input: z
    .strictObject({
      topic: z.string().trim().min(1).optional(),
      rule: z.enum(topicRules).optional(),
      channel: z.string().trim().min(1).optional(),
      threshold: z.number().min(0).max(1).optional(),
      most,
    })
    .refine(
      i => (i.threshold === undefined ? i.topic !== undefined && i.rule !== undefined : i.channel !== undefined),
      'needs a topic and a rule',
    ),
  problems: ['not_found', 'forbidden', 'conflict'],
  run: (given, _session, { topic, rule, channel, threshold, most }, act) => {
    if (threshold !== undefined && channel !== undefined) return tried(given, { kind: 'threshold', channel, threshold }, most, act)
    if (topic === undefined || rule === undefined) throw unclear(`Say the topic and the rule: ‘${ruleShown}’.`)
    return tried(given, { kind: 'rule', topic, rule, ...(channel && { channel }) }, most, act)
  },
})

export const backtest = houseVerb({
  name: 'backtest',
  summary: 'See how a backtest fares',
  help: 'The latest one, or the one named: how far it is, and what came of it. ‘backtest stop’ ends the one that runs.',
  wordings: [
    {
      word: 'backtest',
      usage: '[ID]',
      about: 'how the latest backtest fares and what came of it',
      examples: ['backtest'],
      read: text => (text.trim() === '' ? {} : { id: text.trim() }),
    },
    {
      word: 'backtest stop',
      usage: '',
      about: 'end the backtest that runs',
      examples: ['backtest stop'],
      read: () => ({ stop: true }),
    },
  ],
  input: z.strictObject({ id: z.string().trim().min(1).max(100).optional(), stop: z.boolean().optional() }),
  problems: ['not_found', 'forbidden'],
  run: async ({ controls, queries }, _session, { id, stop }, act) => {
    const all = id === undefined ? await queries.backtests() : [await queries.backtest(id)]
    const one = stop ? all.find(run => run.state === 'running') : all[0]
    if (!one)
      return [said(stop ? 'No backtest runs.' : 'Nothing was tried on past sessions lately. ‘scenario backtest TITLE’ tries a scenario.')]
    return [backtestCard(stop ? await controls.stopBacktest(one.id, act) : one)]
  },
})
