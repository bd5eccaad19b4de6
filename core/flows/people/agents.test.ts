import { expect } from 'chai'
import type { Agent } from '#core/model/agent.ts'
import { roleIn } from '#core/model/agent.ts'
import { Problem } from '#core/model/problem.ts'
import { second } from '#core/model/time.ts'
import type { Store } from '#core/ports/store.ts'
import { ann, ben, onStage, openStage, problemOf, type Stage, who } from '#core/testing/conversation/stage.ts'
import { type TestStore, testStores } from '#core/testing/houses/stores.ts'
import { createSettings } from '../training/settings.ts'
import { createAgents } from './agents.ts'

const house = { who: { id: 'root', name: 'Root', role: 'admin' as const } }
const eve = { id: 'slack:U9', name: 'Eve', identity: 'slack:U9' }

const told = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Problem ? error.message : String(error)),
  )

const people = ({ name, open, clear }: TestStore): void => {
  describe(`People who answer, kept in ${name}`, () => {
    let store: Store
    let desk: Stage

    const role = async (id: string): Promise<string | undefined> => (await desk.core.queries.agents()).find(a => a.id === id)?.role
    const put = (id: string, change: Parameters<typeof desk.core.controls.putAgent>[1], as = who): Promise<Agent> =>
      desk.core.controls.putAgent(id, change, as)
    const asked = async (from = 'ada'): Promise<string> => {
      const { session } = await desk.write('Cheese?', { from })
      await desk.settle()
      return session
    }

    onStage({ open, clear }, (made, empty) => {
      desk = made
      store = empty
    })

    it('makes the first who acts an admin, and whoever comes after an agent', async () => {
      expect(await role('ann')).to.equal('admin')
      const session = await asked()
      await desk.core.controls.claim(session, {}, { who: ben })
      expect(await role('ben')).to.equal('agent')
    })

    it('makes one admin of some who come first at once', async () => {
      const fresh = await open()
      const { clock } = desk
      const made = () => createAgents({ store: fresh, clock, settings: createSettings({ store: fresh, clock }) })
      const [one, other] = [made(), made()]
      const met = await Promise.all(['x', 'y', 'z'].map((id, i) => (i === 0 ? one : other).meet({ id, name: id })))
      expect(met.map(agent => agent.role).sort()).to.deep.equal(['admin', 'agent', 'agent'])
      await fresh.close()
    })

    it('tells before the first act what somebody may do, and stores nothing', async () => {
      expect(await desk.core.queries.me(ben)).to.include({ id: 'ben', role: 'agent' })
      expect(await desk.core.queries.may(ben, 'reply')).to.equal(true)
      expect(await desk.core.queries.may(ben, 'publishScenario')).to.equal(false)
      expect((await desk.core.queries.agents()).map(a => a.id)).to.deep.equal(['ann'])
    })

    it('lets viewers read only, agents answer, and admins decide', async () => {
      const session = await asked()
      await put('vic', { name: 'Vic', role: 'viewer' })
      const vic = { who: { id: 'vic', name: 'Vic' } }
      const { controls, queries } = desk.core
      expect(await problemOf(controls.reply(session, { text: 'Hi' }, vic))).to.equal('forbidden')
      expect(await problemOf(controls.note(session, { text: 'Hi' }, vic))).to.equal('forbidden')
      expect(await problemOf(controls.away(true, vic))).to.equal('forbidden')
      expect((await queries.session(session)).owner.kind).to.equal('team')
      await controls.reply(session, { text: 'Hello' }, { who: ben })
      await controls.changeContact('ada', { name: 'Ada' }, { who: ben })
      const refused = [
        controls.autopilot({ channels: { web: 'off' } }, { who: ben }),
        controls.topic({ id: 'x', name: 'X', description: '', examples: [] }, { who: ben }),
        controls.newScenario({ kind: 'behavioral', title: 'Tone', instruction: 'Be kind.' }, { who: ben }),
        controls.putArticle('a', { title: 'A', text: 'A' }, { who: ben }),
        controls.putAgent('ben', { role: 'admin' }, { who: ben }),
        controls.roles({ others: 'admin' }, { who: ben }),
        controls.putTeam({ id: 'billing', name: 'Billing' }, { who: ben }),
        controls.putCanned({ shortcut: 'a', title: 'A', text: 'A' }, { who: ben }),
      ]
      expect(await Promise.all(refused.map(problemOf))).to.deep.equal(refused.map(() => 'forbidden'))
    })

    it('says who may when it refuses', async () => {
      const message = await told(desk.core.controls.autopilot({ channels: { web: 'off' } }, { who: ben }))
      expect(message).to.contain('needs an admin').and.to.contain('Ben is an agent').and.to.contain('Ann')
    })

    it('believes a desk about a role only until an admin has set it', async () => {
      expect(await desk.core.queries.may(house.who, 'putTeam')).to.equal(true)
      await desk.core.controls.putTeam({ id: 'billing', name: 'Billing' }, house)
      await put('root', { role: 'viewer' })
      expect(await problemOf(desk.core.controls.putTeam({ id: 'tech', name: 'Tech' }, house))).to.equal('forbidden')
      await put('root', { role: null })
      await desk.core.controls.putTeam({ id: 'tech', name: 'Tech' }, house)
    })

    it('keeps no role that a desk vouched for once', async () => {
      await desk.core.controls.putTeam({ id: 'billing', name: 'Billing' }, house)
      const unvouched = { who: { id: 'root', name: 'Root' } }
      expect(await problemOf(desk.core.controls.putTeam({ id: 'tech', name: 'Tech' }, unvouched))).to.equal('forbidden')
    })

    it('never lets the last admin go', async () => {
      expect(await problemOf(put('ann', { role: 'agent' }))).to.equal('conflict')
      await put('ben', { name: 'Ben', role: 'admin' })
      await put('ann', { role: 'agent' })
      expect(await role('ann')).to.equal('agent')
      expect(await problemOf(put('ben', { role: 'viewer' }, { who: ben }))).to.equal('conflict')
      expect(await problemOf(desk.core.controls.joinAgents('ann', 'ben', { who: ben }))).to.equal('conflict')
      await put('ann', { role: null }, { who: ben })
      await desk.core.controls.joinAgents('ann', 'ben', { who: ben })
      expect(await role('ann')).to.equal('admin')
    })

    it('keeps an admin where two take each other’s role at once', async () => {
      await put('ben', { name: 'Ben', role: 'admin' })
      const other = store.shared ? await desk.another() : desk.core
      await Promise.all([
        problemOf(desk.core.controls.putAgent('ben', { role: 'agent' }, who)),
        problemOf(other.controls.putAgent('ann', { role: 'agent' }, { who: ben })),
      ])
      await desk.clock.advance(2 * second)
      expect((await desk.core.queries.agents()).filter(a => a.role === 'admin').length).to.be.above(0)
    })

    it('gives roles by the groups of a desk, the highest of them, and others theirs', async () => {
      const settings = await desk.core.controls.roles(
        { by: 'group', groups: { 'slack:S1': 'admin', 'slack:S2': 'agent' }, others: 'viewer' },
        who,
      )
      expect(roleIn(['slack:S2', 'slack:S1'], settings)).to.equal('admin')
      expect(roleIn(['slack:S7'], settings)).to.equal('viewer')
      expect(roleIn(['slack:S1'], { ...settings, by: 'list' })).to.equal(undefined)
      expect(await desk.core.queries.me(eve)).to.include({ role: 'viewer' })
      expect(await desk.core.queries.me({ ...eve, role: 'admin' })).to.include({ role: 'admin' })
      expect(await problemOf(desk.core.controls.roles({ groups: { x: 'king' } as never }, who))).to.equal('invalid')
    })

    it('calls people as an admin says, else as their desk does', async () => {
      const session = await asked()
      await desk.core.controls.claim(session, {}, { who: ben })
      await put('ben', { name: 'Benjamin' })
      await desk.core.controls.note(session, { text: 'Hi' }, { who: ben })
      expect((await desk.ofKind(session, 'note')).at(-1)?.author).to.include({ name: 'Benjamin' })
      await put('ben', { name: null })
      await desk.core.controls.note(session, { text: 'Hi' }, { who: { ...ben, name: 'Benny' } })
      expect((await desk.ofKind(session, 'note')).at(-1)?.author).to.include({ name: 'Benny' })
    })

    it('makes two identities one agent: what either has and does is that one’s', async () => {
      const session = await asked()
      const second = await asked('bob')
      await desk.core.controls.claim(session, {}, { who: eve })
      await desk.core.controls.claim(second, {}, { who: eve })
      await desk.core.controls.resolve(second, {}, { who: eve })
      await put('ben', { name: 'Ben' })
      await put('slack:U9', { teams: { add: [(await desk.core.controls.putTeam({ id: 'tech', name: 'Tech' }, who)).id] } })
      const one = await desk.core.controls.joinAgents('ben', 'slack:U9', who)
      expect(one).to.include({ id: 'ben', name: 'Ben' })
      expect(one.identities).to.include('slack:U9')
      expect(one.teams).to.deep.equal(['tech'])
      expect((await desk.core.queries.agents()).map(a => a.id)).to.have.members(['ann', 'ben'])
      for (const id of [session, second]) expect((await desk.core.queries.session(id)).owner).to.include({ id: 'ben' })
      await desk.core.controls.reply(session, { text: 'Hello' }, { who: eve })
      expect((await desk.lastOurs(session)).author).to.include({ id: 'ben', name: 'Ben' })
      expect(await desk.core.queries.me(eve)).to.include({ id: 'ben' })
      await desk.core.controls.assign(session, { to: 'slack:U9' }, who)
      expect((await desk.core.queries.session(session)).owner).to.include({ id: 'ben' })
      expect(await problemOf(desk.core.controls.joinAgents('ben', 'slack:U9', who))).to.equal('no problem')
      expect(await problemOf(desk.core.controls.joinAgents('ben', 'nobody', who))).to.equal('not_found')
    })

    it('brings a joining to its end that a crash cut short at any write', async () => {
      for (let writes = 0; writes < 5; writes++) {
        const fresh = await open()
        const stage = await openStage(fresh)
        const { session } = await stage.write('Cheese?')
        await stage.settle()
        await stage.core.controls.claim(session, {}, { who: eve })
        await stage.core.controls.claim((await stage.write('Cheese?', { from: 'bob' })).session, {}, { who: ben })
        await stage.settle()
        let left = writes
        const died = new Proxy(fresh, {
          get(target, key, receiver) {
            const value: unknown = Reflect.get(target, key, receiver)
            if (key !== 'collection') return typeof value === 'function' ? value.bind(target) : value
            return (...given: Parameters<Store['collection']>) => {
              const collection = target.collection(...given)
              if (given[0].name !== 'agents') return collection
              return new Proxy(collection, {
                get(inner, name) {
                  const method: unknown = Reflect.get(inner, name)
                  if (name !== 'save') return method
                  return async (...args: unknown[]) => {
                    left -= 1
                    if (left < 0) throw new Error('died')
                    return (method as (...args: unknown[]) => Promise<unknown>).apply(inner, args)
                  }
                },
              })
            }
          },
        })
        const dying = await openStage(died).catch(() => undefined)
        await dying?.core.controls.joinAgents('ben', 'slack:U9', who).catch(() => undefined)
        await stage.close()
        const next = await openStage(fresh)
        const agents = await next.core.queries.agents()
        const joined = (await next.core.queries.me(eve)).id === 'ben'
        if (joined) {
          expect(agents.find(a => a.id === 'ben')?.identities).to.include('slack:U9')
          await next.settle(10 * second)
          expect((await next.core.queries.session(session)).owner).to.include({ id: 'ben' })
        } else expect(agents.map(a => a.id)).to.include('slack:U9')
        await next.core.controls.joinAgents('ben', 'slack:U9', who)
        expect((await next.core.queries.me(eve)).id).to.equal('ben')
        expect((await next.core.queries.session(session)).owner).to.include({ id: 'ben' })
        await dying?.close().catch(() => undefined)
        await next.close()
        await fresh.close()
      }
    })

    it('gives a session to nobody it does not know, nor to a viewer', async () => {
      const session = await asked()
      await put('vic', { name: 'Vic', role: 'viewer' })
      const { controls } = desk.core
      expect(await problemOf(controls.assign(session, { to: 'nobody' }, who))).to.equal('not_found')
      expect(await problemOf(controls.assign(session, { to: 'vic' }, who))).to.equal('conflict')
      expect(await problemOf(controls.assign(session, { team: 'nobody' }, who))).to.equal('not_found')
      await controls.assign(session, { to: 'slack:U7', name: 'Sven' }, who)
      expect((await desk.core.queries.session(session)).owner).to.deep.equal({ kind: 'agent', id: 'slack:U7', name: 'Sven' })
    })

    it('is known to another process within two seconds', async function () {
      if (!store.shared) this.skip()
      const other = await desk.another()
      await other.queries.agents()
      await put('ben', { name: 'Ben', role: 'viewer' })
      await desk.clock.advance(2 * second)
      expect(await other.queries.may(ben, 'reply')).to.equal(false)
    })

    it('counts what each has open', async () => {
      await desk.core.controls.claim(await asked(), {}, { who: ann })
      await desk.core.controls.claim(await asked('bob'), {}, { who: ann })
      expect((await desk.core.queries.agents()).find(a => a.id === 'ann')?.open).to.equal(2)
    })
  })
}

const { there, missing } = testStores()
for (const store of there) people(store)
for (const name of missing) describe.skip(`People who answer, kept in ${name}`, () => void it('is not tried here'))
