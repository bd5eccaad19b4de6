import { expect } from 'chai'
import fc from 'fast-check'
import { inkOn, readableOn } from './colour.ts'

const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map(at => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map(c => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
const contrast = (a: string, b: string): number => {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}
const colour = fc.integer({ min: 0, max: 0xffffff }).map(n => `#${n.toString(16).padStart(6, '0')}`)

describe('An accent colour', () => {
  it('of any kind can be read: words on it, and words of it on light and dark paper', () => {
    fc.assert(
      fc.property(colour, accent => {
        expect(contrast(readableOn(accent), accent)).to.be.at.least(4.5)
        for (const paper of ['#ffffff', '#171c1b']) expect(contrast(inkOn(accent, paper, 0.16), paper)).to.be.at.least(4.5)
      }),
    )
  })
})
