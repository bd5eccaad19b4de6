import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { expect } from 'chai'
import { pino } from 'pino'
import { realClock } from '#core/lib/clock.ts'
import { refuseUpgrade } from '#core/lib/upgrade.ts'
import { Reconnect, Refused, Retry } from '#core/ports/failure.ts'
import { keyHash } from '#core/server/auth.ts'
import { createServer, type Server } from '#core/server/server.ts'
import { type MemoryIntake, memoryIntake } from '#core/testing/houses/memory-intake.ts'
import { partMemory } from '#core/testing/houses/part-memory.ts'
import { account, number, type PlayedTwilio, playTwilio, signatureOf, signedJson, token } from '#core/testing/twilio/played.ts'
import { type Posted, type Posting, postAsTwilio } from '#core/testing/twilio/posting.ts'
import type { TwilioConfig } from './config.ts'
import { config as folder } from './config.ts'
import { create } from './index.ts'
import type { Form, TwilioLink } from './link.ts'
import { receiptOf } from './receipts.ts'
import { rewritten } from './sdk.ts'

const publicUrl = 'https://desk.example'
const log = pino({ level: 'silent' })

const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await new Promise(resolve => setTimeout(resolve, 5))
}

describe('The connection to Twilio', () => {
  let twilio: PlayedTwilio
  let intake: MemoryIntake
  let link: TwilioLink
  let server: Server
  let url: string
  let heard: Form[]
  let gaps: number
  const taken: Duplex[] = []

  const open = async (more: Partial<TwilioConfig> = {}): Promise<void> => {
    intake = memoryIntake()
    heard = []
    gaps = 0
    const given = { log, clock: realClock, publicUrl, dataDir: '', intake, memory: partMemory(), fatal() {} }
    link = create({ account, tokens: [token], apiUrl: twilio.url, ...more }, given)
    link.listen({
      name: 'texts',
      path: '/twilio/texts',
      id: form => form.MessageSid,
      lane: form => form.From ?? '',
      async handle(form) {
        heard.push(form)
      },
      async gap() {
        gaps += 1
      },
    })
    link.hook('/twilio/voice', async form =>
      form.Digits === 'x' ? Promise.reject(new Error('lost')) : `<Response><Say>${form.Digits}</Say></Response>`,
    )
    server = createServer({
      parts: [
        link,
        {
          name: 'relay',
          upgrade(req, socket) {
            if (!req.url?.startsWith('/twilio/relay')) return false
            void link.checkUpgrade(req).then(genuine => {
              if (!genuine) return refuseUpgrade(socket, 403)
              taken.push(socket)
              socket.write('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n')
            })
            return true
          },
        },
      ],
      key: { hash: keyHash('x') },
      log,
      clock: realClock,
      version: '0',
      publicUrl,
    })
    url = (await server.listen(0)).url
  }
  beforeEach(async () => {
    twilio = await playTwilio()
    await open()
  })
  afterEach(async () => {
    for (const socket of taken.splice(0)) socket.destroy()
    await server.stop()
    await twilio.stop()
  })

  const post = (path: string, fields: Record<string, string>, how: Posting = {}): Promise<Posted> =>
    postAsTwilio(`${url}${path}`, fields, { signedAt: `${publicUrl}${path}`, ...how })
  const hello = { From: '+15550001', To: number, Body: 'Grüße & 你好 +1 😀', MessageSid: 'SM1', NumMedia: '0', Empty: '' }

  describe('takes a webhook', () => {
    it('that Twilio signed over the public address, stores it, and answers with an empty document', async () => {
      const { status, type, text } = await post('/twilio/texts', hello)
      expect([status, type]).to.deep.equal([200, 'text/xml; charset=utf-8'])
      expect(text).to.equal('<?xml version="1.0" encoding="UTF-8"?><Response></Response>')
      await intake.idle()
      expect(heard).to.deep.equal([hello])
    })

    it('with a query, and a field that came twice', async () => {
      const body = 'From=%2B15550001&MessageSid=SM2&Extra=b&Extra=a'
      const signature = signatureOf(`${publicUrl}/twilio/texts?n=1%202`, { From: '+15550001', MessageSid: 'SM2', Extra: 'aExtrab' })
      expect((await post('/twilio/texts?n=1%202', {}, { signature, body })).status).to.equal(200)
      await intake.idle()
      expect(heard).to.deep.equal([{ n: '1 2', From: '+15550001', MessageSid: 'SM2', Extra: 'b' }])
    })

    it('once, however often it is told', async () => {
      for (let i = 0; i < 3; i++) expect((await post('/twilio/texts', hello)).status).to.equal(200)
      await intake.idle()
      expect(heard).to.have.length(1)
    })

    it('signed with either token while the token is changed', async () => {
      await server.stop()
      await open({ tokens: ['the-new-one', token] })
      expect((await post('/twilio/texts', hello)).status).to.equal(200)
      const signature = signatureOf(`${publicUrl}/twilio/texts`, hello, 'the-new-one')
      expect((await post('/twilio/texts', hello, { signature })).status).to.equal(200)
    })

    it('and answers what Twilio waits for', async () => {
      expect((await post('/twilio/voice', { CallSid: 'CA1', Digits: '7' })).text).to.equal('<Response><Say>7</Say></Response>')
    })
  })

  describe('refuses', () => {
    const forged: [string, Posting][] = [
      ['no signature', { signature: false }],
      ['an empty signature', { signature: '' }],
      ['a signature with another token', { signature: signatureOf(`${publicUrl}/twilio/texts`, hello, 'another') }],
      ['a signature over the address that the proxy calls', { signature: signatureOf('http://127.0.0.1/twilio/texts', hello) }],
      ['a signature of another path', { signature: signatureOf(`${publicUrl}/twilio/voice`, hello) }],
      ['a signature of other words', { signature: signatureOf(`${publicUrl}/twilio/texts`, { ...hello, Body: 'no' }) }],
      [
        'a host that only the request names',
        { headers: { host: 'evil.example' }, signature: signatureOf('https://evil.example/twilio/texts', hello) },
      ],
    ]
    for (const [what, how] of forged)
      it(what, async () => {
        expect((await post('/twilio/texts', hello, how)).status).to.equal(403)
        await intake.idle()
        expect(intake.kept).to.deep.equal([])
      })

    it('what is no form in UTF-8, and what is far too large, before it looks at the signature', async () => {
      for (const type of ['application/json', 'text/plain', 'application/x-www-form-urlencoded; charset=iso-8859-1'])
        expect((await post('/twilio/texts', hello, { type })).status).to.equal(415)
      const big = { ...hello, Body: 'x'.repeat(300_000) }
      expect((await post('/twilio/texts', big)).status).to.equal(413)
      expect(intake.kept).to.deep.equal([])
    })

    it('words that are no UTF-8: what was signed reads otherwise', async () => {
      const signature = signatureOf(`${publicUrl}/twilio/texts`, { Body: 'ü', MessageSid: 'SM9' })
      const answered = await post('/twilio/texts', {}, { signature, body: 'Body=%FC&MessageSid=SM9' })
      expect(answered.status).to.equal(403)
    })

    it('a path that nobody takes', async () => {
      expect((await post('/twilio/nothing', hello)).status).to.equal(404)
    })
  })

  it('answers 500 where it can not store, and looks for what was missed', async () => {
    intake.breakDown(true)
    expect((await post('/twilio/texts', hello)).status).to.equal(500)
    expect(gaps).to.equal(1)
    expect((await post('/twilio/voice', { Digits: 'x' })).status).to.equal(500)
  })

  it('lets two neither share a path nor a name, nor take what is not below /twilio/', () => {
    expect(() => link.hook('/twilio/voice', async () => undefined)).to.throw('two take what Twilio tells at /twilio/voice')
    expect(() => link.hook('/elsewhere', async () => undefined)).to.throw('begins with /twilio/')
    const again = { name: 'texts', path: '/twilio/more', id: () => undefined, lane: () => '', handle: async () => {} }
    expect(() => link.listen(again)).to.throw('two listeners are called texts')
  })

  it('checks JSON by the hash that Twilio signed', async () => {
    const body = '{"a": "ü"}'
    const { url: whole, signature } = signedJson(`${publicUrl}/twilio/json`, body)
    const asked = (signed: string, raw: string, originalUrl = whole.slice(publicUrl.length)) =>
      link.checkJson({ headers: { 'x-twilio-signature': signed }, originalUrl, body: Buffer.from(raw) } as never)
    expect(await asked(signature, body)).to.deep.equal({ a: 'ü' })
    expect(await asked(signature, '{"a": "u"}')).to.equal(undefined)
    expect(await asked(signatureOf(`${publicUrl}/twilio/json`, {}), body, '/twilio/json'), 'a body without a hash is not signed').to.equal(
      undefined,
    )
    expect(await asked('', body)).to.equal(undefined)
  })

  describe('lets a WebSocket in', () => {
    const knock = (path: string, signature: string): Promise<number> =>
      new Promise((resolve, reject) => {
        const { port } = server.http.address() as AddressInfo
        const asking = request({
          port,
          host: '127.0.0.1',
          path,
          headers: { connection: 'Upgrade', upgrade: 'websocket', 'x-twilio-signature': signature },
        })
        asking.on('upgrade', ({ statusCode }, socket) => {
          socket.destroy()
          resolve(statusCode ?? 0)
        })
        asking.on('response', response => {
          response.resume()
          resolve(response.statusCode ?? 0)
        })
        asking.on('error', reject)
        asking.end()
      })

    it('that Twilio signed, with a slash at the end or without, and no other', async () => {
      const at = 'wss://desk.example/twilio/relay?call=CA1'
      expect(await knock('/twilio/relay?call=CA1', signatureOf(at, {}))).to.equal(101)
      expect(await knock('/twilio/relay?call=CA1', signatureOf(`${at}/`, {}))).to.equal(101)
      expect(await knock('/twilio/relay?call=CA2', signatureOf(at, {}))).to.equal(403)
      expect(await knock('/twilio/relay?call=CA1', signatureOf(at, {}, 'another'))).to.equal(403)
      expect(await knock('/twilio/relay', '')).to.equal(403)
    })

    it('where a part takes it: elsewhere it is refused', async () => {
      expect(await knock('/nowhere', '')).to.equal(404)
    })
  })

  describe('names what goes wrong', () => {
    const failing = async (more: Partial<TwilioConfig> = {}): Promise<Error> => {
      await server.stop()
      await open(more)
      const client = await link.client()
      return client.messages.create({ to: '+15550001', from: number, body: 'x' }).then(
        () => new Error('nothing went wrong'),
        (error: Error) => error,
      )
    }

    it('a pause that Twilio asks for is to be kept, and the send tried again', async () => {
      twilio.ways.next.rateLimit(7)
      const error = await failing()
      expect(error).to.be.instanceOf(Retry)
      expect((error as Retry).after).to.equal(7000)
    })

    it('trouble at Twilio: nothing was made where Twilio says so itself, and nobody knows where a gateway does', async () => {
      twilio.ways.next.fail(503)
      expect(await failing()).to.be.instanceOf(Retry)
      twilio.ways.next.fail(502)
      const error = await failing()
      expect(error).not.to.be.instanceOf(Retry).and.not.instanceOf(Refused)
      expect(error.message).to.equal('Twilio is in trouble (502)')
    })

    it('no answer: nobody knows', async () => {
      const held = failing()
      twilio.ways.next.acceptThenHang()
      await until(() => twilio.messages.length === 1)
      twilio.cut()
      const error = await held
      expect(error).not.to.be.instanceOf(Retry).and.not.instanceOf(Refused)
      expect(error.message).to.equal('Twilio did not answer')
    })

    it('nobody at the other end: surely not sent', async () => {
      expect(await failing({ apiUrl: 'http://127.0.0.1:9' })).to.be.instanceOf(Retry)
    })

    it('a token that is void: nothing works until it is mended, and health says so', async () => {
      twilio.ways.next.break()
      const error = await failing()
      expect(error).to.be.instanceOf(Reconnect)
      twilio.ways.next.mend()
      await link.start?.()
      expect(await link.health?.()).to.deep.equal({ ok: true, about: 'the account Acme' })
      twilio.ways.next.break()
      await (await link.client())
        .messages('SM1')
        .fetch()
        .catch(() => {})
      expect(await link.health?.()).to.have.property('ok', false)
    })

    it('what will never arrive, in plain words and with Twilio’s number', async () => {
      twilio.optedOut.add('+15550001')
      const error = await failing()
      expect(error).to.be.instanceOf(Refused)
      expect((error as Refused).code).to.equal('21610')
      expect(error.message).to.include('they answered STOP')
    })

    it('and asks with the other token where one is not taken any more', async () => {
      twilio.tokens = ['the-new-one']
      expect((await failing({ tokens: [token, 'the-new-one'] })).message).to.equal('nothing went wrong')
      expect(twilio.messages).to.have.length(1)
    })
  })

  it('does not start with an account that is suspended', async () => {
    twilio.account.status = 'suspended'
    const error = await link.start!().catch((e: Error) => e)
    expect(error).to.be.instanceOf(Reconnect)
    expect(await link.health?.()).to.have.property('ok', false)
  })

  describe('brings media', () => {
    it('with the token for Twilio alone, not for where it leads', async () => {
      const message = twilio.wrote({ from: '+15550001', body: '', media: [{ type: 'image/png', name: 'cat.png', content: 'bytes' }] })
      const { type, name, content } = await link.media(twilio.formOf(message).MediaUrl0!)
      const chunks: Uint8Array[] = []
      for await (const chunk of content) chunks.push(chunk)
      expect([type, name, Buffer.concat(chunks).toString()]).to.deep.equal(['image/png', 'cat.png', 'bytes'])
      expect(twilio.requests.at(-1)?.authorization).to.match(/^Basic /)
      expect(twilio.shelved.map(({ authorization }) => authorization)).to.deep.equal([undefined])
    })

    it('never from another address, nor where one leads to another', async () => {
      for (const address of ['https://evil.example/file', 'file:///etc/passwd', 'not an address', 'http://169.254.169.254/latest']) {
        const error = await link.media(address).catch((e: Error) => e)
        expect(error, address).to.be.instanceOf(Refused)
      }
      const message = twilio.wrote({ from: '+15550001', body: '', media: [{ type: 'image/png', content: 'bytes' }] })
      Object.assign(twilio, { shelf: 'http://localhost:9' })
      expect(await link.media(twilio.formOf(message).MediaUrl0!).catch((e: Error) => e)).to.be.instanceOf(Refused)
    })

    it('and says where it is gone', async () => {
      const address = `https://api.twilio.com/2010-04-01/Accounts/${account}/Messages/SM9/Media/ME9`
      expect(await link.media(address).catch((e: Error) => e)).to.be.instanceOf(Refused)
    })
  })
})

