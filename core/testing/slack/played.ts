// Slack played in this process for the connector kit: a small Web API, signed events, and every way in which a call can fail. The customers
// are of another organisation, each in a channel of their own. It follows Slack's documentation; against a Slack that nobody here wrote,
// the bed beside it is used.

import { createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text as textOf } from 'node:stream/consumers'
import { nameOfEmoji } from '#connectors/links/slack/emoji.ts'
import { malformed, oddly } from '../kits/connector/odd-json.ts'
import type { Answered, Arrived, Platform, PlatformGiven, Written } from '../kits/connector/platform.ts'
import { createWays, type Way } from '../kits/connector/ways.ts'
import { app, botId, workspace } from './workspace.ts'

type Json = Record<string, unknown>

interface Posted {
  channel: string
  thread: string | undefined
  ts: string
  text: string
  blocks: Json[]
  files: { name: string; size: number }[]
}

const fine: Way = { arrives: true, status: 200 }

const channelFor = (name: string): string => `C0${name.toUpperCase()}`
const userFor = (name: string): string => `U0${name.toUpperCase()}`
const nameIn = (id: unknown): string => String(id).slice(2).toLowerCase()

const encode = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** As the customer's app shows a `markdown` block: entities outside of code are decoded once. */
const shown = (blocks: Json[]): string => {
  const text = String(blocks.find(block => block.type === 'markdown')?.text ?? '')
  return text.replaceAll('&lt;', '<').replaceAll('&amp;', '&')
}

const isQuestion = ({ blocks }: Posted): boolean => JSON.stringify(blocks).includes('customer:score')

