import { expect } from 'chai'
import fc from 'fast-check'
import type { HttpCall, Place } from './call.ts'
import { buildRequest, Unfit } from './request.ts'

const hostile = fc.constantFrom(
  '..',
  '.',
  '../../admin',
  '..\\..\\admin',
  '%2e%2e',
  '%2e%2e%2fadmin',
  '..;/admin',
  '/admin',
  '//evil.example/x',
  'https://evil.example',
  '@evil.example',
  'a\r\nhost: evil.example',
  'a\nb',
  '?admin=1',
  '#admin',
  '&customer=other',
  '\u0000',
  '．．',
  '\ud800',
  '',
)
const text = fc.oneof(hostile, fc.string({ maxLength: 12 }), fc.string({ unit: 'binary', maxLength: 6 }))
const value = fc.oneof(
  text,
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.array(text, { maxLength: 3 }),
  fc.dictionary(text, text, { maxKeys: 3 }),
)

const inPath = ['simple', 'label', 'matrix', 'json'] as const
const inQuery = ['form', 'spaceDelimited', 'pipeDelimited', 'json'] as const

const place = (where: Place['in'], name: string, styles: readonly NonNullable<Place['style']>[]) =>
  fc.record({ style: fc.constantFrom(...styles), explode: fc.boolean() }).map((how): Place => ({ argument: name, in: where, name, ...how }))

const paths = fc.constantFrom('/orders/{a}/items/{b}', '/{a}{b}', '/{a}.{b}', '/x-{a}/{b}-y', '/{a}/{b}/')
const call = fc
  .tuple(paths, place('path', 'a', inPath), place('path', 'b', inPath), place('query', 'q', inQuery), place('query', 'r', inQuery))
  .map(([path, ...places]): HttpCall => ({ method: 'get', path, places: [...places, { argument: 'h', in: 'header', name: 'X-H' }] }))

const args = fc.record({ a: value, b: value, q: value, r: value, h: value })
const server = fc.constantFrom('https://shop.example', 'https://shop.example/v1', 'https://shop.example:8443/api/v1/')

describe('A request made of whatever arguments', () => {
  it('stays on its server, in its path, and in its headers', () => {
    fc.assert(
      fc.property(call, server, args, (how, where, given) => {
        let made: ReturnType<typeof buildRequest>
        try {
          made = buildRequest(how, where, given)
        } catch (error) {
          expect(error).to.be.instanceOf(Unfit)
          return
        }
        const base = new URL(where)
        const root = base.pathname.replace(/\/$/, '')
        // As a server reads what is sent to it.
        const sent = new URL(made.url.href)
        expect(sent.origin).to.equal(base.origin)
        expect(sent.hash).to.equal('')
        expect(sent.username).to.equal('')
        expect(sent.pathname.startsWith(`${root}/`)).to.equal(true)
        const segments = sent.pathname.slice(root.length).split('/')
        const template = how.path.split('/')
        expect(segments.length, sent.pathname).to.equal(template.length)
        template.forEach((part, i) => {
          if (!part.includes('{')) expect(segments[i]).to.equal(part)
          expect(segments[i]).to.not.match(/^(\.|%2e){1,2}$/i)
        })
        const names = new Set(how.places.filter(one => one.in === 'query').map(one => one.name))
        for (const name of names) if (typeof given[name as 'q'] === 'string') expect(sent.searchParams.getAll(name), name).to.have.length(1)
        for (const one of Object.values(made.headers)) expect(one).to.not.match(/[\r\n\0]/)
      }),
      { numRuns: 5000 },
    )
  })

  it('arrives as it was meant', () => {
    const one: HttpCall = {
      method: 'get',
      path: '/orders/{a}',
      places: [
        { argument: 'a', in: 'path', name: 'a' },
        { argument: 'q', in: 'query', name: 'q' },
      ],
    }
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.string({ unit: 'grapheme' }), (a, q) => {
        fc.pre(a !== '.' && a !== '..')
        const { url } = buildRequest(one, 'https://shop.example', { a, q })
        expect(decodeURIComponent(url.pathname.slice('/orders/'.length))).to.equal(a)
        expect(url.searchParams.get('q')).to.equal(q)
      }),
      { numRuns: 2000 },
    )
  })
})
