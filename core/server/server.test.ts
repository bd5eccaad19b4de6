import { createServer as createPlain, request } from 'node:http'
import type { Duplex } from 'node:stream'
import { expect } from 'chai'
import express from 'express'
import { pino } from 'pino'
import { z } from 'zod'
import { realClock } from '../lib/clock.ts'
import { endpoint } from '../lib/rest.ts'
import { Problem } from '../model/problem.ts'
import type { Health, Part } from '../ports/part.ts'
import { createTestClock } from '../testing/houses/test-clock.ts'
import { keyHash } from './auth.ts'
import { createServer, type Server, type ServerGiven } from './server.ts'

const key = 'open-the-door'
const bearer = { authorization: `Bearer ${key}` }
const silent = pino({ level: 'silent' })

const make = (given: Partial<ServerGiven> = {}): Server =>
  createServer({
    parts: [],
    key: { hash: keyHash(key) },
    log: silent,
    clock: realClock,
    version: '1.2.3',
    publicUrl: 'https://desk.example',
    ...given,
  })

/** Runs with a server that is stopped afterwards, whatever happens. */
const serving = async (given: Partial<ServerGiven>, use: (url: string, server: Server) => Promise<void>): Promise<void> => {
  const server = make(given)
  const { url } = await server.listen(0)
  try {
    await use(url, server)
  } finally {
    await server.stop()
  }
}

const waiting = (): Part & { started: Promise<void>; finish(): void } => {
  const started = Promise.withResolvers<void>()
  const finished = Promise.withResolvers<void>()
  return {
    name: 'slow',
    started: started.promise,
    finish: () => finished.resolve(),
    endpoints: [
      endpoint({
        method: 'post',
        path: '/slow',
        summary: 'Slow',
        tag: 'Test',
        answer: z.any(),
        async handle() {
          started.resolve()
          await finished.promise
          return { done: true }
        },
      }),
    ],
  }
}

