import { expect } from 'chai'
import { hour, minute } from '#core/model/time.ts'
import { Refused } from '#core/ports/failure.ts'
import { ann, ben, onStage, problemOf, type Stage, who } from '#core/testing/conversation/stage.ts'
import { type TestStore, testStores } from '#core/testing/houses/stores.ts'

const begun = ({ name, open, clear }: TestStore): void => {
  describe(`A conversation that an agent begins, kept in ${name}`, () => {
    let desk: Stage

    onStage({ open, clear }, made => {
      desk = made
    })

    /** Somebody who has written, and whose session is over. */
    const known = async (channel = 'web', from = 'ada'): Promise<{ contact: string; session: string }> => {
      const { session } = await desk.write('Is the lamp in stock?', { channel, from })
      await desk.core.controls.resolve(session, {}, who)
      await desk.settle()
      return { contact: (await desk.core.queries.session(session)).contact, session }
    }
    const message = (contact: string, text: string, more: object = {}, act: object = {}) =>
      desk.core.controls.message(contact, { text, ...more }, { who: ann, ...act })

    it('is theirs from the first entry on, and goes out by the ledger', async () => {
      const { contact, session: before } = await known('post')
      const done = await message(contact, 'The lamp is back.', { channel: 'post' })
      await desk.settle()
      expect(done).to.include({ channel: 'post', began: true, seq: 2 })
      const session = await desk.core.queries.session(done.session)
      expect(session).to.deep.include({
        owner: { kind: 'agent', id: 'ann', name: 'Ann' },
        status: 'open',
        from: before,
        address: 'post:ada',
      })
      const [started, words] = await desk.entries(done.session)
      expect(started).to.deep.include({ kind: 'started', author: { kind: 'agent', id: 'ann', name: 'Ann' } })
      expect(words).to.deep.include({ kind: 'message', text: 'The lamp is back.', delivery: { state: 'sent' } })
      expect(desk.pushed.filter(p => p.did === 'send').map(p => p.reply.text)).to.include('The lamp is back.')
      expect((await desk.core.queries.session(`#${done.ticket}`)).id).to.equal(done.session)
    })

    it('takes the customer’s answer, over which neither the AI nor the house says a word, until it is released', async () => {
      const { contact } = await known('post')
      const today = new Date(desk.clock.now()).getUTCDay()
      const week = Array.from({ length: 7 }, (_, day) => (day === (today + 4) % 7 ? [{ from: 0, to: 60 }] : []))
      await desk.core.controls.setHours({ hours: { zone: 'UTC', week } }, { who: { ...ann, role: 'admin' } })
      const { session } = await message(contact, 'The lamp is back.')
      const answer = await desk.write('How do I order it?', { channel: 'post' })
      expect(answer.session).to.equal(session)
      await desk.settle(26 * hour)
      expect((await desk.ofKind(session, 'message')).map(m => m.author.kind)).to.deep.equal(['agent', 'contact'])
      expect((await desk.core.queries.queue()).map(row => row.session.id)).to.include(session)
      await desk.core.controls.release(session, { to: 'ai' }, who)
      await desk.settle()
      expect((await desk.lastOurs(session)).author.kind).to.equal('ai')
    })

    it('is one message for one key, wherever it went, and refuses the key for other words', async () => {
      const { contact } = await known()
      const first = await message(contact, 'The lamp is back.', {}, { key: 'k1' })
      expect(await message(contact, 'The lamp is back.', {}, { key: 'k1' })).to.deep.equal(first)
      expect(await problemOf(message(contact, 'Another lamp.', {}, { key: 'k1' }))).to.equal('id_reused')
      const more = await message(contact, 'And cheaper.', {}, { key: 'k2' })
      expect(await message(contact, 'And cheaper.', {}, { key: 'k2' })).to.deep.equal(more)
      expect(more).to.include({ session: first.session, began: false })
      expect(await desk.told(first.session)).to.deep.equal(['The lamp is back.', 'And cheaper.'])
    })

    it('goes into what is open on the channel, as a reply does', async () => {
      const { session } = await desk.write('I love cheese', { channel: 'web' })
      await desk.settle()
      const { contact } = await desk.core.queries.session(session)
      const done = await message(contact, 'Hello there')
      expect(done).to.include({ session, began: false })
      expect((await desk.core.queries.session(session)).owner).to.deep.include({ id: 'ann' })
      const other = { who: ben }
      expect(await problemOf(desk.core.controls.message(contact, { text: 'Me too' }, other))).to.equal('owned_by_other')
      expect((await desk.core.controls.message(contact, { text: 'Me too', take: true }, other)).session).to.equal(session)
    })

    it('is one session, however many begin it at once with the customer', async () => {
      const { contact } = await known('post')
      const all = await Promise.all([
        message(contact, 'One', { take: true }, { key: 'a' }),
        desk.core.controls.message(contact, { text: 'Two', take: true }, { who: ben, key: 'b' }),
        message(contact, 'One', { take: true }, { key: 'a' }),
        desk.core.inbox.receive({ channel: 'post', address: 'post:ada', id: 'x', sender: desk.sender('ada', 'post'), text: 'Hello?' }),
      ])
      await desk.settle()
      const { items } = await desk.core.queries.sessions({ contact, status: 'open' })
      expect(items).to.have.length(1)
      expect(new Set(all.map(done => done.session)).size).to.equal(1)
      const said = (await desk.ofKind(items[0]!.id, 'message')).map(m => m.text)
      expect(said.filter(text => text !== 'Is the lamp in stock?').sort()).to.deep.equal(['Hello?', 'One', 'Two'])
    })

    it('says where a contact can be reached, the likeliest first, and why not elsewhere', async () => {
      const { contact } = await known('web')
      await desk.clock.advance(minute)
      const open = await desk.write('And the shade?', { channel: 'post', from: 'ada' })
      const reach = await desk.core.queries.reach(contact)
      expect(reach.map(one => one.channel)).to.deep.equal(['post', 'web', 'api', 'slip'])
      expect(reach[0]?.open?.session).to.equal(open.session)
      expect(reach[3]?.refused).to.deep.equal({ reason: 'slip can only answer: there a customer writes first', code: 'answers_only' })
    })

    it('refuses a channel that can not, a contact who is blocked or unknown, and blank words', async () => {
      const { contact } = await known('web')
      const { items } = await desk.core.queries.sessions({})
      expect(await problemOf(message(contact, 'Hi', { channel: 'slip' }))).to.equal('unreachable')
      expect(await problemOf(message(contact, 'Hi', { channel: 'pigeon' }))).to.equal('unreachable')
      expect(await problemOf(message('nobody', 'Hi'))).to.equal('not_found')
      expect(await problemOf(message(contact, '  '))).to.equal('invalid')
      await desk.core.controls.blockContact(contact, true, who)
      expect(await problemOf(message(contact, 'Hi'))).to.equal('blocked')
      await desk.core.controls.putAgent('vic', { name: 'Vic', role: 'viewer' }, { who: { ...ann, role: 'admin' } })
      const viewer = { who: { id: 'vic', name: 'Vic' } }
      expect(await problemOf(desk.core.controls.message(contact, { text: 'Hi' }, viewer))).to.equal('forbidden')
      expect((await desk.core.queries.sessions({})).items).to.have.length(items.length)
    })

    it('fails visibly, and can be sent again, where the channel refuses it later', async () => {
      const { contact } = await known('post')
      desk.weather(() => {
        throw new Refused('24 hours have passed since they wrote', 'window_over')
      })
      const { session, seq } = await message(contact, 'The lamp is back.')
      await desk.settle()
      expect((await desk.messageAt(session, seq)).delivery).to.deep.equal({
        state: 'failed',
        reason: '24 hours have passed since they wrote',
      })
      desk.weather(() => {})
      await desk.core.controls.settle(session, { of: seq, verdict: 'again' }, who)
      await desk.settle()
      expect((await desk.messageAt(session, seq)).delivery?.state).to.equal('sent')
    })

    it('is hers whose address it goes to, once two are told apart who were one when it was begun', async () => {
      const { contact: ada } = await known('api', 'ada')
      const { contact: eva } = await known('web', 'eva')
      await desk.core.controls.mergeContacts(ada, eva, who)
      const { session } = await message(ada, 'The lamp is back.', { channel: 'post' })
      const own = await message(ada, 'It is blue.', { channel: 'api' })
      await desk.core.controls.splitContact(ada, eva, who)
      expect(await desk.core.queries.session(session)).to.deep.include({ address: 'post:eva', contact: eva })
      expect((await desk.core.queries.session(own.session)).contact).to.equal(ada)
    })

    it('stands in the audit log with who wrote to whom', async () => {
      const { contact } = await known('web')
      const { ticket } = await message(contact, 'The lamp is back.')
      const { items } = await desk.core.queries.audit({ ...ann, role: 'admin' }, { words: 'message' })
      expect(items[0]).to.deep.include({ verb: 'message', about: `contact ${contact}` })
      expect(items[0]?.changes).to.deep.include({ what: 'session', to: `#${ticket}` })
    })
  })
}

for (const store of testStores().there) begun(store)
