import { expect } from 'chai'
import { createMasker } from './masker.ts'
import { placeholders } from './placeholders.ts'

const one = '4242 4242 4242 4242'
/** Two cards that end alike; the second is made valid by its third group. */
const alike = (() => {
  for (let n = 0; n < 10_000; n++) {
    const card = `4000 0000 ${String(n).padStart(4, '0')} 4242`
    if (createMasker().mask(card).masked.includes('card')) return card
  }
  throw new Error('none of them is a card')
})()

describe('A session’s masker', () => {
  it('gives a second value of the same look a number', () => {
    const masker = createMasker()
    expect(masker.mask(`Not ${one} but ${alike}`).text).to.equal('Not [card ending 4242] but [card ending 4242 (2)]')
    expect([...masker.fresh]).to.deep.equal([
      ['[card ending 4242]', one],
      ['[card ending 4242 (2)]', alike],
    ])
  })

  it('gives one value one placeholder, however it is written', () => {
    const masker = createMasker({ emails: true, phones: true })
    const texts = [
      '4242-4242-4242-4242',
      '4242424242424242',
      '４２４２ ４２４２ ４２４２ ４２４２',
      'Ada@Example.com',
      'ada@example.com',
      '+49 151 12345678',
      '0049 151 1234 5678',
    ]
    expect(texts.map(text => masker.mask(text).text)).to.deep.equal([
      '[card ending 4242]',
      '[card ending 4242]',
      '[card ending 4242]',
      '[email]',
      '[email]',
      '[phone]',
      '[phone]',
    ])
    expect(masker.fresh.size).to.equal(3)
  })

  it('goes on from what the session knows', () => {
    const masker = createMasker({}, [['[card ending 4242]', one]])
    expect(masker.mask(`${alike} or ${one}`).text).to.equal('[card ending 4242 (2)] or [card ending 4242]')
    expect([...masker.fresh.keys()]).to.deep.equal(['[card ending 4242 (2)]'])
  })

  it('keeps no password, PIN, security code or key', () => {
    const masker = createMasker()
    masker.mask('my password is Tulip99, PIN 4711, CVV 123, sk_live_abcdefgh12345678')
    expect([...masker.fresh]).to.deep.equal([])
  })

  it('keeps of a card with its expiry and code typed on only the number', () => {
    const masker = createMasker()
    masker.mask('my card number is 42424242424242421229123')
    expect([...masker.fresh]).to.deep.equal([['[card ending 4242]', '4242424242424242']])
  })

  it('brings back what it took out, of the kinds named', () => {
    const masker = createMasker({ emails: true })
    const { text } = masker.mask(`${one}, ada@example.com`)
    expect(masker.reveal(text)).to.equal(`${one}, ada@example.com`)
    expect(masker.reveal(text, ['email'])).to.equal('[card ending 4242], ada@example.com')
    expect(createMasker({}, [['[email]', 'eve@example.com']]).reveal('[email]'), 'known, but nothing that was said here').to.equal(
      '[email]',
    )
  })

  it('masks its own words no further', () => {
    const masker = createMasker({ emails: true, phones: true, ips: true })
    for (const standing of [
      'my phone [card ending 4242 (1234)]',
      'password: [card ending 4242 (2)]',
      'call [phone (2)] or [iban ending 00 (12)]',
    ])
      expect(masker.mask(standing).text).to.equal(standing)
  })

  it('names so many values and no more; what comes then is masked and gone', () => {
    const masker = createMasker({ emails: true })
    const { text } = masker.mask(Array.from({ length: 1002 }, (_, n) => `a${n}@example.com`).join(' '))
    expect(masker.fresh.size).to.equal(1000)
    expect(text).to.contain('[email (1000)] [email (9999)] [email (9999)]').and.not.contain('@')
  })
})

describe('Placeholders', () => {
  it('are told from other words in brackets', () => {
    const found = placeholders('[card ending 4242 (2)] [email] [password] [see here] [card] [National ID] [iban ending ab]')
    expect(found.map(({ text, kind }) => `${kind}: ${text}`)).to.deep.equal([
      'card: [card ending 4242 (2)]',
      'email: [email]',
      'national id: [National ID]',
      'iban: [iban ending ab]',
    ])
  })
})