/** Plays Slack on a port of its own. */
export const playedSlack = (): Platform => {
  let given: PlatformGiven
  let server: Server
  let count = 0
  let written = new Map<string, Written & { ts: string }>()
  let delivered = new Map<string, { raw: string; headers: Record<string, string> }>()
  let posted: Posted[] = []
  let uploads = new Map<string, { name: string; size: number }>()
  let names = new Map<string, string>()
  let reactions: { id: string; emoji: string }[] = []
  let typed: string[] = []
  const ways = createWays(fine)

  const tick = (): string => {
    count += 1
    return `${Math.floor(given.clock.now() / 1000)}.${String(count).padStart(6, '0')}`
  }

  const listed = ({ ts, thread, blocks, files }: Posted): Json => ({
    type: 'message',
    ts,
    bot_id: botId,
    user: app.botUserId,
    blocks,
    files: files.map(file => ({ ...file, title: file.name })),
    ...(thread === undefined ? {} : { thread_ts: thread }),
  })

  const post = (args: Json, files: Posted['files'] = []): string => {
    const ts = tick()
    const blocks = (args.blocks as Json[] | undefined) ?? []
    const thread = args.thread_ts === undefined ? undefined : String(args.thread_ts)
    posted.push({ channel: String(args.channel), thread, ts, text: String(args.text ?? ''), blocks, files })
    return ts
  }

  const methods: Record<string, (args: Json) => Json> = {
    'auth.test': () => ({
      team_id: workspace.teamId,
      team: workspace.name,
      url: 'https://acme.slack.test/',
      user_id: app.botUserId,
      bot_id: botId,
    }),
    'users.info': ({ user }) => ({
      user: {
        id: user,
        team_id: 'T0CUSTOMER',
        is_stranger: true,
        real_name: names.get(nameIn(user)) ?? nameIn(user),
        profile: { display_name: names.get(nameIn(user)) ?? nameIn(user), email: `${nameIn(user)}@customer.test` },
      },
    }),
    'conversations.info': ({ channel }) => ({ channel: { id: channel, name: nameIn(channel), is_ext_shared: true, is_member: true } }),
    'conversations.history': ({ channel, oldest }) => ({
      messages: [
        ...posted.filter(m => m.channel === channel && m.thread === undefined).map(listed),
        ...[...written].flatMap(([id, m]): Json[] => (placeOf(m) === channel && m.beside === undefined ? [messageOf(id)] : [])),
      ]
        .filter(message => Number(message.ts) > Number(oldest ?? 0))
        .sort((a, b) => Number(b.ts) - Number(a.ts)),
    }),
    'conversations.replies': ({ channel, ts }) => ({ messages: posted.filter(m => m.channel === channel && m.thread === ts).map(listed) }),
    'assistant.threads.setStatus'({ channel_id: channel }) {
      typed.push(nameIn(channel))
      return {}
    },
    'reactions.add'({ channel, timestamp, name }) {
      const id = `${channel}:${timestamp}`
      if (reactions.some(one => one.id === id && one.emoji === name)) return { ok: false, error: 'already_reacted' }
      reactions.push({ id, emoji: String(name) })
      return {}
    },
    'reactions.remove'({ channel, timestamp, name }) {
      const before = reactions.length
      reactions = reactions.filter(one => one.id !== `${channel}:${timestamp}` || one.emoji !== name)
      return before === reactions.length ? { ok: false, error: 'no_reaction' } : {}
    },
    'files.getUploadURLExternal': ({ filename, length }) => {
      const id = `F${++count}`
      uploads.set(id, { name: String(filename), size: Number(length) })
      return { file_id: id, upload_url: `${own()}/upload/${id}` }
    },
    'files.completeUploadExternal': ({ files, channel_id: channel, thread_ts }) => {
      const all = (files as { id: string }[]).flatMap(({ id }) => uploads.get(id) ?? [])
      post({ channel, thread_ts }, all)
      return { files }
    },
    'chat.postMessage': args => ({ channel: args.channel, ts: post(args) }),
    'chat.update'({ channel, ts, blocks, text }) {
      const found = posted.find(m => m.channel === channel && m.ts === ts)
      if (!found) return { ok: false, error: 'message_not_found' }
      Object.assign(found, { blocks: blocks ?? [], text })
      return { channel, ts }
    },
    'chat.delete'({ channel, ts }) {
      const at = posted.findIndex(m => m.channel === channel && m.ts === ts)
      if (at < 0) return { ok: false, error: 'message_not_found' }
      posted.splice(at, 1)
      return { channel, ts }
    },
  }

  const own = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  const answer = (res: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void => {
    res.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
  }

  const argsOf = (body: string): Json =>
    Object.fromEntries(
      [...new URLSearchParams(body)].map(([name, value]) => [name, ['blocks', 'files'].includes(name) ? JSON.parse(value) : value]),
    )

  const call = (res: ServerResponse, method: string, args: Json): void => {
    const run = methods[method]
    if (!run) {
      answer(res, 200, { ok: false, error: 'unknown_method' })
      return
    }
    const way = method === 'chat.postMessage' ? ways.take() : fine
    const made = way.arrives ? run(args) : { ok: false, error: 'not_done' }
    ways.answer(way, res, status => answer(res, status, { ok: true, ...made }, way.headers))
  }

  const serve = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const [, room = '', name = '', at = ''] = (req.url ?? '').split('/')
    const body = await textOf(req)
    if (room === 'upload' || room === 'respond') return answer(res, 200, {})
    const authorized = req.headers.authorization === `Bearer ${app.botToken}` && !ways.broken()
    if (room === 'files') {
      const file = authorized ? written.get(name)?.files?.[Number(at)] : undefined
      if (file) res.writeHead(200, { 'content-type': file.type }).end(file.content)
      else answer(res, 403, {})
      return
    }
    if (!authorized) return answer(res, 200, { ok: false, error: 'invalid_auth' })
    call(res, name, argsOf(body))
  }

  const sign = (raw: string, at = given.clock.now()): Record<string, string> => {
    const stamp = String(Math.floor(at / 1000))
    const digest = createHmac('sha256', app.signingSecret).update(`v0:${stamp}:${raw}`).digest('hex')
    return { 'x-slack-request-timestamp': stamp, 'x-slack-signature': `v0=${digest}` }
  }

  const send = async (raw: string, headers: Record<string, string>): Promise<Answered> => {
    try {
      const response = await fetch(`${given.house()}/slack/events`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: raw,
      })
      await response.arrayBuffer()
      return { ok: response.ok, status: response.status }
    } catch {
      return { ok: false, status: 0 }
    }
  }

  const envelope = (id: string, event: Json): Json => ({
    type: 'event_callback',
    event_id: id,
    event_time: Math.floor(given.clock.now() / 1000),
    team_id: 'T0CUSTOMER',
    context_team_id: workspace.teamId,
    authorizations: [
      { team_id: workspace.teamId, enterprise_id: null, user_id: app.botUserId, is_bot: true, is_enterprise_install: false },
    ],
    is_ext_shared_channel: true,
    event,
  })

  const placeOf = (message: Written | undefined): string => channelFor(message?.beside ?? message?.from ?? '')

  const messageOf = (id: string): Json => {
    const message = written.get(id)
    if (!message) throw new Error(`nobody wrote ${id}`)
    const { from, text, ts, beside, files = [] } = message
    const root = [...written.values()].find(one => one.from === beside)?.ts
    return {
      type: 'message',
      user: userFor(from),
      ts,
      ...(root === undefined ? {} : { thread_ts: root }),
      text: encode(text),
      blocks: [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }] }],
      ...(files.length === 0
        ? {}
        : {
            subtype: 'file_share',
            files: files.map(({ name, content }, i) => ({
              id: `F${id}${i}`,
              name,
              size: content.length,
              url_private: `${own()}/files/${id}/${i}`,
            })),
          }),
    }
  }

  const wrap = (id: string): Json => envelope(`Ev-${id}`, { ...messageOf(id), channel: placeOf(written.get(id)), channel_type: 'channel' })
  const tell = (raw: string): Promise<Answered> => send(raw, sign(raw))
  const happened = (event: Json): Promise<Answered> => tell(JSON.stringify(envelope(`Ev-${++count}`, event)))

  const write = (message: Written): string => {
    const ts = tick()
    const id = `M${count}`
    written.set(id, { ...message, ts })
    return id
  }

  const arrivedAs = ({ channel, thread, ts, blocks, files }: Posted): Arrived => {
    const root = [...written.values()].find(message => message.ts === thread && channelFor(message.from) === channel)
    const key = blocks.map(block => String(block.block_id ?? '')).find(id => id.startsWith('k:'))
    return {
      to: root?.from ?? `nobody (${channel} ${thread})`,
      text: shown(blocks),
      id: `${channel}:${ts}`,
      ...(key === undefined ? {} : { key: key.slice(2) }),
      ...(files.length > 0 ? { files: files.map(file => file.name) } : {}),
    }
  }

  return {
    variables: url => ({
      SLACK_API_URL: `${url}/api/`,
      SLACK_BOT_TOKEN: app.botToken,
      SLACK_SIGNING_SECRET: app.signingSecret,
      SLACK_CUSTOMER_CHANNELS: 'shared',
    }),
    async start(handed) {
      given = handed
      written = new Map()
      delivered = new Map()
      posted = []
      uploads = new Map()
      names = new Map()
      reactions = []
      typed = []
      ways.reset()
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
    write,
    deliver(id) {
      const raw = JSON.stringify(wrap(id))
      const headers = sign(raw)
      delivered.set(id, { raw, headers })
      return send(raw, headers)
    },
    sent: () => posted.map(arrivedAs),
    forgeries: ['no signature', 'a wrong signature', 'a changed body', 'an empty signature', 'a shortened signature', 'a time to come'],
    forge(id, how) {
      const raw = JSON.stringify(wrap(id))
      const right = sign(raw)
      const signature = right['x-slack-signature'] ?? ''
      if (how === 'no signature') return send(raw, {})
      if (how === 'a time to come') return send(raw, sign(raw, given.clock.now() + 3_600_000))
      if (how === 'a changed body') return send(raw.replace(/"text":"/, '"text":"not '), right)
      const other = { 'an empty signature': '', 'a shortened signature': signature.slice(0, -2) }[how]
      return send(raw, { ...right, 'x-slack-signature': other ?? signature.replace(/.$/, c => (c === '0' ? '1' : '0')) })
    },
    replay(id) {
      const bytes = delivered.get(id)
      return bytes ? send(bytes.raw, bytes.headers) : Promise.reject(new Error(`${id} was never delivered`))
    },
    skew(id, ahead) {
      const raw = JSON.stringify(wrap(id))
      return send(raw, sign(raw, given.clock.now() + ahead))
    },
    spell: id => tell(oddly(wrap(id))),
    async malformed() {
      const whole = wrap(write({ from: 'ada', text: 'whole' }))
      const answers: (Answered & { what: string })[] = []
      for (const [what, raw] of malformed(whole)) answers.push({ what, ...(await tell(raw)) })
      return answers
    },
    oversize: () =>
      tell(
        JSON.stringify(
          envelope('Ev-big', {
            type: 'message',
            user: userFor('ada'),
            channel: channelFor('ada'),
            ts: tick(),
            text: 'x'.repeat(8_000_000),
          }),
        ),
      ),
    echo({ id }) {
      const [channel = '', ts = ''] = id.split(':')
      const ours = posted.find(message => message.ts === ts)
      const { thread, blocks = [], text = '' } = ours ?? {}
      // As Slack tells of a message under an agent's name.
      return happened({
        type: 'message',
        subtype: 'bot_message',
        bot_id: botId,
        username: 'Grace',
        channel,
        ts,
        thread_ts: thread,
        text,
        blocks,
      })
    },
    edit(id, text) {
      const before = messageOf(id)
      const after = { ...before, text: encode(text), blocks: undefined, edited: { user: before.user, ts: tick() } }
      const channel = channelFor(written.get(id)?.from ?? '')
      return happened({ type: 'message', subtype: 'message_changed', channel, ts: tick(), message: after, previous_message: before })
    },
    remove(id) {
      const before = messageOf(id)
      const channel = channelFor(written.get(id)?.from ?? '')
      return happened({ type: 'message', subtype: 'message_deleted', channel, ts: tick(), deleted_ts: before.ts, previous_message: before })
    },
    rename: (from, name) => void names.set(from, name),
    beside: true,
    react(id, from, emoji, removed = false) {
      const item = { type: 'message', channel: placeOf(written.get(id)), ts: written.get(id)?.ts }
      const reaction = nameOfEmoji(emoji) ?? emoji
      return happened({ type: removed ? 'reaction_removed' : 'reaction_added', user: userFor(from), reaction, item, event_ts: tick() })
    },
    reactions: () => reactions,
    typed: () => typed,
    asked: {
      whom: () => posted.filter(isQuestion).map(message => arrivedAs(message).to),
      async rate(from, score) {
        const { channel, ts, blocks } = posted.find(message => isQuestion(message) && arrivedAs(message).to === from)!
        const buttons = blocks.flatMap(block => (block.elements as Json[] | undefined) ?? [])
        const action = buttons.find(button => button.action_id === `customer:score:${score}`)
        const payload = {
          type: 'block_actions',
          user: { id: userFor(from), team_id: 'T0CUSTOMER' },
          team: { id: workspace.teamId },
          api_app_id: app.appId,
          trigger_id: `${++count}.trigger`,
          response_url: `${own()}/respond`,
          container: { type: 'message', channel_id: channel, message_ts: ts },
          channel: { id: channel },
          message: { ts, blocks },
          actions: [{ ...action, action_ts: tick() }],
        }
        const raw = new URLSearchParams({ payload: JSON.stringify(payload) }).toString()
        return send(raw, { ...sign(raw), 'content-type': 'application/x-www-form-urlencoded' })
      },
    },
    missed: true,
    files: true,
    next: ways.next,
  }
}
