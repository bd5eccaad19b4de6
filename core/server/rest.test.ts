import { connect } from 'node:net'
import { expect } from 'chai'
import { pino } from 'pino'
import { z } from 'zod'
import { realClock } from '../lib/clock.ts'
import { type Endpoint, endpoint } from '../lib/rest.ts'
import { Problem } from '../model/problem.ts'
import { StaleError } from '../ports/store.ts'
import { keyHash } from './auth.ts'
import { createServer, type Server } from './server.ts'

const key = 'sesame-and-more'
const logged: string[] = []
const log = pino({ level: 'error' }, { write: (line: string) => void logged.push(line) })
let busy = false
let cut: Promise<string> | undefined

const echo = endpoint({
  method: 'post',
  path: '/things/{id}',
  summary: 'Echo',
  tag: 'Test',
  params: z.object({ id: z.string().max(10) }),
  body: z.object({
    text: z.string().max(2_000_000).optional(),
    n: z.number().optional(),
    deep: z.object({ list: z.array(z.int()) }).optional(),
  }),
  status: 202,
  answer: z.any(),
  handle: async ({ params, body }) => ({ ...params, ...body }),
})

const endpoints: Endpoint[] = [
  echo,
  endpoint({
    method: 'get',
    path: '/things/{id}',
    summary: 'Read',
    tag: 'Test',
    params: z.object({ id: z.string().max(10) }),
    query: z.strictObject({ limit: z.coerce.number().int().min(1).max(10).optional(), name: z.string().optional() }),
    answer: z.any(),
    handle: async ({ params, query }) => ({ ...params, ...query }),
  }),
  endpoint({
    method: 'delete',
    path: '/things/{id}',
    summary: 'Remove',
    tag: 'Test',
    status: 204,
    answer: z.undefined(),
    handle: async () => undefined,
  }),
  endpoint({
    method: 'get',
    path: '/broken',
    summary: 'Break',
    tag: 'Test',
    answer: z.any(),
    handle: async () => {
      throw new Error('the password of the database is hunter2')
    },
  }),
  endpoint({
    method: 'get',
    path: '/stale',
    summary: 'Race',
    tag: 'Test',
    answer: z.any(),
    handle: async () => {
      throw new StaleError('rev 7')
    },
  }),
  endpoint({
    method: 'get',
    path: '/missing',
    summary: 'Miss',
    tag: 'Test',
    answer: z.any(),
    handle: async () => {
      throw new Problem('not_found', 'There is no such thing.')
    },
  }),
  endpoint({
    method: 'get',
    path: '/overrun',
    summary: 'Overrun',
    tag: 'Test',
    answer: z.any(),
    handle: async () => {
      throw new Problem('busy', 'Too much.')
    },
  }),
  endpoint({
    method: 'get',
    path: '/wait',
    summary: 'Wait',
    tag: 'Test',
    answer: z.any(),
    handle({ signal }) {
      const over = new Promise<string>(resolve => signal.addEventListener('abort', () => resolve('aborted'), { once: true }))
      cut = over
      return over.then(how => ({ how }))
    },
  }),
  endpoint({
    method: 'get',
    path: '/stream',
    summary: 'Stream',
    tag: 'Test',
    stream: true,
    answer: z.any(),
    async handle({ signal }) {
      return (async function* () {
        yield { id: 1, event: 'entry', data: { a: 1 } }
        await new Promise(resolve => signal.addEventListener('abort', resolve, { once: true }))
      })()
    },
  }),
]

