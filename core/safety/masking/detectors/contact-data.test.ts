import { expect } from 'chai'
import { mask } from '../mask.ts'

describe('Masking addresses and telephone numbers', () => {
  it('happens only where it is asked for', () => {
    const text = 'I am ada@example.com, call me at +49 151 12345678'
    expect(mask(text)).to.deep.equal({ text, masked: [] })
    expect(mask(text, { emails: true }).text).to.equal('I am [email], call me at +49 151 12345678')
    expect(mask(text, { phones: true }).text).to.equal('I am ada@example.com, call me at [phone]')
    expect(mask(text, { emails: true, phones: true }).masked).to.deep.equal(['email', 'phone'])
  })

  for (const phone of [
    '+1 (415) 555-2671',
    '415-555-2671',
    '(415) 555-2671',
    '+442079460958',
    '020 7946 0958',
    '030/1234567',
    '06 12 34 56 78',
    '612 345 678',
    '+971 50 123 4567',
    '(11) 91234-5678',
    '668 5702',
    '+33 (0)1 23 45 67 89',
    '415-555-2671 ext. 12',
  ])
    it(`knows ${phone}`, () => {
      expect(mask(`Reach us: ${phone}.`, { phones: true }).text).to.equal('Reach us: [phone].')
    })

  const numbers =
    'order 4539578|#100234567|INV-2024-00123|1Z999AA10123456784|9400110200881234567890|3fa85f64-5717-4562-b3fc-2c963f66afa6|192.168.1.10|10.0.0.255:8080|version 1.2.3.4|$1,234,567.89|1.234.567,89 €|978-3-16-148410-0|52.520008, 13.404954|12:30 - 14:45|2019-2023|90210-1234|2024-01-15 08:00|03/27/2011|31/8/2011|15.01.2024|SKU 88-4412-9|part 123-456-789|#4521|1234567890|20240115|100-98-77|page 123-125|12345|case 00123456|ref 83920174'
  for (const number of numbers.split('|'))
    it(`knows that “${number}” is none`, () => {
      expect(mask(number, { phones: true, emails: true }).masked).to.deep.equal([])
    })
})
