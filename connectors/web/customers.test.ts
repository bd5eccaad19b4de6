import { expect } from 'chai'
import { type Browser, openWebHouse, type WebHouse } from '#core/testing/web-house.ts'
import type { WireConfig, WireSession, WireSessions, WireSource, WireUploaded } from './wire.ts'

const maya = (key: string) => ({ who: { id: 'terminal:maya', name: 'Maya Lindqvist' }, key })
const uuid = () => crypto.randomUUID()
// A picture of one pixel.
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')

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

  describe('with files', () => {
    it('sends them with or without words, and sees them with an address that opens', async () => {
      for (const who of [await house.visitor(), await house.customer({ sub: 'ada' })]) {
        const answer = await who.upload('a picture.png', png)
        expect(answer.status).to.equal(201)
        const uploaded = (await answer.json()) as WireUploaded
        expect(uploaded).to.deep.include({ name: 'a picture.png', type: 'image/png', size: png.length, image: { width: 1, height: 1 } })
        await who.write('', { files: [uploaded.ticket] })
        const [entry] = (await who.read()).entries
        expect(entry?.files?.[0]).to.deep.include({ name: 'a picture.png', type: 'image/png' })
        expect(entry).not.to.have.property('attachments')
        const path = new URL(entry!.files![0]!.url)
        const file = await fetch(house.url + path.pathname + path.search)
        expect(Buffer.from(await file.arrayBuffer()).equals(png)).to.equal(true)
      }
    })

    it('is told what is too large, empty or of a kind that is not taken, and nothing is kept', async () => {
      await house.close()
      house = await openWebHouse({ fileSize: 0.05, fileTypes: ['image/*'] })
      const who = await house.visitor()
      expect(await code(await who.upload('big.png', Buffer.concat([png, Buffer.alloc(60_000)])))).to.deep.equal([413, 'too_large'])
      expect(await code(await who.upload('empty.png', ''))).to.deep.equal([400, 'invalid'])
      expect(await code(await who.upload('page.png', '<script>alert(1)</script>'))).to.deep.equal([415, 'unsupported_type'])
      expect(await code(await who.post('/web/files', 'x'))).to.deep.equal([400, 'invalid'])
      expect((await who.upload('fits.png', png)).status).to.equal(201)
      const { files } = (await (await fetch(`${house.url}/web/config`)).json()) as WireConfig
      expect(files).to.deep.equal({ types: ['image/*'], size: 50_000, most: 10 })
    })

    it('is refused a body without end as soon as it is too much', async () => {
      await house.close()
      house = await openWebHouse({ fileSize: 1 })
      const who = await house.visitor()
      let sent = 0
      const body = new ReadableStream({
        pull(controller) {
          sent += 65_536
          controller.enqueue(new Uint8Array(65_536).fill(65))
        },
      })
      const answer = await fetch(`${house.url}/web/files?name=endless.txt`, {
        method: 'POST',
        headers: { authorization: who.header },
        body,
        duplex: 'half',
      } as RequestInit).catch(() => undefined)
      if (answer) expect(answer.status).to.equal(413)
      expect(sent).to.be.lessThan(20_000_000)
      expect((await who.upload('small.txt', 'small')).status, 'the house goes on').to.equal(201)
    })

    it('can not send any where they are switched off', async () => {
      await house.close()
      house = await openWebHouse({ fileSize: 0 })
      expect(await code(await (await house.visitor()).upload('a.png', png))).to.deep.equal([403, 'forbidden'])
      expect(((await (await fetch(`${house.url}/web/config`)).json()) as WireConfig).files).to.equal(null)
    })

    it('has a share of so many', async () => {
      const who = await house.visitor()
      const answers: number[] = []
      for (let i = 0; i < 22; i++) answers.push((await who.upload('a.png', png)).status)
      expect(answers.slice(0, 20).every(status => status === 201)).to.equal(true)
      expect(answers.at(-1)).to.equal(429)
    })
  })

  describe('on a page', () => {
    it('is told what the chat may say first, for everybody from a cache, for their segments each on their own', async () => {
      await house.core.controls.putProactive({ name: 'all', text: 'Need **help**?', on: true }, maya('p1'))
      await house.core.controls.putProactive({ name: 'pro', text: 'Thanks for being a pro.', segments: ['pro'], on: true }, maya('p2'))
      const open = await fetch(`${house.url}/web/config`)
      expect(open.headers.get('cache-control')).to.equal('public, max-age=60')
      expect(open.headers.get('vary')).to.include('authorization')
      const config = (await open.json()) as WireConfig
      expect(config.invitations.map(i => i.html)).to.deep.equal(['<p>Need <strong>help</strong>?</p>\n'])
      expect(config.identity).to.equal(true)
      const pro = await (await house.customer({ sub: 'ada', segments: ['pro'] })).get('/web/config')
      expect(pro.headers.get('cache-control')).to.equal('no-store')
      expect(((await pro.json()) as WireConfig).invitations).to.have.length(2)
      const other = (await (await (await house.customer({ sub: 'eve' })).get('/web/config')).json()) as WireConfig
      expect(other.invitations).to.have.length(1)
      expect((await house.browser('Visitor made-up').get('/web/config')).status).to.equal(401)
    })

    it('answers an invitation, whose words are the team’s whatever the browser says', async () => {
      const rule = await house.core.controls.putProactive({ name: 'all', text: 'Need help?', on: true }, maya('p1'))
      const who = await house.visitor()
      const { session } = await who.write('Yes', { opening: rule.id, conversation: uuid() })
      expect((await who.read(`?id=${session}`)).entries.filter(e => e.kind === 'message').map(e => e.text)).to.deep.equal([
        'Need help?',
        'Yes',
      ])
      const { session: other } = await who.write('Hm', { opening: 'You owe me money', conversation: uuid() })
      expect((await who.read(`?id=${other}`)).entries.filter(e => e.kind === 'message').map(e => e.text)).to.deep.equal(['Hm'])
    })

    it('answers a form that an answer brought, and is told what is wrong with it', async () => {
      const who = await house.visitor()
      expect(await code(await who.post('/web/messages', { id: uuid(), text: '', answers: { of: 2, values: {} } }))).to.deep.equal([
        400,
        'invalid',
      ])
      const { session } = await who.write('Hello')
      expect(
        await code(await who.post('/web/messages', { id: uuid(), text: '', session, answers: { of: 2, values: { choice: 'a' } } })),
      ).to.deep.equal([400, 'invalid'])
    })
  })
})

