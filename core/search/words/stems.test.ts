import { expect } from 'chai'
import fc from 'fast-check'
import { stemsOf } from './stems.ts'

const same = (language: string, ...words: string[]): void => {
  const { term } = stemsOf(language)
  expect(words.map(word => term(word))).to.deep.equal(words.map(() => term(words[0]!)))
}

describe('Terms', () => {
  it('are the same for the forms of a word', () => {
    same('en', 'cancel', 'cancelled', 'cancelling', 'cancels')
    same('de', 'bestellung', 'bestellungen')
    same('fr', 'remboursement', 'remboursements')
    same('nl', 'wachtwoord', 'wachtwoorden')
  })

  it('are the same with and without accents', () => {
    same('es', 'cancelación', 'cancelacion', 'cancelaciones')
    same('pt', 'devolução', 'devolucao', 'devoluções')
    same('de', 'zurücksetzen', 'zuruecksetzen', 'zurucksetzen')
    same('fr', 'annulée', 'annulee', 'annulé')
    same('ar', 'الطلب', 'طلب')
  })

  it('are empty for words without matter, and only in their language', () => {
    expect(stemsOf('en').matter('how')).to.equal('')
    expect(stemsOf('de').matter('how')).to.equal('how')
    expect(stemsOf('de').matter('für')).to.equal('')
  })

  it('take a regional tag for its language and an unknown language as it is', () => {
    expect(stemsOf('en-GB').term('refunds')).to.equal('refund')
    expect(stemsOf('xx').term('Äpfel'.toLowerCase())).to.equal('apfel')
  })

  it('are never empty and always the same', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'ar', 'ru', 'tr'),
        fc.stringMatching(/^[\p{L}]{1,12}$/u),
        (language, word) => {
          const lower = word.toLowerCase()
          const { term } = stemsOf(language)
          expect(term(lower)).to.not.equal('')
          expect(term(lower)).to.equal(term(lower))
        },
      ),
    )
  })
})
