import { expect } from 'chai'
import { pino } from 'pino'
import { day, hour, minute } from '#core/model/time.ts'
import type { Store } from '#core/ports/store.ts'
import { type TestStore, testStores } from '#core/testing/houses/stores.ts'
import { createTestClock, type TestClock } from '#core/testing/houses/test-clock.ts'
import { createSettings } from '../training/settings.ts'
import { type ChannelWatch, createChannelWatch } from './channel-watch.ts'

const watching = ({ name, open, clear }: TestStore): void => {
  describe(`What channels bring, counted in ${name}`, () => {
    let store: Store
    let clock: TestClock
    let watch: ChannelWatch
    let lines: string[]
    const watches: ChannelWatch[] = []

    const begin = (): ChannelWatch => {
      const log = pino({ level: 'info' }, { write: line => void lines.push(JSON.parse(line).msg) })
      const made = createChannelWatch({ settings: createSettings({ store, clock }), clock, log })
      made.start()
      watches.push(made)
      return made
    }

    beforeEach(async () => {
      store = await open()
      // A Monday, midnight.
      clock = createTestClock(Date.UTC(2026, 0, 5))
      lines = []
      watch = begin()
    })
    afterEach(async () => {
      for (const one of watches.splice(0)) await one.stop()
      await store.close()
      await clear()
    })

    /** Let a day pass in which a message comes every ten minutes between nine and five, unless it is a weekend. */
    const aDay = async (by: ChannelWatch = watch): Promise<void> => {
      const weekday = new Date(clock.now()).getUTCDay()
      for (let at = 0; at < 24; at += 1) {
        for (let n = 0; n < 6; n++) {
          if (weekday > 0 && weekday < 6 && at >= 9 && at < 17) by.heard('email')
          await clock.advance(10 * minute)
        }
      }
    }

    it('is one alarm for a silence, by whichever process, and an all-clear when messages come again', async function () {
      this.timeout(120_000)
      for (let n = 0; n < 4 * 7; n++) await aDay()
      expect(await watch.health('email')).to.deep.equal({ ok: true })
      const other = name.includes('MongoDB') ? begin() : watch
      await other.health('email')
      await clock.advance(9 * hour)
      expect((await watch.health('email')).ok, 'nothing is expected at night').to.equal(true)
      for (let n = 0; n < 8 * 60; n += 10) await clock.advance(10 * minute)
      // Over a network a look takes its time, and time stands still here.
      let quiet = await other.health('email')
      for (let n = 0; n < 100 && quiet.ok; n++) {
        await new Promise(resolve => setTimeout(resolve, 10))
        if (n % 10 === 0) await clock.advance(minute)
        quiet = await other.health('email')
      }
      expect(quiet.ok).to.equal(false)
      expect('why' in quiet && quiet.why).to.match(
        /^unusually quiet: nothing since 2026-0[12]-\d\d \d\d:\d\d UTC, where about \d+ messages/,
      )
      await clock.advance(day)
      expect(lines.filter(line => line === 'a channel is unusually quiet')).to.have.length(1)
      watch.heard('email')
      expect(await watch.health('email'), 'at once where it came').to.deep.equal({ ok: true })
      for (let n = 0; n < 100 && !lines.some(line => line.endsWith('again')); n++) {
        if (n % 10 === 0) await clock.advance(minute)
        await new Promise(resolve => setTimeout(resolve, 10))
      }
      await clock.advance(minute)
      expect(await other.health('email')).to.deep.equal({ ok: true })
      expect(lines.filter(line => line.endsWith('brings messages again'))).to.have.length(1)
    })

    it('is no alarm right after a start, for of the time before nothing is known', async function () {
      this.timeout(120_000)
      for (let n = 0; n < 4 * 7; n++) await aDay()
      await watch.stop()
      await clock.advance(9 * hour + 8 * hour)
      const next = begin()
      await next.health('email')
      await clock.advance(5 * minute)
      expect(await next.health('email')).to.deep.equal({ ok: true })
    })

    it('tells for a day what was recovered, and a gap once, whoever took it up', async () => {
      const since = clock.now() - 2 * hour
      await Promise.all([watch.recovered('email', { count: 3, since }), watch.recovered('email', { count: 3, since })])
      expect((await watch.health('email')).recovered).to.deep.equal({ count: 3, since, until: clock.now() })
      await clock.advance(5 * minute)
      await watch.recovered('email', { count: 2, since: clock.now() - minute })
      expect((await watch.health('email')).recovered).to.deep.equal({ count: 5, since, until: clock.now() })
      await watch.recovered('email', { count: 0 })
      await clock.advance(hour)
      const later = clock.now() - 10 * minute
      await watch.recovered('email', { count: 1, since: later })
      expect((await begin().health('email')).recovered).to.deep.equal({ count: 1, since: later, until: clock.now() })
      expect(await watch.health('sms')).to.deep.equal({ ok: true })
      await clock.advance(day)
      expect(await watch.health('email')).to.deep.equal({ ok: true })
    })
  })
}

const { there, missing } = testStores()
for (const store of there) watching(store)
for (const name of missing) describe.skip(`What channels bring, counted in ${name}`, () => void it('is not tried here'))
