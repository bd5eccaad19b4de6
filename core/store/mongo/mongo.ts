// The store that several processes share: MongoDB through mongoose 9 (https://mongoosejs.com/docs/connections.html), loaded when used.
import type { Connection } from 'mongoose'
import { type Duration, second } from '../../model/time.ts'
import type { Store } from '../../ports/store.ts'
import { mongoDue } from './due.ts'
import { mongoFind } from './find.ts'
import { migrateMongo } from './migrations.ts'
import { type Link, makeIndexes, mongoModels } from './models.ts'
import { upsert } from './race.ts'
import { mongoRepositories } from './repository.ts'
import { mongoShelf } from './shelf.ts'
import { mongoTimeline } from './timeline.ts'

const settings = {
  bufferCommands: false,
  autoIndex: false,
  autoCreate: false,
  // On disk of a majority; on a single server, on its disk.
  writeConcern: { w: 'majority', journal: true, wtimeoutMS: 10_000 },
  readPreference: 'primary',
  maxPoolSize: 20,
} as const

const tracker = () => {
  const running = new Set<Promise<unknown>>()
  let closed = false
  return {
    track: async <T>(write: () => Promise<T>): Promise<T> => {
      if (closed) throw new Error('the store is closed')
      const work = write()
      running.add(work)
      try {
        return await work
      } finally {
        running.delete(work)
      }
    },
    end: async () => {
      closed = true
      await Promise.allSettled(running)
    },
  }
}

const command = async (connection: Connection, name: 'hello' | 'ping') => {
  if (!connection.db) throw new Error('the store is closed')
  return connection.db.command({ [name]: 1 })
}

const unknownCommand = 59

/** Several servers have a name as a set, or a router in front. A server too old to be asked is taken for a single one. */
const concernOf = async (connection: Connection): Promise<Link['concern']> => {
  try {
    const { setName, msg } = await command(connection, 'hello')
    return setName || msg === 'isdbgrid' ? 'majority' : 'local'
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === unknownCommand) return 'local'
    throw error
  }
}

export interface MongoOptions {
  url: string
  /** How long a call looks for a server that answers. */
  patience?: Duration
  /** Another driver for mongoose. */
  driver?: object
}

/** Connects and brings the database up to date; throws when nobody answers. */
export const openMongo = async ({ url, patience = 5 * second, driver }: MongoOptions): Promise<Store> => {
  const { Mongoose } = (await import('mongoose')).default
  const mongoose = new Mongoose()
  if (driver) mongoose.setDriver(driver)
  const connection = mongoose.createConnection(url, { ...settings, serverSelectionTimeoutMS: patience })
  const { track, end } = tracker()
  let closing: Promise<void> | undefined
  const close = () => {
    closing ??= end().then(() => connection.close())
    return closing
  }
  try {
    await connection.asPromise()
    const models = mongoModels(mongoose, connection)
    const link: Link = { models, concern: await concernOf(connection), track }
    await migrateMongo(connection, models)
    await makeIndexes(models.batches)
    await makeIndexes(models.due)
    await makeIndexes(models.lines)
    await makeIndexes(models.files)
    await makeIndexes(models.pieces)

    return {
      name: 'mongo',
      shared: true,
      ...mongoTimeline(link),
      ...mongoFind(link),
      collection: mongoRepositories(link),
      due: mongoDue(link),
      shelf: mongoShelf(link),
      next: sequence =>
        track(async () => {
          const counted = await upsert(() =>
            models.sequences.findOneAndUpdate({ _id: sequence }, { $inc: { n: 1 } }, { upsert: true, returnDocument: 'after' }).lean(),
          )
          if (!counted) throw new Error(`the sequence ${sequence} gave no number`)
          return counted.n
        }),
      forget: async () => ['MongoDB’s journal and its log of operations, until they turn over'],
      close,
      ping: async () => {
        await command(connection, 'ping')
      },
    }
  } catch (error) {
    await close().catch(() => undefined)
    throw error
  }
}