describe('The address of a test stands in for Twilio', () => {
  it('with each of its hosts as a folder', () => {
    expect(rewritten('https://api.twilio.com/2010-04-01/x', 'http://t')).to.equal('http://t/2010-04-01/x')
    expect(rewritten('https://messaging.twilio.com/v1', 'http://t')).to.equal('http://t/messaging/v1')
    expect(rewritten('https://eviltwilio.com/v1', 'http://t')).to.equal('https://eviltwilio.com/v1')
    expect(rewritten('https://api.twilio.com/x', undefined)).to.equal('https://api.twilio.com/x')
  })
})

describe('What became of a message', () => {
  const told = (MessageStatus: string, more: Form = {}) => receiptOf({ MessageSid: 'SM1', MessageStatus, ...more })

  it('is delivered, read or failed, in words; all else tells nothing', () => {
    for (const status of ['accepted', 'scheduled', 'queued', 'sending', 'sent', 'constructor', '']) expect(told(status)).to.equal(undefined)
    expect(told('delivered')).to.deep.equal({ of: 'SM1', state: 'delivered' })
    expect(told('read')).to.deep.equal({ of: 'SM1', state: 'read' })
    expect(told('undelivered', { ErrorCode: '30006' })).to.deep.equal({
      of: 'SM1',
      state: 'failed',
      reason: 'this is a landline, or a provider that takes no such messages',
      code: '30006',
    })
    expect(told('failed')?.reason).to.include('does not say why')
    expect(told('failed', { ErrorCode: '39999' })?.reason).to.include('39999')
  })
})

describe('The settings of the connection to Twilio', () => {
  const read = (env: Record<string, string>) => folder.schema.safeParse(env)
  const whole = { TWILIO_ACCOUNT_SID: account, TWILIO_AUTH_TOKEN: 'one' }

  it('may hold two tokens', () => {
    expect(read({ ...whole, TWILIO_AUTH_TOKEN: 'one, two' }).data).to.deep.equal({ account, tokens: ['one', 'two'] })
  })

  it('say what was put into the wrong place', () => {
    const wrong = (env: Record<string, string>) => read({ ...whole, ...env }).error?.issues[0]?.message
    expect(wrong({ TWILIO_ACCOUNT_SID: `SK${'0'.repeat(32)}` })).to.include('SID of an API key')
    expect(wrong({ TWILIO_AUTH_TOKEN: account })).to.include('this is a SID')
    expect(wrong({ TWILIO_API_URL: 'twilio' })).to.include('TWILIO_API_URL')
  })
})