describe('A page that an answer cites', () => {
  let house: WebHouse
  const cite = { title: 'Returns', version: 1 }
  before(async () => {
    house = await openWebHouse(
      {},
      {
        publicUrl: 'https://desk.example',
        says: ({ text, evidence }) => {
          const [found] = evidence.filter(e => e.kind === 'passage')
          return found
            ? {
                text: `From ${found.title}`,
                sources: [
                  { title: found.title, version: 1 },
                  { ...cite, title: 'Elsewhere', url: 'https://x.example' },
                ],
                used: [found.id],
              }
            : { text }
        },
      },
    )
    const text =
      '# Returns\n\nReturns are free within **30 days**. <script>alert(1)</script> See [the rules](rules.md), [ours](https://desk.example/x) and [bad](javascript:alert(1)).\n\n## How\n\n| a | b |\n|:-:|---|\n| 1 | 2 |\n'
    await house.core.controls.putArticle('returns', { title: 'Returns', text }, maya('a'))
  })
  after(() => house.close())

  it('is read in place, whole and harmless', async () => {
    const who = await house.visitor()
    const { session } = await who.write('How do returns work within 30 days?')
    await who.listen(`?session=${session}`, all => all.some(e => e.data.entries?.some(x => x.author?.kind === 'ai')))
    const answer = (await who.read()).entries.find(e => e.author?.kind === 'ai')!
    expect(answer.sources?.[0]).to.deep.equal({ title: 'Returns' })
    const page = await who.get(`/web/source?session=${session}&seq=${answer.seq}&index=0`)
    expect(page.status).to.equal(200)
    const { title, html } = (await page.json()) as WireSource
    expect(title).to.equal('Returns')
    expect(html).to.include('<strong>30 days</strong>').and.include('<h3>How</h3>').and.include('href="https://desk.example/x"')
    expect(html).not.to.match(/<h1|<h2>Returns|<script|href="(?!https:)|style=/)
    expect(html).to.include('the rules')
    for (const wrong of [`seq=${answer.seq}&index=1`, `seq=${answer.seq}&index=9`, 'seq=1&index=0', 'seq=999&index=0'])
      expect((await who.get(`/web/source?session=${session}&${wrong}`)).status, wrong).to.equal(404)
    expect(
      (await (await house.visitor()).get(`/web/source?session=${session}&seq=${answer.seq}&index=0`)).status,
      'somebody else',
    ).to.equal(404)
  })
})
