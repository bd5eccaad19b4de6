import { expect } from 'chai'
import { silence, week } from './silence.ts'
import { day, hour, minute, type Time } from './time.ts'

/** Numbers between 0 and 1 that are the same each time (mulberry32). */
const chance = (seed: number) => {
  let a = seed
  return (): number => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

type Rate = (at: Time) => number

/** A business from nine to five on weekdays, in messages an hour. */
const office =
  (rate: number): Rate =>
  at => {
    const [weekday, time] = [Math.floor(at / day) % 7, (at % day) / hour]
    return weekday < 5 && time >= 9 && time < 17 ? rate : 0
  }

/** Day and night, at night a tenth, on weekends half. */
const always =
  (rate: number): Rate =>
  at => {
    const [weekday, time] = [Math.floor(at / day) % 7, (at % day) / hour]
    return rate * (time >= 8 && time < 22 ? 1 : 0.1) * (weekday < 5 ? 1 : 0.5)
  }

const step = 5 * minute

/** Runs weeks of traffic by chance; answers the alarms, one for each silence. `broken`: nothing comes from then on. */
const run = (rate: Rate, weeks: number, seed: number, broken = Number.POSITIVE_INFINITY): Time[] => {
  const next = chance(seed)
  const hours: Record<number, number> = {}
  const alarms: Time[] = []
  let last = 0
  let alarmed = false
  for (let now = 0; now < weeks * week; now += step) {
    if (now < broken && next() < (rate(now) * step) / hour) {
      const at = Math.floor(now / hour)
      hours[at] = (hours[at] ?? 0) + 1
      last = now
      alarmed = false
    }
    if (!alarmed && now % (15 * minute) === 0 && silence({ since: 0, hours }, last, now) !== undefined) {
      alarms.push(now)
      alarmed = true
    }
  }
  return alarms
}

describe('A channel that is silent', () => {
  it('raises less than one false alarm in two years on traffic by chance, whatever its rate', function () {
    this.timeout(120_000)
    const shapes: [string, Rate][] = [0.2, 1, 4, 8].flatMap((rate): [string, Rate][] => [
      [`${rate} an hour from nine to five`, office(rate)],
      [`${rate} an hour day and night`, always(rate)],
    ])
    const runs = 4
    const weeks = 30
    let alarms = 0
    for (const [at, [, rate]] of shapes.entries())
      for (let seed = 1; seed <= runs; seed++) alarms += run(rate, weeks, at * 100 + seed).length
    const years = (shapes.length * runs * weeks) / 52
    expect(alarms / years, `${alarms} alarms in ${years.toFixed(1)} years`).to.be.below(0.5)
  })

  it('is noticed within hours where much is usual', () => {
    const noon = 10 * week + day + 12 * hour
    for (let seed = 1; seed <= 5; seed++) {
      const alarms = run(office(8), 11, seed, noon).filter(at => at >= noon)
      expect(alarms).to.have.length(1)
      expect((alarms[0] ?? 0) - noon).to.be.below(4 * hour)
    }
  })

  it('is never told of in the night of a business without nights, nor at its weekend', () => {
    for (let seed = 1; seed <= 5; seed++)
      for (const at of run(office(8), 12, seed, 8 * week + day + 16 * hour)) expect(office(1)(at), new Date(at).toISOString()).to.equal(1)
  })

  it('is not judged without three weeks of past, of a gap longer than a week, or of no traffic at all', () => {
    const hours = Object.fromEntries(Array.from({ length: 24 * 7 * 6 }, (_, at) => [at, 10]))
    expect(silence({ since: 0, hours }, 2.9 * week, 2.9 * week + day)).to.equal(undefined)
    expect(silence({ since: 0, hours }, 3.1 * week, 3.1 * week + day)).to.be.closeTo(240, 1)
    expect(silence({ since: 0, hours }, 4 * week, 5.1 * week)).to.equal(undefined)
    expect(silence({ since: 0, hours: {} }, 4 * week, 4.5 * week)).to.equal(undefined)
    expect(silence({ since: 0, hours }, 4 * week, 4 * week)).to.equal(undefined)
  })
})
