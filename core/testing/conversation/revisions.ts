// What agents do to words that were said, and beside them, whatever store they are kept in: corrections, taking back, asks, typing.
import { expect } from 'chai'
import type { Ask } from '../../model/ask.ts'
import { minute, second } from '../../model/time.ts'
import { Refused, Retry } from '../../ports/failure.ts'
import type { TestStore } from '../houses/stores.ts'
import { ben, onStage, problemOf, type Stage, who } from './stage.ts'

/** Declares the tests for one kind of store. */
export const revisionsKit = ({ name, open, clear }: TestStore): void => {
  describe(`What agents do to words that were said, kept in ${name}`, function () {
    this.timeout(60_000)
    let stage: Stage

    onStage({ open, clear }, made => {
      stage = made
    })

    describe('by an agent', () => {
      const answered = async (channel: string): Promise<{ session: string; seq: number }> => {
        const { session } = await stage.write('How do I print?', { channel })
        await stage.settle(3 * second)
        return { session, seq: (await stage.lastOurs(session)).seq }
      }

      it('an edit stands at once where the customer reads the timeline', async () => {
        const { session, seq } = await answered('web')
        const done = await stage.core.controls.edit(session, { of: seq, text: 'Press print.' }, { ...who, key: 'k1' })
        expect(await stage.core.controls.edit(session, { of: seq, text: 'Press print.' }, { ...who, key: 'k1' })).to.deep.equal(done)
        expect((await stage.messageAt(session, seq)).text).to.equal('Press print.')
        const contact = (await stage.core.queries.session(session)).contact
        const { entries } = await stage.core.customers.entries(contact, session, { after: 0 })
        expect(entries.find(e => e.seq === seq)?.text).to.equal('Press print.')
        expect(entries.find(e => e.kind === 'edit')).to.include({ of: seq, text: 'Press print.' })
        await stage.core.controls.remove(session, { of: seq }, who)
        expect(await stage.messageAt(session, seq)).to.include({ text: '', deleted: true })
        expect(await problemOf(stage.core.controls.edit(session, { of: seq, text: 'Again' }, who))).to.equal('conflict')
        expect((await stage.core.queries.session(session)).owner).to.deep.equal({ kind: 'ai' })
      })

      it('goes through the ledger elsewhere: once, with a key of its own, after the message it changes', async () => {
        const { session, seq } = await answered('post')
        const { seq: edit } = await stage.core.controls.edit(session, { of: seq, text: 'Press print.' }, who)
        await stage.settle()
        const { seq: gone } = await stage.core.controls.remove(session, { of: seq }, who)
        await stage.settle()
        expect(stage.pushed.filter(p => p.did === 'edit' || p.did === 'remove')).to.deep.equal([
          { did: 'edit', platformId: `p${seq}`, text: 'Press print.', key: `${session}/${edit}` },
          { did: 'remove', platformId: `p${seq}`, key: `${session}/${gone}` },
        ])
        expect(await stage.messageAt(session, seq)).to.include({ deleted: true })
      })

      it('is shown to the team as it stands at the customer’s: the old words until the new ones are there', async () => {
        const { session, seq } = await answered('post')
        stage.weather(what => {
          if (what.did === 'edit') throw new Retry('slow down', minute)
        })
        const { seq: edit } = await stage.core.controls.edit(session, { of: seq, text: 'Press print.' }, who)
        await stage.settle()
        expect((await stage.messageAt(session, seq)).text).to.contain('You wrote')
        stage.weather(() => {})
        await stage.settle(2 * minute)
        expect((await stage.messageAt(session, seq)).text).to.equal('Press print.')
        stage.weather(() => {
          throw new Refused('the message is older than two days')
        })
        const { seq: later } = await stage.core.controls.edit(session, { of: seq, text: 'Never mind.' }, who)
        await stage.settle()
        expect((await stage.messageAt(session, seq)).text).to.equal('Press print.')
        const steps = (await stage.ofKind(session, 'edit')).map(e => [e.seq, e.delivery])
        expect(steps).to.deep.equal([
          [edit, { state: 'sent' }],
          [later, { state: 'failed', reason: 'the message is older than two days' }],
        ])
        stage.weather(() => {})
        await stage.core.controls.settle(session, { of: later, verdict: 'again' }, who)
        await stage.settle()
        expect((await stage.messageAt(session, seq)).text).to.equal('Never mind.')
      })

      it('in doubt waits for a person, and is not done again blindly', async () => {
        const { session, seq } = await answered('post')
        stage.weather(what => {
          if (what.did === 'edit') throw new Error('socket hang up')
        })
        await stage.core.controls.edit(session, { of: seq, text: 'Press print.' }, who)
        await stage.settle(minute)
        expect((await stage.ofKind(session, 'edit'))[0]?.delivery?.state).to.equal('unknown')
        stage.weather(() => {})
        await stage.settle(10 * minute)
        expect(stage.pushed.some(p => p.did === 'edit')).to.equal(false)
      })

      it('is not held up by the fence, and takes the session from nobody', async () => {
        const { session, seq } = await answered('post')
        await stage.core.controls.edit(session, { of: seq, text: 'Press print.' }, { who: ben })
        await stage.settle()
        expect((await stage.core.queries.session(session)).owner).to.deep.equal({ kind: 'ai' })
        await stage.write('And how do I scan?', { channel: 'post' })
        await stage.settle(3 * second)
        expect((await stage.lastOurs(session)).text).to.equal('You wrote: And how do I scan?')
        await stage.core.controls.claim(session, {}, who)
        expect(await problemOf(stage.core.controls.edit(session, { of: seq, text: 'Mine' }, { who: ben }))).to.equal('owned_by_other')
      })

      it('where the channel can’t, the new words follow and say so; who waited still waits', async () => {
        const { session, seq } = await answered('slip')
        await stage.core.controls.autopilot({ channels: { slip: 'off' } }, who)
        await stage.write('Wie kann ich denn bitte etwas scannen?', { channel: 'slip' })
        await stage.settle(3 * second)
        const done = await stage.core.controls.edit(session, { of: seq, text: 'Press print.' }, who)
        await stage.settle()
        const follow = await stage.messageAt(session, done.seq)
        expect(follow).to.include({ corrects: seq })
        expect(follow.delivery).to.deep.equal({ state: 'sent' })
        expect(stage.pushed.at(-1))
          .to.have.nested.property('reply.text')
          .that.matches(/^\S.+:\n\nPress print\.$/u)
        expect(await stage.core.queries.session(session)).to.have.property('waitingSince')
        expect((await stage.core.queries.session(session)).owner).to.include({ kind: 'agent', id: 'ann' })
      })

      it('where the channel can’t, taking back fails and says why, and the message stays', async () => {
        const { session, seq } = await answered('slip')
        const { seq: gone } = await stage.core.controls.remove(session, { of: seq }, who)
        await stage.settle()
        expect((await stage.messageAt(session, seq)).text).to.contain('You wrote')
        const [taken] = await stage.ofKind(session, 'delete')
        expect(taken).to.include({ seq: gone })
        expect(taken?.delivery).to.include({ state: 'failed' }).and.have.property('reason').that.contains('slip')
      })

      it('may not touch the customer’s words, the house’s notices, or what never left', async () => {
        const { session } = await stage.write('Which cheese?', { channel: 'post' })
        await stage.settle(3 * second)
        const notice = await stage.lastOurs(session)
        const edit = (of: number): Promise<string> => problemOf(stage.core.controls.edit(session, { of, text: 'x' }, who))
        expect(await edit(2)).to.equal('conflict')
        expect(await edit(notice.seq)).to.equal('conflict')
        expect(await edit(3)).to.equal('not_found')
        expect(await edit(99)).to.equal('not_found')
        stage.weather(() => {
          throw new Refused('no such address')
        })
        const { seq } = await stage.core.controls.reply(session, { text: 'None.' }, who)
        await stage.settle()
        expect(await edit(seq)).to.equal('conflict')
        expect(await problemOf(stage.core.controls.remove(session, { of: seq }, who))).to.equal('conflict')
      })

      it('before the message has left goes after it, and not at all if that fails', async () => {
        const { session } = await answered('post')
        let open = false
        stage.weather(what => {
          if (!open) throw new Retry('slow down', minute)
          if (what.did === 'send') throw new Refused('no such address')
        })
        const { seq } = await stage.core.controls.reply(session, { text: 'Press prnt.' }, who)
        await stage.settle()
        await stage.core.controls.edit(session, { of: seq, text: 'Press print.' }, who)
        await stage.settle()
        open = true
        await stage.settle(2 * minute)
        expect((await stage.messageAt(session, seq)).delivery?.state).to.equal('failed')
        expect((await stage.ofKind(session, 'edit'))[0]?.delivery?.state).to.equal('failed')
      })

      it('two at once end in one of the two, both on the timeline', async () => {
        const { session, seq } = await answered('post')
        await Promise.all(['one', 'two'].map(text => stage.core.controls.edit(session, { of: seq, text }, who)))
        await stage.settle()
        const edits = await stage.ofKind(session, 'edit')
        expect(edits.map(e => e.delivery?.state)).to.deep.equal(['sent', 'sent'])
        expect((await stage.messageAt(session, seq)).text).to.equal(edits.at(-1)?.text)
        expect(stage.pushed.filter(p => p.did === 'edit').at(-1)).to.include({ text: edits.at(-1)?.text })
      })
    })

    describe('asks', () => {
      const sizes: Ask = { kind: 'choices', options: ['Small', 'Large'] }

      it('go as words where the channel shows none, and a number in reply stays words', async () => {
        const { session } = await stage.write('Which cheese?', { channel: 'post' })
        await stage.settle(3 * second)
        await stage.core.controls.reply(session, { text: 'Which size?', ask: sizes }, who)
        await stage.settle()
        const last = stage.pushed.at(-1)
        expect(last).to.have.nested.property('reply.text', 'Which size?\n\n1. Small\n2. Large')
        expect(last).to.not.have.nested.property('reply.ask')
        expect((await stage.lastOurs(session)).ask).to.deep.equal(sizes)
        const { seq } = await stage.write('2', { channel: 'post' })
        expect(await stage.messageAt(session, seq))
          .to.include({ text: '2' })
          .and.not.have.property('answers')
      })

      it('are chosen from by the customer, whose choice is a message the AI answers when it is the owner', async () => {
        const { session } = await stage.write('Which cheese?', { channel: 'web' })
        await stage.settle(2 * second)
        const { seq } = await stage.core.controls.reply(session, { text: 'Which size?', ask: sizes }, who)
        await stage.core.controls.release(session, { to: 'ai' }, who)
        await stage.settle(2 * second)
        const chosen = await stage.write('', { channel: 'web', session, answers: { of: seq, values: { choice: 'Large' } } })
        expect(await stage.messageAt(session, chosen.seq)).to.deep.include({
          text: 'Large',
          answers: { of: seq, values: { choice: 'Large' } },
        })
        await stage.settle(2 * second)
        expect((await stage.told(session)).at(-1)).to.equal('You wrote: Large')
        const wrong = { channel: 'web', session, answers: { of: seq, values: { choice: 'Huge' } } }
        expect(await problemOf(stage.write('', wrong))).to.equal('invalid')
      })

      it('are refused when they are too many, too long or senseless, and nothing is sent', async () => {
        const { session } = await stage.write('Which cheese?')
        await stage.settle()
        const before = (await stage.entries(session)).length
        const field = { name: 'a', label: 'A', type: 'text' as const }
        const bad: Ask[] = [
          { kind: 'choices', options: [] },
          { kind: 'choices', options: Array.from({ length: 11 }, (_, i) => `${i}`) },
          { kind: 'choices', options: ['x'.repeat(81)] },
          { kind: 'choices', options: ['Same', 'Same'] },
          { kind: 'choices', options: ['two\nlines'] },
          { kind: 'form', fields: [] },
          { kind: 'form', fields: Array.from({ length: 9 }, (_, i) => ({ ...field, name: `a${i}` })) },
          { kind: 'form', fields: [field, field] },
          { kind: 'form', fields: [{ ...field, type: 'choice' }] },
          { kind: 'form', fields: [{ ...field, name: '__proto__' }] },
        ]
        for (const ask of bad)
          expect(await problemOf(stage.core.controls.reply(session, { text: 'Well?', ask }, who)), JSON.stringify(ask)).to.equal('invalid')
        expect((await stage.entries(session)).length).to.equal(before)
      })

      it('a handoff of somebody nobody could reach brings a form, in their language, and its answer is kept as a claim', async () => {
        const { session } = await stage.write('Ich möchte bitte mit einem Menschen sprechen', { channel: 'web' })
        await stage.settle(2 * second)
        const { ask, seq, text } = await stage.lastOurs(session)
        expect(text).to.match(/E-Mail/u)
        expect(ask).to.deep.equal({
          kind: 'form',
          fields: [
            { name: 'email', label: 'E-Mail-Adresse', type: 'email', required: true },
            { name: 'name', label: 'Name', type: 'text' },
          ],
        })
        const fill = (values: Record<string, string>, id: string) =>
          stage.write('', { channel: 'web', session, id, answers: { of: seq, values } })
        expect(await problemOf(fill({ name: 'Ada' }, 'f0'))).to.equal('invalid')
        const done = await fill({ email: 'ada@example.com', name: 'Ada', owner: 'root' }, 'f1')
        expect(await fill({ email: 'ada@example.com', name: 'Ada', owner: 'root' }, 'f1')).to.include({ seq: done.seq, repeated: true })
        const contact = await stage.core.queries.contact((await stage.core.queries.session(session)).contact)
        expect(contact.claimed).to.deep.include({ email: 'ada@example.com', name: 'Ada' })
        expect(contact.verified).to.deep.equal({})
        expect((await stage.messageAt(session, done.seq)).text).to.equal('E-Mail-Adresse: ada@example.com\nName: Ada')
        const again = await stage.write('Which cheese?', { channel: 'web', from: 'eve' })
        expect(
          await problemOf(stage.write('', { channel: 'web', from: 'eve', session: again.session, answers: { of: seq, values: {} } })),
        ).to.equal('invalid')
      })
    })

    describe('typing', () => {
      it('of an agent reaches whoever reads the timeline, and is not stored', async () => {
        const { session } = await stage.write('Which cheese?', { channel: 'web' })
        await stage.settle(2 * second)
        const before = (await stage.entries(session)).length
        const { contact } = await stage.core.queries.session(session)
        const stop = new AbortController()
        const following = stage.core.customers.follow(contact, session, before, stop.signal)[Symbol.asyncIterator]()
        const heard = following.next()
        await stage.settle()
        await stage.core.controls.typing(session, true, who)
        expect((await heard).value).to.deep.equal({ typing: true })
        stop.abort()
        expect((await stage.entries(session)).length).to.equal(before)
      })

      it('of the AI and of agents is told to a live platform, not too often, and no longer than it lasts', async () => {
        const count = (): number => stage.pushed.filter(p => p.did === 'typing').length
        const { session } = await stage.write('How do I print?', { channel: 'post' })
        await stage.settle(3 * second)
        expect(count()).to.equal(1)
        await stage.clock.advance(minute)
        for (let n = 0; n < 10; n++) {
          await stage.core.controls.typing(session, true, who)
          await stage.clock.advance(second)
        }
        expect(count()).to.equal(4)
        await stage.clock.advance(minute)
        const after = count()
        expect(after).to.be.lessThan(8)
        stage.weather(() => {
          throw new Error('no such thing')
        })
        await stage.core.controls.typing(session, true, who)
        await stage.core.controls.typing(session, false, who)
        await stage.clock.advance(minute)
      })

      it('of the customer is heard by who listens to the session', async () => {
        const { session } = await stage.write('Which cheese?')
        const heard: boolean[] = []
        const end = stage.core.queries.onTyping(session, on => heard.push(on))
        stage.core.inbox.typing(session, true)
        await stage.core.controls.typing(session, true, who)
        stage.core.inbox.typing(session, false)
        end()
        stage.core.inbox.typing(session, true)
        expect(heard).to.deep.equal([true, false])
      })
    })
  })
}
