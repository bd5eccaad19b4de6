// Calls of the app's to the Web API, as the proxy takes them: noted, refused, hit by faults, or answered and told about.

import type { IncomingMessage, ServerResponse } from 'node:http'
import { buffer as bytesOf } from 'node:stream/consumers'
import type { Answers, Lore } from './answers.ts'
import type { Delivery } from './deliveries.ts'
import { echoes } from './echoes.ts'
import { delayed, type Faults, instead, lost } from './faults.ts'
import type { Json, Page } from './page.ts'
import type { Refusals } from './refusals.ts'
import { argsOf, json } from './requests.ts'
import { methodScopes } from './scopes.ts'
import { app } from './workspace.ts'

/** A call of the app's, as it came in. */
export interface SlackCall {
  method: string
  args: Json
  at: number
  /** What the app was told; undefined while it waits, and where the answer was lost. */
  answer?: Json
}

/** Answers one request. */
export type Handle = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>

interface Needs {
  calls: SlackCall[]
  faults: Faults
  lore: Lore
  page(): Page
  refusal: Refusals['refusal']
  answers: Answers
  /** Calls local-slack. */
  forward(method: string, args: Json, token: string): Promise<Json>
  /** What may change while it runs. */
  proxy(): { echo: boolean; triggerLife: number; deliver(delivery: Delivery): Promise<unknown> }
}

const everyScope = [...new Set([...Object.values(methodScopes).flat(), 'chat:write.customize', 'users:read.email'])].sort()

export const createCall =
  ({ calls, faults, lore, page, refusal, answers, forward, proxy }: Needs): Handle =>
  async (request, response, url) => {
    const method = url.pathname.slice('/api/'.length)
    const { token, args } = argsOf(request, url, await bytesOf(request))
    const noted: SlackCall = { method, args, at: Date.now() }
    calls.push(noted)
    const doing = faults.on(method, args)
    await delayed(doing)
    if (lost(doing, 'before')) return void response.destroy()
    const headers: Record<string, string> = { 'content-type': 'application/json; charset=utf-8' }
    if (token === app.botToken) headers['x-oauth-scopes'] = (lore.scopes ?? everyScope).join(',')
    const fault = instead(doing)
    if (fault) {
      noted.answer = json(fault.body) as Json
      return void response.writeHead(fault.status, { ...headers, ...fault.headers }).end(fault.body)
    }
    let answer = refusal(method, args, token, proxy().triggerLife)
    if (!answer) {
      const echoed = echoes(page(), method, args)
      answer = method === 'apps.connections.open' ? await forward(method, args, token) : await answers.answer(method, args)
      if (answer.ok) for (const one of proxy().echo ? echoed(answer) : []) void proxy().deliver(one)
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
