import { expect } from 'chai'
import { Problem } from '#core/model/problem.ts'
import type { Store } from '#core/ports/store.ts'
import { openStage, problemOf, type Stage, who } from '#core/testing/conversation/stage.ts'
import { type TestStore, testStores } from '#core/testing/houses/stores.ts'

const hello = {
  shortcut: 'refund',
  title: 'Refund',
  text: 'Hello {{contact.first_name|there}}, your refund is on its way. {{agent.first_name}}',
}

const kept = ({ name, open, clear }: TestStore): void => {
  describe(`Canned replies, kept in ${name}`, () => {
    let store: Store
    let desk: Stage
    let session: string

    beforeEach(async () => {
      store = await open()
      desk = await openStage(store)
      session = (await desk.write('Cheese?')).session
      await desk.settle()
    })
    afterEach(async () => {
      await desk.close()
      await store.close()
      await clear()
    })

    it('are written, found by words, changed and removed', async () => {
      const { controls, queries } = desk.core
      const made = await controls.putCanned(hello, who)
      await controls.putCanned({ shortcut: 'Hours', title: 'When we are open', text: 'From 9 to 17.' }, who)
      expect((await queries.canned()).map(c => c.shortcut)).to.deep.equal(['hours', 'refund'])
      expect((await queries.canned('way refund')).map(c => c.shortcut)).to.deep.equal(['refund'])
      await controls.putCanned({ id: made.id, title: 'Refunds', language: 'en' }, who)
      expect((await queries.canned('refunds'))[0]).to.include({ title: 'Refunds', language: 'en', shortcut: 'refund' })
      await controls.putCanned({ id: 'refund', language: null }, who)
      expect((await queries.canned('refunds'))[0]).to.not.have.property('language')
      await controls.removeCanned('refund', who)
      expect((await queries.canned()).map(c => c.shortcut)).to.deep.equal(['hours'])
    })

    it('are filled for the customer and by who answers', async () => {
      await desk.core.controls.putCanned(hello, who)
      expect(await desk.core.queries.filled(session, 'refund', who.who)).to.include({ text: 'Hello there, your refund is on its way. Ann' })
      await desk.core.controls.changeContact('ada', { name: 'Ada Lovelace' }, who)
      expect((await desk.core.queries.filled(session, 'refund', who.who)).text).to.contain('Hello Ada,')
    })

    it('tell what is missing, and leave it standing', async () => {
      await desk.core.controls.putCanned({ ...hello, text: 'Your plan is {{custom.plan}}, {{contact.name}}.' }, who)
      const filled = await desk.core.queries.filled(session, 'refund', who.who)
      expect(filled).to.deep.include({ text: 'Your plan is {{custom.plan}}, {{contact.name}}.', missing: ['custom.plan', 'contact.name'] })
      await desk.core.controls.changeContact('ada', { name: 'Ada', custom: { plan: 'gold' } }, who)
      expect(await desk.core.queries.filled(session, 'refund', who.who)).to.deep.include({ text: 'Your plan is gold, Ada.', missing: [] })
    })

    it('count each use once', async () => {
      await desk.core.controls.putCanned(hello, who)
      const press = { ...who, key: 'press' }
      await desk.core.controls.useCanned(session, { canned: 'refund' }, press)
      await desk.core.controls.useCanned(session, { canned: 'refund' }, press)
      await desk.core.controls.useCanned(session, { canned: 'refund' }, { ...who, key: 'other' })
      expect((await desk.core.queries.canned())[0]?.used).to.equal(2)
      expect(await desk.told(session)).to.not.contain('Hello')
    })

    it('refuse what nobody could fill, a shortcut that is taken, and a team that is not there', async () => {
      const { controls, queries } = desk.core
      const unknown = await controls.putCanned({ ...hello, text: 'Dear {{contact.nam}}' }, who).catch((e: unknown) => e)
      expect(unknown).to.be.instanceOf(Problem).with.property('message').that.contains('{{contact.nam}}').and.contains('{{contact.name}}')
      await controls.putCanned(hello, who)
      expect(await problemOf(controls.putCanned(hello, who))).to.equal('conflict')
      expect(await problemOf(controls.putCanned({ ...hello, shortcut: 'two words' }, who))).to.equal('invalid')
      expect(await problemOf(controls.putCanned({ ...hello, shortcut: 'b', team: 'none' }, who))).to.equal('not_found')
      expect(await problemOf(controls.putCanned({ id: 'none', title: 'x' }, who))).to.equal('not_found')
      expect(await queries.canned()).to.have.length(1)
    })
  })
}

const { there, missing } = testStores()
for (const store of there) kept(store)
for (const name of missing) describe.skip(`Canned replies, kept in ${name}`, () => void it('is not tried here'))
