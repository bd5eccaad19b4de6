// Numbers for Prometheus (text exposition format), each server with a registry of its own. Labels take few values: no id, no address,
// no words of a customer ever become one.
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import type { Entry } from '../model/entry.ts'
import type { Receipt } from '../model/source.ts'
import type { Happening } from '../ports/queries.ts'

export interface Metrics {
  readonly registry: Registry
  /** Counts what was appended; give it every happening of this process. */
  observe(happening: Happening): void
  /** One HTTP call; `route` is a template such as `/sessions/{id}`, never a path. */
  timed(method: string, route: string, status: number, seconds: number): void
  /** What `/metrics` answers. */
  text(): Promise<string>
}

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/** Channels are few, but plugins name them: beyond this many the rest are counted together. */
const mostChannels = 30

/** Makes the counters. `process`: also those of Node itself (memory, event loop); at most one server per process wants them. */
export const createMetrics = (options: { process?: boolean } = {}): Metrics => {
  const registry = new Registry()
  const registers = [registry]
  if (options.process) collectDefaultMetrics({ register: registry })
  const accepted = new Counter({
    name: 'threadline_messages_accepted_total',
    help: 'Messages of customers made durable',
    labelNames: ['channel'],
    registers,
  })
  const replies = new Counter({
    name: 'threadline_agent_replies_total',
    help: 'Messages that agents wrote to customers',
    labelNames: ['channel'],
    registers,
  })
  const turns = new Counter({
    name: 'threadline_turns_total',
    help: 'Decisions of the AI on what a customer wrote',
    labelNames: ['decision'],
    registers,
  })
  const answers = new Counter({
    name: 'threadline_answers_total',
    help: 'Messages of the AI to customers, by where the words come from',
    labelNames: ['class'],
    registers,
  })
  const handoffs = new Counter({
    name: 'threadline_handoffs_total',
    help: 'Handoffs by reason; one with two reasons counts under both',
    labelNames: ['reason'],
    registers,
  })
  const deliveries = new Counter({
    name: 'threadline_deliveries_total',
    help: 'Steps of the delivery ledger',
    labelNames: ['target', 'state'],
    registers,
  })
  const sessions = new Counter({
    name: 'threadline_sessions_total',
    help: 'Sessions started, resolved, closed and reopened',
    labelNames: ['event'],
    registers,
  })
  const thinking = new Histogram({
    name: 'threadline_turn_seconds',
    help: 'How long the AI thought about one decision',
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers,
  })
  const http = new Histogram({
    name: 'threadline_http_seconds',
    help: 'HTTP calls by method, route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 30, 60],
    registers,
  })

  const channels = new Set<string>()
  const channelLabel = (channel: string): string => {
    if (channels.has(channel)) return channel
    if (channels.size >= mostChannels) return 'other'
    channels.add(channel)
    return channel
  }

  const decided = (decision: string, receipt?: Receipt): void => {
    turns.inc({ decision })
    if (receipt) thinking.observe(receipt.latency / 1000)
  }

  const count = (entry: Entry, now: Happening): void => {
    switch (entry.kind) {
      case 'started':
        sessions.inc({ event: 'started' })
        break
      case 'message':
        if (entry.author.kind === 'contact') accepted.inc({ channel: channelLabel(now.session.channel) })
        else if (entry.author.kind === 'agent') replies.inc({ channel: channelLabel(now.session.channel) })
        else if (entry.author.kind === 'ai') {
          answers.inc({ class: entry.class ?? 'none' })
          if (entry.receipt && !entry.approvedBy) decided(entry.receipt.decision, entry.receipt)
        }
        break
      case 'handoff':
        for (const reason of entry.reasons) handoffs.inc({ reason })
        if (entry.receipt) decided('handoff', entry.receipt)
        break
      case 'passed':
        decided('pass')
        break
      case 'draft':
        decided('draft', entry.receipt)
        break
      case 'delivery':
        deliveries.inc({ target: entry.target === 'customer' ? 'customer' : 'desk', state: entry.state })
        break
      case 'status':
        sessions.inc({ event: entry.status === 'open' ? 'reopened' : entry.status })
        break
    }
  }

  const bound = new Map<string, { observe(seconds: number): void }>()
  return {
    registry,
    observe(now) {
      for (const entry of now.entries) count(entry, now)
    },
    timed(method, route, status, seconds) {
      const key = `${method} ${route} ${status}`
      let child = bound.get(key)
      if (!child) {
        child = http.labels({ method: methods.has(method) ? method : 'other', route, status: String(status) })
        if (methods.has(method)) bound.set(key, child)
      }
      child.observe(seconds)
    },
    text: () => registry.metrics(),
  }
}
