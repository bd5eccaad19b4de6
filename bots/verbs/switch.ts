// Verbs by which an admin says what the AI may do: autopilot per channel and topic, and the topics themselves.
import { z } from 'zod'
import { type HandoffSettings, handoffPresets, initialHandoff } from '#core/model/handoff-preset.ts'
import { Problem } from '#core/model/problem.ts'
import { type Autopilot, autopilotModes, ruleOf, topicRules, triedFirst } from '#core/model/topic.ts'
import { type Action, type Card, said } from '../cards/card.ts'
import { autopilotCard, handoffCard, topicsCard } from '../cards/switches.ts'
import { wrongCard, wrongOf } from '../cards/teaching.ts'
import { houseVerb, needed, unclear, wordless } from './verb.ts'

const readAutopilot = (text: string): Record<string, unknown> => {
  const words = text.trim().toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return {}
  const anyway = words.length > 2 && words.at(-1) === 'anyway' && words.pop() !== undefined ? { anyway: true } : {}
  if (words[0] === 'topic') {
    const [, topic, rule, on, channel] = words
    if (topic && topicRules.some(r => r === rule) && (words.length === 3 || (words.length === 5 && on === 'on')))
      return { topic, rule, ...(channel && { channel }), ...anyway }
    throw unclear(`A topic is set with ‘autopilot topic billing skip’, one of ${topicRules.join(', ')}; for one channel: ‘… on email’.`)
  }
  if (words[0] === 'backtest') {
    const [, wanted, ...of] = words
    if (of.length === 0 && (wanted === 'required' || wanted === 'optional')) return { backtestFirst: wanted === 'required' }
    const named = of.filter(word => word !== 'for' && word !== 'and').map(word => word.replace(/,$/u, ''))
    if (wanted === 'required' && named.every(word => triedFirst.some(kind => kind === word))) return { backtestFirst: named }
    throw unclear(`‘autopilot backtest required’, ‘autopilot backtest required for ${triedFirst.join(', ')}’, or ‘… optional’.`)
  }
  const [channel, mode, sure] = words
  if (words.length === 3 && mode === 'threshold' && sure !== undefined && /^[01]?(?:\.\d{1,6})?$/u.test(sure) && Number(sure) <= 1)
    return { channel, threshold: Number(sure), ...anyway }
  if (words.length === 2 && autopilotModes.some(m => m === mode)) return { channel, mode }
  throw unclear(
    `Say the channel and its mode: ‘autopilot email assist’. Modes are ${autopilotModes.join(', ')}. How sure answers must be: ‘autopilot email threshold 0.7’.`,
  )
}

type Setting = Record<string, unknown>

