import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { createServer as createTcpServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect } from 'chai'
import { realClock } from '#core/lib/clock.ts'
import { Reconnect, Retry } from '#core/ports/failure.ts'
import { describeAtPostOffice, openPostOffice, type PostOffice } from '#core/testing/email/post-office.ts'
import { type House, openHouse } from '#core/testing/houses/house.ts'
import { partMemory } from '#core/testing/houses/part-memory.ts'
import { type Access, askToken, createAccess, type Login } from './access.ts'
import { config } from './config.ts'
import { connectImap } from './imap.ts'
import { create } from './index.ts'
import { setup } from './setup.ts'
import { handOver } from './smtp.ts'

const desk = 'support@desk.test'

/** Gives tokens, each refresh token once, and tells a mail server which of them are good. */
const createIssuer = () => {
  const asked: Record<string, string>[] = []
  const good = new Set<string>()
  let server: Server | undefined
  const issuer = {
    asked,
    good,
    lasts: 3600,
    /** The refresh token that is taken next. */
    refresh: 'refresh-0',
    refuses: undefined as { status: number; body: object } | undefined,
    /** Before an answer leaves. */
    waits: async (): Promise<void> => {},
    url: '',
    async start() {
      const own = createServer(async (request, response) => {
        let body = ''
        for await (const part of request) body += part
        const answer = (status: number, json: object): void =>
          void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json))
        if (request.url?.startsWith('/look')) {
          const token = /^Bearer (.+)$/u.exec(request.headers.authorization ?? '')?.[1] ?? ''
          return answer(200, good.has(token) ? { active: 'true', username: desk } : { active: 'false' })
        }
        const form = Object.fromEntries(new URLSearchParams(body))
        asked.push(form)
        await issuer.waits()
        if (issuer.refuses) return answer(issuer.refuses.status, issuer.refuses.body)
        if (form.grant_type === 'refresh_token' && form.refresh_token !== issuer.refresh) return answer(400, { error: 'invalid_grant' })
        const text = `token-${asked.length}`
        good.add(text)
        issuer.refresh = `refresh-${asked.length}`
        const more = form.grant_type === 'refresh_token' ? { refresh_token: issuer.refresh } : {}
        answer(200, { access_token: text, token_type: 'Bearer', expires_in: issuer.lasts, ...more })
      })
      server = own
      await new Promise<void>(resolve => own.listen(0, '127.0.0.1', resolve))
      issuer.url = `http://127.0.0.1:${(own.address() as { port: number }).port}`
    },
    async stop() {
      const own = server
      own?.closeAllConnections()
      await new Promise<void>(resolve => (own ? own.close(() => resolve()) : resolve()))
    },
  }
  return issuer
}

const until = async <T>(ask: () => T | Promise<T>, patience = 30_000): Promise<NonNullable<T>> => {
  for (const end = Date.now() + patience; ; await new Promise(resolve => setTimeout(resolve, 20))) {
    const found = await ask()
    if (found) return found
    if (Date.now() > end) throw new Error(`nothing came of it: ${ask}`)
  }
}

