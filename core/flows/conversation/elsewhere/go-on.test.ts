import { expect } from 'chai'
import type { Connector, Reply } from '#core/ports/connector.ts'
import { Refused, Retry } from '#core/ports/failure.ts'
import { ann, onStage, problemOf, type Stage, who } from '#core/testing/conversation/stage.ts'
import { type TestStore, testStores } from '#core/testing/houses/stores.ts'

const ada = 'sms:+15550001111'

const goingOn = ({ name, open, clear }: TestStore): void => {
  describe(`A conversation that goes on elsewhere, kept in ${name}`, () => {
    let desk: Stage
    let texts: { address: string; reply: Reply; key: string }[]
    let fails: Error | undefined
    let sms: Connector

    onStage({ open, clear }, made => {
      desk = made
      texts = []
      fails = undefined
      sms = {
        name: 'sms',
        channel: 'sms',
        traits: { maxLength: 1600, attachments: false, live: false, pull: false, edits: false, reactions: false },
        async send(address, reply, key) {
          texts.push({ address, reply, key })
          return { platformId: `SM${texts.length}` }
        },
        reach({ identities }) {
          const number = identities.find(one => one.startsWith('sms:'))
          if (number === undefined) throw new Refused('no number of theirs is known', 'no_number')
          return async () => {
            if (fails) throw fails
            return number
          }
        },
      }
      made.core.connect(sms)
    })

    const on = (session: string, key = 'k1', text = 'We go on here.', identity = ada) =>
      desk.core.inbox.goOn(session, { channel: 'sms', identity, text }, key)

    it('is a session of its own, linked, in the same hands, of whomever the channel knows there', async () => {
      const { session } = await desk.write('Where is my parcel?', { channel: 'post' })
      await desk.settle()
      await desk.core.controls.claim(session, {}, who)
      const there = await on(session)
      await desk.settle()
      const [before, after] = await Promise.all([session, there.session].map(id => desk.core.queries.session(id)))
      expect(after).to.deep.include({
        channel: 'sms',
        from: session,
        reaches: ada,
        owner: { kind: 'agent', id: 'ann', name: 'Ann' },
        address: 'sms:+15550001111',
        status: 'open',
      })
      expect(after?.ticket).to.not.equal(before?.ticket)
      const holder = await desk.core.queries.contact(after?.contact ?? '')
      expect(holder.identities).to.deep.equal([ada])
      expect(holder.id).to.not.equal(before?.contact)
      expect((await desk.ofKind(there.session, 'note')).map(({ text }) => text)).to.deep.equal([
        `This goes on from #${before?.ticket} on post. That it is the same person is only said: what is known of the one is not for the other.`,
      ])
      expect((await desk.ofKind(session, 'note')).map(({ text }) => text)).to.deep.equal([`This goes on by sms, as #${after?.ticket}.`])
      expect(texts.map(({ address, reply }) => [address, reply.text])).to.deep.equal([['sms:+15550001111', 'We go on here.']])
    })

    it('is one session and one message however often it is asked for, by two processes at once as well', async () => {
      const { session } = await desk.write('Hello', { channel: 'post' })
      const other = await desk.another()
      other.connect(sms)
      const all = await Promise.all([
        on(session),
        other.inbox.goOn(session, { channel: 'sms', identity: ada, text: 'We go on here.' }, 'k1'),
        on(session),
      ])
      expect(new Set(all.map(one => `${one.session}/${one.seq}`)).size).to.equal(1)
      const next = await on(session, 'k2', 'And one more thing.')
      expect(next.session).to.equal(all[0]?.session)
      await desk.settle()
      expect((await desk.ofKind(next.session, 'message')).map(m => m.text)).to.deep.equal(['We go on here.', 'And one more thing.'])
    })

    it('opens again what was resolved there, and begins anew after what was closed or reaches somebody else', async () => {
      const { session } = await desk.write('Hello', { channel: 'post' })
      const first = await on(session)
      await desk.core.controls.resolve(first.session, {}, who)
      expect((await on(session, 'k2')).session).to.equal(first.session)
      expect((await desk.core.queries.session(first.session)).status).to.equal('open')
      await desk.core.controls.close(first.session, {}, who)
      const second = await on(session, 'k3')
      expect(second.session).to.not.equal(first.session)
      const third = await on(session, 'k4', 'Hello you', 'sms:+15550002222')
      expect(third.session).to.not.equal(second.session)
    })

    it('hears the customer there, over whom the AI does not talk where a person has it', async () => {
      const { session } = await desk.write('Hello', { channel: 'post' })
      await desk.core.controls.reply(session, { text: 'I look after you.' }, { who: ann })
      const there = await on(session)
      const answer = await desk.core.inbox.receive({
        channel: 'sms',
        address: 'sms:+15550001111',
        id: 'SM-in',
        sender: { identities: [ada] },
        text: 'Fine, thanks. Where is it?',
      })
      await desk.settle()
      expect(answer.session).to.equal(there.session)
      expect((await desk.ofKind(there.session, 'message')).map(m => m.author.kind)).to.deep.equal(['system', 'contact'])
    })

    it('says why it can not, and begins nothing', async () => {
      const { session } = await desk.write('Hello', { channel: 'post' })
      expect(await problemOf(on(session, 'k', 'Hello', 'email:ada@example.com'))).to.equal('unreachable')
      expect(await problemOf(desk.core.inbox.goOn(session, { channel: 'fax', identity: ada, text: 'Hi' }, 'k'))).to.equal('unreachable')
      expect(await problemOf(desk.core.inbox.goOn(session, { channel: 'slip', identity: ada, text: 'Hi' }, 'k'))).to.equal('unreachable')
      fails = new Retry('it is down')
      expect(await problemOf(on(session))).to.equal('unavailable')
      expect((await desk.core.queries.sessions({ channel: 'sms' })).items).to.deep.equal([])
      fails = undefined
      expect((await on(session)).seq).to.be.greaterThan(1)
    })
  })
}

const { there, missing } = testStores()
for (const store of there) goingOn(store)
for (const name of missing) describe.skip(`A conversation that goes on elsewhere, kept in ${name}`, () => void it('is not tried here'))
