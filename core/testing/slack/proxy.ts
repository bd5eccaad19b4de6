// Slack as the app under test meets it: local-slack with a proxy of ours in front, in both directions. It asks for tokens and scopes, plays
// faults, answers what local-slack can not (answers.ts), completes what local-slack delivers (deliveries.ts), tells the app about its own
// acts (echoes.ts), and sends what nobody can press on local-slack's page.
// It follows Slack's documentation and was never held against Slack itself. It can not show: whether Slack takes our blocks (local-slack takes
// any; the limits are tested elsewhere), Slack's real rate limits, ephemeral messages that vanish, rich_text blocks of what people type, link
// previews, OAuth installation, Enterprise Grid, one modal stack per person (local-slack has one for all), and Slack's own timing.

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer as bytesOf } from 'node:stream/consumers'
import { createAnswers, createLore, knownId, type Lore } from './answers.ts'
import { createBytes } from './bytes.ts'
import { createCall, type SlackCall } from './calls.ts'
import { type Again, asRequest, complete, type Delivery } from './deliveries.ts'
import { createFaults, type Faults } from './faults.ts'
import type { Json, Page, ShownView } from './page.ts'
import { createRefusals } from './refusals.ts'
import { deliveryOf, json, withIds } from './requests.ts'
import { createSockets, type Outcome, type Sockets } from './sockets.ts'
import { app, type SlackMode } from './workspace.ts'

export interface SlackProxy {
  /** Such as `http://127.0.0.1:4711`. */
  url: string
  lore: Lore
  faults: Faults
  sockets: Sockets
  /** Every call, oldest first. */
  calls: SlackCall[]
  /** Every delivery to the app, oldest first. */
  delivered: Delivery[]
  /** Whether the app has taken it: its answer came, and was no failure. */
  acknowledged(delivery: Delivery): boolean
  /** Whether the app hears of its own acts, as in Slack. */
  echo: boolean
  /** How long a trigger lives, in milliseconds. Slack's are three seconds. */
  triggerLife: number
  /** Where the app takes requests (HTTP only). */
  sendTo(url: string): void
  /** Sends to the app as Slack does in this mode. */
  deliver(delivery: Delivery, again?: Again): Promise<Outcome>
  /** Values of a modal that is submitted next, by the view's id at local-slack. */
  states: Map<string, Json>
  /** Waits for a slash command that is for the proxy itself, by its text. */
  trigger(text: string): Promise<{ trigger: string; responseUrl: string }>
  /** From now on nothing answers, as when Slack can not be reached; `false` ends it. */
  dark(on: boolean): void
  /** Once local-slack is there. */
  open(host: string, page: Page): void
  close(): Promise<void>
}

export type { SlackCall } from './calls.ts'

/** The command that is never the app's. */
export const ownCommand = '/bed-trigger'

