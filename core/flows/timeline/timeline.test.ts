import { expect } from 'chai'
import { pino } from 'pino'
import type { Event } from '../../model/entry.ts'
import type { Findable, Store } from '../../ports/store.ts'
import { openSqlite } from '../../store/sqlite/sqlite.ts'
import { createTestClock } from '../../testing/houses/test-clock.ts'
import { createSettings } from '../training/settings.ts'
import { createFeed } from './feed.ts'
import { createSweep } from './sweep.ts'
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

  it('has what a process wrote that died before it was projected, though another wrote after it', async () => {
    const shared: Store = { ...store, shared: true }
    const living = on(shared)
    await living.begin('ses_1', events.slice(0, 1))
    await living.settled()
    const dead = on({ ...shared, findable: () => Promise.reject(new Error('the process is gone')) })
    await dead.commit('ses_1', () => events.slice(1))
    await dead.settled().catch(() => {})
    for (const timeline of [living, on(shared)]) {
      await timeline.commit('ses_1', () => [{ kind: 'note', author: { kind: 'system' }, text: 'Looked at.' }])
      await timeline.settled()
      expect(await store.find('parcel')).to.have.length(1)
      expect(await store.collection(handoffsTable).count()).to.equal(1)
    }
    expect((await store.collection(sessionsTable).get('ses_1'))?.lastSeq).to.equal(5)
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

  it('is of what stands there after a rewriting, though somebody read it meanwhile', async () => {
    const before = on(store)
    await before.begin('ses_1', events)
    await before.settled()
    let holds = false
    let read = (): void => {}
    const shared: Store = {
      ...store,
      shared: true,
      async read(...given) {
        const entries = await store.read(...given)
        if (holds) {
          holds = false
          await new Promise<void>(resolve => {
            read = resolve
          })
        }
        return entries
      },
    }
    const timeline = on(shared)
    await timeline.load('ses_1')
    holds = true
    const reader = timeline.load('ses_1')
    await timeline.rewrite(
      'ses_1',
      (await store.read('ses_1', 0, 100)).map(e => (e.kind === 'started' ? { ...e, contact: 'nobody' } : e)),
    )
    read()
    expect((await reader).contact).to.equal('nobody')
    await timeline.commit('ses_1', () => [{ kind: 'status', author: { kind: 'system' }, status: 'closed' }])
    await timeline.settled()
    expect(await store.collection(sessionsTable).get('ses_1')).to.include({ contact: 'nobody', status: 'closed' })
  })

  it('is written once the watch over what others do has stopped, and by nothing afterwards', async () => {
    const shared: Store = { ...store, shared: true }
    const timeline = on(shared)
    const settings = createSettings({ store: shared, clock })
    const sweep = createSweep({ store: shared, clock, log, settings, timeline, unwritten: () => undefined })
    await sweep.start()
    const at = clock.now()
    const entries = events.map((event, i) => ({ ...event, seq: i + 1, at }))
    await store.append({ session: 'ses_1', expectedEnd: 0, entries, keys: [], at })
    await clock.advance(500)
    while (!timeline.knows('ses_1', 3)) await new Promise(resolve => setImmediate(resolve))
    await sweep.stop()
    expect(await store.collection(sessionsTable).get('ses_1')).to.include({ lastSeq: 3 })
  })
})
