// Autopilot and topics: what the AI may do, where.
import { type Autopilot, autopilotModes, modeOf, type Topic, topicRules } from '#core/model/topic.ts'
import type { Block, Card, Row } from './card.ts'
import { countHeading, modeWords, ruleWords } from './words.ts'

const sureness = ({ thresholds }: Autopilot, channel: string): string =>
  thresholds?.[channel] === undefined ? '' : `, answers from a confidence of ${thresholds[channel].toFixed(2)} on`

/** The switches of every channel and topic. `channels` are those known besides the ones somebody has set. */
export const autopilotCard = (autopilot: Autopilot, channels: readonly string[] = []): Card => {
  const names = [...new Set([...Object.keys(autopilot.channels), ...channels])].sort()
  return {
    about: 'autopilot',
    heading: 'Autopilot',
    facts: names.map(channel => ({
      label: channel,
      value: modeWords(modeOf(autopilot, channel)) + sureness(autopilot, channel),
      tone: modeOf(autopilot, channel) === 'off' ? 'quiet' : 'good',
    })),
    blocks: [
      ...(autopilot.backtestFirst
        ? [{ kind: 'text', text: 'A scenario is published only after a clean backtest, or by ‘anyway’.', tone: 'plain' } satisfies Block]
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
    actions: names.map(channel => ({ verb: 'autopilot', label: channel, input: { channel } })),
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