/** Starts the proxy; local-slack comes later, as it has to know where this listens. */
export const startProxy = async (mode: SlackMode): Promise<SlackProxy> => {
  const lore = createLore()
  const faults = createFaults()
  const calls: SlackCall[] = []
  const delivered: Delivery[] = []
  const acknowledged = new Set<Delivery>()
  const states = new Map<string, Json>()
  const { note, refusal } = createRefusals(lore)
  const awaited = new Map<string, (found: { trigger: string; responseUrl: string }) => void>()
  let host = ''
  let opened: Page | undefined
  let target = ''
  let isDark = false

  const page = (): Page => {
    if (!opened) throw new Error('local-slack is not there yet')
    return opened
  }

  const ours = (text: string): string => text.replaceAll(host, own).replaceAll('slack.local', 'slack.test')

  /** Calls local-slack. */
  const forward = async (method: string, args: Json, token: string): Promise<Json> => {
    const answer = await fetch(`http://${host}/api/${method}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(withIds({ ...args, token: undefined })),
    })
    return json(ours(await answer.text())) as Json
  }
  const answers = createAnswers({ lore, page, forward: (method, args) => forward(method, args, app.botToken) })

  /** What is sent on of a delivery of local-slack's. */
  const incoming = (delivery: Delivery): Delivery | undefined => {
    const { kind, payload } = JSON.parse(ours(JSON.stringify(delivery))) as Delivery
    if (kind === 'slash_commands' && payload.command === ownCommand) {
      note(payload)
      awaited.get(String(payload.text))?.({ trigger: String(payload.trigger_id), responseUrl: String(payload.response_url) })
      return undefined
    }
    const whole = complete({ kind, payload }, page(), lore, states)
    note(whole.payload)
    delivered.push(whole)
    return whole
  }

  /** A modal that the app changes by its answer keeps its id. */
  const outgoing = (delivery: Delivery, answer: Json | undefined): void => {
    const { payload } = delivery
    acknowledged.add(delivery)
    if (answer?.response_action !== 'update') return
    const known = knownId(lore, (payload.view as ShownView).id)
    page()
      .next('view')
      .then(({ stack }) => void lore.viewIds.set((stack as ShownView[]).at(-1)?.id ?? '', known))
      .catch(() => undefined)
  }

  const sockets = createSockets({ host: () => host, incoming, outgoing })

  const post = async (delivery: Delivery, again?: Again): Promise<Outcome & { text: string; type: string }> => {
    const { body, headers } = asRequest(delivery, again)
    const answer = await fetch(target, { method: 'POST', headers, body, signal: AbortSignal.timeout(10_000) }).catch(() => undefined)
    const text = (await answer?.text()) ?? ''
    const type = answer?.headers.get('content-type') ?? 'text/plain'
    return { status: answer?.status ?? 0, body: json(text) as Json | undefined, text, type }
  }

  const deliver = async (delivery: Delivery, again?: Again): Promise<Outcome> => {
    note(delivery.payload)
    delivered.push(delivery)
    if (mode === 'socket') return sockets.deliver(delivery, again)
    const { status, body } = await post(delivery, again)
    return { status, body }
  }

  /** From local-slack to the app, over HTTP. */
  const pass = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const delivery = deliveryOf(request.headers['content-type'] ?? '', (await bytesOf(request)).toString())
    const on = incoming(delivery)
    if (!on) return void response.writeHead(200).end()
    const { status, body, text, type } = await post(on)
    if (status === 200) outgoing(on, body)
    response.writeHead(status || 502, { 'content-type': type }).end(text)
  }

  const call = createCall({ calls, faults, lore, page, refusal, answers, forward, proxy: () => proxy })
  const through = createBytes({ calls, faults, host: () => host })

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://proxy')
    const work = async (): Promise<void> => {
      if (url.pathname === '/deliver') return pass(request, response)
      if (isDark) return void response.destroy()
      return url.pathname.startsWith('/api/') ? call(request, response, url) : through(request, response, url)
    }
    work().catch(error => {
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' })
      response.end(String(error))
    })
  })
  server.on('upgrade', (request, socket, head) => {
    if (isDark) socket.destroy()
    else sockets.take(request, socket, head)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const own = `127.0.0.1:${(server.address() as AddressInfo).port}`

  const proxy: SlackProxy = {
    url: `http://${own}`,
    lore,
    faults,
    sockets,
    calls,
    delivered,
    acknowledged: delivery => acknowledged.has(delivery),
    echo: true,
    triggerLife: 3000,
    sendTo(url) {
      target = url
    },
    deliver,
    states,
    trigger: text =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error('the app is not connected to local-slack')), 5000)
        awaited.set(text, found => {
          clearTimeout(timer)
          awaited.delete(text)
          resolve(found)
        })
      }),
    dark(on) {
      isDark = on
      if (on) sockets.cut()
    },
    open(at, shown) {
      host = at
      opened = shown
    },
    async close() {
      await sockets.close()
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
  return proxy
}
