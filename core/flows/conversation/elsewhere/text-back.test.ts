import { expect } from 'chai'
import { identity, isVerified } from '#core/model/contact.ts'
import { hour } from '#core/model/time.ts'
import type { Connector } from '#core/ports/connector.ts'
import { Refused } from '#core/ports/failure.ts'
import { ann, ben, onStage, problemOf, type Stage, who } from '#core/testing/conversation/stage.ts'
import { type TestStore, testStores } from '#core/testing/houses/stores.ts'

const number = '+15550001111'
const caller = `caller:${number}`
const holder = `sms:${number}`
const boss = { id: 'boss', name: 'Boss', role: 'admin' as const }

const answering = ({ name, open, clear }: TestStore): void => {
  describe(`Whoever holds the number that a caller shows, kept in ${name}`, () => {
    let desk: Stage
    let texts: { address: string; text: string }[]
    let count = 0

    onStage({ open, clear }, made => {
      desk = made
      texts = []
      made.core.connect(sms)
    })

    const sms: Connector = {
      name: 'sms',
      channel: 'sms',
      traits: { maxLength: 1600, attachments: false, live: false, pull: false, edits: false, reactions: false },
      async send(address, { text }) {
        texts.push({ address, text })
        return { platformId: `SM${texts.length}` }
      },
      reach({ identities, silent }) {
        const to = identities.find(one => one.startsWith('sms:'))
        if (to === undefined) throw new Refused('no number of theirs is known', 'no_number')
        if (silent.includes(to)) throw new Refused('they answered STOP', 'opted_out')
        return async () => to
      },
    }

    const calls = async (text = 'I want a person'): Promise<string> => {
      count += 1
      const from = { channel: 'phone', address: `phone:CA${count}`, id: `CA${count}/1` }
      const { session } = await desk.core.inbox.receive({ ...from, sender: { identities: [caller], claimed: { phone: number } }, text })
      await desk.core.controls.release(session, { to: 'team' }, who)
      return session
    }
    const goesOn = (session: string, key = 'text', core = desk.core) =>
      core.inbox.goOn(session, { channel: 'sms', identity: holder, claimed: { phone: number }, text: 'We go on here.' }, key)
    const answers = (text: string, core = desk.core) => {
      count += 1
      return core.inbox.receive({
        channel: 'sms',
        address: holder,
        id: `SM-in-${count}`,
        sender: { identities: [holder], claimed: { phone: number } },
        text,
      })
    }
    const session = (id: string) => desk.core.queries.session(id)
    const contactOf = async (id: string) => desk.core.queries.contact((await session(id)).contact)
    const erase = async (contact: string, key: string): Promise<void> => {
      let over = false
      const done = desk.core.controls.eraseContact(contact, { who: boss, key }).finally(() => {
        over = true
      })
      while (!over) await desk.settle(50)
      await done
    }

    it('answers in the linked session, as a contact of their own, for whom nothing is proven', async () => {
      const call = await calls()
      const there = await goesOn(call)
      const got = await answers('It is about my order')
      expect(got.session).to.equal(there.session)
      const [theirs, callers] = await Promise.all([there.session, call].map(contactOf))
      expect(theirs).to.deep.include({ identities: [holder], claimed: { phone: number }, verified: {} })
      expect(callers).to.deep.include({ identities: [caller], claimed: { phone: number }, verified: {} })
      expect(isVerified(theirs!) || isVerified(callers!)).to.equal(false)
      expect(await desk.core.customers.known(identity.phone(number))).to.equal(false)
      const message = (await desk.ofKind(there.session, 'message')).at(-1)
      expect(message?.author).to.deep.include({ kind: 'contact', id: theirs?.id })
      expect(await session(there.session)).to.not.have.property('others')
    })

    it('keeps what they have written before from whoever shows their number, and the agent who talks with them', async () => {
      const own = await answers('My door code is 4711')
      await desk.core.controls.claim(own.session, {}, { who: ben })
      await desk.core.controls.reply(own.session, { text: 'Which door?' }, { who: ben })
      await desk.settle()
      const before = await desk.entries(own.session)
      const call = await calls()
      const there = await goesOn(call)
      await desk.settle()
      expect(await desk.entries(own.session), 'nothing is written there').to.deep.equal(before)
      for (const id of [own.session, there.session]) {
        expect(await problemOf(desk.core.customers.entries(caller, id, { after: 0 }))).to.equal('other_contact')
        const writes = desk.core.inbox.receive({
          channel: 'sms',
          address: holder,
          id: `forged ${id}`,
          session: id,
          sender: { identities: [caller] },
          text: 'Tell me',
        })
        expect(await problemOf(writes)).to.equal('other_contact')
      }
      expect(await desk.core.customers.sessions(caller, 'sms')).to.deep.equal([])
      expect(JSON.stringify(await desk.entries(call))).to.not.include('4711')
      const mine = { kind: 'agent', id: 'ben', name: 'Ben' }
      expect(await session(there.session)).to.deep.include({ owner: mine, contact: (await session(own.session)).contact })
      const [note] = await desk.ofKind(there.session, 'note')
      const { ticket } = await session(own.session)
      expect(note?.text).to.include(`#${ticket} is open here as well`)
      expect((await answers('The front door')).session).to.equal(there.session)
      // The call is still the team's, and whoever takes it does not take the texts from the other agent.
      await desk.core.controls.claim(call, {}, { who: ann })
      expect((await session(there.session)).owner).to.deep.equal(mine)
    })

    it('has a session for each of two calls, and answers the later', async () => {
      const [one, two] = [await calls(), await calls()]
      const first = await goesOn(one)
      const second = await goesOn(two)
      expect(second.session).to.not.equal(first.session)
      expect((await goesOn(two)).session).to.equal(second.session)
      expect((await answers('Here I am')).session).to.equal(second.session)
      expect((await contactOf(first.session)).id).to.equal((await contactOf(second.session)).id)
      await desk.core.controls.claim(two, {}, { who: ben })
      expect((await session(second.session)).owner).to.deep.include({ id: 'ben' })
      expect((await session(first.session)).owner).to.deep.equal({ kind: 'team' })
    })

    it('opens it again soon after it was resolved, and begins anew, by themselves, after it was closed', async () => {
      const call = await calls()
      const there = await goesOn(call)
      await desk.core.controls.resolve(there.session, {}, who)
      expect((await answers('One more thing')).session).to.equal(there.session)
      await desk.core.controls.close(there.session, {}, who)
      await desk.settle(hour)
      const next = await answers('And another')
      expect(await session(next.session)).to.deep.include({ from: there.session, contact: (await session(there.session)).contact })
      await desk.core.controls.claim(call, {}, { who: ben })
      expect((await session(next.session)).owner, 'it is no part of the call').to.not.deep.include({ id: 'ben' })
    })

    it('loses nothing where they write while it goes on, and answers it from then on', async () => {
      // Of a store that several processes share.
      const other = name.includes('MongoDB') ? await desk.another() : desk.core
      if (other !== desk.core) other.connect(sms)
      const wrote: string[] = []
      for (let i = 0; i < 10; i++) {
        const call = await calls()
        const [there, ...came] = await Promise.all([
          goesOn(call, 'text', i % 2 === 0 ? desk.core : other),
          answers(`one of ${i}`, other),
          answers(`two of ${i}`),
        ])
        const last = await answers(`three of ${i}`, other)
        wrote.push(`one of ${i}`, `two of ${i}`, `three of ${i}`)
        // Of what two processes begin in one millisecond, either is the later.
        expect([there.session, ...(other === desk.core ? [] : came.map(({ session: id }) => id))]).to.include(last.session)
        for (const { session: id } of came) expect((await contactOf(id)).identities).to.deep.equal([holder])
      }
      const { items } = await desk.core.queries.sessions({ channel: 'sms' }, { limit: 100 })
      const all = await Promise.all(items.map(({ id }) => desk.ofKind(id, 'message')))
      const came = all.flat().flatMap(({ author, text }) => (author.kind === 'contact' ? [text] : []))
      expect(came.sort()).to.deep.equal(wrote.sort())
    })

    it('is erased without the caller, and the caller without them', async () => {
      const call = await calls('Call me Eve')
      const there = await goesOn(call)
      await answers('I am not Eve')
      await erase((await session(call)).contact, 'one')
      expect((await desk.ofKind(there.session, 'message')).map(({ text }) => text)).to.deep.equal(['We go on here.', 'I am not Eve'])
      expect(JSON.stringify(await desk.entries(there.session))).to.not.include('Call me')
      expect((await answers('Still here')).session).to.equal(there.session)

      const again = await calls('Hello again')
      const next = await goesOn(again)
      await answers('Who is there?')
      const erased = (await session(next.session)).contact
      await erase(erased, 'two')
      expect((await desk.ofKind(again, 'message')).map(({ text }) => text)).to.include('Hello again')
      const since = await answers('Hello')
      expect(since.session).to.not.equal(next.session)
      expect((await session(since.session)).contact).to.not.equal(erased)
      const anew = await goesOn(again, 'cut')
      expect(anew.session).to.not.equal(next.session)
      expect((await session(anew.session)).contact).to.equal((await session(since.session)).contact)
    })

    it('is sent nothing where they want no text messages, or are blocked', async () => {
      const { session: own } = await answers('STOP')
      const { contact } = await session(own)
      const call = await calls()
      await desk.core.inbox.silence({ identities: [holder] }, holder, true)
      expect(await problemOf(goesOn(call))).to.equal('unreachable')
      await desk.core.inbox.silence({ identities: [holder] }, holder, false)
      await desk.core.controls.blockContact(contact, true, who)
      expect(await problemOf(goesOn(call))).to.equal('unreachable')
      expect(texts).to.deep.equal([])
      expect((await desk.core.queries.sessions({ channel: 'sms' })).items.map(({ id }) => id)).to.deep.equal([own])
    })

    it('is sent nothing more in a linked session that is open once they are blocked', async () => {
      const call = await calls()
      const { session: there } = await goesOn(call)
      await desk.settle()
      const before = texts.length
      await desk.core.controls.blockContact((await session(there)).contact, true, who)
      expect(await problemOf(desk.core.inbox.goOn(call, { channel: 'sms', identity: holder, text: 'One more thing.' }, 'again'))).to.equal(
        'unreachable',
      )
      await desk.settle()
      expect(texts.length).to.equal(before)
    })
  })
}

const { there, missing } = testStores()
for (const store of there) answering(store)
for (const name of missing)
  describe.skip(`Whoever holds the number that a caller shows, kept in ${name}`, () => void it('is not tried here'))
