import { expect } from 'chai'
import fc from 'fast-check'
import { Problem } from '../problem.ts'
import type { Span } from './hours.ts'
import { holidayWords, parseHoliday, parseWeek, weekWords } from './hours-words.ts'

const refused = (work: () => unknown): string => {
  try {
    work()
  } catch (error) {
    if (error instanceof Problem) return error.message
    throw error
  }
  return 'nothing was refused'
}

describe('Office hours in words', () => {
  it('are read as an admin types them', () => {
    const split: Span[] = [
      { from: 540, to: 750 },
      { from: 810, to: 1080 },
    ]
    const saturday = [{ from: 600, to: 840 }]
    const week = [split, split, split, split, split, saturday, []]
    expect(parseWeek('mon-fri 9:00-12:30 13:30-18:00; sat 10-14')).to.deep.equal(week)
    expect(parseWeek('Mon – Fri: 9.00 - 12.30, 13h30-6 pm\nSaturday 10am-2pm')).to.deep.equal(week)
    expect(parseWeek('weekdays 9-12:30 13:30-18\nsat 10-14; sun closed')).to.deep.equal(week)
    expect(parseWeek('daily 24h')).to.deep.equal(Array.from({ length: 7 }, () => [{ from: 0, to: 1440 }]))
    expect(parseWeek('fri-mon 22:00-6:00')[6]).to.deep.equal([{ from: 1320, to: 1800 }])
    expect(parseWeek('mon-fri 9-17; fri 9-15')[4]).to.deep.equal([{ from: 540, to: 900 }])
    expect(parseWeek('mon, wed, fri 9-17').map(d => d.length)).to.deep.equal([1, 0, 1, 0, 1, 0, 0])
  })

  it('say what is wrong where', () => {
    expect(refused(() => parseWeek('mon-fri 9:00-25:00'))).to.match(/‘25:00’ in ‘mon-fri 9:00-25:00’ is no time of day/u)
    expect(refused(() => parseWeek('mon 9-17; funday 9-12'))).to.match(/‘funday 9-12’ begins with no day/u)
    expect(refused(() => parseWeek('mon-funday 9-12'))).to.match(/‘mon-funday’ in ‘mon-funday 9-12’ names no days/u)
    expect(refused(() => parseWeek('mon 9-13 12-17'))).to.match(/9:00-13:00 runs into 12:00-17:00/u)
    expect(refused(() => parseWeek('mon 8-10 22-9'))).to.match(/22:00-9:00 runs into 8:00-10:00/u)
    expect(refused(() => parseWeek('mon 9'))).to.match(/‘9’ in ‘mon 9’ is no span/u)
    expect(refused(() => parseWeek('mon'))).to.match(/‘mon’ says no times/u)
    expect(refused(() => parseWeek(' ; '))).to.match(/Say the days/u)
  })

  it('have holidays: of one year or every year, closed or with times, one day or several', () => {
    expect(parseHoliday('2026-12-25 Christmas')).to.deep.equal([{ date: '2026-12-25', name: 'Christmas', spans: [] }])
    expect(parseHoliday('yearly 12-24 9:00-12:00 Christmas Eve')).to.deep.equal([
      { date: '12-24', name: 'Christmas Eve', spans: [{ from: 540, to: 720 }] },
    ])
    expect(parseHoliday('2026-12-30..2027-01-01 Stocktaking 2026').map(h => h.date)).to.deep.equal([
      '2026-12-30',
      '2026-12-31',
      '2027-01-01',
    ])
    expect(parseHoliday('02-29 Leap day')).to.have.length(1)
    expect(refused(() => parseHoliday('2026-02-30 Nonsense'))).to.match(/‘2026-02-30’ in .* is no date/u)
    expect(refused(() => parseHoliday('25.12. Christmas'))).to.match(/is no date; write 2026-12-25, or 12-25/u)
    expect(refused(() => parseHoliday('12-25'))).to.match(/has no name/u)
    expect(refused(() => parseHoliday('12-24..12-26 Christmas'))).to.match(/needs the year/u)
    expect(refused(() => parseHoliday('2026-12-26..2026-12-24 Christmas'))).to.match(/comes before/u)
    expect(refused(() => parseHoliday('2026-01-01..2026-12-31 Strike'))).to.match(/365 days long/u)
  })

  it('are written so that they are read as the same', () => {
    const spans = fc
      .uniqueArray(fc.integer({ min: 0, max: 1439 }), { maxLength: 6 })
      .map(times => times.sort((a, b) => a - b))
      .map(times => times.flatMap((from, i): Span[] => (i % 2 === 0 && times[i + 1] !== undefined ? [{ from, to: times[i + 1]! }] : [])))
    fc.assert(
      fc.property(fc.array(spans, { minLength: 7, maxLength: 7 }), week => {
        expect(parseWeek(weekWords(week))).to.deep.equal(week)
      }),
    )
    for (const holiday of parseHoliday('12-24 9:00-12:00 14-16 Christmas Eve'))
      expect(parseHoliday(holidayWords(holiday))).to.deep.equal([holiday])
    expect(weekWords(parseWeek('mon-fri 9-12:30 13:30-18; sat 10-14'))).to.equal('mon-fri 9:00-12:30 13:30-18:00; sat 10:00-14:00')
    expect(weekWords(parseWeek('daily 22-6'))).to.equal('daily 22:00-6:00')
  })
})
