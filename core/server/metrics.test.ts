import { setTimeout } from 'node:timers/promises'
import { expect } from 'chai'
import { pino } from 'pino'
import { type Core, createCore } from '../flows/core.ts'
import { realClock } from '../lib/clock.ts'
import { createIds } from '../lib/ids.ts'
import type { Store } from '../ports/store.ts'
import { openSqlite } from '../store/sqlite/sqlite.ts'
import { scripted } from '../testing/answering/scripted.ts'
import { createMetrics, type Metrics } from './metrics.ts'

describe('How long a customer’s message takes inside the house', () => {
  let store: Store
  let core: Core
  let metrics: Metrics
  beforeEach(async () => {
    store = await openSqlite({ file: ':memory:' })
    metrics = createMetrics()
    const log = pino({ level: 'silent' })
    core = createCore({ store, answerer: scripted({ says: [] }), clock: realClock, log, newId: createIds(), meter: metrics })
    await core.start()
    await core.loaded()
  })
  afterEach(async () => {
    await core.stop()
    await store.close()
  })

  const write = (id: string, text: string) =>
    core.inbox.receive({ channel: 'api', id, sender: { id: 'ada', identities: ['id:ada'] }, text })
  const count = async (name: string): Promise<number> => Number(new RegExp(`^${name} (\\S+)$`, 'mu').exec(await metrics.text())?.[1] ?? 0)
  const timed = () => count('threadline_reply_seconds_count')

  it('is timed from its coming in until the decision is stored, once, whatever is decided', async () => {
    const began = performance.now()
    const { session } = await write('m1', 'I want to talk to a person')
    while ((await timed()) < 1) await setTimeout(2)
    const took = (performance.now() - began) / 1000
    expect(await count('threadline_reply_seconds_sum'))
      .to.be.above(0)
      .and.below(took)
    expect((await core.queries.timeline(session, 0)).some(e => e.kind === 'handoff')).to.equal(true)
    // The same again is no new message, and what is with the team is not decided on.
    expect((await write('m1', 'I want to talk to a person')).repeated).to.equal(true)
    await write('m2', 'Is anybody there?')
    await core.idle()
    expect(await timed()).to.equal(1)
  })
})

describe('What language models were asked', () => {
  it('is counted by model and by what for: requests, tokens, cost and how long', async () => {
    const metrics = createMetrics()
    const request = { model: 'small', purpose: 'answer', latency: 1500, came: true }
    metrics.model({ ...request, tokens: { in: 700, out: 40 }, cost: { amount: 0.002, currency: 'EUR' } })
    metrics.model({ ...request, tokens: { in: 300, out: 10 } })
    metrics.model({ ...request, purpose: 'summary', came: false })
    const text = await metrics.text()
    for (const line of [
      'threadline_model_requests_total{model="small",purpose="answer",outcome="made"} 2',
      'threadline_model_requests_total{model="small",purpose="summary",outcome="failed"} 1',
      'threadline_model_tokens_total{model="small",purpose="answer",direction="in"} 1000',
      'threadline_model_tokens_total{model="small",purpose="answer",direction="out"} 50',
      'threadline_model_cost_total{model="small",purpose="answer",currency="EUR"} 0.002',
      'threadline_model_seconds_count{model="small",purpose="answer"} 2',
      'threadline_model_seconds_bucket{le="1",model="small",purpose="answer"} 0',
    ])
      expect(text).to.contain(line)
  })
})
