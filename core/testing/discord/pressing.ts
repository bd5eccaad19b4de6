// Buttons for a Discord that has none: stands between it and Threadline, passes everything on, tells of presses over the gateway as Discord
// does, and takes the answers. Addresses that lead past it are written anew. https://discord.com/developers/docs/interactions/overview

import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer as bytesOf } from 'node:stream/consumers'
import { WebSocket, WebSocketServer } from 'ws'
import type { Json } from './state.ts'

export interface Pressing {
  readonly port: number
  /** How many times a bot has begun or taken up a session. */
  sessions(): number
  /** The bot is told that somebody pressed; answers what it said to it within Discord's three seconds. */
  press(press: { application: string; message: Json; customId: string; by: Json }): Promise<Json>
  close(): Promise<void>
}

const patience = 3000

const ofOneLink = ['host', 'connection', 'keep-alive', 'transfer-encoding', 'content-length']

/** What is said of the connection is not said of the next one. */
const without = (headers: IncomingMessage['headers']): IncomingMessage['headers'] =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !ofOneLink.includes(name)))

/** `target`: the Discord behind it, as http://host:port. */
export const createPressing = async (target: string): Promise<Pressing> => {
  const waiting = new Map<string, (answer: Json) => void>()
  const connected = new Set<WebSocket>()
  let sequence = 0
  let sessions = 0
  let presses = 0

  const here = (req: IncomingMessage): string => `ws://${req.headers.host}/gateway`

  const pass = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const body = await bytesOf(req)
    const [, token] = /\/interactions\/\d+\/([^/]+)\/callback$/.exec(req.url ?? '') ?? []
    if (token !== undefined) {
      waiting.get(token)?.(JSON.parse(body.toString()) as Json)
      waiting.delete(token)
      res.writeHead(204).end()
      return
    }
    const headers = { ...without(req.headers), 'content-length': body.length }
    const out = request(`${target}${req.url}`, { method: req.method, headers })
    const came = new Promise<IncomingMessage>((resolve, reject) => out.on('response', resolve).on('error', reject))
    out.end(body)
    const answer = await came
    const raw = await bytesOf(answer)
    const changed = req.url?.endsWith('/gateway/bot') && answer.statusCode === 200
    res.writeHead(answer.statusCode ?? 502, without(answer.headers))
    res.end(changed ? JSON.stringify({ ...(JSON.parse(raw.toString()) as Json), url: here(req) }) : raw)
  }

  const server = createServer((req, res) => void pass(req, res).catch(() => res.destroy()))
  const gateway = new WebSocketServer({ server })
  gateway.on('connection', (bot, req) => {
    const behind = new WebSocket(`${target.replace(/^http/, 'ws')}${req.url}`)
    const early: string[] = []
    bot.on('message', raw => {
      if (behind.readyState === WebSocket.OPEN) behind.send(String(raw))
      else early.push(String(raw))
    })
    behind.on('open', () => {
      for (const raw of early.splice(0)) behind.send(raw)
    })
    behind.on('message', raw => {
      const payload = JSON.parse(String(raw)) as { op: number; t?: string; s?: number; d: Json }
      sequence = payload.s ?? sequence
      if (payload.t === 'READY') payload.d.resume_gateway_url = here(req)
      bot.send(JSON.stringify(payload))
      if (payload.t !== 'READY' && payload.t !== 'RESUMED') return
      sessions += 1
      connected.add(bot)
    })
    // Other codes say that nobody said anything.
    behind.on('close', code => (code >= 3000 || code === 1000 ? bot.close(code) : bot.terminate()))
    behind.on('error', () => bot.terminate())
    bot.on('close', () => {
      connected.delete(bot)
      behind.terminate()
    })
    bot.on('error', () => behind.terminate())
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))

  return {
    port: (server.address() as AddressInfo).port,
    sessions: () => sessions,
    async press({ application, message, customId, by }) {
      presses += 1
      const token = `press-${presses}`
      const { promise, resolve, reject } = Promise.withResolvers<Json>()
      waiting.set(token, resolve)
      const timer = setTimeout(() => reject(new Error('Discord shows “This interaction failed”: the bot did not answer in time')), patience)
      const event = {
        id: String(BigInt(String(message.id)) + BigInt(presses)),
        application_id: application,
        type: 3,
        token,
        data: { custom_id: customId, component_type: 2 },
        channel_id: message.channel_id,
        channel: { id: message.channel_id, type: 1 },
        message,
        user: by,
        entitlements: [],
        authorizing_integration_owners: {},
        version: 1,
      }
      for (const bot of connected) bot.send(JSON.stringify({ op: 0, t: 'INTERACTION_CREATE', s: sequence, d: event }))
      return promise.finally(() => clearTimeout(timer))
    },
    async close() {
      for (const socket of gateway.clients) socket.terminate()
      gateway.close()
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}
