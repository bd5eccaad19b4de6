import { expect } from 'chai'
import fc from 'fast-check'
import { createTestClock } from '#core/testing/houses/test-clock.ts'
import { createBreaker } from './breaker.ts'

const rules = { failures: 3, within: 60_000, open: 30_000, longest: 120_000 }

describe('The circuit breaker', () => {
  it('opens after three failures within a minute, and not by the same over a longer time', async () => {
    const clock = createTestClock()
    const breaker = createBreaker(clock, rules)
    for (let i = 0; i < 5; i++) {
      breaker.enter()!.failed('down')
      await clock.advance(31_000)
    }
    expect(breaker.look().state).to.equal('closed')
    for (let i = 0; i < 2; i++) breaker.enter()!.failed('down')
    expect(breaker.look()).to.include({ state: 'open', why: 'down' })
    expect(breaker.enter()).to.equal(undefined)
  })

  it('lets one through once the time is over, closes when that works, and stays open twice as long when not', async () => {
    const clock = createTestClock()
    const breaker = createBreaker(clock, rules)
    breaker.enter()!.failed('wrong key', { atOnce: true })
    await clock.advance(30_000)
    const trial = breaker.enter()!
    expect(breaker.enter()).to.equal(undefined)
    expect(breaker.look().state).to.equal('trying')
    trial.failed('still wrong')
    await clock.advance(59_000)
    expect(breaker.enter()).to.equal(undefined)
    await clock.advance(1000)
    breaker.enter()!.worked()
    expect(breaker.look().state).to.equal('closed')
  })

  it('waits as long as the server asked for, and tries again when a trial found nothing out', async () => {
    const clock = createTestClock()
    const breaker = createBreaker(clock, rules)
    breaker.enter()!.failed('too much', { atOnce: true, after: 90_000 })
    await clock.advance(89_000)
    expect(breaker.enter()).to.equal(undefined)
    await clock.advance(1000)
    breaker.enter()!.dropped()
    expect(breaker.enter()).not.to.equal(undefined)
  })

  it('is never shut for ever: whatever happened, after the longest time somebody may try', async () => {
    const act = fc.record({ what: fc.constantFrom('worked', 'failed', 'dropped', 'at once'), wait: fc.integer({ min: 0, max: 200_000 }) })
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 30 }), async acts => {
        const clock = createTestClock()
        const breaker = createBreaker(clock, rules)
        for (const { what, wait } of acts) {
          const leave = breaker.enter()
          if (what === 'worked') leave?.worked()
          else if (what === 'dropped') leave?.dropped()
          else leave?.failed('down', { atOnce: what === 'at once', after: wait })
          await clock.advance(wait)
        }
        await clock.advance(rules.longest)
        expect(breaker.enter()).not.to.equal(undefined)
      }),
      { numRuns: 50 },
    )
  })
})
