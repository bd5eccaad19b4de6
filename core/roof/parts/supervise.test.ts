import { expect } from 'chai'
import { pino } from 'pino'
import type { Health, Part } from '../../ports/part.ts'
import { createCheckup } from '../../server/health.ts'
import { createTestClock } from '../../testing/houses/test-clock.ts'
import { supervise } from './supervise.ts'

describe('A part that needs another one', () => {
  const happened: string[] = []
  let down: boolean
  let clock: ReturnType<typeof createTestClock>

  const part = (name: string, start: () => Promise<void> = async () => {}): Part => ({
    name,
    async start() {
      await start()
      happened.push(`${name} starts`)
    },
    async stop() {
      happened.push(`${name} stops`)
    },
  })
  const link = part('link', async () => {
    if (down) throw new Error('the vendor can not be reached')
  })
  const desk = part('desk')
  const other = part('other')
  const open = () =>
    supervise([desk, other, link], { clock, log: pino({ level: 'silent' }), needs: one => (one === desk ? link : undefined) })

  beforeEach(() => {
    happened.length = 0
    down = false
    clock = createTestClock()
  })

  it('starts after it and stops before it', async () => {
    const house = open()
    await house.start()
    expect(happened.indexOf('link starts')).to.be.lessThan(happened.indexOf('desk starts'))
    happened.length = 0
    await house.stop()
    expect(happened.indexOf('desk stops')).to.be.lessThan(happened.indexOf('link stops'))
  })

  it('waits for it, says so, and starts as soon as it is there; the others go on', async () => {
    down = true
    const house = open()
    await house.start()
    expect(happened).to.deep.equal(['other starts'])
    expect(await house.healthOf(link)).to.deep.equal({ ok: false, why: 'the vendor can not be reached' })
    expect(await house.healthOf(desk)).to.deep.equal({ ok: false, why: 'it waits for link' })
    expect(await house.healthOf(other)).to.deep.equal({ ok: true })
    down = false
    await clock.advance(1500)
    expect(happened).to.deep.equal(['other starts', 'link starts', 'desk starts'])
    expect(await house.healthOf(desk)).to.deep.equal({ ok: true })
    await house.stop()
  })
})

describe('Two parts of one name', () => {
  const clock = createTestClock()

  it('are looked after apart: the one that does not start says nothing of the other', async () => {
    const channel: Part = { name: 'slack' }
    const desk: Part = {
      name: 'slack',
      async start() {
        throw new Error('the desk’s channel is gone')
      },
    }
    const house = supervise([channel, desk], { clock, log: pino({ level: 'silent' }) })
    await house.start()
    expect(await house.healthOf(channel)).to.deep.equal({ ok: true })
    expect(await house.healthOf(desk)).to.deep.equal({ ok: false, why: 'the desk’s channel is gone' })
    await house.stop()
  })

  it('are told of what others know of them: that a channel is quiet, and what it recovered', async () => {
    const part: Part = { name: 'sms', health: async () => ({ ok: true, about: '+1555' }) }
    const recovered = { count: 2, since: 1, until: 2 }
    const told = async (also: Health) => supervise([part], { clock, log: pino({ level: 'silent' }), also: async () => also }).healthOf(part)
    expect(await told({ ok: true })).to.deep.equal({ ok: true, about: '+1555' })
    expect(await told({ ok: true, recovered })).to.deep.equal({ ok: true, about: '+1555', recovered })
    expect(await told({ ok: false, why: 'unusually quiet', recovered })).to.deep.equal({ ok: false, why: 'unusually quiet', recovered })
  })

  it('share a line of the health check, which tells of the one that fails', async () => {
    const [well, failing] = [{ ok: true as const }, { ok: false as const, why: 'the desk’s channel is gone' }]
    for (const order of [
      [well, failing],
      [failing, well],
    ]) {
      const examine = createCheckup({ parts: order.map(health => ({ name: 'slack', health: async () => health })), clock })
      expect(await examine()).to.deep.equal({
        status: 'degraded',
        parts: { slack: { ...failing, since: new Date(clock.now()).toISOString() } },
      })
    }
  })
})
