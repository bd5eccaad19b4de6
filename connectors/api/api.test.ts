import { expect } from 'chai'
import { pino } from 'pino'
import { realClock } from '#core/lib/clock.ts'
import { Problem } from '#core/model/problem.ts'
import type { Incoming } from '#core/ports/connector.ts'
import type { ConnectorGiven } from '#core/ports/folder.ts'
import { keyHash } from '#core/server/auth.ts'
import { createServer, type Server } from '#core/server/server.ts'
import { memoryFiles } from '#core/testing/houses/memory-files.ts'
import { partMemory } from '#core/testing/houses/part-memory.ts'
import { partPages } from '#core/testing/houses/part-pages.ts'
import { create } from './index.ts'

const key = 'the-key-of-this-desk'

/** This channel shows nothing to customers. */
const createCustomerStub = (): ConnectorGiven['customers'] => ({
  sessions: async () => [],
  session: async () => Promise.reject(new Problem('not_found', 'There is no session here.')),
  entries: async () => ({ entries: [], more: false }),
  async *follow() {},
  async *changes() {},
  cited: async () => Promise.reject(new Problem('not_found', 'There is no page here.')),
  invitations: async () => [],
  office: async () => ({}),
  known: async () => false,
})

describe('A program that writes for its customers', () => {
  let server: Server
  let url: string
  let heard: Incoming[] = []
  let refusal: Problem | undefined

  const given: ConnectorGiven = {
    log: pino({ level: 'silent' }),
    clock: realClock,
    publicUrl: 'https://desk.example',
    dataDir: '',
    memory: partMemory(),
    pages: partPages,
    inbox: {
      async receive(incoming) {
        if (refusal) throw refusal
        heard.push(incoming)
        return { session: 's1', seq: 2, repeated: false }
      },
      changed: async () => 'changed',
      said: async () => undefined,
      whereabouts: async () => undefined,
      resaid: async () => 'unknown',
      standing: async () => [],
      rate: async () => ({ session: 's1', seq: 3 }),
      seen: async () => {},
      line: async () => 'unknown',
      goOn: async () => ({ session: 's2', seq: 2 }),
      recovered: async () => {},
      join: async () => {},
      silence: async () => {},
      isSilent: async () => false,
      typing() {},
    },
    customers: createCustomerStub(),
    files: memoryFiles(),
  }

  before(async () => {
    server = createServer({
      parts: [create({}, given)],
      key: { hash: keyHash(key) },
      log: given.log,
      clock: realClock,
      version: '1',
      publicUrl: '',
    })
    ;({ url } = await server.listen(0))
  })
  after(() => server.stop())
  beforeEach(() => {
    heard = []
    refusal = undefined
  })

  const post = async (body: unknown) => {
    const response = await fetch(`${url}/api/v1/messages`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    return {
      status: response.status,
      body: (await response.json()) as { code?: string; errors?: { path: string; message: string }[] } & Record<string, unknown>,
    }
  }
  const refused = async (body: unknown) => {
    const answer = await post(body)
    expect([answer.status, heard.length], JSON.stringify(answer.body)).to.deep.equal([400, 0])
    return answer.body
  }

  it('is told the session and the number of the message once it is stored', async () => {
    expect(await post({ id: 'm1', contact: { id: 'c1' }, text: 'Hello' })).to.deep.equal({ status: 202, body: { session: 's1', seq: 2 } })
  })

  it('names its customer by its own id, whose address and number then count as proven', async () => {
    await post({ id: 'm1', contact: { id: 'c1', email: ' Ada@Example.com ', phone: '+1 (555) 123-4567', name: 'Ada' }, text: ' Hello\n' })
    expect(heard).to.deep.equal([
      {
        channel: 'api',
        id: 'm1',
        text: ' Hello\n',
        sender: {
          id: 'c1',
          identities: ['id:c1', 'email:ada@example.com', 'phone:+15551234567'],
          verified: { email: 'Ada@Example.com', phone: '+15551234567', name: 'Ada' },
          how: 'a program named it with your API key',
        },
      },
    ])
  })

  it('may know an address only, or the session only', async () => {
    await post({ contact: { email: 'ada@example.com' }, text: 'Hello' })
    await post({ session: 's9', text: 'Hello' })
    expect(heard[0]?.sender).to.deep.equal({
      identities: ['email:ada@example.com'],
      verified: { email: 'ada@example.com' },
      how: 'a program named it with your API key',
    })
    expect(heard[1]?.session).to.equal('s9')
    expect(heard[1]?.sender.identities).to.deep.equal([])
  })

  it('gets a name for a message that it gave none, another for each', async () => {
    await post({ contact: { id: 'c1' }, text: 'Hello' })
    await post({ contact: { id: 'c1' }, text: 'Hello' })
    expect(heard[0]?.id).to.match(/^[\w-]{20,}$/)
    expect(heard[0]?.id).not.to.equal(heard[1]?.id)
  })

  it('has to say who writes: a name alone is nobody', async () => {
    for (const contact of [undefined, {}, { name: 'Ada' }])
      expect((await refused({ contact, text: 'Hello' })).code).to.equal('contact_required')
  })

  it('has to write something, and not too much', async () => {
    for (const text of [undefined, '', ' \n\t', 7, null, 'x'.repeat(32_001)])
      expect((await refused({ contact: { id: 'c1' }, text })).errors?.[0]?.path).to.equal('text')
    expect((await post({ contact: { id: 'c1' }, text: 'x'.repeat(32_000) })).status).to.equal(202)
  })

  it('is told which address or number can not be one', async () => {
    for (const email of [
      'ada',
      'ada@',
      '@example.com',
      'ada@exa mple.com',
      'a@b@c',
      'ada@example..com',
      `${'x'.repeat(250)}@example.com`,
      'ada@example.com\nbcc: eve@example.com',
    ])
      expect((await refused({ contact: { email }, text: 'Hello' })).errors?.[0]?.path, email).to.equal('contact.email')
    for (const phone of ['call me', '1234', '+1234567890123456', '++15551234567', '555-CALL', '+'])
      expect((await refused({ contact: { phone }, text: 'Hello' })).errors?.[0]?.path, phone).to.equal('contact.phone')
    for (const id of ['', ' c1', 'x'.repeat(201), 7])
      expect((await refused({ contact: { id }, text: 'Hello' })).errors?.[0]?.path).to.equal('contact.id')
  })

  it('sends a file by the ticket of its upload, with words or without', async () => {
    const response = await fetch(`${url}/api/v1/files?name=a.bin`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}` },
      body: Buffer.from([1, 2, 3]),
    })
    const { file, ...told } = (await response.json()) as { file: string }
    expect([response.status, told]).to.deep.equal([201, { name: 'a.bin', type: 'application/octet-stream', size: 3 }])
    expect((await post({ contact: { id: 'c1' }, text: '', attachments: [file] })).status).to.equal(202)
    expect(heard[0]).to.deep.include({ text: '' })
    expect(heard[0]?.attachments?.[0]).to.include({ name: 'a.bin', size: 3 })
    heard = []
    expect((await post({ contact: { id: 'c1' }, text: 'Hello', attachments: [] })).status).to.equal(202)
    expect(heard[0]).to.not.have.property('attachments')
  })

  it('is told what is no ticket, and that a message without files needs words', async () => {
    expect((await refused({ contact: { id: 'c1' }, text: 'Hello', attachments: [{ name: 'a.png' }] })).errors?.[0]?.path).to.equal(
      'attachments.0',
    )
    expect((await refused({ contact: { id: 'c1' }, text: 'Hello', attachments: Array(11).fill('x') })).errors?.[0]?.path).to.equal(
      'attachments',
    )
    expect((await refused({ contact: { id: 'c1' }, text: ' ', attachments: [] })).errors?.[0]?.path).to.equal('text')
  })

  it('is told what the core refuses', async () => {
    for (const [code, status] of [
      ['id_reused', 409],
      ['other_contact', 403],
      ['not_found', 404],
      ['wrong_channel', 409],
    ] as const) {
      refusal = new Problem(code, 'No.')
      const answer = await post({ id: 'm1', contact: { id: 'c1' }, text: 'Hello' })
      expect([answer.status, answer.body.code]).to.deep.equal([status, code])
    }
  })
})
