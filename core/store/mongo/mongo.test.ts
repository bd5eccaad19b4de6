import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import mongoose from 'mongoose'
import type { Store } from '../../ports/store.ts'
import { storeKit } from '../../testing/kits/store.ts'
import { memoryMongo } from '../../testing/memory-mongo/driver.ts'
import { openMongo } from './mongo.ts'

// A stand-in over the wire is asked for by MONGO_BED_URL, a real server by MONGODB_URL. BEDS=required makes the stand-in a must.
const { MONGO_BED_URL: bed, MONGODB_URL: server, BEDS: beds } = process.env

const kit = (name: string, url: string, driver?: object, flaw?: string): void => {
  const urls = new WeakMap<Store, string>()
  const made: string[] = []
  const open = async (at: string): Promise<Store> => {
    const store = await openMongo({ url: at, ...(driver && { driver }) })
    urls.set(store, at)
    return store
  }
  const again = (store: Store) => open(urls.get(store)!)

  after(async () => {
    if (driver) return
    for (const each of made) {
      const connection = await mongoose.createConnection(each).asPromise()
      await connection.dropDatabase()
      await connection.close()
    }
  })
  storeKit({
    name,
    open: () => {
      const fresh = new URL(url)
      fresh.pathname = `/threadline-test-${randomUUID().slice(0, 13)}`
      made.push(fresh.href)
      return open(fresh.href)
    },
    ...(flaw === undefined ? {} : { racesOfNextFlawed: flaw }),
    another: again,
    reopen: async store => {
      await store.close()
      return again(store)
    },
  })
}

describe('The MongoDB store', () => {
  kit('over a driver in memory', 'mongodb://memory', memoryMongo())

  if (bed) kit('over the wire to a stand-in', bed, undefined, 'the stand-in answers findAndModify with what a later one wrote')
  else if (beds === 'required')
    it('over the wire to a stand-in', () => {
      throw new Error('BEDS=required, but MONGO_BED_URL names no stand-in: start shared/beds/mongo and set it')
    })
  else it.skip('over the wire to a stand-in (set MONGO_BED_URL to run it)')

  if (server) kit('on a real server', server)
  else it.skip('on a real server (set MONGODB_URL to run it)')

  if (server)
    it('finds everything by an index on a real server', async () => {
      const url = new URL(server)
      url.pathname = `/threadline-test-${randomUUID().slice(0, 13)}`
      const connection = await mongoose.createConnection(url.href).asPromise()
      const store = await openMongo({ url: url.href })
      try {
        const people = store.collection<{ id: string; rev: number; city: string }>({
          name: 'people',
          keys: ({ id }) => [`k:${id}`],
          indexes: { city: ({ city }) => city },
        })
        await people.insert({ id: 'p1', city: 'Oslo' })
        await connection.db?.command({ profile: 2 })
        await store.append({
          session: 's1',
          expectedEnd: 0,
          entries: [{ kind: 'note', author: { kind: 'system' }, text: 'x', seq: 1, at: 1 }],
          keys: ['k1'],
          at: 1,
        })
        await store.read('s1', 0)
        await store.lookup('k1')
        await store.touched(0)
        await people.save({ id: 'p1', city: 'Rome', rev: 1 })
        await people.put({ id: 'p2', city: 'Rome', rev: 1 })
        await people.by('k:p1')
        await people.list({ where: { index: 'city', is: 'Rome' }, limit: 1, cursor: 'p0', descending: false })
        await people.list({ descending: true })
        await people.count({ index: 'city', is: 'Rome' })
        await store.due.put({ key: 'd1', lane: 'turn', at: 1 })
        await store.due.claim(5, { lease: 1, limit: 1, lanes: ['turn', 'sync'] })
        const [claimed] = await store.due.claim(9, { lease: 1, limit: 1 })
        await store.due.later(claimed!, 3)
        await store.due.next()
        await store.next('ticket')
        await store.findable([{ session: 's1', seq: 1, at: 1, text: 'blue lamp' }])
        for (const words of ['blue lamp', 'lam', 'red lamp']) await store.find(words)
        await connection.db?.command({ profile: 0 })
        const scans = await connection.db
          ?.collection('system.profile')
          .find({ planSummary: /COLLSCAN/ })
          .toArray()
        expect(scans?.map(scan => scan.command)).to.deep.equal([])
      } finally {
        await store.close()
        await connection.dropDatabase()
        await connection.close()
      }
    })

  it('says so when nobody answers', async () => {
    const failure = await openMongo({ url: 'mongodb://127.0.0.1:9/threadline', patience: 300 }).then(
      () => undefined,
      (error: unknown) => error,
    )
    expect(failure)
      .to.be.an('error')
      .with.property('message')
      .that.matches(/ECONNREFUSED/)
  })
})
