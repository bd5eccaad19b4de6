import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { expect } from 'chai'
import { Problem } from '#core/model/problem.ts'
import type { Imported } from '#core/ports/action-maker.ts'
import { root } from '#core/roof/settings/place.ts'
import { type HttpCall, readCall } from './call.ts'
import { createHttpActions } from './index.ts'

const maker = createHttpActions()
const signal = new AbortController().signal
const read = (text: string, url?: string): Promise<Imported> => maker.read(url === undefined ? { text } : { text, url }, { signal })

const refusal = async (text: string): Promise<Problem> => {
  try {
    await read(text)
  } catch (error) {
    expect(error).to.be.instanceOf(Problem)
    return error as Problem
  }
  throw new Error('it was read')
}

const shop = `
openapi: 3.0.3
info: { title: Pet Shop, version: '1' }
servers:
  - url: https://{region}.pets.example/api/
    variables: { region: { default: eu } }
security: [{ key: [] }]
paths:
  /pets/{id}:
    parameters:
      - { name: id, in: path, required: true, schema: { type: string }, description: "Which pet." }
    get:
      operationId: getPetById
      summary: Find a pet
      description: "Where it is,\\n and how it is."
      parameters:
        - { name: fields, in: query, explode: false, schema: { type: array, items: { type: string, enum: [name, age] } } }
        - { name: X-Trace, in: header, schema: { type: string } }
        - { name: Authorization, in: header, required: true, schema: { type: string } }
        - { name: seen, in: cookie, schema: { type: string } }
        - { name: filter, in: query, style: deepObject, schema: { type: object } }
      responses: { '200': { description: fine } }
    put:
      operationId: putPet
      requestBody:
        required: true
        content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } }
      responses: { '200': { description: fine } }
    delete:
      responses: { '204': { description: gone } }
  /pets/{id}/photo:
    post:
      summary: Send a photo
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      requestBody: { content: { multipart/form-data: { schema: { type: object } } } }
      responses: { '200': { description: fine } }
  /orders:
    post:
      operationId: order-pet
      x-idempotent: true
      requestBody:
        content: { application/x-www-form-urlencoded: { schema: { type: object, properties: { pet: { type: string } } } } }
      responses: { '200': { description: fine } }
  /watch:
    post:
      callbacks: { told: { '{$request.body#/url}': { post: { responses: { '200': { description: fine } } } } } }
      responses: { '200': { description: fine } }
  /session:
    get:
      parameters: [{ name: sid, in: cookie, required: true, schema: { type: string } }]
      responses: { '200': { description: fine } }
  /import:
    post:
      operationId: importPets
      requestBody: { required: true, content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Pet' } } } } }
      responses: { '200': { description: fine } }
components:
  securitySchemes:
    key: { type: apiKey, in: header, name: X-Api-Key }
    login: { type: http, scheme: basic }
  schemas:
    Animal: { type: object, required: [name, born], properties: { name: { type: string, nullable: true }, born: { type: string, format: date, readOnly: true } } }
    Pet:
      allOf:
        - $ref: '#/components/schemas/Animal'
        - type: object
          required: [id]
          properties:
            id: { type: string, description: "Its own." }
            age: { type: integer, minimum: 0, exclusiveMinimum: true }
            mother: { $ref: '#/components/schemas/Pet' }
            kind: { type: string, enum: [cat, dog], nullable: true }
`

const named = (imported: Imported, name: string): Imported['operations'][number] => {
  const found = imported.operations.find(one => one.name === name)
  if (!found) throw new Error(`there is no ${name} among ${imported.operations.map(one => one.name).join(', ')}`)
  return found
}

