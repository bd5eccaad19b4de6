// The clock's part of the store kit: rows lent to one worker at a time, set anew, finished, freed.
import { expect } from 'chai'
import type { Claimed } from '../../../ports/store.ts'
import type { Subject } from './subject.ts'

const lease = 30_000

const keysOf = (rows: Claimed[]): string[] => rows.map(row => row.key)

export const due = (subject: Subject): void => {
  const rows = () => subject.store().due
  const claim = (now: number, limit = 10, lanes?: string[]) => rows().claim(now, { lease, limit, ...(lanes && { lanes }) })

  it('lends what is due, oldest first, and nothing that is not', async () => {
    await rows().put({ key: 'c', lane: 'turn', at: 300 })
    await rows().put({ key: 'a', lane: 'retry', at: 100 })
    await rows().put({ key: 'd', lane: 'turn', at: 400 })
    await rows().put({ key: 'b', lane: 'turn', at: 200 })
    expect(await claim(99)).to.deep.equal([])
    const claimed = await claim(300)
    expect(keysOf(claimed)).to.deep.equal(['a', 'b', 'c'])
    expect(claimed[0]).to.deep.include({ key: 'a', lane: 'retry', at: 100, until: 300 + lease })
    expect(await claim(300)).to.deep.equal([])
  })

  it('lends no more than was asked for, the oldest over all lanes', async () => {
    for (const at of [5, 3, 1, 4, 2]) await rows().put({ key: `k${at}`, lane: `lane${at % 2}`, at })
    expect(keysOf(await claim(10, 2))).to.deep.equal(['k1', 'k2'])
    expect(keysOf(await claim(10, 2))).to.deep.equal(['k3', 'k4'])
    expect(keysOf(await claim(10, 2))).to.deep.equal(['k5'])
  })

  it('lends only the lanes that were asked for', async () => {
    for (const lane of ['turn', 'retry', 'sync']) await rows().put({ key: lane, lane, at: 1 })
    expect(keysOf(await claim(10, 10, ['sync', 'turn', 'none'])).toSorted()).to.deep.equal(['sync', 'turn'])
    expect(keysOf(await claim(10, 10, []))).to.deep.equal([])
    expect(keysOf(await claim(10))).to.deep.equal(['retry'])
  })

  it('gives no row to two of many callers', async () => {
    const doors = await subject.doors()
    await Promise.all(Array.from({ length: 60 }, (_, i) => rows().put({ key: `k${i}`, lane: 'turn', at: i })))
    const lent: string[] = []
    for (let round = 0; round < 10 && lent.length < 60; round++) {
      const claims = await Promise.all(Array.from({ length: 8 }, (_, i) => doors[i % doors.length]!.due.claim(100, { lease, limit: 7 })))
      lent.push(...claims.flatMap(keysOf))
    }
    expect(lent).to.have.length(60)
    expect(new Set(lent).size).to.equal(60)
  })

  it('forgets a row that is done', async () => {
    await rows().put({ key: 'k', lane: 'turn', at: 1 })
    const [claimed] = await claim(10)
    await rows().done(claimed!)
    expect(await claim(10 + 2 * lease)).to.deep.equal([])
    await rows().done(claimed!)
  })

  it('moves a row that is set again, and its lane with it', async () => {
    await rows().put({ key: 'k', lane: 'turn', at: 100 })
    await rows().put({ key: 'k', lane: 'retry', at: 50 })
    expect(keysOf(await claim(60, 10, ['turn']))).to.deep.equal([])
    expect((await claim(60))[0]).to.include({ key: 'k', lane: 'retry', at: 50 })
    await rows().put({ key: 'k', lane: 'retry', at: 500 })
    expect(await claim(400)).to.deep.equal([])
    expect(keysOf(await claim(500))).to.deep.equal(['k'])
  })

  it('keeps a row that was set anew while it was worked on, whatever the worker says then', async () => {
    for (const say of ['done', 'later'] as const) {
      await rows().put({ key: say, lane: say, at: 1 })
      const [claimed] = await claim(10, 10, [say])
      await rows().put({ key: say, lane: say, at: 20 })
      if (say === 'done') await rows().done(claimed!)
      else await rows().later(claimed!, 9999)
      expect(await rows().renew(claimed!, 99_999)).to.equal(false)
      const again = await claim(20, 10, [say])
      expect(again[0], say).to.include({ key: say, at: 20 })
    }
  })

  it('frees a row for later, once its worker says so', async () => {
    await rows().put({ key: 'k', lane: 'turn', at: 1 })
    const [claimed] = await claim(10)
    await rows().later(claimed!, 50)
    expect(await claim(49)).to.deep.equal([])
    expect((await claim(50))[0]).to.include({ key: 'k', at: 50 })
  })

  it('lends a row again when its lease has run out, and not a moment before', async () => {
    await rows().put({ key: 'k', lane: 'turn', at: 1 })
    const [first] = await claim(10)
    expect(await claim(10 + lease - 1)).to.deep.equal([])
    const [second] = await claim(10 + lease)
    expect(second).to.include({ key: 'k', at: 1 })
    expect(second!.token).not.to.equal(first!.token)
    expect(await rows().renew(first!, 10 + 9 * lease)).to.equal(false)
    await rows().later(first!, 5)
    await rows().done(first!)
    expect(await claim(11 + lease)).to.deep.equal([])
    expect(await rows().renew(second!, 10 + 3 * lease)).to.equal(true)
    expect(await claim(10 + 2 * lease)).to.deep.equal([])
    await rows().done(second!)
    expect(await claim(10 + 9 * lease)).to.deep.equal([])
  })

  it('lets a slow worker finish a row that nobody else has taken', async () => {
    for (const key of ['a', 'b']) await rows().put({ key, lane: 'turn', at: 1 })
    const [a, b] = await claim(10)
    expect(keysOf(await claim(10 + 2 * lease, 1))).to.deep.equal(['a'])
    await rows().done(b!)
    await rows().done(a!)
    expect(keysOf(await claim(10 + 9 * lease))).to.deep.equal(['a'])
  })

  it('stands expired rows back in line by their time', async () => {
    await rows().put({ key: 'old', lane: 'turn', at: 1 })
    await claim(10)
    await rows().put({ key: 'new', lane: 'turn', at: 20 })
    expect(keysOf(await claim(10 + lease, 1))).to.deep.equal(['old'])
  })

  it('lends a row to whoever sets it, where they ask for that', async () => {
    const own = await rows().put({ key: 'k', lane: 'send', at: 5 }, { now: 10, for: lease })
    expect(own).to.include({ key: 'k', lane: 'send', at: 5, until: 10 + lease })
    expect(await claim(20)).to.deep.equal([])
    expect(await rows().renew(own!, 20 + lease)).to.equal(true)
    expect(await claim(10 + lease)).to.deep.equal([])
    expect(keysOf(await claim(20 + lease))).to.deep.equal(['k'])
    const anew = await rows().put({ key: 'k', lane: 'send', at: 6 }, { now: 100, for: lease })
    await rows().done(anew!)
    expect(await claim(99 * lease)).to.deep.equal([])
    expect(await rows().put({ key: 'k', lane: 'send', at: 7 })).to.equal(undefined)
  })

  it('does not lend a row before its time because a lease on it ran out', async () => {
    await rows().put({ key: 'k', lane: 'send', at: 10 * lease }, { now: 10, for: lease })
    expect(await claim(5 * lease)).to.deep.equal([])
    expect(keysOf(await claim(10 * lease))).to.deep.equal(['k'])
  })

  it('removes a row, lent or not', async () => {
    for (const key of ['a', 'b']) await rows().put({ key, lane: 'turn', at: 1 })
    const [a] = await claim(10, 1)
    await rows().remove('a')
    await rows().remove('b')
    await rows().remove('never')
    expect(await rows().renew(a!, 99_999)).to.equal(false)
    expect(await claim(9 * lease)).to.deep.equal([])
  })

  it('tells when the earliest free row is due', async () => {
    expect(await rows().next()).to.equal(undefined)
    await rows().put({ key: 'b', lane: 'turn', at: 200 })
    await rows().put({ key: 'a', lane: 'retry', at: 100 })
    expect(await rows().next()).to.equal(100)
    const [a] = await claim(150)
    expect(await rows().next()).to.equal(200)
    await rows().later(a!, 170)
    expect(await rows().next()).to.equal(170)
    await rows().remove('a')
    await rows().remove('b')
    expect(await rows().next()).to.equal(undefined)
  })

  it('frees every lease where the one process starts again', async () => {
    await rows().put({ key: 'a', lane: 'turn', at: 1 })
    await rows().put({ key: 'b', lane: 'retry', at: 2 })
    const [a] = await claim(10)
    await rows().free()
    expect(await rows().renew(a!, 99_999)).to.equal(false)
    expect(keysOf(await claim(10))).to.deep.equal(['a', 'b'])
  })

  if (subject.reopen) {
    it('keeps rows and leases over a restart', async () => {
      await rows().put({ key: 'free', lane: 'turn', at: 1 })
      await rows().put({ key: 'lent', lane: 'send', at: 1 }, { now: 10, for: lease })
      await subject.reopen!(subject.store())
      expect(keysOf(await claim(10))).to.deep.equal(['free'])
      await rows().free()
      expect(keysOf(await claim(10)).toSorted()).to.deep.equal(['free', 'lent'])
    })
  }
}
