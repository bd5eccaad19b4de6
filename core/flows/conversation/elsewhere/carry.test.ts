import { expect } from 'chai'
import fc from 'fast-check'
import { day, minute } from '#core/model/time.ts'
import type { Connector, Reply, Sender } from '#core/ports/connector.ts'
import { Refused, Retry } from '#core/ports/failure.ts'
import { ann, onStage, type Stage, who } from '#core/testing/conversation/stage.ts'
import { type TestStore, testStores } from '#core/testing/houses/stores.ts'
import { writtenStore } from '#core/testing/houses/written-store.ts'

const carrying = ({ name, open, clear }: TestStore): void => {
  describe(`A conversation of the website that goes on by email, kept in ${name}`, () => {
    let desk: Stage
    let mails: { address: string; reply: Reply; key: string }[]
    let fails: Error | undefined
    let email: Connector
    let count = 0
    let beforeWrite: (...given: unknown[]) => Promise<void> = async () => {}

    onStage({ open: async () => writtenStore(await open(), (...given) => beforeWrite(...given)), clear }, made => {
      desk = made
      beforeWrite = async () => {}
      mails = []
      fails = undefined
      email = {
        name: 'email',
        channel: 'email',
        traits: { maxLength: 100_000, attachments: true, live: false, pull: false, edits: false, reactions: false },
        async send(address, reply, key) {
          if (fails) throw fails
          mails.push({ address, reply, key })
          return { platformId: `<${mails.length}@desk.example>` }
        },
        reach({ identities }) {
          const one = identities.find(is => is.startsWith('email:'))
          if (one === undefined) throw new Refused('no address of theirs is known', 'no_address')
          return async () => one
        },
      }
      made.core.connect(email)
    })

    const visits = (text: string, sender: Partial<Sender> = {}, from = 'ada') => {
      count += 1
      const identities = [`visitor:${from}`, ...(sender.identities ?? [])]
      return desk.core.inbox.receive({ channel: 'web', address: `web:${from}`, id: `w${count}`, text, sender: { ...sender, identities } })
    }
    const claims = { claimed: { email: 'Ada@Example.com' } }
    const reply = (session: string, text: string) => desk.core.controls.reply(session, { text }, who)
    const mailed = () => mails.map(({ address, reply }) => [address, reply.text])
    const linked = async (session: string) =>
      (await desk.core.queries.sessions({ channel: 'email' })).items.find(one => one.from === session)
    const answers = (session: string | undefined, text: string, sender: Sender) => {
      count += 1
      return desk.core.inbox.receive({
        channel: 'email',
        address: 'email:ada@example.com',
        id: `<in${count}@example.com>`,
        ...(session !== undefined && { session }),
        sender,
        text,
      })
    }
    const handedOver = async (sender: Partial<Sender> = claims): Promise<string> => {
      const { session } = await visits('I love cheese', sender)
      await desk.settle()
      return session
    }

    it('sends what a person wrote and the visitor did not see, together, once they have been away for five minutes', async () => {
      const session = await handedOver()
      await reply(session, 'Which cheese?')
      await desk.settle(2 * minute)
      await reply(session, 'We have brie.')
      await desk.settle(4 * minute)
      expect(mailed()).to.deep.equal([])
      await desk.settle(2 * minute)
      expect(mailed()).to.deep.equal([['email:ada@example.com', 'Which cheese?\n\nWe have brie.']])
      expect(mails[0]?.reply.author).to.deep.include({ kind: 'agent', name: 'Ann' })
      const there = await linked(session)
      expect(there).to.deep.include({
        from: session,
        reaches: 'email:ada@example.com',
        onlyAnswers: true,
        owner: { kind: 'agent', id: 'ann', name: 'Ann' },
      })
      const notes = await desk.ofKind(session, 'note')
      expect(notes.map(n => n.text)).to.deep.equal([`The customer had left: this went by email, as #${there?.ticket}.`])
      await desk.settle(60 * minute)
      expect(mails).to.have.length(1)
    })

    it('sends nothing that was seen or answered, nothing of the AI or the house, and nothing without an address or a mailbox', async () => {
      const seen = await handedOver()
      const { seq } = await reply(seen, 'Which cheese?')
      await desk.core.inbox.seen(seen, seq)
      await desk.settle(10 * minute)
      const answered = await visits('I love cheese', claims, 'bob')
      await desk.settle()
      await reply(answered.session, 'Which one?')
      await visits('The blue cheese', claims, 'bob')
      await desk.settle(10 * minute)
      const plain = await visits('How do I print?', claims, 'cyd')
      await desk.settle(10 * minute)
      expect((await desk.told(plain.session)).length).to.be.greaterThan(0)
      const unknown = await visits('I love cheese', {}, 'dan')
      await desk.settle()
      await reply(unknown.session, 'Which one?')
      await desk.settle(10 * minute)
      expect(mailed()).to.deep.equal([])
    })

    it('sends nothing to a customer who is erased while the mailbox is looked for', async () => {
      const session = await handedOver()
      await reply(session, 'Your code is ZEBRA.')
      const { contact } = await desk.core.queries.session(session)
      const reach = email.reach
      let erased: Promise<unknown> | undefined
      email.reach = wanted => async () => {
        erased ??= desk.core.controls.eraseContact(contact, who)
        await erased
        return (await reach?.(wanted)()) ?? ''
      }
      await desk.settle(6 * minute)
      await erased
      await desk.settle(10 * minute)
      expect(erased, 'it was begun').to.not.equal(undefined)
      const all = (await desk.core.queries.sessions({ channel: 'email' })).items
      for (const { id } of all) expect(JSON.stringify(await desk.core.queries.timeline(id, 0))).to.not.contain('ZEBRA')
      expect(mailed()).to.deep.equal([])
    })

    it('leaves nothing that parts remember of an address that an erased visitor had said, where it is nobody else’s', async () => {
      const memory = desk.core.memory('email')
      await answers(undefined, 'I am Bob', { identities: ['email:bob@example.com'] })
      const session = await handedOver({ claimed: { email: 'old@example.com' } })
      await reply(session, 'Which cheese?')
      await desk.settle(10 * minute)
      await visits('I have another address', claims)
      const other = await visits('I love cheese', { claimed: { email: 'bob@example.com' } }, 'bob')
      for (const name of ['old', 'ada', 'bob']) await memory.put(`thread/${name}`, { to: name }, { whose: `email:${name}@example.com` })
      for (const one of [session, other.session]) await desk.core.controls.eraseContact((await desk.core.queries.session(one)).contact, who)
      expect((await memory.list('thread')).items.map(({ name }) => name)).to.deep.equal(['bob'])
    })

    it('takes the answer by mail into the linked session, also of whoever holds an address that was only said, and joins nobody by it', async () => {
      const session = await handedOver()
      await reply(session, 'Which cheese?')
      await desk.settle(6 * minute)
      const there = await linked(session)
      const got = await answers(there?.id, 'The blue one, please', {
        identities: ['email:ada@example.com'],
        verified: { email: 'ada@example.com' },
      })
      await desk.settle()
      expect(got.session).to.equal(there?.id)
      const messages = await desk.ofKind(got.session, 'message')
      expect(
        messages.map(m => m.author.kind),
        'the AI says nothing',
      ).to.deep.equal(['agent', 'contact'])
      const visitor = await desk.core.queries.contact((await desk.core.queries.session(session)).contact)
      expect(visitor.identities, 'the visitor is not proven to be the holder').to.deep.equal(['visitor:ada'])
      const view = await desk.core.customers.entries('visitor:ada', session, { after: 0 })
      expect(JSON.stringify(view)).to.not.include('blue one')
      expect((await desk.core.customers.sessions('visitor:ada', 'web')).map(s => s.id)).to.deep.equal([session])
      await reply(got.session, 'It is on its way.')
      await desk.settle()
      expect(mailed().at(-1)).to.deep.equal(['email:ada@example.com', 'It is on its way.'])
    })

    it('keeps what the holder of an address that was only said writes besides out of the visitor’s conversation', async () => {
      const session = await handedOver()
      await reply(session, 'Which cheese?')
      await desk.settle(6 * minute)
      const there = await linked(session)
      const own = await answers(undefined, 'My order 77 is late', { identities: ['email:ada@example.com'] })
      expect(own.session).to.not.equal(there?.id)
      expect(await desk.core.queries.session(own.session)).to.not.have.property('from')
      const stranger = answers(there?.id, 'Hello', { identities: ['email:eve@example.com'] })
      expect(await stranger.catch(error => error.code)).to.equal('other_contact')
    })

    it('takes an answer that names no session where what it answers tells that it is one', async () => {
      const session = await handedOver()
      await reply(session, 'Which cheese?')
      await desk.settle(6 * minute)
      const there = await linked(session)
      const holder = { identities: ['email:ada@example.com'] }
      const email = { channel: 'email', address: 'email:ada@example.com', sender: holder }
      const own = await desk.core.inbox.receive({ ...email, id: '<a@example.com>', text: 'The blue one', answering: true })
      expect(own.session).to.equal(there?.id)
      expect((await desk.core.queries.contact((await desk.core.queries.session(session)).contact)).identities).to.deep.equal([
        'visitor:ada',
      ])
    })

    it('is one conversation of one contact where the address is proven', async () => {
      const session = await handedOver({ identities: ['email:ada@example.com'], verified: { email: 'ada@example.com' } })
      await reply(session, 'Which cheese?')
      await desk.settle(6 * minute)
      const there = await linked(session)
      expect(there).to.not.have.property('onlyAnswers')
      const own = await answers(undefined, 'The blue one', { identities: ['email:ada@example.com'] })
      expect(own.session).to.equal(there?.id)
      expect((await desk.core.queries.session(own.session)).contact).to.equal(there?.contact)
    })

    it('waits while email does not answer, and tells the team where it can not be', async () => {
      const session = await handedOver()
      email.reach = () => async () => {
        throw new Retry('the server is down')
      }
      await reply(session, 'Which cheese?')
      await desk.settle(8 * minute)
      expect(mailed()).to.deep.equal([])
      email.reach =
        ({ identities }) =>
        async () =>
          identities[0] ?? ''
      await desk.settle(2 * minute)
      expect(mailed()).to.have.length(1)

      fails = new Refused('there is no such mailbox')
      const other = await visits('I love cheese', { claimed: { email: 'nobody@example.com' } }, 'bob')
      await desk.settle()
      await reply(other.session, 'Which one?')
      await desk.settle(6 * minute)
      const notes = (await desk.ofKind(other.session, 'note')).map(note => note.text)
      expect(notes[0]).to.match(/^The customer had left: this went by email, as #\d+\.$/)
      expect(notes[1]).to.match(/^What went on as #\d+ did not arrive: there is no such mailbox$/)
    })

    it('tells the team that it went also where the process died before it could', async () => {
      const session = await handedOver()
      await reply(session, 'Which cheese?')
      await reply(session, 'We have brie.')
      let died = 0
      beforeWrite = async (...given) => {
        if (!JSON.stringify(given).includes('this went by email')) return
        died += 1
        throw new Error('it died here')
      }
      await desk.settle(6 * minute)
      expect(died, 'it died').to.be.greaterThan(0)
      expect(mails).to.have.length(1)
      expect(await desk.ofKind(session, 'note')).to.deep.equal([])
      beforeWrite = async () => {}
      await desk.settle(10 * minute)
      await reply(session, 'And blue.')
      await desk.settle(10 * minute)
      expect(mails).to.have.length(2)
      const ticket = (await linked(session))?.ticket
      const went = `The customer had left: this went by email, as #${ticket}.`
      expect((await desk.ofKind(session, 'note')).map(note => note.text)).to.deep.equal([went, went])
    })

    it('does not mail what the visitor came back and saw while the mail waited, and mails what they have seen only half of', async () => {
      const session = await handedOver()
      const first = await reply(session, 'Which cheese?')
      fails = new Retry('later', 20 * minute)
      await desk.settle(6 * minute)
      expect(await linked(session), 'it waits in the linked session').to.not.equal(undefined)
      await desk.core.inbox.seen(session, first.seq)
      fails = undefined
      await desk.settle(30 * minute)
      expect(mailed()).to.deep.equal([])
      const there = await linked(session)
      const [kept] = await desk.ofKind(there?.id ?? '', 'message')
      expect(kept?.delivery).to.deep.include({ state: 'withheld', reason: 'the customer has seen it in the chat meanwhile' })

      const second = await reply(session, 'We have brie.')
      await reply(session, 'And blue.')
      fails = new Retry('later', 20 * minute)
      await desk.settle(6 * minute)
      await desk.core.inbox.seen(session, second.seq)
      fails = undefined
      await desk.settle(30 * minute)
      expect(mailed()).to.deep.equal([['email:ada@example.com', 'We have brie.\n\nAnd blue.']])
    })

    it('is his whose address it goes to, once two are told apart who were one when it was mailed', async () => {
      const bob = { identities: ['email:bob@example.com'] }
      const writes = (id: string, text: string) =>
        desk.core.inbox.receive({ channel: 'email', address: 'email:bob@example.com', id, sender: bob, text })
      const his = (await desk.core.queries.session((await writes('<b1@example.com>', 'Where is my order?')).session)).contact
      const session = await handedOver({})
      const visitor = (await desk.core.queries.session(session)).contact
      await desk.core.controls.mergeContacts(his, visitor, who)
      await reply(session, 'Which cheese?')
      await desk.settle(6 * minute)
      expect(mailed().at(-1)).to.deep.equal(['email:bob@example.com', 'Which cheese?'])
      await desk.core.controls.splitContact(his, visitor, who)
      const there = await linked(session)
      expect((await desk.core.queries.session(session)).contact).to.equal(visitor)
      expect(there?.contact, 'what goes to his mailbox is his').to.equal(his)
      const { session: next } = await writes('<b2@example.com>', 'My order 77 is late')
      expect((await desk.core.queries.session(next)).contact).to.equal(his)

      await visits('I have an address', { claimed: { email: 'bob@example.com' } })
      await reply(session, 'Brie or blue?')
      await desk.settle(6 * minute)
      const said = await desk.core.queries.session(mails.at(-1)?.reply.session ?? '')
      expect(mailed().at(-1)).to.deep.equal(['email:bob@example.com', 'Brie or blue?'])
      expect(said, 'what is only said to be the visitor’s').to.deep.include({ contact: visitor, onlyAnswers: true })
    })

    it('does not mail what was taken back while the mail waited, and mails the rest as it reads now', async () => {
      const session = await handedOver()
      const { seq } = await reply(session, 'Your code is ZEBRA.')
      fails = new Retry('later', 20 * minute)
      await desk.settle(6 * minute)
      await desk.core.controls.remove(session, { of: seq }, who)
      fails = undefined
      await desk.settle(30 * minute)
      expect(mailed()).to.deep.equal([])
      const there = (await linked(session))?.id ?? ''
      const [kept] = await desk.ofKind(there, 'message')
      expect(kept?.delivery).to.deep.include({ state: 'withheld', reason: 'it was taken back in the chat meanwhile' })

      const first = await reply(session, 'Which cheese?')
      const second = await reply(session, 'We have ZEBRA.')
      const third = await reply(session, 'And GOAT.')
      fails = new Retry('later', 20 * minute)
      await desk.settle(6 * minute)
      await desk.core.controls.edit(session, { of: first.seq, text: 'Which of them?' }, who)
      await desk.core.controls.remove(session, { of: second.seq }, who)
      await desk.core.controls.redact(session, { of: third.seq, what: ['GOAT'] }, { who: { ...ann, role: 'admin' } })
      fails = undefined
      await desk.settle(30 * minute)
      expect(mailed()).to.deep.equal([['email:ada@example.com', 'Which of them?\n\nAnd [redacted].']])
      await desk.settle(60 * minute)
      expect(mails).to.have.length(1)
    })

    it('says nothing once more where a session that it went on in is erased at night, and goes on in the one after it', async () => {
      const session = await handedOver()
      await reply(session, 'Which cheese?')
      await desk.settle(6 * minute)
      const first = await linked(session)
      await desk.core.controls.close(first?.id ?? '', {}, who)
      await desk.core.controls.keepSessions({ days: 30 }, { who: { ...ann, role: 'admin' } })
      await desk.settle(20 * day)
      await reply(session, 'We have brie.')
      await desk.settle(13 * day)
      expect((await desk.core.queries.session(first?.id ?? '')).erased, 'the mail is gone').to.equal(true)
      await reply(session, 'And blue.')
      await desk.settle(6 * minute)
      expect(mailed().map(([, text]) => text)).to.deep.equal(['Which cheese?', 'We have brie.', 'And blue.'])
      const left = await linked(session)
      expect(mails.slice(1).map(({ reply }) => reply.session)).to.deep.equal([left?.id, left?.id])
    })

    it('mails each reply at most once, and none that was seen, whatever happens meanwhile, in one process or two', async function () {
      this.timeout(120_000)
      // Of a store that several processes share.
      const other = name.includes('MongoDB') ? await desk.another() : desk.core
      other.connect(email)
      let n = 0
      const act = fc.constantFrom('reply', 'seen', 'write', 'wait', 'mail', 'refuse', 'mend', 'claim', 'release')
      await fc.assert(
        fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 14 }), async acts => {
          n += 1
          const from = `v${n}`
          const to = { claimed: { email: `${from}@example.com` } }
          const { session } = await visits('I love cheese', to, from)
          await desk.settle()
          mails.length = 0
          const said: string[] = []
          const seenBefore = new Set<string>()
          for (const [at, what] of acts.entries()) {
            const core = at % 2 === 0 ? desk.core : other
            if (what === 'reply') {
              const text = `reply ${n}.${at}.`
              await core.controls.reply(session, { text, take: true }, { who: ann })
              said.push(text)
            }
            if (what === 'seen') {
              const { lastSeq } = await core.queries.session(session)
              for (const text of said) seenBefore.add(text)
              for (const mail of mails) for (const text of said) if (mail.reply.text.includes(text)) seenBefore.delete(text)
              await core.inbox.seen(session, lastSeq)
            }
            if (what === 'write') await visits('More cheese', to, from)
            if (what === 'wait') await desk.settle(6 * minute)
            if (what === 'mail') {
              const there = await linked(session)
              if (there) await answers(there.id, 'by mail', { identities: [`email:${from}@example.com`] })
            }
            if (what === 'refuse') fails = new Retry('later', 1000)
            if (what === 'mend') fails = undefined
            if (what === 'claim') await core.controls.claim(session, { take: true }, { who: ann }).catch(() => {})
            if (what === 'release') await core.controls.release(session, { to: 'ai' }, { who: ann }).catch(() => {})
          }
          fails = undefined
          await desk.settle(20 * minute)
          const theirs = mails.filter(mail => mail.address === `email:${from}@example.com`)
          for (const text of said) {
            const times = theirs.filter(mail => mail.reply.text.includes(text)).length
            expect(times, `${text} of ${acts.join(' ')}`).to.be.at.most(seenBefore.has(text) ? 0 : 1)
          }
          expect(new Set(theirs.map(mail => mail.key)).size, 'no key twice').to.equal(theirs.length)
          // No word that no person wrote or approved goes to the other channel by itself.
          const there = await linked(session)
          for (const mail of theirs)
            if (mail.reply.session === there?.id && mail.reply.author.kind === 'ai')
              expect((await desk.core.queries.session(there.id)).owner.kind).to.equal('ai')
        }),
        {
          numRuns: name.includes('SQLite') ? 60 : 15,
          examples: [[['reply', 'refuse', 'wait', 'seen', 'reply']], [['reply', 'refuse', 'wait', 'write', 'seen']]],
        },
      )
    })
  })
}

const { there, missing } = testStores()
for (const store of there) carrying(store)
for (const name of missing)
  describe.skip(`A conversation of the website that goes on by email, kept in ${name}`, () => void it('is not tried here'))