describe('Reading an OpenAPI document', () => {
  it('tells what the service is, where it is and how calls say who makes them', async () => {
    const { title, server, credentials } = await read(shop)
    expect({ title, server, credentials }).to.deep.equal({
      title: 'Pet Shop',
      server: 'https://eu.pets.example/api',
      credentials: { kind: 'api_key', in: 'header', name: 'X-Api-Key' },
    })
  })

  it('makes one flat object of path, query and header, and keeps where each goes', async () => {
    const found = named(await read(shop), 'get_pet_by_id')
    expect(found).to.deep.include({ title: 'Find a pet', description: 'Where it is, and how it is.', safe: true, idempotent: true })
    expect(found.parameters).to.deep.equal({
      type: 'object',
      properties: {
        id: { type: 'string', description: 'Which pet.' },
        fields: { type: 'array', items: { type: 'string', enum: ['name', 'age'] } },
        'X-Trace': { type: 'string' },
      },
      required: ['id'],
      additionalProperties: false,
    })
    expect((found.call as HttpCall).places.map(one => [one.argument, one.in, one.explode])).to.deep.equal([
      ['id', 'path', false],
      ['fields', 'query', false],
      ['X-Trace', 'header', false],
    ])
  })

  it('tells apart what has one name in two places, in the words of 2020-12', async () => {
    const { parameters, call, idempotent, safe } = named(await read(shop), 'put_pet')
    expect({ safe, idempotent }).to.deep.equal({ safe: false, idempotent: true })
    expect(parameters.required).to.have.members(['path_id', 'name', 'body_id'])
    expect(parameters.properties).to.deep.equal({
      path_id: { type: 'string', description: 'Which pet.' },
      name: { type: ['string', 'null'] },
      body_id: { type: 'string', description: 'Its own.' },
      age: { type: 'integer', exclusiveMinimum: 0 },
      mother: {},
      kind: { type: ['string', 'null'], enum: ['cat', 'dog', null] },
    })
    expect((call as HttpCall).places.find(one => one.argument === 'body_id')).to.deep.equal({ argument: 'body_id', in: 'body', name: 'id' })
  })

  it('takes what is no object whole, forms as forms, and names what has no name', async () => {
    const imported = await read(shop)
    expect((named(imported, 'import_pets').call as HttpCall).whole).to.equal('body')
    expect(named(imported, 'import_pets').parameters.required).to.deep.equal(['body'])
    expect(named(imported, 'order-pet')).to.deep.include({ idempotent: true, safe: false })
    expect((named(imported, 'order-pet').call as HttpCall).body).to.equal('form')
    expect(named(imported, 'delete_pets_id').title).to.equal('DELETE /pets/{id}')
  })

  it('leaves out what can not be offered, and says why', async () => {
    expect((await read(shop)).left).to.deep.equal([
      'POST /pets/{id}/photo takes a body of the type multipart/form-data.',
      'POST /watch answers later, by a callback.',
      'GET /session needs sid, which goes in a cookie.',
    ])
  })

  it('reads the same as JSON, and twice the same', async () => {
    const { parse } = await import('yaml')
    expect(await read(JSON.stringify(parse(shop)))).to.deep.equal(await read(shop))
  })

  it('refuses what is no such document in a sentence', async () => {
    const faults: [string, RegExp][] = [
      ['{"swagger":"2.0","info":{},"paths":{}}', /Swagger 2\.0/],
      ['{"openapi":"4.0.0"}', /3\.0 or 3\.1/],
      ['{"openapi":"3.0.0","info":{"title":"x","version":"1"}}', /paths/],
      ['{"openapi"', /no JSON/],
      ['openapi: [', /no YAML/],
      ['<!doctype html>', /web page/],
      ['hello', /no OpenAPI document/],
      ['', /no OpenAPI document/],
    ]
    for (const [text, words] of faults) {
      const problem = await refusal(text)
      expect(problem.code, text.slice(0, 40)).to.equal('invalid')
      expect(problem.message).to.match(words)
      expect(problem.message).to.match(/Nothing was imported\.$/)
    }
  })

  it('refuses what is too large, also where it only grows when it is read', async () => {
    expect((await refusal(`openapi: 3.0.0\n#${'x'.repeat(5 * 1024 * 1024)}`)).code).to.equal('too_large')
    const lines = ['openapi: 3.0.0', 'a0: &a0 [x, x, x, x, x, x, x, x, x, x]']
    for (let n = 1; n < 9; n++)
      lines.push(
        `a${n}: &a${n} [${Array(9)
          .fill(`*a${n - 1}`)
          .join(', ')}]`,
      )
    expect((await refusal(lines.join('\n'))).message).to.match(/no YAML that can be read/)
    const paths = Object.fromEntries(
      Array.from({ length: 501 }, (_, n) => [`/p${n}`, { get: { responses: { 200: { description: 'fine' } } } }]),
    )
    expect((await refusal(JSON.stringify({ openapi: '3.0.0', info: { title: 'x', version: '1' }, paths }))).message).to.match(
      /501 operations/,
    )
  })

  it('keeps schemas small that stand for endless ones', async () => {
    const schemas: Record<string, unknown> = { S0: { type: 'object', properties: { x: { type: 'string' } } } }
    for (let n = 1; n < 25; n++) {
      const $ref = `#/components/schemas/S${n - 1}`
      schemas[`S${n}`] = { type: 'object', properties: { a: { $ref }, b: { $ref } } }
    }
    const body = { content: { 'application/json': { schema: { $ref: '#/components/schemas/S24' } } } }
    const paths = { '/x': { post: { requestBody: body, responses: { 200: { description: 'fine' } } } } }
    const imported = await read(JSON.stringify({ openapi: '3.1.0', info: { title: 'x', version: '1' }, paths, components: { schemas } }))
    expect(JSON.stringify(imported.operations[0]?.parameters).length).to.be.below(100_000)
  })

  it('leaves out what refers to nothing', async () => {
    const { left, operations } = await read(shop.replace('#/components/schemas/Animal', '#/components/schemas/Plant'))
    expect(left).to.include('PUT /pets/{id} refers to #/components/schemas/Plant, which is not in the document.')
    expect(operations.map(one => one.name)).to.include('get_pet_by_id')
  })

  it('opens nothing that a document refers to', async () => {
    const outside = shop.replace('#/components/schemas/Animal', '/etc/passwd')
    const imported = await read(outside)
    expect(JSON.stringify(imported)).to.not.include('root:')
  })

  describe('from an address', () => {
    const open = async (answer: string, status = 200) => {
      let asked = 0
      const server = createServer((_, response) => {
        asked += 1
        response.writeHead(status, { 'content-type': 'application/yaml' }).end(answer)
      })
      await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
      const { port } = server.address() as AddressInfo
      return {
        url: `http://127.0.0.1:${port}/spec/openapi.yaml`,
        times: () => asked,
        close: () => new Promise<void>(resolve => void server.close(() => resolve())),
      }
    }

    it('knows a server that stands relative to it', async () => {
      const there = await open(shop.replace('https://{region}.pets.example/api/', '../v2'))
      try {
        const { server } = await maker.read({ url: there.url }, { signal, privateNetwork: true })
        expect(server).to.equal(there.url.replace('/spec/openapi.yaml', '/v2'))
        expect((await read(shop.replace('https://{region}.pets.example/api/', '../v2'))).server).to.equal('')
      } finally {
        await there.close()
      }
    })

    it('fetches nothing from where calls could not go', async () => {
      const there = await open(shop)
      try {
        const problem = await maker.read({ url: there.url }, { signal }).catch(error => error as Problem)
        expect(problem)
          .to.be.instanceOf(Problem)
          .with.property('message')
          .that.matches(/private network/)
        expect(there.times()).to.equal(0)
      } finally {
        await there.close()
      }
    })

    it('says what the server answered where it has none', async () => {
      const there = await open('gone', 410)
      try {
        const problem = await maker.read({ url: there.url }, { signal, privateNetwork: true }).catch(error => error as Problem)
        expect(problem)
          .to.have.property('message')
          .that.matches(/answered 410/)
      } finally {
        await there.close()
      }
    })
  })

  const specs = process.env.SPECS_DIR ?? join(root, '../shared/specs')
  /** The least number of operations that are offered of a service's own document. */
  const known: [string, number][] = [
    ['notion', 17],
    ['hubspot-tickets', 10],
    ['confluence-v2', 180],
    ['discord', 190],
  ]
  for (const [name, least] of known) {
    const file = join(specs, `${name}.openapi.json`)
    const why = existsSync(file) || process.env.BEDS === 'required' ? '' : ` (skipped: no ${name}.openapi.json; set SPECS_DIR)`
    ;(why === '' ? it : it.skip)(`offers what ${name} can do, in schemas that can be checked${why}`, async function () {
      this.timeout(60_000)
      const { operations, left } = await read(readFileSync(file, 'utf8'))
      expect(operations.length, left.join('\n')).to.be.at.least(least)
      expect(new Set(operations.map(one => one.name)).size).to.equal(operations.length)
      const ajv = new Ajv2020({ strict: false, allErrors: true })
      addFormats.default(ajv)
      for (const one of operations) {
        expect(one.name).to.match(/^[a-z\d_-]{1,60}$/)
        expect(readCall(one.call), one.name).to.deep.equal(one.call)
        expect(() => ajv.compile(one.parameters), one.name).to.not.throw()
        expect(JSON.stringify(one.parameters), one.name).to.not.match(/"\$ref"|"readOnly"|"nullable"/)
      }
    })
  }
})
