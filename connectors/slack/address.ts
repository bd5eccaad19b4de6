// Where a customer is reached: `slack:TEAM:CHANNEL:THREAD_TS` for a thread, `slack:TEAM:DM` for direct messages.
import type { Identity } from '#core/model/contact.ts'
import type { Address } from '#core/ports/connector.ts'
import { Refused } from '#core/ports/failure.ts'

export interface SlackAddress {
  /** The workspace or organisation that has installed the app. */
  team: string
  channel: string
  /** The first message of the thread; none in direct messages. */
  root?: string
}

export const writeAddress = ({ team, channel, root }: SlackAddress): Address =>
  root === undefined ? `slack:${team}:${channel}` : `slack:${team}:${channel}:${root}`

/** Refused where it is none of ours. */
export const readAddress = (address: Address): SlackAddress => {
  const [kind, team, channel, root] = address.split(':')
  if (kind !== 'slack' || !team || !channel) throw new Refused('the address is not one of Slack’s')
  return root === undefined ? { team, channel } : { team, channel, root }
}

/** Who somebody is at Slack, beyond our own workspace. */
export const slackIdentity = (team: string, user: string): Identity => `slack:${team}:${user}`

/** Workspace and person of such an identity; undefined for every other. */
export const readIdentity = (identity: Identity): { team: string; user: string } | undefined => {
  const [, team, user] = /^slack:([^:]+):([^:]+)$/.exec(identity) ?? []
  return team === undefined || user === undefined ? undefined : { team, user }
}

/** What the core calls a message: unique for ever, as Slack never gives a channel the same time twice. */
export const messageId = (channel: string, ts: string): string => `${channel}:${ts}`

/** Channel and time of a message's id. */
export const readMessageId = (id: string): { channel: string; ts: string } => {
  const [channel = '', ts = ''] = id.split(':')
  return { channel, ts }
}

/** Slack's time of a message in milliseconds. */
export const timeOf = (ts: string): number => Math.round(Number(ts) * 1000)