describe('A token for a mailbox', () => {
  const server = { host: 'x', port: 1, secure: true, loopback: false, user: desk, path: '' }
  let issuer: ReturnType<typeof createIssuer>
  let memory: ReturnType<typeof partMemory>
  let now: number

  beforeEach(async () => {
    issuer = createIssuer()
    await issuer.start()
    memory = partMemory()
    now = 1_000_000
  })
  afterEach(() => issuer.stop())

  const process = (more: { refreshToken?: string; closing?: AbortSignal } = {}) =>
    createAccess(
      { address: desk, ...more },
      {
        oauth: { tokenUrl: `${issuer.url}/token`, clientId: 'app', clientSecret: 'app-secret' },
        memory,
        clock: { ...realClock, now: () => now },
        closing: more.closing ?? new AbortController().signal,
      },
    )

  it('is asked for once, shared, and renewed before its end', async () => {
    const [one, other] = [process(), process()]
    const all = await Promise.all([one.login(server), one.login(server), other.login(server)])
    expect(all).to.deep.equal([1, 2, 3].map(() => ({ accessToken: 'token-1' })))
    expect(issuer.asked).to.deep.equal([{ grant_type: 'client_credentials', client_id: 'app', client_secret: 'app-secret' }])
    now += 54 * 60_000
    expect(await one.login(server)).to.deep.equal({ accessToken: 'token-1' })
    now += 2 * 60_000
    expect(await other.login(server)).to.deep.equal({ accessToken: 'token-2' })
  })

  it('follows a refresh token that changes, through a restart, however many processes ask', async () => {
    const given = { refreshToken: 'refresh-0' }
    await Promise.all([process(given).login(server), process(given).login(server), process(given).login(server)])
    now += 3_600_000
    await Promise.all([process(given).login(server), process(given).login(server)])
    expect(issuer.asked.map(form => form.refresh_token)).to.deep.equal(['refresh-0', 'refresh-1'])
    issuer.refresh = 'set-anew'
    expect(await process({ refreshToken: 'set-anew' }).login(server)).to.deep.equal({ accessToken: 'token-3' })
  })

  it('is asked for anew once a server did not take it, and only that one', async () => {
    const access = process()
    const first = await access.login(server)
    await access.refused(first)
    const second = await access.login(server)
    await access.refused(first)
    expect([first, second, await access.login(server)].map(login => Object.values(login)[0])).to.deep.equal([
      'token-1',
      'token-2',
      'token-2',
    ])
  })

  it('is not waited for longer than a dead process would take to get it', async () => {
    issuer.waits = () => new Promise(() => {})
    const dying = new AbortController()
    const dead = process({ closing: dying.signal }).login(server)
    await until(() => issuer.asked.length === 1)
    const waiting = process().login(server)
    issuer.waits = async () => {}
    now += 21_000
    expect(await waiting).to.deep.equal({ accessToken: 'token-2' })
    dying.abort()
    await dead.catch(() => {})
    expect(await process().login(server)).to.deep.equal({ accessToken: 'token-2' })
  })

  it('that is not given is said in plain words, and none of the secrets', async () => {
    const words = async (status: number, body: object): Promise<string> => {
      issuer.refuses = { status, body }
      const error = await process({ refreshToken: 'refresh-0' })
        .login(server)
        .then(
          () => undefined,
          failed => failed as Error,
        )
      expect(error).to.be.instanceOf(status >= 500 ? Retry : Reconnect)
      expect(error?.message).to.not.match(/refresh-0|app-secret/u)
      return error?.message ?? ''
    }
    expect(await words(400, { error: 'invalid_grant' })).to.include('EMAIL_OAUTH_REFRESH_TOKEN has run out')
    expect(await words(401, { error: 'invalid_client', error_description: 'AADSTS7000222: expired' })).to.include(
      'has run out: make a new client secret',
    )
    expect(await words(400, { error: 'unauthorized_client', error_description: 'AADSTS700016: app-secret' })).to.include(
      'EMAIL_OAUTH_CLIENT_ID is not known',
    )
    expect(await words(503, {})).to.include('is in trouble (503)')
  })
})

describe('Settings of OAuth 2 for mail', () => {
  const base = {
    EMAIL_ADDRESS: desk,
    EMAIL_IMAP_URL: 'imaps://support%40desk.test@mail.test',
    EMAIL_SMTP_URL: 'smtp://support%40desk.test@mail.test',
  }
  const wrongIn = (more: Record<string, string>): string => config.schema.safeParse({ ...base, ...more }).error?.issues[0]?.message ?? ''

  it('name Microsoft by its tenant, and anybody else by an address', () => {
    const app = { EMAIL_OAUTH_CLIENT_ID: 'app', EMAIL_OAUTH_CLIENT_SECRET: 's' }
    expect(config.schema.parse({ ...base, ...app, EMAIL_OAUTH_TENANT: 'acme.test' }).oauth).to.deep.equal({
      tokenUrl: 'https://login.microsoftonline.com/acme.test/oauth2/v2.0/token',
      clientId: 'app',
      clientSecret: 's',
      scope: 'https://outlook.office365.com/.default',
    })
    const google = { EMAIL_OAUTH_TOKEN_URL: 'https://oauth2.googleapis.com/token', EMAIL_OAUTH_REFRESH_TOKEN: 'r' }
    const read = config.schema.parse({ ...base, ...app, ...google })
    expect([read.oauth?.scope, read.mailboxes[0]?.refreshToken]).to.deep.equal([undefined, 'r'])
  })

  it('are asked for where there is no password', () => {
    expect(wrongIn({})).to.include('EMAIL_OAUTH_CLIENT_ID')
    expect(wrongIn({ EMAIL_OAUTH_CLIENT_ID: 'app', EMAIL_OAUTH_TENANT: 'acme.test' })).to.include('EMAIL_OAUTH_CLIENT_SECRET is missing')
    expect(wrongIn({ EMAIL_OAUTH_CLIENT_ID: 'app', EMAIL_OAUTH_TOKEN_URL: 'http://x.test' })).to.include('https://')
    const two = { EMAIL_OAUTH_CLIENT_ID: 'app', EMAIL_OAUTH_TENANT: 'acme.test', EMAIL_OAUTH_REFRESH_TOKEN: 'one two' }
    expect(wrongIn(two)).to.include('2 tokens')
  })
})

