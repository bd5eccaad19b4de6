// What Slack answers and local-slack does not: methods it lacks, arguments it ignores, and refusals it does not know. By the methods' pages
// (https://docs.slack.dev/reference/methods); nothing here is from Slack's own code, so what its pages leave open stays open.
import type { Json, Page, ShownMessage, ShownView } from './page.ts'
import { app, everyone, everyRoom, workspace } from './workspace.ts'

/** What Slack knows and local-slack does not. Tests change it. */
export interface Lore {
  /** What the bot token may do; undefined: everything. */
  scopes: string[] | undefined
  /** Members of user groups, by the group's id. */
  groups: Record<string, string[]>
  /** Channels in the archive, and channels that are gone. */
  archived: Set<string>
  deleted: Set<string>
  /** Channels where the bot is though the workspace began without it, and the other way round. */
  joined: Set<string>
  left: Set<string>
  /** `channel:ts` to metadata. */
  metadata: Map<string, unknown>
  /** local-slack gives a view a new id at every change; Slack does not. From its id to the one that the app knows. */
  viewIds: Map<string, string>
  /** What `assistant.threads.*` was asked for, in order. */
  assistant: { method: string; args: Json }[]
}

export const createLore = (): Lore => ({
  scopes: undefined,
  groups: {},
  archived: new Set(),
  deleted: new Set(),
  joined: new Set(),
  left: new Set(),
  metadata: new Map(),
  viewIds: new Map(),
  assistant: [],
})

export type Forward = (method: string, args: Json) => Promise<Json>

const no = (error: string, extra: Json = {}): Json => ({ ok: false, error, ...extra })
const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const flag = (value: unknown): boolean => value === true || value === 'true' || value === '1'

/** The id by which the app knows a view. */
export const knownId = (lore: Lore, id: string): string => lore.viewIds.get(id) ?? id

/** Of a channel by id or name. */
export const roomOf = (channel: unknown) =>
  everyRoom.find(room => room.id === channel || `#${room.name}` === channel || room.name === channel)

/** Whether the bot is in a channel; it always is in its own direct messages. */
export const botIsIn = (lore: Lore, channel: string): boolean => {
  const room = roomOf(channel)
  if (!room || lore.joined.has(room.id)) return true
  return room.members.includes(app.botUserId) && !lore.left.has(room.id)
}

/** Why Slack would not do this in this channel. */
const roomRefusal = (lore: Lore, method: string, channel: string): Json | undefined => {
  const room = roomOf(channel)
  const id = room?.id ?? channel
  if (lore.deleted.has(id) || (room?.private && !botIsIn(lore, id))) return no('channel_not_found')
  const writes = /^(?:chat\.(?!getPermalink)|reactions\.|files\.)/u.test(method)
  if (writes && lore.archived.has(id)) return no('is_archived')
  if ((writes || /history|replies/u.test(method)) && !botIsIn(lore, id)) return no('not_in_channel')
  return undefined
}

const tellRoom = (lore: Lore, channel: Json): Json => {
  const id = text(channel.id)
  const room = roomOf(id)
  if (!room) return channel
  const shared = { is_ext_shared: room.shared ?? false, is_shared: room.shared ?? false }
  return { ...channel, ...shared, is_member: botIsIn(lore, id), is_archived: lore.archived.has(id), context_team_id: workspace.teamId }
}

const tellUser = (user: Json): Json => {
  const known = everyone.find(one => one.id === user.id)
  if (!known) return user
  const home = known.team ?? workspace.teamId
  const outside = home !== workspace.teamId
  // Whoever chose no display name has none, and is called by their name.
  const profile = { ...(user.profile as Json | undefined), display_name: '' }
  return { ...user, profile, team_id: home, is_admin: known.admin ?? false, is_owner: false, is_stranger: outside, is_restricted: false }
}

const pageOf = (all: Json[], args: Json, first: number): Json => {
  const from = Number(text(args.cursor).replace('at:', '') || 0)
  const until = from + Math.min(Number(args.limit ?? first), 999)
  const more = until < all.length
  return { messages: all.slice(from, until), has_more: more, response_metadata: { next_cursor: more ? `at:${until}` : '' } }
}

const between = (args: Json) => {
  const oldest = Number(args.oldest ?? 0)
  const latest = args.latest === undefined ? Number.POSITIVE_INFINITY : Number(args.latest)
  const inclusive = flag(args.inclusive)
  return ({ ts }: Json): boolean => {
    const at = Number(ts)
    return inclusive ? at >= oldest && at <= latest : at > oldest && at < latest
  }
}

export interface Answers {
  /** Answers a method of the Web API. */
  answer(method: string, args: Json): Promise<Json>
}

