// The load: a process of its own that writes customer messages over HTTP and sees to it that each is answered.
// Started by bench/conversation.ts with the path of a JSON order; prints a JSON report.
import { readFileSync } from 'node:fs'
import http from 'node:http'

export interface Order {
  url: string
  key: string
  /** `echo`: POST and done. `desk`: done when the AI's reply is stored. */
  mode: 'echo' | 'desk'
  /** Conversations at once, one message in flight in each; or messages a second at even distances. */
  pace: { conversations: number } | { perSecond: number }
  seconds: number
  /** How many contacts are stored already; half of the messages come from one of them, half from somebody new. */
  stored: number
  /** Runs against one house take different contacts: who was handed off is not answered again. */
  part: { number: number; of: number }
  questions: string[]
}

export interface Report {
  messages: number
  perSecond: number
  /** From writing the request to seeing the stored reply, in milliseconds. */
  p50: number
  p99: number
  /** The part of it within the house, HTTP left out: from a message coming in until the decision on it was stored, as the house times it. */
  inside: { p50: number; p99: number } | undefined
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

const get = (path: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const request = http.get({ hostname, port, path, agent, headers }, response => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', chunk => {
        text += chunk
      })
      response.on('end', () => resolve(text))
    })
    request.on('error', reject)
  })

/** Turns decided so far, as the house counts them: watching each reply would cost as much as making it. */
const decided = async (): Promise<number> => {
  const text = await get('/metrics')
  return [...text.matchAll(/^threadline_turns_total\{[^}]*\} (\d+)$/gmu)].reduce((sum, match) => sum + Number(match[1]), 0)
}

/** How many messages took at most so many seconds inside the house, so far. */
const timedInside = async (): Promise<[seconds: number, count: number][]> => {
  if (order.mode === 'echo') return []
  const buckets = (await get('/metrics')).matchAll(/^threadline_reply_seconds_bucket\{le="([\d.]+)"\} (\d+)$/gmu)
  return [...buckets].map(([, seconds, n]) => [Number(seconds), Number(n)])
}

/** The milliseconds within which a share of what came in between was done, straight from one bound of the histogram to the next. */
const within = (share: number, before: [number, number][], after: [number, number][]): number => {
  const counts = after.map(([, n], i) => n - (before[i]?.[1] ?? 0))
  const wanted = share * (counts.at(-1) ?? 0)
  const at = counts.findIndex(n => n >= wanted)
  const [low, high] = [after[at - 1]?.[0] ?? 0, after[at]?.[0] ?? 0]
  const [few, many] = [counts[at - 1] ?? 0, counts[at] ?? 0]
  return 1000 * (low + ((high - low) * (wanted - few)) / Math.max(1, many - few))
}

let count = 0
let failed = 0
const times: number[] = []
const run = Date.now().toString(36)

/** Resolves when the reply to entry `seq` is stored. */
const answered = async (session: string, seq: number): Promise<void> => {
  const text = await get(`/api/v1/sessions/${session}/timeline?after=${seq}&wait=10&limit=1`)
  if (!text.includes('"seq"')) failed += 1
}

/** Nobody writes twice in a run: whoever was handed off has no answer of the AI to wait for. */
const busy = new Set<string>()
/** Half of them are known already, as long as there are some with nothing in flight. */
const somebody = (n: number): string => {
  for (let tries = 0; n % 2 === 0 && order.stored > 0 && tries < 5; tries++) {
    const pick = Math.floor((Math.random() * order.stored) / order.part.of) * order.part.of + order.part.number
    const name = `stored-${pick}`
    if (pick < order.stored && !busy.has(name)) return name
  }
  return `new-${run}-${n}`
}

/** Writes one message; `watched`: waits for the stored reply. */
const once = async (watched: boolean): Promise<void> => {
  const n = count++
  const id = somebody(n)
  busy.add(id)
  const question = `${order.questions[n % order.questions.length]} ${n}`
  const body = JSON.stringify({ id: `${run}-${n}`, contact: { id }, text: question })
  const began = performance.now()
  const { status, text } = await post(order.mode === 'echo' ? '/echo' : '/api/v1/messages', body)
  if (status !== 202) failed += 1
  else if (order.mode === 'desk' && watched) {
    const { session, seq } = JSON.parse(text) as { session: string; seq: number }
    await answered(session, seq)
  }
  times.push(performance.now() - began)
}

const before = order.mode === 'desk' ? await decided() : 0
let settled = before
const waiting = (): number => (order.mode === 'desk' ? times.length - failed - (settled - before) : 0)
const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms))

let inside: Report['inside']
let began = performance.now()
const end = began + order.seconds * 1000
const { pace } = order
if ('conversations' in pace) {
  // One message in flight in each conversation; no more of them wait for an answer than this.
  const most = 4 * pace.conversations
  const worker = async (): Promise<void> => {
    while (performance.now() < end) {
      if (waiting() < most) await once(false)
      else await pause(1)
    }
  }
  const workers = Promise.all(Array.from({ length: pace.conversations }, worker))
  let writing = true
  void workers.then(() => {
    writing = false
  })
  while (writing || waiting() > 0) {
    if (order.mode === 'desk') settled = await decided()
    await pause(100)
    if (performance.now() > end + 30_000) throw new Error(`${waiting()} messages are still without a reply`)
  }
} else {
  const all: Promise<void>[] = []
  const settling = pace.perSecond * Math.min(2, order.seconds / 4)
  let insideBefore: [number, number][] = []
  for (let i = -settling; i < pace.perSecond * order.seconds; i++) {
    // This process has to get warm too, and what the load before it left has to be done: neither counts.
    if (i === 0) {
      await Promise.all(all)
      times.length = 0
      insideBefore = await timedInside()
      began = performance.now()
    }
    const wait = began + ((i < 0 ? i + settling : i) * 1000) / pace.perSecond - performance.now()
    if (wait > 0) await pause(wait)
    all.push(once(true))
  }
  await Promise.all(all)
  const after = await timedInside()
  if (after.length > 0) inside = { p50: within(0.5, insideBefore, after), p99: within(0.99, insideBefore, after) }
}
const took = (performance.now() - began) / 1000
agent.destroy()
times.sort((a, b) => a - b)
const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
const report: Report = { messages: times.length, perSecond: times.length / took, p50: at(0.5), p99: at(0.99), inside, failed }
process.stdout.write(JSON.stringify(report))
