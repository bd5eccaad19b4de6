import { expect } from 'chai'
import mongoose, { type Connection } from 'mongoose'
import { memoryMongo } from '../../testing/memory-mongo/driver.ts'
import { type MongoStep, migrateMongo } from './migrations.ts'
import { mongoModels } from './models.ts'

describe('A MongoDB database of an earlier release', () => {
  let connection: Connection
  const instance = new mongoose.Mongoose()
  instance.setDriver(memoryMongo())

  beforeEach(async () => {
    connection = await instance.createConnection('mongodb://memory/old').asPromise()
  })
  afterEach(() => connection.close())

  const run: string[] = []
  const steps: MongoStep[] = ['one', 'two', 'three'].map(name => async () => run.push(name))

  it('is brought up to date step by step, each step once, and refused when it is of a later one', async () => {
    const models = mongoModels(instance, connection)
    await migrateMongo(connection, models, steps.slice(0, 1))
    await migrateMongo(connection, models, steps)
    await migrateMongo(connection, models, steps)
    expect(run).to.deep.equal(['one', 'two', 'three'])
    const failure = await migrateMongo(connection, models, steps.slice(0, 2)).catch((error: Error) => error.message)
    expect(failure).to.equal('the database was written by a later release (3); this one knows 2')
  })
})
