// What a customer's own device relies on, whatever store it is kept in: several conversations, what was seen, joining, pages and changes.
import { expect } from 'chai'
import type { Entry } from '../../model/entry.ts'
import { day, second } from '../../model/time.ts'
import type { Store } from '../../ports/store.ts'
import type { TestStore } from '../houses/stores.ts'
import { openStage, problemOf, type Stage, who } from './stage.ts'

/** The store, with one thing that goes wrong in it: `fails` says where, and is asked until it has failed once. */
const failingOnce = (store: Store, fails: (table: string, method: string, given: unknown) => boolean): Store => {
  let done = false
  return new Proxy(store, {
    get(object, key) {
      const value: unknown = Reflect.get(object, key, object)
      if (key !== 'collection') return typeof value === 'function' ? value.bind(object) : value
      return (table: { name: string }) => {
        const collection = (value as (t: unknown) => Record<string, (...given: unknown[]) => unknown>).call(object, table)
        return Object.fromEntries(
          Object.entries(collection).map(([method, call]) => [
            method,
            (...given: unknown[]) => {
              if (done || !fails(table.name, method, given[0])) return call.apply(collection, given)
              done = true
              return Promise.reject(new Error('the process died here'))
            },
          ]),
        )
      }
    },
  })
}

/** Declares the tests for one kind of store. */
export const customersKit = ({ name, open, clear }: TestStore): void => {
  describe(`A customer’s own view, kept in ${name}`, function () {
    this.timeout(60_000)
    let store: Store
    let stage: Stage

    beforeEach(async () => {
      store = await open()
      stage = await openStage(store)
    })
    afterEach(async () => {
      await stage.close()
      await store.close()
      await clear()
    })

    const contactOf = async (session: string): Promise<string> => (await stage.core.queries.session(session)).contact
    const write = (text: string, more: Parameters<Stage['write']>[1] = {}) => stage.write(text, { channel: 'web', ...more })

    describe('several conversations', () => {
      it('begin with a name each, and what has the same name goes on in the same one', async () => {
        const one = await write('My printer', { conversation: 'a' })
        const two = await write('My scanner', { conversation: 'b' })
        const three = await write('does not print', { conversation: 'a' })
        expect(two.session).to.not.equal(one.session)
        expect(three.session).to.equal(one.session)
        await stage.settle(2 * second)
        expect(await stage.told(one.session)).to.deep.equal(['You wrote: My printer\ndoes not print'])
        const mine = await stage.core.customers.sessions(await contactOf(one.session), 'web')
        expect(mine.map(s => s.id).sort()).to.deep.equal([one.session, two.session].sort())
      })

      it('are one for two first messages with one name at once', async () => {
        const all = await Promise.all(['one', 'two', 'three'].map(text => write(text, { conversation: 'a' })))
        expect(new Set(all.map(r => r.session)).size).to.equal(1)
        expect(new Set(all.map(r => r.seq)).size).to.equal(3)
      })

      it('of two customers may have the same name', async () => {
        const one = await write('My printer', { conversation: 'a' })
        const two = await write('My printer', { conversation: 'a', from: 'eve' })
        expect(two.session).to.not.equal(one.session)
      })

      it('go on in a new one once theirs is closed, also when that has begun already, and down a long chain', async () => {
        let last = await write('number 0', { conversation: 'a' })
        const all = [last.session]
        for (let n = 1; n < 12; n++) {
          await stage.core.controls.close(last.session, {}, who)
          last = await write(`number ${n}`, { conversation: 'a' })
          expect((await stage.core.queries.session(last.session)).from).to.equal(all.at(-1))
          all.push(last.session)
        }
        expect(new Set(all).size).to.equal(12)
        const [again, more] = await Promise.all([write('still there', { conversation: 'a' }), write('and more', { conversation: 'a' })])
        expect([again.session, more.session]).to.deep.equal([last.session, last.session])
        expect((await write('the same id', { conversation: 'a', id: again.session })).session).to.equal(last.session)
      })

      it('do not disturb the one without a name, which follows the latest', async () => {
        const named = await write('My printer', { conversation: 'a' })
        await stage.settle()
        const bare = await write('and the paper')
        expect(bare.session).to.equal(named.session)
      })

      it('start with the words that the customer answered, said by the house and seen', async () => {
        const { id: rule } = await stage.core.controls.putProactive(
          { name: 'Prices', text: 'Can we help you with our prices?', on: true },
          who,
        )
        const { session, seq } = await write('Yes, please', { conversation: 'a', opening: { rule } })
        expect(seq).to.equal(4)
        const [, opening] = await stage.entries(session)
        expect(opening).to.deep.include({ kind: 'message', text: 'Can we help you with our prices?', class: 'notice' })
        expect(opening).to.have.nested.property('delivery.state', 'read')
        expect((await stage.core.queries.session(session)).unseen).to.deep.equal([])
        const later = await write('More', { conversation: 'a', opening: { rule } })
        expect((await stage.entries(later.session)).filter(e => e.kind === 'message' && e.class === 'notice').length).to.equal(1)
        await stage.settle(2 * second)
        expect((await stage.told(session)).at(-1)).to.equal('You wrote: Yes, please\nMore')
      })
    })

    describe('what was seen', () => {
      const states = async (session: string): Promise<(string | undefined)[]> =>
        (await stage.entries(session)).flatMap(e => (e.kind === 'message' && e.author.kind !== 'contact' ? [e.delivery?.state] : []))

      it('is counted until it is seen, and seeing one message is seeing those before it', async () => {
        const { session } = await write('Which cheese?')
        await stage.settle(2 * second)
        for (const text of ['One', 'Two', 'Three']) await stage.core.controls.reply(session, { text }, who)
        const { unseen } = await stage.core.queries.session(session)
        expect(unseen.length).to.equal(4)
        await stage.core.inbox.seen(session, unseen[2] ?? 0)
        expect(await stage.core.queries.session(session)).to.deep.include({ unseen: [unseen[3]], seen: unseen[2] })
        expect(await states(session)).to.deep.equal(['read', 'read', 'read', 'sent'])
      })

      it('is stored once, and not at all where nothing new was seen', async () => {
        const { session } = await write('How do I print?')
        await stage.settle(2 * second)
        const { lastSeq } = await stage.core.queries.session(session)
        await stage.core.inbox.seen(session, 2)
        expect((await stage.core.queries.session(session)).lastSeq).to.equal(lastSeq)
        await Promise.all([9999, 9999, 9999].map(seq => stage.core.inbox.seen(session, seq)))
        await stage.core.inbox.seen(session, 1)
        expect((await stage.core.queries.session(session)).lastSeq).to.equal(lastSeq + 1)
        expect(await states(session)).to.deep.equal(['read'])
      })

      it('does not hurry the answer to what the customer is still writing', async () => {
        const { session } = await write('How do I print?')
        await stage.settle(2 * second)
        await write('And how')
        await stage.clock.advance(500)
        await stage.core.inbox.seen(session, 9999)
        await stage.clock.advance(300)
        expect((await stage.told(session)).length).to.equal(0)
        await write('do I scan?')
        await stage.settle(2 * second)
        expect((await stage.told(session)).at(-1)).to.equal('You wrote: And how\ndo I scan?')
      })
    })

    describe('joining', () => {
      const ada = { id: 'ada-1', identities: ['id:ada-1'], verified: { name: 'Ada' }, segments: ['gold'] }
      const identities = async (id: string): Promise<string[]> => (await stage.core.queries.contact(id)).identities

      it('makes what the visitor said the customer’s, once, however often it is done', async () => {
        const { session } = await write('How do I print?')
        for (let n = 0; n < 2; n++) await stage.core.inbox.join(ada, 'visitor:ada')
        await Promise.all([1, 2].map(() => stage.core.inbox.join(ada, 'visitor:ada')))
        expect((await identities('ada-1')).sort()).to.deep.equal(['id:ada-1', 'joined:visitor:ada', 'visitor:ada'])
        expect((await stage.core.queries.contact('ada-1')).segments).to.deep.equal(['gold'])
        expect((await stage.core.customers.sessions('ada-1', 'web')).map(s => s.id)).to.deep.equal([session])
        expect((await stage.core.customers.entries('ada-1', session, { after: 0 })).entries.length).to.be.greaterThan(0)
        expect(await stage.core.customers.known('joined:visitor:ada')).to.equal(true)
      })

      it('never takes a visitor who is known as somebody else', async () => {
        await stage.core.inbox.join({ id: 'eve-1', identities: ['id:eve-1'] }, 'visitor:eve')
        const { session } = await write('How do I print?', { from: 'eve' })
        await stage.core.inbox.join({ id: 'eve-1', identities: ['id:eve-1'] }, 'visitor:eve')
        await stage.core.inbox.join(ada, 'visitor:eve')
        expect(await identities('ada-1')).to.deep.equal(['id:ada-1'])
        expect((await stage.core.queries.contact(await contactOf(session))).id).to.equal('eve-1')
        expect(await problemOf(stage.core.customers.session('ada-1', session))).to.equal('other_contact')
      })

      it('of nobody only makes the customer known, with their segments', async () => {
        await stage.core.inbox.join(ada, 'visitor:nobody')
        expect(await stage.core.queries.contact('ada-1')).to.deep.include({ identities: ['id:ada-1'], segments: ['gold'] })
        await stage.core.inbox.join({ ...ada, segments: ['silver'] }, 'visitor:nobody')
        expect((await stage.core.queries.contact('ada-1')).segments).to.deep.equal(['silver'])
      })

      const crashes: [where: string, at: (method: string, given: unknown) => boolean][] = [
        [
          'between the two halves of merging',
          (method, given) =>
            method === 'save' && JSON.stringify(given).includes('"visitor:ada"') && !JSON.stringify(given).includes('parked'),
        ],
        ['before what was merged is removed', method => method === 'remove'],
        ['between merging and marking', (method, given) => method === 'save' && JSON.stringify(given).includes('joined:')],
      ]
      for (const [where, at] of crashes)
        it(`cut short by a crash ${where} is mended by the next call`, async () => {
          const { session } = await write('How do I print?')
          await stage.settle(2 * second)
          await stage.close()
          const broken = await openStage(failingOnce(store, (table, method, given) => table === 'contacts' && at(method, given)))
          let died = false
          await broken.core.inbox.join(ada, 'visitor:ada').catch(() => {
            died = true
          })
          expect(died).to.equal(true)
          await broken.core.inbox.join(ada, 'visitor:ada')
          await broken.close()
          stage = await openStage(store)
          expect((await identities('ada-1')).sort()).to.deep.equal(['id:ada-1', 'joined:visitor:ada', 'visitor:ada'])
          expect((await stage.core.customers.sessions('ada-1', 'web')).map(s => s.id)).to.deep.equal([session])
        })

      it('cut short in the middle of merging is mended at the next start, and loses nobody their identity', async () => {
        await write('How do I print?')
        await stage.close()
        const [half] = crashes
        const broken = await openStage(failingOnce(store, (table, method, given) => table === 'contacts' && half![1](method, given)))
        await broken.core.inbox.join(ada, 'visitor:ada').catch(() => {})
        await broken.close()
        stage = await openStage(store)
        expect(await identities('ada-1')).to.include('visitor:ada')
        await write('and how do I scan?', { id: 'after the crash' })
        expect((await stage.core.queries.contacts()).items.length).to.equal(1)
      })
    })

    describe('reading', () => {
      it('gives the newest page, then the pages before a number, without a gap and without what is internal', async () => {
        const { session } = await write('Which cheese?')
        await stage.settle(2 * second)
        for (let n = 0; n < 25; n++) {
          await stage.core.controls.reply(session, { text: `part ${n}` }, who)
          for (let m = 0; m < 3; m++) await stage.core.controls.note(session, { text: 'by the way' }, who)
        }
        const contact = await contactOf(session)
        const whole = (await stage.core.customers.entries(contact, session, { after: 0 })).entries.map(e => e.seq)
        const read: number[] = []
        let before: number | undefined
        for (let more = true; more; ) {
          const page = await stage.core.customers.entries(contact, session, { limit: 7, ...(before === undefined ? {} : { before }) })
          expect(page.entries.length).to.be.at.most(7)
          read.unshift(...page.entries.map(e => e.seq))
          before = page.entries[0]?.seq
          more = page.more
        }
        expect(read).to.deep.equal(whole)
        expect((await stage.core.customers.entries(contact, session, { before: 1, limit: 7 })).entries).to.deep.equal([])
        expect((await stage.core.customers.entries(contact, session, { limit: 5000 })).entries.length).to.be.at.most(200)
        expect(await problemOf(stage.core.customers.entries('con_nobody', session, { limit: 7 }))).to.equal('other_contact')
      })

      it('shows a message on a page as it stands, though it was changed much later', async () => {
        const { session } = await write('old words', { id: 'first' })
        await stage.settle(2 * second)
        await stage.core.controls.claim(session, {}, who)
        for (let n = 0; n < 120; n++) await stage.core.controls.reply(session, { text: `part ${n}` }, who)
        await stage.core.inbox.changed({
          channel: 'web',
          id: 'e1',
          kind: 'edit',
          of: 'first',
          text: 'new words',
          sender: stage.sender('ada', 'web'),
        })
        const contact = await contactOf(session)
        const { entries } = await stage.core.customers.entries(contact, session, { before: 10, limit: 20 })
        expect(entries.find(e => e.seq === 2)?.text).to.equal('new words')
      })

      it('tells of each change to any of the customer’s sessions, and of nobody else’s', async () => {
        const one = await write('My printer', { conversation: 'a' })
        const two = await write('My scanner', { conversation: 'b' })
        const other = await write('My phone', { from: 'eve' })
        const api = await stage.write('My fax')
        await stage.settle(2 * second)
        const stop = new AbortController()
        const heard: string[] = []
        const listening = (async () => {
          for await (const session of stage.core.customers.changes(await contactOf(one.session), 'web', stop.signal)) heard.push(session.id)
        })()
        await stage.settle()
        for (const { session } of [two, other, api, one]) await stage.core.controls.note(session, { text: 'x' }, who)
        const three = await write('My desk', { conversation: 'c' })
        await stage.settle()
        stop.abort()
        await listening
        expect(new Set(heard)).to.deep.equal(new Set([one.session, two.session, three.session]))
      })

      it('keeps sessions apart by their channel', async () => {
        const web = await write('My printer')
        await stage.clock.sleep(day)
        const contact = await contactOf(web.session)
        expect(await stage.core.customers.sessions(contact, 'api')).to.deep.equal([])
        expect((await stage.core.customers.sessions(contact, 'web')).map(s => s.id)).to.deep.equal([web.session])
      })
    })

    it('is not told of a change through a stale page: the change comes as an entry of its own', async () => {
      const { session } = await write('one', { id: 'first' })
      await stage.settle(2 * second)
      const contact = await contactOf(session)
      const { lastSeq } = await stage.core.queries.session(session)
      await stage.core.inbox.changed({ channel: 'web', id: 'd1', kind: 'delete', of: 'first', sender: stage.sender('ada', 'web') })
      const { entries } = await stage.core.customers.entries(contact, session, { after: lastSeq })
      expect(
        entries.map((e): Pick<Entry, 'kind'> & { of?: number | undefined } => ({ kind: e.kind as Entry['kind'], of: e.of })),
      ).to.deep.equal([{ kind: 'delete', of: 2 }])
    })
  })
}
