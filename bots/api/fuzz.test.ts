// Bad input at every call of the OpenAPI document, from a seeded generator: what is refused is refused as a problem, and stores nothing.
import { Agent, request } from 'node:http'
import { DatabaseSync } from 'node:sqlite'
import { inspect } from 'node:util'
import { expect } from 'chai'
import fc from 'fast-check'
import { problemTable } from '#core/model/problem.ts'
import { type CalledHouse, openCalledHouse } from '#core/testing/houses/api-house.ts'
import { houseKey } from '#core/testing/houses/house.ts'

const seed = 20_260_301
const runsPerCall = 40

type Schema = Record<string, unknown> & {
  properties?: Record<string, Schema>
  items?: Schema
  anyOf?: Schema[]
  allOf?: Schema[]
  $ref?: string
}
interface Operation {
  method: string
  path: string
  parameters: { name: string; in: string; schema: Schema }[]
  body: Schema | undefined
}
interface Sent {
  method: string
  path: string
  headers: Record<string, string>
  body?: Buffer
}
interface Heard {
  status: number
  type: string
  body: string
}

const nasty = [
  '',
  ' ',
  '\0',
  '\ud800',
  '\udc00\ud800',
  '__proto__',
  'constructor',
  'toString',
  "'; DROP TABLE docs; --",
  '"; }{',
  '../../etc/passwd',
  '\u202eevil',
  '\ufeff',
  'ﷺ'.repeat(200),
  '🧑‍🚀'.repeat(60),
  'x'.repeat(201),
  'x'.repeat(32_001),
  '-1',
  '1e999',
  'NaN',
  '0x10',
  'null',
  '2026-02-30T00:00:00Z',
  '+275760-09-13T00:00:00.001Z',
]
const text = fc.oneof(
  fc.constantFrom(...nasty),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
)
const number = fc.oneof(fc.constantFrom(0, -0, -1, 0.5, 1e308, 2 ** 31, 2 ** 53, -(2 ** 53)), fc.double(), fc.integer())
const anything: fc.Arbitrary<unknown> = fc.oneof(
  text,
  number,
  fc.boolean(),
  fc.constant(null),
  fc.array(text, { maxLength: 5 }),
  fc.dictionary(text, fc.oneof(text, number), { maxKeys: 5 }),
  fc.constant(Array.from({ length: 2000 }, () => 'x')),
)

/** Fields whose schema is a pattern, which says nothing to a generator. */
const known: Record<string, fc.Arbitrary<unknown>> = {
  email: fc.constantFrom('ada@example.com', 'eve@example.com'),
  phone: fc.constantFrom('+15551234567', '+15557654321'),
  attachments: fc.constant([]),
  locale: fc.constantFrom('en', 'pt-BR'),
  photo: fc.constant('https://example.com/a.png'),
  // Long enough that no clock runs out while this runs: its warning would be stored beside whatever is refused just then.
  firstReply: fc.constantFrom(600, null),
  nextReply: fc.constantFrom(600, null),
  resolution: fc.constantFrom(6000, 600),
}

/** Bodies that are no JSON objects, or not sent as such. */
const unreadable = fc.constantFrom<[body: string | Buffer, type: string | undefined]>(
  ['', 'application/json'],
  ['{', 'application/json'],
  ['{"text":"a",}', 'application/json'],
  ['nonsense', 'application/json'],
  ['[]', 'application/json'],
  ['null', 'application/json'],
  ['"text"', 'application/json'],
  ['{"text":1e999,"score":1e999,"draft":1e999}', 'application/json'],
  ['{"__proto__":{"admin":true},"text":"a"}', 'application/json'],
  ['{"constructor":{"prototype":{"admin":true}},"text":"a"}', 'application/json'],
  ['{"text":"a","text":"b"}', 'application/json'],
  ['{"text":"\\u0000"}', 'application/json'],
  ['{"text":"\\ud800"}', 'application/json'],
  ['['.repeat(10_000), 'application/json'],
  [`{"text":${'{"a":'.repeat(500)}1${'}'.repeat(500)}}`, 'application/json'],
  [Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]), 'application/json'],
  [Buffer.from('{"text":"a"}', 'utf16le'), 'application/json; charset=utf-16le'],
  ['{"text":"é"}', 'application/json; charset=iso-8859-1'],
  ['{"text":"a"}', 'text/plain'],
  ['text=a', 'application/x-www-form-urlencoded'],
  ['{"text":"a"}', undefined],
  [`{"text":"${'x'.repeat(1024 * 1024)}"}`, 'application/json'],
)

