import { expect } from 'chai'
import { parseWeek } from '../../model/clocks/hours-words.ts'
import { hour, minute, second } from '../../model/time.ts'
import { Refused } from '../../ports/failure.ts'
import type { KnowledgePage, KnowledgeSource } from '../../ports/knowledge-source.ts'
import type { Store } from '../../ports/store.ts'
import { ben, openStage, type Stage, who } from '../../testing/conversation/stage.ts'
import { testStores } from '../../testing/houses/stores.ts'

for (const kept of testStores().there)
  describe(`How the house stands, kept in ${kept.name}`, () => {
    let store: Store
    let desk: Stage

    beforeEach(async () => {
      store = await kept.open()
      desk = await openStage(store)
    })
    afterEach(async () => {
      await desk.close()
      await store.close()
      await kept.clear()
    })

    const cheese = async (from: string): Promise<string> => {
      const { session } = await desk.write('Which cheese does the moon have?', { from })
      await desk.settle(2 * second)
      return session
    }

    it('tells what happened today, and who is open and waits now', async () => {
      await desk.core.controls.setHours({ hours: { zone: 'Europe/Berlin', week: parseWeek('daily 0-24') } }, who)
      await desk.write('How do I print a page?', { from: 'ada' })
      await desk.settle(2 * second)
      const [first, second_] = [await cheese('eve'), await cheese('bob')]
      await cheese('kim')
      await desk.settle(90 * second)
      await desk.core.controls.reply(first, { text: 'Emmental.' }, { who: ben })
      await desk.core.controls.resolve(first, { resolution: 'confirmed' }, { who: ben })
      await desk.core.controls.csat(first, { score: 4 }, { who: ben })
      await desk.core.controls.snooze(second_, { until: desk.clock.now() + 9 * hour }, { who: ben })
      const numbers = await desk.core.queries.numbers()
      expect(numbers).to.deep.include({
        date: '2025-10-09',
        zone: 'Europe/Berlin',
        started: 4,
        answered: 1,
        handedOff: 3,
        resolved: 1,
        confirmed: 1,
        open: 3,
        waiting: 1,
        csat: { average: 4, count: 1 },
      })
      expect(numbers.firstReply).to.be.within(90 * second, 2 * minute)
      expect(numbers.channels.api).to.include({ started: 4, resolved: 1 })
      expect(numbers.agents.ben).to.include({ resolved: 1 })
    })

    it('tells what is read, since when a source can not be, and what was quoted of it last', async () => {
      let broken: string | undefined
      const page: KnowledgePage = { id: 'moon', title: 'Moon', text: '# Moon\n\nThe moon is made of rock.', locale: 'en', hash: '1' }
      let unread: string | undefined
      let changed = (): void => {}
      const source: KnowledgeSource = {
        name: 'wiki',
        async *pages() {
          if (broken !== undefined) throw new Refused(broken)
          yield page
        },
        health: async () => (unread === undefined ? { ok: true } : { ok: false, why: unread }),
        async watch(fn) {
          changed = fn
        },
      }
      await desk.close()
      desk = await openStage(store, [], [source])
      const wiki = async () => (await desk.core.queries.sources()).find(({ name }) => name === 'wiki')
      const quoted = async () => {
        await desk.write('What is the moon made of?', { from: 'ada' })
        await desk.settle(2 * second)
      }
      await quoted()
      const known = await wiki()
      const readAt = known?.readAt
      expect(readAt).to.be.at.most(desk.clock.now())
      expect(known).to.deep.include({ name: 'wiki', pages: 1, passages: 1 })
      expect(known?.quoted?.title).to.equal('Moon')
      unread = 'secret.md may not be read'
      expect(await wiki())
        .to.include({ trouble: 'secret.md may not be read' })
        .and.not.have.property('failed')
      unread = undefined
      broken = 'the token is void'
      await desk.settle(hour)
      const before = desk.clock.now()
      changed()
      await desk.settle(minute)
      const failed = (await wiki())?.failed
      expect(failed?.why).to.equal('the token is void')
      expect(failed?.since).to.be.within(before, desk.clock.now())
      changed()
      await desk.settle(minute)
      expect(await wiki()).to.deep.include({ pages: 1, readAt, failed })
      broken = undefined
      changed()
      await desk.settle(minute)
      expect(await wiki()).to.not.have.property('failed')
      expect((await desk.core.queries.sources()).map(({ name }) => name)).to.deep.equal(['articles', 'wiki'])
    })
  })
