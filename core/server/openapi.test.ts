import { expect } from 'chai'
import { z } from 'zod'
import { endpoint } from '../lib/rest.ts'
import { createOpenApi } from './openapi.ts'
import { apiReference, problemReference } from './reference.ts'

const thing = z.object({ id: z.string(), at: z.iso.datetime() }).meta({ id: 'Thing' })

const endpoints = [
  endpoint({
    method: 'get',
    path: '/things/{id}/parts',
    summary: 'Parts of a thing',
    tag: 'Things',
    params: z.object({ id: z.string().describe('Its id.') }),
    query: z.strictObject({ limit: z.coerce.number().int().max(10).optional() }),
    answer: z.object({ items: z.array(thing), next: z.string().nullable() }),
    handle: async () => undefined,
  }),
  endpoint({
    method: 'post',
    path: '/things',
    summary: 'Add | a thing',
    tag: 'Things',
    body: z.object({ name: z.string().max(5) }).meta({ id: 'NewThing', examples: [{ name: 'Cup' }] }),
    status: 201,
    answer: thing,
    problems: ['conflict'],
    handle: async () => undefined,
  }),
  endpoint({ method: 'get', path: '/news', summary: 'News', tag: 'News', stream: true, answer: thing, handle: async () => undefined }),
]

const document = () => createOpenApi({ endpoints, version: '1.2.3', publicUrl: 'https://desk.example' })
const at = (value: unknown, ...path: string[]): unknown =>
  path.reduce((inside, name) => (inside as Record<string, unknown> | undefined)?.[name], value)
const keysAt = (value: unknown, ...path: string[]): string[] => Object.keys((at(value, ...path) as object | undefined) ?? {})

describe('The OpenAPI document', () => {
  it('tells version, address and key', () => {
    const whole = document()
    expect(at(whole, 'openapi')).to.equal('3.1.1')
    expect(at(whole, 'info', 'version')).to.equal('1.2.3')
    expect(at(whole, 'servers')).to.deep.equal([{ url: 'https://desk.example' }])
    expect(at(whole, 'security')).to.deep.equal([{ key: [] }])
    expect(at(whole, 'components', 'securitySchemes', 'key')).to.include({ type: 'http', scheme: 'bearer' })
  })

  it('shows parameters, bodies with examples, answers and problems of each call', () => {
    const whole = document()
    const parts = at(whole, 'paths', '/api/v1/things/{id}/parts', 'get')
    expect(at(parts, 'operationId')).to.equal('getThingsByIdParts')
    expect(at(parts, 'parameters')).to.deep.equal([
      { name: 'id', in: 'path', required: true, description: 'Its id.', schema: { type: 'string' } },
      { name: 'limit', in: 'query', required: false, schema: { type: 'integer', maximum: 10, minimum: Number.MIN_SAFE_INTEGER } },
    ])
    const add = at(whole, 'paths', '/api/v1/things', 'post')
    expect(at(add, 'requestBody', 'content', 'application/json', 'schema')).to.deep.equal({ $ref: '#/components/schemas/NewThing' })
    expect(at(whole, 'components', 'schemas', 'NewThing', 'examples')).to.deep.equal([{ name: 'Cup' }])
    expect(keysAt(add, 'responses')).to.deep.equal(['201', '400', '401', '409', '413', '415', '500', '503'])
    expect(at(add, 'responses', '409', 'content', 'application/problem+json', 'schema')).to.deep.equal({
      $ref: '#/components/schemas/Problem',
    })
    expect(keysAt(whole, 'paths', '/api/v1/news', 'get', 'responses', '200', 'content')).to.deep.equal(['text/event-stream'])
  })

  it('refers only to what it defines', () => {
    const whole = document()
    const names = keysAt(whole, 'components', 'schemas')
    const refs = [...JSON.stringify(whole).matchAll(/"\$ref":"([^"]*)"/g)].map(match => match[1])
    expect(refs).to.not.have.length(0)
    for (const ref of refs) expect(names.map(name => `#/components/schemas/${name}`)).to.include(ref)
    expect(names).to.deep.equal(['NewThing', 'Problem', 'Thing'])
  })

  it('refuses two different schemas of one name', () => {
    const named = (schema: z.ZodType) => schema.meta({ id: 'Clash' })
    const one = endpoint({
      method: 'get',
      path: '/x',
      summary: 'X',
      tag: 'X',
      answer: named(z.object({ a: z.string() })),
      handle: async () => undefined,
    })
    const other = { ...one, path: '/y', answer: z.object({ inside: named(z.object({ b: z.int() })) }) }
    expect(() => createOpenApi({ endpoints: [one, other], version: '1', publicUrl: '' })).to.throw('Clash')
  })
})

describe('The reference of the API', () => {
  it('lists every call under its heading, with what would break a table escaped', () => {
    const text = apiReference(endpoints)
    expect(text).to.include('### Things').and.to.include('### News')
    expect(text).to.include('| `POST /api/v1/things` | Add \\| a thing | 201 | `conflict` |')
    expect(text.split('\n').filter(line => line.startsWith('| `'))).to.have.length(3)
  })

  it('lists every problem code', () => {
    expect(problemReference()).to.include('| `too_large` | 413 |')
  })
})
