import { expect } from 'chai'
import { pino } from 'pino'
import { createCore } from '#core/flows/core.ts'
import { createTestClock } from '#core/testing/houses/test-clock.ts'
import { createIds } from '../../lib/ids.ts'
import { createSeal } from '../../lib/seal.ts'
import { Problem } from '../../model/problem.ts'
import type { ActionMaker, Imported, MadeCall, Operation } from '../../ports/action-maker.ts'
import type { Answerer } from '../../ports/answerer.ts'
import type { Store } from '../../ports/store.ts'
import { openSqlite } from '../../store/sqlite/sqlite.ts'
import { actionServicesTable } from '../timeline/tables.ts'

const answerer = { name: 'silent', threshold: 0.5, answer: async () => ({ kind: 'none' }) } as unknown as Answerer
const act = { who: { id: 'api', name: 'API', role: 'admin' as const } }
const agent = { who: { id: 'grace', name: 'Grace', role: 'agent' as const } }

const operation = (name: string, more: Partial<Operation> = {}): Operation => ({
  name,
  title: `To ${name}`,
  description: '',
  parameters: {
    type: 'object',
    properties: { id: { type: 'string' }, customer: { type: 'string' } },
    required: ['id'],
    additionalProperties: false,
  },
  call: { path: `/${name}` },
  safe: true,
  idempotent: true,
  ...more,
})

const document = (...operations: Operation[]): Imported => ({
  title: 'My Shop',
  server: 'https://shop.example/v1',
  credentials: { kind: 'bearer' },
  operations,
  left: ['POST /photo takes a body of the type multipart/form-data.'],
})

const secret = 'sk_live_nobody_may_see_this'

const refusal = async (work: Promise<unknown>): Promise<Problem> => {
  const error = await work.then(
    () => undefined,
    problem => problem,
  )
  expect(error).to.be.instanceOf(Problem)
  return error as Problem
}

