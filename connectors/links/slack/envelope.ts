// Slack's outer envelope of an event, read with care: it is signed, but not ours. https://docs.slack.dev/apis/events-api/#callback-field
import { z } from 'zod'
import { second } from '#core/model/time.ts'
import type { SlackEvent, SlackSelf } from './link.ts'

const envelope = z.object({
  event_id: z.string().min(1).max(200),
  event_time: z.number().optional(),
  team_id: z.string().nullish(),
  context_team_id: z.string().nullish(),
  authorizations: z
    .array(z.object({ team_id: z.string().nullish(), enterprise_id: z.string().nullish(), is_enterprise_install: z.boolean().nullish() }))
    .nullish(),
  event: z.looseObject({ type: z.string() }),
})

/** The event; undefined where the body is none. */
export const readEvent = (body: unknown): SlackEvent | undefined => {
  const read = envelope.safeParse(body)
  if (!read.success) return undefined
  const { event_id: id, event_time: time, authorizations, context_team_id: context, team_id: sender, event } = read.data
  const [installed] = authorizations ?? []
  const team = installed?.is_enterprise_install ? installed.enterprise_id : (installed?.team_id ?? installed?.enterprise_id)
  return { id, at: (time ?? 0) * second, team: team ?? context ?? sender ?? '', event }
}

/** True where the event is for this installation: an app may be in several workspaces, and all tell one address. */
export const isFor = ({ team }: SlackEvent, self: SlackSelf): boolean => team === '' || team === self.team || team === self.enterprise

/** Slack's stamp of a message: its channel never gives it twice. https://docs.slack.dev/messaging/retrieving-messages */
const stamp = /^\d{9,12}\.\d{6}$/

/** When a message was written, in milliseconds; undefined for all else. */
export const momentOf = ({ ts }: SlackEvent['event']): number | undefined =>
  typeof ts === 'string' && stamp.test(ts) ? Math.round(Number(ts) * second) : undefined

/** What an event is kept under. A message is the same whether Slack tells of it or it is read afterwards; all else has its own id. */
export const keptAs = ({ id, event }: SlackEvent): string => {
  const { type, subtype, channel, ts } = event
  const plain = type === 'message' && subtype !== 'message_changed' && subtype !== 'message_deleted'
  return plain && typeof channel === 'string' && typeof ts === 'string' && stamp.test(ts) ? `message ${channel} ${ts}` : id
}

/** Kinds of messages that people and apps write, besides those that have none; all others, such as “joined the channel”, are the room's own. */
const spoken = ['file_share', 'thread_broadcast', 'me_message', 'bot_message', 'message_changed', 'message_deleted']

/** True for events that nobody here is to hear of: kinds of messages that are not known. */
export const isNoise = ({ event }: SlackEvent): boolean =>
  event.type === 'message' && typeof event.subtype === 'string' && !spoken.includes(event.subtype)

const authored = (message: unknown, self: SlackSelf): boolean => {
  if (typeof message !== 'object' || message === null) return false
  const { bot_id: bot, user } = message as { bot_id?: unknown; user?: unknown }
  return bot === self.botId || user === self.botUser
}

/** True for what this app did itself: its messages, and what became of them. Taken for a person's words it would answer itself for ever. */
export const isOwn = ({ event }: SlackEvent, self: SlackSelf): boolean => {
  if (event.type === 'reaction_added' || event.type === 'reaction_removed') return event.user === self.botUser
  if (event.type !== 'message' && event.type !== 'app_mention') return false
  return authored(event.message ?? event.previous_message ?? event, self)
}