describe('The API over a real socket', () => {
  let server: Server
  let url: string
  let port: number

  before(async () => {
    server = createServer({
      parts: [{ name: 'test', endpoints }],
      key: { hash: keyHash(key) },
      log,
      clock: realClock,
      version: '1.2.3',
      publicUrl: 'http://desk.example',
      busy: () => busy,
    })
    ;({ port, url } = await server.listen(0))
  })
  after(() => server.stop())

  const call = (path: string, init: RequestInit & { auth?: string | null } = {}) => {
    const headers = new Headers(init.headers)
    if (init.auth !== null) headers.set('authorization', init.auth ?? `Bearer ${key}`)
    if (init.body !== undefined && !headers.has('content-type')) headers.set('content-type', 'application/json')
    return fetch(`${url}/api/v1${path}`, { ...init, headers })
  }
  const post = (path: string, body: RequestInit['body'], headers?: Record<string, string>) =>
    call(path, { method: 'POST', body: body ?? null, ...(headers ? { headers } : {}) })

  const problem = async (response: Response, status: number, code: string) => {
    const body = (await response.json()) as { status: number; code: string; type: string; title: string; detail: string } & Record<
      string,
      unknown
    >
    expect([response.status, body.code], JSON.stringify(body)).to.deep.equal([status, code])
    expect(response.headers.get('content-type')).to.equal('application/problem+json')
    expect(body.status).to.equal(status)
    expect(body.type).to.equal(`urn:threadline:problem:${code}`)
    expect(body.title).to.be.a('string')
    expect(body.detail).to.be.a('string')
    return body
  }

  /** Sends bytes as they are and answers what comes back until the server closes or `until` matches. */
  const raw = (bytes: string | Buffer, until = /\r\n\r\n[\s\S]*\}$/): Promise<string> =>
    new Promise((resolve, reject) => {
      let heard = ''
      const socket = connect(port, '127.0.0.1', () => socket.write(bytes))
      socket.on('data', chunk => {
        heard += chunk.toString()
        if (until.test(heard)) socket.destroy()
      })
      socket.on('error', reject)
      socket.on('close', () => resolve(heard))
    })

  it('answers a call with its status and JSON', async () => {
    const response = await post('/things/7', '{"text":"hé"}')
    expect(response.status).to.equal(202)
    expect(response.headers.get('content-type')).to.equal('application/json')
    expect(response.headers.get('cache-control')).to.equal('no-store')
    expect(await response.json()).to.deep.equal({ id: '7', text: 'hé' })
  })

  it('takes a call without a body for one without fields, and other JSON media types', async () => {
    expect((await call('/things/7', { method: 'POST' })).status).to.equal(202)
    expect((await post('/things/7', '{}', { 'content-type': 'application/merge-patch+json; charset="UTF-8"' })).status).to.equal(202)
  })

  it('takes chunks that never come for no body, and asks for a type where they do', async () => {
    const head = `POST /api/v1/things/7 HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${key}\r\nTransfer-Encoding: chunked\r\n\r\n`
    expect(await raw(`${head}0\r\n\r\n`)).to.include('202 Accepted')
    expect(await raw(`${head}2\r\n{}\r\n0\r\n\r\n`)).to.include('"code":"unsupported_type"')
  })

  it('answers 204 with nothing', async () => {
    const response = await call('/things/7', { method: 'DELETE' })
    expect([response.status, await response.text()]).to.deep.equal([204, ''])
  })

  describe('asks for the key', () => {
    it('and refuses none, a wrong one and another scheme, saying what it wants', async () => {
      for (const auth of [null, '', 'Bearer', 'Bearer ', 'Bearer wrong', `Bearer ${key}x`, `Basic ${key}`, key]) {
        const response = await call('/things/7', { auth })
        await problem(response, 401, 'unauthorized')
        expect(response.headers.get('www-authenticate')).to.include('Bearer')
      }
    })

    it('but not for how its scheme is spelled', async () => {
      expect((await call('/things/7', { auth: `bearer ${key}` })).status).to.equal(200)
    })

    it('before telling whether a path exists', async () => {
      await problem(await call('/nowhere', { auth: null }), 401, 'unauthorized')
      await problem(await call('/nowhere'), 404, 'not_found')
    })

    it('again when the key that was right before comes with another letter', async () => {
      expect((await call('/things/7')).status).to.equal(200)
      await problem(await call('/things/7', { auth: `Bearer ${key.slice(0, -1)}X` }), 401, 'unauthorized')
    })
  })

  describe('refuses', () => {
    it('fields that do not fit, telling which', async () => {
      const body = await problem(await post('/things/7', '{"text":7,"deep":{"list":[1,"x"]}}'), 400, 'invalid')
      expect((body.errors as { path: string }[]).map(e => e.path)).to.deep.equal(['text', 'deep.list.1'])
    })

    it('bodies that are no objects', async () => {
      for (const body of ['[]', 'null', '"text"', '7']) await problem(await post('/things/7', body), 400, 'invalid')
    })

    it('JSON that can not be read', async () => {
      await problem(await post('/things/7', '{"text":'), 400, 'malformed')
      await problem(await post('/things/7', Buffer.from([0x22, 0xff, 0x22])), 400, 'malformed')
      await problem(await post('/things/7', '{}', { 'content-type': 'application/json; charset=utf-16' }), 400, 'malformed')
    })

    it('other content types and compressed bodies', async () => {
      for (const type of [
        'text/plain',
        'application/x-www-form-urlencoded',
        'application/jsonx',
        'json',
        'multipart/form-data; boundary=x',
      ])
        await problem(await post('/things/7', '{}', { 'content-type': type }), 415, 'unsupported_type')
      await problem(await post('/things/7', '{}', { 'content-encoding': 'gzip' }), 415, 'unsupported_type')
    })

    it('more than a megabyte, whether it is announced or not, and goes on serving the connection', async () => {
      const big = JSON.stringify({ text: 'x'.repeat(1024 * 1024) })
      await problem(await post('/things/7', big), 413, 'too_large')
      const chunks = new ReadableStream<Uint8Array>({
        start(controller) {
          for (let i = 0; i < 40; i++) controller.enqueue(Buffer.alloc(64 * 1024, ' '))
          controller.close()
        },
      })
      await problem(await call('/things/7', { method: 'POST', body: chunks, duplex: 'half' } as RequestInit), 413, 'too_large')
      const fits = JSON.stringify({ text: 'x'.repeat(1024 * 1024 - 20) })
      const taken = await post('/things/7', fits)
      expect(taken.status).to.equal(202)
      expect(await taken.json()).to.have.property('id', '7')
    })

    it('queries that do not fit, are misspelt, named twice or badly encoded', async () => {
      const bad = [
        'limit=0',
        'limit=11',
        'limit=x',
        'limit=1e999',
        'limit=NaN',
        'limti=1',
        'limit=1&limit=2',
        'name=%zz',
        'name=%ed%a0%80',
        '__proto__=1',
      ]
      for (const query of bad) await problem(await call(`/things/7?${query}`), 400, 'invalid')
      await problem(await call('/things/7?name=%00'), 400, 'malformed')
      expect(await (await call('/things/7?name=a+b%26c&limit=3')).json()).to.deep.equal({ id: '7', name: 'a b&c', limit: 3 })
    })

    it('paths that are badly encoded or do not fit', async () => {
      await problem(await call('/things/%zz'), 400, 'invalid')
      await problem(await call('/things/%00'), 400, 'malformed')
      await problem(await call(`/things/${'x'.repeat(11)}`), 400, 'invalid')
      expect(await raw(`GET /api/v1/things/% HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${key}\r\n\r\n`)).to.match(
        /^HTTP\/1.1 400 .*"code":"invalid"/s,
      )
    })

    it('a method that the path does not take, naming those it does', async () => {
      const response = await call('/things/7', { method: 'PUT', body: '{}' })
      const body = await problem(response, 405, 'method_not_allowed')
      expect(response.headers.get('allow')).to.equal('DELETE, GET, HEAD, OPTIONS, POST')
      expect(body.allow).to.deep.equal(['DELETE', 'GET', 'HEAD', 'OPTIONS', 'POST'])
    })

    it('what is no HTTP with a problem document all the same', async () => {
      for (const bytes of [
        'nonsense\r\n\r\n',
        'GET / HTTP/1.1\r\nbad header\r\n\r\n',
        `GET / HTTP/1.1\r\nHost: x\r\nX: ${'y'.repeat(20_000)}\r\n\r\n`,
        'GET /api/v1/things/7 HTTP/1.1\r\n\r\n',
      ])
        expect(await raw(bytes), bytes.slice(0, 40)).to.match(/^HTTP\/1.1 400 .*application\/problem\+json.*"code":"unreadable"/s)
    })
  })

  it('answers OPTIONS with what is allowed and HEAD without a body', async () => {
    const options = await call('/things/7', { method: 'OPTIONS', auth: null })
    expect([options.status, options.headers.get('allow')]).to.deep.equal([204, 'DELETE, GET, HEAD, OPTIONS, POST'])
    const head = await call('/things/7', { method: 'HEAD' })
    expect([head.status, await head.text()]).to.deep.equal([200, ''])
    expect(Number(head.headers.get('content-length'))).to.be.greaterThan(5)
    expect((await call('/stream', { method: 'HEAD' })).headers.get('content-type')).to.include('text/event-stream')
  })

  it('takes a path written with the whole address', async () => {
    expect(await raw(`GET http://x/api/v1/things/7 HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${key}\r\n\r\n`)).to.include('200 OK')
  })

  it('answers what the core refuses with its own code', async () => {
    await problem(await call('/missing'), 404, 'not_found')
    await problem(await call('/stale'), 409, 'conflict')
  })

  it('tells nothing of a failure but where to look, and logs it in full', async () => {
    logged.length = 0
    const body = await problem(await call('/broken'), 500, 'failed')
    expect(JSON.stringify(body)).not.to.include('hunter2')
    expect(logged.join(''))
      .to.include('hunter2')
      .and.to.include(body.reference as string)
  })

  it('says when to come back also where the core itself can not take more', async () => {
    const response = await call('/overrun')
    await problem(response, 503, 'busy')
    expect(response.headers.get('retry-after')).to.equal('1')
  })

  it('puts off what changes something while the core is over its limit, and still lets read', async () => {
    busy = true
    try {
      const response = await post('/things/7', '{}')
      await problem(response, 503, 'busy')
      expect(response.headers.get('retry-after')).to.equal('1')
      expect((await call('/things/7')).status).to.equal(200)
    } finally {
      busy = false
    }
  })

  it('tells a call that its client went away', async () => {
    const client = new AbortController()
    const waiting = call('/wait', { signal: client.signal }).catch((error: Error) => error.name)
    while (!cut) await new Promise(resolve => setImmediate(resolve))
    client.abort()
    expect(await waiting).to.equal('AbortError')
    expect(await cut).to.equal('aborted')
  })

  it('outlives a client that leaves in the middle of its body', async () => {
    await new Promise<void>(resolve => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.write(
          `POST /api/v1/things/7 HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${key}\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"te`,
          () => socket.resetAndDestroy(),
        )
      })
      socket.on('close', () => resolve())
    })
    expect((await call('/things/7')).status).to.equal(200)
  })

  it('streams events', async () => {
    const client = new AbortController()
    const response = await call('/stream', { signal: client.signal })
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
    let heard = ''
    while (!heard.includes('\n\nid')) heard += (await reader.read()).value
    expect(heard).to.include('id: 1\nevent: entry\ndata: {"a":1}\n\n')
    client.abort()
  })
})