describe('A mail server that takes tokens', () => {
  /** Answers each login with what is next in the list, and takes every mail. */
  const openServer = async (answers: string[]) => {
    const shown: string[] = []
    const server = createTcpServer(socket => {
      let isMail = false
      const say = (text: string): void => void socket.write(`${text}\r\n`)
      socket.on('error', () => {})
      say('220 mail.test ESMTP')
      createInterface({ input: socket }).on('line', line => {
        const [verb = ''] = line.toUpperCase().split(' ')
        if (isMail) {
          if (line !== '.') return
          isMail = false
          return say('250 taken')
        }
        if (verb === 'EHLO') return say('250-mail.test\r\n250 AUTH XOAUTH2')
        if (verb === 'AUTH') {
          shown.push(/Bearer ([\w-]*)/u.exec(Buffer.from(line.split(' ')[2] ?? '', 'base64').toString())?.[1] ?? '')
          return say(answers[0]?.startsWith('334') ? '334 e30=' : (answers.shift() ?? '235 welcome'))
        }
        if (line === '') return say((answers.shift() ?? '').slice(4))
        if (verb === 'DATA') {
          isMail = true
          return say('354 go on')
        }
        say(verb === 'QUIT' ? '221 bye' : '250 fine')
      })
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    return { server, shown, port: (server.address() as { port: number }).port }
  }

  const send = async (answers: string[]) => {
    const { server, shown, port } = await openServer(answers)
    const tokens = ['one', 'two', 'three']
    const refused: Login[] = []
    const access: Access = {
      login: async () => ({ accessToken: tokens.shift() ?? 'none' }),
      refused: async login => void refused.push(login),
    }
    const ways = { begins: async () => {}, over: new AbortController().signal }
    const to = { host: '127.0.0.1', port, path: '/', secure: false, loopback: true, user: desk }
    const came = await handOver(
      to,
      access,
      { from: desk, to: ['ada@customer.test'] },
      Buffer.from('Subject: Lamp\r\n\r\nHello\r\n'),
      ways,
    ).catch((error: unknown) => error)
    await new Promise(resolve => server.close(resolve))
    return { came, shown, refused: refused.map(login => ('accessToken' in login ? login.accessToken : '')) }
  }

  it('and takes one no more is shown a fresh one at once, and only one', async () => {
    for (const no of ['535 5.7.3 no', '334 535 5.7.3 no']) {
      expect(await send([no]), no).to.deep.equal({ came: { refused: [] }, shown: ['one', 'two'], refused: ['one'] })
      const twice = await send([no, no])
      expect(twice.came, no).to.be.instanceOf(Reconnect)
      expect([twice.shown, twice.refused], no).to.deep.equal([
        ['one', 'two'],
        ['one', 'two'],
      ])
    }
  })

  it('and can not look at it now is asked later with the same', async () => {
    const { came, shown, refused } = await send(['454 4.7.0 Temporary authentication failure'])
    expect(came).to.be.instanceOf(Retry)
    expect([shown, refused]).to.deep.equal([['one'], []])
  })
})

describeAtPostOffice('Dovecot and Postfix that take tokens', function () {
  this.timeout(90_000)
  let office: PostOffice
  let issuer: ReturnType<typeof createIssuer>
  let folder: string
  let house: House | undefined
  let values: Record<string, string>

  before(async () => {
    issuer = createIssuer()
    await issuer.start()
    office = await openPostOffice({ tokens: `${issuer.url}/look` })
    const bare = (url: string): string => url.replace(':secret@', '@')
    values = {
      EMAIL_ADDRESS: desk,
      EMAIL_IMAP_URL: bare(office.imapUrl(desk)),
      EMAIL_SMTP_URL: bare(office.smtpUrl(desk)),
      EMAIL_OAUTH_CLIENT_ID: 'app',
      EMAIL_OAUTH_CLIENT_SECRET: 'app-secret',
      EMAIL_OAUTH_TOKEN_URL: `${issuer.url}/token`,
    }
  })
  after(async () => {
    await office?.stop()
    await issuer.stop()
  })
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'threadline-mail-'))
  })
  afterEach(async () => {
    await house?.close()
    house = undefined
    rmSync(folder, { recursive: true, force: true })
  })

  it('are read and sent by, also once a token was taken back', async () => {
    house = await openHouse({ folder, connectors: [given => create(config.schema.parse(values), given)] })
    const sessions = async () => (await house!.core.queries.sessions({ channel: 'email' }, { limit: 5 })).items
    const asks = (subject: string) => office.send({ from: 'ada@customer.test', to: desk, subject, text: 'Hello?' })
    await until(async () => (await house!.core.memory('channel').list('place')).items.length > 0)
    await asks('Lamp')
    const [session] = await until(async () => ((await sessions()).length > 0 ? sessions() : undefined))
    issuer.good.clear()
    await house.core.controls.reply(session!.id, { text: 'It is on its way.' }, { who: { id: 'grace', name: 'Grace Hopper' } })
    const answer = await until(async () => (await office.mailbox('ada@customer.test')).find(raw => raw.includes('on its way')))
    expect(answer).to.include('Re: Lamp')
    office.closeCounter()
    issuer.good.clear()
    office.openCounter()
    await asks('Chair')
    await until(async () => (await sessions()).length === 2)
  })

  it('are logged in to a second time at once with a fresh token where one was taken back, and no third time', async () => {
    const { imap } = config.schema.parse(values).mailboxes[0]!
    const oauth = { tokenUrl: values.EMAIL_OAUTH_TOKEN_URL!, clientId: 'app', clientSecret: 'app-secret' }
    let tokens: string[] = []
    let refused: Login[] = []
    let ends = 0
    const ended = (): void => {
      ends += 1
    }
    const access: Access = {
      login: async () => ({ accessToken: tokens.shift() ?? 'none' }),
      refused: async login => void refused.push(login),
    }
    tokens = ['taken-back', (await askToken(oauth)).text]
    const client = await connectImap(imap, access, ended)
    expect(client.usable).to.equal(true)
    expect([refused, tokens, ends]).to.deep.equal([[{ accessToken: 'taken-back' }], [], 0])
    client.close()
    await until(async () => ends === 1)
    tokens = ['taken-back', 'as-bad', (await askToken(oauth)).text]
    refused = []
    const error = await connectImap(imap, access, ended).catch((e: unknown) => e)
    expect(error).to.be.instanceOf(Reconnect)
    expect((error as Error).message).to.include('does not take the token')
    expect([refused.length, tokens.length, ends]).to.deep.equal([2, 1, 1])
  })

  it('are set up with the app’s credentials, and say what is wrong', async () => {
    const run = async (more: Record<string, string> = {}) => {
      const said: string[] = []
      const kept: Record<string, string>[] = []
      const given = { values: { ...values, ...more }, root: '.', ask: async () => undefined, leave: (name: string) => name }
      await setup({ ...given, say: text => void said.push(text), keep: async found => kept.push(found) > 0 })
      return { said: said.join('\n'), kept: kept[0] }
    }
    const { said, kept } = await run()
    expect(said).to.include('lets you send').and.not.include('app-secret')
    expect(kept).to.deep.equal({ ...values, EMAIL_PLUS: 'on' })
    issuer.refuses = { status: 401, body: { error: 'invalid_client' } }
    expect((await run()).said)
      .to.include('EMAIL_OAUTH_CLIENT_SECRET')
      .and.include('is not right')
    issuer.refuses = undefined
    issuer.refresh = 'refresh-mine'
    const person = await run({ EMAIL_OAUTH_REFRESH_TOKEN: 'refresh-mine' })
    expect(person.kept?.EMAIL_OAUTH_REFRESH_TOKEN).to.equal(issuer.refresh)
  })
})
