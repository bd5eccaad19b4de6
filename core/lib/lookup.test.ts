import { expect } from 'chai'
import fc from 'fast-check'
import { lookup } from './lookup.ts'

describe('A table that is looked into with words from outside', () => {
  it('has its rows, and of any other word nothing', () => {
    const table = lookup({ a: 1, b: 2 })
    expect([table.a, table.b]).to.deep.equal([1, 2])
    for (const word of ['constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__']) expect(table[word]).to.equal(undefined)
    fc.assert(fc.property(fc.string(), word => word === 'a' || word === 'b' || table[word] === undefined))
  })
})
