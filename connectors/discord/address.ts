// Where a customer is reached: `discord:CHANNEL:THREAD` for a thread or a forum's post, `discord:CHANNEL` for direct messages. Ids are
// snowflakes: they grow with time. https://discord.com/developers/docs/reference#snowflakes
import type { Identity } from '#core/model/contact.ts'
import type { Time } from '#core/model/time.ts'
import type { Address } from '#core/ports/connector.ts'
import { Refused } from '#core/ports/failure.ts'

export const channelName = 'discord'

export interface Place {
  /** Where messages are posted. */
  channel: string
  /** The forum or text channel that a thread is in; none of direct messages. */
  parent?: string
}

export const writeAddress = ({ channel, parent }: Place): Address =>
  parent === undefined ? `discord:${channel}` : `discord:${parent}:${channel}`

/** Refused where it is none of ours. */
export const readAddress = (address: Address): Place => {
  const [, first, second] = /^discord:(\d+)(?::(\d+))?$/.exec(address) ?? []
  if (first === undefined) throw new Refused('the address is not one of Discord’s')
  return second === undefined ? { channel: first } : { channel: second, parent: first }
}

export const discordIdentity = (user: string): Identity => `discord:${user}`

/** The person of such an identity; undefined for every other. */
export const readIdentity = (identity: Identity): string | undefined => /^discord:(\d+)$/.exec(identity)?.[1]

/** What the core calls a message. */
export const messageId = (channel: string, id: string): string => `${channel}:${id}`

export const readMessageId = (id: string): { channel: string; message: string } => {
  const [channel = '', message = ''] = id.split(':')
  return { channel, message }
}

const epoch = 1_420_070_400_000n

/** When it was given, in milliseconds. */
export const timeOf = (snowflake: string): Time => Number((BigInt(snowflake) >> 22n) + epoch)

/** The smallest one of that time. */
export const snowflakeAt = (time: Time): string => ((BigInt(Math.floor(time)) - epoch) << 22n).toString()

/** Below 0 where `a` is older. */
export const compareIds = (a: string, b: string): number => (BigInt(a) < BigInt(b) ? -1 : BigInt(a) > BigInt(b) ? 1 : 0)
