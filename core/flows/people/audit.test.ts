import { expect } from 'chai'
import type { AuditRow } from '#core/model/audit.ts'
import { day } from '#core/model/time.ts'
import type { Store } from '#core/ports/store.ts'
import { ben, onStage, problemOf, type Stage, who } from '#core/testing/conversation/stage.ts'
import { type TestStore, testStores } from '#core/testing/houses/stores.ts'

const audited = ({ name, open, clear }: TestStore): void => {
  describe(`The audit log, kept in ${name}`, () => {
    let store: Store
    let desk: Stage

    const rows = async (words?: string): Promise<AuditRow[]> =>
      (await desk.core.queries.audit(who.who, words === undefined ? {} : { words }, { limit: 1000 })).items
    const last = async (words?: string): Promise<AuditRow | undefined> => (await rows(words))[0]

    onStage({ open, clear }, (made, empty) => {
      desk = made
      store = empty
    })

    it('tells who changed what, from what to what', async () => {
      const { controls } = desk.core
      await controls.autopilot({ channels: { web: 'assist' } }, who)
      expect(await last()).to.deep.include({
        who: { id: 'ann', name: 'Ann' },
        verb: 'autopilot',
        about: 'autopilot',
        changes: [{ what: 'web', from: 'on', to: 'assist' }],
      })
      const { id } = await controls.newScenario({ kind: 'behavioral', title: 'Tone', instruction: 'Be kind.' }, who)
      expect(await last()).to.include({ verb: 'newScenario', about: 'scenario Tone' })
      await controls.changeScenario(id, { instruction: 'Be brief.' }, who)
      expect((await last())?.changes).to.deep.include({ what: 'instruction', from: 'Be kind.', to: 'Be brief.' })
      await controls.publishScenario(id, {}, who)
      expect((await last())?.changes).to.deep.include({ what: 'status', from: 'draft', to: 'published' })
      await controls.removeScenario(id, who)
      expect((await last())?.changes).to.deep.include({ what: 'title', from: 'Tone' })
    })

    it('keeps roles, teams, canned replies, articles, topics and proactive messages', async () => {
      const { controls } = desk.core
      await controls.putTeam({ id: 'billing', name: 'Billing' }, who)
      await controls.putAgent('ben', { name: 'Ben', role: 'admin', teams: { add: ['billing'] } }, who)
      await controls.roles({ others: 'viewer' }, who)
      await controls.putCanned({ shortcut: 'hi', title: 'Hi', text: 'Hello' }, who)
      await controls.putArticle('refunds', { title: 'Refunds', text: 'We refund.' }, who)
      await controls.topic({ id: 'login', name: 'Login', description: '', examples: [] }, who)
      await controls.putProactive({ name: 'Pricing', text: 'Ask!' }, who)
      await controls.keepAudit({ days: 30 }, who)
      const told = (await rows()).map(row => `${row.verb}: ${row.about}`)
      expect(told.slice(0, 8).reverse()).to.deep.equal([
        'putTeam: team Billing',
        'putAgent: agent Ben',
        'roles: roles',
        'putCanned: canned reply hi',
        'putArticle: article Refunds',
        'topic: topic Login',
        'putProactive: proactive message Pricing',
        'keepAudit: audit log',
      ])
    })

    it('leaves no row where nothing was changed, refused or allowed', async () => {
      const { controls } = desk.core
      const before = (await rows()).length
      await controls.autopilot({ channels: { web: 'on' } }, who)
      expect(await problemOf(controls.publishScenario('none', {}, who))).to.equal('not_found')
      expect(await problemOf(controls.autopilot({ channels: { web: 'off' } }, { who: ben }))).to.equal('forbidden')
      const { session } = await desk.write('Cheese?')
      await desk.settle()
      await controls.claim(session, {}, who)
      await controls.note(session, { text: 'Hi' }, who)
      expect((await rows()).length).to.equal(before)
    })

    it('holds no secret, and of a customer only what was changed', async () => {
      const { controls } = desk.core
      await controls.putArticle('pay', { title: 'Pay', text: 'Card 4111 1111 1111 1111, key sk_live_4eC39HqLyjWDarjtT1zdp7dc' }, who)
      await desk.write('Hello')
      await controls.changeContact('ada', { name: 'Ada Lovelace', email: 'ada@example.com' }, who)
      const all = JSON.stringify(await rows())
      expect(all)
        .to.not.contain('4111 1111')
        .and.to.not.contain('4eC39HqLyjWDarjtT1zdp7dc')
        .and.to.not.contain('Lovelace')
        .and.to.not.contain('example.com')
      expect((await last())?.changes).to.deep.include({ what: 'verified.name' })
    })

    it('keeps one row of an act that comes twice', async () => {
      const act = { ...who, key: 'press' }
      const before = (await rows()).length
      await desk.core.controls.putCanned({ shortcut: 'hi', title: 'Hi', text: 'Hello' }, act)
      await desk.core.controls.putCanned({ shortcut: 'hi', title: 'Hi', text: 'Hello' }, act)
      expect((await rows()).length).to.equal(before + 1)
    })

    it('says that it is unsure where the process died in the middle, and is sure once the act is done again', async () => {
      const collection = store.collection.bind(store)
      let dying = true
      store.collection = table => {
        const found = collection(table)
        if (table.name !== 'audit') return found
        return {
          ...found,
          save: doc => {
            if (dying) throw new Error('died')
            return found.save(doc)
          },
        }
      }
      const fresh = await desk.another()
      await desk.settle(1000)
      const act = { ...who, key: 'press' }
      await fresh.controls.putCanned({ shortcut: 'hi', title: 'Hi', text: 'Hello' }, act).catch(() => undefined)
      expect(await last()).to.include({ verb: 'putCanned', unsure: true })
      dying = false
      await fresh.controls.putCanned({ shortcut: 'hi', title: 'Hi', text: 'Hello' }, act)
      const row = await last()
      expect(row).to.not.have.property('unsure')
      expect(row?.changes).to.deep.include({ what: 'shortcut', to: 'hi' })
    })

    it('is found by who and by what, page by page, by admins only', async () => {
      const { controls, queries } = desk.core
      await controls.putAgent('ben', { name: 'Ben', role: 'admin' }, who)
      await controls.putTeam({ id: 'billing', name: 'Billing' }, { who: ben })
      await controls.putTeam({ id: 'tech', name: 'Tech' }, who)
      expect((await rows('ben team')).map(row => row.about)).to.deep.equal(['team Billing'])
      expect((await queries.audit(who.who, { who: 'ben' })).items).to.have.length(1)
      const first = await queries.audit(who.who, {}, { limit: 2 })
      const second = await queries.audit(who.who, {}, { limit: 2, cursor: first.next ?? '' })
      expect([...first.items, ...second.items].map(row => row.id)).to.deep.equal((await rows()).slice(0, 4).map(row => row.id))
      expect(await problemOf(queries.audit({ id: 'eve', name: 'Eve' }))).to.equal('forbidden')
    })

    it('forgets what is older than it is kept', async () => {
      await desk.core.controls.keepAudit({ days: 7 }, who)
      await desk.clock.sleep(6 * day)
      await desk.settle()
      expect((await rows()).length).to.be.above(0)
      await desk.core.controls.putTeam({ id: 'tech', name: 'Tech' }, who)
      await desk.clock.sleep(2 * day)
      await desk.settle()
      expect((await rows()).map(row => row.about)).to.deep.equal(['team Tech'])
      expect(await problemOf(desk.core.controls.keepAudit({ days: 0 }, who))).to.equal('invalid')
    })
  })
}

const { there, missing } = testStores()
for (const store of there) audited(store)
for (const name of missing) describe.skip(`The audit log, kept in ${name}`, () => void it('is not tried here'))
