// The load: a process of its own that writes customer messages over HTTP and watches for the replies on the house's own stream.
// Started by bench/conversation.ts with the path of a JSON order; prints a JSON report.
import { readFileSync } from 'node:fs'
import http from 'node:http'

export interface Order {
  url: string
  key: string
  /** `echo`: POST and done. `desk`: POST, then wait until the AI's reply is stored. */
  mode: 'echo' | 'desk'
  /** Conversations at once, one message in flight in each; or messages a second at even distances. */
  pace: { conversations: number } | { perSecond: number }
  seconds: number
  /** How many contacts are stored already; half of the messages come from one of them, half from somebody new. */
  stored: number
  questions: string[]
}

export interface Report {
  messages: number
  perSecond: number
  /** From writing the request to seeing the stored reply, in milliseconds. */
  p50: number
  p99: number
  failed: number
}

const order = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Order
const agent = new http.Agent({ keepAlive: true, maxSockets: 256, scheduling: 'fifo' })
const { hostname, port } = new URL(order.url)
const headers = { authorization: `Bearer ${order.key}`, 'content-type': 'application/json' }

const post = (path: string, body: string): Promise<{ status: number; text: string }> =>
  new Promise((resolve, reject) => {
    const request = http.request(
      { hostname, port, path, method: 'POST', agent, headers: { ...headers, 'content-length': Buffer.byteLength(body) } },
      response => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', chunk => {
          text += chunk
        })
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text }))
      },
    )
    request.on('error', reject)
    request.end(body)
  })

/** Who waits for an answer to which entry; answers may come before the POST returns. */
const waiting = new Map<string, () => void>()
const early = new Set<string>()

const seen = (session: string, basedOn: number): void => {
  const id = `${session}/${basedOn}`
  const resolve = waiting.get(id)
  if (!resolve) {
    early.add(id)
    return
  }
  waiting.delete(id)
  resolve()
}

const watch = (): Promise<http.ClientRequest> =>
  new Promise((resolve, reject) => {
    const request = http.get({ hostname, port, path: '/api/v1/stream', headers, agent: false }, response => {
      let rest = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => {
        rest += chunk
        for (let end = rest.indexOf('\n\n'); end >= 0; end = rest.indexOf('\n\n')) {
          const data = rest
            .slice(0, end)
            .split('\n')
            .find(line => line.startsWith('data: '))
          rest = rest.slice(end + 2)
          if (data === undefined) continue
          const { session, entries } = JSON.parse(data.slice(6)) as {
            session: { id: string }
            entries: { seq: number; kind: string; basedOn?: number }[]
          }
          for (const entry of entries) if (entry.basedOn !== undefined) seen(session.id, entry.basedOn)
        }
      })
      resolve(request)
    })
    request.on('error', reject)
  })

let count = 0
let failed = 0
const times: number[] = []
const run = Date.now().toString(36)

const answered = (session: string, seq: number): Promise<void> => {
  const id = `${session}/${seq}`
  if (early.delete(id)) return Promise.resolve()
  return new Promise(resolve => {
    const late = setTimeout(() => {
      failed += 1
      waiting.delete(id)
      resolve()
    }, 10_000)
    waiting.set(id, () => {
      clearTimeout(late)
      resolve()
    })
  })
}

const busy = new Set<string>()
const somebody = (n: number): string => {
  for (;;) {
    const name = n % 2 === 0 && order.stored > 0 ? `stored-${Math.floor(Math.random() * order.stored)}` : `new-${run}-${n}`
    if (!busy.has(name)) return name
  }
}

const once = async (): Promise<void> => {
  const n = count++
  const id = somebody(n)
  busy.add(id)
  const question = `${order.questions[n % order.questions.length]} ${n}`
  const body = JSON.stringify({ id: `${run}-${n}`, contact: { id }, text: question })
  const began = performance.now()
  const { status, text } = await post(order.mode === 'echo' ? '/echo' : '/api/v1/messages', body)
  if (order.mode === 'desk') {
    if (status !== 202) failed += 1
    else {
      const { session, seq } = JSON.parse(text) as { session: string; seq: number }
      await answered(session, seq)
    }
  }
  times.push(performance.now() - began)
  busy.delete(id)
}

const stream = order.mode === 'desk' ? await watch() : undefined
const began = performance.now()
const end = began + order.seconds * 1000
const { pace } = order
if ('conversations' in pace) {
  const worker = async (): Promise<void> => {
    while (performance.now() < end) await once()
  }
  await Promise.all(Array.from({ length: pace.conversations }, worker))
} else {
  const all: Promise<void>[] = []
  for (let i = 0; i < pace.perSecond * order.seconds; i++) {
    const wait = began + (i * 1000) / pace.perSecond - performance.now()
    if (wait > 0) await new Promise(resolve => setTimeout(resolve, wait))
    all.push(once())
  }
  await Promise.all(all)
}
const took = (performance.now() - began) / 1000
stream?.destroy()
agent.destroy()
times.sort((a, b) => a - b)
const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
const report: Report = { messages: times.length, perSecond: times.length / took, p50: at(0.5), p99: at(0.99), failed }
process.stdout.write(JSON.stringify(report))
