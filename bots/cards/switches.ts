// Autopilot and topics: what the AI may do, where.
import { type HandoffSettings, handoffPresets, presets, switchesOf } from '#core/model/handoff-preset.ts'
import { type Autopilot, asksBacktest, autopilotModes, modeOf, type Topic, topicRules, triedFirst } from '#core/model/topic.ts'
import type { Block, Card, Fact, Row } from './card.ts'
import { countHeading, modeWords, presetWords, ruleWords } from './words.ts'

const listed = (words: readonly string[]): string => {
  const all = words.join(', ').replace(/, ([^,]*)$/u, ' and $1')
  return all.charAt(0).toUpperCase() + all.slice(1)
}

const sureness = ({ thresholds }: Autopilot, channel: string): string =>
  thresholds?.[channel] === undefined ? '' : `, answers from a confidence of ${thresholds[channel].toFixed(2)} on`

/** The switches of every channel and topic. `channels` are those known besides the ones somebody has set. */
export const autopilotCard = (autopilot: Autopilot, channels: readonly string[] = []): Card => {
  const names = [...new Set([...Object.keys(autopilot.channels), ...channels])].sort()
  const first = listed(triedFirst.filter(of => asksBacktest(autopilot, of)))
  return {
    about: 'autopilot',
    heading: 'Autopilot',
    facts: names.map(channel => ({
      label: channel,
      value: modeWords(modeOf(autopilot, channel)) + sureness(autopilot, channel),
      tone: modeOf(autopilot, channel) === 'off' ? 'quiet' : 'good',
    })),
    blocks: [
      ...(first.length > 0
        ? [{ kind: 'text', text: `${first} change only after a clean backtest, or by ‘anyway’.`, tone: 'plain' } satisfies Block]
        : []),
      {
        kind: 'rows',
        label: 'Topics with a rule of their own (all others: reply)',
        rows: autopilot.topics.map(({ topic, channel, rule }) => ({
          title: `${topic} on ${channel ?? 'every channel'}`,
          detail: ruleWords(rule),
        })),
        empty: 'none',
      },
      {
        kind: 'text',
        text: `Channels can be ${autopilotModes.join(', ')}; a channel nobody has set is off. Topics can be ${topicRules.join(', ')}.`,
        tone: 'quiet',
      },
    ],
    actions: [
      ...names.map(channel => ({ verb: 'autopilot', label: channel, input: { channel } })),
      { verb: 'handoff when', label: 'When it hands off' },
    ],
  }
}

const surerWords = (offset: number): string =>
  offset === 0
    ? 'as the channel or the answerer says'
    : `${Math.abs(offset)} ${offset > 0 ? 'more' : 'less'} than the channel or the answerer says`

/** When the AI hands off: the preset, and each switch as it holds. */
export const handoffCard = (handoff: HandoffSettings): Card => {
  const now = switchesOf(handoff)
  const preset = presets[handoff.preset]
  const { frustration, loop, offset } = now
  const fact = (name: keyof typeof preset, label: string, value: string): Fact => ({
    label,
    value: handoff[name] !== undefined && handoff[name] !== preset[name] ? `${value} (set by itself)` : value,
  })
  return {
    about: 'handoff rules',
    heading: ['When the AI hands off', { typed: ' (‘handoff quick’ sets a preset, ‘help handoff’ tells the rest)' }],
    facts: [
      { label: 'preset', value: `${handoff.preset}: ${presetWords(handoff.preset)}` },
      fact('wish', 'wish for a person', now.wish ? 'hands off' : 'is told how people are reached'),
      fact('frustration', 'frustration', frustration === false ? 'does not hand off' : `hands off from ${frustration}`),
      fact('unsure', 'not sure enough', now.unsure ? 'hands off' : 'says that it does not know'),
      fact('clarify', 'question back', now.clarify ? 'at most once before that' : 'none'),
      fact(
        'loop',
        'going in circles',
        loop === 0 ? 'does not hand off' : `hands off ${loop === 1 ? 'at the first sign' : `after ${loop} signs in a row`}`,
      ),
      fact('offset', 'how sure it must be', surerWords(offset)),
      ...(now.reach ? [{ label: 'how people are reached', value: now.reach }] : []),
    ],
    blocks: [
      {
        kind: 'text',
        text:
          presets[handoff.preset].wish || now.reach
            ? 'Rules of topics and autopilot hold besides.'
            : 'Say how else people are reached with ‘handoff reach’; until then a wish for a person hands off.',
        tone: 'quiet',
      },
    ],
    actions: handoffPresets.map(preset => ({ verb: 'handoff when', label: preset.replace('_', ' '), input: { preset } })),
  }
}

/** All topics with their rule. */
export const topicsCard = (topics: readonly Topic[], autopilot: Autopilot): Card => ({
  about: 'topics',
  heading: countHeading(topics.length, 'topic'),
  facts: [],
  blocks: [
    {
      kind: 'rows',
      rows: topics.map((topic): Row => {
        const rules = autopilot.topics.filter(r => r.topic === topic.id)
        return {
          title: `${topic.id} · ${topic.name}`,
          detail: rules.length === 0 ? 'reply' : rules.map(r => (r.channel ? `${r.rule} on ${r.channel}` : r.rule)).join(', '),
          text: topic.description,
        }
      }),
      empty: '‘topic new’ adds one.',
    },
  ],
  actions: [{ verb: 'topic new', label: 'New topic', style: 'primary' }],
})
