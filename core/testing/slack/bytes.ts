// Bytes in and out, and response URLs: passed through to local-slack, with Slack's sign-in page for whoever has no token.
// https://docs.slack.dev/messaging/working-with-files
import { buffer as bytesOf } from 'node:stream/consumers'
import type { Handle, SlackCall } from './calls.ts'
import { delayed, type Faults, instead, lost } from './faults.ts'
import type { Json } from './page.ts'
import { json } from './requests.ts'
import { app } from './workspace.ts'

interface Needs {
  calls: SlackCall[]
  faults: Faults
  /** Where local-slack listens. */
  host(): string
}

const bytes: [prefix: string, name: string][] = [
  ['/upload/', 'upload'],
  ['/files-pri/', 'download'],
  ['/_hooks/', 'respond'],
]

export const createBytes =
  ({ calls, faults, host }: Needs): Handle =>
  async (request, response, url) => {
    const name = bytes.find(([prefix]) => url.pathname.startsWith(prefix))?.[1]
    if (name === undefined) return void response.writeHead(404).end()
    const body = await bytesOf(request)
    const args: Json = { path: url.pathname, ...(name === 'respond' ? (json(body.toString()) as Json) : {}) }
    const noted: SlackCall = { method: name, args, at: Date.now() }
    calls.push(noted)
    const doing = faults.on(name, args)
    await delayed(doing)
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
    const answer = await fetch(`http://${host()}${url.pathname}${url.search}`, {
      method: request.method ?? 'GET',
      headers,
      ...(request.method === 'POST' ? { body } : {}),
    })
    const content = Buffer.from(await answer.arrayBuffer())
    if (lost(doing, 'after')) return void response.destroy()
    noted.answer = { ok: answer.ok }
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'text/plain' }).end(content)
  }
