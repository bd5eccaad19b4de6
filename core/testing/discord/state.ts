// A Discord server in memory: channels, threads, messages and people, with ids that grow. What the played Discord shows of it is shaped as
// https://discord.com/developers/docs/reference says.
import type { Clock } from '../../lib/clock.ts'

export type Json = Record<string, unknown>

export const bot = { id: '900000000000000001', username: 'desk', global_name: null, avatar: null, bot: true }
export const guildId = '900000000000000002'
export const forumId = '900000000000000003'
export const textId = '900000000000000004'
export const teamRole = '900000000000000005'

export interface Channel extends Json {
  id: string
  type: number
  parent_id?: string
  owner_id?: string
  last_message_id?: string | null
  archived?: boolean
}

export interface Message extends Json {
  id: string
  channel_id: string
  content: string
  author: Json & { id: string }
  nonce?: string
}

/** Everybody has an id made of their name. */
export const userOf = (name: string): Json & { id: string } => ({
  id: `8${[...name]
    .map(letter => String(letter.charCodeAt(0) % 100).padStart(2, '0'))
    .join('')
    .padEnd(17, '0')
    .slice(0, 17)}`,
  username: name,
  global_name: name[0]!.toUpperCase() + name.slice(1),
  avatar: null,
})

export const createState = (clock: Pick<Clock, 'now'>) => {
  let count = 0n
  const channels = new Map<string, Channel>()
  const messages = new Map<string, Message[]>()
  const roles = new Map<string, string[]>()
  const direct = new Map<string, string>()

  const newId = (): string => {
    count += 1n
    return (((BigInt(Math.floor(clock.now())) - 1_420_070_400_000n) << 22n) + (count % 4_000_000n)).toString()
  }

  const add = (channel: Channel): Channel => {
    channels.set(channel.id, channel)
    messages.set(channel.id, [])
    return channel
  }

  add({ id: forumId, type: 15, guild_id: guildId, name: 'help', permissions: '0' })
  add({ id: textId, type: 0, guild_id: guildId, name: 'general', permissions: '0' })

  return {
    channels,
    messages,
    roles,
    newId,
    thread: (parent: string, owner: string, id = newId()): Channel =>
      channels.get(id) ??
      add({
        id,
        type: 11,
        guild_id: guildId,
        parent_id: parent,
        owner_id: owner,
        name: 'a question',
        thread_metadata: {
          archived: false,
          archive_timestamp: new Date(clock.now()).toISOString(),
          auto_archive_duration: 1440,
          locked: false,
        },
      }),
    directWith(user: Json & { id: string }): Channel {
      const known = direct.get(user.id)
      if (known !== undefined) return channels.get(known)!
      const made = add({ id: newId(), type: 1, recipients: [user] })
      direct.set(user.id, made.id)
      return made
    },
    put(channel: string, author: Json & { id: string }, content: string, more: Json = {}): Message {
      const room = channels.get(channel)
      const id = typeof more.id === 'string' ? more.id : newId()
      const message: Message = {
        type: 0,
        timestamp: new Date(clock.now()).toISOString(),
        edited_timestamp: null,
        tts: false,
        mention_everyone: false,
        mentions: [...content.matchAll(/<@!?(\d+)>/g)].map(([, mentioned]) =>
          mentioned === bot.id ? bot : { id: mentioned, username: 'someone' },
        ),
        mention_roles: [],
        attachments: [],
        embeds: [],
        pinned: false,
        ...more,
        id,
        channel_id: channel,
        content,
        author,
      }
      messages.get(channel)?.push(message)
      if (room) room.last_message_id = id
      return message
    },
    find: (channel: string, id: string): Message | undefined => messages.get(channel)?.find(one => one.id === id),
    guild: (): Json => ({
      id: guildId,
      name: 'Acme',
      owner_id: '800000000000000000',
      unavailable: false,
      member_count: 2,
      large: false,
      roles: [
        { id: guildId, name: '@everyone', permissions: '0', position: 0, color: 0, hoist: false, managed: false, mentionable: false },
        { id: teamRole, name: 'Support', permissions: '0', position: 1, color: 0, hoist: false, managed: false, mentionable: false },
      ],
      channels: [...channels.values()].filter(({ type }) => type === 0 || type === 15).map(({ guild_id: _, ...one }) => one),
      threads: [],
      members: [],
      emojis: [],
      stickers: [],
      features: [],
      presences: [],
      voice_states: [],
      stage_instances: [],
      guild_scheduled_events: [],
      joined_at: new Date(0).toISOString(),
    }),
  }
}

export type State = ReturnType<typeof createState>
