import { setTimeout } from 'node:timers/promises'
import { expect } from 'chai'
import { pino } from 'pino'
import { type Core, createCore } from '../flows/core.ts'
import { realClock } from '../lib/clock.ts'
import { createIds } from '../lib/ids.ts'
import type { Store } from '../ports/store.ts'
import { openSqlite } from '../store/sqlite.ts'
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
