import { expect } from 'chai'
import { gateWords } from './words.ts'

describe('What a gate is called', () => {
  it('is said in words, and by its own name where it has none, whatever that is', () => {
    expect(gateWords('wish')).to.match(/^[A-Z]/)
    expect(gateWords('of_ours')).to.equal('Of ours')
    for (const name of ['constructor', 'toString', '__proto__']) expect(gateWords(name)).to.be.a('string')
  })
})
