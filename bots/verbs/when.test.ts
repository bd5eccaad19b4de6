import { expect } from 'chai'
import { parseWhen } from './when.ts'

/** What is meant on Tuesday, 10 March 2026, 12:00 in New York, as a moment in UTC. */
const meant = (text: string, zone = 'America/New_York', now = '2026-03-10T16:00:00Z'): string | undefined => {
  const at = parseWhen(text, Date.parse(now), zone)
  return at === undefined ? undefined : new Date(at).toISOString().slice(0, 16)
}

describe('moments as people type them', () => {
  const cases: [string, string | undefined][] = [
    ['30m', '2026-03-10T16:30'],
    ['in 2h', '2026-03-10T18:00'],
    ['1h 30m', '2026-03-10T17:30'],
    ['1.5h', '2026-03-10T17:30'],
    ['2 hours', '2026-03-10T18:00'],
    ['3 days', '2026-03-13T16:00'],
    ['1w', '2026-03-17T16:00'],
    ['14:30', '2026-03-10T18:30'],
    ['2:30pm', '2026-03-10T18:30'],
    ['at 9:00', '2026-03-11T13:00'],
    ['12am', '2026-03-11T04:00'],
    ['tomorrow', '2026-03-11T13:00'],
    ['tomorrow at 17:15', '2026-03-11T21:15'],
    ['today 18:00', '2026-03-10T22:00'],
    ['monday', '2026-03-16T13:00'],
    ['next tue 10:00', '2026-03-17T14:00'],
    ['until fri', '2026-03-13T13:00'],
    ['2026-12-01', '2026-12-01T14:00'],
    ['2026-12-01 10:00', '2026-12-01T15:00'],
    ['2026-12-01T10:00:00Z', '2026-12-01T10:00'],
    ['soonish', undefined],
    ['25:00', undefined],
    ['13pm', undefined],
    ['2026-02-31', undefined],
    ['9', undefined],
    ['2h later maybe', undefined],
    ['0m', undefined],
    ['', undefined],
  ]
  for (const [text, at] of cases) it(`reads ‘${text}’ as ${at ?? 'no time'}`, () => expect(meant(text)).to.equal(at))

  it('keeps the hour of the clock over the change to summer time', () => {
    expect(meant('tomorrow 9:00', 'Europe/Berlin', '2026-03-28T12:00:00Z')).to.equal('2026-03-29T07:00')
    expect(meant('tomorrow 9:00', 'Europe/Berlin', '2026-10-24T12:00:00Z')).to.equal('2026-10-25T08:00')
  })

  it('takes the moment after an hour that a zone skips', () => {
    expect(meant('2026-03-29 2:30', 'Europe/Berlin', '2026-03-28T12:00:00Z')).to.equal('2026-03-29T01:30')
  })

  it('takes the first of an hour that comes twice', () => {
    expect(meant('2026-10-25 2:30', 'Europe/Berlin', '2026-10-24T12:00:00Z')).to.equal('2026-10-25T00:30')
  })
})
