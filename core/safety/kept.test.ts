import { expect } from 'chai'
import fc from 'fast-check'
import { lostIn } from './kept.ts'

describe('What a translation must keep', () => {
  it('is every link, address, placeholder, variable and piece of code, each as often as it stands', () => {
    expect(lostIn('See https://example.com/a and write to a@example.com', 'Siehe https://example.com/b')).to.deep.equal([
      'https://example.com/a',
      'a@example.com',
    ])
    expect(lostIn('[card ending 4242] {{name}} `npm ci`', '[Karte endet auf 4242] Name npm ci')).to.have.length(3)
    expect(lostIn('[email] and [email]', '[email]')).to.deep.equal(['[email]'])
    expect(lostIn('See https://example.com/a.', '(https://example.com/a) ansehen')).to.deep.equal([])
  })

  it('is every figure of three digits and more, however its thousands are parted and in whatever script', () => {
    expect(lostIn('Order 4711', 'Bestellung 4117')).to.deep.equal(['4711'])
    expect(lostIn('€1,299.00 for order 4711', '1.299,00 € für 4711')).to.deep.equal([])
    expect(lostIn('1,299 people', '1 299 Leute')).to.deep.equal([])
    expect(lostIn('Order 4711', 'الطلب ٤٧١١')).to.deep.equal([])
    expect(lostIn('Order 4711', 'الطلب ٤٧١٢')).to.deep.equal(['4711'])
  })

  it('is no time and no day, which other languages write otherwise', () => {
    expect(lostIn('On 12/31 at 3 pm', 'Am 31.12. um 15 Uhr')).to.deep.equal([])
  })

  it('is there in any text that was not changed, or only added to', () => {
    fc.assert(fc.property(fc.string(), text => lostIn(text, text).length === 0))
  })
})
