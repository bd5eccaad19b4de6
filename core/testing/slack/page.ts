// What local-slack's own page shows, live: the same feed (`/ui`) that its browser page reads, and the two acts that only the page can do.

export type Json = Record<string, unknown>

/** A message as the page holds it. https://docs.slack.dev/reference/events/message */
export interface ShownMessage {
  ts: string
  channel: string
  user?: string
  bot_id?: string
  username?: string
  text?: string
  blocks?: Json[]
  thread_ts?: string
  /** `ephemeral` where only `ephemeral_to` sees it. */
  subtype?: string
  ephemeral_to?: string
  edited?: { user: string; ts: string }
  reactions?: { name: string; users: string[]; count: number }[]
  files?: { id: string; name: string; url_private: string; title?: string; mimetype?: string }[]
}

/** A modal or an App Home. https://docs.slack.dev/reference/views */
export interface ShownView extends Json {
  id: string
  type: string
  callback_id?: string
  private_metadata?: string
  title?: { text: string }
  blocks: Json[]
}

export interface ShownLog {
  time: number
  direction: 'to_bot' | 'from_bot' | 'internal'
  kind: string
  summary: string
  detail?: unknown
}

export interface Page {
  /** Of a channel, oldest first, replies among them. */
  messages(channel: string): ShownMessage[]
  /** The open modals, the uppermost last. There is one stack for everybody. */
  modals(): ShownView[]
  home(user: string): ShownView | undefined
  /** What went between Slack and the app; the newest thousand. */
  log(): ShownLog[]
  /** A channel's id by its members, for direct messages. */
  direct(user: string): string | undefined
  send(frame: Json): void
  /** Waits for the next frame of one of these kinds. */
  next(...kinds: string[]): Promise<Json>
  /** Called after every change. Returns the way to end that. */
  watch(seen: () => void): () => void
  close(): void
}

interface Feed {
  channels: { id: string; is_im: boolean; members: string[] }[]
  messages: Record<string, ShownMessage[]>
  modalStack: ShownView[]
  homeViews: Record<string, Record<string, ShownView>>
  log: ShownLog[]
}

const patience = 20_000

/** Opens the page of the local-slack at `host`, for the app called `appId`. */
export const openPage = async (host: string, appId: string): Promise<Page> => {
  const socket = new WebSocket(`ws://${host}/ui`)
  const state: Feed = { channels: [], messages: {}, modalStack: [], homeViews: {}, log: [] }
  const watchers = new Set<(frame: Json) => void>()
  const listOf = (channel: string): ShownMessage[] => {
    state.messages[channel] ??= []
    return state.messages[channel]
  }
  const take: Record<string, (frame: never) => void> = {
    init: (frame: { state: Feed }) => void Object.assign(state, frame.state),
    message: ({ message }: { message: ShownMessage }) => void listOf(message.channel).push(message),
    message_update({ message }: { message: ShownMessage }) {
      const list = listOf(message.channel)
      const at = list.findIndex(m => m.ts === message.ts)
      if (at >= 0) list[at] = message
    },
    message_delete({ channel, ts }: { channel: string; ts: string }) {
      state.messages[channel] = listOf(channel).filter(m => m.ts !== ts)
    },
    channel: ({ channel }: { channel: Feed['channels'][number] }) => void state.channels.push(channel),
    log: ({ entry }: { entry: ShownLog }) => void state.log.push(entry),
    view({ stack }: { stack: ShownView[] }) {
      state.modalStack = stack
    },
    home({ user, appId: of, view }: { user: string; appId: string; view: ShownView }) {
      state.homeViews[user] = { ...state.homeViews[user], [of]: view }
    },
  }
  const next = (...kinds: string[]): Promise<Json> =>
    new Promise((resolve, reject) => {
      const end = (): void => {
        clearTimeout(timer)
        watchers.delete(watcher)
      }
      const watcher = (frame: Json): void => {
        if (!kinds.includes(String(frame.t))) return
        end()
        resolve(frame)
      }
      const timer = setTimeout(() => {
        end()
        reject(new Error(`local-slack's page showed no ${kinds.join(' or ')} within ${patience} ms`))
      }, patience)
      watchers.add(watcher)
    })
  socket.addEventListener('message', event => {
    const frame = JSON.parse(String(event.data)) as Json
    take[String(frame.t)]?.(frame as never)
    for (const watcher of [...watchers]) watcher(frame)
  })
  await next('init')
  return {
    messages: channel => [...(state.messages[channel] ?? [])],
    modals: () => [...state.modalStack],
    home: user => state.homeViews[user]?.[appId],
    log: () => [...state.log],
    direct: user => state.channels.find(c => c.is_im && c.members.includes(user))?.id,
    send: frame => socket.send(JSON.stringify(frame)),
    next,
    watch(seen) {
      const watcher = (): void => seen()
      watchers.add(watcher)
      return () => void watchers.delete(watcher)
    },
    close: () => socket.close(),
  }
}
