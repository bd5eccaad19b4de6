// Events of Slack as this desk hears them, narrowed. https://docs.slack.dev/reference/events/message
import { z } from 'zod'

export const slackFile = z.looseObject({
  id: z.string(),
  name: z.string().nullish(),
  size: z.number().optional(),
  url_private: z.string().optional(),
  url_private_download: z.string().optional(),
  permalink: z.string().optional(),
  mode: z.string().optional(),
})
export type SlackFile = z.infer<typeof slackFile>

/** Slack names some fields that hold nothing. */
const withoutNothing = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).filter(([, held]) => held !== null))
    : value

const message = z.looseObject({
  ts: z.string(),
  thread_ts: z.string().optional(),
  user: z.string().optional(),
  bot_id: z.string().optional(),
  subtype: z.string().optional(),
  parent_user_id: z.string().optional(),
  text: z.string().default(''),
  blocks: z.array(z.looseObject({ type: z.string() })).optional(),
  files: z.array(slackFile).optional(),
})
export const slackMessage = z.preprocess(withoutNothing, message)
export type SlackMessage = z.infer<typeof slackMessage>

const inChannel = { type: z.literal('message'), channel: z.string(), channel_type: z.string().optional() }
const saidEvent = z.preprocess(withoutNothing, message.extend(inChannel))
const changedEvent = z.looseObject({
  ...inChannel,
  subtype: z.literal('message_changed'),
  message: slackMessage,
  previous_message: slackMessage.optional(),
})
const deletedEvent = z.looseObject({
  ...inChannel,
  subtype: z.literal('message_deleted'),
  deleted_ts: z.string(),
  previous_message: slackMessage.optional(),
})

/** What was said, changed or deleted. */
export type Heard =
  | { kind: 'said'; channel: string; direct: boolean; message: SlackMessage }
  | { kind: 'changed'; channel: string; direct: boolean; message: SlackMessage; before: SlackMessage | undefined }
  | { kind: 'deleted'; channel: string; direct: boolean; ts: string; before: SlackMessage | undefined }

/** Words of people: a reply that is shown in the channel as well, words with files, and plain ones. All else a platform adds is passed over. */
const ofPeople = [undefined, 'file_share', 'thread_broadcast', 'me_message']

/** What a message event says, or undefined where it is none of a person. */
export const heardIn = (event: unknown): Heard | undefined => {
  const changed = changedEvent.safeParse(event)
  if (changed.success) {
    const { channel, channel_type, message, previous_message: before } = changed.data
    if (message.bot_id !== undefined || message.user === undefined || !ofPeople.includes(message.subtype)) return undefined
    return { kind: 'changed', channel, direct: channel_type === 'im', message, before }
  }
  const deleted = deletedEvent.safeParse(event)
  if (deleted.success) {
    const { channel, channel_type, deleted_ts: ts, previous_message: before } = deleted.data
    if (before?.bot_id !== undefined) return undefined
    return { kind: 'deleted', channel, direct: channel_type === 'im', ts, before }
  }
  const said = saidEvent.safeParse(event)
  if (!said.success || !ofPeople.includes(said.data.subtype) || said.data.bot_id !== undefined || said.data.user === undefined)
    return undefined
  const { channel, channel_type, ...message } = said.data
  return { kind: 'said', channel, direct: channel_type === 'im', message }
}

/** In which thread it stands; undefined for words at the top of a channel. */
export const threadIn = (heard: Heard): string | undefined =>
  heard.kind === 'deleted' ? heard.before?.thread_ts : (heard.message.thread_ts ?? undefined)
