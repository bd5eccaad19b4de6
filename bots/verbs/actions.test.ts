import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { realClock } from '#core/lib/clock.ts'
import { Problem } from '#core/model/problem.ts'
import { type House, houseKey, openHouse } from '#core/testing/houses/house.ts'
import { createHttpActions } from '#plugins/http-actions/index.ts'
import { create } from '../api/index.ts'
import type { Card } from '../cards.ts'
import { createImportWord } from '../terminal/import-file.ts'
import { createRemote, type Remote } from '../terminal/wire/remote.ts'
import { readLine, verbs } from '../verbs.ts'

const who = { id: 'grace', name: 'Grace Hopper', role: 'admin' as const }
const secret = 'sk_live_nobody_may_see_this'

const spec = (server: string): object => ({
  openapi: '3.1.0',
  info: { title: 'Pet Shop', version: '1' },
  servers: [{ url: server }],
  components: { securitySchemes: { key: { type: 'http', scheme: 'bearer' } } },
  security: [{ key: [] }],
  paths: {
    '/orders/{id}': {
      parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string', minLength: 1 } }],
      get: { operationId: 'getOrder', summary: 'Look up an order', responses: { 200: { description: 'fine' } } },
      delete: { operationId: 'cancelOrder', summary: 'Cancel an order', responses: { 200: { description: 'fine' } } },
    },
    '/photos': {
      post: {
        requestBody: { content: { 'multipart/form-data': { schema: { type: 'object' } } } },
        responses: { 200: { description: 'fine' } },
      },
    },
  },
})

describe('Actions in the desk, over the API, of a real service', function () {
  this.timeout(30_000)
  let folder: string
  let house: House
  let remote: Remote
  let shop: Server
  let shopUrl: string
  let asked: string[]

  /** What a typed line, with what its form was answered, shows. */
  const typing = async (line: string, answers: Record<string, string | string[]> = {}): Promise<Card[]> => {
    const read = readLine(line, verbs)
    if (read?.verb.scope !== 'house') throw new Error(`not a verb of the house: ${line}`)
    const { verb, wording, rest } = read
    const at = { now: 0, zone: 'UTC' }
    const given = { ...wording.read(rest, at), ...(verb.formed?.(answers, at) ?? answers) }
    return verb.run({ controls: remote.controls, queries: remote.queries, who }, undefined, verb.input.parse(given), { who })
  }
  const shown = async (line: string, answers?: Record<string, string | string[]>): Promise<string> =>
    JSON.stringify(await typing(line, answers))
  const problem = async (line: string, answers?: Record<string, string | string[]>): Promise<string> => {
    const error = await typing(line, answers).then(
      () => undefined,
      thrown => thrown,
    )
    if (!(error instanceof Problem)) throw error ?? new Error('it went well')
    return error.message
  }

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'threadline-actions-'))
    house = await openHouse({ folder, connectors: [], desks: [given => create({}, given)] })
    house.core.act(createHttpActions())
    remote = createRemote({ url: house.url, key: houseKey, clock: realClock })
    asked = []
    shop = createServer((request, response) => {
      if (request.url === '/openapi.json') return response.end(JSON.stringify(spec('/v1')))
      asked.push(`${request.method} ${request.url} ${request.headers.authorization}`)
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify({ state: 'sent', by: request.headers.authorization }))
    })
    await new Promise<void>(resolve => shop.listen(0, '127.0.0.1', resolve))
    shopUrl = `http://127.0.0.1:${(shop.address() as AddressInfo).port}`
  })
  afterEach(async () => {
    remote.close()
    await house.close()
    await new Promise(resolve => shop.close(resolve))
    rmSync(folder, { recursive: true, force: true })
  })

  it('are imported, proven, decided about, tried and removed', async () => {
    const imported = await shown(`action import ${shopUrl}/openapi.json`, { network: 'private' })
    expect(imported)
      .to.include('Pet Shop is imported as pet_shop.')
      .and.to.include('multipart/form-data')
      .and.to.include('action key pet_shop')
    expect(await shown('actions')).to.include('0 of 2 actions on')

    expect(await shown('action key pet_shop', { kind: 'bearer' })).to.include('No secret is set')
    const kept = await shown('action key pet_shop', { kind: 'bearer', secret })
    expect(kept).to.include('secret set').and.to.not.include(secret)

    expect(await shown('action on get_order')).to.include('pet_shop.get_order is on.')
    await typing('action edit pet_shop.get_order', {
      approval: 'customer',
      verified: 'verified',
      magic: ['id = contact.custom.order'],
      seconds: '20',
    })
    const card = await shown('action show look up an order')
    for (const words of ['the customer', 'identity is verified', 'filled in with contact.custom.order', '20 s'])
      expect(card).to.include(words)
    expect(await problem('action edit pet_shop.get_order', { magic: ['order = contact.id'] })).to.match(/takes no order/)
    await typing('action edit pet_shop.get_order', { magic: [] })
    expect((await remote.queries.action('pet_shop.get_order')).magic).to.deep.equal({})

    const tried = await shown('action test get_order {"id": "A 7"}')
    expect(tried).to.include('It was done.').and.to.include(`GET ${shopUrl}/v1/orders/A%207`).and.to.include('Bearer [secret]')
    expect(tried).to.not.include(secret)
    expect(asked).to.deep.equal([`GET /v1/orders/A%207 Bearer ${secret}`])
    expect(await problem('action test get_order {"id": ""}')).to.match(/id must NOT have fewer than 1 characters/)

    const [asking] = await typing('action test cancel_order {"id": "A7"}')
    expect(JSON.stringify(asking?.heading)).to.match(/Nothing was called.*‘action test [\w.]*cancel_order really’/u)
    expect(asking?.heading).to.match(/changes something/)
    expect(asking?.actions[0]?.input).to.deep.equal({ action: 'pet_shop.cancel_order', arguments: '{"id": "A7"}', really: 'yes' })
    expect(asked).to.have.length(1)
    await typing('action test cancel_order really {"id": "A7"}')
    expect(asked[1]).to.equal(`DELETE /v1/orders/A7 Bearer ${secret}`)

    expect(await shown('action import pet_shop')).to.include('As before')
    expect(await shown('action off get_order')).to.include('pet_shop.get_order is off.')
    expect(await shown('action remove pet_shop')).to.include('is gone')
    expect(await shown('actions')).to.include('No services with actions yet')
  })

  it('of a private network are not even read unless that is allowed', async () => {
    expect(await problem(`action import ${shopUrl}/openapi.json`)).to.match(/private network/)
  })

  it('come from a file of the terminal as well', async () => {
    const file = join(folder, 'open api.json')
    writeFileSync(file, JSON.stringify(spec('https://shop.invalid/v1')))
    const cards: Card[] = []
    const word = createImportWord({
      controls: remote.controls,
      printer: { card: card => void cards.push(card) },
      act: () => ({ who }),
      home: folder,
    })
    expect(await word('action import "~/open api.json"')).to.equal(true)
    expect(cards[0]?.heading).to.equal('Pet Shop is imported as pet_shop.')
    expect(await word('action import https://shop.invalid/openapi.json')).to.equal(false)
    expect(await word('action import')).to.equal(false)
    const missing = await word('action import /nowhere.json').catch(error => error)
    expect(missing).to.be.instanceOf(Problem)
  })

  it('say where the verb goes where it was typed behind the name', async () => {
    expect(await problem('action pet_shop.get_order on')).to.match(/‘action on pet_shop\.get_order’/)
    expect(await problem('action on nothing')).to.match(/No action is called/)
  })
})
