import { expect } from 'chai'
import type { Logger } from 'pino'
import { hour, minute, second } from '#core/model/time.ts'
import { createLeapingClock } from '#core/testing/kits/leaping-clock.ts'
import { createLooking, type Looking } from './looking.ts'

describe('Looking at Twilio for what was missed', () => {
  const clock = createLeapingClock()
  let looking: Looking
  /** What each look looked for. */
  let looks: boolean[]
  let warned: number
  let once: () => Promise<void>

  beforeEach(() => {
    looks = []
    warned = 0
    once = async () => {}
    looking = createLooking({
      every: 5 * minute,
      async catchUp(all) {
        looks.push(all)
        await once()
      },
      clock,
      log: { warn: () => void warned++ } as Partial<Logger> as Logger,
    })
  })
  afterEach(() => looking.stop())

  const fails = async (): Promise<void> => {
    throw new Error('no answer')
  }
  /** A look that lasts until it is let go. */
  const held = (): { letGo(): void } => {
    const { promise, resolve } = Promise.withResolvers<void>()
    once = () => promise
    return { letGo: resolve }
  }

  it('begins again every while, for what is not on its way any more', async () => {
    await looking.look(true)
    await clock.leap(5 * minute - second)
    expect(looks).to.deep.equal([true])
    await clock.leap(10 * minute + second)
    expect(looks).to.deep.equal([true, false, false, false])
  })

  it('begins again soon and for all after a failure, until one succeeds', async () => {
    once = fails
    await looking.look(false)
    expect(looking.trouble()).to.equal('what was missed could not be looked for: no answer')
    await clock.leap(30 * second)
    await clock.leap(30 * second)
    expect(looks).to.deep.equal([false, true, true])
    expect(warned).to.equal(3)
    once = async () => {}
    await clock.leap(30 * second)
    expect(looks).to.deep.equal([false, true, true, true])
    expect(looking.trouble()).to.equal(undefined)
    await clock.leap(5 * minute - second)
    expect(looks).to.have.length(4)
  })

  it('waits for the look before, which counts for the next', async () => {
    const { letGo } = held()
    const first = looking.look(false)
    const another = looking.look(true)
    await new Promise(resolve => setImmediate(resolve))
    expect(looks).to.deep.equal([false])
    letGo()
    await Promise.all([first, another])
    expect(looks).to.deep.equal([false, true])
    await clock.leap(5 * minute)
    expect(looks, 'one goes on, not two').to.deep.equal([false, true, false])
  })

  it('makes good for a look for all that failed, by whichever comes next', async () => {
    once = async () => {
      if (looks.length === 1) await fails()
    }
    await Promise.all([looking.look(true), looking.look(false)])
    expect(looks).to.deep.equal([true, true])
  })

  it('ends with the look that goes on, and none follows', async () => {
    const { letGo } = held()
    const all = [looking.look(true), looking.look(true)]
    await new Promise(resolve => setImmediate(resolve))
    let stopped = false
    const stopping = looking.stop().then(() => {
      stopped = true
    })
    await new Promise(resolve => setImmediate(resolve))
    expect(stopped, 'while a look goes on').to.equal(false)
    letGo()
    await Promise.all([...all, stopping])
    await clock.leap(hour)
    expect(looks).to.deep.equal([true])
  })
})
