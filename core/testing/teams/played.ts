// Teams played in this process: the Bot Framework's connector, tokens both ways, files, and every way in which a call can fail. Each customer
// has a chat with the app, or a thread in a channel. It follows Microsoft's documentation; against a Teams that nobody here wrote, the playground beside it is used, which
// has no tokens, no files and no deleting.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text as textOf } from 'node:stream/consumers'
import { malformed, oddly } from '../kits/connector/odd-json.ts'
import type { Answered, Arrived, Platform, PlatformGiven, Written } from '../kits/connector/platform.ts'
import { createWays, type Way } from '../kits/connector/ways.ts'
import { wordsOfMarkdown } from '../kits/markdown-words.ts'
import { bot, createIssuer, headerFor, type Issuer } from './issuer.ts'

type Json = Record<string, unknown>

export interface Posted {
  conversation: string
  id: string
  activity: Json
  deleted?: boolean
}

/** More than the kit asks for: what happens in Teams, and what stands there. */
export interface PlayedTeams extends Platform {
  readonly issuer: Issuer
  /** Where calls go. */
  serviceUrl(): string
  /** Hands over any activity; what is left out is as in a chat of `from`. Signed for `serviceUrl`. */
  tell(from: string, activity: Json, how?: { header?: string }): Promise<Answered & { body?: unknown }>
  /** All that stands in Teams. */
  posted(): readonly Posted[]
  /** Every call of the connector: method and path, without what is behind a question mark. */
  calls(): readonly { method: string; path: string; body: unknown; authorization: string | undefined }[]
  /** The next message is refused with this status and code. */
  refuse(status: number, code: string): void
  /** A file that a customer has, by its address below this server. */
  keepFile(name: string, content: string): string
  /** What was put into a customer's OneDrive. */
  placed(): ReadonlyMap<string, string>
}

const fine: Way = { arrives: true, status: 201 }

const aadOf = (name: string): string => `00000000-0000-4000-8000-${Buffer.from(name.padEnd(6, '0').slice(0, 6)).toString('hex')}`
const chatOf = (name: string): string => `a:1-${name}`
const room = '19:support@thread.tacv2'

/** Teams' names of the emoji that customers of the kit put. */
const reactionOf = (emoji: string): string => (emoji === '👍' ? 'like' : [...emoji].map(c => c.codePointAt(0)!.toString(16)).join('-'))

/** The buttons below a message. */
const buttonsOf = ({ activity }: Posted): Json[] =>
  ((activity.attachments ?? []) as { content?: { actions?: Json[] } }[]).flatMap(({ content }) => content?.actions ?? [])
const isScore = ({ type, data }: Json, score: number): boolean => type === 'Action.Execute' && (data as Json).score === score

/** What the customer reads below the name that stands above an agent's words. */
export const shown = (markdown: string): string => wordsOfMarkdown(markdown.replace(/^\*\*[^*\n]+:\*\*\n\n/, ''))

