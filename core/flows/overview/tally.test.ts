import { expect } from 'chai'
import fc from 'fast-check'
import { pino } from 'pino'
import type { Ending, Event } from '../../model/entry.ts'
import { type DayTally, dayOf, emptyDay, factsOf, medianReply, ratingOf, startOf, tallied } from '../../model/folds/tally.ts'
import { hour, minute, second } from '../../model/time.ts'
import type { Store } from '../../ports/store.ts'
import { testStores } from '../../testing/houses/stores.ts'
import { createTestClock, type TestClock } from '../../testing/houses/test-clock.ts'
import { createFeed } from '../timeline/feed.ts'
import { createTimeline } from '../timeline/timeline.ts'
import { createTallies, type TallyDoc, talliesTable } from './tally.ts'

const zone = 'Asia/Kathmandu'
const log = pino({ level: 'silent' })
const ben = { kind: 'agent', id: 'slack:U.BEN', name: 'Ben' } as const
const ai = { kind: 'ai' } as const
const eve = { kind: 'contact', id: 'eve' } as const
const system = { kind: 'system' } as const

const begin = (ticket: number, channel: string): Event[] => [
  { kind: 'started', author: system, channel, contact: 'eve', address: `a${ticket}`, ticket },
  { kind: 'message', author: eve, text: 'Hello?', platformId: `m${ticket}` },
]

/** What may happen in a conversation. */
const happenings: Record<string, Event[]> = {
  'the customer writes': [{ kind: 'message', author: eve, text: 'And now?' }],
  'the AI answers': [{ kind: 'message', author: ai, text: 'So.', class: 'quoted' }],
  'the AI asks back': [{ kind: 'message', author: ai, text: 'Which one?', class: 'clarifying' }],
  'it is handed off': [
    { kind: 'handoff', author: ai, reasons: ['requested'], explanation: '', summary: '', sentiment: 'neutral', language: 'en' },
    { kind: 'owner', author: system, owner: { kind: 'team' }, cause: 'handoff' },
  ],
  'an agent answers': [
    { kind: 'owner', author: ben, owner: { kind: 'agent', id: ben.id }, cause: 'reply' },
    { kind: 'message', author: ben, text: 'Let me look.' },
  ],
  'it is resolved': [{ kind: 'status', author: ben, status: 'resolved', resolution: 'assumed' }],
  'the customer confirms': [{ kind: 'status', author: eve, status: 'resolved', resolution: 'confirmed' }],
  'it opens again': [{ kind: 'status', author: eve, status: 'open' }],
  'it is closed': [{ kind: 'status', author: ben, status: 'closed' }],
  'it is rated 5': [{ kind: 'csat', author: eve, of: 0, score: 5, about: { kind: 'agent', id: ben.id, name: 'Ben' } }],
  'it is rated 2': [{ kind: 'csat', author: eve, of: 0, score: 2, about: ai }],
}

type Step =
  | { does: 'begin'; channel: string }
  | { does: 'happen'; what: string; in: number; by: number }
  | { does: 'wait'; ms: number }
  | { does: 'count'; by: readonly number[] }
  | { does: 'die'; by: number; in: 'touched' | 'save' | 'saved' | 'insert' }

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ does: fc.constant('begin' as const), channel: fc.constantFrom('web', 'email', '__proto__') }) },
  {
    weight: 10,
    arbitrary: fc.record({
      does: fc.constant('happen' as const),
      what: fc.constantFrom(...Object.keys(happenings)),
      in: fc.nat(20),
      by: fc.nat(1),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant('wait' as const),
      ms: fc.constantFrom(1, second, 9 * second, 3 * minute, 2 * hour, 11 * hour),
    }),
  },
  { weight: 4, arbitrary: fc.record({ does: fc.constant('count' as const), by: fc.constantFrom([0], [1], [0, 1], [1, 0, 1]) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constant('die' as const),
      by: fc.nat(1),
      in: fc.constantFrom('touched' as const, 'save' as const, 'saved' as const, 'insert' as const),
    }),
  },
)

/** The days as they are told by the timelines alone. */
const recount = async (store: Store, sessions: readonly string[], first: string): Promise<Record<string, DayTally>> => {
  const days: Record<string, DayTally> = {}
  for (const id of sessions)
    for (const fact of factsOf(await store.read(id, 0))) {
      const date = dayOf(fact.at, zone)
      if (date < first) continue
      days[date] ??= emptyDay()
      tallied(days[date], fact)
    }
  return days
}

