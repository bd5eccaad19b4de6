// Numbers for Prometheus (text exposition format), each server with a registry of its own. Labels take few values: no id, no address,
// no words of a customer ever become one.

import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import type { ModelRequest } from '../ports/answerer.ts'

export interface Metrics {
  readonly registry: Registry
  /** A customer's message was made durable. With `arriving`, `turn` and `delivery`, what the core tells its meter. */
  message(channel: string): void
  /** A message begins to come in; what is answered is to be called with its place once it is stored. */
  arriving(): (session: string, seq: number) => void
  /** The AI decided, up to message `heard` of a session; `latency` in milliseconds. */
  turn(how: { decision: string; reasons: string[]; latency: number; session: string; heard: number }): void
  /** A step of the delivery ledger. */
  delivery(state: string): void
  /** How a translation came out. */
  translation(how: string): void
  /** One request to a model; `latency` in milliseconds, `purpose` of a fixed few. */
  model(request: ModelRequest): void
  /** One HTTP call; `route` is a template such as `/sessions/{id}`, never a path. */
  timed(method: string, route: string, status: number, seconds: number): void
  /** What `/metrics` answers. */
  text(): Promise<string>
}

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/** Channels are few, but plugins name them: beyond this many the rest are counted together. */
const mostChannels = 30

/** Messages whose decision is waited for; what people answer is never decided on, so the oldest are let go. */
const mostWaiting = 5000

/** Makes the counters. `process`: also those of Node itself (memory, event loop); at most one server per process wants them. */
export const createMetrics = (options: { process?: boolean } = {}): Metrics => {
  const registry = new Registry()
  const registers = [registry]
  if (options.process) collectDefaultMetrics({ register: registry })
  const counter = <L extends string>(name: string, help: string, labelNames: L[]) => new Counter({ name, help, labelNames, registers })
  const accepted = counter('threadline_messages_accepted_total', 'Messages of customers made durable', ['channel'])
  const turns = counter('threadline_turns_total', 'Decisions of the AI on what customers wrote', ['decision'])
  const answers = counter('threadline_answers_total', 'Decisions that were an answer', [])
  const handoffs = counter('threadline_handoffs_total', 'Handoffs by reason; one with two reasons counts under both', ['reason'])
  const deliveries = counter('threadline_deliveries_total', 'Steps of the delivery ledger', ['state'])
  const translations = counter('threadline_translations_total', 'Texts translated for customers and agents, made or failed', ['outcome'])
  const requests = counter('threadline_model_requests_total', 'Requests to language models, by what for and whether anything came', [
    'model',
    'purpose',
    'outcome',
  ])
  const tokens = counter('threadline_model_tokens_total', 'Tokens that language models read (in) and wrote (out)', [
    'model',
    'purpose',
    'direction',
  ])
  const cost = counter('threadline_model_cost_total', 'What language models cost, where prices are set, in their currency', [
    'model',
    'purpose',
    'currency',
  ])
  const asking = new Histogram({
    name: 'threadline_model_seconds',
    help: 'How long language models took for one request',
    labelNames: ['model', 'purpose'],
    buckets: [0.1, 0.25, 0.5, 1, 2, 3, 5, 8, 12, 20, 30, 60],
    registers,
  })
  const thinking = new Histogram({
    name: 'threadline_turn_seconds',
    help: 'How long the AI took for one decision',
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers,
  })
  const waits = new Histogram({
    name: 'threadline_reply_seconds',
    help: 'From a customer’s message coming in until the AI’s decision on it was stored, by the process that did both',
    buckets: [
      0.0005, 0.001, 0.0015, 0.002, 0.0025, 0.003, 0.004, 0.005, 0.006, 0.008, 0.01, 0.015, 0.02, 0.03, 0.05, 0.1, 0.25, 0.5, 1, 5, 30,
    ],
    registers,
  })
  /** When each came in, by its place. */
  const waiting = new Map<string, number>()
  const http = new Histogram({
    name: 'threadline_http_seconds',
    help: 'HTTP calls by method, route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 30, 60],
    registers,
  })

  const channels = new Map<string, { inc(): void }>()
  const channelCounter = (channel: string): { inc(): void } => {
    const known = channels.get(channel)
    if (known) return known
    const made = accepted.labels({ channel: channels.size < mostChannels ? channel : 'other' })
    if (channels.size < mostChannels) channels.set(channel, made)
    return made
  }

  const timers = new Map<string, { observe(seconds: number): void }>()
  return {
    registry,
    message: channel => channelCounter(channel).inc(),
    arriving() {
      const began = performance.now()
      return (session, seq) => {
        waiting.set(`${session} ${seq}`, began)
        const oldest = waiting.size > mostWaiting ? waiting.keys().next().value : undefined
        if (oldest !== undefined) waiting.delete(oldest)
      }
    },
    turn({ decision, reasons, latency, session, heard }) {
      const place = `${session} ${heard}`
      const began = waiting.get(place)
      if (began !== undefined) waits.observe((performance.now() - began) / 1000)
      waiting.delete(place)
      turns.inc({ decision })
      thinking.observe(latency / 1000)
      if (decision === 'answer') answers.inc()
      if (decision === 'handoff') for (const reason of reasons) handoffs.inc({ reason })
    },
    delivery: state => deliveries.inc({ state }),
    translation: outcome => translations.inc({ outcome }),
    model({ model, purpose, latency, came, tokens: used, cost: paid }) {
      requests.inc({ model, purpose, outcome: came ? 'made' : 'failed' })
      asking.observe({ model, purpose }, latency / 1000)
      if (used) {
        tokens.inc({ model, purpose, direction: 'in' }, used.in)
        tokens.inc({ model, purpose, direction: 'out' }, used.out)
      }
      if (paid) cost.inc({ model, purpose, currency: paid.currency }, paid.amount)
    },
    timed(given, route, status, seconds) {
      const method = methods.has(given) ? given : 'other'
      const key = `${method} ${route} ${status}`
      let timer = timers.get(key)
      if (!timer) {
        timer = http.labels({ method, route, status: String(status) })
        timers.set(key, timer)
      }
      timer.observe(seconds)
    },
    text: () => registry.metrics(),
  }
}
