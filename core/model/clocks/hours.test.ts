import { expect } from 'chai'
import fc from 'fast-check'
import { hour, minute } from '../time.ts'
import { type Holiday, type Hours, isZone, officeOf, type Span } from './hours.ts'

const zones = ['Europe/Berlin', 'America/Sao_Paulo', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC', 'Pacific/Kiritimati']

/** What the wall clock shows, by the platform's own formatter: date and minutes of the day, to the minute. */
const wallIn = (zone: string): ((at: number) => { date: string; minutes: number }) => {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  })
  return at => {
    const [date = '', time = ''] = format.format(at).split(' ')
    const [hours, minutes] = time.split(':').map(Number)
    return { date, minutes: (hours ?? 0) * 60 + (minutes ?? 0) }
  }
}

const nextDate = (date: string, by: number): string => new Date(Date.parse(`${date}T00:00Z`) + by * 86_400_000).toISOString().slice(0, 10)

/** Minute by minute: which minutes from `from` on are open. Walks with the wall clock; knows nothing of Temporal. */
const walk = (hours: Hours, from: number, count: number): boolean[] => {
  const wall = wallIn(hours.zone)
  const rules = (date: string): { spans: Span[]; special: boolean } => {
    const holiday = hours.holidays.find(h => h.date === date) ?? hours.holidays.find(h => h.date === date.slice(5))
    if (holiday) return { spans: holiday.spans, special: true }
    return { spans: hours.week[(new Date(`${date}T00:00Z`).getUTCDay() + 6) % 7] ?? [], special: false }
  }
  /** `date` and minutes as one number that sorts, minutes may go beyond the day. */
  const stamp = (date: string, minutes: number): number => Date.parse(`${date}T00:00Z`) / 60_000 + minutes
  const before = 4 * 24 * 60
  let furthest = Number.NEGATIVE_INFINITY
  const open: boolean[] = []
  for (let i = -before; i < count; i++) {
    const shown = wall(from + i * minute)
    furthest = Math.max(furthest, stamp(shown.date, shown.minutes))
    if (i < 0) continue
    // Once the clock has shown a time it has been reached, also when it is put back.
    const today = new Date(furthest * 60_000).toISOString().slice(0, 10)
    const held = [-2, -1, 0].some(by => {
      const date = nextDate(today, by)
      const cut = rules(nextDate(date, 1)).special
      return rules(date).spans.some(span => {
        const to = cut ? Math.min(span.to, 1440) : span.to
        return stamp(date, span.from) <= furthest && furthest < stamp(date, to)
      })
    })
    open.push(held)
  }
  return open
}

const spans = fc
  .uniqueArray(fc.integer({ min: 0, max: 1439 }), { minLength: 0, maxLength: 6 })
  .chain(times => fc.record({ times: fc.constant([...times].sort((a, b) => a - b)), over: fc.integer({ min: 0, max: 900 }) }))
  .map(({ times, over }) => {
    const all: Span[] = []
    for (let i = 0; i + 1 < times.length; i += 2) all.push({ from: times[i]!, to: times[i + 1]! })
    const last = all.at(-1)
    if (last && over > 450) last.to = 1440 + (over - 450)
    return all
  })

/** Days around changes of the clock, in both directions. */
const changes = [
  '2026-03-28T12:00Z',
  '2026-10-24T12:00Z',
  '2018-02-17T00:00Z',
  '2018-11-03T12:00Z',
  '2026-04-04T00:00Z',
  '2026-10-03T00:00Z',
  '2026-12-31T00:00Z',
  '2028-02-28T00:00Z',
]
const holidays = fc.uniqueArray(
  fc.record<Holiday>({
    date: fc.constantFrom('2026-03-29', '03-28', '10-25', '2018-11-04', '2018-02-18', '04-05', '2026-10-04', '01-01', '02-29'),
    name: fc.constant('a holiday'),
    spans,
  }),
  { maxLength: 3, selector: h => h.date },
)
const schedules: fc.Arbitrary<Hours> = fc.record({
  zone: fc.constantFrom(...zones),
  week: fc.array(spans, { minLength: 7, maxLength: 7 }),
  holidays,
})
const starts = fc.tuple(fc.constantFrom(...changes), fc.integer({ min: 0, max: 1440 })).map(([at, by]) => Date.parse(at) + by * minute)

