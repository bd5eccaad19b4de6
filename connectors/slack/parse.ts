// Theirs → ours: what an event of Slack says. https://docs.slack.dev/reference/events/message
import { z } from 'zod'

const id = z.string().min(1).max(100)

const file = z.looseObject({
  id,
  name: z.string().nullish(),
  title: z.string().nullish(),
  size: z.number().nullish(),
  mode: z.string().nullish(),
  file_access: z.string().nullish(),
  is_external: z.boolean().nullish(),
  url_private: z.string().nullish(),
  url_private_download: z.string().nullish(),
})

export type SlackFile = z.infer<typeof file>

const message = z.looseObject({
  user: id,
  ts: z.string().regex(/^\d{1,12}\.\d{1,9}$/),
  thread_ts: z.string().nullish(),
  subtype: z.string().nullish(),
  bot_id: z.string().nullish(),
  text: z.string().nullish(),
  blocks: z.array(z.unknown()).nullish(),
  files: z.array(file).nullish(),
  attachments: z.array(z.unknown()).nullish(),
})

export type SlackMessageEvent = z.infer<typeof message>

const changed = z.looseObject({
  channel: id,
  message: z.looseObject({ edited: z.object({ ts: z.string() }).nullish() }),
  previous_message: z.unknown().optional(),
})
const deleted = z.looseObject({ channel: id, previous_message: z.unknown() })
const reaction = z.looseObject({
  user: id,
  reaction: z.string().min(1).max(200),
  item: z.object({ type: z.literal('message'), channel: id, ts: id }),
})

const share = z.looseObject({
  is_share: z.literal(true),
  author_name: z.string().nullish(),
  text: z.string().nullish(),
  fallback: z.string().nullish(),
})

/** Messages of others that somebody passed on with this one: they are what is said, not a preview. */
export const passedOn = ({ attachments }: SlackMessageEvent): { by: string; words: string }[] =>
  (attachments ?? []).flatMap(one => {
    const shared = share.safeParse(one).data
    const words = shared?.text || shared?.fallback || ''
    return words === '' ? [] : [{ by: shared?.author_name || 'Somebody', words }]
  })

/** What happened, as far as it concerns customers. */
export type Happened =
  | { kind: 'message'; channel: string; message: SlackMessageEvent }
  | { kind: 'edit'; channel: string; message: SlackMessageEvent; at?: string }
  | { kind: 'delete'; channel: string; message: SlackMessageEvent }
  | { kind: 'reaction'; channel: string; ts: string; user: string; emoji: string; removed: boolean }

/** Kinds of messages that people write. */
const written = [undefined, null, 'file_share', 'thread_broadcast', 'me_message']

const personal = (value: unknown): SlackMessageEvent | undefined => {
  const read = message.safeParse(value)
  return read.success && !read.data.bot_id && written.includes(read.data.subtype) ? read.data : undefined
}

/** A message as a person wrote it; undefined for all others. */
export const messageIn = personal

/** What a message says besides its look: previews of links come as an edit that changes nothing of it. */
const substance = ({ text, files }: SlackMessageEvent): string => JSON.stringify([text ?? '', (files ?? []).map(one => one.id)])

const editOf = (event: unknown): Happened | undefined => {
  const read = changed.safeParse(event)
  if (!read.success) return undefined
  const { channel, message: now, previous_message: then } = read.data
  const before = personal(then)
  // The first message of a thread that is deleted stays as a stone with its answers below.
  if (now.subtype === 'tombstone') return before && { kind: 'delete', channel, message: before }
  const after = personal(now)
  if (!after || (before && substance(before) === substance(after))) return undefined
  return { kind: 'edit', channel, message: after, ...(now.edited ? { at: now.edited.ts } : {}) }
}

const deletionOf = (event: unknown): Happened | undefined => {
  const read = deleted.safeParse(event)
  const gone = read.success ? personal(read.data.previous_message) : undefined
  return read.success && gone ? { kind: 'delete', channel: read.data.channel, message: gone } : undefined
}

/** Undefined for whatever is of no concern: programs' messages, link previews, kinds that are not known. */
export const readHappened = (event: { type: string; [field: string]: unknown }): Happened | undefined => {
  if (event.type === 'reaction_added' || event.type === 'reaction_removed') {
    const read = reaction.safeParse(event)
    if (!read.success) return undefined
    const { user, reaction: emoji, item } = read.data
    return { kind: 'reaction', channel: item.channel, ts: item.ts, user, emoji, removed: event.type === 'reaction_removed' }
  }
  if (event.type !== 'message' || typeof event.channel !== 'string') return undefined
  if (event.subtype === 'message_changed') return editOf(event)
  if (event.subtype === 'message_deleted') return deletionOf(event)
  const said = personal(event)
  return said && { kind: 'message', channel: event.channel, message: said }
}

/** The channel of an event, before anything else is read. */
export const channelOf = (event: { [field: string]: unknown }): string => {
  const item = event.item as { channel?: unknown } | undefined
  const channel = event.channel ?? item?.channel
  return typeof channel === 'string' ? channel : ''
}
