// The steps that bring a MongoDB database of any earlier release to this one, run at start in order.
//
// Two processes may start at once and there are no transactions: a step must do no harm when it is run twice, or half and then again.
import type { Connection } from 'mongoose'
import type { Models } from './models.ts'
import { upsert } from './race.ts'

/** One step. */
export type MongoStep = (connection: Connection) => Promise<unknown>

/** Every step since the first release, which made its collections by itself. */
export const mongoSteps: readonly MongoStep[] = []

/** Brings the database up to date; refuses one of a later release. */
export const migrateMongo = async (connection: Connection, { notes }: Models, steps: readonly MongoStep[] = mongoSteps): Promise<void> => {
  const note = { _id: 'migrations' }
  const done = (await notes.findById(note._id).lean())?.n ?? 0
  if (done > steps.length) throw new Error(`the database was written by a later release (${done}); this one knows ${steps.length}`)
  for (let n = done; n < steps.length; n++) {
    await steps[n]!(connection)
    await upsert(() => notes.updateOne(note, { $max: { n: n + 1 } }, { upsert: true }))
  }
}
