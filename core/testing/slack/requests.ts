// Requests of Slack's Web API and of local-slack, read: forms, JSON and JSON within forms.
import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Delivery } from './deliveries.ts'
import type { Json } from './page.ts'

/** What JSON says; undefined for whatever is none. */
export const json = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What a call of the Web API asks, in the query, a form or JSON, and with which token. */
export const argsOf = (request: IncomingMessage, url: URL, body: Buffer): { token: string; args: Json } => {
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
export const withIds = (args: Json): Json => {
  const named = (blocks: unknown): unknown =>
    Array.isArray(blocks) ? blocks.map((block: Json) => ({ block_id: randomUUID().slice(0, 5), ...block })) : blocks
  const view = args.view as Json | undefined
  return {
    ...args,
    ...(args.blocks ? { blocks: named(args.blocks) } : {}),
    ...(view ? { view: { ...view, blocks: named(view.blocks) } } : {}),
  }
}

/** What local-slack sends to an app, by its content type. */
export const deliveryOf = (type: string, body: string): Delivery => {
  if (type.includes('application/json')) return { kind: 'events_api', payload: json(body) as Json }
  const form = Object.fromEntries(new URLSearchParams(body))
  if (form.payload !== undefined) return { kind: 'interactive', payload: json(form.payload) as Json }
  return { kind: 'slash_commands', payload: form }
}
