import { readdirSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect } from 'chai'
import express from 'express'
import { pino } from 'pino'
import { realClock } from '#core/lib/clock.ts'
import { Gone, Reconnect, Refused, Retry } from '#core/ports/failure.ts'
import { root } from '#core/roof/settings/place.ts'
import { type MemoryIntake, memoryIntake } from '#core/testing/houses/memory-intake.ts'
import { partMemory } from '#core/testing/houses/part-memory.ts'
import { bot, headerFor } from '#core/testing/teams/issuer.ts'
import { type PlayedTeams, playedTeams } from '#core/testing/teams/played.ts'
import { config } from './config.ts'
import { createHosts } from './hosts.ts'
import { create } from './index.ts'
import type { TeamsActivity, TeamsLink } from './link.ts'
import { createTokens } from './token.ts'
import { wordsOf } from './words.ts'

const message = (id: string, text: string) => ({ type: 'message', id, text, textFormat: 'plain' })

describe('The link to Teams', function () {
  this.timeout(30_000)
  let teams: PlayedTeams
  let link: TeamsLink
  let intake: MemoryIntake
  let server: Server
  let heard: TeamsActivity[]

  const openWith = async (more: Record<string, string> = {}): Promise<void> => {
    teams = playedTeams()
    const url = await teams.start({
      clock: realClock,
      house: () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      apiKey: '',
    })
    intake = memoryIntake()
    heard = []
    const { TEAMS_CUSTOMER_CHANNELS: _, TEAMS_WELCOME: __, ...variables } = teams.variables(url)
    link = create(config.schema.parse({ ...variables, ...more }), {
      log: pino({ level: 'silent' }),
      clock: realClock,
      publicUrl: 'https://desk.example',
      dataDir: '/nowhere',
      intake,
      memory: partMemory(),
      fatal() {},
    })
    link.listen({ name: 'all', wants: ({ type }) => type !== 'typing', handle: async activity => void heard.push(activity) })
    link.answer({ name: 'doors', wants: ({ raw }) => raw.name === 'door', act: async ({ raw }) => ({ opened: raw.value }) })
    link.answer({ name: 'broken', wants: ({ raw }) => raw.name === 'broken', act: () => Promise.reject(new Refused('it is broken')) })
    const app = express()
    const router = express.Router()
    link.routes?.(router)
    app.use(router)
    server = createServer(app)
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    await link.start?.()
  }
  afterEach(async () => {
    server.closeAllConnections()
    server.close()
    await teams.stop()
  })

  describe('believes the Bot Framework alone', () => {
    const seconds = (ahead: number) => Math.floor(Date.now() / 1000) + ahead
    const cases: Record<string, (serviceUrl: string) => Promise<string>> = {
      'nothing instead of a token': async () => '',
      'no bearer': async () => 'Basic YTpi',
      'words instead of a token': async () => 'Bearer hello.my.friend',
      'another bot’s token': url => headerFor(url, Date.now(), { aud: 'aaaaaaaa-2222-4333-8444-555555555555' }),
      'a token of Entra': url => headerFor(url, Date.now(), { iss: `https://sts.windows.net/${bot.tenant}/` }),
      'a token that an app gets for itself': url =>
        headerFor(url, Date.now(), {
          iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/',
          ver: '1.0',
          appid: bot.appId,
        }),
      'an old token': url => headerFor(url, Date.now(), { exp: seconds(-400) }),
      'a token of tomorrow': url => headerFor(url, Date.now(), { nbf: seconds(86_400), exp: seconds(90_000) }),
      'a token for another address': () => headerFor('https://smba.trafficmanager.net/teams/', Date.now()),
      'a key that is not for Teams': url => headerFor(url, Date.now(), {}, 'unendorsed'),
      'a key that nobody knows': url => headerFor(url, Date.now(), {}, 'unknown'),
      'a signature that was changed': async url => (await headerFor(url, Date.now())).replace(/.{8}$/, end => [...end].reverse().join('')),
    }
    for (const [name, make] of Object.entries(cases))
      it(`and answers 401 to ${name}`, async () => {
        await openWith()
        const { status } = await teams.tell('ada', message('1', 'Hello'), { header: await make(teams.serviceUrl()) })
        expect(status).to.equal(401)
        expect(intake.kept).to.deep.equal([])
      })

    it('and takes what it signed', async () => {
      await openWith()
      expect((await teams.tell('ada', message('1', 'Hello'))).status).to.equal(200)
      await intake.idle()
      expect(heard.map(({ raw }) => raw.text)).to.deep.equal(['Hello'])
    })

    it('and no other channel of it', async () => {
      await openWith()
      expect((await teams.tell('ada', { ...message('1', 'Hello'), channelId: 'AseChannel:1' })).status).to.equal(400)
      expect((await teams.tell('ada', { ...message('1', 'Hello'), serviceUrl: undefined })).status).to.equal(400)
    })

    it('and answers to no strange host, however well signed', async () => {
      await openWith()
      const header = await headerFor('https://evil.test/', Date.now())
      expect((await teams.tell('ada', { ...message('1', 'Hello'), serviceUrl: 'https://evil.test/' }, { header })).status).to.equal(403)
      expect(intake.kept).to.deep.equal([])
    })

    it('and asks for it again where its keys can not be fetched', async () => {
      await openWith({ TEAMS_OPENID_URL: 'http://127.0.0.1:9/openid' })
      expect((await teams.tell('ada', message('1', 'Hello'))).status).to.equal(503)
    })
  })

  it('is kept first, then answered: what can not be kept comes again', async () => {
    await openWith()
    intake.breakDown(true)
    expect((await teams.tell('ada', message('1', 'Hello'))).status).to.equal(500)
    intake.breakDown(false)
    for (let n = 0; n < 2; n++) expect((await teams.tell('ada', message('1', 'Hello'))).status).to.equal(200)
    await intake.idle()
    expect(heard).to.have.length(1)
  })

  it('answers what people press, once it is kept, and what nobody knows with 501', async () => {
    await openWith()
    const answer = await teams.tell('ada', { type: 'invoke', id: '1', name: 'door', value: { of: 'a house' } })
    expect(answer).to.deep.include({ status: 200, body: { opened: { of: 'a house' } } })
    expect(intake.kept).to.have.length(1)
    expect((await teams.tell('ada', { type: 'invoke', id: '2', name: 'window' })).status).to.equal(501)
    expect((await teams.tell('ada', { type: 'invoke', id: '3', name: 'broken' })).status).to.equal(200)
  })

  it('calls Teams where the conversation was, with a token that is asked for once', async () => {
    await openWith()
    await teams.tell('ada', message('1', 'Hello'))
    await Promise.all([1, 2, 3].map(n => link.post('a:1-ada', { type: 'message', text: `${n}` })))
    expect(teams.posted()).to.have.length(3)
    expect(teams.issuer.given()).to.equal(1)
    teams.issuer.withdraw()
    const error = await link.post('a:1-ada', { type: 'message', text: '4' }).catch(error => error)
    expect(error).to.be.instanceOf(Reconnect)
    expect(await link.health?.()).to.have.property('ok', false)
    await link.post('a:1-ada', { type: 'message', text: '5' })
    expect(await link.health?.()).to.have.property('ok', true)
  })

  it('calls Teams where it is by now, once Teams has moved the conversation', async () => {
    await openWith()
    const here = teams.serviceUrl()
    const from = async (id: string, serviceUrl: string): Promise<void> => {
      const header = await headerFor(serviceUrl, Date.now())
      expect((await teams.tell('ada', { ...message(id, 'Hello'), serviceUrl }, { header })).status).to.equal(200)
    }
    const write = async (): Promise<string | undefined> => {
      await link.post('a:1-ada', { type: 'message', text: 'x' })
      return teams.calls().at(-1)?.path
    }
    await from('1', here)
    expect(await write()).to.match(/^v3\/conversations\//)
    await from('2', `${here}elsewhere/`)
    expect(await write()).to.match(/^elsewhere\/v3\/conversations\//)
  })

  it('names what Teams answers by what to do next', async () => {
    await openWith()
    const tried = async (status: number, code = ''): Promise<unknown> => {
      teams.refuse(status, code)
      return link.post('a:1-ada', { type: 'message', text: 'x' }).catch(error => error)
    }
    for (const status of [412, 429, 500, 502, 503, 504]) expect(await tried(status), `${status}`).to.be.instanceOf(Retry)
    for (const status of [403, 404]) expect(await tried(status), `${status}`).to.be.instanceOf(Gone)
    for (const status of [400, 413, 422]) expect(await tried(status), `${status}`).to.be.instanceOf(Refused)
  })

  it('does not pretend to know what became of a call without an answer', async () => {
    await openWith()
    teams.next!.acceptThenHang()
    const hanging = link.post('a:1-ada', { type: 'message', text: 'x' }).catch(error => error)
    for (let n = 0; n < 200 && teams.posted().length === 0; n++) await new Promise(resolve => setTimeout(resolve, 10))
    await teams.stop()
    const error = await hanging
    for (const kind of [Retry, Refused, Reconnect, Gone]) expect(error).not.to.be.instanceOf(kind)
  })

  for (const [code, words] of Object.entries({
    AADSTS7000215: 'take the column “Value”',
    AADSTS7000222: 'has expired',
    AADSTS700016: 'not known in the tenant',
    AADSTS90002: 'no tenant that Entra knows',
    AADSTS99999: 'refuses the bot’s credentials (AADSTS99999)',
  }))
    it(`says what is wrong with the credentials (${code})`, async () => {
      await openWith()
      teams.issuer.refuse(code)
      const settings = config.schema.parse({ ...teams.issuer.variables(new URL(teams.serviceUrl()).origin) })
      const error = await createTokens(settings, realClock, fetch)
        .get()
        .catch(error => error)
      expect(error).to.be.instanceOf(Reconnect)
      expect(error.message).to.include(words).and.not.include(bot.password)
    })
})

describe('Hosts of Teams', () => {
  const hosts = createHosts({ serviceUrl: 'http://127.0.0.1:5000/x/' })
  it('are Microsoft’s own', () => {
    for (const url of ['https://smba.trafficmanager.net/emea/', 'https://smba.infra.gcc.teams.microsoft.com/x', 'http://127.0.0.1:5000/y'])
      expect(hosts.isService(url), url).to.equal(true)
    expect(hosts.isStore('https://acme-my.sharepoint.com/personal/x')).to.equal(true)
  })
  it('are none that only look so', () => {
    const strangers = [
      'http://smba.trafficmanager.net/',
      'https://smba.trafficmanager.net:8443/',
      'https://smba.trafficmanager.net.evil.test/',
      'https://evil-smba.trafficmanager.net/',
      'https://a:b@smba.trafficmanager.net/',
      'https://169.254.169.254/',
      'http://127.0.0.1:5001/',
      'https://evilsharepoint.com/',
      'nonsense',
    ]
    for (const url of strangers) expect([hosts.isService(url), hosts.isStore(url)], url).to.deep.equal([false, false])
  })
  it('get our token only where they are Teams itself', () => {
    expect(hosts.isService('https://acme-my.sharepoint.com/personal/x')).to.equal(false)
  })
})

describe('Words of Teams', () => {
  const of = (html: string, more: Record<string, unknown> = {}): string =>
    wordsOf({
      bot: { id: '28:b', name: 'Bot' },
      raw: { text: 'plain', attachments: [{ contentType: 'text/html', content: html }], ...more },
    } as never)
  const cases: [string, string][] = [
    ['<p>one</p><p>two<br>three</p>', 'one\ntwo\nthree'],
    ['<div><div>a</div><p>&nbsp;</p><div>b &lt;c&gt; &amp;amp;</div></div>', 'a\nb <c> &amp;'],
    ['<b>bold </b><i>it</i> <s>no</s> <code>x</code>', '**bold** _it_ ~~no~~ `x`'],
    ['<ol><li>one</li><li>two<ul><li>deep</li></ul></li></ol>', '1. one\n2. two\n  - deep'],
    ['<blockquote><p>said</p><p>so</p></blockquote>yes', '> said\n> so\nyes'],
    ['<pre>a\n  b</pre>', '```\na\n  b\n```'],
    ['<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>', 'a | b\nc | d'],
    ['<p>hi <emoji alt="😀"></emoji></p><script>alert(1)</script>', 'hi 😀'],
    ['<a href="javascript:alert(1)">x</a> <a href="https://a.test">https://a.test</a>', 'x https://a.test'],
    [`${'<div>'.repeat(5000)}deep${'</div>'.repeat(5000)}`, 'plain'],
  ]
  for (const [html, words] of cases) it(`are read: ${html.slice(0, 60)}`, () => expect(of(html)).to.equal(words))
  it('tell what they answer', () => {
    const content = JSON.stringify({ messagePreview: 'It is late', messageSender: { user: { displayName: 'Bob' } } })
    const attachments = [
      { contentType: 'messageReference', content },
      { contentType: 'text/html', content: '<p>How late?</p>' },
    ]
    expect(of('', { attachments })).to.equal('Bob wrote:\n> It is late\nHow late?')
  })
})

describe('The settings of Teams', () => {
  const right = { TEAMS_APP_ID: bot.appId, TEAMS_APP_PASSWORD: 'secret', TEAMS_TENANT_ID: bot.tenant }
  const wrong: [string, string, string][] = [
    ['TEAMS_APP_PASSWORD', '', 'anybody could pretend to be Teams'],
    ['TEAMS_APP_PASSWORD', '  ', 'anybody could pretend to be Teams'],
    ['TEAMS_APP_PASSWORD', bot.appId, 'this is the secret’s id'],
    ['TEAMS_APP_ID', 'desk', '“Application (client) ID”'],
    ['TEAMS_TENANT_ID', 'acme.test', '“Directory (tenant) ID”'],
  ]
  for (const [name, value, words] of wrong)
    it(`are refused: ${name}=${JSON.stringify(value)}`, () => {
      expect(config.schema.safeParse({ ...right, [name]: value }).error?.issues[0]?.message).to.include(words)
    })

  it('have one file alone that knows the SDK, and loads it late', () => {
    const below = (dir: string): string[] =>
      readdirSync(join(root, dir), { recursive: true, encoding: 'utf8' })
        .filter(f => f.endsWith('.ts') && !f.endsWith('.test.ts'))
        .map(f => join(dir, f))
    const files = ['bots', 'connectors', 'core', 'plugins'].flatMap(below)
    const knowing = files.filter(file => /(from|import\()\s*'botbuilder/.test(readFileSync(join(root, file), 'utf8')))
    expect(knowing).to.deep.equal(['connectors/links/teams/genuine.ts'])
    expect(readFileSync(join(root, knowing[0]!), 'utf8'))
      .to.match(/await import\('botbuilder'\)/)
      .and.not.match(/from 'botbuilder'/)
  })
})
