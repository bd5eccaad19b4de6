import { expect } from 'chai'
import fc from 'fast-check'
import { Problem } from '../model/problem.ts'
import { parseJson } from './json.ts'

const parse = (text: string) => parseJson(Buffer.from(text))
const refusal = (bytes: Buffer | string): string => {
  try {
    parseJson(typeof bytes === 'string' ? Buffer.from(bytes) : bytes)
  } catch (error) {
    expect(error).to.be.instanceOf(Problem)
    expect((error as Problem).code).to.equal('malformed')
    return (error as Problem).message
  }
  throw new Error('it was accepted')
}

describe('Reading a JSON body', () => {
  it('reads any JSON value exactly as JSON.parse does', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 8 }), text => {
        fc.pre(!text.includes('__proto__') && !text.includes('\\u0000'))
        expect(parse(text)).to.deep.equal(JSON.parse(text))
      }),
      { numRuns: 500, seed: 7 },
    )
  })

  it('skips a byte order mark', () => {
    expect(parse('\uFEFF{"a":1}')).to.deep.equal({ a: 1 })
  })

  it('is not misled by quotes, colons and braces inside strings', () => {
    const value = { 'a":{': '\\":[[[[{{{{', b: ['\\', '\\\\"', ':::'] }
    expect(parse(JSON.stringify(value))).to.deep.equal(value)
  })

  it('refuses what is no JSON', () => {
    for (const text of ['', '{', '{"a"', '"', '{"a":"\\"}', 'nul', '{"a":1}x', "{'a':1}", '[1,]', '\0'])
      expect(refusal(text), text).to.include('not valid JSON')
  })

  it('refuses bytes that are not UTF-8', () => {
    expect(refusal(Buffer.from([0x22, 0xff, 0x22]))).to.include('UTF-8')
    expect(refusal(Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22])), 'a surrogate written as UTF-8').to.include('UTF-8')
  })

  it('refuses a member named twice, however it is spelled', () => {
    expect(refusal('{"text":"a","text":"b"}')).to.include('twice')
    expect(refusal('{"te\\u0078t":"a","text":"b"}')).to.include('twice')
    expect(refusal('[{"a":{"b":1,"b":1}}]')).to.include('twice')
  })

  it('takes the same name in different objects', () => {
    expect(parse('{"a":{"id":1},"b":{"id":1},"id":1}')).to.deep.equal({ a: { id: 1 }, b: { id: 1 }, id: 1 })
  })

  it('refuses a member called __proto__ and leaves every prototype alone', () => {
    expect(refusal('{"__proto__":{"admin":true}}')).to.include('__proto__')
    expect(refusal('{"a":[{"\\u005f_proto__":{"admin":true}}]}')).to.include('__proto__')
    expect(({} as { admin?: boolean }).admin).to.equal(undefined)
  })

  it('refuses nesting that would exhaust whoever walks it', () => {
    expect(refusal('['.repeat(33) + ']'.repeat(33))).to.include('deeper')
    expect(refusal('['.repeat(400_000))).to.include('deeper')
    expect(parse('['.repeat(32) + ']'.repeat(32))).to.be.an('array')
  })

  it('refuses NUL and half a surrogate pair, in names as in values', () => {
    expect(refusal('{"text":"a\\u0000b"}')).to.include('U+0000')
    expect(refusal('{"text":["\\ud800"]}')).to.include('surrogate')
    expect(refusal('{"\\udfff":1}')).to.include('surrogate')
    expect(parse('{"text":"\\ud83d\\ude00"}')).to.deep.equal({ text: '😀' })
  })
})
