// Stands between the app and local-slack in Socket Mode (https://docs.slack.dev/apis/events-api/using-socket-mode): passes envelopes and
// acknowledgements on, completes the former, and puts in envelopes of its own.
import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket as AppSocket, WebSocketServer } from 'ws'
import type { Again, Delivery } from './deliveries.ts'
import type { Json } from './page.ts'

/** What came of a delivery: in Socket Mode an acknowledgement is 200, none 0. */
export interface Outcome {
  status: number
  /** What the app answered with, such as `response_action`. */
  body: Json | undefined
}

export interface Sockets {
  /** Takes a connection of the app, for local-slack's `/socket/…`. */
  take(request: IncomingMessage, socket: Duplex, head: Buffer): void
  /** Puts an envelope into one of the app's connections and waits for its acknowledgement. */
  deliver(delivery: Delivery, again?: Again): Promise<Outcome>
  /** How many connections the app has. */
  count(): number
  /** Asks the app to come anew, such as `refresh_requested`, `warning` or `link_disabled`. */
  disconnect(reason: string): void
  /** Cuts every connection without a word. */
  cut(): void
  /** Lets connections end that are ending, and cuts the others. */
  close(): Promise<void>
}

/** As Slack, in milliseconds. */
const patience = 20_000
const pingEvery = 4000

export const createSockets = (given: {
  host: () => string
  /** What is sent on of a delivery; undefined: nothing, it was for the proxy. */
  incoming: (delivery: Delivery) => Delivery | undefined
  /** The app's answer to a delivery of local-slack's, before that gets it. */
  outgoing: (delivery: Delivery, answer: Json | undefined) => void
}): Sockets => {
  const server = new WebSocketServer({ noServer: true })
  const connections = new Map<AppSocket, WebSocket>()
  /** Envelopes of ours. */
  const waiting = new Map<string, (answer: Json | undefined) => void>()
  /** local-slack sends one envelope into every connection; Slack into one. */
  const passed = new Map<string, Delivery>()

  const down = (from: WebSocket, to: AppSocket, data: string): void => {
    const frame = JSON.parse(data) as Json
    const id = frame.envelope_id
    if (typeof id !== 'string') {
      to.send(JSON.stringify(frame.type === 'hello' ? { ...frame, num_connections: connections.size } : frame))
      return
    }
    if (passed.has(id)) return
    const delivery = { kind: frame.type, payload: frame.payload } as Delivery
    passed.set(id, delivery)
    const on = given.incoming(delivery)
    if (on) to.send(JSON.stringify({ ...frame, payload: on.payload }))
    else from.send(JSON.stringify({ envelope_id: id }))
  }

  const up = (to: WebSocket, data: string): void => {
    const frame = JSON.parse(data) as Json
    const id = String(frame.envelope_id)
    const payload = frame.payload as Json | undefined
    const ours = waiting.get(id)
    if (ours) {
      ours(payload)
      return
    }
    const delivery = passed.get(id)
    if (delivery) given.outgoing(delivery, payload)
    if (to.readyState === WebSocket.OPEN) to.send(data)
  }

  return {
    take(request, socket, head) {
      server.handleUpgrade(request, socket, head, client => {
        const upstream = new WebSocket(`ws://${given.host()}${request.url}`)
        connections.set(client, upstream)
        const beat = setInterval(() => client.ping(), pingEvery)
        beat.unref()
        upstream.addEventListener('message', event => down(upstream, client, String(event.data)))
        upstream.addEventListener('close', () => client.close())
        upstream.addEventListener('error', () => client.terminate())
        client.on('message', data => up(upstream, data.toString()))
        client.on('error', () => client.terminate())
        client.on('close', () => {
          clearInterval(beat)
          connections.delete(client)
          upstream.close()
        })
      })
    },
    async deliver({ kind, payload }, again) {
      const client = [...connections.keys()].at(-1)
      if (!client) return { status: 0, body: undefined }
      const id = randomUUID()
      const retry = again ? { retry_attempt: again.attempt, retry_reason: again.reason } : { retry_attempt: 0, retry_reason: '' }
      const envelope = {
        envelope_id: id,
        type: kind,
        payload,
        accepts_response_payload: kind !== 'events_api',
        ...(kind === 'events_api' ? retry : {}),
      }
      return new Promise(resolve => {
        const done = (status: number, body: Json | undefined): void => {
          clearTimeout(timer)
          waiting.delete(id)
          resolve({ status, body })
        }
        const timer = setTimeout(() => done(0, undefined), patience)
        timer.unref()
        waiting.set(id, body => done(200, body))
        client.send(JSON.stringify(envelope))
      })
    },
    count: () => connections.size,
    disconnect(reason) {
      for (const client of connections.keys()) {
        client.send(JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'bed' } }))
        client.close()
      }
    },
    cut() {
      for (const client of [...connections.keys()]) client.terminate()
    },
    async close() {
      for (const client of connections.keys()) client.close()
      for (let tries = 0; connections.size > 0 && tries < 50; tries++) await new Promise(resolve => setTimeout(resolve, 10))
      for (const [client, upstream] of connections) {
        client.terminate()
        upstream.close()
      }
      server.close()
    },
  }
}
