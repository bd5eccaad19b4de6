import { expect } from 'chai'
import { nextNight } from './retention.ts'

const at = (iso: string): number => Date.parse(iso)
const next = (iso: string, zone: string): string => new Date(nextNight(at(iso), zone)).toISOString()

describe('The night of retention', () => {
  it('is at three where the house is, today or tomorrow', () => {
    expect(next('2026-01-10T01:59:59Z', 'Europe/Berlin')).to.equal('2026-01-10T02:00:00.000Z')
    expect(next('2026-01-10T02:00:00Z', 'Europe/Berlin')).to.equal('2026-01-11T02:00:00.000Z')
    expect(next('2026-01-10T12:00:00Z', 'Asia/Tokyo')).to.equal('2026-01-10T18:00:00.000Z')
    expect(next('2026-12-31T23:00:00Z', 'UTC')).to.equal('2027-01-01T03:00:00.000Z')
  })

  it('comes once where clocks change, and somewhat later where they leap over three', () => {
    expect(next('2026-03-28T12:00:00Z', 'Europe/Berlin')).to.equal('2026-03-29T01:00:00.000Z')
    // Clocks there leap from three to four.
    expect(next('2026-03-28T12:00:00Z', 'Europe/Helsinki')).to.equal('2026-03-29T01:00:00.000Z')
    // And go back from four to three: the first of the two.
    expect(next('2026-10-24T12:00:00Z', 'Europe/Helsinki')).to.equal('2026-10-25T00:00:00.000Z')
    expect(next('2026-10-25T00:00:00Z', 'Europe/Helsinki')).to.equal('2026-10-26T01:00:00.000Z')
  })
})
