// What happens to messages after they were sent, as customers and platforms tell it, whatever store they are kept in: edits, deletes, reactions, receipts.
import { expect } from 'chai'
import { foldTimeline } from '../../model/folds/timeline.ts'
import { day, minute, second } from '../../model/time.ts'
import type { Change } from '../../ports/connector.ts'
import type { Store } from '../../ports/store.ts'
import type { TestStore } from '../houses/stores.ts'
import { openStage, problemOf, type Stage, who } from './stage.ts'

type Without<T> = T extends { channel: string } ? Omit<T, 'channel' | 'sender'> : never
type Told = Without<Change> & { channel?: string; from?: string }

/** Declares the tests for one kind of store. */
export const changesKit = ({ name, open, clear }: TestStore): void => {
  describe(`What happens to messages afterwards, kept in ${name}`, function () {
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

    const tell = ({ channel = 'api', from = 'ada', ...what }: Told): ReturnType<Stage['core']['inbox']['changed']> =>
      stage.core.inbox.changed({ channel, ...what, ...(what.kind === 'receipt' ? {} : { sender: stage.sender(from, channel) }) } as Change)

    describe('by the customer', () => {
      it('an edit is answered in its new words while the answer is still thought about', async () => {
        let first = true
        stage.says(async ({ text }) => {
          if (first) {
            first = false
            expect(await tell({ kind: 'edit', id: 'e1', of: 'm1', text: 'How do I scan?' })).to.equal('changed')
          }
          return { text: `About: ${text}` }
        })
        const { session } = await stage.write('How do I print?')
        await stage.settle()
        expect(await stage.told(session)).to.deep.equal(['About: How do I scan?'])
        expect(await stage.messageAt(session, 2))
          .to.include({ text: 'How do I scan?' })
          .and.have.property('editedAt')
      })

      it('an edit before the turn does not hurry it, and the burst still gets one answer', async () => {
        const { session } = await stage.write('My printr', { channel: 'web' })
        await stage.clock.advance(500)
        await tell({ channel: 'web', kind: 'edit', id: 'e1', of: 'm1', text: 'My printer' })
        await stage.clock.advance(700)
        expect(await stage.told(session)).to.deep.equal([])
        await stage.write('does not print', { channel: 'web' })
        await stage.settle(second)
        expect(await stage.told(session)).to.deep.equal(['You wrote: My printer\ndoes not print'])
      })

      it('an edit of what was answered is seen by the team and not answered again', async () => {
        const { session } = await stage.write('How do I print?')
        await stage.settle()
        await tell({ kind: 'edit', id: 'e1', of: 'm1', text: 'How do I scan?' })
        await stage.settle()
        expect(await stage.told(session)).to.deep.equal(['You wrote: How do I print?'])
        expect((await stage.messageAt(session, 2)).text).to.equal('How do I scan?')
        expect((await stage.core.queries.find('scan')).map(f => f.seq)).to.include(2)
        expect((await stage.core.queries.find('print')).map(f => f.seq)).to.not.include(2)
      })

      it('what is taken back before it is answered is not answered, and nobody waits for it', async () => {
        const { session } = await stage.write('My password is swordfish', { channel: 'web' })
        await tell({ channel: 'web', kind: 'delete', id: 'd1', of: 'm1' })
        await stage.settle(2 * second)
        expect(await stage.told(session)).to.deep.equal([])
        expect(await stage.messageAt(session, 2)).to.include({ text: '', deleted: true })
        expect((await stage.ofKind(session, 'passed')).length).to.equal(1)
        expect(await stage.core.queries.session(session)).to.not.have.property('waitingSince')
        expect(await stage.core.queries.find('swordfish')).to.deep.equal([])
        await stage.write('How do I print?', { channel: 'web' })
        await stage.settle(2 * second)
        expect(await stage.told(session)).to.deep.equal(['You wrote: How do I print?'])
      })

      it('what is taken back while it is thought about is not answered', async () => {
        let first = true
        stage.says(async ({ text }) => {
          if (first) await tell({ kind: 'delete', id: 'd1', of: 'm1' })
          first = false
          return { text: `About: ${text}` }
        })
        const { session } = await stage.write('How do I print?')
        await stage.settle()
        expect(await stage.told(session)).to.deep.equal([])
      })

      it('an edit overtakes the draft that waits, which is written anew', async () => {
        await stage.core.controls.autopilot({ channels: { api: 'inspect' } }, who)
        const { session } = await stage.write('How do I print?')
        await stage.settle()
        const [first] = (await stage.core.queries.session(session)).drafts
        await tell({ kind: 'edit', id: 'e1', of: 'm1', text: 'How do I scan?' })
        await stage.settle()
        const [second] = (await stage.core.queries.session(session)).drafts
        expect(second?.seq).to.be.greaterThan(first?.seq ?? 0)
        expect(await problemOf(stage.core.controls.decide(session, { draft: first?.seq ?? 0, verdict: 'approve' }, who))).to.equal(
          'decided',
        )
        const drafts = await stage.ofKind(session, 'draft')
        expect(drafts.map(d => [d.text, d.verdict])).to.deep.equal([
          ['You wrote: How do I print?', 'superseded'],
          ['You wrote: How do I scan?', undefined],
        ])
      })

      it('the same event twice, or twice at once, is one', async () => {
        const { session } = await stage.write('How do I print?')
        await stage.settle()
        const edit: Told = { kind: 'edit', id: 'e1', of: 'm1', text: 'How do I scan?' }
        const done = await Promise.all([tell(edit), tell(edit), tell(edit)])
        expect(done.sort()).to.deep.equal(['changed', 'repeated', 'repeated'])
        await stage.clock.sleep(30 * day)
        expect(await tell(edit)).to.equal('repeated')
        expect((await stage.ofKind(session, 'edit')).length).to.equal(1)
      })

      it('is masked like any words, also while it is held', async () => {
        await tell({ kind: 'edit', id: 'e1', of: 'm1', text: 'My card is 4242 4242 4242 4242' })
        const { session } = await stage.write('My card is…', { id: 'm1' })
        await stage.settle()
        const { text } = await stage.messageAt(session, 2)
        expect(text)
          .to.contain('4242')
          .and.not.match(/4242[ -]?4242/u)
      })

      it('is refused to anybody else, and nothing is stored', async () => {
        const { session } = await stage.write('How do I print?')
        await stage.settle()
        await stage.write('Hello', { from: 'eve' })
        const before = (await stage.entries(session)).length
        for (const from of ['eve', 'nobody'])
          expect(await problemOf(tell({ from, kind: 'edit', id: `x-${from}`, of: 'm1', text: 'Pay eve' }))).to.equal('other_contact')
        expect(await problemOf(tell({ from: 'eve', kind: 'delete', id: 'x', of: 'm1' }))).to.equal('other_contact')
        expect((await stage.entries(session)).length).to.equal(before)
        expect(await tell({ kind: 'delete', id: 'x', of: 'm1' })).to.equal('changed')
      })

      it('of a stranger that came before the message is dropped when the message comes', async () => {
        expect(await tell({ from: 'eve', kind: 'edit', id: 'e1', of: 'early', text: 'Pay eve' })).to.equal('held')
        const { session } = await stage.write('How do I print?', { id: 'early' })
        await stage.settle(minute)
        expect(await stage.told(session)).to.deep.equal(['You wrote: How do I print?'])
        expect(await stage.ofKind(session, 'edit')).to.deep.equal([])
      })

      it('of a blocked contact is kept and changes nothing', async () => {
        const { session } = await stage.write('How do I print?')
        await stage.settle()
        await stage.core.controls.blockContact('ada', true, who)
        await tell({ kind: 'edit', id: 'e1', of: 'm1', text: 'Buy cheap watches' })
        await tell({ kind: 'delete', id: 'd1', of: 'm1' })
        await stage.settle()
        expect(await stage.messageAt(session, 2))
          .to.include({ text: 'How do I print?' })
          .and.not.have.property('deleted')
        expect((await stage.core.queries.session(session)).preview).to.not.contain('watches')
        expect(await stage.core.queries.find('watches')).to.deep.equal([])
        expect((await stage.ofKind(session, 'edit')).length).to.equal(1)
      })

      it('a reaction stands on their own message and on ours, and goes when it is taken back', async () => {
        const { session } = await stage.write('How do I print?', { channel: 'post' })
        await stage.settle(3 * second)
        const { seq } = await stage.lastOurs(session)
        await tell({ channel: 'post', kind: 'reaction', id: 'r1', of: 'm1', emoji: '🙈' })
        await tell({ channel: 'post', kind: 'reaction', id: 'r2', of: `p${seq}`, emoji: '👍' })
        await tell({ channel: 'post', kind: 'reaction', id: 'r3', of: `p${seq}`, emoji: '🎉' })
        await tell({ channel: 'post', kind: 'reaction', id: 'r4', of: `p${seq}`, emoji: '👍', removed: true })
        expect((await stage.messageAt(session, 2)).reactions?.map(r => r.emoji)).to.deep.equal(['🙈'])
        expect((await stage.messageAt(session, seq)).reactions?.map(r => r.emoji)).to.deep.equal(['🎉'])
        await stage.settle()
        expect((await stage.told(session)).length).to.equal(1)
      })

      it('an older edit that comes late does not take the place of a newer one, nor bring back what was taken back', async () => {
        const { session } = await stage.write('one')
        await stage.settle()
        await tell({ kind: 'edit', id: 'e2', of: 'm1', text: 'three', at: 300 })
        await tell({ kind: 'edit', id: 'e1', of: 'm1', text: 'two', at: 200 })
        expect((await stage.messageAt(session, 2)).text).to.equal('three')
        await tell({ kind: 'delete', id: 'd1', of: 'm1', at: 400 })
        await tell({ kind: 'edit', id: 'e3', of: 'm1', text: 'four', at: 350 })
        expect(await stage.messageAt(session, 2)).to.include({ text: '', deleted: true })
      })
    })

    describe('before the message itself', () => {
      it('waits for it and is applied once: the AI answers the new words', async () => {
        const edit: Told = { kind: 'edit', id: 'e1', of: 'late', text: 'How do I scan?' }
        expect(await tell(edit)).to.equal('held')
        expect(await tell(edit)).to.equal('held')
        const { session } = await stage.write('How do I print?', { id: 'late' })
        await stage.settle(minute)
        expect(await tell(edit)).to.equal('repeated')
        await stage.settle(minute)
        expect((await stage.ofKind(session, 'edit')).length).to.equal(1)
        expect(await stage.told(session)).to.deep.equal(['You wrote: How do I scan?'])
      })

      it('is not lost when the process is gone in between', async () => {
        await tell({ kind: 'delete', id: 'd1', of: 'late' })
        await stage.core.stop()
        const next = await stage.another()
        const { session } = await next.inbox.receive({
          channel: 'api',
          id: 'late',
          sender: stage.sender('ada'),
          text: 'My password is swordfish',
        })
        await stage.settle(10 * second)
        expect((await next.queries.timeline(session, 0)).filter(e => e.kind === 'delete').length).to.equal(1)
        expect((await next.queries.timeline(session, 0)).some(e => e.kind === 'message' && e.author.kind === 'ai')).to.equal(false)
      })

      it('is found by the clock where whoever stored the message could not look', async function () {
        if (!store.shared) this.skip()
        const other = await stage.another()
        await tell({ kind: 'edit', id: 'e1', of: 'late', text: 'How do I scan?' })
        const { session } = await other.inbox.receive({ channel: 'api', id: 'late', sender: stage.sender('ada'), text: 'How do I print?' })
        await stage.settle(20 * second)
        expect((await stage.messageAt(session, 2)).text).to.equal('How do I scan?')
      })

      it('is dropped when the message never comes', async () => {
        await tell({ kind: 'edit', id: 'e1', of: 'never', text: 'How do I scan?' })
        for (let n = 0; n < 4; n++) await stage.settle(25 * hourly)
        const { session } = await stage.write('How do I print?', { id: 'never' })
        await stage.settle(minute)
        expect(await stage.told(session)).to.deep.equal(['You wrote: How do I print?'])
      })

      it('a receipt that comes while the message is still being sent is applied when it has a name', async () => {
        stage.weather(async what => {
          if (what.did !== 'send') return
          expect(await tell({ channel: 'post', kind: 'receipt', id: 'r1', of: `p${what.reply.seq}`, state: 'delivered' })).to.equal('held')
        })
        const { session } = await stage.write('How do I print?', { channel: 'post' })
        await stage.settle(3 * second)
        await stage.settle(3 * second)
        expect((await stage.lastOurs(session)).delivery).to.deep.equal({ state: 'delivered' })
      })
    })

    describe('receipts of ours', () => {
      const sent = async (): Promise<{ session: string; seq: number; id: string }> => {
        const { session } = await stage.write('How do I print?', { channel: 'post' })
        await stage.settle(3 * second)
        const { seq } = await stage.lastOurs(session)
        return { session, seq, id: `p${seq}` }
      }
      const receipt = (of: string, id: string, state: 'delivered' | 'read' | 'failed', reason?: string) =>
        tell({ channel: 'post', kind: 'receipt', id, of, state, ...(reason ? { reason } : {}) })

      it('only go forward, in whatever order they come', async () => {
        const { session, seq, id } = await sent()
        await receipt(id, 'r2', 'read')
        await receipt(id, 'r1', 'delivered')
        await receipt(id, 'r3', 'failed', 'too late')
        expect((await stage.messageAt(session, seq)).delivery).to.deep.equal({ state: 'read' })
        expect((await stage.core.queries.session(session)).seen).to.equal(seq)
      })

      it('show what the provider could not deliver after all, with its reason, and it can be sent again', async () => {
        const { session, seq, id } = await sent()
        await receipt(id, 'r1', 'failed', 'the phone is switched off')
        expect((await stage.messageAt(session, seq)).delivery).to.deep.equal({ state: 'failed', reason: 'the phone is switched off' })
        await stage.core.controls.settle(session, { of: seq, verdict: 'again' }, who)
        await receipt(id, 'r1b', 'failed', 'the phone is switched off')
        await stage.settle(3 * second)
        expect(stage.pushed.filter(p => p.did === 'send' && p.reply.seq === seq).length).to.equal(2)
        expect((await stage.messageAt(session, seq)).delivery?.state).to.equal('sent')
      })

      it('of an earlier try say nothing where the next one succeeds while they are looked at', async () => {
        const arrived = Promise.withResolvers<void>()
        const gate = Promise.withResolvers<void>()
        const slow: Store = new Proxy(store, {
          get(object, key) {
            const value: unknown = Reflect.get(object, key, object)
            if (key !== 'append') return typeof value === 'function' ? value.bind(object) : value
            return async (batch: Parameters<Store['append']>[0]) => {
              if (batch.keys.some(k => k.startsWith('sent:post:') && k.endsWith('.2'))) {
                arrived.resolve()
                await gate.promise
              }
              return object.append(batch)
            }
          },
        })
        await stage.close()
        stage = await openStage(slow)
        const { session, seq, id } = await sent()
        await receipt(id, 'r1', 'failed', 'the phone is switched off')
        await stage.core.controls.settle(session, { of: seq, verdict: 'again' }, who)
        const settled = stage.settle(3 * second)
        await arrived.promise
        // The second try has arrived and is being recorded; meanwhile the provider tells of the first once more.
        const told = receipt(id, 'r1b', 'failed', 'the phone is switched off')
        for (let i = 0; i < 20; i++) await new Promise(resolve => setImmediate(resolve))
        gate.resolve()
        await told
        await settled
        expect((await stage.messageAt(session, seq)).delivery?.state).to.equal('sent')
      })

      it('say nothing of messages that are not ours', async () => {
        const { session } = await sent()
        expect(await receipt('m1', 'r1', 'read')).to.equal('held')
        await stage.settle(minute)
        expect((await stage.messageAt(session, 2)).delivery).to.equal(undefined)
      })
    })

    it('costs a message that nothing happens to no look at what is held', async () => {
      let looks = 0
      const counted: Store = new Proxy(store, {
        get(object, key) {
          const value: unknown = Reflect.get(object, key, object)
          if (key !== 'collection') return typeof value === 'function' ? value.bind(object) : value
          return (table: { name: string }) => {
            const collection = object.collection(table)
            if (table.name !== 'held') return collection
            return new Proxy(collection, {
              get(held, method) {
                looks += 1
                return Reflect.get(held, method)
              },
            })
          }
        },
      })
      const other = await openStage(counted)
      looks = 0
      for (const channel of ['api', 'web'])
        for (let n = 0; n < 3; n++) await other.write(`How do I print ${n}?`, { channel, from: 'bob', id: `${channel}${n}` })
      await other.settle(2 * second)
      expect(looks).to.equal(0)
      await other.close()
    })

    it('folds the same whole or in pieces that hold the message', async () => {
      const { session } = await stage.write('one')
      await stage.settle()
      await tell({ kind: 'edit', id: 'e1', of: 'm1', text: 'two' })
      await stage.core.controls.edit(session, { of: 3, text: 'three' }, who)
      const stored = await store.read(session, 0)
      const whole = foldTimeline(stored)
      expect(foldTimeline(stored.slice(1))).to.deep.equal(whole.slice(1))
      expect(stored.filter(e => e.kind === 'message').map(e => e.text)).to.deep.equal(['one', 'You wrote: one'])
    })
  })
}

const hourly = 60 * minute
