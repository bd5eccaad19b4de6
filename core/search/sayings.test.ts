import { expect } from 'chai'
import { createSayings } from './sayings.ts'

describe('Short examples that a text says', () => {
  const sayings = createSayings()
  sayings.put('legal', ['small claims court', 'chargeback', 'the', 'What can I do if you never answer me?'])
  sayings.put('anger', ['claims'])

  it('are found in any form, wherever they stand', () => {
    for (const text of ['chargeback', 'Two CHARGEBACKS, then.', 'I will — and soon — start a chargeback with my bank'])
      expect(sayings.saidIn(text), text).to.equal('legal')
  })

  it('stand together and in their order', () => {
    expect(sayings.saidIn('see you in small claims court')).to.equal('legal')
    expect(sayings.saidIn('a small court of no claim')).to.equal('anger')
    expect(sayings.saidIn('a small court')).to.equal(undefined)
  })

  it('are none that say nothing, nor whole questions', () => {
    expect(sayings.saidIn('the')).to.equal(undefined)
    expect(sayings.saidIn('What can I do if you never answer me?')).to.equal(undefined)
  })

  it('are as they were put last', () => {
    const own = createSayings()
    own.put('a', ['refund'])
    own.put('a', ['invoice'])
    expect([own.saidIn('a refund'), own.saidIn('an invoice')]).to.deep.equal([undefined, 'a'])
    own.remove('a')
    expect(own.saidIn('an invoice')).to.equal(undefined)
  })
})
