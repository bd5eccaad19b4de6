// What the AI may do and how: autopilot, topics, scenarios, and asking it without anything being stored.
import { z } from 'zod'
import { type Endpoint, endpoint } from '#core/lib/rest.ts'
import { handoffPresets } from '#core/model/handoff-preset.ts'
import { Problem } from '#core/model/problem.ts'
import { autopilotModes, topicRules, triedFirst } from '#core/model/topic.ts'
import type { DeskGiven } from '#core/ports/folder.ts'
import { seq } from '../verbs/said.ts'
import { actFields, actOf, actQuery, asked, defined, idParam, paging, seqParam, sessionParam, slug, slugParam, words } from './asked.ts'
import { autopilot, check, listOf, nothing, proposal, scenario, topic, trial } from './told.ts'
import { pageView, scenarioView, topicView } from './views.ts'

const channel = z
  .string()
  .max(50)
  .regex(/^[a-z][a-z0-9_-]*$/, 'must be a channel such as web')

const autopilotBody = z
  .object({
    ...actFields,
    channels: z.record(channel, z.enum(autopilotModes)).optional().describe('Channels that are left out stay as they are.'),
    topics: z
      .array(z.object({ topic: slug, channel: channel.optional(), rule: z.enum(topicRules) }))
      .max(1000)
      .optional()
      .describe('Replaces all rules, where given. A rule for a channel goes before one for all.'),
    thresholds: z
      .record(channel, z.number().min(0).max(1))
      .optional()
      .describe('Confidence below which answers are not sent, by channel. Channels that are left out stay as they are.'),
    backtestFirst: z
      .union([z.boolean(), z.array(z.enum(triedFirst)).max(triedFirst.length)])
      .optional()
      .describe('What changes only after a clean backtest of exactly that, or with `anyway`; `true`: all of it.'),
    anyway: z.boolean().optional().describe('Although rules or thresholds were not tried on past sessions, or not cleanly.'),
    handoff: z
      .strictObject({
        preset: z.enum(handoffPresets),
        wish: z.boolean().exactOptional().describe('A wish for a person hands off; always until `reach` is given.'),
        frustration: z
          .union([z.literal(false), z.number().min(0.05).max(1)])
          .exactOptional()
          .describe('Hands off from this score; `false`: never.'),
        unsure: z.boolean().exactOptional().describe('Not being sure enough hands off.'),
        clarify: z.boolean().exactOptional().describe('One question back is allowed before that.'),
        loop: z.int().min(0).max(10).exactOptional().describe('Hands off after so many signs in a row that answers do not help; 0: never.'),
        offset: z.number().min(-0.5).max(0.5).exactOptional().describe('Added to how sure an answer must be.'),
        reach: z.string().trim().max(1000).exactOptional().describe('How else people are reached, in words for customers.'),
      })
      .optional()
      .describe('When the AI hands off: a preset, and switches that differ from it. Replaces what was set, where given.'),
  })
  .meta({ id: 'AutopilotChange', examples: [{ channels: { web: 'on', email: 'assist' }, topics: [{ topic: 'login', rule: 'skip' }] }] })

const topicFields = {
  name: z.string().trim().min(1).max(200),
  description: z.string().trim().max(2000).default(''),
  examples: z.array(z.string().trim().min(1).max(1000)).max(200).default([]),
}
const topicBody = z
  .object({ ...actFields, slug: slug.optional().describe('As in the path, where given.'), ...topicFields })
  .meta({ id: 'TopicChange' })
const newTopicBody = z
  .object({ ...actFields, slug, ...topicFields })
  .meta({ id: 'NewTopic', examples: [{ slug: 'refunds', name: 'Refunds', examples: ['I want my money back'] }] })

const scenarioText = {
  title: z.string().trim().min(1).max(200),
  examples: z.array(z.string().trim().min(1).max(1000)).max(500),
  instruction: z.string().trim().min(1).max(8000),
  channels: z.array(channel).max(50),
  segments: z.array(z.string().trim().min(1).max(100)).max(100),
}
const tests = z
  .array(
    z.strictObject({
      question: z.string().trim().min(1).max(2000),
      channel: channel.exactOptional().describe('As if it came from here.'),
      decision: z.enum(['answer', 'handoff']).describe('`answer`: by this scenario.'),
      says: z.array(z.string().trim().min(1).max(500)).max(20).default([]).describe('What the answer must hold.'),
    }),
  )
  .max(50)
const kind = z
  .enum(['behavioral', 'scenario'])
  .describe('`behavioral`: always active, without examples. `scenario`: used when a question matches.')
const noExamples = 'a behavioral scenario is always active, so it has no examples'

