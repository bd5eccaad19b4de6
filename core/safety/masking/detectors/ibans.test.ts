import { expect } from 'chai'
import fc from 'fast-check'
import { around, ibanNumber } from '#core/testing/privacy/numbers.ts'
import { mask } from '../mask.ts'

describe('Masking bank accounts', () => {
  it('leaves nothing of an IBAN but its last two characters', () => {
    fc.assert(
      fc.property(
        ibanNumber,
        fc.constantFrom<(n: string) => string>(
          n => n,
          n => n.toLowerCase(),
          n => n.replace(/(.{4})(?=.)/g, '$1 '),
          n => n.replace(/(.{4})(?=.)/g, '$1-'),
          n => n.replace(/(.{2})(?=.)/g, '$1 '),
          n => n.replace(/(.{4})(?=.)/g, '$1\n'),
          n => n.replace(/(.)(?=.)/g, '$1\u200b'),
          n => n.replace(/[0-9A-Z]/g, c => String.fromCodePoint(c.charCodeAt(0) - 0x21 + 0xff01)),
        ),
        around,
        (number, write, [before, behind]) => {
          const { text, masked } = mask(before + write(number) + behind)
          expect(masked).to.include('iban')
          expect(text.toUpperCase()).to.equal(`${before}[iban ending ${number.slice(-2)}]${behind}`.toUpperCase())
        },
      ),
      { numRuns: 800 },
    )
  })

  it('does not take words for an IBAN', () => {
    for (const text of [
      'is 12 items in my basket for 3456 people',
      'DE89 3704 0044 0532 0130 01',
      'at 10 20 30 40 50 60 70 80 90 10',
      'GB 12 ABCD 1234',
      'no 15 12 34 567 89 10',
    ])
      expect(mask(text), text).to.deep.equal({ text, masked: [] })
  })
})
