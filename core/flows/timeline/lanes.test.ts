import { expect } from 'chai'
import { atMost } from './lanes.ts'

const pending = (): { promise: Promise<void>; resolve: () => void; reject: (error: Error) => void } => Promise.withResolvers<void>()

describe('Work that may be done so many at once', () => {
  it('begins at once while there are places, then in the order asked as one ends, well or badly', async () => {
    const abreast = atMost(2)
    const works = Array.from({ length: 5 }, pending)
    const began: number[] = []
    const done = works.map((work, i) =>
      abreast(() => {
        began.push(i)
        return work.promise
      }).catch((error: Error) => error.message),
    )
    expect(began).to.deep.equal([0, 1])
    works[1]!.reject(new Error('badly'))
    expect(await done[1]).to.equal('badly')
    expect(began).to.deep.equal([0, 1, 2])
    works[0]!.resolve()
    works[2]!.resolve()
    await Promise.all([done[0], done[2]])
    expect(began).to.deep.equal([0, 1, 2, 3, 4])
    works[3]!.resolve()
    works[4]!.resolve()
    await Promise.all(done)
  })

  it('never does more because a place is given on, and has its places again, no more and no less, once nobody waits', async () => {
    const abreast = atMost(3)
    let now = 0
    let most = 0
    const work = async (): Promise<void> => {
      most = Math.max(most, ++now)
      await new Promise(resolve => setImmediate(resolve))
      now--
    }
    for (let i = 0; i < 3; i++) {
      most = 0
      await Promise.all(Array.from({ length: 20 }, () => abreast(work)))
      expect(most).to.equal(3)
    }
  })

  it('gives its place back where the work throws before it has begun to wait', async () => {
    const abreast = atMost(1)
    const thrown = await abreast(() => {
      throw new Error('at once')
    }).catch((error: Error) => error.message)
    expect(thrown).to.equal('at once')
    expect(await abreast(async () => 'next')).to.equal('next')
  })
})
