// The bed for Teams: the playground of Microsoft 365, which nobody here wrote, as `npm run beds` installs it. It signs nothing, so what it posts goes
// through a gate of ours that adds the token Teams would send. What we send goes through it as well, so that both can be cut.
// https://github.com/OfficeDev/microsoft-365-agents-playground

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text as textOf } from 'node:stream/consumers'
import { WebSocket } from 'ws'
import { root } from '../../roof/settings/place.ts'
import { freePort } from '../houses/server-process.ts'
import { createIssuer, headerFor } from './issuer.ts'

type Json = Record<string, unknown>

const program = process.env.TEAMS_PLAYGROUND ?? join(root, '.beds/node_modules/@microsoft/m365agentsplayground/cli.js')

/** Why tests against the playground are skipped, to stand in their title; empty where they run. */
export const whyNoPlayground =
  existsSync(program) || process.env.BEDS === 'required'
    ? ''
    : ' (skipped: no playground of Teams; run npm run beds, or set TEAMS_PLAYGROUND)'

/** `describe` for tests that need the bed: skipped without it, but not where BEDS=required. */
export const describeOnPlayground = (title: string, body: (this: Mocha.Suite) => void): void =>
  void (whyNoPlayground === '' ? describe : describe.skip)(`${title}${whyNoPlayground}`, body)

interface Account {
  id: string
  name: string
}

interface Config {
  tenantId: string
  bot: Account
  currentUser: Account & { aadObjectId: string; email: string }
  personalChat: Account
  groupChats: Account[]
  teams: (Account & { channels: Account[] })[]
}

/** What the bot has shown somewhere. */
export interface ShownMessage {
  action: 'createMessage' | 'updateMessage'
  conversation: string
  message: Json & { messageId: string; text?: string; attachments?: Json[] }
}

export interface Playground {
  readonly config: Config
  /** The variables that lead there. */
  variables: Record<string, string>
  /** Where its posts are passed on to; a house may come later. */
  sendTo(address: string): void
  /** Nothing passes between the playground and the house until it is false again. */
  cut(now: boolean): void
  /** The words of what the playground posted and the house did not take. */
  untaken(): readonly string[]
  /** As the playground's own user. `mention`: calls the bot by its name. */
  say(conversation: string, text: string, how?: { mention?: boolean }): Promise<{ messageId: string; postConversationId?: string }>
  install(conversation: string): Promise<void>
  /** Presses an Action.Execute of a card. */
  press(conversation: string, card: string, action: Json): Promise<unknown>
  /** Any activity; what is left out is as in the personal chat. */
  tell(activity: Json): Promise<void>
  shown(): readonly ShownMessage[]
  close(): Promise<void>
}

const patience = 30_000

