// Discord played in this process: its REST API as far as the connector uses it, and a gateway. Against a Discord that nobody here wrote,
// the bed beside it is used; interactions, archived threads and close codes it does not have, so those are only here.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer as bytesOf } from 'node:stream/consumers'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Clock } from '../../lib/clock.ts'
import { createWays, type Way } from '../kits/connector/ways.ts'
import { bot, createState, guildId, type Json, type Message, type State } from './state.ts'

export const token = 'OTAwMDAwMDAwMDAwMDAwMDAx.GxAmPl.secret-secret-secret-secret-secret'

/** What was asked of it. */
export interface Asked {
  method: string
  path: string
  body: Json
}

export interface PlayedServer {
  readonly url: string
  readonly state: State
  readonly asked: Asked[]
  readonly next: ReturnType<typeof createWays>['next']
  /** Files of customers, by their path. */
  readonly files: Map<string, { type: string; content: string }>
  /** What it answers for the application: flags tell of its intents. */
  application: Json
  /** What every role may do. */
  permit(all: string): void
  /** To everybody who is connected; false where nobody is. */
  tell(name: string, data: unknown): boolean
  connected(): number
  identified(): number
  /** From now on the gateway ends each connection so. */
  refuse(code: number | undefined): void
  /** Breaks every connection off. */
  drop(code?: number): void
  /** Refuses sends to this channel with that code. */
  bar(channel: string, status: number, code: number): void
  /** Asked before each answer: it comes once this resolves, and with that status, where there is one, instead. */
  weather: (asked: Asked) => Promise<{ status: number; code: number } | undefined>
  close(): Promise<void>
}

const fine: Way = { arrives: true, status: 200 }

/** The JSON of a request, and the files that came with it. */
const readBody = async (raw: Buffer, type: string): Promise<{ body: Json; files: { filename: string; size: number }[] }> => {
  if (raw.length === 0) return { body: {}, files: [] }
  if (!type.startsWith('multipart/')) return { body: JSON.parse(raw.toString()) as Json, files: [] }
  const form = await new Response(new Uint8Array(raw), { headers: { 'content-type': type } }).formData()
  const files = [...form.values()].flatMap(value => (typeof value === 'string' ? [] : [{ filename: value.name, size: value.size }]))
  return { body: JSON.parse(String(form.get('payload_json') ?? '{}')) as Json, files }
}

