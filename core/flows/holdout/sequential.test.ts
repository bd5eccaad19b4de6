import { expect } from 'chai'
import fc from 'fast-check'
import { createRandom } from '../../testing/conversation/world.ts'
import { compare } from './sequential.ts'

/** Looks after every session; answers after how many it stopped, if it did. */
const stoppedAfter = (
  seed: number,
  [now, before]: [number, number],
  share: number,
  sessions: number,
  alpha: number,
): number | undefined => {
  const roll = createRandom(seed)
  const a = { of: 0, count: 0 }
  const b = { of: 0, count: 0 }
  for (let n = 1; n <= sessions; n++) {
    const arm = roll() < share ? b : a
    arm.of += 1
    if (roll() < (arm === a ? now : before)) arm.count += 1
    if (compare(a, b).p < alpha) return n
  }
  return undefined
}

const runs = 400

describe('Comparing two shares at every moment', () => {
  it('seldom finds a difference where there is none, however often one looks', () => {
    for (const [rate, share] of [
      [0.01, 0.05],
      [0.05, 0.2],
      [0.3, 0.2],
      [0.8, 0.2],
    ] as const) {
      let wrong = 0
      for (let seed = 0; seed < runs; seed++) if (stoppedAfter(seed, [rate, rate], share, 1500, 0.05) !== undefined) wrong += 1
      expect(wrong / runs, `rate ${rate}`).to.be.lessThan(0.05)
    }
  })

  it('finds one that is there, the larger the sooner', () => {
    const needed = (now: number): number => {
      const all = Array.from({ length: 100 }, (_, seed) => stoppedAfter(seed, [now, 0.3], 0.2, 6000, 0.05) ?? 6001)
      expect(all.filter(n => n <= 6000).length, `${now} against 0.3`).to.be.greaterThan(90)
      return all.sort((a, b) => a - b)[50]!
    }
    expect(needed(0.6)).to.be.lessThan(needed(0.4))
  })

  it('tells nothing of a few, and the same whichever is first', () => {
    expect(compare({ of: 19, count: 19 }, { of: 1000, count: 0 }).p).to.equal(1)
    const count = fc.nat(500).chain(of => fc.nat(of).map(count => ({ of, count })))
    fc.assert(
      fc.property(count, count, (a, b) => {
        const [one, two] = [compare(a, b), compare(b, a)]
        return one.p === two.p && one.difference === -two.difference + 0 && one.p >= 0 && one.p <= 1
      }),
    )
  })
})
