// Verbs by which an admin says what the AI may do: autopilot per channel and topic, and the topics themselves.
import { z } from 'zod'
import { type HandoffSettings, handoffPresets, initialHandoff } from '#core/model/handoff-preset.ts'
import { autopilotModes, topicRules } from '#core/model/topic.ts'
import { said } from '../cards/card.ts'
import { autopilotCard, handoffCard, topicsCard } from '../cards/switches.ts'
import { houseVerb, needed, unclear, wordless } from './verb.ts'

const readAutopilot = (text: string): Record<string, unknown> => {
  const words = text.trim().toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return {}
  if (words[0] === 'topic') {
    const [, topic, rule, on, channel] = words
    if (topic && topicRules.some(r => r === rule) && (words.length === 3 || (words.length === 5 && on === 'on')))
      return { topic, rule, ...(channel && { channel }) }
    throw unclear(`A topic is set with ‘autopilot topic billing skip’, one of ${topicRules.join(', ')}; for one channel: ‘… on email’.`)
  }
  if (words.length === 2 && words[0] === 'backtest' && (words[1] === 'required' || words[1] === 'optional'))
    return { backtestFirst: words[1] === 'required' }
  const [channel, mode, sure] = words
  if (words.length === 3 && mode === 'threshold' && sure !== undefined && /^[01]?(?:\.\d{1,6})?$/u.test(sure) && Number(sure) <= 1)
    return { channel, threshold: Number(sure) }
  if (words.length === 2 && autopilotModes.some(m => m === mode)) return { channel, mode }
  throw unclear(
    `Say the channel and its mode: ‘autopilot email assist’. Modes are ${autopilotModes.join(', ')}. How sure answers must be: ‘autopilot email threshold 0.7’.`,
  )
}

export const autopilot = houseVerb({
  name: 'autopilot',
  summary: 'See or set where the AI answers',
  help: 'Alone it shows every channel and topic. A channel is on, off (every message goes to the team), assist (off, but the AI drafts privately) or inspect (each answer waits for approval). A topic is reply, skip (left to the team) or prohibited. A threshold, 0 to 1, is the confidence below which answers are not sent there; npm run eval suggests one. ‘backtest required’ has scenarios published only after a clean backtest, unless an admin insists.',
  wordings: [
    {
      word: 'autopilot',
      aliases: ['ap'],
      usage: '[CHANNEL MODE | CHANNEL threshold NUMBER | topic TOPIC RULE [on CHANNEL] | backtest required/optional]',
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
      backtestFirst: z.boolean().optional().describe('Publishing a scenario needs a clean backtest of its very words.'),
      threshold: z.number().min(0).max(1).optional(),
      topic: z.string().min(1).optional(),
      rule: z.enum(topicRules).optional(),
    })
    .refine(i => i.threshold === undefined || (i.channel !== undefined && i.topic === undefined), 'a threshold belongs to a channel')
    .refine(i => (i.mode !== undefined ? i.channel !== undefined && i.topic === undefined : true), 'a mode belongs to a channel')
    .refine(i => (i.rule !== undefined) === (i.topic !== undefined), 'a topic goes with a rule'),
  problems: ['forbidden', 'not_found'],
  run: async ({ controls, queries }, _session, { channel, mode, threshold, backtestFirst, topic, rule }, act) => {
    const now = await queries.autopilot()
    if (backtestFirst !== undefined) return [autopilotCard(await controls.autopilot({ backtestFirst }, act))]
    if (threshold !== undefined && channel !== undefined)
      return [autopilotCard(await controls.autopilot({ thresholds: { [channel]: threshold } }, act), [channel])]
    if (mode !== undefined && channel !== undefined)
      return [autopilotCard(await controls.autopilot({ channels: { ...now.channels, [channel]: mode } }, act))]
    if (topic !== undefined && rule !== undefined) {
      const others = now.topics.filter(r => !(r.topic === topic && r.channel === channel))
      return [autopilotCard(await controls.autopilot({ topics: [...others, { topic, rule, ...(channel && { channel }) }] }, act))]
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