export const autopilot = houseVerb({
  name: 'autopilot',
  summary: 'See or set where the AI answers',
  help: 'Alone it shows every channel and topic. A channel is on, off (every message goes to the team), assist (off, but the AI drafts privately) or inspect (each answer waits for approval). A topic is reply, skip (left to the team) or prohibited. A threshold, 0 to 1, is the confidence below which answers are not sent there; npm run eval suggests one. ‘backtest required’ has scenarios, articles and rules changed only after a clean backtest, unless an admin insists with ‘anyway’; ‘… for articles’ only those.',
  wordings: [
    {
      word: 'autopilot',
      aliases: ['ap'],
      usage:
        '[CHANNEL MODE | CHANNEL threshold NUMBER [anyway] | topic TOPIC RULE [on CHANNEL] [anyway] | backtest required/optional [for scenarios, articles, rules]]',
      about: 'see or set where the AI answers',
      examples: [
        'autopilot',
        'autopilot email assist',
        'autopilot email threshold 0.7',
        'autopilot topic billing skip',
        'autopilot topic login prohibited on sms',
      ],
      completes: 'channel',
      read: readAutopilot,
    },
  ],
  input: z
    .strictObject({
      channel: z.string().min(1).optional(),
      mode: z.enum(autopilotModes).optional(),
      backtestFirst: z
        .union([z.boolean(), z.array(z.enum(triedFirst))])
        .optional()
        .describe('What changes only after a clean backtest of exactly that; `true`: all of it.'),
      anyway: z.boolean().optional().describe('Although it was not tried on past sessions, or not cleanly.'),
      threshold: z.number().min(0).max(1).optional(),
      topic: z.string().min(1).optional(),
      rule: z.enum(topicRules).optional(),
    })
    .refine(i => i.threshold === undefined || (i.channel !== undefined && i.topic === undefined), 'a threshold belongs to a channel')
    .refine(i => (i.mode !== undefined ? i.channel !== undefined && i.topic === undefined : true), 'a mode belongs to a channel')
    .refine(i => (i.rule !== undefined) === (i.topic !== undefined), 'a topic goes with a rule'),
  problems: ['forbidden', 'not_found', 'confirm'],
  run: async ({ controls, queries }, _session, { channel, mode, threshold, backtestFirst, topic, rule, anyway }, act) => {
    const now = await queries.autopilot()
    /** `before`: what sets it back, where something was set. */
    const set = async (change: Partial<Autopilot>, input: Setting, before: Setting | undefined): Promise<Card[]> => {
      try {
        const card = autopilotCard(await controls.autopilot({ ...change, ...(anyway && { anyway }) }, act), channel ? [channel] : [])
        // What held before needs no trying.
        const back: Action[] = before ? [{ verb: 'autopilot', label: 'Set it back', input: { ...before, anyway: true } }] : []
        return [{ ...card, actions: [...back, ...card.actions] }]
      } catch (error) {
        if (!(error instanceof Problem) || error.code !== 'confirm') throw error
        const actions: Action[] = [
          { verb: 'rule backtest', label: 'Test on past sessions', input, style: 'primary' },
          { verb: 'autopilot', label: 'Set it anyway', input: { ...input, anyway: true }, style: 'danger' },
        ]
        return [wrongCard('autopilot', 'Nothing was changed yet', wrongOf(error), actions)]
      }
    }
    if (backtestFirst !== undefined) return [autopilotCard(await controls.autopilot({ backtestFirst }, act))]
    if (threshold !== undefined && channel !== undefined) {
      const before = now.thresholds?.[channel]
      return set(
        { thresholds: { [channel]: threshold } },
        { channel, threshold },
        before === undefined ? undefined : { channel, threshold: before },
      )
    }
    if (mode !== undefined && channel !== undefined)
      return [autopilotCard(await controls.autopilot({ channels: { ...now.channels, [channel]: mode } }, act))]
    if (topic !== undefined && rule !== undefined) {
      const others = now.topics.filter(r => !(r.topic === topic && r.channel === channel))
      const wanted = { topic, rule, ...(channel && { channel }) }
      return set({ topics: [...others, wanted] }, wanted, { ...wanted, rule: ruleOf(now, topic, channel) })
    }
    return [autopilotCard(now)]
  },
})

const presetOf = (word: string | undefined) => handoffPresets.find(preset => preset === word?.replaceAll('-', '_'))
const isOff = (word: string): boolean => word === 'off' || word === 'never'

const readHandoff = (text: string): Record<string, unknown> => {
  const [what, value = '', ...rest] = text.trim().split(/\s+/)
  if (!what) return {}
  const preset = presetOf(what === 'preset' ? value.toLowerCase() : what.toLowerCase())
  if (preset && rest.length === 0) return { preset }
  if (what === 'reach') return { reach: [value, ...rest].join(' ') }
  const number = Number(value)
  if (rest.length === 0 && value !== '') {
    if (what === 'frustration' && (isOff(value) || !Number.isNaN(number))) return { frustration: isOff(value) ? false : number }
    if (what === 'loop' && (isOff(value) || !Number.isNaN(number))) return { loop: isOff(value) ? 0 : number }
    if (what === 'offset' && !Number.isNaN(number)) return { offset: number }
    if ((what === 'clarify' || what === 'unsure' || what === 'wish') && (value === 'on' || value === 'off'))
      return { [what]: value === 'on' }
  }
  throw unclear(
    `Say a preset, ‘handoff preset quick’, one of ${handoffPresets.join(', ')}; or a switch: ‘handoff frustration 0.6’, ‘handoff loop 2’, ‘handoff clarify off’, ‘handoff unsure off’, ‘handoff wish off’, ‘handoff offset -0.05’, ‘handoff reach Call us on …’.`,
  )
}

