import { expect } from 'chai'
import fc from 'fast-check'
import { cardNumber, digits, ibanNumber } from '#core/testing/privacy/numbers.ts'
import { mask } from './mask.ts'

/** Cost in milliseconds of processor time, which a busy machine does not change. */
const cost = (run: () => void): number => {
  const before = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

describe('Masking anything', () => {
  const piece = fc.oneof(
    cardNumber,
    ibanNumber,
    fc.string({ maxLength: 12 }),
    fc.string({ unit: 'grapheme', maxLength: 6 }),
    digits.map(d => d.slice(0, 9)),
    fc.constantFrom(
      ' ',
      '\n',
      '-',
      ' is ',
      ': ',
      'my password ',
      '"password":"',
      '&nbsp;',
      'pin ',
      'card ',
      'order ',
      '078-05-1123',
      'eyJ',
      'sk-',
      '[card ending 4242]',
      '[password]',
      'ssn ',
      'tracking ',
      '+',
      '@example.com',
      'https://a:b@',
      '４',
      '\u200b',
      'cvv ',
    ),
  )
  const text = fc.array(piece, { maxLength: 14 }).map(pieces => pieces.join(''))

  it('twice is the same as once', () => {
    fc.assert(
      fc.property(text, fc.boolean(), (given, contact) => {
        const options = { emails: contact, phones: contact }
        const once = mask(given, options).text
        expect(mask(once, options).text).to.equal(once)
      }),
      { numRuns: 3000 },
    )
  })

  it('twice is the same as once where each number hides the one before it', () => {
    const chain = '40000000000000020  40000000000000020       4000000000000002000000000DE360000000000000000004000000000000002'
    const once = mask(chain).text
    expect(once).to.equal('[card ending 0002]  [card ending 0002]       [card ending 0002][iban ending 00][card ending 0002]')
    expect(mask(once).text).to.equal(once)
  })

  it('changes a text only where it says so, and names each kind once', () => {
    fc.assert(
      fc.property(text, given => {
        const { text: result, masked } = mask(given)
        expect(result === given).to.equal(masked.length === 0)
        expect(new Set(masked).size).to.equal(masked.length)
      }),
    )
  })

  it('leaves what stands around a find untouched, down to the invisible characters', () => {
    expect(mask('a\u200bb\u00a0“4242 4242 4242 4242” ３\u00ad').text).to.equal('a\u200bb\u00a0“[card ending 4242]” ３\u00ad')
  })

  it('takes time in proportion to the length of a hostile text', () => {
    const hostile = [
      '4',
      '4 ',
      '4242 4242 4242 4242 ',
      '4242-',
      'DE89',
      'de 89 3704 0044 0532 0130 0',
      'eyJ.',
      'eyJa-',
      'sk-',
      '-----BEGIN RSA PRIVATE KEY-----',
      'password is ',
      'pw ',
      'my password for the shop of the ',
      'a@',
      'a.',
      '078-05-',
      '+49 ',
      'token=',
      'https://a:',
      'secret_api_',
      'é',
      '４',
      '\u200b',
      'pin 12 ',
      'is my password ',
      'AB 12 34 56 ',
      '6 5 ',
    ]
    for (const part of hostile) {
      const given = part.repeat(Math.ceil(100_000 / part.length)).slice(0, 100_000)
      mask(given.slice(0, 5000), { emails: true, phones: true })
      expect(
        cost(() => mask(given, { emails: true, phones: true })),
        part,
      ).to.be.below(1000)
    }
  })
})
