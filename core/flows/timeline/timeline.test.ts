import { expect } from 'chai'
import { pino } from 'pino'
import type { Event } from '../../model/entry.ts'
import type { Findable, Store } from '../../ports/store.ts'
import { openSqlite } from '../../store/sqlite/sqlite.ts'
import { createTestClock } from '../../testing/houses/test-clock.ts'
import { createFeed } from './feed.ts'
import { handoffsTable, sessionsTable } from './tables.ts'
import { createTimeline, type Timeline } from './timeline.ts'

const events: Event[] = [
  { kind: 'started', author: { kind: 'system' }, channel: 'api', contact: 'ada', address: 'ada', ticket: 1 },
  { kind: 'message', author: { kind: 'contact', id: 'ada' }, text: 'Where is my parcel?', platformId: 'm1' },
  {
    kind: 'handoff',
    author: { kind: 'ai' },
    reasons: ['requested'],
    explanation: 'asked for a person',
    summary: 'A parcel.',
    sentiment: 'neutral',
    language: 'en',
  },
]

describe('What is projected of a timeline', () => {
  let store: Store
  const clock = createTestClock()
  const log = pino({ level: 'silent' })
  const on = (under: Store): Timeline => createTimeline({ store: under, clock, log, feed: createFeed(), onChange: () => {} })

  beforeEach(async () => {
    store = await openSqlite({ file: ':memory:' })
  })
  afterEach(() => store.close())

  /** What another process reads after a crash: all of it, once the session is mended. */
  const afterMending = async (): Promise<{ found: number; handoffs: number }> => {
    const next = on(store)
    await next.mend('ses_1')
    await next.settled()
    return { found: (await store.find('parcel')).length, handoffs: await store.collection(handoffsTable).count() }
  }

  it('is written before the session is said to be projected: its words', async () => {
    const dying: Store = { ...store, findable: () => Promise.reject(new Error('the process is gone')) }
    const timeline = on(dying)
    await timeline.begin('ses_1', events)
    await timeline.settled().catch(() => {})
    expect(await store.collection(sessionsTable).get('ses_1')).to.equal(undefined)
    expect(await afterMending()).to.deep.equal({ found: 1, handoffs: 1 })
  })

  it('is written before the session is said to be projected: its handoffs', async () => {
    const dying: Store = {
      ...store,
      collection: table => {
        const real = store.collection(table)
        return table.name === handoffsTable.name ? { ...real, put: () => Promise.reject(new Error('the process is gone')) } : real
      },
    }
    const timeline = on(dying)
    await timeline.begin('ses_1', events)
    await timeline.settled().catch(() => {})
    expect(await store.collection(sessionsTable).get('ses_1')).to.equal(undefined)
    expect(await afterMending()).to.deep.equal({ found: 1, handoffs: 1 })
  })

  it('is written for everybody who waits for it, however many ask at once', async () => {
    let held: (() => void)[] = []
    const slow: Store = {
      ...store,
      findable: (lines: Findable[]) => new Promise(resolve => held.push(() => resolve(store.findable(lines)))),
    }
    const timeline = on(slow)
    const told: string[] = []
    const turns = async (): Promise<void> => {
      for (let n = 0; n < 10; n++) await new Promise(resolve => setImmediate(resolve))
    }
    await timeline.begin('ses_1', events)
    const first = timeline.settled().then(() => told.push('first'))
    await turns()
    await timeline.begin('ses_2', events.slice(0, 2))
    const more = [2, 3].map(n => timeline.settled().then(() => told.push(`asked ${n}`)))
    await turns()
    expect(told).to.deep.equal([])
    for (const go of held) go()
    held = []
    await first
    await turns()
    expect(told).to.deep.equal(['first'])
    for (const go of held) go()
    await Promise.all(more)
    expect((await store.collection(sessionsTable).get('ses_2'))?.lastSeq).to.equal(2)
  })
})
