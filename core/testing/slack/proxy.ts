// Slack as the app under test meets it: local-slack with a proxy of ours in front, in both directions. It asks for tokens and scopes, plays
// faults, answers what local-slack can not (answers.ts), completes what local-slack delivers (deliveries.ts), tells the app about its own
// acts (echoes.ts), and sends what nobody can press on local-slack's page.
// It follows Slack's documentation and was never held against Slack itself. It can not show: whether Slack takes our blocks (local-slack takes
// any; the limits are tested elsewhere), Slack's real rate limits, ephemeral messages that vanish, rich_text blocks of what people type, link
// previews, OAuth installation, Enterprise Grid, one modal stack per person (local-slack has one for all), and Slack's own timing.
import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAnswers, createLore, knownId, type Lore } from './answers.ts'
import { type Again, asRequest, complete, type Delivery } from './deliveries.ts'
import { echoes } from './echoes.ts'
import { createFaults, type Doing, type Faults } from './faults.ts'
import type { Json, Page, ShownView } from './page.ts'
import { methodScopes } from './scopes.ts'
import { createSockets, type Outcome, type Sockets } from './sockets.ts'
import { app, type SlackMode } from './workspace.ts'

/** A call of the app's, as it came in. */
export interface SlackCall {
  method: string
  args: Json
  at: number
  /** What the app was told; undefined while it waits, and where the answer was lost. */
  answer?: Json
}

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

/** The command that is never the app's. */
export const ownCommand = '/bed-trigger'

const json = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const bodyOf = async (request: IncomingMessage): Promise<Buffer<ArrayBuffer>> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