describe('Office hours', () => {
  it('agree minute by minute with a slow walk along the wall clock, over changes of the clock, midnights and holidays', function () {
    this.timeout(60_000)
    fc.assert(
      fc.property(schedules, starts, (hours, from) => {
        const office = officeOf(hours)
        const length = 2 * 1440
        const slow = walk(hours, from, length)
        for (let i = 0; i < length; i += 7) expect(office.open(from + i * minute), `minute ${i}`).to.equal(slow[i])
        expect(office.workingTime(from, from + length * minute)).to.equal(slow.filter(Boolean).length * minute)
        const opening = slow.indexOf(true)
        if (opening >= 0) expect(office.nextOpening(from)).to.equal(from + opening * minute)
        const closing = slow.indexOf(false)
        if (closing >= 0) expect(office.nextClosing(from)).to.equal(from + closing * minute)
      }),
      { numRuns: 60 },
    )
  })

  it('give back by `after` the moment up to which that much working time has passed, and no later one', function () {
    this.timeout(60_000)
    fc.assert(
      fc.property(schedules, starts, fc.integer({ min: 1, max: 3000 }), (hours, from, minutes) => {
        const office = officeOf(hours)
        const at = office.after(from, minutes * minute)
        if (at === undefined) {
          expect(office.workingTime(from, from + 700 * 24 * hour)).to.be.lessThan(minutes * minute)
          return
        }
        expect(office.workingTime(from, at)).to.equal(minutes * minute)
        expect(office.workingTime(from, at - 1)).to.equal(minutes * minute - 1)
      }),
      { numRuns: 150 },
    )
  })

  it('add up: the working time of two stretches is that of both', () => {
    fc.assert(
      fc.property(schedules, starts, fc.nat(5 * 24 * 60), fc.nat(5 * 24 * 60), (hours, from, a, b) => {
        const { workingTime } = officeOf(hours)
        const [middle, end] = [from + a * minute, from + (a + b) * minute]
        expect(workingTime(from, middle) + workingTime(middle, end)).to.equal(workingTime(from, end))
      }),
      { numRuns: 60 },
    )
  })

  const day = (...all: [number, number][]): Span[] => all.map(([from, to]) => ({ from: from * 60, to: to * 60 }))
  const berlin = (week: Span[][], holidays: Holiday[] = []): Hours => ({ zone: 'Europe/Berlin', week, holidays })
  const weekdays = (spans: Span[]): Span[][] => [spans, spans, spans, spans, spans, [], []]

  it('are always open where none are set', () => {
    const office = officeOf(undefined)
    expect(office.open(0)).to.equal(true)
    expect(office.nextOpening(5)).to.equal(5)
    expect(office.nextClosing(5)).to.equal(undefined)
    expect(office.workingTime(5, 9)).to.equal(4)
    expect(office.after(5, 9)).to.equal(14)
  })

  it('have a break at noon, and a weekend', () => {
    const office = officeOf(berlin(weekdays(day([9, 12], [13, 18]))))
    const friday = Date.parse('2026-11-20T11:30+01:00')
    expect(office.nextClosing(friday)).to.equal(friday + 30 * minute)
    expect(office.nextOpening(friday + 30 * minute)).to.equal(friday + 90 * minute)
    expect(office.after(friday, 6 * hour)).to.equal(Date.parse('2026-11-23T09:30+01:00'))
  })

  it('open on a holiday at its own times only, and end a night before a closed one at midnight', () => {
    const night = day([18, 30])
    const office = officeOf(
      berlin(
        [night, night, night, night, night, night, night],
        [
          { date: '12-25', name: 'Christmas', spans: [] },
          { date: '2026-12-31', name: 'New Year’s Eve', spans: day([9, 12]) },
        ],
      ),
    )
    expect(office.nextClosing(Date.parse('2026-12-24T20:00+01:00'))).to.equal(Date.parse('2026-12-25T00:00+01:00'))
    expect(office.nextOpening(Date.parse('2027-12-25T00:00+01:00'))).to.equal(Date.parse('2027-12-26T18:00+01:00'))
    expect(office.nextOpening(Date.parse('2026-12-31T00:00+01:00'))).to.equal(Date.parse('2026-12-31T09:00+01:00'))
    expect(office.nextClosing(Date.parse('2026-12-31T09:00+01:00'))).to.equal(Date.parse('2026-12-31T12:00+01:00'))
  })

  it('open when the hour that the clock leaps over is past', () => {
    const office = officeOf(berlin(Array.from({ length: 7 }, () => day([2.5, 5]))))
    expect(office.nextOpening(Date.parse('2026-03-29T00:00+01:00'))).to.equal(Date.parse('2026-03-29T03:00+02:00'))
    expect(office.workingTime(Date.parse('2026-03-29T00:00+01:00'), Date.parse('2026-03-30T00:00+02:00'))).to.equal(2 * hour)
  })

  it('never open, or never close, without looking for ever', () => {
    const never = officeOf(berlin([[], [], [], [], [], [], []]))
    expect(never.nextOpening(0)).to.equal(undefined)
    expect(never.after(0, 1)).to.equal(undefined)
    expect(never.workingTime(0, 400 * 24 * hour)).to.equal(0)
    const ever = officeOf(berlin(Array.from({ length: 7 }, () => day([0, 24]))))
    expect(ever.nextClosing(0)).to.equal(undefined)
    expect(ever.open(Date.parse('2026-10-25T02:30+01:00'))).to.equal(true)
    expect(ever.after(0, 2000 * 24 * hour)).to.equal(2000 * 24 * hour)
  })

  it('know a zone by its name', () => {
    expect(['Europe/Berlin', 'Asia/Kathmandu', 'UTC', 'Berlin', ''].map(isZone)).to.deep.equal([true, true, true, false, false])
  })
})
