import { expect } from 'chai'
import pino from 'pino'
import { createIds } from '#core/lib/ids.ts'
import type { EntryOf } from '#core/model/entry.ts'
import { Problem } from '#core/model/problem.ts'
import { second } from '#core/model/time.ts'
import type { Question } from '#core/ports/answerer.ts'
import type { Incoming } from '#core/ports/connector.ts'
import type { Store } from '#core/ports/store.ts'
import { type TestStore, testStores } from '#core/testing/houses/stores.ts'
import { createTestClock, type TestClock } from '#core/testing/houses/test-clock.ts'
import { type Core, createCore } from '../core.ts'

const act = { who: { id: 'ann', name: 'Ann' } }
const text = { name: 'Pricing help', text: 'Questions about our **prices**?' }

const problemOf = async (work: Promise<unknown>): Promise<Problem> => {
  try {
    await work
  } catch (error) {
    if (error instanceof Problem) return error
    throw error
  }
  throw new Error('nothing was refused')
}

const kept = ({ name, open, clear }: TestStore): void => {
  describe(`What the website chat says first, kept in ${name}`, () => {
    let store: Store
    let clock: TestClock
    let core: Core
    const cores: Core[] = []
    let asked: Question[] = []
    let count = 0

    const another = async (on: Store = store): Promise<Core> => {
      const made = createCore({
        store: on,
        clock,
        log: pino({ level: 'silent' }),
        newId: createIds(clock.now),
        answerer: {
          name: 'silent',
          model: 'silent',
          threshold: 0.5,
          async answer(question) {
            asked.push(question)
            return { kind: 'none', class: 'none', text: '', sources: [], used: [], confidence: 0, why: 'it is silent' }
          },
        },
      })
      await made.start()
      await made.loaded()
      cores.push(made)
      return made
    }

    const write = async (from: string, more: Partial<Incoming> = {}) => {
      count += 1
      return core.inbox.receive({
        channel: 'web',
        address: `web:${from}`,
        id: `m${count}`,
        sender: { identities: [`visitor:${from}`] },
        text: 'Yes, please',
        ...more,
      })
    }

    const messages = async (session: string): Promise<EntryOf<'message'>[]> =>
      (await core.queries.timeline(session, 0)).filter(e => e.kind === 'message')
    const names = async (contact?: string): Promise<string[]> => (await core.customers.invitations(contact)).map(rule => rule.name)
    const answered = async (id: string, on = core): Promise<number | undefined> =>
      (await on.queries.proactive()).find(rule => rule.id === id)?.answered

    beforeEach(async () => {
      store = await open()
      clock = createTestClock()
      asked = []
      core = await another()
    })
    afterEach(async () => {
      for (const one of cores.splice(0)) await one.stop()
      await store.close()
      await clear()
    })

    it('is off until somebody switches it on', async () => {
      const rule = await core.controls.putProactive(text, act)
      expect(rule).to.deep.include({ ...text, pages: [], after: 10, segments: [], languages: [], again: 0, on: false })
      expect(await names()).to.deep.equal([])
      await core.controls.putProactive({ id: rule.id, on: true }, act)
      expect(await names()).to.deep.equal(['Pricing help'])
      await core.controls.putProactive({ id: rule.id, text: 'Something else' }, act)
      expect((await core.customers.invitations(undefined))[0]).to.include({ text: 'Something else', name: 'Pricing help', on: true })
    })

    it('reaches those in one of its segments, wherever they were put there', async () => {
      await core.controls.putProactive({ ...text, name: 'all', on: true }, act)
      await core.controls.putProactive({ ...text, name: 'paying', segments: ['gold', 'vip'], on: true }, act)
      await write('ada', { sender: { identities: ['id:ada'], segments: ['vip'] } })
      await write('bob', { sender: { identities: ['id:bob'] } })
      expect(await names(undefined)).to.deep.equal(['all'])
      expect(await names('id:ada')).to.deep.equal(['all', 'paying'])
      expect(await names('id:bob')).to.deep.equal(['all'])
      expect(await names('id:nobody-yet')).to.deep.equal(['all'])
      const bob = await core.queries.contact('id:bob')
      await core.controls.changeContact(bob.id, { segments: { add: ['gold'] } }, act)
      expect(await names('id:bob')).to.deep.equal(['all', 'paying'])
    })

    it('reaches those who prove a segment and never wrote, and no longer those whose proof is over', async () => {
      await core.controls.putProactive({ ...text, name: 'trial', segments: ['trial'], on: true }, act)
      expect((await core.customers.invitations('id:new', ['trial'])).map(rule => rule.name)).to.deep.equal(['trial'])
      await write('ada', { sender: { identities: ['id:ada'], segments: ['trial'] } })
      expect(await core.customers.invitations('id:ada', ['paying'])).to.deep.equal([])
      const { id } = await core.queries.contact('id:ada')
      await core.controls.changeContact(id, { segments: { add: ['trial'] } }, act)
      expect(await core.customers.invitations('id:ada', ['paying'])).to.have.length(1)
    })

    it('lets no proof take away what the team set, and the team take away no proof', async () => {
      await write('ada', { sender: { identities: ['id:ada'], segments: ['trial'] } })
      const { id } = await core.queries.contact('id:ada')
      await core.controls.changeContact(id, { segments: { add: ['vip', ' beta '] } }, act)
      await write('ada', { sender: { identities: ['id:ada'], segments: ['paying'] } })
      expect(await core.queries.contact(id)).to.deep.include({ segments: ['paying'], teamSegments: ['vip', 'beta'] })
      expect((await problemOf(core.controls.changeContact(id, { segments: { remove: ['paying'] } }, act))).code).to.equal('conflict')
      const then = await core.controls.changeContact(id, { segments: { remove: ['vip'] } }, act)
      expect(then.teamSegments).to.deep.equal(['beta'])
      await write('eve', { sender: { identities: ['id:eve'] } })
      const eve = await core.queries.contact('id:eve')
      await core.controls.changeContact(eve.id, { segments: { add: ['vip'] } }, act)
      expect((await core.controls.mergeContacts(id, eve.id, act)).teamSegments).to.have.members(['beta', 'vip'])
      const many = Array.from({ length: 101 }, (_, i) => `s${i}`)
      expect((await problemOf(core.controls.changeContact(id, { segments: { add: many } }, act))).message).to.contain('100')
    })

    it('stands before the answer, and each answer is counted once', async () => {
      const { id } = await core.controls.putProactive({ ...text, on: true }, act)
      const first = await write('ada', { id: 'same', opening: { rule: id } })
      await write('ada', { id: 'same', opening: { rule: id } })
      const said = await messages(first.session)
      expect(said.slice(0, 2).map(m => [m.author.kind, m.text, m.opening])).to.deep.equal([
        ['system', text.text, id],
        ['contact', 'Yes, please', undefined],
      ])
      expect(said[0]?.delivery?.state).to.equal('read')
      expect(await answered(id)).to.equal(1)
      // In a conversation that goes on, nothing is said first.
      await write('ada', { opening: { rule: id } })
      expect((await messages(first.session)).filter(m => m.opening)).to.have.length(1)
      await write('bob', { opening: { rule: id } })
      await write('cleo')
      expect(await answered(id)).to.equal(2)
      expect(await answered(id, await another())).to.equal(2)
    })

    it('is known to the AI when it answers', async () => {
      await core.controls.autopilot({ channels: { web: 'on' } }, act)
      const { id } = await core.controls.putProactive({ ...text, on: true }, act)
      await write('ada', { opening: { rule: id }, text: 'How much is the yearly plan?' })
      for (const wait of [5 * second, 600, 600]) {
        await clock.advance(wait)
        await core.idle()
      }
      expect(asked[0]).to.deep.include({ text: 'How much is the yearly plan?', history: [{ author: 'ai', text: text.text }] })
    })

    it('keeps the words that were shown where the channel knows them', async () => {
      const { id } = await core.controls.putProactive({ ...text, on: true }, act)
      const { session } = await write('ada', { opening: { rule: id, text: 'As it was before' } })
      expect((await messages(session))[0]?.text).to.equal('As it was before')
    })

    it('is kept with the answer of somebody who had it before them when it was switched off', async () => {
      const { id } = await core.controls.putProactive({ ...text, on: true }, act)
      await core.controls.putProactive({ id, on: false }, act)
      const { session } = await write('ada', { opening: { rule: id } })
      expect((await messages(session))[0]?.opening).to.equal(id)
    })

    it('costs no message when it is removed while somebody answers, or was never there, or was for others', async () => {
      const { id } = await core.controls.putProactive({ ...text, on: true }, act)
      const others = await core.controls.putProactive({ ...text, segments: ['staff'], text: 'Only for staff', on: true }, act)
      const before = await write('ada', { opening: { rule: id } })
      await core.controls.removeProactive(id, act)
      expect(await names()).to.deep.equal([])
      for (const [from, rule] of [
        ['bob', id],
        ['cleo', 'pro_made_up'],
        ['dan', others.id],
        ['eve', '__proto__'],
      ] as const) {
        const { session } = await write(from, { opening: { rule, text: 'What I want it to have said' } })
        expect((await messages(session)).filter(m => m.author.kind !== 'ai').map(m => m.text)[0], rule).to.equal('Yes, please')
      }
      expect((await messages(before.session))[0]?.text, 'what had begun before').to.equal(text.text)
      expect((await problemOf(core.controls.removeProactive(id, act))).code).to.equal('not_found')
      expect((await problemOf(core.controls.putProactive({ id, on: true }, act))).code).to.equal('not_found')
    })

    it('is made, changed and removed once, however often the same act comes', async () => {
      const making = { ...act, key: 'k1' }
      const made = await Promise.all([1, 2, 3].map(() => core.controls.putProactive(text, making)))
      expect(new Set(made.map(rule => rule.id)).size).to.equal(1)
      const { id } = await core.controls.putProactive(text, making)
      expect(await core.queries.proactive()).to.have.length(1)
      expect((await problemOf(core.controls.putProactive({ ...text, name: 'Other' }, making))).code).to.equal('id_reused')
      await core.controls.putProactive({ id, on: true }, { ...act, key: 'k2' })
      await core.controls.putProactive({ id, on: false }, { ...act, key: 'k3' })
      expect(await core.controls.putProactive({ id, on: true }, { ...act, key: 'k2' }), 'a late repeat').to.include({ on: false })
      await core.controls.removeProactive(id, { ...act, key: 'k4' })
      await core.controls.removeProactive(id, { ...act, key: 'k4' })
      expect((await problemOf(core.controls.putProactive(text, making))).code, 'it does not come back').to.equal('not_found')
      expect(await core.queries.proactive()).to.deep.equal([])
    })

    it('is made and removed once, also where the process died before it noted that down', async () => {
      let dies = true
      const dying = new Proxy(store, {
        get(target, key) {
          const value: unknown = Reflect.get(target, key)
          if (key !== 'collection') return typeof value === 'function' ? value.bind(target) : value
          return (table: Parameters<Store['collection']>[0]) => {
            const collection = target.collection(table)
            const save: typeof collection.save = doc => (dies ? Promise.reject(new Error('the process died')) : collection.save(doc))
            return table.name === 'acts' ? { ...collection, save } : collection
          }
        },
      })
      const other = await another(dying)
      const failing = async (work: Promise<unknown>): Promise<void> => {
        const error = await work.catch((e: Error) => e)
        expect(error).to.be.instanceOf(Error).with.property('message', 'the process died')
      }
      const making = { ...act, key: 'made' }
      const removing = { ...act, key: 'removed' }
      await failing(other.controls.putProactive(text, making))
      await failing(other.controls.putProactive(text, making))
      const [rule] = await other.queries.proactive()
      dies = false
      expect((await other.controls.putProactive(text, making)).id).to.equal(rule!.id)
      expect(await other.queries.proactive()).to.have.length(1)
      dies = true
      await failing(other.controls.removeProactive(rule!.id, removing))
      dies = false
      await other.controls.removeProactive(rule!.id, removing)
      expect(await other.queries.proactive()).to.deep.equal([])
    })

    it('may try again under the same key after it was refused', async () => {
      const key = { ...act, key: 'k9' }
      expect((await problemOf(core.controls.putProactive({ ...text, name: '' }, key))).code).to.equal('invalid')
      expect((await core.controls.putProactive(text, key)).name).to.equal(text.name)
    })

    it('says what is wrong with a rule, and changes nothing', async () => {
      const { id } = await core.controls.putProactive(text, act)
      const wrong: [change: object, about: string][] = [
        [{ name: ' ' }, 'name is empty'],
        [{ name: 'x'.repeat(81) }, '80'],
        [{ text: 'x'.repeat(2001) }, '2000'],
        [{ pages: ['pricing'] }, '/pricing'],
        [{ pages: ['javascript:alert(1)'] }, 'begins with'],
        [{ pages: Array.from({ length: 21 }, (_, i) => `/${i}`) }, '20 pages'],
        [{ after: -1 }, 'seconds'],
        [{ after: 3601 }, '3600'],
        [{ after: 1.5 }, 'whole'],
        [{ again: 366 }, '365'],
        [{ languages: ['en-GB'] }, 'two or three letters'],
        [{ segments: [''] }, 'segment is empty'],
      ]
      for (const [change, about] of wrong) {
        const problem = await problemOf(core.controls.putProactive({ id, ...change }, act))
        expect(problem.code, about).to.equal('invalid')
        expect(problem.message).to.contain(about).and.to.contain('Nothing was changed')
      }
      expect((await core.queries.proactive())[0]).to.deep.include(text)
      expect((await core.controls.putProactive({ id, languages: ['DE'], pages: [' /a '] }, act)).languages).to.deep.equal(['de'])
    })

    it('takes fifty rules and no more', async () => {
      for (let i = 0; i < 50; i++) await core.controls.putProactive({ ...text, name: `${i}` }, act)
      const problem = await problemOf(core.controls.putProactive(text, act))
      expect(problem.code).to.equal('conflict')
      expect(problem.message).to.contain('Remove one first')
      expect((await core.queries.proactive()).map(rule => rule.name)).to.deep.equal(Array.from({ length: 50 }, (_, i) => `${i}`))
    })

    it('is read from the store no more often than it changes there', async () => {
      let reads = 0
      const counting = new Proxy(store, {
        get(target, key) {
          const value: unknown = Reflect.get(target, key)
          if (key !== 'collection') return typeof value === 'function' ? value.bind(target) : value
          return (table: Parameters<Store['collection']>[0]) => {
            const collection = target.collection(table)
            const list = (...given: []) => {
              reads += 1
              return collection.list(...given)
            }
            return table.name === 'proactive' ? { ...collection, list } : collection
          }
        },
      })
      await core.controls.putProactive({ ...text, on: true }, act)
      const other = await another(counting)
      reads = 0
      for (let i = 0; i < 100; i++) expect(await other.customers.invitations(`visitor:${i}`)).to.have.length(1)
      expect(reads).to.equal(1)
      await other.controls.putProactive({ ...text, on: true }, act)
      expect(await other.customers.invitations(undefined)).to.have.length(2)
      expect(reads).to.equal(2)
    })

    it('is known to another process of the same house within two seconds', async function () {
      if (!store.shared) this.skip()
      const other = await another()
      expect(await other.customers.invitations(undefined)).to.deep.equal([])
      await core.controls.putProactive({ ...text, on: true }, act)
      await clock.advance(2 * second)
      expect(await other.customers.invitations(undefined)).to.have.length(1)
    })
  })
}

const { there, missing } = testStores()
for (const store of there) kept(store)
for (const name of missing) describe.skip(`What the website chat says first, kept in ${name}`, () => void it('is not tried here'))
