import { expect } from 'chai'
import fc from 'fast-check'
import { copyOf } from './plain.ts'

describe('A copy of plain data', () => {
  it('is equal to it, whatever JSON can write', () => {
    fc.assert(
      fc.property(fc.json(), text => {
        const value: unknown = JSON.parse(text)
        expect(JSON.stringify(copyOf(value))).to.equal(JSON.stringify(value))
        expect(copyOf(value)).to.deep.equal(value)
      }),
    )
  })

  it('stays as it is when the other is changed', () => {
    const value = { found: [{ title: 'Refunds', headings: ['Money'] }], none: undefined }
    const copied = copyOf(value)
    value.found[0]!.headings.push('Shipping')
    value.found.push({ title: 'Parcels', headings: [] })
    expect(copied).to.deep.equal({ found: [{ title: 'Refunds', headings: ['Money'] }], none: undefined })
  })

  it('keeps a key named __proto__ as a key', () => {
    const value = JSON.parse('{"__proto__": {"admin": true}}') as Record<string, unknown>
    const copied = copyOf(value)
    expect(Object.keys(copied)).to.deep.equal(['__proto__'])
    expect((copied as { admin?: boolean }).admin).to.equal(undefined)
    expect(Object.getPrototypeOf(copied)).to.equal(Object.prototype)
  })
})
