// The stores on which tests of the whole run: SQLite and MongoDB over a driver in memory everywhere, a stand-in over the wire where
// MONGO_BED_URL names one (a must under BEDS=required), a real server where MONGODB_URL does.
import { randomUUID } from 'node:crypto'
import mongoose from 'mongoose'
import type { Store } from '../../ports/store.ts'
import { openMongo } from '../../store/mongo/mongo.ts'
import { openSqlite } from '../../store/sqlite/sqlite.ts'
import { memoryMongo } from '../memory-mongo/driver.ts'

export interface TestStore {
  name: string
  /** Everything goes over a network: fewer rounds are enough. */
  slow: boolean
  /** An empty store. */
  open(): Promise<Store>
  /** Removes what `open` made; the stores must be closed. */
  clear(): Promise<void>
}

const mongoAt = (name: string, url: string, driver?: object): TestStore => {
  const made: string[] = []
  return {
    name,
    slow: driver === undefined,
    open() {
      const fresh = new URL(url)
      fresh.pathname = `/threadline-test-${randomUUID().slice(0, 13)}`
      made.push(fresh.href)
      return openMongo({ url: fresh.href, ...(driver && { driver }) })
    },
    async clear() {
      if (driver) return
      for (const each of made.splice(0)) {
        const connection = await mongoose.createConnection(each).asPromise()
        await connection.dropDatabase()
        await connection.close()
      }
    },
  }
}

/** The stores that there are here, and titles for those that are missing and why. */
export const testStores = (env: NodeJS.ProcessEnv = process.env): { there: TestStore[]; missing: string[] } => {
  const { MONGO_BED_URL: bed, MONGODB_URL: server, BEDS: beds } = env
  if (!bed && beds === 'required') throw new Error('BEDS=required, but MONGO_BED_URL names no MongoDB stand-in')
  const there: TestStore[] = [
    { name: 'SQLite', slow: false, open: () => openSqlite({ file: ':memory:' }), clear: async () => {} },
    mongoAt('MongoDB over a driver in memory', 'mongodb://memory', memoryMongo()),
    ...(bed ? [mongoAt('MongoDB, a stand-in over the wire', bed)] : []),
    ...(server ? [mongoAt('MongoDB, a real server', server)] : []),
  ]
  const missing = [...(bed ? [] : ['a MongoDB stand-in (set MONGO_BED_URL)']), ...(server ? [] : ['a real MongoDB (set MONGODB_URL)'])]
  return { there, missing }
}
