import { expect } from 'chai'
import { createBuckets } from './bucket.ts'

const at = (start = 0) => {
  let now = start
  return { now: () => now, after: () => () => {}, pass: (ms: number) => (now += ms) }
}

describe('Buckets', () => {
  it('let a burst through, then say how long to wait', () => {
    const clock = at()
    const buckets = createBuckets({ burst: 3, perMinute: 60 }, clock)
    expect([1, 2, 3].map(() => buckets.take('a'))).to.deep.equal([0, 0, 0])
    expect(buckets.take('a')).to.equal(1000)
    clock.pass(400)
    expect(buckets.take('a')).to.equal(600)
    clock.pass(600)
    expect(buckets.take('a')).to.equal(0)
  })

  it('count each key by itself', () => {
    const buckets = createBuckets({ burst: 1, perMinute: 1 }, at())
    buckets.take('a')
    expect(buckets.take('a')).to.be.greaterThan(0)
    expect(buckets.take('b')).to.equal(0)
  })

  it('allow no more than the burst after a long rest', () => {
    const clock = at()
    const buckets = createBuckets({ burst: 2, perMinute: 60 }, clock)
    buckets.take('a')
    clock.pass(3_600_000)
    expect([1, 2, 3].map(() => buckets.take('a') === 0)).to.deep.equal([true, true, false])
  })

  it('remember no more keys than they may, and forget the quietest first', () => {
    const buckets = createBuckets({ burst: 1, perMinute: 1 }, at(), 2)
    buckets.take('quiet')
    buckets.take('busy')
    buckets.take('new')
    expect(buckets.take('busy'), 'still remembered').to.be.greaterThan(0)
    expect(buckets.take('quiet'), 'forgotten').to.equal(0)
  })

  it('are not fooled by a clock that goes back', () => {
    const clock = at(10_000)
    const buckets = createBuckets({ burst: 1, perMinute: 60 }, clock)
    buckets.take('a')
    clock.pass(-5000)
    expect(buckets.take('a')).to.equal(1000)
  })
})