export const openPlayground = async (): Promise<Playground> => {
  if (!existsSync(program)) throw new Error(`There is no playground at ${program}. Install it with npm run beds, or set TEAMS_PLAYGROUND.`)
  const issuer = createIssuer()
  const port = await freePort()
  const base = `http://127.0.0.1:${port}`
  let target: string | undefined
  let dark = false

  const untaken: string[] = []
  type Passed = [status: number, body: string]

  const passed = async (url: string, method: string, authorization: string, body: string): Promise<Passed> => {
    const headers = { 'content-type': 'application/json', authorization }
    const answer = await fetch(url, { method, headers, ...(body === '' ? {} : { body }) })
    return [answer.status, await answer.text()]
  }

  /** What the playground posts, with the token that Teams would add. */
  const tellHouse = async (body: string): Promise<Passed> => {
    if (target === undefined || body === '') return [200, '']
    const serviceUrl = `${gateUrl}/connector/`
    const activity = JSON.parse(body) as Json
    try {
      if (dark) throw new Error('nothing passes')
      const told = JSON.stringify({ ...activity, serviceUrl })
      const answer = await passed(target, 'POST', await headerFor(serviceUrl, Date.now()), told)
      if (answer[0] >= 300) throw new Error(`the house answers ${answer[0]}`)
      return answer
    } catch (error) {
      untaken.push(String(activity.text ?? ''))
      throw error
    }
  }

  const gate: Server = createServer((req, res) => {
    void (async () => {
      const body = await textOf(req)
      const { method = 'GET', url = '', headers } = req
      if (url === '/api/messages') {
        const [status, answer] = await tellHouse(body)
        return res.writeHead(status, { 'content-type': 'application/json' }).end(answer)
      }
      if (dark) return res.destroy()
      if (await issuer.serve(req, res, body)) return
      const [status, answer] = await passed(
        `${base}${url.replace(/^\/connector/, '/_connector')}`,
        method,
        headers.authorization ?? '',
        body,
      )
      return res.writeHead(status, { 'content-type': 'application/json' }).end(answer)
    })().catch(() => res.destroy())
  })
  await once(gate.listen(0, '127.0.0.1'), 'listening')
  const gateUrl = `http://127.0.0.1:${(gate.address() as AddressInfo).port}`

  // It writes logs where it runs.
  const folder = mkdtempSync(join(tmpdir(), 'threadline-playground-'))
  const words = [program, 'start', '-e', `${gateUrl}/api/messages`, '-c', 'msteams', '-p', String(port), '--dt', 'true']
  const child: ChildProcess = spawn(process.execPath, words, { cwd: folder, stdio: 'ignore' })

  const until = async <T>(what: string, find: () => Promise<T | undefined>): Promise<T> => {
    for (const end = Date.now() + patience; Date.now() < end; ) {
      const found = await find().catch(() => undefined)
      if (found !== undefined) return found
      await new Promise(resolve => setTimeout(resolve, 50))
    }
    throw new Error(`${what}: not in time`)
  }

  const config = await until('the playground answers', async () => {
    const answer = await fetch(`${base}/_internal/v1/config`)
    return answer.ok ? ((await answer.json()) as { config: Config }).config : undefined
  })
  const stream = new WebSocket(`${base.replace('http', 'ws')}/_ws_conversation/v1/conversations/stream`)
  await once(stream, 'open')
  const shown: ShownMessage[] = []
  stream.on('message', data => {
    const frame = JSON.parse(String(data)) as {
      action?: string
      actionConversationId?: string
      message?: ShownMessage['message'] & { from?: Account }
    }
    const { action, actionConversationId: conversation, message } = frame
    if ((action === 'createMessage' || action === 'updateMessage') && conversation !== undefined && message?.from?.id === config.bot.id)
      shown.push({ action, conversation, message })
  })

  const post = async (path: string, body: Json): Promise<unknown> => {
    const answer = await fetch(`${base}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    const text = await answer.text()
    if (!answer.ok) throw new Error(`the playground answers ${answer.status} to ${path}: ${text.slice(0, 300)}`)
    return text === '' ? undefined : JSON.parse(text)
  }
  const { currentUser: user, bot, personalChat } = config

  return {
    config,
    variables: { ...issuer.variables(gateUrl), TEAMS_SERVICE_URL: `${gateUrl}/connector/` },
    sendTo(address) {
      target = address
    },
    cut(now) {
      dark = now
      if (now) gate.closeAllConnections()
    },
    untaken: () => untaken,
    say: (conversation, text, { mention } = {}) =>
      post(`/_conversation/v1/conversations/${encodeURIComponent(conversation)}/messages`, {
        from: { id: user.id },
        text: mention ? `<at>${bot.name}</at> ${text}` : text,
        textFormat: 'plain',
        ...(mention ? { mentions: [{ mentioned: { id: bot.id }, text: `<at>${bot.name}</at>` }] } : {}),
      }) as Promise<{ messageId: string; postConversationId?: string }>,
    async install(conversation) {
      await post(`/_debug/conversation/${conversation}/installation`, {})
    },
    press: (conversation, card, action) =>
      post('/_conversation/v1/invoke', {
        name: 'adaptiveCard/action',
        conversation: { id: conversation },
        from: { id: user.id },
        replyToId: card,
        value: { action, trigger: 'manual' },
      }),
    async tell(activity) {
      await post('/_internal/v1/customActivities', {
        channelId: 'msteams',
        serviceUrl: `http://localhost:${port}/_connector`,
        timestamp: new Date().toISOString(),
        from: { id: user.id, name: user.name, aadObjectId: user.aadObjectId },
        recipient: bot,
        conversation: { conversationType: 'personal', tenantId: config.tenantId, id: personalChat.id },
        channelData: { tenant: { id: config.tenantId } },
        ...activity,
      })
    },
    shown: () => shown,
    async close() {
      stream.terminate()
      child.kill()
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
      gate.closeAllConnections()
      gate.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