/** Without what counts nothing. */
const said = (days: Record<string, DayTally>): unknown => {
  const some = <T extends object>(all: Record<string, T>): [string, T][] =>
    Object.entries(all).filter(([, one]) => Object.keys(one).length > 0)
  return Object.entries(days)
    .map(([date, { all, channels, agents }]) => ({ date, all, channels: some(channels).sort(), agents: some(agents).sort() }))
    .filter(({ all }) => Object.keys(all).length > 0)
    .sort((a, b) => (a.date < b.date ? -1 : 1))
}

for (const kept of testStores().there)
  describe(`Today’s numbers, kept in ${kept.name}`, () => {
    let store: Store
    let clock: TestClock

    beforeEach(async () => {
      store = await kept.open()
      clock = createTestClock()
    })
    afterEach(async () => {
      await store.close()
      await kept.clear()
    })

    const process = (over: Partial<Store> = {}, where: () => string = () => zone) => {
      const own: Store = { ...store, ...over }
      const feed = createFeed()
      const timeline = createTimeline({ store: own, clock, log, feed, onChange: () => {} })
      return { timeline, tallies: createTallies({ store: own, clock, log, feed, timeline, zone: async () => where() }) }
    }

    it('are what the timelines say, whatever happened, whoever counted and whenever one of them died', async function () {
      this.timeout(60_000)
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 60 }), async steps => {
          await store.close()
          store = await kept.open()
          clock = createTestClock()
          const sessions: string[] = []
          const dying: (string | undefined)[] = [undefined, undefined]
          const gone = (by: number, where: string): void => {
            if (dying[by] === where) throw new Error('the process is gone')
          }
          // Of two processes at one store each reads the timeline from the store: neither is told what the other wrote.
          const two = [0, 1].map(by =>
            process({
              shared: true,
              touched: (...given) => {
                gone(by, 'touched')
                return store.touched(...given)
              },
              collection: table => {
                const real = store.collection(table)
                if (table.name !== talliesTable.name) return real
                return {
                  ...real,
                  save: async doc => {
                    gone(by, 'save')
                    const saved = await real.save(doc)
                    gone(by, 'saved')
                    return saved
                  },
                  insert: async doc => {
                    gone(by, 'insert')
                    return real.insert(doc)
                  },
                }
              },
            }),
          )
          await two[0]?.tallies.today()
          const first = dayOf(clock.now(), zone)
          for (const one of steps) {
            if (one.does === 'begin') {
              const id = `ses_${sessions.length}`
              sessions.push(id)
              await two[0]?.timeline.begin(id, begin(sessions.length, one.channel))
            } else if (one.does === 'happen') {
              const id = sessions[one.in % Math.max(1, sessions.length)]
              if (id !== undefined) await two[one.by]?.timeline.commit(id, () => happenings[one.what] ?? [])
            } else if (one.does === 'wait') await clock.advance(one.ms)
            else if (one.does === 'count') await Promise.all(one.by.map(by => two[by]?.tallies.today()))
            else {
              dying[one.by] = one.in
              await two[one.by]?.tallies.today().catch(() => {})
              dying[one.by] = undefined
            }
          }
          const { tally, date } = (await two[1]?.tallies.today()) ?? { tally: emptyDay(), date: '' }
          const days = await recount(store, sessions, first)
          const stored: TallyDoc | undefined = await store.collection(talliesTable).get('days')
          expect(said(stored?.days ?? {})).to.deep.equal(said(days))
          expect(said({ [date]: tally })).to.deep.equal(said({ [date]: days[date] ?? emptyDay() }))
        }),
        { numRuns: kept.slow ? 5 : 40 },
      )
    })

    it('begin with the day where the house is', async () => {
      const { timeline, tallies } = process()
      // A quarter to six in the evening of UTC is half past eleven there.
      await clock.advance(Date.parse('2025-10-10T17:45Z') - clock.now())
      await timeline.begin('ses_1', begin(1, 'web'))
      expect((await tallies.today()).tally.all).to.deep.equal({ started: 1 })
      await clock.advance(29 * minute)
      expect(await tallies.today()).to.deep.include({
        date: '2025-10-10',
        tally: { all: { started: 1 }, channels: { web: { started: 1 } }, agents: {} },
      })
      await clock.advance(minute)
      expect(await tallies.today()).to.deep.include({ date: '2025-10-11', tally: emptyDay() })
    })

    it('count what happened before they were first asked for, from the beginning of the day', async () => {
      const { timeline, tallies } = process()
      await timeline.begin('ses_1', begin(1, 'web'))
      await clock.advance(minute)
      await timeline.commit('ses_1', () => happenings['the AI answers'] ?? [])
      expect((await tallies.today()).tally.all).to.deep.equal({ started: 1, answered: 1 })
    })

    it('take a resolution back from its own day when the conversation opens again', async () => {
      const { timeline, tallies } = process()
      await tallies.today()
      await timeline.begin('ses_1', begin(1, 'web'))
      await timeline.commit('ses_1', () => happenings['it is resolved'] ?? [])
      expect((await tallies.today()).tally.all).to.include({ resolved: 1, assumed: 1 })
      const date = dayOf(clock.now(), zone)
      await clock.advance(30 * hour)
      await timeline.commit('ses_1', () => happenings['it opens again'] ?? [])
      expect((await tallies.today()).tally.all).to.deep.equal({})
      expect((await store.collection(talliesTable).get('days'))?.days[date]?.all).to.deep.equal({ started: 1 })
    })

    it('count an answer whose rest was withheld as handed off, and as answered only what is answered', async () => {
      const { timeline, tallies } = process()
      const handed = happenings['it is handed off'] ?? []
      const begun: Event = { kind: 'message', author: ai, text: 'So', class: 'quoted', growing: { run: 'r' } }
      const ended = (ends: Ending, of: number): Event => ({ kind: 'more', author: ai, of, text: 'So', ends })
      await timeline.begin('ses_1', [...begin(1, 'web'), begun])
      expect((await tallies.today()).tally.all).to.deep.equal({ started: 1, answered: 1 })
      await timeline.commit('ses_1', () => [ended('held', 3), ...handed])
      expect((await tallies.today()).tally.all).to.deep.equal({ started: 1, handedOff: 1 })
      await timeline.begin('ses_2', [
        ...begin(2, 'web'),
        begun,
        ended('whole', 3),
        { kind: 'message', author: eve, text: 'A person!' },
        ...handed,
      ])
      expect((await tallies.today()).tally.all).to.deep.equal({ started: 2, answered: 1, handedOff: 2 })
      await timeline.begin('ses_3', [
        ...begin(3, 'web'),
        begun,
        ended('held', 3),
        { kind: 'message', author: eve, text: 'And?' },
        ...handed,
      ])
      expect((await tallies.today()).tally.all).to.deep.equal({ started: 3, answered: 2, handedOff: 3 })
    })

    it('are counted anew for the day when the house moves', async () => {
      let where = 'UTC'
      const { timeline, tallies } = process({}, () => where)
      await timeline.begin('ses_1', begin(1, 'web'))
      expect((await tallies.today()).tally.all).to.deep.equal({ started: 1 })
      where = zone
      expect(await tallies.today()).to.deep.include({ zone, tally: { all: { started: 1 }, channels: { web: { started: 1 } }, agents: {} } })
    })

    it('are brought up to date by themselves a minute after something happened', async () => {
      const { timeline, tallies } = process()
      await tallies.start()
      await timeline.begin('ses_1', begin(1, 'web'))
      await clock.advance(2 * minute)
      await tallies.stop()
      expect(Object.values((await store.collection(talliesTable).get('days'))?.days ?? {})[0]?.all).to.deep.equal({ started: 1 })
    })

    it('know which page of which source an answer rested on last', async () => {
      const { timeline, tallies } = process()
      await timeline.begin('ses_1', begin(1, 'web'))
      const receipt = { candidates: [{ kind: 'passage', id: 'docs/refunds.md#0', title: 'Refunds', score: 1 }], language: 'en' }
      await timeline.commit('ses_1', () => [
        {
          kind: 'message',
          author: ai,
          text: 'Yes.',
          class: 'quoted',
          sources: [{ title: 'Refunds', version: 1 }],
          receipt,
        } as unknown as Event,
      ])
      expect(await tallies.quoted()).to.deep.equal({ docs: { title: 'Refunds', at: clock.now() } })
    })
  })

describe('A day’s counts', () => {
  it('tell half of the first replies and the average rating', () => {
    expect(medianReply({ 'reply 30': 2, 'reply 60': 2, 'reply 9000': 1, 'rated 5': 1 })).to.equal(minute)
    expect(medianReply({ started: 3 })).to.equal(undefined)
    expect(ratingOf({ 'rated 5': 3, 'rated 1': 1, 'reply 4': 9 })).to.deep.equal({ average: 4, count: 4 })
    expect(ratingOf({})).to.equal(undefined)
  })

  it('begin where the clock leaps over midnight, too', () => {
    expect(new Date(startOf('2018-11-04', 'America/Sao_Paulo')).toISOString()).to.equal('2018-11-04T03:00:00.000Z')
  })
})