const newScenarioBody = z
  .object({
    ...actFields,
    kind,
    title: scenarioText.title,
    examples: scenarioText.examples.optional(),
    instruction: scenarioText.instruction,
    channels: scenarioText.channels.optional().describe('Where it holds; empty: every channel.'),
    segments: scenarioText.segments.optional().describe('For whom it holds; empty: everyone.'),
    tests: tests.optional(),
  })
  .refine(given => given.kind !== 'behavioral' || !given.examples?.length, { message: noExamples, path: ['examples'] })
  .meta({
    id: 'NewScenario',
    examples: [
      {
        kind: 'scenario',
        title: 'Refund after 30 days',
        examples: ['Can I still return this after two months?'],
        instruction: 'Returns are free within 30 days. After that we offer a voucher.',
      },
    ],
  })

const scenarioBody = z
  .object({ ...actFields, ...z.object(scenarioText).partial().shape, tests: tests.optional() })
  .meta({ id: 'ScenarioChange' })

const askBody = z
  .object({
    text: words,
    channel: channel.optional().describe('As if it came from here; `api` where not given.'),
    scenario: z
      .object({
        id: z.string().min(1).max(200).optional().describe('Tried instead of the stored one with this id.'),
        kind,
        title: scenarioText.title,
        examples: scenarioText.examples.default([]),
        instruction: scenarioText.instruction,
        channels: scenarioText.channels.default([]),
        segments: scenarioText.segments.default([]),
      })
      .optional()
      .describe('A scenario to try before it is published.'),
  })
  .meta({ id: 'Ask', examples: [{ text: 'How long do refunds take?', channel: 'web' }] })

const publishBody = z.object({
  ...actFields,
  anyway: z.boolean().optional().describe('Although a test fails, or a published scenario says something else.'),
})

const taughtBody = z
  .object({
    ...actFields,
    of: seq('The number of the message it is made from.'),
    title: scenarioText.title,
    examples: scenarioText.examples,
    instruction: scenarioText.instruction,
    kind: kind.optional(),
    channels: scenarioText.channels.optional(),
    segments: scenarioText.segments.optional(),
    tests: tests.optional().describe('Where not given, one is made from the session.'),
    publish: z.boolean().optional().describe('Give it to customers at once.'),
    anyway: publishBody.shape.anyway,
  })
  .meta({ id: 'Lesson' })

/** The calls on autopilot and topics. */
export const gateCalls = ({ controls, queries }: Pick<DeskGiven, 'controls' | 'queries'>): Endpoint[] => [
  endpoint({
    method: 'get',
    path: '/autopilot',
    tag: 'Autopilot and topics',
    summary: 'Where the AI answers, and which topics it leaves alone',
    answer: autopilot,
    handle: () => queries.autopilot(),
  }),
  endpoint({
    method: 'put',
    path: '/autopilot',
    tag: 'Autopilot and topics',
    summary: 'Switch channels, and set the rules of topics',
    body: autopilotBody,
    answer: autopilot,
    problems: ['confirm'],
    async handle({ body }) {
      const { act, input } = actOf(body)
      const { channels, topics, thresholds, handoff, backtestFirst, anyway } = input
      const rules = topics && { topics: topics.map(defined) }
      return controls.autopilot(
        {
          ...(channels && { channels }),
          ...rules,
          ...(thresholds && { thresholds }),
          ...(handoff && { handoff }),
          ...(backtestFirst !== undefined && { backtestFirst }),
          ...(anyway && { anyway }),
        },
        act,
      )
    },
  }),
  endpoint({
    method: 'get',
    path: '/topics',
    tag: 'Autopilot and topics',
    summary: 'All topics',
    query: paging,
    answer: listOf(topic),
    handle: async () => ({ items: (await queries.topics()).map(topicView), next: null }),
  }),
  endpoint({
    method: 'post',
    path: '/topics',
    tag: 'Autopilot and topics',
    summary: 'Add a topic',
    body: newTopicBody,
    status: 201,
    answer: topic,
    problems: ['conflict'],
    async handle({ body }) {
      const { act, input } = actOf(body)
      const { slug: id, name, description, examples } = input
      if ((await queries.topics()).some(one => one.id === id))
        throw new Problem('conflict', `There is a topic ${id} already. PUT /api/v1/topics/${id} changes it.`)
      return topicView(await controls.topic({ id, name, description, examples }, act))
    },
  }),
  endpoint({
    method: 'put',
    path: '/topics/{slug}',
    tag: 'Autopilot and topics',
    summary: 'Change a topic, or add it under this slug',
    params: z.object({ slug }),
    body: topicBody,
    answer: topic,
    problems: ['conflict'],
    async handle({ params, body }) {
      const { act, input } = actOf(body)
      const { name, description, examples } = input
      if (input.slug !== undefined && input.slug !== params.slug)
        throw new Problem('conflict', 'A topic keeps its slug. Add a new one instead.')
      return topicView(await controls.topic({ id: params.slug, name, description, examples }, act))
    },
  }),
  endpoint({
    method: 'delete',
    path: '/topics/{slug}',
    tag: 'Autopilot and topics',
    summary: 'Remove a topic and its rules',
    params: slugParam,
    query: asked,
    status: 204,
    answer: nothing,
    handle: ({ params, query }) => controls.removeTopic(params.slug, actQuery(query)),
  }),
]

