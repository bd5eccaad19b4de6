import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { type House, houseKey, openHouse } from '#core/testing/houses/house.ts'
import { create } from './index.ts'
import { createEventReader, type ReadEvent } from './widget/net/events.ts'
import type { WireConversation, WireFrame, WireReceived } from './wire.ts'

const look = { title: 'Acme & Sons', greeting: 'Ask <us>', accent: '#0f766e' }
const maya = (key: string) => ({ who: { id: 'terminal:maya', name: 'Maya Lindqvist' }, key })
const uuid = () => crypto.randomUUID()

describe('The web channel', () => {
  let folder: string
  let house: House
  const open = (port?: number): Promise<House> =>
    openHouse({
      folder,
      connectors: [given => create(look, given)],
      says: ({ text }) =>
        /return/.test(text)
          ? {
              text: 'Within **30 days**.',
              sources: [
                { title: 'Returns', url: 'https://acme.example/r', version: 1 },
                { title: 'Odd', url: 'javascript:alert(1)', version: 1 },
              ],
            }
          : undefined,
      ...(port === undefined ? {} : { port }),
    })
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'threadline-web-'))
    house = await open()
  })
  afterEach(async () => {
    await house.drop()
    rmSync(folder, { recursive: true })
  })

  const ask = (path: string, init: RequestInit = {}): Promise<Response> => fetch(house.url + path, init)
  const token = async (): Promise<string> => ((await (await ask('/web/visitors', { method: 'POST' })).json()) as { token: string }).token
  const as = (visitor: string): { authorization: string } => ({ authorization: `Visitor ${visitor}` })
  const post = (path: string, visitor: string, body: unknown): Promise<Response> =>
    ask(path, {
      method: 'POST',
      headers: { ...as(visitor), 'content-type': 'application/json' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
  const write = async (visitor: string, text: string, more: object = {}): Promise<WireReceived> =>
    (await (await post('/web/messages', visitor, { id: uuid(), text, ...more })).json()) as WireReceived
  const read = async (visitor: string, query = ''): Promise<WireConversation> =>
    (await (await ask(`/web/session${query}`, { headers: as(visitor) })).json()) as WireConversation
  const code = async (answer: Response | Promise<Response>): Promise<[number, string]> => {
    const { status } = await answer
    const body = (await (await answer).json()) as { code: string; status: number }
    expect((await answer).headers.get('content-type')).to.equal('application/problem+json')
    expect(body.status).to.equal(status)
    return [status, body.code]
  }

  /** Reads the stream until `enough`. */
  const listen = async (
    visitor: string,
    session: string,
    after: number | undefined,
    enough: (events: ReadEvent[]) => boolean,
  ): Promise<ReadEvent[]> => {
    const stop = new AbortController()
    const answer = await ask(`/web/stream?session=${session}`, {
      headers: { ...as(visitor), ...(after === undefined ? {} : { 'last-event-id': String(after) }) },
      signal: stop.signal,
    })
    expect(answer.status).to.equal(200)
    const events: ReadEvent[] = []
    const take = createEventReader()
    for await (const chunk of answer.body!.pipeThrough(new TextDecoderStream())) {
      events.push(...take(chunk))
      if (enough(events)) break
    }
    stop.abort()
    return events
  }
  const frames = (events: ReadEvent[]): WireFrame[] => events.filter(e => e.event === 'entries').map(e => JSON.parse(e.data) as WireFrame)
  const seqs = (events: ReadEvent[]): number[] => frames(events).flatMap(f => f.entries.map(e => e.seq))

  describe('visitors', () => {
    it('are nobody to the store until they write, and then a hash', async () => {
      const visitor = await token()
      expect(await read(visitor)).to.deep.equal({ session: null, entries: [], more: false })
      expect((await house.core.queries.contacts()).items).to.deep.equal([])

      const { session } = await write(visitor, 'Hello?')
      const { items } = await house.core.queries.contacts()
      expect(items.map(c => c.identities)).to.deep.equal([[`visitor:${(await house.core.queries.session(session)).address.slice(4)}`]])
      await house.close()
      for (const file of readdirSync(folder).filter(name => name.startsWith('threadline.db')))
        expect(readFileSync(join(folder, file)).includes(visitor.slice(0, 43)), file).to.equal(false)
      house = await open()
      expect((await read(visitor)).session?.id, 'after a restart').to.equal(session)
    })

    it('without a token of ours are turned away everywhere', async () => {
      const forged = (await token()).replace(/.$/, c => (c === 'A' ? 'B' : 'A'))
      const calls: [string, string, unknown][] = [
        ['GET', '/web/session', undefined],
        ['GET', '/web/stream?session=x', undefined],
        ['POST', '/web/messages', { id: uuid(), text: 'x' }],
        ['POST', '/web/typing', { session: 'x', on: true }],
        ['POST', '/web/csat', { id: uuid(), session: 'x', score: 5 }],
      ]
      for (const [method, path, body] of calls)
        for (const authorization of [undefined, `Visitor ${forged}`, 'Visitor x', `Bearer ${houseKey}`]) {
          const headers = { 'content-type': 'application/json', ...(authorization ? { authorization } : {}) }
          const answer = ask(path, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) })
          expect(await code(answer), `${method} ${path} ${authorization}`).to.deep.equal([401, 'unauthorized'])
        }
      expect((await house.core.queries.contacts()).items).to.deep.equal([])
    })

    it('see and touch nobody else’s conversation', async () => {
      const [one, two] = [await token(), await token()]
      const { session } = await write(one, 'My number is 12')
      await write(two, 'Hello')
      expect(await code(ask(`/web/session?id=${session}`, { headers: as(two) }))).to.deep.equal([404, 'not_found'])
      expect(await code(ask(`/web/stream?session=${session}`, { headers: as(two) }))).to.deep.equal([404, 'not_found'])
      expect(await code(post('/web/typing', two, { session, on: true }))).to.deep.equal([404, 'not_found'])
      await house.core.controls.resolve(session, {}, maya('r'))
      expect(await code(post('/web/csat', two, { id: uuid(), session, score: 1 }))).to.deep.equal([404, 'not_found'])
      expect((await house.core.queries.session(session)).csat?.score).to.equal(undefined)
    })

    it('do not see it either once an agent has merged the two contacts', async () => {
      const [one, two] = [await token(), await token()]
      const { session } = await write(one, 'My number is 12')
      const other = await write(two, 'Hello')
      const [a, b] = await Promise.all([session, other.session].map(async id => (await house.core.queries.session(id)).contact))
      await house.core.controls.mergeContacts(a!, b!, maya('m'))
      expect((await read(one)).session?.id).to.equal(session)
      expect((await read(two)).session?.id).to.equal(other.session)
      expect(await code(ask(`/web/session?id=${session}`, { headers: as(two) }))).to.deep.equal([404, 'not_found'])
    })

    it('can write even if the page says nonsense about them', async () => {
      for (const claims of [
        { name: 'n'.repeat(5000), email: 'not an address' },
        { name: 7, email: {} },
      ]) {
        const { session } = await write(await token(), 'Hi', claims)
        const contact = await house.core.queries.contact((await house.core.queries.session(session)).contact)
        expect(contact.claimed.email).to.equal(undefined)
        expect(contact.claimed.name?.length ?? 0).to.be.at.most(200)
      }
    })

    it('are who the page says they are only as a claim', async () => {
      const { session } = await write(await token(), 'Hi', { name: 'Ada Byron', email: 'boss@acme.example' })
      const contact = await house.core.queries.contact((await house.core.queries.session(session)).contact)
      expect(contact.claimed).to.include({ name: 'Ada Byron', email: 'boss@acme.example' })
      expect(contact.verified).to.deep.equal({})
      expect(contact.identities).to.have.length(1)
    })
  })

  describe('a message', () => {
    it('is stored once, however often it is sent', async () => {
      const visitor = await token()
      const body = { id: uuid(), text: 'Hello?' }
      const first = await post('/web/messages', visitor, body)
      expect(first.status).to.equal(201)
      const at = (await first.json()) as WireReceived
      const again = await Promise.all([1, 2, 3].map(() => post('/web/messages', visitor, body)))
      for (const answer of again) {
        expect(answer.status).to.equal(200)
        expect(await answer.json()).to.deep.equal({ ...at, repeated: true })
      }
      expect((await read(visitor)).entries.filter(e => e.kind === 'message' && e.author?.kind === 'contact')).to.have.length(1)
      expect(await code(post('/web/messages', visitor, { ...body, text: 'Other words' }))).to.deep.equal([409, 'id_reused'])
    })

    it('with an id that another visitor used is one of its own', async () => {
      const [one, two] = [await token(), await token()]
      const id = uuid()
      const first = (await (await post('/web/messages', one, { id, text: 'Hello' })).json()) as WireReceived
      const second = (await (await post('/web/messages', two, { id, text: 'Hello' })).json()) as WireReceived
      expect(second.repeated).to.equal(false)
      expect(second.session).not.to.equal(first.session)
    })

    it('comes back as it was written, with its id and never as HTML', async () => {
      const visitor = await token()
      const id = uuid()
      const text = '**bold** <b>& [x](https://a.example)\n\u0007done'
      await post('/web/messages', visitor, { id: id.toUpperCase(), text })
      const [entry] = (await read(visitor)).entries
      expect(entry).to.include({ kind: 'message', text: text.replace('\u0007', ''), platformId: id })
      expect(entry).not.to.have.property('html')
    })

    it('may have 4,000 characters, and no more', async () => {
      const visitor = await token()
      expect((await post('/web/messages', visitor, { id: uuid(), text: '😀'.repeat(4000) })).status).to.equal(201)
      expect(await code(post('/web/messages', visitor, { id: uuid(), text: 'a'.repeat(4001) }))).to.deep.equal([400, 'invalid'])
    })

    it('that makes no sense is refused by what is wrong with it', async () => {
      const visitor = await token()
      const wrong: [unknown, number, string][] = [
        ['{"id":', 400, 'malformed'],
        ['[]', 400, 'invalid'],
        ['null', 400, 'malformed'],
        [{}, 400, 'invalid'],
        [{ id: uuid() }, 400, 'invalid'],
        [{ id: uuid(), text: ' \n\u0000 ' }, 400, 'invalid'],
        [{ id: uuid(), text: 7 }, 400, 'invalid'],
        [{ id: 'mine', text: 'x' }, 400, 'invalid'],
        [{ id: uuid(), text: 'x', wish: 'yes' }, 400, 'invalid'],
        [{ id: uuid(), text: 'x', more: 'y'.repeat(70_000) }, 413, 'too_large'],
      ]
      for (const [body, status, problem] of wrong)
        expect(await code(post('/web/messages', visitor, body)), JSON.stringify(body)?.slice(0, 60)).to.deep.equal([status, problem])
      const form = ask('/web/messages', { method: 'POST', headers: as(visitor), body: new URLSearchParams({ id: uuid(), text: 'x' }) })
      expect(await code(form)).to.deep.equal([415, 'unsupported_type'])
      expect((await read(visitor)).session).to.equal(null)
    })

    it('by the button asks for a person, and gets one', async () => {
      const visitor = await token()
      const { session } = await write(visitor, 'I would like to talk to a person.', { wish: true })
      const events = await listen(visitor, session, 0, all => frames(all).some(f => f.session.owner.kind === 'team'))
      expect(frames(events).flatMap(f => f.entries.map(e => e.kind))).to.include('handoff')
      expect((await house.core.queries.handoffs()).items[0]?.entry.reasons).to.deep.equal(['requested'])
    })
  })

  describe('an answer', () => {
    it('comes as safe HTML, from the AI, with sources that can be opened', async () => {
      const visitor = await token()
      const { session } = await write(visitor, 'How do I return it?')
      const events = await listen(visitor, session, 0, all => frames(all).some(f => f.entries.some(e => e.author?.kind === 'ai')))
      const answer = frames(events)
        .flatMap(f => f.entries)
        .find(e => e.author?.kind === 'ai')
      expect(answer).to.deep.include({ html: '<p>Within <strong>30 days</strong>.</p>\n', author: { kind: 'ai' } })
      expect(answer?.sources).to.deep.equal([{ title: 'Returns', url: 'https://acme.example/r' }, { title: 'Odd' }])
      expect(
        events.some(e => e.event === 'typing' && e.data === '{"on":true}'),
        'typing was shown',
      ).to.equal(true)
      expect(JSON.stringify(frames(events)), 'internal').not.to.match(/receipt|evidence|delivery/)
    })

    it('of a person carries the name, and the session says who has it', async () => {
      const visitor = await token()
      const { session } = await write(visitor, 'Hello?')
      await house.core.controls.reply(session, { text: 'It is *me*. <script>alert(1)</script>' }, maya('a'))
      const conversation = await read(visitor)
      expect(conversation.session?.owner).to.deep.equal({ kind: 'agent', name: 'Maya Lindqvist' })
      const reply = conversation.entries.find(e => e.kind === 'message' && e.author?.kind === 'agent')
      expect(reply?.author).to.deep.equal({ kind: 'agent', name: 'Maya Lindqvist' })
      expect(reply?.html).to.equal('<p>It is <em>me</em>. &lt;script&gt;alert(1)&lt;/script&gt;</p>\n')
    })

    it('never shows a note', async () => {
      const visitor = await token()
      const { session } = await write(visitor, 'Hello?')
      await house.core.controls.note(session, { text: 'a difficult one' }, maya('n'))
      await house.core.controls.reply(session, { text: 'Yes?' }, maya('a'))
      expect(JSON.stringify(await read(visitor))).not.to.include('difficult')
      const events = await listen(visitor, session, 0, all => all.some(e => e.data.includes('Yes?')))
      expect(JSON.stringify(events)).not.to.include('difficult')
    })
  })

  describe('the stream', () => {
    it('goes on after the last number that was seen, without a gap or a repeat', async () => {
      const visitor = await token()
      const { session } = await write(visitor, 'Hello?')
      await house.core.controls.claim(session, {}, maya('c'))
      for (const n of [1, 2, 3]) await house.core.controls.reply(session, { text: `Reply ${n}` }, maya(`r${n}`))
      const all = (await read(visitor)).entries.map(e => e.seq)
      for (const [i, seen] of [0, ...all].entries()) {
        const rest = all.slice(i)
        const events = await listen(visitor, session, seen, got => seqs(got).length === rest.length)
        expect(seqs(events)).to.deep.equal(rest)
        let before = seen
        for (const frame of frames(events)) {
          expect(frame.after).to.equal(before)
          before = frame.entries.at(-1)?.seq ?? before
        }
        expect(events.findLast(e => e.event === 'entries')?.id, 'where to go on').to.equal(String(before))
      }
    })

    it('says at once how the session stands, then each thing as it happens', async () => {
      const visitor = await token()
      const { session, seq } = await write(visitor, 'Hello?')
      let replied = false
      const events = await listen(visitor, session, seq, all => {
        if (!replied) void house.core.controls.reply(session, { text: 'Here.' }, maya('a'))
        replied = true
        return all.some(e => e.data.includes('Here.'))
      })
      expect(frames(events)[0]).to.deep.include({ after: seq, entries: [] })
      expect(frames(events).at(-1)?.session.owner).to.deep.equal({ kind: 'agent', name: 'Maya Lindqvist' })
    })

    it('refuses a place to go on from that is none', async () => {
      const visitor = await token()
      const { session } = await write(visitor, 'Hello?')
      for (const id of ['x', '-1', '1.5', '1'.repeat(20)]) {
        const headers = { ...as(visitor), 'last-event-id': id }
        expect(await code(ask(`/web/stream?session=${session}`, { headers })), id).to.deep.equal([400, 'invalid'])
      }
    })

    it('is held open for a few windows of one visitor, not for many', async () => {
      const visitor = await token()
      const { session } = await write(visitor, 'Hello?')
      const stop = new AbortController()
      const tryOne = (): Promise<Response> => ask(`/web/stream?session=${session}`, { headers: as(visitor), signal: stop.signal })
      for (let i = 0; i < 8; i++) expect((await tryOne()).status).to.equal(200)
      const refused = await tryOne()
      expect(refused.headers.get('retry-after')).to.equal('5')
      expect(await code(refused)).to.deep.equal([429, 'rate_limited'])
      stop.abort()
    })

    it('ends when the server stops', async () => {
      const visitor = await token()
      const { session } = await write(visitor, 'Hello?')
      const answer = await ask(`/web/stream?session=${session}`, { headers: as(visitor) })
      const whole = answer.text()
      await house.close()
      expect(await whole).to.include('event: entries')
      house = await open()
    })
  })

  describe('a score', () => {
    it('is taken once the conversation is resolved, and counts once', async () => {
      const visitor = await token()
      const { session } = await write(visitor, 'Hello?')
      await house.core.controls.reply(session, { text: 'Solved.' }, maya('a'))
      const rating = { id: uuid(), session, score: 4, comment: ' Quick ' }
      expect(await code(post('/web/csat', visitor, rating))).to.deep.equal([409, 'not_resolved'])
      await house.core.controls.resolve(session, {}, maya('b'))
      const answers = await Promise.all([post('/web/csat', visitor, rating), post('/web/csat', visitor, rating)])
      expect(answers.map(a => a.status)).to.deep.equal([204, 204])
      const scores = (await house.core.queries.timeline(session, 0)).filter(e => e.kind === 'csat')
      expect(scores).to.have.length(1)
      expect(scores[0]).to.include({ score: 4, comment: 'Quick' })
      expect(scores[0]?.about).to.include({ kind: 'agent', name: 'Maya Lindqvist' })
      expect((await read(visitor)).entries.at(-1)).to.include({ kind: 'csat', score: 4 })
    })

    it('is from 1 to 5', async () => {
      const visitor = await token()
      const { session } = await write(visitor, 'Hello?')
      for (const score of [0, 6, 2.5, '5', null])
        expect(await code(post('/web/csat', visitor, { id: uuid(), session, score })), String(score)).to.deep.equal([400, 'invalid'])
    })
  })

  describe('other people’s pages', () => {
    it('may call from any origin, without cookies', async () => {
      for (const path of ['/web/visitors', '/web/session', '/web/messages', '/web/stream', '/web/typing', '/web/csat']) {
        const preflight = await ask(path, {
          method: 'OPTIONS',
          headers: {
            origin: 'https://shop.example',
            'access-control-request-method': 'POST',
            'access-control-request-headers': 'authorization,content-type,last-event-id',
          },
        })
        expect(preflight.status, path).to.equal(204)
        expect(preflight.headers.get('access-control-allow-origin')).to.equal('*')
        expect(preflight.headers.get('access-control-allow-credentials')).to.equal(null)
        expect(preflight.headers.get('access-control-allow-headers')).to.equal('authorization, content-type, last-event-id')
        expect(preflight.headers.get('access-control-max-age')).to.equal('7200')
      }
      const refused = await ask('/web/session', { headers: { origin: 'https://shop.example' } })
      expect(refused.status).to.equal(401)
      expect(refused.headers.get('access-control-allow-origin'), 'the widget can read why').to.equal('*')
      expect(refused.headers.get('cache-control')).to.equal('no-store')
    })

    it('may call without asking first: with the token in a body of plain text', async () => {
      const visitor = await token()
      const authorization = `Visitor ${visitor}`
      // What makes a browser ask is any header beyond these: fetch adds no other for such a body.
      const fold = (path: string, body: unknown): Promise<Response> =>
        ask(path, {
          method: 'POST',
          headers: { origin: 'https://shop.example' },
          body: typeof body === 'string' ? body : JSON.stringify(body),
        })
      const sent = await fold('/web/messages', { id: uuid(), text: 'Hello?', authorization })
      expect(sent.status).to.equal(201)
      expect(sent.headers.get('access-control-allow-origin')).to.equal('*')
      const { session, seq } = (await sent.json()) as WireReceived
      expect((await (await fold('/web/sessions', { authorization })).json()).sessions.map((s: { id: string }) => s.id)).to.deep.equal([
        session,
      ])
      const read = await (await fold(`/web/session?id=${session}&after=0`, { authorization })).json()
      expect(read.entries.map((e: { text?: string }) => e.text)).to.include('Hello?')
      expect((await fold('/web/read', { session, seq, authorization })).status).to.equal(204)
      expect((await fold('/web/config', { authorization })).headers.get('cache-control'), 'theirs alone').to.equal('no-store')
      const left = new AbortController()
      const stream = await ask(`/web/stream?session=${session}&after=${seq}`, {
        method: 'POST',
        body: JSON.stringify({ authorization }),
        signal: left.signal,
      })
      expect(stream.headers.get('content-type')).to.match(/^text\/event-stream/)
      left.abort()
      for (const body of [
        {},
        { authorization: 7 },
        { authorization: 'Visitor x' },
        { authorization: [authorization] },
        { Authorization: authorization },
      ])
        expect(await code(fold('/web/sessions', body)), JSON.stringify(body)).to.deep.equal([401, 'unauthorized'])
      for (const body of ['', 'authorization=x', '[]', 'null', '"x"', `{"authorization":"${authorization}"`])
        expect((await fold('/web/sessions', body)).status, body).to.be.oneOf([400, 401])
      expect((await fold('/web/sessions', { authorization, more: 'x'.repeat(70_000) })).status).to.equal(413)
      const other = await ask('/web/sessions', {
        method: 'POST',
        headers: { authorization: 'Visitor x' },
        body: JSON.stringify({ authorization }),
      })
      expect(await code(other), 'a header goes before a body').to.deep.equal([401, 'unauthorized'])
    })

    it('are told which method a path takes', async () => {
      const answer = await ask('/web/messages')
      expect(answer.headers.get('allow')).to.equal('POST')
      expect(await code(answer)).to.deep.equal([405, 'method_not_allowed'])
      expect(await code(ask('/web/session', { method: 'DELETE' }))).to.deep.equal([405, 'method_not_allowed'])
    })
  })

  describe('too much', () => {
    it('from one visitor is put off, and says for how long', async () => {
      const visitor = await token()
      const answers: Response[] = []
      for (let i = 0; i < 25; i++) answers.push(await post('/web/messages', visitor, { id: uuid(), text: `Message ${i}` }))
      expect(answers.slice(0, 20).every(a => a.status === 201)).to.equal(true)
      const refused = answers.find(a => a.status === 429)
      expect(Number(refused?.headers.get('retry-after'))).to.be.within(1, 5)
      expect((await post('/web/messages', await token(), { id: uuid(), text: 'x' })).status, 'another visitor').to.equal(201)
    })

    it('from one address is put off before a token is looked at', async () => {
      const answers = await Promise.all(Array.from({ length: 40 }, () => ask('/web/visitors', { method: 'POST' })))
      expect(answers.filter(a => a.status === 201).length).to.be.within(30, 32)
      const refused = answers.find(a => a.status === 429)!
      expect(Number(refused.headers.get('retry-after'))).to.be.within(1, 3)
      expect(await code(refused)).to.deep.equal([429, 'rate_limited'])
    })
  })
})
