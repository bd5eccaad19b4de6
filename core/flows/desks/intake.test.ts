import { expect } from 'chai'
import pino from 'pino'
import { asShared, drain } from '#core/testing/conversation/world.ts'
import { type TestStore, testStores } from '#core/testing/houses/stores.ts'
import { createTestClock, type TestClock } from '#core/testing/houses/test-clock.ts'
import type { Clock } from '../../lib/clock.ts'
import { createIds } from '../../lib/ids.ts'
import { day, hour, minute, second } from '../../model/time.ts'
import type { Intake, Told } from '../../ports/intake.ts'
import type { Store } from '../../ports/store.ts'
import { createAgenda } from '../timeline/agenda.ts'
import { intakeLanesTable, intakeTable } from '../timeline/tables.ts'
import { createIntakes } from './intake.ts'

const log = pino({ level: 'silent' })

interface Running {
  intake: Intake
  worked: string[]
  idle(): Promise<void>
  stop(): Promise<void>
  /** Nothing it waits for ever comes: its clock stands still. */
  die(): void
}

const intakeKit = (kind: TestStore): void => {
  describe(`What a platform tells, kept in ${kind.name}`, () => {
    let store: Store
    let clock: TestClock
    let ids: () => string
    let running: Running[]

    beforeEach(async () => {
      store = await kind.open()
      clock = createTestClock()
      ids = createIds(clock.now)
      running = []
    })
    afterEach(async () => {
      for (const one of running) await one.stop()
      await store.close()
      await kind.clear()
    })

    /** A process. What it was told of is in `worked` once its work is done. */
    const run = async (handle: (told: Told) => Promise<void> | void = () => {}, over: Store = store): Promise<Running> => {
      let alive = true
      const own: Clock = { now: clock.now, after: (wait, fn) => clock.after(wait, () => alive && fn()) }
      const agenda = createAgenda({ store: over, clock: own, log })
      const intakes = createIntakes({ store: over, clock: own, log, agenda, newId: ids, run: ids() })
      const worked: string[] = []
      const intake = intakes.open('link')
      intake.work(async told => {
        await handle(told)
        worked.push(told.id)
      })
      agenda.handle('intake', intakes.work)
      await agenda.start()
      await intakes.start()
      const one: Running = {
        intake,
        worked,
        idle: agenda.idle,
        async stop() {
          await intakes.stop()
          await agenda.stop()
        },
        die() {
          alive = false
          running = running.filter(r => r !== one)
        },
      }
      running.push(one)
      return one
    }

    const told = (id: string, lane = 'a'): Told => ({ id, lane, body: { id } })
    const pass = async (wait: number): Promise<void> => {
      for (let n = 0; n < 20; n++) {
        await clock.advance(wait / 20)
        for (const one of running) await one.idle()
      }
    }

    it('is worked on at once, and the same id is passed over, also long after', async () => {
      const one = await run()
      expect(await one.intake.keep(told('e1'))).to.equal('kept')
      expect(await one.intake.keep(told('e1'))).to.equal('repeated')
      await one.idle()
      await pass(20 * day)
      expect(await one.intake.keep(told('e1'))).to.equal('repeated')
      await pass(second)
      expect(one.worked).to.deep.equal(['e1'])
    })

    it('is worked on in the order in which it came, also while what came first fails', async () => {
      let failures = 3
      const one = await run(({ id }) => {
        if (id === 'e1' && failures-- > 0) throw new Error('not now')
      })
      await one.intake.keep(told('e1'))
      await one.intake.keep(told('e2'))
      await one.intake.keep(told('other', 'b'))
      await pass(500)
      expect(one.worked).to.deep.equal(['other'])
      await pass(minute)
      expect(one.worked).to.deep.equal(['other', 'e1', 'e2'])
    })

    it('is worked on side by side in two lanes', async () => {
      let go = (): void => {}
      const held = new Promise<void>(resolve => {
        go = resolve
      })
      const one = await run(({ lane }) => (lane === 'a' ? held : undefined))
      await one.intake.keep(told('slow', 'a'))
      await one.intake.keep(told('quick', 'b'))
      for (let n = 0; n < 20_000 && one.worked.length === 0; n++) await drain()
      expect(one.worked).to.deep.equal(['quick'])
      go()
      await one.idle()
    })

    it('is taken up by the next run where a process died between keeping it and working on it', async () => {
      const dying = await run(() => new Promise(() => {}))
      await dying.intake.keep(told('e1'))
      await dying.intake.keep(told('e2'))
      dying.die()
      const next = await run()
      await pass(3 * minute)
      expect(next.worked).to.deep.equal(['e1', 'e2'])
    })

    it('is given up after a day of failures, and what came after it goes on', async function () {
      this.timeout(60_000)
      const one = await run(({ id }) => {
        if (id === 'e1') throw new Error('never')
      })
      await one.intake.keep(told('e1'))
      await one.intake.keep(told('e2'))
      await pass(hour)
      expect(one.worked).to.deep.equal([])
      for (let n = 0; n < 30; n++) await pass(hour)
      expect(one.worked).to.deep.equal(['e2'])
    })

    it('is forgotten after thirty days, and its words as soon as it is done', async function () {
      this.timeout(60_000)
      const one = await run()
      await one.intake.keep({ id: 'e1', lane: 'a', body: 'the words of a customer' })
      await one.idle()
      const rows = store.collection(intakeTable)
      expect(JSON.stringify((await rows.list()).items))
        .to.contain('e1')
        .and.not.to.contain('the words')
      for (let n = 0; n < 32; n++) await pass(day)
      expect((await rows.list()).items).to.deep.equal([])
    })

    it('is worked on by one process at a time where several share the work, in order, each once', async () => {
      const shared = store.shared ? store : asShared(store)
      let busy = 0
      let most = 0
      const order: string[] = []
      const handle = async ({ id }: Told): Promise<void> => {
        busy += 1
        most = Math.max(most, busy)
        await drain()
        order.push(id)
        busy -= 1
      }
      const [one, two] = [await run(handle, shared), await run(handle, shared)]
      for (let n = 1; n <= 12; n++) await (n % 2 ? one : two).intake.keep(told(`e${n}`))
      await pass(10 * second)
      expect(order).to.deep.equal(Array.from({ length: 12 }, (_, i) => `e${i + 1}`))
      expect(most).to.equal(1)
    })

    it('is taken over from a process that died in the middle, once its lease has run out', async () => {
      const shared = store.shared ? store : asShared(store)
      const dead = await run(() => new Promise(() => {}), shared)
      await dead.intake.keep(told('e1'))
      for (let n = 0; n < 20_000 && (await store.collection(intakeLanesTable).get('link a')) === undefined; n++) await drain()
      dead.die()
      const other = await run(() => {}, shared)
      await pass(40 * second)
      expect(other.worked).to.deep.equal([])
      await pass(2 * minute)
      expect(other.worked).to.deep.equal(['e1'])
    })
  })
}

for (const kind of testStores().there) intakeKit(kind)
