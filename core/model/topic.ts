// What a conversation is about, and the switches that say what the AI may do.
import type { Channel } from './channel.ts'
import type { HandoffSettings } from './handoff-preset.ts'

/** One set for autopilot, routing, articles and reports. The id is the slug. */
export interface Topic {
  id: string
  rev: number
  name: string
  description: string
  examples: string[]
}

export const autopilotModes = ['on', 'off', 'assist', 'inspect'] as const
/** `assist`: off, but the AI drafts privately for the agent. `inspect`: on, but each answer waits for approval. */
export type AutopilotMode = (typeof autopilotModes)[number]

export const topicRules = ['reply', 'skip', 'prohibited'] as const
export type TopicRule = (typeof topicRules)[number]

export const triedFirst = ['scenarios', 'articles', 'rules'] as const
/** `rules`: those of topics, and how sure answers must be. */
export type TriedFirst = (typeof triedFirst)[number]

export interface Autopilot {
  channels: Record<Channel, AutopilotMode>
  /** The rule for a channel goes before the rule for all. */
  topics: { topic: string; channel?: Channel; rule: TopicRule }[]
  /** 0–1 by channel: answers below are not sent. Elsewhere the answerer's own threshold holds. */
  thresholds?: Record<Channel, number>
  /** What is given to customers only after a clean backtest of exactly that, unless an admin insists; `true`: all of it. */
  backtestFirst?: boolean | readonly TriedFirst[]
  /** Balanced where nobody has decided. */
  handoff?: HandoffSettings
}

export const initialAutopilot: Autopilot = { channels: { web: 'on', api: 'on' }, topics: [] }

/** The house wants such a change tried on past sessions first. */
export const asksBacktest = ({ backtestFirst = false }: Autopilot, of: TriedFirst): boolean =>
  typeof backtestFirst === 'boolean' ? backtestFirst : backtestFirst.includes(of)

/** `off` where nobody has decided. */
export const modeOf = (autopilot: Autopilot, channel: Channel): AutopilotMode => autopilot.channels[channel] ?? 'off'

/** Of a channel, or of all that have none of their own; `reply` where nobody has decided. */
export const ruleOf = ({ topics }: Pick<Autopilot, 'topics'>, topic: string, channel: Channel | undefined): TopicRule => {
  const own = topics.filter(r => r.topic === topic)
  return (own.find(r => r.channel === channel) ?? own.find(r => r.channel === undefined))?.rule ?? 'reply'
}
