import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect } from 'chai'
import type { Credentials } from '#core/model/action.ts'
import type { Made, MadeCall } from '#core/ports/action-maker.ts'
import type { HttpCall } from './call.ts'
import { createHttpActions } from './index.ts'

interface Asked {
  method: string
  url: string
  headers: IncomingMessage['headers']
  body: string
}

/** A server somewhere that does what a test says. */
const openServer = async () => {
  const asked: Asked[] = []
  let does: (request: Asked, response: ServerResponse, nth: number) => void = (_, response) => response.end()
  const server: Server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    const one = { method: request.method ?? '', url: request.url ?? '', headers: request.headers, body }
    asked.push(one)
    does(one, response, asked.length)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    asked,
    does(what: typeof does) {
      asked.length = 0
      does = what
    },
    close: () =>
      new Promise<void>(resolve => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

const secret = 'sk_live_"Zürich+7/8'
const plainSecret = 'sk_live_1234567890'

const json = (response: ServerResponse, value: unknown, status = 200): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))
}

describe('A call over HTTP', () => {
  let there: Awaited<ReturnType<typeof openServer>>
  let elsewhere: Awaited<ReturnType<typeof openServer>>
  const maker = createHttpActions({ random: () => 0 })

  before(async () => {
    there = await openServer()
    elsewhere = await openServer()
  })
  after(async () => {
    await there.close()
    await elsewhere.close()
  })
  beforeEach(() => {
    there.does((_, response) => json(response, { ok: true }))
    elsewhere.does((_, response) => json(response, { stolen: true }))
  })

  const getOrder: HttpCall = { method: 'get', path: '/orders/{id}', places: [{ argument: 'id', in: 'path', name: 'id' }] }
  const refund: HttpCall = {
    method: 'post',
    path: '/refunds',
    places: ['order', 'amount', 'to'].map(name => ({ argument: name, in: 'body' as const, name })),
    body: 'json',
  }

  interface Way {
    credentials?: Credentials
    secret?: string
    idempotent?: boolean
    timeout?: number
    server?: string
    privateNetwork?: boolean
    signal?: AbortSignal
    by?: typeof maker
  }
  const call = (how: HttpCall, args: Record<string, unknown>, way: Way = {}): Promise<Made> => {
    const given: MadeCall = {
      action: { id: 'shop.one', call: how, idempotent: way.idempotent ?? how.method === 'get', timeout: way.timeout ?? 5000 },
      service: {
        id: 'shop',
        server: way.server ?? `${there.url}/v1`,
        credentials: way.credentials ?? { kind: 'none' },
        privateNetwork: way.privateNetwork ?? true,
      },
      arguments: args,
      key: 'call-7',
      ...(way.secret !== undefined && { secret: way.secret }),
    }
    return (way.by ?? maker).make(given, { signal: way.signal ?? new AbortController().signal })
  }

  it('puts arguments where they belong, and brings the answer', async () => {
    const made = await call(getOrder, { id: 'A 7/8' })
    expect(made).to.deep.equal({ state: 'done', status: 200, request: `GET ${there.url}/v1/orders/A%207%2F8`, text: '{"ok":true}' })
    expect(there.asked[0]).to.include({ method: 'GET', url: '/v1/orders/A%207%2F8' })
    expect(there.asked[0]?.headers).to.not.have.property('idempotency-key')
  })

  it('sends a body of JSON with a key that tells a repeat', async () => {
    await call(refund, { order: 'A7', amount: 12.5, to: { iban: 'DE02' } })
    expect(JSON.parse(there.asked[0]!.body)).to.deep.equal({ order: 'A7', amount: 12.5, to: { iban: 'DE02' } })
    expect(there.asked[0]?.headers).to.include({ 'content-type': 'application/json', 'idempotency-key': 'call-7' })
  })

  it('sends a form where the server wants one', async () => {
    await call({ ...refund, body: 'form' }, { order: 'A&7', amount: 3 })
    expect(there.asked[0]).to.include({ body: 'order=A%267&amount=3' })
  })

  it('writes lists in the style that the document says', async () => {
    const styled = (style: 'form' | 'pipeDelimited', explode: boolean): HttpCall => ({
      method: 'get',
      path: '/orders',
      places: [{ argument: 'state', in: 'query', name: 'state', style, explode }],
    })
    await call(styled('form', true), { state: ['a', 'b'] })
    await call(styled('form', false), { state: ['a', 'b'] })
    await call(styled('pipeDelimited', false), { state: ['a', 'b'] })
    expect(there.asked.map(one => decodeURIComponent(one.url))).to.deep.equal([
      '/v1/orders?state=a&state=b',
      '/v1/orders?state=a,b',
      '/v1/orders?state=a|b',
    ])
  })

  it('lets no object of the model take the place of another argument', async () => {
    const two: HttpCall = {
      method: 'get',
      path: '/orders',
      places: ['filter', 'customer'].map(name => ({ argument: name, in: 'query' as const, name, style: 'form' as const, explode: true })),
    }
    const made = await call(two, { customer: 'mine', filter: { customer: 'another' } })
    expect(made.state).to.equal('failed')
    expect(there.asked).to.deep.equal([])
  })

  describe('stays where it was sent', () => {
    it('refuses an argument that would lead to another address', async () => {
      for (const id of ['..', '.', '']) {
        const made = await call(getOrder, { id })
        expect(made.state, id).to.equal('failed')
      }
      expect(there.asked).to.deep.equal([])
    })

    it('refuses a header of two lines', async () => {
      const how: HttpCall = { method: 'get', path: '/x', places: [{ argument: 'trace', in: 'header', name: 'X-Trace' }] }
      const made = await call(how, { trace: 'a\r\nhost: elsewhere' })
      expect(made).to.include({ state: 'failed' })
      expect(there.asked).to.deep.equal([])
    })

    it('calls no private network unless it is allowed', async () => {
      const made = await call(getOrder, { id: '7' }, { privateNetwork: false })
      expect(made.state).to.equal('failed')
      expect(made.text)
        .to.match(/private network/)
        .and.contain('‘action key shop’')
      expect(there.asked).to.deep.equal([])
    })

    it('gets nowhere by a name that leads home', async () => {
      const by = createHttpActions({ resolve: async () => [{ address: '127.0.0.1', family: 4 }], random: () => 0 })
      const made = await call(getOrder, { id: '7' }, { privateNetwork: false, server: `http://shop.example:${there.port}`, by })
      expect(made.state).to.equal('failed')
      expect(there.asked).to.deep.equal([])
    })

    it('connects to the very address that was looked at', async () => {
      let times = 0
      const resolve = async () => {
        times += 1
        return [{ address: '127.0.0.1', family: 4 }]
      }
      const by = createHttpActions({ resolve, random: () => 0 })
      const made = await call(getOrder, { id: '7' }, { server: `http://shop.example:${there.port}`, by })
      expect(made.state).to.equal('done')
      expect(times).to.equal(1)
      expect(there.asked[0]?.headers.host).to.equal(`shop.example:${there.port}`)
    })

    it('gets nowhere by a name that leads home on the second try', async () => {
      const answers = ['127.0.0.1', '169.254.169.254']
      const by = createHttpActions({ resolve: async () => [{ address: answers.shift()!, family: 4 }], random: () => 0 })
      there.does((_, response) => response.destroy())
      const made = await call(getOrder, { id: '7' }, { server: `http://shop.example:${there.port}`, by })
      expect(made).to.include({ state: 'failed', text: 'shop.example is an address that is never called.' })
      expect(there.asked).to.have.length(1)
    })

    it('follows a redirect on the same server', async () => {
      there.does((request, response) =>
        request.url === '/v1/orders/7' ? response.writeHead(302, { location: '/v2/orders/7' }).end() : json(response, { id: 7 }),
      )
      expect(await call(getOrder, { id: '7' })).to.include({ state: 'done', text: '{"id":7}' })
    })

    it('follows no redirect to another server, and shows it no secret', async () => {
      there.does((_, response) => response.writeHead(307, { location: `${elsewhere.url}/steal` }).end())
      const made = await call(getOrder, { id: '7' }, { credentials: { kind: 'bearer' }, secret: plainSecret })
      expect(made).to.include({ state: 'failed', status: 307 })
      expect(elsewhere.asked).to.deep.equal([])
    })

    it('follows no circle for ever', async () => {
      there.does((_, response) => response.writeHead(302, { location: '/v1/orders/7' }).end())
      expect(await call(getOrder, { id: '7' })).to.include({ state: 'failed', status: 302 })
      expect(there.asked).to.have.length(4)
    })

    it('does not take what a page says after a redirect for the change itself', async () => {
      for (const status of [301, 302, 303]) {
        there.does((request, response) =>
          request.method === 'GET' ? json(response, { ok: true }) : response.writeHead(status, { location: '/v1/elsewhere' }).end(),
        )
        const made = await call(refund, { order: 'A7' })
        expect(made).to.include({ state: 'unknown', status })
        expect(made.text).to.match(/look there before doing it again/)
        expect(there.asked.map(one => one.method)).to.deep.equal(['POST'])
      }
    })

    it('carries a change on where it stays the same change', async () => {
      there.does((_, response, nth) =>
        nth === 1 ? response.writeHead(308, { location: '/v2/refunds' }).end() : json(response, { ok: true }),
      )
      expect(await call(refund, { order: 'A7' })).to.include({ state: 'done' })
      expect(there.asked.map(one => one.method)).to.deep.equal(['POST', 'POST'])
    })

    it('does not say that a payment failed where it was sent on elsewhere afterwards', async () => {
      there.does((_, response) => response.writeHead(302, { location: `${elsewhere.url}/thanks` }).end())
      expect(await call(refund, { order: 'A7' })).to.include({ state: 'unknown', status: 302 })
    })
  })

  describe('says who calls', () => {
    const cases: [string, Credentials, (request: Asked) => unknown, unknown][] = [
      ['by a key in a header', { kind: 'api_key', in: 'header', name: 'X-Key' }, r => r.headers['x-key'], plainSecret],
      ['by a key in the address', { kind: 'api_key', in: 'query', name: 'key' }, r => r.url, `/v1/orders/7?key=${plainSecret}`],
      ['by a bearer token', { kind: 'bearer' }, r => r.headers.authorization, `Bearer ${plainSecret}`],
      [
        'by a name and password',
        { kind: 'basic', user: 'ada' },
        r => r.headers.authorization,
        `Basic ${Buffer.from(`ada:${plainSecret}`).toString('base64')}`,
      ],
    ]
    for (const [title, credentials, seen, expected] of cases)
      it(`${title}, and tells nobody else`, async () => {
        const made = await call(getOrder, { id: '7' }, { credentials, secret: plainSecret })
        expect(seen(there.asked[0]!)).to.equal(expected)
        expect(JSON.stringify(made)).to.not.include(plainSecret)
      })

    it('lets an argument not stand in for the key', async () => {
      const how: HttpCall = { method: 'get', path: '/x', places: [{ argument: 'filter', in: 'query', name: 'filter', explode: true }] }
      await call(how, { filter: { key: 'mine' } }, { credentials: { kind: 'api_key', in: 'query', name: 'key' }, secret: plainSecret })
      expect(there.asked[0]?.url).to.equal(`/v1/x?key=${plainSecret}`)
    })

    it('calls nothing where the secret is missing', async () => {
      const made = await call(getOrder, { id: '7' }, { credentials: { kind: 'bearer' } })
      expect(made.state).to.equal('failed')
      expect(made.text).to.match(/secret/)
      expect(there.asked).to.deep.equal([])
    })

    it('cuts the secret out of an answer that repeats it in any form', async () => {
      const credentials: Credentials = { kind: 'basic', user: 'ada' }
      there.does((request, response) =>
        json(response, {
          [secret]: secret,
          headers: request.headers,
          in: encodeURIComponent(secret),
          deep: [{ of: `a ${secret} b`, as: Buffer.from(secret).toString('base64') }],
        }),
      )
      const done = await call(getOrder, { id: '7' }, { credentials, secret })
      expect(done.state).to.equal('done')
      there.does((request, response) =>
        response.writeHead(401, { 'content-type': 'text/plain' }).end(`no: ${request.headers.authorization} ${secret}`),
      )
      const refused = await call(getOrder, { id: '7' }, { credentials, secret })
      expect(refused.state).to.equal('failed')
      for (const text of [JSON.stringify(done), JSON.stringify(refused)]) {
        expect(text).to.include('[secret]')
        for (const form of [
          secret,
          JSON.stringify(secret).slice(1, -1),
          encodeURIComponent(secret),
          Buffer.from(secret).toString('base64'),
        ])
          expect(text).to.not.include(form)
        expect(text).to.not.include(Buffer.from(`ada:${secret}`).toString('base64'))
      }
    })
  })

  describe('with tokens of OAuth 2', () => {
    const oauth = (): Credentials => ({ kind: 'oauth2', tokenUrl: `${there.url}/token`, clientId: 'desk:1', scopes: ['orders', 'refunds'] })
    const tokens = (valid: () => string) =>
      there.does((request, response) => {
        if (request.url === '/token') return json(response, { access_token: valid(), token_type: 'Bearer', expires_in: 3600 })
        const right = request.headers.authorization === `Bearer ${valid()}`
        json(response, { token: request.headers.authorization }, right ? 200 : 401)
      })
    const tokenCalls = (): Asked[] => there.asked.filter(one => one.url === '/token')

    it('gets one, keeps it, and shows it to nobody', async () => {
      const by = createHttpActions({ random: () => 0 })
      tokens(() => 'token-one')
      const way = { credentials: oauth(), secret: plainSecret, by }
      const made = await call(getOrder, { id: '7' }, way)
      await call(getOrder, { id: '8' }, way)
      expect(made).to.include({ state: 'done', text: '{"token":"Bearer [secret]"}' })
      expect(tokenCalls()).to.have.length(1)
      expect(tokenCalls()[0]?.body).to.equal('grant_type=client_credentials&scope=orders+refunds')
      expect(tokenCalls()[0]?.headers.authorization).to.equal(`Basic ${Buffer.from(`desk%3A1:${plainSecret}`).toString('base64')}`)
    })

    it('gets another when the server takes it no more, once', async () => {
      const by = createHttpActions({ random: () => 0 })
      let valid = 'token-one'
      tokens(() => valid)
      const way = { credentials: oauth(), secret: plainSecret, by }
      await call(getOrder, { id: '7' }, way)
      valid = 'token-two'
      expect(await call(getOrder, { id: '7' }, way)).to.include({ state: 'done' })
      expect(tokenCalls()).to.have.length(2)
      there.does((request, response) =>
        request.url === '/token' ? json(response, { access_token: 'never-good', expires_in: 60 }) : json(response, {}, 401),
      )
      expect(await call(getOrder, { id: '7' }, way)).to.include({ state: 'failed', status: 401 })
      expect(tokenCalls()).to.have.length(1)
    })

    it('tells its name in the body where the server wants it there', async () => {
      const by = createHttpActions({ random: () => 0 })
      there.does((request, response) => {
        if (request.url !== '/token') return json(response, { ok: true })
        if (request.headers.authorization) return json(response, { error: 'invalid_client' }, 401)
        json(response, { access_token: 'token-one', expires_in: 60 })
      })
      expect(await call(getOrder, { id: '7' }, { credentials: oauth(), secret: plainSecret, by })).to.include({ state: 'done' })
    })

    it('calls nothing where it gets none', async () => {
      const by = createHttpActions({ random: () => 0 })
      there.does((_, response) => json(response, { error: 'invalid_client', echo: plainSecret }, 401))
      const made = await call(refund, { order: 'A7' }, { credentials: oauth(), secret: plainSecret, by })
      expect(made.state).to.equal('failed')
      expect(JSON.stringify(made)).to.not.include(plainSecret)
      expect(there.asked.filter(one => one.url !== '/token')).to.deep.equal([])
    })
  })

  describe('when the other side is not well', () => {
    it('tries again what only reads', async () => {
      there.does((_, response, nth) => (nth < 3 ? json(response, {}, 503) : json(response, { ok: true })))
      expect(await call(getOrder, { id: '7' })).to.include({ state: 'done' })
      expect(there.asked).to.have.length(3)
    })

    it('tries three times and no more', async () => {
      there.does((_, response) => response.destroy())
      const made = await call(getOrder, { id: '7' })
      expect(made).to.include({ state: 'failed' })
      expect(made.text).to.match(/broke off/)
      expect(there.asked).to.have.length(3)
    })

    it('waits as long as the server asks, and not beyond its time', async () => {
      there.does((_, response, nth) => (nth === 1 ? response.writeHead(429, { 'retry-after': '0' }).end() : json(response, { ok: true })))
      expect(await call(getOrder, { id: '7' })).to.include({ state: 'done' })
      there.does((_, response) => response.writeHead(429, { 'retry-after': '3600' }).end())
      expect(await call(getOrder, { id: '7' })).to.include({ state: 'failed', status: 429 })
      expect(there.asked).to.have.length(1)
    })

    it('never repeats what may have been carried out', async () => {
      there.does((_, response) => response.destroy())
      expect(await call(refund, { order: 'A7' })).to.include({ state: 'unknown' })
      expect(there.asked).to.have.length(1)
      there.does((_, response) => json(response, {}, 504))
      expect(await call(refund, { order: 'A7' })).to.include({ state: 'unknown', status: 504 })
      expect(there.asked).to.have.length(1)
    })

    it('does not say that a change failed where a server failed in the middle of it', async () => {
      for (const status of [500, 503, 408, 520]) {
        there.does((_, response) => json(response, { error: 'worker timed out after commit' }, status))
        expect(await call(refund, { order: 'A7' })).to.include({ state: 'unknown', status })
      }
      for (const status of [400, 404, 409, 422, 501]) {
        there.does((_, response) => json(response, {}, status))
        expect(await call(refund, { order: 'A7' })).to.include({ state: 'failed', status })
      }
      there.does((_, response) => response.writeHead(503, { 'retry-after': '3600' }).end())
      expect(await call(refund, { order: 'A7' })).to.include({ state: 'failed', status: 503 })
    })

    it('repeats a change where the document says that twice is as good as once, with the same key', async () => {
      there.does((_, response, nth) => (nth === 1 ? response.destroy() : json(response, { ok: true })))
      expect(await call(refund, { order: 'A7' }, { idempotent: true })).to.include({ state: 'done' })
      expect(there.asked.map(one => one.headers['idempotency-key'])).to.deep.equal(['call-7', 'call-7'])
    })

    it('says that nothing was done where the server was never reached', async () => {
      const closed = await openServer()
      await closed.close()
      const made = await call(refund, { order: 'A7' }, { server: closed.url })
      expect(made.state).to.equal('failed')
      expect(made.text).to.match(/refuses connections/)
    })

    it('gives up after its time, and does not say that a change failed', async () => {
      there.does(() => {})
      expect(await call(getOrder, { id: '7' }, { timeout: 150 })).to.include({ state: 'failed' })
      const made = await call(refund, { order: 'A7' }, { timeout: 150 })
      expect(made.state).to.equal('unknown')
      expect(made.text).to.match(/may have been carried out/)
    })

    it('ends with the house', async () => {
      const house = new AbortController()
      there.does(() => house.abort())
      expect(await call(refund, { order: 'A7' }, { signal: house.signal })).to.include({ state: 'unknown' })
    })

    it('brings what the server says of a mistake', async () => {
      there.does((_, response) => json(response, { error: 'no such order' }, 404))
      expect(await call(getOrder, { id: '7' })).to.include({
        state: 'failed',
        status: 404,
        text: 'The server answered 404 Not Found: {"error":"no such order"}',
      })
    })

    it('reads no more than it must of an answer without end', async () => {
      there.does((_, response) => {
        response.writeHead(200, { 'content-type': 'application/json' })
        const more = (): void => {
          while (!response.destroyed && response.write(`"${'x'.repeat(64 * 1024)}",`));
          if (!response.destroyed) response.once('drain', more)
        }
        response.write('[')
        more()
      })
      const made = await call(getOrder, { id: '7' })
      expect(made.state).to.equal('done')
      expect(made.text).to.match(/^The answer has more than 256 kB/)
      expect(made.text.length).to.be.below(5000)
    })

    it('cuts long JSON to whole fields', async () => {
      const items = Array.from({ length: 500 }, (_, id) => ({ id, name: `Order ${id}`, note: 'n'.repeat(300) }))
      there.does((_, response) => json(response, { total: 500, items }))
      const made = await call(getOrder, { id: '7' })
      const read = JSON.parse(made.text) as { total: number; items: unknown[] }
      expect(made.text.length).to.be.at.most(8000)
      expect(read.total).to.equal(500)
      expect(read.items[0]).to.include({ id: 0, name: 'Order 0' })
      expect(read.items.at(-1)).to.match(/^… \d+ more$/)
    })

    it('says of JSON that is none what came', async () => {
      there.does((_, response) => response.writeHead(200, { 'content-type': 'application/json' }).end('<html>'))
      expect((await call(getOrder, { id: '7' })).text).to.equal('What came says that it is JSON and is not: <html>')
    })

    it('tells of a file only its type and size', async () => {
      there.does((_, response) => response.writeHead(200, { 'content-type': 'application/pdf' }).end(Buffer.alloc(3000)))
      expect((await call(getOrder, { id: '7' })).text).to.equal('An answer of the type application/pdf with 3 kB, which is no text.')
    })

    it('reads no compressed answer that nobody asked for', async () => {
      there.does((_, response) =>
        response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end(Buffer.alloc(100)),
      )
      expect((await call(getOrder, { id: '7' })).text).to.match(/^A compressed answer/)
    })

    it('says so where nothing came back', async () => {
      there.does((_, response) => response.writeHead(204).end())
      expect(await call(refund, { order: 'A7' })).to.include({ state: 'done', text: 'The server answered 204 No Content, without a body.' })
    })

    it('does not repeat a change whose answer broke off', async () => {
      there.does((_, response) => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' })
        response.write('{"id":', () => response.destroy())
      })
      const made = await call(refund, { order: 'A7' })
      expect(made.state).to.equal('done')
      expect(made.text).to.match(/broke off/)
      expect(there.asked).to.have.length(1)
    })
  })
})
