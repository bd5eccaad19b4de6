// As much of Discord's objects as this folder reads. https://discord.com/developers/docs/resources/message#message-object
import { z } from 'zod'

const id = z.string().regex(/^\d{1,20}$/)

const user = z.looseObject({
  id,
  username: z.string().default(''),
  global_name: z.string().nullish(),
  avatar: z.string().nullish(),
  bot: z.boolean().optional(),
  system: z.boolean().optional(),
})
export type User = z.infer<typeof user>

const attachment = z.looseObject({ id, filename: z.string(), size: z.number(), url: z.string() })
export type DiscordFile = z.infer<typeof attachment>

const member = z.looseObject({ nick: z.string().nullish(), roles: z.array(z.string()).default([]) })

export const message = z.looseObject({
  id,
  channel_id: id,
  guild_id: id.nullish(),
  /** 0 a message, 19 an answer to one; all others are Discord's own notices. */
  type: z.int(),
  content: z.string().default(''),
  author: user,
  member: member.nullish(),
  webhook_id: id.nullish(),
  nonce: z.union([z.string(), z.number()]).nullish(),
  edited_timestamp: z.string().nullish(),
  attachments: z.array(attachment).default([]),
  mentions: z.array(user).default([]),
  mention_roles: z.array(z.string()).default([]),
  sticker_items: z.array(z.looseObject({ name: z.string() })).nullish(),
  message_snapshots: z.array(z.looseObject({ message: z.looseObject({ content: z.string().default('') }) })).nullish(),
})
export type Message = z.infer<typeof message>

export const channel = z.looseObject({
  id,
  type: z.int(),
  guild_id: id.nullish(),
  parent_id: id.nullish(),
  owner_id: id.nullish(),
  name: z.string().nullish(),
  last_message_id: id.nullish(),
  thread_metadata: z.looseObject({ archive_timestamp: z.string(), archived: z.boolean().optional() }).nullish(),
  permissions: z.string().nullish(),
})
export type Channel = z.infer<typeof channel>

export const memberOf = member
export const gone = z.looseObject({ id, channel_id: id })
export const manyGone = z.looseObject({ ids: z.array(id), channel_id: id })
export const reaction = z.looseObject({
  user_id: id,
  channel_id: id,
  message_id: id,
  guild_id: id.nullish(),
  emoji: z.looseObject({ id: id.nullish(), name: z.string().nullish() }),
  member: z.looseObject({ user: user.optional(), roles: z.array(z.string()).default([]) }).nullish(),
})
export const interaction = z.looseObject({
  id,
  application_id: id,
  /** 3 a press, 5 a window that was sent. */
  type: z.int(),
  token: z.string(),
  data: z.looseObject({ custom_id: z.string().default(''), components: z.array(z.unknown()).default([]) }).optional(),
  channel_id: id.nullish(),
  message: z.looseObject({ id, channel_id: id }).nullish(),
  user: user.nullish(),
  member: z.looseObject({ user: user.nullish() }).nullish(),
})
export type Interaction = z.infer<typeof interaction>

/** Threads: of announcements, public, private. */
export const isThread = ({ type }: Pick<Channel, 'type'>): boolean => type >= 10 && type <= 12
/** Channels whose every thread is a post: forums and galleries. */
export const isForum = ({ type }: Pick<Channel, 'type'>): boolean => type === 15 || type === 16
export const isDm = ({ type }: Pick<Channel, 'type'>): boolean => type === 1
