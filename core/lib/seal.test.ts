import { randomBytes } from 'node:crypto'
import { expect } from 'chai'
import fc from 'fast-check'
import { createSeal } from './seal.ts'

describe('a sealed secret', () => {
  const seal = createSeal(randomBytes(32))

  it('opens as it was, where it belongs', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (text, belongs) => seal.open(seal.close(text, belongs), belongs) === text))
  })

  it('opens nowhere else, and with no other key', () => {
    const sealed = seal.close('sk-live', 'service shop')
    expect(seal.open(sealed, 'service bank')).to.equal(undefined)
    expect(createSeal(randomBytes(32)).open(sealed, 'service shop')).to.equal(undefined)
  })

  it('does not open once a byte of it was changed', () => {
    const bytes = Buffer.from(seal.close('sk-live', 'a').slice(3), 'base64url')
    for (let at = 0; at < bytes.length; at++) {
      const changed = Buffer.from(bytes)
      changed[at]! ^= 1
      expect(seal.open(`v1.${changed.toString('base64url')}`, 'a'), `byte ${at}`).to.equal(undefined)
    }
    for (const odd of ['', 'v1.', 'v2.AAAA', 'sk-live', 'v1.AAAA']) expect(seal.open(odd, 'a'), odd).to.equal(undefined)
  })

  it('never looks the same twice', () => {
    expect(seal.close('a', 'a')).not.to.equal(seal.close('a', 'a'))
  })
})