const argsOf = (request: IncomingMessage, url: URL, body: Buffer): { token: string; args: Json } => {
  const type = request.headers['content-type'] ?? ''
  const text = body.toString()
  const given: Json = {
    ...Object.fromEntries(url.searchParams),
    ...(type.includes('application/json') ? ((json(text) as Json) ?? {}) : Object.fromEntries(new URLSearchParams(text))),
  }
  // What is not text is sent as JSON within a form.
  const args = Object.fromEntries(
    Object.entries(given).map(([name, value]) => [
      name,
      typeof value === 'string' && /^[[{]/u.test(value) ? (json(value) ?? value) : value,
    ]),
  )
  const header = request.headers.authorization ?? ''
  return { token: header.startsWith('Bearer ') ? header.slice(7) : String(args.token ?? ''), args }
}

/** Slack names every block that came without a `block_id`. */
const withIds = (args: Json): Json => {
  const named = (blocks: unknown): unknown =>
    Array.isArray(blocks) ? blocks.map((block: Json) => ({ block_id: randomUUID().slice(0, 5), ...block })) : blocks
  const view = args.view as Json | undefined
  return {
    ...args,
    ...(args.blocks ? { blocks: named(args.blocks) } : {}),
    ...(view ? { view: { ...view, blocks: named(view.blocks) } } : {}),
  }
}

const deliveryOf = (type: string, body: string): Delivery => {
  if (type.includes('application/json')) return { kind: 'events_api', payload: json(body) as Json }
  const form = Object.fromEntries(new URLSearchParams(body))
  if (form.payload !== undefined) return { kind: 'interactive', payload: json(form.payload) as Json }
  return { kind: 'slash_commands', payload: form }
}

/** Starts the proxy; local-slack comes later, as it has to know where this listens. */
export const startProxy = async (mode: SlackMode): Promise<SlackProxy> => {
  const lore = createLore()
  const faults = createFaults()
  const calls: SlackCall[] = []
  const delivered: Delivery[] = []
  const states = new Map<string, Json>()
  const triggers = new Map<string, { since: number; used: boolean }>()
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

  const note = (payload: Json): void => {
    if (typeof payload.trigger_id === 'string') triggers.set(payload.trigger_id, { since: performance.now(), used: false })
  }

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
  const outgoing = ({ payload }: Delivery, answer: Json | undefined): void => {
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

  /** Why Slack would not take a call at all. */
  const refusal = (method: string, args: Json, token: string): Json | undefined => {
    if (token === '') return { ok: false, error: 'not_authed' }
    const appLevel = method === 'apps.connections.open'
    if (token !== app.botToken && token !== app.appToken) return { ok: false, error: 'invalid_auth' }
    if (appLevel !== (token === app.appToken)) return { ok: false, error: 'not_allowed_token_type' }
    const any = methodScopes[method] ?? []
    const { scopes } = lore
    if (scopes && any.length > 0 && !any.some(scope => scopes.includes(scope)))
      return { ok: false, error: 'missing_scope', needed: any[0], provided: scopes.join(',') }
    if (method === 'views.open' || method === 'views.push') {
      const trigger = triggers.get(String(args.trigger_id))
      if (!trigger) return { ok: false, error: 'invalid_trigger_id' }
      if (performance.now() - trigger.since > proxy.triggerLife) return { ok: false, error: 'expired_trigger_id' }
      if (trigger.used) return { ok: false, error: 'exchanged_trigger_id' }
      trigger.used = true
    }
    return undefined
  }

  const play = async (doing: Doing[], kinds: Doing['kind'][]): Promise<void> => {
    for (const one of doing) if (one.kind === 'delay' && kinds.includes('delay')) await new Promise(resolve => setTimeout(resolve, one.ms))
  }

  /** The first fault that takes the place of the answer. */
  const instead = (doing: Doing[]): { status: number; headers: Record<string, string>; body: string } | undefined => {
    for (const one of doing) {
      if (one.kind === 'limit')
        return { status: 429, headers: { 'retry-after': String(one.seconds) }, body: '{"ok":false,"error":"ratelimited"}' }
      if (one.kind === 'fail') return { status: 200, headers: {}, body: JSON.stringify({ ok: false, error: one.error, ...one.extra }) }
      if (one.kind === 'status') return { status: one.status, headers: {}, body: one.body }
    }
    return undefined
  }

  const lost = (doing: Doing[], when: 'before' | 'after'): boolean => doing.some(one => one.kind === 'lose' && one.when === when)

  const call = async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    const method = url.pathname.slice('/api/'.length)
    const { token, args } = argsOf(request, url, await bodyOf(request))
    const noted: SlackCall = { method, args, at: Date.now() }
    calls.push(noted)
    const doing = faults.on(method, args)
    await play(doing, ['delay'])
    if (lost(doing, 'before')) return void response.destroy()
    const headers: Record<string, string> = { 'content-type': 'application/json; charset=utf-8' }
    if (token === app.botToken) headers['x-oauth-scopes'] = (lore.scopes ?? everyScope).join(',')
    const fault = instead(doing)
    if (fault) {
      noted.answer = json(fault.body) as Json
      return void response.writeHead(fault.status, { ...headers, ...fault.headers }).end(fault.body)
    }
    let answer = refusal(method, args, token)
    if (!answer) {
      const echo = echoes(page(), method, args)
      answer = method === 'apps.connections.open' ? await forward(method, args, token) : await answers.answer(method, args)
      if (answer.ok) for (const one of proxy.echo ? echo(answer) : []) void deliver(one)
    }
    for (const one of doing) {
      if (one.kind !== 'hold') continue
      one.reached(answer)
      await one.released
    }
    if (lost(doing, 'after')) return void response.destroy()
    noted.answer = answer
    response.writeHead(200, headers).end(JSON.stringify(answer))
  }

  /** From local-slack to the app, over HTTP. */
  const pass = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const delivery = deliveryOf(request.headers['content-type'] ?? '', (await bodyOf(request)).toString())
    const on = incoming(delivery)
    if (!on) return void response.writeHead(200).end()
    const { status, body, text, type } = await post(on)
    outgoing(on, body)
    response.writeHead(status || 502, { 'content-type': type }).end(text)
  }

  const bytes: [prefix: string, name: string][] = [
    ['/upload/', 'upload'],
    ['/files-pri/', 'download'],
    ['/_hooks/', 'respond'],
  ]

  /** Bytes in and out, and response URLs. */
  const through = async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    const name = bytes.find(([prefix]) => url.pathname.startsWith(prefix))?.[1]
    if (name === undefined) return void response.writeHead(404).end()
    const body = await bodyOf(request)
    const args: Json = { path: url.pathname, ...(name === 'respond' ? (json(body.toString()) as Json) : {}) }
    const noted: SlackCall = { method: name, args, at: Date.now() }
    calls.push(noted)
    const doing = faults.on(name, args)
    await play(doing, ['delay'])
    if (lost(doing, 'before')) return void response.destroy()
    const fault = instead(doing)
    if (fault) return void response.writeHead(fault.status, fault.headers).end(fault.body)
    // Without a token Slack shows its sign-in page.
    if (name === 'download' && request.headers.authorization !== `Bearer ${app.botToken}`)
      return void response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
        .end('<!doctype html><title>Sign in to Slack</title>')
    const headers = Object.fromEntries(
      ['authorization', 'content-type', 'range'].flatMap(h => (request.headers[h] === undefined ? [] : [[h, String(request.headers[h])]])),
    )
    const answer = await fetch(`http://${host}${url.pathname}${url.search}`, {
      method: request.method ?? 'GET',
      headers,
      ...(request.method === 'POST' ? { body } : {}),
    })
    const content = Buffer.from(await answer.arrayBuffer())
    if (lost(doing, 'after')) return void response.destroy()
    noted.answer = { ok: answer.ok }
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'text/plain' }).end(content)
  }

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

const everyScope = [...new Set([...Object.values(methodScopes).flat(), 'chat:write.customize', 'users:read.email'])].sort()