/** Plays Teams on a port of its own. `place`: where customers of the kit write. */
export const playedTeams = (more: Record<string, string> = {}, { place = 'chats' }: { place?: 'chats' | 'threads' } = {}): PlayedTeams => {
  let given: PlatformGiven
  let server: Server
  let count = 0
  let written = new Map<string, Written>()
  let delivered = new Map<string, { raw: string; header: string }>()
  let posted: Posted[] = []
  let calls: { method: string; path: string; body: unknown; authorization: string | undefined }[] = []
  let kept = new Map<string, string>()
  let placed = new Map<string, string>()
  let refusals: { status: number; code: string }[] = []
  let names = new Map<string, string>()
  let typed: string[] = []
  let questions: { conversation: string; id: string; buttons: Json[] }[] = []
  const issuer = createIssuer()
  const ways = createWays(fine)

  const own = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const serviceUrl = (): string => `${own()}/service/`
  const next = (): string => String(1_700_000_000_000 + ++count)

  const answer = (res: ServerResponse, status: number, body?: unknown, headers: Record<string, string> = {}): void => {
    res.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body === undefined ? undefined : JSON.stringify(body))
  }

  const find = (conversation: string, id: string): Posted | undefined =>
    posted.find(one => one.conversation === conversation && one.id === id && !one.deleted)

  const post = (res: ServerResponse, conversation: string, activity: Json): unknown => {
    if (activity.type === 'typing') {
      typed.push(whoseIs(conversation))
      return answer(res, 202, {})
    }
    const refusal = refusals.shift()
    if (refusal) return answer(res, refusal.status, { error: { code: refusal.code, message: 'It was refused.' } })
    const way = ways.take()
    const id = next()
    if (way.arrives) {
      posted.push({ conversation, id, activity })
      const buttons = buttonsOf({ conversation, id, activity })
      if (buttons.some(button => isScore(button, 5))) questions.push({ conversation, id, buttons })
    }
    return ways.answer(way, res, status => answer(res, status, way.arrives ? { id } : {}, way.headers))
  }

  const member = (account: string): Json => {
    const name = account.replace(/^29:/, '')
    return {
      id: account,
      name: names.get(name) ?? name,
      aadObjectId: aadOf(name),
      userPrincipalName: `${name}@acme.test`,
      email: `${name}@acme.test`,
      tenantId: bot.tenant,
      userRole: 'user',
    }
  }

  const service = (req: IncomingMessage, res: ServerResponse, path: string, body: string): unknown => {
    const value = body === '' ? undefined : (JSON.parse(body) as Json)
    calls.push({ method: req.method ?? '', path, body: value, authorization: req.headers.authorization })
    if (ways.broken() || !issuer.isGiven(req.headers.authorization))
      return answer(res, 401, { error: { code: 'Unauthorized', message: 'no' } })
    const [, rawConversation, what, rawId] = /^v3\/conversations(?:\/([^/]+)(?:\/(activities|members)(?:\/([^/]+))?)?)?$/.exec(path) ?? []
    const conversation = decodeURIComponent(rawConversation ?? '')
    const id = decodeURIComponent(rawId ?? '')
    if (conversation === '' && req.method === 'POST') {
      const [person] = (value?.members ?? []) as { id: string }[]
      return answer(res, 201, { id: chatOf(String(person?.id).replace(/^29:/, '')) })
    }
    if (what === 'members') return answer(res, 200, member(id))
    if (what !== 'activities') return answer(res, 404, {})
    if (req.method === 'POST') return post(res, conversation, value ?? {})
    const found = find(conversation, id)
    if (!found) return answer(res, 404, { error: { code: 'ActivityNotFoundInConversation', message: 'gone' } })
    if (req.method === 'DELETE') found.deleted = true
    else found.activity = value ?? {}
    return answer(res, 200, { id })
  }

  const serve = async (req: IncomingMessage, res: ServerResponse): Promise<unknown> => {
    const body = await textOf(req)
    if (await issuer.serve(req, res, body)) return
    const [, room = '', ...rest] = (req.url ?? '').split('?')[0]!.split('/')
    const name = decodeURIComponent(rest.join('/'))
    if (room === 'service') return service(req, res, rest.join('/'), body)
    if (room === 'put') {
      placed.set(name, body)
      return answer(res, 201, {})
    }
    const file = room === 'files' ? kept.get(name) : undefined
    if (file === undefined) return answer(res, 404, {})
    return res.writeHead(200, { 'content-type': 'application/octet-stream' }).end(file)
  }

  const send = async (raw: string, header: string | undefined): Promise<Answered & { body?: unknown }> => {
    try {
      const response = await fetch(`${given.house()}/teams/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(header === undefined ? {} : { authorization: header }) },
        body: raw,
      })
      const text = await response.text()
      return { ok: response.ok, status: response.status, ...(text === '' ? {} : { body: JSON.parse(text) as unknown }) }
    } catch {
      return { ok: false, status: 0 }
    }
  }

  const signed = async (raw: string): Promise<Answered & { body?: unknown }> => send(raw, await headerFor(serviceUrl(), given.clock.now()))

  const activityOf = (from: string, activity: Json): Json => ({
    channelId: 'msteams',
    serviceUrl: serviceUrl(),
    timestamp: new Date(given.clock.now()).toISOString(),
    from: { id: `29:${from}`, name: names.get(from) ?? from, aadObjectId: aadOf(from) },
    recipient: { id: `28:${bot.appId}`, name: 'Support' },
    conversation: { conversationType: 'personal', tenantId: bot.tenant, id: chatOf(from) },
    channelData: { tenant: { id: bot.tenant } },
    ...activity,
  })

  /** The first message of the thread in which this one is written: its writer's own, or that of whom they write beside. */
  const rootOf = ({ from, beside = from }: Written): string => [...written].find(([, one]) => one.from === beside)?.[0] ?? ''
  const whoseIs = (conversation: string): string =>
    /^a:1-(.*)$/.exec(conversation)?.[1] ?? written.get(conversation.split(';messageid=')[1] ?? '')?.from ?? `nobody (${conversation})`

  /** Where this is written. */
  const placeOf = (message: Written): Json =>
    place === 'chats'
      ? {}
      : {
          conversation: { conversationType: 'channel', tenantId: bot.tenant, id: `${room};messageid=${rootOf(message)}`, isGroup: true },
          channelData: { tenant: { id: bot.tenant }, team: { id: '19:team@thread.tacv2' }, channel: { id: room } },
        }

  const writtenAs = (id: string): Written => {
    const message = written.get(id)
    if (!message) throw new Error(`nobody wrote ${id}`)
    return message
  }

  const messageOf = (id: string): Json => {
    const message = writtenAs(id)
    const { from, text, files = [] } = message
    return activityOf(from, {
      ...placeOf(message),
      type: 'message',
      id,
      text,
      textFormat: 'plain',
      ...(files.length === 0
        ? {}
        : {
            attachments: files.map(({ name, content }) => ({
              contentType: 'application/vnd.microsoft.teams.file.download.info',
              name,
              content: { downloadUrl: keepFile(name, content), uniqueId: next(), fileType: 'txt' },
            })),
          }),
    })
  }

  const changeOf = (id: string, change: Json, eventType: string): Json => {
    const message = messageOf(id)
    return { ...message, ...change, channelData: { ...(message.channelData as Json), eventType } }
  }

  const keepFile = (name: string, content: string): string => {
    const key = `${++count}/${name}`
    kept.set(key, content)
    return `${own()}/files/${key}`
  }

  const arrivedAs = ({ conversation, id, activity }: Posted): Arrived => {
    const attachments = (activity.attachments ?? []) as { name?: string }[]
    const files = attachments.flatMap(({ name }) => name ?? [])
    return {
      to: whoseIs(conversation),
      text: shown(String(activity.text ?? '')),
      id: `${conversation} ${id}`,
      ...(files.length > 0 ? { files } : {}),
    }
  }

  const forged: Record<string, (raw: string) => Promise<[string, string | undefined]>> = {
    'no token': async raw => [raw, undefined],
    'an empty token': async raw => [raw, 'Bearer '],
    'a changed signature': async raw => {
      const header = await headerFor(serviceUrl(), given.clock.now())
      return [raw, header.replace(/.{6}$/, end => (end === 'AAAAAA' ? 'BBBBBB' : 'AAAAAA'))]
    },
    'no signature': async raw => {
      const [, payload = ''] = (await headerFor(serviceUrl(), given.clock.now())).split('.')
      return [raw, `Bearer ${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`]
    },
    'for another bot': async raw => [raw, await headerFor(serviceUrl(), given.clock.now(), { aud: 'another' })],
    'of another issuer': async raw => [raw, await headerFor(serviceUrl(), given.clock.now(), { iss: 'https://sts.windows.net/x/' })],
    'for another place': async raw => [raw, await headerFor('https://smba.trafficmanager.net/emea/', given.clock.now())],
    expired: async raw => [raw, await headerFor(serviceUrl(), given.clock.now(), { exp: Math.floor(given.clock.now() / 1000) - 600 })],
    'by a key that is not for Teams': async raw => [raw, await headerFor(serviceUrl(), given.clock.now(), {}, 'unendorsed')],
    'by a key that nobody knows': async raw => [raw, await headerFor(serviceUrl(), given.clock.now(), {}, 'unknown')],
  }

  return {
    issuer,
    serviceUrl,
    posted: () => posted,
    calls: () => calls,
    placed: () => placed,
    keepFile,
    refuse: (status, code) => void refusals.push({ status, code }),
    async tell(from, activity, { header } = {}) {
      const raw = JSON.stringify(activityOf(from, activity))
      return header === undefined ? signed(raw) : send(raw, header)
    },
    variables: url => ({
      ...issuer.variables(url),
      TEAMS_SERVICE_URL: `${url}/service/`,
      TEAMS_CUSTOMER_CHANNELS: place === 'chats' ? 'personal' : room,
      TEAMS_WELCOME: 'off',
      ...more,
    }),
    async start(handed) {
      given = handed
      written = new Map()
      delivered = new Map()
      posted = []
      calls = []
      kept = new Map()
      placed = new Map()
      refusals = []
      names = new Map()
      typed = []
      questions = []
      ways.reset()
      issuer.refuse(undefined)
      server = createServer((req, res) => void serve(req, res).catch(() => res.destroy()))
      await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
      return own()
    },
    async stop() {
      ways.reset()
      if (!server.listening) return
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
    write(message) {
      const id = next()
      written.set(id, message)
      return id
    },
    async deliver(id) {
      const raw = JSON.stringify(messageOf(id))
      const header = await headerFor(serviceUrl(), given.clock.now())
      delivered.set(id, { raw, header })
      return send(raw, header)
    },
    reads: wordsOfMarkdown,
    sent: () => posted.filter(one => !one.deleted).map(arrivedAs),
    forgeries: Object.keys(forged),
    async forge(id, how) {
      const [raw, header] = await forged[how]!(JSON.stringify(messageOf(id)))
      return send(raw, header)
    },
    replay(id) {
      const bytes = delivered.get(id)
      return bytes ? send(bytes.raw, bytes.header) : Promise.reject(new Error(`${id} was never delivered`))
    },
    async skew(id, ahead) {
      const from = Math.floor((given.clock.now() + ahead) / 1000)
      const raw = JSON.stringify(messageOf(id))
      return send(raw, await headerFor(serviceUrl(), given.clock.now(), { nbf: from, exp: from + 3600 }))
    },
    spell: id => signed(oddly(messageOf(id))),
    async malformed() {
      const whole = activityOf('ada', { type: 'message', id: next(), text: 'whole' })
      const answers: (Answered & { what: string })[] = []
      for (const [what, raw] of malformed(whole)) answers.push({ what, ...(await signed(raw)) })
      return answers
    },
    oversize: () => signed(JSON.stringify(activityOf('ada', { type: 'message', id: next(), text: 'x'.repeat(8_000_000) }))),
    echo({ to, text, id }) {
      const from = { id: `28:${bot.appId}`, name: 'Support' }
      return signed(JSON.stringify(activityOf(to, { type: 'message', id, text, from })))
    },
    edit(id, text) {
      return signed(JSON.stringify(changeOf(id, { type: 'messageUpdate', text }, 'editMessage')))
    },
    remove(id) {
      return signed(JSON.stringify(changeOf(id, { type: 'messageDelete', text: undefined }, 'softDeleteMessage')))
    },
    rename: (from, name) => void names.set(from, name),
    beside: place === 'threads',
    react(id, from, emoji, removed = false) {
      const change = { [removed ? 'reactionsRemoved' : 'reactionsAdded']: [{ type: reactionOf(emoji) }] }
      const where = placeOf(writtenAs(id))
      return signed(JSON.stringify(activityOf(from, { ...where, type: 'messageReaction', id: next(), replyToId: id, ...change })))
    },
    ...(place === 'chats' ? { typed: () => typed } : {}),
    asked: {
      whom: () => questions.map(({ conversation }) => whoseIs(conversation)),
      rate(from, score) {
        const { id, buttons } = questions.find(({ conversation }) => whoseIs(conversation) === from)!
        const press = { id: next(), name: 'adaptiveCard/action', replyToId: id }
        const value = { action: buttons.find(button => isScore(button, score)), trigger: 'manual' }
        return signed(JSON.stringify(activityOf(from, { ...placeOf({ from, text: '' }), type: 'invoke', ...press, value })))
      },
    },
    files: place === 'chats',
    next: ways.next,
  }
}