export const playDiscord = async (clock: Pick<Clock, 'now'>): Promise<PlayedServer> => {
  const state = createState(clock)
  const ways = createWays(fine)
  const asked: Asked[] = []
  const files = new Map<string, { type: string; content: string }>()
  const sockets = new Set<WebSocket>()
  const barred = new Map<string, { status: number; code: number }>()
  let identified = 0
  let refusing: number | undefined
  let sequence = 0
  let permissions = '0'
  let weather: PlayedServer['weather'] = async () => undefined
  let application: Json = { id: bot.id, name: 'Desk', flags: 1 << 19, bot_public: false }

  const say = (socket: WebSocket, payload: Json): void => socket.send(JSON.stringify(payload))
  const tell = (name: string, data: unknown): boolean => {
    sequence += 1
    for (const socket of sockets) say(socket, { op: 0, t: name, s: sequence, d: data })
    return sockets.size > 0
  }

  const own = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const answer = (res: ServerResponse, status: number, body?: unknown, headers: Record<string, string> = {}): void => {
    if (body === undefined) res.writeHead(status, headers).end()
    else res.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
  }
  const unknown = (res: ServerResponse, code: number, message: string): void => answer(res, 404, { code, message })

  const post = (channel: string, body: Json, given: { filename: string; size: number }[]): Message => {
    const nonce = typeof body.nonce === 'string' ? body.nonce : undefined
    const before = body.enforce_nonce === true && state.messages.get(channel)?.find(one => one.nonce === nonce && nonce !== undefined)
    if (before) return before
    const made = state.put(channel, bot, String(body.content ?? ''), {
      embeds: body.embeds ?? [],
      components: body.components ?? [],
      attachments: given.map((file, at) => ({ ...file, id: `${state.newId()}`, url: `${own()}/attachments/${at}` })),
      ...(nonce === undefined ? {} : { nonce }),
    })
    tell('MESSAGE_CREATE', { ...made, ...(state.channels.get(channel)?.guild_id ? { guild_id: guildId } : {}) })
    return made
  }

  /** History does not tell of a nonce. */
  const listed = ({ nonce: _, ...message }: Message): Json => message

  const messages = (res: ServerResponse, channel: string, query: URLSearchParams): void => {
    const after = query.get('after')
    const limit = Number(query.get('limit') ?? 50)
    const all = [...(state.messages.get(channel) ?? [])].sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1))
    const found = after === null ? all.slice(-limit) : all.filter(({ id }) => BigInt(id) > BigInt(after)).slice(0, limit)
    answer(res, 200, found.reverse().map(listed))
  }

  const inChannel = (
    res: ServerResponse,
    { method, path, body }: Asked,
    query: URLSearchParams,
    given: { filename: string; size: number }[],
  ): unknown => {
    const [, , id = '', room, message = '', what, emoji = ''] = path.split('/')
    const channel = state.channels.get(id)
    if (!channel) return unknown(res, 10003, 'Unknown Channel')
    if (room === undefined && method === 'PATCH') Object.assign(channel, body)
    if (room === undefined) return answer(res, 200, channel)
    if (room === 'typing') return answer(res, 204)
    if (room === 'threads') {
      const found = [...state.channels.values()].filter(one => one.parent_id === id && one.archived)
      return answer(res, 200, { threads: found, members: [], has_more: false })
    }
    if (message === '' && method === 'GET') return messages(res, id, query)
    if (message === '') {
      const bar = barred.get(id)
      if (bar) return answer(res, bar.status, { code: bar.code, message: 'No' })
      channel.archived = false
      const way = ways.take()
      const made = way.arrives ? post(id, body, given) : { code: 0, message: 'not done', retry_after: 1, global: false }
      return ways.answer(way, res, status =>
        answer(res, status, status < 400 ? made : { code: 0, message: 'not done', retry_after: 1 }, way.headers),
      )
    }
    const found = state.find(id, message)
    if (!found) return unknown(res, 10008, 'Unknown Message')
    if (what === undefined && method === 'GET') return answer(res, 200, listed(found))
    if (what === 'threads') {
      if (state.channels.has(message))
        return answer(res, 400, { code: 160004, message: 'A thread has already been created for this message' })
      const made = state.thread(id, bot.id, message)
      made.name = String(body.name)
      tell('THREAD_CREATE', made)
      return answer(res, 201, made)
    }
    if (channel.archived === true) return answer(res, 400, { code: 50083, message: 'Thread is archived' })
    if (what === 'reactions') {
      const now = (found.reacted as string[] | undefined) ?? []
      const name = decodeURIComponent(emoji)
      // Its documentation does not say what becomes of this: the harder of the two.
      if (method === 'DELETE' && !now.includes(name)) return answer(res, 400, { code: 10014, message: 'Unknown Emoji' })
      found.reacted = [...now.filter(one => one !== name), ...(method === 'PUT' ? [name] : [])]
      return answer(res, 204)
    }
    if (method === 'DELETE') {
      state.messages.set(
        id,
        state.messages.get(id)!.filter(one => one !== found),
      )
      tell('MESSAGE_DELETE', { id: message, channel_id: id })
      return answer(res, 204)
    }
    Object.assign(found, body, { edited_timestamp: new Date(clock.now()).toISOString() })
    tell('MESSAGE_UPDATE', found)
    return answer(res, 200, found)
  }

  const serve = async (req: IncomingMessage, res: ServerResponse): Promise<unknown> => {
    const url = new URL(req.url ?? '/', 'http://discord.test')
    const file = files.get(url.pathname)
    if (file) {
      res.writeHead(200, { 'content-type': file.type }).end(file.content)
      return undefined
    }
    const path = url.pathname.replace(/^\/api\/v10/, '')
    const { body, files: given } = await readBody(await bytesOf(req), req.headers['content-type'] ?? '')
    const one = { method: req.method ?? '', path, body }
    asked.push(one)
    const instead = await weather(one)
    if (instead) return answer(res, instead.status, { code: instead.code, message: 'No' })
    const [, top = '', id = '', what = '', name = ''] = path.split('/')
    if (top === 'interactions') return answer(res, 204)
    if (top === 'webhooks') return answer(res, 200, {})
    if (req.headers.authorization !== `Bot ${token}` || ways.broken()) return answer(res, 401, { code: 0, message: '401: Unauthorized' })
    if (path === '/users/@me') return answer(res, 200, bot)
    if (path === '/applications/@me') return answer(res, 200, application)
    if (path === '/users/@me/channels') return answer(res, 200, state.directWith({ id: String(body.recipient_id) }))
    if (path === '/gateway/bot')
      return answer(res, 200, {
        url: own().replace('http', 'ws'),
        shards: 1,
        session_start_limit: { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 },
      })
    if (top === 'channels') return inChannel(res, one, url.searchParams, given)
    if (top === 'guilds' && what === 'threads')
      return answer(res, 200, {
        threads: [...state.channels.values()].filter(({ type, archived }) => type === 11 && !archived),
        members: [],
      })
    if (top === 'guilds' && what === 'roles')
      return answer(
        res,
        200,
        (state.guild() as { roles: Json[] }).roles.map(role => ({ ...role, permissions: permissions })),
      )
    if (top === 'guilds' && what === 'members')
      return answer(res, 200, { user: { id: name, username: 'x' }, roles: state.roles.get(name) ?? [] })
    return unknown(res, 0, `404: ${id} Not Found`)
  }

  const server: Server = createServer((req, res) => void serve(req, res).catch(() => res.destroy()))
  const gateway = new WebSocketServer({ server })
  gateway.on('connection', socket => {
    say(socket, { op: 10, d: { heartbeat_interval: 45_000 } })
    socket.on('message', raw => {
      const { op, d } = JSON.parse(String(raw)) as { op: number; d: Json }
      if (op === 1) say(socket, { op: 11 })
      if (op === 6) say(socket, { op: 9, d: false })
      if (op !== 2) return
      identified += 1
      if (refusing !== undefined || d.token !== token) return socket.close(refusing ?? 4004)
      sockets.add(socket)
      sequence += 1
      const ready = {
        v: 10,
        user: bot,
        guilds: [{ id: guildId, unavailable: true }],
        session_id: `s${identified}`,
        resume_gateway_url: own().replace('http', 'ws'),
        application: { id: bot.id, flags: 0 },
      }
      say(socket, { op: 0, t: 'READY', s: sequence, d: ready })
      tell('GUILD_CREATE', state.guild())
    })
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => {})
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))

  return {
    url: own(),
    state,
    asked,
    next: ways.next,
    files,
    get application() {
      return application
    },
    set application(now) {
      application = now
    },
    get weather() {
      return weather
    },
    set weather(now) {
      weather = now
    },
    permit(all) {
      permissions = all
    },
    tell,
    connected: () => sockets.size,
    identified: () => identified,
    refuse(code) {
      refusing = code
    },
    drop(code = 4000) {
      for (const socket of sockets) socket.close(code)
      sockets.clear()
    },
    bar: (channel, status, code) => void barred.set(channel, { status, code }),
    async close() {
      ways.reset()
      for (const socket of gateway.clients) socket.terminate()
      gateway.close()
      if (!server.listening) return
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}
