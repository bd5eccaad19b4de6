import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import mongoose from 'mongoose'
import type { Store } from '../ports/store.ts'
import { memoryMongo } from '../testing/memory-mongo/driver.ts'
import { storeKit } from '../testing/store-kit.ts'
import { openMongo } from './mongo.ts'

// A stand-in over the wire is asked for by MONGO_BED_URL, a real server by MONGODB_URL. BEDS=required makes the stand-in a must.
const { MONGO_BED_URL: bed, MONGODB_URL: server, BEDS: beds } = process.env

const kit = (name: string, url: string, driver?: object): void => {
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
  storeKit(
    name,
    () => {
      const fresh = new URL(url)
      fresh.pathname = `/threadline-test-${randomUUID().slice(0, 13)}`
      made.push(fresh.href)
      return open(fresh.href)
    },
    {
      another: again,
      reopen: async store => {
        await store.close()
        return again(store)
      },
    },
  )
}

describe('The MongoDB store', () => {
  kit('over a driver in memory', 'mongodb://memory', memoryMongo())

  if (bed) kit('over the wire to a stand-in', bed)
  else if (beds === 'required')
    it('over the wire to a stand-in', () => {
      throw new Error('BEDS=required, but MONGO_BED_URL names no stand-in: start shared/beds/mongo and set it')
    })
  else it.skip('over the wire to a stand-in (set MONGO_BED_URL to run it)')

  if (server) kit('on a real server', server)
  else it.skip('on a real server (set MONGODB_URL to run it)')

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