describe('The actions of a house', () => {
  let store: Store
  let core: ReturnType<typeof createCore>
  let offered: Imported
  let calls: MadeCall[]
  const clock = createTestClock()
  const lines: string[] = []

  const open = (): ReturnType<typeof createCore> => {
    const opened = createCore({
      store,
      answerer,
      clock,
      log: pino({ level: 'trace' }, { write: line => void lines.push(line) }),
      newId: createIds(clock.now),
      seal: createSeal(Buffer.alloc(32, 7)),
    })
    const maker: ActionMaker = {
      name: 'scripted',
      read: async () => offered,
      async make(call) {
        calls.push(call)
        return { state: 'done', status: 200, text: 'Card 4242 4242 4242 4242 is charged.', request: 'GET https://shop.example/v1/one' }
      },
    }
    opened.act(maker)
    return opened
  }

  beforeEach(async () => {
    store = await openSqlite({ file: ':memory:' })
    offered = document(operation('get_order'), operation('cancel', { safe: false, idempotent: false }))
    calls = []
    lines.length = 0
    core = open()
  })
  afterEach(async () => {
    await core.stop()
    await store.close()
  })

  const importing = (more: object = {}) => core.controls.importActions({ text: 'a document', ...more }, act)
  const action = (id: string) => core.queries.action(id)

  it('are off when they are new, and what changes something waits for an agent', async () => {
    const done = await importing()
    expect(done).to.deep.include({ service: 'my_shop', title: 'My Shop', added: ['my_shop.get_order', 'my_shop.cancel'], same: 0 })
    expect(done.left).to.deep.equal(offered.left)
    expect(await action('my_shop.get_order')).to.include({ on: false, approval: 'auto', safe: true })
    expect(await action('my_shop.cancel')).to.include({ on: false, approval: 'agent', safe: false })
  })

  it('keep what was decided when their document is read again, and tell what is new, changed and gone', async () => {
    await importing()
    const decided = { on: true, channels: ['web'], verified: true, magic: { customer: 'contact.id' } }
    await core.controls.changeAction('my_shop.get_order', decided, act)
    await core.controls.changeAction('my_shop.cancel', { on: true }, act)
    offered = document(operation('get_order', { description: 'Where it is.' }), operation('list'))
    const done = await importing()
    expect(done).to.deep.include({ added: ['my_shop.list'], changed: ['my_shop.get_order'], gone: ['my_shop.cancel'], same: 0 })
    expect(await action('my_shop.get_order')).to.deep.include({ ...decided, description: 'Where it is.' })
    expect(await action('my_shop.cancel')).to.include({ on: false, gone: true })
    expect((await refusal(core.controls.changeAction('my_shop.cancel', { on: true }, act))).code).to.equal('conflict')
    offered = document(operation('get_order', { description: 'Where it is.' }), operation('list'), operation('cancel', { safe: false }))
    expect(await importing()).to.deep.include({ added: [], changed: ['my_shop.cancel'], gone: [], same: 2 })
    expect(await action('my_shop.cancel')).to.not.have.property('gone')
    expect(await action('my_shop.cancel')).to.include({ on: false })
  })

  it('are switched off where they begin to change something, or lose what was filled in', async () => {
    await importing()
    await core.controls.changeAction('my_shop.get_order', { on: true, magic: { customer: 'contact.email' } }, act)
    const { customer: _, ...rest } = operation('get_order').parameters.properties as Record<string, unknown>
    offered = document(operation('get_order', { safe: false, parameters: { type: 'object', properties: rest } }))
    const done = await importing()
    expect(done.notes.join(' '))
      .to.match(/changes something now/)
      .and.match(/no customer any more/)
    expect(await action('my_shop.get_order')).to.deep.include({ on: false, approval: 'agent', magic: {} })
  })

  it('never go to another server because a document says so', async () => {
    await importing()
    await core.controls.setCredentials('my_shop', { secret }, act)
    offered = { ...document(operation('get_order')), server: 'https://evil.example' }
    expect((await refusal(importing())).code).to.equal('conflict')
    const { notes } = await importing({ service: 'my_shop' })
    expect(notes.join(' ')).to.match(/names another server, https:\/\/evil\.example/)
    expect((await core.queries.actions())[0]).to.include({ server: 'https://shop.example/v1', secret: true })
  })

  it('take only what can be decided', async () => {
    await importing()
    const wrong = [
      { magic: { order: 'contact.id' } },
      { magic: { id: 'contact.password' } },
      { magic: { id: 'contact.custom' } },
      { magic: { id: 'contact.custom.' } },
      { timeout: 10 },
      { timeout: 600_000 },
      { approval: 'nobody' as never },
      { channels: [''] },
      { safe: true } as never,
    ]
    for (const change of wrong)
      expect((await refusal(core.controls.changeAction('my_shop.get_order', change, act))).code).to.equal('invalid')
    await core.controls.changeAction('my_shop.get_order', { magic: { id: 'contact.custom.shop_id', customer: 'contact.id' } }, act)
    const { magic } = await core.controls.changeAction('my_shop.get_order', { magic: { customer: null } }, act)
    expect(magic).to.deep.equal({ id: 'contact.custom.shop_id' })
    expect((await refusal(core.controls.changeAction('my_shop.none', { on: true }, act))).code).to.equal('not_found')
  })

  it('are the admins’ to change', async () => {
    await importing()
    for (const work of [
      core.controls.importActions({ text: 'x' }, agent),
      core.controls.changeAction('my_shop.get_order', { on: true }, agent),
      core.controls.setCredentials('my_shop', { secret }, agent),
      core.controls.testAction('my_shop.get_order', { arguments: {} }, agent),
      core.controls.removeActions('my_shop', agent),
    ])
      expect((await refusal(work)).code).to.equal('forbidden')
  })

  it('have their secret sealed, opened for calls alone, and seen nowhere', async () => {
    await importing()
    await core.controls.setCredentials('my_shop', { secret }, act)
    await core.controls.testAction('my_shop.get_order', { arguments: { id: 'A7' } }, act)
    expect(calls[0]?.secret).to.equal(secret)
    const stored = await store.collection(actionServicesTable).get('my_shop')
    expect(stored?.sealed).to.be.a('string')
    const audit = await core.queries.audit(act.who)
    expect(audit.items.map(row => row.verb)).to.deep.equal(['testAction', 'setCredentials', 'importActions'])
    for (const seen of [stored, await core.queries.actions(), audit, lines]) expect(JSON.stringify(seen)).to.not.include(secret)
    expect(JSON.stringify(await core.queries.actions())).to.not.include(stored?.sealed)
  })

  it('lose their secret where calls would take it elsewhere', async () => {
    await importing()
    const set = (change: object) => core.controls.setCredentials('my_shop', change, act)
    expect(await set({ secret })).to.include({ secret: true })
    expect(await set({ server: 'https://shop.example/v2' })).to.include({ secret: true })
    expect(await set({ server: 'https://evil.example/v2' })).to.include({ secret: false })
    await set({ credentials: { kind: 'oauth2', tokenUrl: 'https://shop.example/token', clientId: 'desk', scopes: [] }, secret })
    const moved = { kind: 'oauth2' as const, tokenUrl: 'https://evil.example/token', clientId: 'desk', scopes: [] }
    expect(await set({ credentials: moved })).to.include({ secret: false })
    expect(await set({ secret })).to.include({ secret: true })
    expect(await set({ secret: null })).to.include({ secret: false })
    for (const change of [
      { server: 'ftp://shop.example' },
      { server: 'https://ada:word@shop.example' },
      { credentials: { kind: 'api_key', in: 'header', name: 'X Key: y' } },
      { credentials: { kind: 'oauth2', tokenUrl: 'file:///etc/passwd', clientId: 'x', scopes: [] } },
      { secret: 'two\nlines' },
    ])
      expect((await refusal(set(change))).code).to.equal('invalid')
  })

  it('can be tried by hand, with arguments that fit and a word more for what changes something', async () => {
    await importing()
    const trying = (id: string, input: { arguments: unknown; confirm?: boolean }, key?: string) =>
      core.controls.testAction(id, input, { ...act, ...(key && { key }) })
    expect((await refusal(trying('my_shop.get_order', { arguments: { id: 7 } }))).code).to.equal('invalid')
    expect((await refusal(trying('my_shop.get_order', { arguments: [] }))).code).to.equal('invalid')
    expect((await refusal(trying('my_shop.cancel', { arguments: { id: 'A7' } }))).code).to.equal('confirm')
    expect(calls).to.deep.equal([])
    const { text, ...how } = await trying('my_shop.cancel', { arguments: { id: 'A7' }, confirm: true }, 'press-1')
    expect(how).to.deep.include({ state: 'done', status: 200, request: 'GET https://shop.example/v1/one' })
    expect(text).to.not.include('4242 4242')
    expect((await refusal(trying('my_shop.cancel', { arguments: { id: 'A7' }, confirm: true }, 'press-1'))).code).to.equal('conflict')
    expect(calls).to.have.length(1)
  })

  it('are there after a restart, and gone when they are removed', async () => {
    await importing()
    await core.controls.changeAction('my_shop.get_order', { on: true }, act)
    await core.stop()
    core = open()
    expect(await action('my_shop.get_order')).to.include({ on: true })
    await core.controls.removeActions('my_shop', act)
    expect(await core.queries.actions()).to.deep.equal([])
    expect((await refusal(action('my_shop.get_order'))).code).to.equal('not_found')
  })

  it('have names that models take, however long theirs are', async () => {
    const long = 'a_name_that_is_much_longer_than_anything_a_model_would_take_one'
    offered = {
      ...document(operation(`${long}_1`.slice(0, 60)), operation(`${long}_2`.slice(-60))),
      title: 'Ünser Lädchen am Markt, GmbH & Co. KG',
    }
    const { service, added } = await importing()
    expect(service).to.equal('unser_ladchen_am_markt_g')
    expect(new Set(added).size).to.equal(2)
    for (const id of added)
      expect(id)
        .to.match(/^[a-z\d_-]+\.[a-z\d_-]+$/)
        .and.have.length.at.most(64)
  })
})
