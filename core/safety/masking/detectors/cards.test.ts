import { expect } from 'chai'
import fc from 'fast-check'
import { around, cardNumber, disguise, plainDigits } from '#core/testing/privacy/numbers.ts'
import { mask } from '../mask.ts'

describe('Masking cards', () => {
  it('leaves nothing but the last four digits, whatever stands between the others', () => {
    fc.assert(
      fc.property(cardNumber, fc.constantFrom(...disguise), around, (number, write, [before, behind]) => {
        const { text, masked } = mask(before + write(number) + behind)
        expect(masked, write(number)).to.include('card')
        const shown = /\[card ending (\d{4})\]/.exec(text)?.[1] ?? ''
        expect(number).to.contain(shown)
        expect(plainDigits(text.replace(shown, '')).length).to.be.at.most(4)
      }),
      { numRuns: 1500 },
    )
  })

  const cards: [string, string][] = [
    ['My card 4242 4242 4242 4242 was charged twice', 'My card [card ending 4242] was charged twice'],
    ['amex 3782 822463 10005', 'amex [card ending 0005]'],
    ['4111111111111111,5555555555554444', '[card ending 1111],[card ending 4444]'],
    ['old 4012-8888-8888-1881 new 5105 1051 0510 5100', 'old [card ending 1881] new [card ending 5100]'],
    ['Order 12345 4242 4242 4242 4242', 'Order 12345 [card ending 4242]'],
    ['It was refused: 4539578763621486', 'It was refused: [card ending 1486]'],
    ['I am telling you 4539578763621486 no', 'I am telling you [card ending 1486] no'],
    ['the refund. 4539578763621486', 'the refund. [card ending 1486]'],
    ['Charged for the order 4539578763621486, a Visa', 'Charged for the order [card ending 1486], a Visa'],
    ['order paid with card 4539578763621486', 'order paid with card [card ending 1486]'],
    ['Visa4242424242424242exp12/27cvv123', 'Visa[card ending 4242]exp12/27cvv[cvv]'],
    ['mycardis4242424242424242thanks', 'mycardis[card ending 4242]thanks'],
    ['my card number is 42424242424242421229123', 'my card number is [card ending 4242]'],
    ['maestro 6304 0000 0000 0000', 'maestro [card ending 0000]'],
    ['card 586824160825533338', 'card [card ending 3338]'],
  ]
  for (const [text, expected] of cards)
    it(`turns “${text}” into “${expected}”`, () => {
      expect(mask(text).text).to.equal(expected)
    })

  const stays = [
    'order 4539578763621486',
    'Bestellnummer: 4539578763621486',
    'My tracking number is 4539578763621486',
    'Tracking 9400 1102 0088 1234 5678 90',
    '1Z999AA10123456784',
    'RR123456785DE',
    '3fa85f64-5717-4562-b3fc-2c963f66afa6',
    '12345678-1234-1234-1234-123456789012',
    'd41d8cd98f00b204e9800998ecf8427e',
    'sha 4242424242424242abcdef0123456789',
    'call +49 151 12345678 or +1 (415) 555-2671',
    'call +4915112345678',
    '0049 151 12345678',
    '192.168.1.10 and 2001:db8::ff00:42:8329',
    '2024-01-15 10:30 until 2024-01-16 11:45',
    '15.01.2024, 16.01.2024, 17.01.2024',
    'order #100234567 of 3 items for 1,234.56',
    'invoice INV-2024-0012345',
    'EAN 4006381333931, ISBN 978-3-16-148410-0',
    'IMEI 490154203237518',
    'SIM 89 4902 0000 0000 0000 13',
    '4242 4242 4242 4241',
    '1234567890123456',
    'timestamps 1700000000000 and 1712345678901',
    '52.5200080, 13.4049540',
    'https://shop.example/orders/1002345?item=42&v=20240115',
    '4 8 15 16 23 42',
    'I bought 2 and paid 5 of them on 12 5 2024 at 10 30',
  ]
  for (const text of stays)
    it(`leaves “${text}” as it is`, () => {
      expect(mask(text)).to.deep.equal({ text, masked: [] })
    })
})
