import { expect } from 'chai'
import { learn } from '#core/search/router/learn.ts'
import type { Lesson } from '#core/search/router/lesson.ts'
import type { Ranking } from '#core/search/router/rank.ts'
import { createTestClock, type TestClock } from '../../testing/houses/test-clock.ts'
import { createLearning, type Learning, type Pupil, sendToThread } from './learning.ts'

const lesson = (id: string, count = 5): Lesson => ({
  id,
  print: id.length,
  language: 'en',
  texts: Array.from({ length: count }, (_, n) => `${id} question ${n} about ${id} things`),
  titled: false,
})
const three = [lesson('refund'), lesson('password'), lesson('delivery')]

interface Class {
  learning: Learning
  clock: TestClock
  lessons: Lesson[]
  heeded: (Ranking | undefined)[]
  said: string[]
}

const classOf = (send: (lessons: Lesson[]) => Pupil = sendToThread): Class => {
  const clock = createTestClock()
  const lessons = [...three]
  const heeded: (Ranking | undefined)[] = []
  const said: string[] = []
  const log = {
    warn: (_: unknown, text?: string): void => void said.push(`warn: ${text}`),
    error: (_: unknown, text?: string): void => void said.push(`error: ${text}`),
  }
  const learning = createLearning({ lessons: () => lessons, heed: one => void heeded.push(one), clock, log, send })
  return { learning, clock, lessons, heeded, said }
}

/** What happened on this thread until nothing is pending: turns of the event loop. */
const caughtUp = async ({ learning }: Class): Promise<number> => {
  let turns = 0
  for (; learning.pending > 0; turns++) await new Promise(resolve => setImmediate(resolve))
  return turns
}

/** Threads as a test wants them: each is answered by hand. */
const byHand = () => {
  const sent: { lessons: Lesson[]; finish(): void; die(): void; ended: boolean }[] = []
  const send = (lessons: Lesson[]): Pupil => {
    const { promise, resolve, reject } = Promise.withResolvers<ReturnType<typeof learn>>()
    const one = {
      lessons: [...lessons],
      finish: () => resolve(learn(lessons)),
      die: () => reject(new Error('out of memory')),
      ended: false,
    }
    sent.push(one)
    return {
      done: promise,
      async end() {
        one.ended = true
        one.die()
      },
    }
  }
  return { sent, send }
}

const settled = async (): Promise<void> => {
  for (let n = 0; n < 5; n++) await new Promise(resolve => setImmediate(resolve))
}

describe('Learning scenarios', () => {
  it('catches up with all changes about a second after the last, elsewhere, while this thread goes on', async () => {
    const given = classOf()
    given.learning.changed()
    given.learning.changed()
    expect(given.learning.pending).to.equal(2)
    expect(given.heeded).to.deep.equal([])
    await given.clock.advance(1000)
    expect(await caughtUp(given)).to.be.above(3)
    const [ranking, ...more] = given.heeded
    expect(more).to.deep.equal([])
    const [found] = ranking!.rank('refund question about things', 'en', [{ id: 'refund', score: 0.5 }], () => true)
    expect(found?.probability).to.be.within(0, 1)
    await given.learning.stop()
  })

  it('counts what changes while it learns as pending until that is learned too', async () => {
    const { sent, send } = byHand()
    const given = classOf(send)
    given.learning.changed()
    await given.clock.advance(1000)
    given.lessons.push(lesson('cancel'))
    given.learning.changed()
    expect(given.learning.pending).to.equal(2)
    sent[0]!.finish()
    await settled()
    expect(given.learning.pending).to.equal(1)
    await given.clock.advance(1000)
    expect(sent[1]!.lessons).to.have.length(4)
    sent[1]!.finish()
    await settled()
    expect(given.learning.pending).to.equal(0)
    expect(given.heeded).to.have.length(2)
    await given.learning.stop()
  })

  it('waits for changes to end, but not for ever', async () => {
    const { sent, send } = byHand()
    const given = classOf(send)
    for (let tenth = 0; tenth < 95; tenth++) {
      given.learning.changed()
      await given.clock.advance(100)
    }
    expect(sent).to.have.length(0)
    for (let tenth = 0; tenth < 10; tenth++) {
      given.learning.changed()
      await given.clock.advance(100)
    }
    expect(sent).to.have.length(1)
    await given.learning.stop()
  })

  it('has nothing pending where there is too little to learn, and forgets what it learned of more', async () => {
    const { sent, send } = byHand()
    const given = classOf(send)
    given.learning.changed()
    await given.clock.advance(1000)
    sent[0]!.finish()
    await settled()
    given.lessons.length = 2
    given.learning.changed()
    expect(given.learning.pending).to.equal(0)
    expect(given.heeded.at(-1)).to.equal(undefined)
    await given.clock.advance(5000)
    expect(sent).to.have.length(1)
    await given.learning.stop()
  })

  it('forgets what comes of lessons that were taken back meanwhile', async () => {
    const { sent, send } = byHand()
    const given = classOf(send)
    given.learning.changed()
    await given.clock.advance(1000)
    given.lessons.length = 2
    given.learning.changed()
    sent[0]!.finish()
    await settled()
    expect(given.heeded).to.deep.equal([undefined])
    expect(given.learning.pending).to.equal(0)
    await given.learning.stop()
  })

  it('starts a thread that died anew, once, and says so', async () => {
    const { sent, send } = byHand()
    const given = classOf(send)
    given.learning.changed()
    await given.clock.advance(1000)
    sent[0]!.die()
    await settled()
    expect(given.said).to.deep.equal(['warn: the thread that learns examples died and is started anew'])
    expect(given.learning.pending).to.equal(1)
    sent[1]!.finish()
    await settled()
    expect(given.learning.pending).to.equal(0)
    expect(given.heeded).to.have.length(1)
    await given.learning.stop()
  })

  it('leaves it for a minute where the thread died twice, and what changed stays pending', async () => {
    const { sent, send } = byHand()
    const given = classOf(send)
    given.learning.changed()
    await given.clock.advance(1000)
    sent[0]!.die()
    await settled()
    sent[1]!.die()
    await settled()
    expect(given.said.at(-1)).to.match(/^error: /)
    expect(given.learning.pending).to.equal(1)
    expect(sent).to.have.length(2)
    await given.clock.advance(60_000)
    expect(sent).to.have.length(3)
    sent[2]!.finish()
    await settled()
    expect(given.learning.pending).to.equal(0)
    await given.learning.stop()
  })

  it('ends its thread when the house stops, and begins no other', async () => {
    const { sent, send } = byHand()
    const given = classOf(send)
    given.learning.changed()
    await given.clock.advance(1000)
    await given.learning.stop()
    expect(sent[0]!.ended).to.equal(true)
    given.learning.changed()
    await given.clock.advance(60_000)
    expect(sent).to.have.length(1)
    expect(given.said).to.deep.equal([])
    expect(given.heeded).to.deep.equal([])
  })

  it('ends a real thread in the middle of learning', async () => {
    const given = classOf()
    for (let n = 0; n < 60; n++) given.lessons.push(lesson(`scenario ${n}`, 60))
    given.learning.changed()
    await given.clock.advance(1000)
    await given.learning.stop()
    expect(given.heeded).to.deep.equal([])
    expect(given.said).to.deep.equal([])
  })
})
