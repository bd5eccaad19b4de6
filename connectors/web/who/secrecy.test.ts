// Attempts of one customer at another's conversation, each over HTTP against a whole house. After each the victims' words have not come
// out and their timelines are as they were.
import { createHmac, generateKeyPairSync, sign } from 'node:crypto'
import { expect } from 'chai'
import { type Browser, identitySecret, openWebHouse, signed, type WebHouse } from '#core/testing/houses/web-house.ts'
import type { WireSession, WireUploaded } from '../wire.ts'

const uuid = () => crypto.randomUUID()
const maya = (key: string) => ({ who: { id: 'terminal:maya', name: 'Maya Lindqvist' }, key })
const seconds = (): number => Math.floor(Date.now() / 1000)
const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
/** Any of these coming out is the end of secrecy. */
const secrets = /swordfish|passport|Only for (anna|vera)|vera@home\.example|anna-file|vera-file/i

interface Victim {
  who: Browser
  token: string
  session: string
  ticket: number
  message: string
  conversation: string
  /** An entry that cites a source. */
  cited: number
  /** A ticket of a file that was uploaded and not sent. */
  upload: WireUploaded
  fileUrl: string
  cursor: string
  /** The session of theirs before. */
  before: string
  hash: string
  contact: string
}

describe('Somebody else’s conversation', function () {
  this.timeout(60_000)
  let house: WebHouse
  let anna: Victim
  let vera: Victim
  let eve: Browser
  let mallory: Browser
  let stood = ''

  const victimOf = async (who: Browser, token: string, name: string): Promise<Victim> => {
    const first = await who.write(`Only for ${name}: an older swordfish`, { conversation: uuid() })
    const conversation = uuid()
    const message = uuid()
    const upload = (await (await who.upload(`${name}-file.txt`, `passport of ${name}`)).json()) as WireUploaded
    const sent = (await (await who.upload(`${name}-file.txt`, `the other passport of ${name}`)).json()) as WireUploaded
    const { session } = await who.write('My swordfish is 4711', { id: message, conversation, files: [sent.ticket] })
    const events = await who.listen(`?session=${session}`, all => all.some(e => e.data.entries?.some(x => x.author?.kind === 'ai')))
    const cited = events.flatMap(e => e.data.entries ?? []).find(x => x.author?.kind === 'ai')?.seq ?? 0
    await house.core.controls.reply(session, { text: `Only for ${name}` }, maya(`${name} 1`))
    await house.core.controls.resolve(session, {}, maya(`${name} 2`))
    const fileUrl = (await who.read(`?id=${session}`)).entries.find(e => e.files)!.files![0]!.url
    const { ticket, contact, address } = await house.core.queries.session(session)
    const cursor = ((await (await who.get('/web/sessions?limit=1')).json()) as { next: string }).next
    const hash = address.split(':').at(-1)!
    return { who, token, session, ticket, message, conversation, cited, upload, fileUrl, cursor, before: first.session, hash, contact }
  }

  /** Everything that must not change. */
  const standing = async (): Promise<string> => {
    const parts = [anna, vera].flatMap(v => [v.session, v.before].map(s => house.core.queries.timeline(s, 0)))
    const contacts = [anna, vera].map(v => house.core.queries.contact(v.contact))
    return JSON.stringify([await Promise.all(parts), await Promise.all(contacts)])
  }

  before(async () => {
    house = await openWebHouse(
      { origins: ['https://shop.example'] },
      {
        publicUrl: 'https://desk.example',
        says: ({ text, evidence }) =>
          /swordfish is/.test(text)
            ? { text: 'Only for anna or vera.', sources: [{ title: evidence[0]?.title ?? 'None', version: 1 }] }
            : undefined,
      },
    )
    await house.core.controls.putArticle('fish', { title: 'Fish', text: 'My swordfish is 4711 in this article.' }, maya('article'))
    const token = await house.token()
    anna = await victimOf(await house.visitor(token), token, 'anna')
    const claims = { sub: 'vera', name: 'Vera', email: 'vera@home.example', email_verified: true }
    vera = await victimOf(await house.customer(claims), await signed(claims), 'vera')
    await house.core.idle()
  })
  after(() => house.close())
  beforeEach(async () => {
    eve = await house.visitor()
    mallory = await house.customer({ sub: uuid() })
    stood = await standing()
  })
  afterEach(async () => {
    expect(await standing(), 'the victims’ timelines').to.equal(stood)
  })

  it('is there, and its owners see it', async () => {
    for (const victim of [anna, vera]) {
      expect(JSON.stringify(await victim.who.read(`?id=${victim.session}`))).to.match(secrets)
      expect((await victim.who.get(`/web/source?session=${victim.session}&seq=${victim.cited}&index=0`)).status).to.equal(200)
    }
  })

  /** Each answer has one of the statuses and none of the secrets. A stream that opens is read for a moment. */
  const refused = async (answers: (Response | Promise<Response>)[], ...statuses: number[]): Promise<void> => {
    expect(answers.length).to.be.greaterThan(0)
    for (const answer of await Promise.all(answers)) {
      expect(statuses, `${answer.url} answered ${answer.status}`).to.include(answer.status)
      if (answer.headers.get('content-type')?.startsWith('text/event-stream')) await answer.body?.cancel()
      else expect(await answer.text()).not.to.match(secrets)
      expect(JSON.stringify([...answer.headers])).not.to.match(secrets)
    }
  }
  const message = (more: object = {}): object => ({ id: uuid(), text: 'Let me in', ...more })

  const calls: [string, (by: Browser, session: string, victim: Victim) => Promise<Response>][] = [
    ['read it', (by, session) => by.get(`/web/session?id=${session}`)],
    ['read all of it from the beginning', (by, session) => by.get(`/web/session?id=${session}&after=0`)],
    ['read back from its end', (by, session) => by.get(`/web/session?id=${session}&before=999&limit=200`)],
    ['listen to it', (by, session) => by.get(`/web/stream?session=${session}`)],
    ['listen from a number on', (by, session) => by.get(`/web/stream?session=${session}`, { 'last-event-id': '1' })],
    ['write into it', (by, session) => by.post('/web/messages', message({ session }))],
    ['answer a form in it', (by, session) => by.post('/web/messages', message({ session, text: '', answers: { of: 2, values: {} } }))],
    [
      'write into it with its own name as well',
      (by, session, v) => by.post('/web/messages', message({ session, conversation: v.conversation })),
    ],
    ['ask for a person in it', (by, session) => by.post('/web/messages', message({ session, wish: true }))],
    ['send its message again', (by, session, v) => by.post('/web/messages', { id: v.message, text: 'My swordfish is 4711', session })],
    ['mark it as seen', (by, session) => by.post('/web/read', { session, seq: 999 })],
    ['type in it', (by, session) => by.post('/web/typing', { session, on: true })],
    ['rate it', (by, session) => by.post('/web/csat', { id: uuid(), session, score: 1, comment: 'bad' })],
    ['open its sources', (by, session, v) => by.get(`/web/source?session=${session}&seq=${v.cited}&index=0`)],
  ]
  for (const [attacker, by] of [
    ['an anonymous visitor', () => eve],
    ['somebody signed in', () => mallory],
  ] as const)
    for (const [owner, victim] of [
      ['a visitor’s', () => anna],
      ['a signed-in customer’s', () => vera],
    ] as const)
      describe(`${owner}, can ${attacker}`, () => {
        for (const [what, call] of calls) it(`${what}? No.`, () => refused([call(by(), victim().session, victim())], 404))
        it('guess it by its ticket number? No.', () =>
          refused(
            [String(victim().ticket), `%23${victim().ticket}`, `0${victim().ticket}`].flatMap(id => [
              by().get(`/web/session?id=${id}`),
              by().get(`/web/stream?session=${id}`),
              by().post('/web/messages', message({ session: decodeURIComponent(id) })),
            ]),
            404,
          ))
        it('go on from the one before it? No.', () =>
          refused([by().post('/web/messages', message({ session: victim().before })), by().get(`/web/session?id=${victim().before}`)], 404))
        it('find it in a list with the owner’s cursor? No.', () =>
          refused([by().get(`/web/sessions?cursor=${victim().cursor}`), by().get('/web/sessions?cursor=999999999999999.z')], 200))
        it('be taken into it by the name of its conversation? No: a new one begins.', async () => {
          const received = await by().write('Let me in', { conversation: victim().conversation })
          expect([victim().session, victim().before]).not.to.include(received.session)
          expect(JSON.stringify(await by().read(`?id=${received.session}`))).not.to.match(secrets)
        })
        it('learn what a message id was used for? No: it is new for everybody else.', async () => {
          const received = await by().write('My swordfish is 4711', { id: victim().message, conversation: uuid() })
          expect(received.repeated).to.equal(false)
          expect(received.session).not.to.equal(victim().session)
          await refused([by().post('/web/messages', message({ id: `${victim().hash.slice(0, 32)}:${victim().message}` }))], 400)
        })
        it('send the owner’s uploaded file? No.', async () => {
          const [body = '', signature] = victim().upload.ticket.split('.')
          const other = (await (await by().upload('mine.txt', 'mine')).json()) as WireUploaded
          await refused(
            [
              victim().upload.ticket,
              `${body}.${other.ticket.split('.')[1]}`,
              `${other.ticket.split('.')[0]}.${signature}`,
              body,
              `${body}.`,
            ].map(ticket => by().post('/web/messages', message({ files: [ticket], conversation: uuid() }))),
            400,
          )
        })
        it('go on in its stream with a number of it? No: only their own comes.', async () => {
          const { session } = await by().write('Mine', { conversation: uuid() })
          const events = await by().listen(`?session=${session}`, all => all.length > 0, {
            headers: { 'last-event-id': String(victim().cited) },
          })
          expect(JSON.stringify(events)).not.to.match(secrets)
        })
        it('hear of it in a stream of all conversations? No.', async () => {
          const own = await by().write('Mine', { conversation: uuid() })
          let asked: Promise<unknown> | undefined
          const heard = await by().listen('', all => all.some(e => e.data.preview === 'The last word'), {
            opened: () => {
              asked = victim()
                .who.post('/web/typing', { session: victim().session, on: true })
                .then(() => by().write('The last word', { session: own.session }))
            },
          })
          await asked
          expect(JSON.stringify(heard)).not.to.match(secrets)
          expect(heard.map(e => (e.data as WireSession).id)).not.to.include(victim().session)
        })
      })

  describe('with a changed visitor token', () => {
    const attempts: [string, (value: string, signature: string, own: string) => string][] = [
      ['whose value has one letter changed', (v, s) => `Visitor ${v.replace(/^./, c => (c === 'A' ? 'B' : 'A'))}.${s}`],
      ['whose signature has one letter changed', (v, s) => `Visitor ${v}.${s.replace(/^./, c => (c === 'A' ? 'B' : 'A'))}`],
      ['in capitals', (v, s) => `Visitor ${`${v}.${s}`.toUpperCase()}`],
      ['cut short', (v, s) => `Visitor ${v}.${s.slice(0, -1)}`],
      ['without its signature', v => `Visitor ${v}`],
      ['with the attacker’s own signature', (v, _, own) => `Visitor ${v}.${own.split('.')[1]}`],
      ['with the attacker’s own value', (_, s, own) => `Visitor ${own.split('.')[0]}.${s}`],
      ['with a blank inside', (v, s) => `Visitor ${v}. ${s}`],
      ['after two blanks', (v, s) => `Visitor  ${v}.${s}`],
      ['twice', (v, s) => `Visitor ${v}.${s}, Visitor ${v}.${s}`],
      ['with a letter that no token has', (v, s) => `Visitor ${v}.${s.slice(0, -1)}é`],
      ['as another kind', (v, s) => `Customer ${v}.${s}`],
      ['as a bearer key', (v, s) => `Bearer ${v}.${s}`],
    ]
    for (const [what, header] of attempts)
      it(`${what} nothing is seen`, async () => {
        const [value = '', signature = ''] = anna.token.split('.')
        const who = house.browser(header(value, signature, await house.token().catch(() => 'x.y')))
        await refused([who.get(`/web/session?id=${anna.session}`), who.post('/web/messages', message({ session: anna.session }))], 401)
      })
    it('that is only its hash, as the server keeps it, nothing is seen', () =>
      refused(
        [anna.hash, `visitor:${anna.hash}`, anna.contact].map(known => house.browser(`Visitor ${known}`).get('/web/session')),
        401,
      ))
    it('in the query or a cookie nothing is seen', () =>
      refused(
        [
          fetch(`${house.url}/web/session?token=${anna.token}&authorization=Visitor%20${anna.token}`),
          fetch(`${house.url}/web/session`, { headers: { cookie: `visitor=${anna.token}; authorization=Visitor ${anna.token}` } }),
        ],
        401,
      ))
  })

  describe('with a token that says to be the owner', () => {
    const input = (header: object, claims: object): string => `${encode(header)}.${encode(claims)}`
    const claims = (): object => ({ sub: 'vera', exp: seconds() + 600 })
    const forged: [string, () => string | Promise<string>][] = [
      ['unsigned (alg none)', () => `${input({ alg: 'none' }, claims())}.`],
      [
        'unsigned, with somebody’s signature',
        async () => `${input({ alg: 'none' }, claims())}.${(await signed({ sub: 'mallory' })).split('.')[2]}`,
      ],
      [
        'signed with RS256',
        () => {
          const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
          const text = input({ alg: 'RS256' }, claims())
          return `${text}.${sign('sha256', Buffer.from(text), privateKey).toString('base64url')}`
        },
      ],
      [
        'that says RS256 and is signed with HS256',
        () => {
          const text = input({ alg: 'RS256' }, claims())
          return `${text}.${createHmac('sha256', identitySecret).update(text).digest('base64url')}`
        },
      ],
      [
        'signed with a key that it brings along',
        () => {
          const text = input({ alg: 'HS256', jwk: { kty: 'oct', k: encode('mine') }, kid: '../../dev/null' }, claims())
          return `${text}.${createHmac('sha256', '').update(text).digest('base64url')}`
        },
      ],
      ['signed with another secret', () => signed({ sub: 'vera' }, 'a secret that somebody else thought of')],
      ['that has expired', () => signed({ sub: 'vera', exp: seconds() - 120 })],
      ['that holds for ever', () => signed({ sub: 'vera', exp: seconds() + 10 * 365 * 24 * 3600 })],
      ['without an end', () => signed({ sub: 'vera', exp: undefined })],
      ['that is not good yet', () => signed({ sub: 'vera', nbf: seconds() + 3600 })],
      ['for nobody', () => signed({ sub: '' })],
      ['for a list of people', () => signed({ sub: ['vera'] })],
      ['for an object', () => signed({ sub: { toString: 'vera' } })],
      ['for the owner’s id with NUL behind it', () => signed({ sub: 'vera\u0000' })],
      ['for the owner’s id with a blank behind it', () => signed({ sub: 'vera ' })],
      [
        'with the payload exchanged',
        async () => {
          const [header, , signature] = (await signed({ sub: 'mallory' })).split('.')
          return `${header}.${encode(claims())}.${signature}`
        },
      ],
      ['longer than any token', () => signed({ sub: 'vera', custom: { long: 'x'.repeat(9000) } })],
    ]
    for (const [what, make] of forged)
      it(`${what} nothing is seen`, async () => {
        const who = house.browser(`Customer ${await make()}`)
        await refused(
          [
            who.get(`/web/session?id=${vera.session}`),
            who.get('/web/stream'),
            who.post('/web/messages', message({ session: vera.session })),
            who.post('/web/identify', { visitor: anna.token }),
          ],
          401,
        )
        expect((await anna.who.get('/web/session')).status, 'the visitor was not joined').to.equal(200)
      })
  })

  describe('signed in as oneself, but', () => {
    const disguised: [string, () => Record<string, unknown>][] = [
      ['called as the owner', () => ({ sub: 'm1', name: 'Vera' })],
      ['with the owner’s address, which nobody checked', () => ({ sub: 'm2', email: 'vera@home.example' })],
      ['with the owner’s address, said to be checked', () => ({ sub: 'm3', email: 'vera@home.example', email_verified: true })],
      ['with the owner’s address as id', () => ({ sub: 'vera@home.example' })],
      ['with the owner’s identity as id', () => ({ sub: 'id:vera' })],
      ['with the visitor’s identity as id', () => ({ sub: `visitor:${anna.hash}` })],
      ['with the visitor’s hash as id', () => ({ sub: anna.hash })],
      ['with the visitor’s token as id', () => ({ sub: anna.token })],
      ['with the owner’s contact id as id', () => ({ sub: vera.contact })],
      ['with the owner’s id in capitals', () => ({ sub: 'VERA' })],
      ['with the owner’s id in letters that look alike', () => ({ sub: 'ver\u0430' })],
      ['with the owner’s id in wide letters', () => ({ sub: 'ｖｅｒａ' })],
      ['with the owner’s id and something unseen', () => ({ sub: 'vera\u200b' })],
      ['with custom data that names the owner', () => ({ sub: 'm4', custom: { id: 'vera', sub: 'vera', contact: vera.contact } })],
      ['in the owner’s segments', () => ({ sub: 'm5', segments: ['id:vera'] })],
    ]
    for (const [what, claims] of disguised)
      it(`${what}, nothing is seen, also after writing`, async () => {
        const who = await house.customer(claims())
        await refused([who.get(`/web/session?id=${vera.session}`), who.get(`/web/session?id=${anna.session}`)], 404)
        await who.write('Me', { name: 'Vera', email: 'vera@home.example', custom: { id: 'vera' } })
        await refused([who.get(`/web/session?id=${vera.session}`), who.get(`/web/session?id=${anna.session}`)], 404)
        await refused([who.get('/web/session'), who.get('/web/sessions')], 200)
      })

    it('with an id that another’s id is made from, nothing of the other is seen', async () => {
      const { session } = await (await house.customer({ sub: 'id:u7' })).write('Only for vera7')
      await refused(
        [mallory, await house.customer({ sub: 'u7' })].map(who => who.get(`/web/session?id=${session}`)),
        404,
      )
      await refused([(await house.customer({ sub: 'u7' })).get('/web/session')], 200)
    })

    it('with an address that the team knows as a visitor’s, nothing is seen until it was checked', async () => {
      const visitor = await house.visitor()
      const { session } = await visitor.write('Only for vera8')
      const { contact } = await house.core.queries.session(session)
      await house.core.controls.changeContact(contact, { email: 'lisa@home.example', phone: '+15551234567' }, maya('lisa'))
      const claims = { email: 'lisa@home.example', phone: '+15551234567' }
      for (const who of [
        await house.customer({ sub: 'n1', ...claims }),
        await house.customer({ sub: 'n2', ...claims, email_verified: 1 }),
      ]) {
        await who.write('Me')
        await refused([who.get(`/web/session?id=${session}`)], 404)
        await refused([who.get('/web/sessions')], 200)
      }
      const lisa = await house.customer({ sub: 'lisa', email: 'lisa@home.example', email_verified: true })
      await lisa.write('It is me')
      expect((await lisa.get(`/web/session?id=${session}`)).status).to.equal(200)
    })

    it('the page claims to show the owner: a visitor’s claims find nobody', async () => {
      await eve.write('Hi', { name: 'Vera', email: 'vera@home.example', custom: { id: 'vera' }, conversation: uuid() })
      await refused([eve.get('/web/sessions'), eve.get('/web/session')], 200)
      await refused([eve.get(`/web/session?id=${vera.session}`)], 404)
    })
  })

  describe('by way of signing in', () => {
    it('with somebody’s visitor token and no proof of one’s own, nothing is joined', () =>
      refused(
        [
          fetch(`${house.url}/web/identify`, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ visitor: anna.token }),
          }),
          eve.post('/web/identify', { visitor: anna.token }),
          anna.who.post('/web/identify', { visitor: anna.token }),
        ],
        401,
      ))
    it('with what the server keeps of a token, or a changed one, nothing is joined', async () => {
      const changed = anna.token.replace(/.$/, c => (c === 'A' ? 'B' : 'A'))
      for (const visitor of [anna.hash, `visitor:${anna.hash}`, `web:${anna.hash}`, anna.contact, changed, `${anna.token} `, ''])
        await refused([mallory.post('/web/identify', { visitor })], 200)
      await refused(
        [mallory.post('/web/identify', { visitor: { token: anna.token } }), mallory.post('/web/identify', { visitor: [anna.token] })],
        400,
      )
      await refused([mallory.get(`/web/session?id=${anna.session}`)], 404)
    })
    it('with a token that somebody joined before, nothing more is seen, by anybody', async () => {
      const token = await house.token()
      const visitor = await house.visitor(token)
      const { session } = await visitor.write('Only for vera2, once anonymous')
      const owner = await house.customer({ sub: 'vera2' })
      expect((await owner.post('/web/identify', { visitor: token })).status).to.equal(200)
      await refused([mallory.post('/web/identify', { visitor: token })], 200)
      await refused([mallory.get(`/web/session?id=${session}`)], 404)
      await refused(
        [
          visitor.get('/web/session'),
          visitor.get('/web/sessions'),
          visitor.get(`/web/session?id=${session}`),
          visitor.get(`/web/stream?session=${session}`),
          visitor.get('/web/config'),
          visitor.post('/web/messages', message({ session })),
          visitor.post('/web/messages', message()),
          visitor.post('/web/read', { session, seq: 2 }),
          visitor.post('/web/typing', { session, on: true }),
          visitor.post('/web/csat', { id: uuid(), session, score: 1 }),
          visitor.upload('a.txt', 'a'),
        ],
        401,
      )
      expect((await owner.read(`?id=${session}`)).session?.id).to.equal(session)
    })
    it('two at once with one token: one gets it, and they stay two', async () => {
      for (let round = 0; round < 5; round++) {
        const token = await house.token()
        const { session } = await (await house.visitor(token)).write('Whose is it?')
        const both = await Promise.all(['p', 'q'].map(name => house.customer({ sub: `${name}${round}` })))
        const own = await Promise.all(both.map(who => who.write(`Mine ${who.header}`.slice(0, 60))))
        await Promise.all(both.map(who => who.post('/web/identify', { visitor: token })))
        const seen = await Promise.all(both.map(async who => (await who.get(`/web/session?id=${session}`)).status))
        expect(seen.sort()).to.deep.equal([200, 404])
        await refused([both[0]!.get(`/web/session?id=${own[1]!.session}`), both[1]!.get(`/web/session?id=${own[0]!.session}`)], 404)
      }
    })
  })

  describe('from another page', () => {
    it('whose origin is not allowed, nothing is seen, even with the owner’s own token', () =>
      refused(
        ['https://evil.example', 'null', 'https://shop.example.evil.example', 'http://shop.example', 'https://shop.example\u00e9'].flatMap(
          origin => [
            anna.who.get(`/web/session?id=${anna.session}`, { origin }),
            vera.who.get('/web/stream', { origin }),
            vera.who.post('/web/messages', message({ session: vera.session }), { origin }),
            anna.who.post('/web/read', { session: anna.session, seq: 99 }, { origin }),
          ],
        ),
        403,
      ))
    it('a form that a browser sends without asking does nothing', () =>
      refused(
        ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'].flatMap(type => [
          anna.who.post('/web/messages', JSON.stringify(message({ session: anna.session })), { 'content-type': type }),
          anna.who.post('/web/csat', JSON.stringify({ id: uuid(), session: anna.session, score: 1 }), { 'content-type': type }),
          anna.who.post('/web/read', JSON.stringify({ session: anna.session, seq: 99 }), { 'content-type': type }),
        ]),
        415,
      ))
    it('a form without a token is nobody', () =>
      refused(
        ['messages', 'csat', 'read', 'typing', 'identify'].map(call =>
          fetch(`${house.url}/web/${call}`, {
            method: 'POST',
            headers: { 'content-type': 'text/plain' },
            body: JSON.stringify(message({ session: anna.session })),
          }),
        ),
        401,
      ))
  })

  describe('by the address of a file', () => {
    const addresses: [string, (url: URL) => void][] = [
      [
        'with another hash',
        url => (url.pathname = url.pathname.replace(/[0-9a-f]{64}/, hash => hash.replace(/^./, c => (c === '0' ? '1' : '0')))),
      ],
      ['with another name', url => (url.pathname = url.pathname.replace(/[^/]+$/, 'x.txt'))],
      ['as another type', url => url.searchParams.set('type', 'text/html')],
      ['for longer', url => url.searchParams.set('until', String(seconds() + 10_000_000))],
      [
        'with another signature',
        url =>
          url.searchParams.set(
            'sig',
            url.searchParams.get('sig')!.replace(/^./, c => (c === 'A' ? 'B' : 'A')),
          ),
      ],
      ['without a signature', url => url.searchParams.delete('sig')],
      ['with two signatures', url => url.searchParams.append('sig', url.searchParams.get('sig')!)],
      ['without an end', url => url.searchParams.delete('until')],
    ]
    for (const [what, change] of addresses)
      it(`${what} nothing is served`, async () => {
        const url = new URL(anna.fileUrl)
        change(url)
        await refused([fetch(house.url + url.pathname + url.search)], 403, 404)
      })
  })

  describe('in a race', () => {
    it('of many writers with the owner’s names, each gets into their own', async () => {
      const others = await Promise.all(['r1', 'r2', 'r3'].map(sub => house.customer({ sub })))
      const conversation = uuid()
      const id = uuid()
      const all = await Promise.all(others.map(who => who.write(`From ${who.header.slice(-8)}`, { id, conversation })))
      expect(new Set(all.map(one => one.session)).size).to.equal(3)
      for (const [at, who] of others.entries())
        await refused(
          all.filter((_, other) => other !== at).map(one => who.get(`/web/session?id=${one.session}`)),
          404,
        )
    })
  })

  it('is not opened by an agent who merges the contacts: a visitor still has only what was said at their own browser', async () => {
    const [one, two] = [await house.visitor(), await house.customer({ sub: 'vera3' })]
    const first = await one.write('Mine')
    const second = await two.write('Only for vera3')
    const ids = await Promise.all([first, second].map(async r => (await house.core.queries.session(r.session)).contact))
    await house.core.controls.mergeContacts(ids[1]!, ids[0]!, maya('merge'))
    await refused(
      [
        one.get(`/web/session?id=${second.session}`),
        one.get(`/web/stream?session=${second.session}`),
        one.post('/web/messages', message({ session: second.session })),
        one.post('/web/read', { session: second.session, seq: 2 }),
      ],
      404,
    )
    await refused([one.get('/web/sessions'), one.get('/web/session')], 200)
    expect((await one.write('Still here', { session: first.session })).session).to.equal(first.session)
  })
})
