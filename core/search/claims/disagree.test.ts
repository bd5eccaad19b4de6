import { expect } from 'chai'
import { amountsIn, disagreements } from './disagree.ts'

const differ: [ours: string, theirs: string, kind: string][] = [
  ['Returns are free within 60 days.', 'You can return it for free within 30 days.', 'amount'],
  ['We ship to Norway.', 'We do not ship to Norway.', 'negation'],
  ['Returns cost a fee of 5 €.', 'Returns are free.', 'opposite'],
  ['Yes, you can cancel any time.', 'No, you cannot cancel before the end.', 'opposite'],
  ['Rückgaben sind innerhalb von 60 Tagen möglich.', 'Rückgaben sind innerhalb von 14 Tagen möglich.', 'amount'],
  ['Rückgaben sind möglich.', 'Rückgaben sind nicht möglich.', 'negation'],
  ['Les retours sont gratuits pendant 30 jours.', 'Les retours sont gratuits pendant quatorze jours.', 'amount'],
]
const agree: [ours: string, theirs: string][] = [
  ['Returns are free within 30 days.', 'Returns are free within one month.'],
  ['Delivery takes 3 days.', 'Delivery takes 72 hours.'],
  ['A refund costs 5 €.', 'Refunds cost €5.'],
  ['The warranty lasts two years.', 'The warranty lasts 24 months.'],
  ['You can pay by card.', 'Our shop opens at 9.'],
  ['Delivery takes 3 days.', 'Returns are free within 30 days.'],
]

describe('Two answers to one question', () => {
  for (const [ours, theirs, kind] of differ)
    it(`disagree: “${ours}” and “${theirs}”`, () => {
      expect(disagreements(ours, theirs).map(d => d.kind)).to.include(kind)
      expect(disagreements(theirs, ours)).to.have.length.above(0)
    })
  for (const [ours, theirs] of agree)
    it(`agree, as far as words tell: “${ours}” and “${theirs}”`, () => {
      expect(disagreements(ours, theirs)).to.deep.equal([])
    })
  it('never disagree with themselves', () => {
    for (const text of [...differ, ...agree].flat()) expect(disagreements(text, text)).to.deep.equal([])
  })
  it('name their amounts as they say them', () => {
    expect(amountsIn('Within 60 days, for 20 € or $5, at 10 %.')).to.deep.equal(['60 days', '20 €', '$5', '10 %'])
  })
})