export const createAnswers = (given: { lore: Lore; page: () => Page; forward: Forward }): Answers => {
  const { lore, page, forward } = given
  const shown = (args: Json): ShownMessage | undefined =>
    page()
      .messages(text(args.channel))
      .find(m => m.ts === args.ts)

  const kept =
    (channel: unknown, wanted: unknown) =>
    (message: Json): Json => {
      const metadata = lore.metadata.get(`${channel}:${message.ts}`)
      return flag(wanted) && metadata !== undefined ? { ...message, metadata } : message
    }

  const noting = async (method: string, args: Json): Promise<Json> => {
    const answer = await forward(method, args)
    if (answer.ok && args.metadata !== undefined) lore.metadata.set(`${answer.channel}:${answer.ts}`, args.metadata)
    return answer
  }

  const markdown = (args: Json): string => {
    const chunks = Array.isArray(args.chunks) ? (args.chunks as Json[]) : []
    return text(args.markdown_text) + chunks.map(chunk => (chunk.type === 'markdown_text' ? text(chunk.text) : '')).join('')
  }
  const streaming = new Set<string>()
  const stream = (args: Json): ShownMessage | Json => {
    if (!streaming.has(`${args.channel}:${args.ts}`)) return no('message_not_in_streaming_state')
    return shown(args) ?? no('message_not_found')
  }

  const modal = (args: Json): ShownView | undefined =>
    page()
      .modals()
      .find(v => knownId(lore, v.id) === args.view_id || (args.external_id !== undefined && v.external_id === args.external_id))

  const assistant = async (args: Json, method: string): Promise<Json> => {
    lore.assistant.push({ method, args })
    return { ok: true }
  }

  const own: Record<string, (args: Json, method: string) => Promise<Json>> = {
    'assistant.threads.setStatus': assistant,
    'assistant.threads.setSuggestedPrompts': assistant,
    'assistant.threads.setTitle': assistant,
    'chat.postMessage': (args, method) => noting(method, args.markdown_text === undefined ? args : { ...args, text: args.markdown_text }),
    'chat.update': (args, method) => noting(method, args),
    async 'chat.startStream'(args) {
      if (args.thread_ts === undefined) return no('invalid_arguments')
      const answer = await forward('chat.postMessage', { ...args, text: markdown(args) || '…' })
      if (answer.ok) streaming.add(`${answer.channel}:${answer.ts}`)
      return answer.ok ? { ok: true, channel: answer.channel, ts: answer.ts } : answer
    },
    async 'chat.appendStream'(args) {
      const now = stream(args)
      if ('ok' in now) return now
      const said = `${now.text === '…' ? '' : now.text}${markdown(args)}`
      const answer = await forward('chat.update', { channel: args.channel, ts: args.ts, text: said })
      return answer.ok ? { ok: true, channel: args.channel, ts: args.ts } : answer
    },
    async 'chat.stopStream'(args) {
      const now = stream(args)
      if ('ok' in now) return now
      streaming.delete(`${args.channel}:${args.ts}`)
      const said = `${now.text === '…' ? '' : now.text}${markdown(args)}`
      return noting('chat.update', { ...args, text: said })
    },
    async 'conversations.history'(args, method) {
      const answer = await forward(method, args)
      if (!answer.ok) return answer
      const all = (answer.messages as Json[]).filter(m => m.subtype !== 'ephemeral').filter(between(args))
      return { ok: true, ...pageOf(all.map(kept(args.channel, args.include_all_metadata)), args, 100), pin_count: 0 }
    },
    async 'conversations.replies'(args, method) {
      const answer = await forward(method, args)
      if (!answer.ok) return answer
      const all = (answer.messages as Json[]).filter(m => m.subtype !== 'ephemeral')
      if (!all.some(m => m.ts === args.ts)) return no('thread_not_found')
      const wanted = all.filter(m => m.ts === args.ts || between(args)(m))
      return { ok: true, ...pageOf(wanted.map(kept(args.channel, args.include_all_metadata)), args, 1000) }
    },
    async 'conversations.info'(args, method) {
      const answer = await forward(method, args)
      return answer.ok ? { ...answer, channel: tellRoom(lore, answer.channel as Json) } : answer
    },
    async 'conversations.list'(args, method) {
      const answer = await forward(method, args)
      if (!answer.ok) return answer
      const types = (text(args.types) || 'public_channel').split(',').map(type => type.trim())
      const channels = (answer.channels as Json[])
        .filter(c => !lore.deleted.has(text(c.id)) && !(flag(args.exclude_archived) && lore.archived.has(text(c.id))))
        .filter(c => types.includes(c.is_im ? 'im' : c.is_private ? 'private_channel' : 'public_channel'))
        .filter(c => !c.is_private || botIsIn(lore, text(c.id)))
      return { ...answer, channels: channels.map(c => tellRoom(lore, c)) }
    },
    async 'files.delete'(args) {
      const shown = everyRoom.flatMap(({ id }) =>
        page()
          .messages(id)
          .filter(m => m.files?.some(one => one.id === args.file))
          .map(({ ts }) => ({ channel: id, ts })),
      )
      for (const message of shown) await forward('chat.delete', message)
      return shown.length > 0 ? { ok: true } : no('file_not_found')
    },
    async 'users.info'(args, method) {
      const answer = await forward(method, args)
      return answer.ok ? { ...answer, user: tellUser(answer.user as Json) } : answer
    },
    async 'users.list'(args, method) {
      const answer = await forward(method, args)
      return answer.ok ? { ...answer, members: (answer.members as Json[]).map(tellUser) } : answer
    },
    async 'usergroups.users.list'(args) {
      const users = lore.groups[text(args.usergroup)]
      return users ? { ok: true, users } : no('no_such_subteam')
    },
    async 'usergroups.list'() {
      const usergroups = Object.entries(lore.groups).map(([id, users]) => ({ id, handle: id.toLowerCase(), name: id, users }))
      return { ok: true, usergroups }
    },
    async 'views.update'(args, method) {
      const open = modal(args)
      if (!open) return no('not_found')
      if (args.hash !== undefined && args.hash !== open.hash) return no('hash_conflict')
      const known = knownId(lore, open.id)
      const answer = await forward(method, { ...args, view_id: open.id })
      const view = answer.view as ShownView | undefined
      if (!view) return answer
      lore.viewIds.set(view.id, known)
      return { ...answer, view: { ...view, id: known } }
    },
  }

  return {
    async answer(method, args) {
      const channel = text(args.channel ?? args.channel_id)
      const refused = channel === '' ? undefined : roomRefusal(lore, method, channel)
      if (refused) return refused
      return own[method]?.(args, method) ?? forward(method, args)
    },
  }
}
