// A Slack that does nothing but answer, after 5 ms: a process of its own, so that its work is not counted as ours. Started by
// bench/slack.ts; on `calls` it tells what came and when. https://docs.slack.dev/reference/methods/chat.postMessage
import { createServer, type IncomingMessage } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { answersAfter, now } from './pace.ts'

/** A call of the Web API: when all of it was there, and when the answer left. */
export interface ApiCall {
  method: string
  channel: string
  /** Of the message that was posted, changed or marked. */
  ts: string
  /** The thread it stands in; its own stamp for the one that begins a thread. */
  thread: string
  /** The desk's key, where the call posted a message. */
  key?: string
  at: number
  until: number
}

const workspace = {
  ok: true,
  team_id: 'T0BENCH',
  team: 'Bench',
  url: 'https://bench.slack.example/',
  user_id: 'U0BENCH',
  user: 'threadline',
  bot_id: 'B0BENCH',
}

const whole = async (request: IncomingMessage): Promise<string> => {
  let text = ''
  request.setEncoding('utf8')
  for await (const chunk of request) text += chunk
  return text
}

const keyOf = (blocks: string): string | undefined => /"block_id":"k:([^"]+)"/.exec(blocks)?.[1]

const calls: ApiCall[] = []
let stamps = 0

const server = createServer((request, response) => {
  void (async () => {
    const form = new URLSearchParams(await whole(request))
    const at = now()
    const method = request.url?.split('/').at(-1)?.split('?')[0] ?? ''
    const channel = form.get('channel') ?? ''
    stamps += 1
    const posted = method === 'chat.postMessage'
    const ts = posted ? `1700000000.${String(stamps).padStart(6, '0')}` : (form.get('ts') ?? form.get('timestamp') ?? '')
    const key = posted ? keyOf(form.get('blocks') ?? '') : undefined
    await wait(answersAfter)
    const answer = method === 'auth.test' ? workspace : { ok: true, channel, ts, message: { ts } }
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(answer))
    calls.push({ method, channel, ts, thread: form.get('thread_ts') ?? ts, ...(key === undefined ? {} : { key }), at, until: now() })
  })()
})
server.keepAliveTimeout = 60_000
server.listen(0, '127.0.0.1', () => {
  const at = server.address()
  if (at !== null && typeof at === 'object') process.send?.({ port: at.port })
})
process.on('message', () => process.send?.({ calls }))
process.on('disconnect', () => process.exit(0))