describe('The server', () => {
  it('says which port is in use', async () => {
    const other = createPlain().listen(0, '127.0.0.1')
    await new Promise(resolve => other.once('listening', resolve))
    const { port } = other.address() as { port: number }
    const error = await make()
      .listen(port)
      .catch((e: Error) => e)
    expect(error).to.be.instanceOf(Error)
    expect((error as Error).message).to.equal(`Port ${port} on 127.0.0.1 is in use: end the other program or choose another port.`)
    await new Promise(resolve => other.close(resolve))
  })

  it('refuses to be made of parts that serve the same call', () => {
    expect(() => make({ parts: [waiting(), waiting()] })).to.throw('POST /slow is served twice')
  })

  describe('where something wants to become a WebSocket', () => {
    const knock = (port: number, headers: Record<string, string> = { connection: 'Upgrade', upgrade: 'websocket' }) =>
      new Promise<{ status: number; socket?: Duplex }>((resolve, reject) => {
        const asking = request({ port, host: '127.0.0.1', path: '/talk', headers })
        asking.on('upgrade', ({ statusCode = 0 }, socket) => resolve({ status: statusCode, socket }))
        asking.on('response', response => {
          response.resume()
          resolve({ status: response.statusCode ?? 0 })
        })
        asking.on('error', reject)
        asking.end()
      })
    const talking: Part = {
      name: 'talk',
      upgrade(req, socket) {
        if (req.url !== '/talk') return false
        socket.write('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n')
        return true
      },
    }
    const portOf = (server: Server): number => (server.http.address() as { port: number }).port

    it('gives it to the part whose path it is, and ends with it still open', async () => {
      const clock = createTestClock()
      const server = make({ parts: [{ name: 'other', upgrade: () => false }, talking], clock })
      await server.listen(0)
      const { status, socket } = await knock(portOf(server))
      expect(status).to.equal(101)
      const ended = new Promise(resolve => socket?.once('close', resolve))
      const stopped = server.stop(1000)
      await clock.advance(1000)
      await Promise.all([stopped, ended])
    })

    it('refuses what nobody takes, and what fails, and lives on', async () => {
      const failing: Part = {
        name: 'failing',
        upgrade() {
          throw new Error('no')
        },
      }
      await serving({ parts: [{ name: 'other', upgrade: () => false }] }, async (_, server) => {
        expect((await knock(portOf(server))).status).to.equal(404)
      })
      await serving({ parts: [failing] }, async (_, server) => {
        expect((await knock(portOf(server))).status).to.equal(500)
        expect((await knock(portOf(server))).status).to.equal(500)
      })
    })

    it('answers as usual where another protocol is offered', async () => {
      await serving({ parts: [talking] }, async (_, server) => {
        expect((await knock(portOf(server), { connection: 'Upgrade', upgrade: 'h2c' })).status).to.equal(404)
      })
    })
  })

  describe('when it stops', () => {
    it('lets a call in flight finish, takes no new one and waits for no idle connection', async () => {
      const part = waiting()
      const server = make({ parts: [part] })
      const { url } = await server.listen(0)
      await (await fetch(`${url}/healthz`)).text()
      const call = fetch(`${url}/api/v1/slow`, { method: 'POST', headers: bearer })
      await part.started
      const stopped = server.stop()
      expect(await fetch(`${url}/healthz`).catch((e: Error) => e.name)).to.equal('TypeError')
      part.finish()
      expect(await (await call).json()).to.deep.equal({ done: true })
      await stopped
    })

    it('cuts what has not finished within the limit', async () => {
      const part = waiting()
      const server = make({ parts: [part] })
      const { url } = await server.listen(0)
      const call = fetch(`${url}/api/v1/slow`, { method: 'POST', headers: bearer }).catch((e: Error) => e.name)
      await part.started
      await server.stop(50)
      expect(await call).to.equal('TypeError')
      part.finish()
    })

    it('ends streams and calls that wait', async () => {
      const held: Part = {
        name: 'held',
        endpoints: [
          endpoint({
            method: 'get',
            path: '/stream',
            summary: 'Stream',
            tag: 'Test',
            stream: true,
            answer: z.any(),
            handle: async ({ signal }) =>
              (async function* () {
                yield { id: 1, event: 'entry', data: 1 }
                await new Promise(resolve => signal.addEventListener('abort', resolve, { once: true }))
              })(),
          }),
        ],
      }
      const server = make({ parts: [held] })
      const { url } = await server.listen(0)
      const response = await fetch(`${url}/api/v1/stream`, { headers: bearer })
      await server.stop(60_000)
      expect(await response.text()).to.include('id: 1')
    })

    it('may be stopped twice, or without having listened', async () => {
      const server = make()
      await server.stop()
      await server.listen(0)
      await server.stop()
      await server.stop()
    })
  })

  describe('tells how it is', () => {
    const well: Part = { name: 'web', health: async () => ({ ok: true }) }
    const unwell: Part = { name: 'sms', health: async () => ({ ok: false, why: 'token of +1555 refused' }) }
    const broken: Part = {
      name: 'mail',
      health: async () => {
        throw new Error('socket hang up at 10.0.0.7')
      },
    }
    const store = (health: Health) => [{ name: 'store', health: async () => health }]
    const health = async (url: string, headers?: Record<string, string>) => {
      const response = await fetch(`${url}/healthz`, headers ? { headers } : {})
      return [response.status, await response.json()]
    }

    it('with every part well', () =>
      serving({ parts: [well], essential: store({ ok: true }) }, async url => {
        expect(await health(url)).to.deep.equal([200, { status: 'ok', parts: { store: { ok: true }, web: { ok: true } } }])
      }))

    it('with a part unwell or broken: degraded, and why only to somebody with the key', () =>
      serving({ parts: [well, unwell, broken] }, async url => {
        const names = { web: { ok: true }, sms: { ok: false }, mail: { ok: false } }
        expect(await health(url)).to.deep.equal([200, { status: 'degraded', parts: names }])
        const [, told] = await health(url, bearer)
        expect(told.parts.sms).to.deep.include({ ok: false, why: 'token of +1555 refused' })
        expect(told.parts.mail).to.deep.include({ ok: false, why: 'socket hang up at 10.0.0.7' })
        const [, again] = await health(url, bearer)
        expect(again.parts.sms.since, 'since when it fails, from the first look on').to.equal(told.parts.sms.since)
        expect(Date.parse(told.parts.sms.since)).to.be.at.most(Date.now())
      }))

    it('with a part that does not answer: it counts as unwell and holds up nobody', () => {
      const hanging: Part = { name: 'phone', health: () => new Promise(() => {}) }
      const clock = {
        now: Date.now,
        after: (wait: number, fn: () => void) => realClock.after(Math.min(wait, 5), fn),
      }
      return serving({ parts: [hanging], clock }, async url => {
        const [status, told] = await health(url, bearer)
        expect(status).to.equal(200)
        expect(told.parts.phone).to.deep.include({ ok: false, why: 'no answer within 3 s' })
      })
    })

    it('with the store gone: failing', () =>
      serving({ essential: store({ ok: false, why: 'disk full' }) }, async (url, server) => {
        server.setReady(undefined)
        expect((await health(url))[0]).to.equal(503)
        expect((await fetch(`${url}/readyz`)).status).to.equal(503)
      }))

    it('and only to be read', () =>
      serving({}, async url => {
        for (const path of ['/healthz', '/readyz', '/metrics', '/api/openapi.json']) {
          const response = await fetch(url + path, { method: 'POST' })
          expect([response.status, response.headers.get('allow')], path).to.deep.equal([405, 'GET, HEAD'])
          expect((await fetch(url + path, { method: 'HEAD' })).status, path).to.be.oneOf([200, 503])
        }
      }))

    it('ready only between start and stop', () =>
      serving({}, async (url, server) => {
        const ready = async () => {
          const response = await fetch(`${url}/readyz`)
          return [response.status, await response.json()]
        }
        expect(await ready()).to.deep.equal([503, { ready: false, status: 'starting' }])
        server.setReady(undefined)
        expect(await ready()).to.deep.equal([200, { ready: true, status: 'ok' }])
        server.setReady('stopping')
        expect((await ready())[0]).to.equal(503)
      }))
  })

  it('counts for Prometheus, in labels that stay few', () =>
    serving({ parts: [waiting()] }, async (url, server) => {
      for (let i = 0; i < 40; i++) await fetch(`${url}/api/v1/sessions/${i}`, { headers: bearer })
      for (let i = 0; i < 40; i++) server.metrics.message(`channel-${i}`)
      server.metrics.arriving()('a', 2)
      server.metrics.turn({ decision: 'handoff', reasons: ['requested', 'frustration'], latency: 40, session: 'a', heard: 2 })
      server.metrics.turn({ decision: 'answer', reasons: [], latency: 4, session: 'a', heard: 5 })
      server.metrics.delivery('sent')
      const response = await fetch(`${url}/metrics`)
      const text = await response.text()
      expect(response.headers.get('content-type')).to.include('text/plain')
      expect(text).to.include('threadline_http_seconds_count{method="GET",route="unknown",status="404"} 40')
      expect(text).to.include('threadline_messages_accepted_total{channel="other"} 10')
      expect(text).to.include('threadline_handoffs_total{reason="frustration"} 1')
      expect(text).to.include('threadline_answers_total 1')
      expect(text).to.include('threadline_deliveries_total{state="sent"} 1')
      expect(text).to.include('threadline_turn_seconds_count 2')
      expect(text).to.include('threadline_reply_seconds_count 1')
    }))

  it('keeps the counts of two servers in one process apart', () =>
    serving({}, async (_url, one) =>
      serving({}, async (url, _two) => {
        one.metrics.message('web')
        expect(await (await fetch(`${url}/metrics`)).text()).not.to.include('channel="web"')
      }),
    ))

  describe('serves the pages of its parts', () => {
    const pages: Part = {
      name: 'pages',
      routes(router) {
        router.get('/hello', (_req, res) => void res.type('html').send('<p>hello'))
        router.post('/hook', express.json(), (req, res) => void res.json(req.body))
        router.get('/refused', () => {
          throw new Problem('forbidden', 'Not you.')
        })
        router.get('/broken', async () => {
          throw new Error('hunter2')
        })
        router.get('/things/:id', (req, res) => void res.json(req.params.id))
      },
    }

    it('behind headers that browsers obey', () =>
      serving({ parts: [pages] }, async url => {
        const { headers } = await fetch(`${url}/hello`)
        expect(headers.get('content-security-policy')).to.include("default-src 'none'").and.to.include("frame-ancestors 'none'")
        expect(headers.get('x-content-type-options')).to.equal('nosniff')
        expect(headers.get('strict-transport-security')).to.include('max-age')
        expect(headers.get('x-powered-by')).to.equal(null)
      }))

    it('and promises HTTPS only where it is', () =>
      serving({ parts: [pages], publicUrl: 'http://localhost:8080' }, async url => {
        expect((await fetch(`${url}/hello`)).headers.get('strict-transport-security')).to.equal(null)
      }))

    it('and answers every failure with a problem document', () =>
      serving({ parts: [pages] }, async url => {
        const of = async (path: string, init?: RequestInit) => {
          const response = await fetch(url + path, init)
          expect(response.headers.get('content-type')).to.equal('application/problem+json')
          const body = await response.json()
          expect(JSON.stringify(body)).not.to.include('hunter2')
          return [response.status, body.code]
        }
        const json = { 'content-type': 'application/json' }
        expect(await of('/nowhere')).to.deep.equal([404, 'not_found'])
        expect(await of('/refused')).to.deep.equal([403, 'forbidden'])
        expect(await of('/broken')).to.deep.equal([500, 'failed'])
        expect(await of('/things/%zz')).to.deep.equal([400, 'invalid'])
        expect(await of('/hook', { method: 'POST', headers: json, body: '{' })).to.deep.equal([400, 'malformed'])
        expect(await of('/hook', { method: 'POST', headers: json, body: JSON.stringify('x'.repeat(200_000)) })).to.deep.equal([
          413,
          'too_large',
        ])
      }))

    it('so often a minute to one address, and the API as often as it is called', () =>
      serving({ parts: [pages, waiting()], perMinute: 3 }, async url => {
        const statuses = []
        for (let i = 0; i < 4; i++) statuses.push((await fetch(`${url}/hello`)).status)
        expect(statuses).to.deep.equal([200, 200, 200, 429])
        const refused = await fetch(`${url}/hello`)
        expect((await refused.json()).code).to.equal('rate_limited')
        expect(Number(refused.headers.get('retry-after'))).to.be.within(1, 60)
        for (let i = 0; i < 6; i++) expect((await fetch(`${url}/api/v1/nowhere`, { headers: bearer })).status).to.equal(404)
      }))

    it('and believes an address told by a proxy only where there is one', async () => {
      const five = async (url: string) => {
        const statuses = []
        for (let i = 0; i < 5; i++) statuses.push((await fetch(`${url}/hello`, { headers: { 'x-forwarded-for': `10.0.0.${i}` } })).status)
        return statuses
      }
      await serving({ parts: [pages], perMinute: 3 }, async url => void expect(await five(url)).to.include(429))
      await serving({ parts: [pages], perMinute: 3, trustProxy: 1 }, async url => void expect(await five(url)).not.to.include(429))
    })
  })
})