export const handoffWhen = houseVerb({
  name: 'handoff when',
  summary: 'See or set when the AI hands off',
  help: 'Alone it shows the switches. A preset sets them all: never, quick, balanced or ai_first; a switch set afterwards holds until the next preset. A wish for a person hands off in every preset, unless customers can be told how else people are reached (‘handoff reach’).',
  wordings: [
    {
      word: 'handoff',
      aliases: ['handoff when'],
      usage: '[preset PRESET | frustration SCORE | loop COUNT | clarify on|off | unsure on|off | wish on|off | offset NUMBER | reach TEXT]',
      about: 'see or set when the AI hands off',
      examples: ['handoff', 'handoff preset quick', 'handoff frustration 0.6', 'handoff loop 2', 'handoff reach Call us on 0800 123'],
      completes: handoffPresets.map(preset => `preset ${preset}`),
      read: readHandoff,
    },
  ],
  input: z.strictObject({
    preset: z.enum(handoffPresets).optional(),
    wish: z.boolean().optional(),
    frustration: z.union([z.literal(false), z.number().min(0.05).max(1)]).optional(),
    unsure: z.boolean().optional(),
    clarify: z.boolean().optional(),
    loop: z.int().min(0).max(10).optional(),
    offset: z.number().min(-0.5).max(0.5).optional(),
    reach: z.string().max(1000).optional(),
  }),
  problems: ['forbidden'],
  run: async ({ controls, queries }, _session, { preset, ...own }, act) => {
    const { handoff = initialHandoff } = await queries.autopilot()
    const set = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined))
    if (preset === undefined && Object.keys(set).length === 0) return [handoffCard(handoff)]
    const kept: HandoffSettings =
      preset === undefined ? handoff : { preset, ...(handoff.reach === undefined ? {} : { reach: handoff.reach }) }
    const { handoff: now = initialHandoff } = await controls.autopilot({ handoff: { ...kept, ...set } }, act)
    return [handoffCard(now)]
  },
})

export const topics = houseVerb({
  name: 'topic list',
  summary: 'List the topics',
  help: 'What sessions are about: one set for autopilot, routing, articles and reports.',
  wordings: [
    {
      word: 'topic',
      aliases: ['topics', 'topic list'],
      usage: '',
      about: 'list the topics',
      examples: ['topics'],
      read: wordless('topic'),
    },
  ],
  input: z.strictObject({}),
  problems: [],
  run: async ({ queries }) => {
    const [all, now] = await Promise.all([queries.topics(), queries.autopilot()])
    return [topicsCard(all, now)]
  },
})

const slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'is lower-case letters, digits and dashes, such as billing')

export const topicNew = houseVerb({
  name: 'topic new',
  summary: 'Add or change a topic',
  help: 'A topic has a slug for commands, a name for people, a description, and example questions by which it is recognised. An existing slug is changed.',
  wordings: [
    {
      word: 'topic new',
      aliases: ['topic set', 'topic edit'],
      usage: '[SLUG]',
      about: 'add a topic or change it; asks for the rest',
      examples: ['topic new billing'],
      completes: 'topic',
      read: text => (text.trim() === '' ? {} : { id: text.trim().toLowerCase() }),
    },
  ],
  form: [
    { name: 'id', label: 'Short name', hint: 'for commands, such as billing', kind: 'line' },
    { name: 'name', label: 'Name', hint: 'for people: Billing and invoices', kind: 'line' },
    { name: 'description', label: 'Description', kind: 'line', optional: true },
    { name: 'examples', label: 'Example questions', hint: 'one per line', kind: 'list', optional: true },
  ],
  prefill: async ({ queries }, { id }) => {
    const topic = (await queries.topics()).find(t => t.id === id)
    return topic ? { name: topic.name, description: topic.description, examples: topic.examples } : {}
  },
  input: z.strictObject({
    id: slug,
    name: z.string().trim().min(1).max(100),
    description: z.string().max(1000).default(''),
    examples: z.array(z.string().trim().min(1).max(500)).max(200).default([]),
  }),
  problems: ['forbidden'],
  run: async ({ controls, queries }, _session, input, act) => {
    const topic = await controls.topic(input, act)
    const now = await queries.autopilot()
    return [said(`The topic ${topic.id} is saved.`), topicsCard([topic], now)]
  },
})

export const topicRemove = houseVerb({
  name: 'topic remove',
  summary: 'Remove a topic',
  help: 'Sessions keep what they were filed under; new ones are no longer recognised as this topic.',
  wordings: [
    {
      word: 'topic remove',
      usage: 'SLUG',
      about: 'remove a topic',
      examples: ['topic remove billing'],
      completes: 'topic',
      read: text => ({ id: needed(text, 'Say which topic: ‘topic remove billing’.').trim().toLowerCase() }),
    },
  ],
  confirm: 'The topic and its examples go.',
  input: z.strictObject({ id: slug }),
  problems: ['not_found', 'forbidden'],
  run: async ({ controls }, _session, { id }, act) => {
    await controls.removeTopic(id, act)
    return [said(`The topic ${id} is gone.`)]
  },
})