const badSegments = [
  '%',
  '%zz',
  '%00',
  '%c3%28',
  '%ed%a0%80',
  '..',
  '.',
  '%2e%2e',
  '%2f',
  '%23',
  '__proto__',
  'x'.repeat(5000),
  '%F0%9F%A7%91',
  "';--",
  '0',
  '-1',
  '99999999999999999999',
]

describe('The API under bad input', function () {
  this.timeout(120_000)
  let house: CalledHouse
  let operations: Operation[]
  let schemas: Record<string, Schema>
  let outside: DatabaseSync
  const agent = new Agent({ keepAlive: true, maxSockets: 4 })
  const pool: string[] = []

  const send = ({ method, path, headers, body }: Sent): Promise<Heard> =>
    new Promise((resolve, reject) => {
      let answered = false
      const req = request({ agent, host: '127.0.0.1', port: house.port, method, path, headers }, res => {
        answered = true
        const type = res.headers['content-type'] ?? ''
        // A stream does not end, and an answer to what is no HTTP has a body even where HEAD was meant.
        if (type.startsWith('text/event-stream') || method === 'HEAD') {
          res.destroy()
          resolve({ status: res.statusCode ?? 0, type, body: '' })
          return
        }
        const chunks: Buffer[] = []
        res.on('data', chunk => chunks.push(chunk))
        res.on('end', () => resolve({ status: res.statusCode ?? 0, type, body: Buffer.concat(chunks).toString() }))
        res.on('error', reject)
      })
      req.on('error', error => (answered ? undefined : reject(error)))
      req.end(body)
    })

  const resolved = (schema: Schema): Schema => (schema.$ref ? resolved(schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {}) : schema)

  /** What fits a schema, as far as it matters: most of it is then spoiled. */
  const fitting = (given: Schema): fc.Arbitrary<unknown> => {
    const schema = resolved(given)
    if (schema.enum) return fc.constantFrom(...(schema.enum as unknown[]))
    if (schema.const !== undefined) return fc.constant(schema.const)
    if (schema.anyOf) return fc.oneof(...schema.anyOf.map(fitting))
    if (schema.format === 'date-time') return fc.constantFrom('2030-01-01T00:00:00Z', '2031-05-05T05:05:05.5+02:00')
    switch (schema.type) {
      case 'string':
        return fc.constantFrom('a', 'api', 'web', 'agent:grace', 'refund', '+15551234567', 'ada@example.com', ...pool)
      case 'number':
        return fc.constantFrom(Number(schema.minimum ?? 0), 0.2, 1, 30)
      case 'integer':
        return fc.integer({ min: Math.max(0, Number(schema.minimum ?? 0)), max: Math.max(5, Number(schema.minimum ?? 0)) })
      case 'boolean':
        return fc.boolean()
      case 'array':
        return fc.array(fitting(schema.items ?? {}), { maxLength: 3 })
      case 'object':
        return fc.record(
          Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, of]) => [name, known[name] ?? fitting(of)])),
          {
            requiredKeys: (schema.required as string[] | undefined) ?? [],
          },
        )
      default:
        return anything
    }
  }

  /** A body whose fields fit, but for some that are left out, replaced or made up. */
  const spoiled = (schema: Schema): fc.Arbitrary<unknown> =>
    fc
      .tuple(
        fitting(schema),
        fc.array(fc.tuple(fc.nat(20), fc.constantFrom('drop', 'replace', 'add', 'keep'), anything, text), { maxLength: 3 }),
      )
      .map(([value, changes]) => {
        if (typeof value !== 'object' || value === null) return value
        const body = { ...value } as Record<string, unknown>
        for (const [at, what, other, name] of changes) {
          const keys = Object.keys(resolved(schema).properties ?? body)
          const key = keys[at % Math.max(1, keys.length)] ?? 'x'
          if (what === 'drop') delete body[key]
          else if (what === 'replace') body[key] = other
          else if (what === 'add') body[name] = other
        }
        return body
      })

  const segment = fc.oneof(
    fc.constantFrom(...badSegments),
    text.map(value => encodeURIComponent(value.toWellFormed())),
    fc.nat().map(n => pool[n % pool.length] ?? ''),
    fc.nat().map(n => pool[n % pool.length] ?? ''),
  )

  const query = (operation: Operation): fc.Arbitrary<string> => {
    const names = operation.parameters.filter(p => p.in === 'query').map(p => p.name)
    const name = fc.oneof(
      fc.constantFrom(...names, 'limit', 'cursor', 'nonsense'),
      text.map(value => encodeURIComponent(value.toWellFormed())),
    )
    const value = fc.oneof(
      fc.constantFrom('0', '1', '-1', '61', '1e999', 'NaN', 'Infinity', '', '%', '%00', 'a&a=b', '99999999999999999999', 'agent:', 'open'),
      text.map(v => encodeURIComponent(v.toWellFormed())),
    )
    return fc
      .array(
        fc.tuple(name, value).map(([n, v]) => (n === 'wait' && Number(v) > 0 ? 'wait=0.001' : `${n}=${v}`)),
        { maxLength: 3 },
      )
      .map(pairs => (pairs.length === 0 ? '' : `?${pairs.join('&')}`))
  }

  const requests = (operation: Operation): fc.Arbitrary<Sent> => {
    const slots = operation.path.split('/').map(part => (part.startsWith('{') ? segment : fc.constant(part)))
    const method = fc.oneof(
      { weight: 9, arbitrary: fc.constant(operation.method) },
      { weight: 1, arbitrary: fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND') },
    )
    const json = (operation.body ? spoiled(operation.body) : anything).map((value): [string | Buffer, string | undefined] => [
      JSON.stringify(value) ?? '',
      'application/json',
    ])
    const body = fc.oneof(
      { weight: operation.body ? 4 : 1, arbitrary: json },
      { weight: 1, arbitrary: unreadable },
      { weight: 1, arbitrary: fc.constant(undefined) },
    )
    const key = fc.oneof(
      { weight: 19, arbitrary: fc.constant(`Bearer ${houseKey}`) },
      { weight: 1, arbitrary: fc.constantFrom('', 'Bearer', 'Bearer x', 'Basic x') },
    )
    const resume = fc.option(fc.constantFrom('0', '-1', 'x', '1e9', '99999999999'), { freq: 4 })
    return fc
      .tuple(method, fc.tuple(...slots), query(operation), body, key, resume)
      .map(([verb, parts, search, content, authorization, last]) => ({
        method: verb,
        path: `${parts.join('/')}${search}`.replace(/[^\u0021-\u007e]/g, encodeURIComponent),
        headers: {
          authorization,
          ...(last === null ? {} : { 'last-event-id': last }),
          ...(content?.[1] === undefined ? {} : { 'content-type': content[1] }),
          ...(content === undefined ? {} : { 'content-length': String(Buffer.byteLength(content[0])) }),
        },
        ...(content === undefined ? {} : { body: Buffer.from(content[0]) }),
      }))
  }

  /** How much is stored, and how often it was changed: of everything but what the house keeps for itself and whom it has met. */
  const stored = (): string =>
    JSON.stringify([
      outside
        .prepare(
          "SELECT c.name, count(*) AS n, total(d.rev) AS rev FROM docs d JOIN collections c ON c.n = d.collection WHERE c.name NOT IN ('settings', 'agents', 'tallies') GROUP BY c.name",
        )
        .all(),
      outside.prepare('SELECT count(*) AS n FROM batches').get(),
      outside
        .prepare("SELECT body FROM docs d JOIN collections c ON c.n = d.collection WHERE c.name = 'settings' AND d.id = 'autopilot'")
        .get(),
    ])

  const told = (sent: Sent, heard: Heard): string =>
    `${sent.method} ${sent.path.slice(0, 200)} ${sent.body?.toString().slice(0, 300) ?? ''} → ${heard.status} ${heard.body.slice(0, 300)} ${heard.status === 500 ? inspect(house.failures.at(-1)) : ''}`

  const judge = (sent: Sent, heard: Heard): void => {
    expect(heard.status, told(sent, heard)).to.be.within(200, 499)
    if (heard.status < 400 || sent.method === 'HEAD') return
    expect(heard.type, told(sent, heard)).to.equal('application/problem+json')
    const problem = JSON.parse(heard.body)
    expect(problem.status, told(sent, heard)).to.equal(heard.status)
    expect(problemTable[problem.code]?.[0], told(sent, heard)).to.equal(heard.status)
    expect(problem.detail, told(sent, heard)).to.be.a('string').and.not.equal('')
  }

  before(async () => {
    house = await openCalledHouse({ says: ({ text: asked }) => (asked.includes('refund') ? { text: 'Five days.' } : undefined) })
    outside = new DatabaseSync(house.file, { readOnly: true })
    const first = await house.call('POST', '/messages', { contact: { id: 'ada', email: 'ada@example.com' }, text: 'refund?' })
    const second = await house.call('POST', '/messages', { contact: { id: 'bob' }, text: 'What is the meaning of this?' })
    const scenario = await house.call('POST', '/scenarios', { kind: 'scenario', title: 'T', instruction: 'I', examples: ['refund'] })
    const tone = await house.call('POST', '/scenarios', { kind: 'behavioral', title: 'Tone', instruction: 'Brief' })
    await house.call('POST', '/topics', { slug: 'refund', name: 'Refund' })
    await house.call('PUT', '/articles/refund', { title: 'Refund', text: 'Five days.' })
    await house.core.idle()
    pool.push(first.body.session, second.body.session, scenario.body.id, tone.body.id, '1', '%232', 'ada', 'bob', 'refund', '3')
    const document = await (await fetch(`${house.url}/api/openapi.json`)).json()
    schemas = document.components.schemas
    operations = Object.entries(
      document.paths as Record<
        string,
        Record<string, { parameters?: Operation['parameters']; requestBody?: { content: Record<string, { schema: Schema }> } }>
      >,
    ).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { parameters = [], requestBody }]) => ({
        method: method.toUpperCase(),
        path,
        parameters,
        body: requestBody?.content['application/json']?.schema,
      })),
    )
  })

  after(async () => {
    agent.destroy()
    outside.close()
    await house.close()
  })

  it('answers with a problem or a legitimate success, never with a failure of its own, and keeps nothing it refused', async () => {
    const counts = new Map<number, number>()
    expect(operations.length).to.be.greaterThan(40)
    for (const [at, operation] of operations.entries()) {
      for (const sent of fc.sample(requests(operation), { seed: seed + at, numRuns: runsPerCall })) {
        const before = stored()
        const heard = await send(sent)
        judge(sent, heard)
        counts.set(heard.status, (counts.get(heard.status) ?? 0) + 1)
        if (heard.status < 300 && sent.method !== 'GET') await house.core.idle()
        else expect(stored(), `stored by a refused request: ${told(sent, heard)}`).to.equal(before)
      }
    }
    // The generator is worth something only while it gets behind the first check.
    for (const status of [200, 202, 400, 401, 404, 405, 409, 413, 415])
      expect(counts.get(status) ?? 0, `answers of ${status}`).to.be.greaterThan(0)
  })

  it('serves on as if nothing had been', async () => {
    expect((await fetch(`${house.url}/healthz`)).status).to.equal(200)
    const { status, body } = await house.call('POST', '/messages', { contact: { id: 'zoe' }, text: 'How long does a refund take?' })
    expect(status).to.equal(202)
    await house.core.idle()
    const { items } = (await house.call('GET', `/sessions/${body.session}/timeline`)).body
    expect(items.some(e => e.text === 'Five days.')).to.equal(true)
    expect(({} as { admin?: boolean }).admin).to.equal(undefined)
  })

  it('refuses paths beside the calls that it serves', async () => {
    for (const path of [
      '/api/v1',
      '/api/v1/',
      '/api/v1/nowhere',
      '/api/v1//sessions',
      '/api/v1/sessions/',
      '/api/v1/sessions/1/',
      '/api/v1/../v1/sessions',
      '/api/v1/%',
      '/api/v2/sessions',
      '/api',
    ])
      for (const method of ['GET', 'POST', 'DELETE']) {
        const sent = { method, path, headers: { authorization: `Bearer ${houseKey}` } }
        const heard = await send(sent)
        judge(sent, heard)
        expect(heard.status, told(sent, heard)).to.be.within(400, 405)
      }
  })
})
