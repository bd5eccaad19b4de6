// The methods of a driver's collection that mongoose calls for the store. Each lets others in first, as a network would:
// one, two or three turns long, so that callers overtake each other; the same way in every run.
import { setImmediate } from 'node:timers/promises'
import type { Change, Filter, Found, MemoryDocuments, Row, Updated } from './documents.ts'

interface Replacing {
  replaceOne?: { filter: Filter; replacement: Row; upsert?: boolean }
}

const result = ({ matchedCount, modifiedCount, upserted }: Updated) => ({
  acknowledged: true,
  matchedCount,
  modifiedCount,
  upsertedCount: upserted ? 1 : 0,
  upsertedId: upserted?._id ?? null,
})

let seed = 1

const travel = async (): Promise<void> => {
  seed = (seed * 48_271) % 2_147_483_647
  for (let turns = seed % 3; turns >= 0; turns--) await setImmediate()
}

/** Asks for the documents at the time of each call, as a closed connection has none. */
export const memoryCollection = (documents: () => MemoryDocuments) => ({
  async insertOne(row: Row) {
    await travel()
    documents().insert(row)
    return { acknowledged: true, insertedId: row._id }
  },

  find: (filter: Filter, options: Found = {}) => ({
    async toArray() {
      await travel()
      return documents().find(filter, options)
    },
  }),

  async findOne(filter: Filter, options: Found = {}) {
    await travel()
    return documents().find(filter, { ...options, limit: 1 })[0] ?? null
  },

  async countDocuments(filter: Filter) {
    await travel()
    return documents().find(filter).length
  },

  async updateOne(filter: Filter, change: Change, options: { upsert?: boolean } = {}) {
    await travel()
    return result(documents().change(filter, change, { upsert: options.upsert === true }))
  },

  async updateMany(filter: Filter, change: Change) {
    await travel()
    return result(documents().change(filter, change, { many: true }))
  },

  async findOneAndUpdate(filter: Filter, change: Change, options: Found & { upsert?: boolean; returnDocument?: string }) {
    await travel()
    const [before] = documents().find(filter, { ...options, limit: 1 })
    const { upserted } = documents().change(before ? { ...filter, _id: before._id } : filter, change, { upsert: options.upsert === true })
    if (options.returnDocument !== 'after') return before ?? null
    const id = before?._id ?? upserted?._id
    return id === undefined ? null : (documents().find({ _id: id }, options)[0] ?? null)
  },

  async replaceOne(filter: Filter, replacement: Row, options: { upsert?: boolean } = {}) {
    await travel()
    return result(documents().replace(filter, replacement, { upsert: options.upsert === true }))
  },

  async bulkWrite(operations: Replacing[]) {
    await travel()
    for (const { replaceOne, ...rest } of operations) {
      if (!replaceOne) throw new Error(`the memory driver has no bulk ${Object.keys(rest)[0]}`)
      documents().replace(replaceOne.filter, replaceOne.replacement, { upsert: replaceOne.upsert === true })
    }
    return { ok: 1 }
  },

  async deleteOne(filter: Filter) {
    await travel()
    return { acknowledged: true, deletedCount: documents().remove(filter, false) }
  },

  async deleteMany(filter: Filter) {
    await travel()
    return { acknowledged: true, deletedCount: documents().remove(filter, true) }
  },

  async createIndex(fields: Record<string, 1 | -1>, options: Record<string, unknown> = {}) {
    await travel()
    return documents().index(fields, options)
  },
})
