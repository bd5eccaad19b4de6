import { expect } from 'chai'
import { type Browser, openWebHouse, type WebHouse } from '#core/testing/houses/web-house.ts'
import type { WireConfig, WireSession, WireSessions } from '../wire.ts'

const maya = (key: string) => ({ who: { id: 'terminal:maya', name: 'Maya Lindqvist' }, key })
const uuid = () => crypto.randomUUID()

describe('A customer of the website chat', () => {
  let house: WebHouse
  beforeEach(async () => {
    house = await openWebHouse({}, { publicUrl: 'https://desk.example' })
  })
  afterEach(() => house.close())

  const list = async (who: Browser, query = ''): Promise<WireSessions> =>
    (await (await who.get(`/web/sessions${query}`)).json()) as WireSessions
  const code = async (answer: Response): Promise<[number, string]> => [answer.status, ((await answer.json()) as { code: string }).code]
  const contactOf = async (session: string) => house.core.queries.contact((await house.core.queries.session(session)).contact)

  describe('with several conversations', () => {
    it('begins each by a name of their own, once, however often the first message is sent', async () => {
      const who = await house.visitor()
      const body = { id: uuid(), text: 'About my bill', conversation: uuid() }
      const answers = await Promise.all([1, 2, 3].map(async () => (await who.post('/web/messages', body)).json()))
      expect(new Set(answers.map(a => (a as { session: string }).session)).size).to.equal(1)
      const other = await who.write('About my order', { conversation: uuid() })
      const more = await who.write('One more thing', { conversation: body.conversation.toUpperCase() })
      expect(more.session).to.equal((answers[0] as { session: string }).session)
      expect(other.session).not.to.equal(more.session)
      expect((await list(who)).sessions.map(s => s.id)).to.have.members([more.session, other.session])
    })

    it('reads them page by page, the latest first, each once', async () => {
      const who = await house.visitor()
      const ids: string[] = []
      for (let i = 0; i < 5; i++) ids.push((await who.write(`Number ${i}`, { conversation: uuid() })).session)
      const seen: WireSession[] = []
      let cursor = ''
      for (let pages = 0; pages < 5; pages++) {
        const { sessions, next } = await list(who, `?limit=2${cursor}`)
        seen.push(...sessions)
        if (next === null) break
        cursor = `&cursor=${next}`
      }
      expect(seen.map(s => s.id)).to.deep.equal(ids.reverse())
      expect(seen[0]).to.include({ preview: 'Number 4', status: 'open', unread: 0 })
      for (const wrong of ['?cursor=x', '?cursor=1.', '?limit=0', '?limit=101'])
        expect(await code(await who.get(`/web/sessions${wrong}`)), wrong).to.deep.equal([400, 'invalid'])
    })

    it('writes into the one they mean', async () => {
      const who = await house.visitor()
      const first = await who.write('First', { conversation: uuid() })
      await who.write('Second', { conversation: uuid() })
      expect((await who.write('To the first', { session: first.session })).session).to.equal(first.session)
      expect((await list(who)).sessions[0]).to.include({ id: first.session, preview: 'To the first' })
    })

    it('sees a line of each without Markdown, and how many words wait to be seen', async () => {
      const who = await house.visitor()
      const { session } = await who.write('Hello?')
      await house.core.controls.reply(session, { text: '**Yes**, see [the page](https://a.example) and\n\n- `this`' }, maya('a'))
      const [before] = (await list(who)).sessions
      expect(before).to.include({ preview: 'Yes, see the page and this', unread: 1 })
      const last = (await who.read()).entries.at(-1)!.seq
      expect((await who.post('/web/read', { session, seq: last })).status).to.equal(204)
      const [after] = (await list(who)).sessions
      expect(after).to.include({ unread: 0 })
      expect(after!.seen).to.be.at.most(last)
      expect(await code(await who.post('/web/read', { session, seq: 0 }))).to.deep.equal([400, 'invalid'])
    })

    it('opens a long one at its end and reads back page by page', async () => {
      const who = await house.visitor()
      const { session } = await who.write('Begin')
      await house.core.controls.claim(session, {}, maya('c'))
      for (let i = 0; i < 60; i++) await house.core.controls.reply(session, { text: `Reply ${i}` }, maya(`r${i}`))
      const end = await who.read(`?id=${session}`)
      expect([end.entries.length, end.more]).to.deep.equal([50, true])
      expect(end.entries.at(-1)?.text).to.equal('Reply 59')
      const before = await who.read(`?id=${session}&before=${end.entries[0]!.seq}&limit=200`)
      expect(before.more).to.equal(false)
      expect(before.entries[0]?.text).to.equal('Begin')
      const all = [...before.entries, ...end.entries].map(e => e.seq)
      expect(all).to.deep.equal((await who.read(`?id=${session}&after=0`)).entries.map(e => e.seq))
      expect(await code(await who.get(`/web/session?id=${session}&after=1&before=2`))).to.deep.equal([400, 'invalid'])
    })
  })

  describe('who listens', () => {
    it('hears what changes in all of them, also in one that begins elsewhere', async () => {
      const who = await house.visitor()
      const first = await who.write('First', { conversation: uuid() })
      let begun: Promise<unknown> | undefined
      const events = await who.listen('', all => all.some(e => e.data.preview === 'Second'), {
        opened: () => {
          begun = who.write('Second', { conversation: uuid() })
        },
      })
      await begun
      expect(events.every(e => e.event === 'session' && e.id === undefined)).to.equal(true)
      expect(events[0]?.data.id, 'how it stands, at once').to.equal(first.session)
    })

    it('hears the first conversation begin that they start in another window', async () => {
      for (const who of [await house.visitor(), await house.customer({ sub: 'ada' })]) {
        let begun: Promise<{ session: string }> | undefined
        const heard = await who.listen('', all => all.length > 0, {
          opened: () => {
            begun = who.write('Hello?')
          },
        })
        expect(heard[0]).to.deep.include({ event: 'session' })
        expect(heard[0]?.data.id).to.equal((await begun)?.session)
      }
    })

    it('to one also hears the others, and each thing once in its place', async () => {
      const who = await house.visitor()
      const one = await who.write('One', { conversation: uuid() })
      const two = await who.write('Two', { conversation: uuid() })
      let said: Promise<unknown> | undefined
      const events = await who.listen(
        `?session=${one.session}`,
        all =>
          all.some(e => e.data.id === two.session && e.data.unread === 1) && all.some(e => e.data.entries?.some(x => x.text === 'Here.')),
        {
          opened: () => {
            said = Promise.all([
              house.core.controls.reply(two.session, { text: 'There.' }, maya('b')),
              house.core.controls.reply(one.session, { text: 'Here.' }, maya('a')),
            ])
          },
        },
      )
      await said
      expect(JSON.stringify(events.filter(e => e.event === 'entries'))).not.to.include('There.')
      const seqs = events.flatMap(e => e.data.entries?.map(x => x.seq) ?? [])
      expect(seqs).to.deep.equal([...new Set(seqs)].sort((a, b) => a - b))
    })
  })

  describe('who is signed in on the page', () => {
    it('has the same conversations in every browser', async () => {
      const laptop = await house.customer({ sub: 'ada', name: 'Ada Byron' })
      const phone = await house.customer({ sub: 'ada', name: 'Ada Byron' })
      const { session } = await laptop.write('Hello from the laptop')
      expect((await phone.write('And from the phone')).session).to.equal(session)
      expect((await phone.read()).entries.filter(e => e.author?.kind === 'contact').map(e => e.text)).to.deep.equal([
        'Hello from the laptop',
        'And from the phone',
      ])
      const contact = await contactOf(session)
      expect(contact.identities).to.deep.equal(['id:ada'])
      expect(contact.verified.name).to.equal('Ada Byron')
    })

    it('finds what they said before signing in, and goes on there', async () => {
      const token = await house.token()
      const visitor = await house.visitor(token)
      const { session } = await visitor.write('Before signing in')
      const who = await house.customer({ sub: 'ada', name: 'Ada' })
      const answer = await who.post('/web/identify', { visitor: token })
      expect([answer.status, await answer.json()]).to.deep.equal([200, { sub: 'ada', name: 'Ada' }])
      expect((await who.read()).session?.id).to.equal(session)
      expect((await who.write('After signing in')).session).to.equal(session)
      expect(await code(await visitor.get('/web/session')), 'the old token').to.deep.equal([401, 'unauthorized'])
      expect((await (await who.post('/web/identify', { visitor: token })).json()) as object, 'again').to.deep.equal({
        sub: 'ada',
        name: 'Ada',
      })
    })

    it('recognises a message again that was under way while they signed in', async () => {
      const token = await house.token()
      const id = uuid()
      await (await house.visitor(token)).write('On its way', { id })
      const who = await house.customer({ sub: 'ada' })
      await who.post('/web/identify', { visitor: token })
      expect((await who.read()).entries.find(e => e.text === 'On its way')?.platformId).to.equal(id)
    })

    it('sends a message again without doubling it, also the first one after signing in', async () => {
      const token = await house.token()
      await (await house.visitor(token)).write('Before')
      const who = await house.customer({ sub: 'ada' })
      await who.post('/web/identify', { visitor: token })
      const body = { id: uuid(), text: 'After' }
      const [first, second] = [await who.post('/web/messages', body), await who.post('/web/messages', body)]
      expect([first.status, second.status]).to.deep.equal([201, 200])
      expect((await second.json()) as object).to.deep.include({ repeated: true })
    })

    it('ends the streams of the token that is no longer good, and hears the rest in their own', async () => {
      const token = await house.token()
      const visitor = await house.visitor(token)
      const { session } = await visitor.write('Before')
      const who = await house.customer({ sub: 'ada' })
      const opened: Promise<void>[] = []
      const listen = (by: Browser, query: string, enough: Parameters<Browser['listen']>[1]) => {
        let open = (): void => {}
        opened.push(new Promise(resolve => (open = resolve)))
        return by.listen(query, enough, { opened: open })
      }
      const old = listen(visitor, `?session=${session}`, () => false)
      const own = listen(who, '', all => all.some(e => e.data.id === session))
      await Promise.all(opened)
      await who.post('/web/identify', { visitor: token })
      expect((await own).length).to.be.greaterThan(0)
      expect((await old).length, 'it has ended').to.be.greaterThan(0)
    })

    it('hears nothing more when their token has ended', async () => {
      // Half a minute is allowed for clocks that differ, so this one holds for another second.
      const who = await house.customer({ sub: 'ada', exp: Math.floor(Date.now() / 1000) - 29 })
      const { session } = await who.write('Hello?')
      await who.listen(`?session=${session}`, () => false)
      expect(await code(await who.get('/web/session'))).to.deep.equal([401, 'unauthorized'])
    })

    it('stays a stranger to the store until they write', async () => {
      const who = await house.customer({ sub: 'ada' })
      await who.post('/web/identify', { visitor: await house.token() })
      await who.post('/web/identify', {})
      expect(await who.read()).to.deep.equal({ session: null, entries: [], more: false })
      expect((await house.core.queries.contacts()).items).to.deep.equal([])
    })

    it('shares one measure over all browsers', async () => {
      const browsers = [await house.customer({ sub: 'ada' }), await house.customer({ sub: 'ada', name: 'Ada' })]
      const answers: number[] = []
      for (let i = 0; i < 24; i++) answers.push((await browsers[i % 2]!.post('/web/messages', { id: uuid(), text: `${i}` })).status)
      expect(answers.slice(0, 20).every(status => status === 201)).to.equal(true)
      expect(answers).to.include(429)
      expect((await (await house.customer({ sub: 'eve' })).post('/web/messages', { id: uuid(), text: 'x' })).status).to.equal(201)
    })

    it('is not possible where no secret is set', async () => {
      await house.close()
      house = await openWebHouse({ identitySecrets: [] })
      const who = await house.customer({ sub: 'ada' })
      expect(await code(await who.get('/web/session'))).to.deep.equal([401, 'unauthorized'])
      expect(await code(await who.post('/web/identify', {}))).to.deep.equal([401, 'unauthorized'])
      expect(((await (await fetch(`${house.url}/web/config`)).json()) as WireConfig).identity).to.equal(false)
    })
  })
})
