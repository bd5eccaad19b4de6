import { expect } from 'chai'
import { mask } from '../mask.ts'

describe('Masking IP addresses', () => {
  for (const ip of ['192.168.1.10', '10.0.0.255', '2001:db8::8a2e:370:7334', 'fe80::1', '::ffff:192.0.2.1', '2001:DB8:0:0:8:800:200C:417A'])
    it(`knows ${ip}`, () => {
      expect(mask(`I come from ${ip}.`, { ips: true })).to.deep.equal({ text: 'I come from [ip].', masked: ['ip'] })
      expect(mask(`I come from ${ip}.`).masked).to.deep.equal([])
    })

  for (const text of [
    'version 1.2.3.4',
    'v1.2.3.4',
    '1.2.3',
    '256.1.1.1',
    '12:30:45',
    'std::vector',
    '10.000.000 €',
    '15.01.2024 10:30',
    'Foo::bar',
  ])
    it(`leaves “${text}” as it is`, () => {
      expect(mask(text, { ips: true })).to.deep.equal({ text, masked: [] })
    })
})