/** The calls on scenarios, and the dry run. */
export const scenarioCalls = ({ controls, queries }: Pick<DeskGiven, 'controls' | 'queries'>): Endpoint[] => [
  endpoint({
    method: 'get',
    path: '/scenarios',
    tag: 'Training',
    summary: 'Scenarios, newest first',
    query: paging,
    answer: listOf(scenario),
    handle: async ({ query }) => pageView(await queries.scenarios(defined(query)), scenarioView),
  }),
  endpoint({
    method: 'post',
    path: '/scenarios',
    tag: 'Training',
    summary: 'Write a scenario; customers get it once it is published',
    body: newScenarioBody,
    status: 201,
    answer: scenario,
    async handle({ body }) {
      const { act, input } = actOf(body)
      return scenarioView(await controls.newScenario(input, act))
    },
  }),
  endpoint({
    method: 'get',
    path: '/scenarios/{id}',
    tag: 'Training',
    summary: 'One scenario with its versions',
    params: idParam,
    answer: scenario,
    handle: async ({ params }) => scenarioView(await queries.scenario(params.id)),
  }),
  endpoint({
    method: 'patch',
    path: '/scenarios/{id}',
    tag: 'Training',
    summary: 'Change the working copy; customers keep the published version',
    params: idParam,
    body: scenarioBody,
    answer: scenario,
    async handle({ params, body }) {
      const { act, input } = actOf(body)
      return scenarioView(await controls.changeScenario(params.id, input, act))
    },
  }),
  endpoint({
    method: 'delete',
    path: '/scenarios/{id}',
    tag: 'Training',
    summary: 'Remove a scenario',
    params: idParam,
    query: asked,
    status: 204,
    answer: nothing,
    handle: ({ params, query }) => controls.removeScenario(params.id, actQuery(query)),
  }),
  endpoint({
    method: 'post',
    path: '/scenarios/{id}/publish',
    tag: 'Training',
    summary: 'Give the working copy to customers as a new version',
    params: idParam,
    body: publishBody,
    answer: scenario,
    problems: ['confirm'],
    async handle({ params, body }) {
      const { act, input } = actOf(body)
      return scenarioView(await controls.publishScenario(params.id, input, act))
    },
  }),
  endpoint({
    method: 'get',
    path: '/scenarios/{id}/check',
    tag: 'Training',
    summary: 'What giving the working copy to customers would do: its tests, contradictions, questions it would take',
    params: idParam,
    answer: check,
    handle: ({ params }) => queries.check(params.id),
  }),
  endpoint({
    method: 'get',
    path: '/sessions/{id}/proposal/{seq}',
    tag: 'Training',
    summary: 'The scenario that a message could become, and what it would change; nothing is stored',
    params: seqParam,
    answer: proposal,
    problems: ['not_found', 'conflict'],
    handle: ({ params }) => queries.proposal(params.id, params.seq),
  }),
  endpoint({
    method: 'post',
    path: '/sessions/{id}/teach',
    tag: 'Training',
    summary: 'Make a scenario from a message, and publish it where `publish` says so',
    params: sessionParam,
    body: taughtBody,
    status: 201,
    answer: scenario,
    problems: ['not_found', 'conflict', 'confirm', 'id_reused'],
    async handle({ params, body }) {
      const { act, input } = actOf(body)
      return scenarioView(await controls.teach(params.id, input, act))
    },
  }),
  endpoint({
    method: 'post',
    path: '/scenarios/{id}/rollback',
    tag: 'Training',
    summary: 'Bring an earlier version back, as a new one',
    params: idParam,
    body: z.object({
      ...actFields,
      version: z.int().min(1).max(1e9).optional().describe('The one before the active one, where not given.'),
    }),
    answer: scenario,
    problems: ['conflict'],
    async handle({ params, body }) {
      const { act, input } = actOf(body)
      return scenarioView(await controls.rollbackScenario(params.id, input, act))
    },
  }),
  endpoint({
    method: 'post',
    path: '/ask',
    tag: 'Training',
    summary: 'A dry run: what the AI would say and why; nothing is stored',
    body: askBody,
    answer: trial,
    async handle({ body: { text, channel, scenario } }) {
      const tried = await controls.ask({ text, ...(channel && { channel }), ...(scenario && { scenario: defined(scenario) }) })
      return { ...tried, candidates: tried.candidates.slice(0, 5) }
    },
  }),
]
