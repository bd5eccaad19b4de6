// What Slack tells an app about its own acts, and local-slack does not: its messages, their edits and deletions, its files and reactions come
// back as events. https://docs.slack.dev/reference/events/message
import { channelType, type Delivery, eventOf, newTs } from './deliveries.ts'
import type { Json, Page, ShownMessage } from './page.ts'
import { app, botId } from './workspace.ts'

/** A message of the bot as an event shows it: under a name of its own it is a `bot_message` without a user. */
const asBot = (message: Json): Json => {
  const { user, username, ...rest } = message
  return username ? { ...rest, subtype: 'bot_message', username } : { ...rest, user }
}

/** Notes what was there before the call; answers what to send after it. */
export const echoes = (page: Page, method: string, args: Json): ((answer: Json) => Delivery[]) => {
  const channel = String(args.channel ?? args.channel_id ?? '')
  const at = (ts: unknown): ShownMessage | undefined => page.messages(channel).find(m => m.ts === ts)
  const before = structuredClone(at(args.ts))
  const change = (of: string, fields: Json): Delivery =>
    eventOf({
      type: 'message',
      subtype: of,
      channel: of === 'message_changed' || before ? (before?.channel ?? channel) : channel,
      ts: newTs(),
      ...(before ? { previous_message: asBot({ ...before }) } : {}),
      ...fields,
    })
  const made: Record<string, (answer: Json) => Delivery[]> = {
    'chat.postMessage': ({ message, channel: where }) => [
      eventOf({ type: 'message', ...asBot(message as Json), channel: where, channel_type: channelType(String(where)) }),
    ],
    'chat.update': ({ message }) => [change('message_changed', { message: asBot(message as Json) })],
    'chat.delete': () => [change('message_deleted', { deleted_ts: args.ts })],
    'files.completeUploadExternal'({ files }) {
      const ids = (files as { id: string }[]).map(f => f.id)
      const shared = page.messages(channel).find(m => m.files?.some(f => ids.includes(f.id)))
      return shared ? [eventOf({ ...(shared as unknown as Json), bot_id: botId })] : []
    },
    'reactions.add': () => [
      eventOf({
        type: 'reaction_added',
        user: app.botUserId,
        reaction: args.name,
        item: { type: 'message', channel, ts: args.timestamp },
        item_user: at(args.timestamp)?.user,
      }),
    ],
  }
  return answer => (answer.ok ? (made[method]?.(answer) ?? []) : [])
}
