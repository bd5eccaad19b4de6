// Documents in MongoDB: the body as JSON text, its unique keys and its filings as two indexed lists beside it.
import type { Model } from 'mongoose'
import { type Doc, DuplicateError, type ListOptions, type Repository, StaleError, type Table } from '../../ports/store.ts'
import { checkIndex, checkTable, declarationOf, filingOf, pageSize } from '../tables.ts'
import { type DocRow, type Link, makeIndexes } from './models.ts'
import { isTaken, untilTold, upsert } from './race.ts'

const slice = 256

const rowOf = <T extends Doc>(table: Table<T>, doc: T): DocRow => {
  const { keys, filed } = filingOf(table, doc)
  return {
    _id: doc.id,
    rev: doc.rev,
    ...(keys.length > 0 && { keys }),
    filed: filed.map(([index, value]) => `${index}=${value}`),
    body: JSON.stringify(doc),
  }
}

const documentOf = <T>(row: Pick<DocRow, 'body'>): T => JSON.parse(row.body) as T

/** Files all documents as their table is declared now. Start one process of a new release first: others would file as before. */
const refill = async <T extends Doc>(model: Model<DocRow>, table: Table<T>): Promise<void> => {
  await model.updateMany({ keys: { $exists: true } }, { $unset: { keys: 1 } })
  for (let id = ''; ; ) {
    const rows = await model
      .find({ _id: { $gt: id } })
      .sort({ _id: 1 })
      .limit(slice)
      .lean()
    for (const row of rows) {
      const { keys, filed } = rowOf(table, documentOf<T>(row))
      try {
        await model.updateOne({ _id: row._id, rev: row.rev }, { $set: { filed, ...(keys && { keys }) } })
      } catch (error) {
        if (!isTaken(error)) throw error
        throw new Error(`${table.name} can't be filed as declared: ${row._id} and another document have a key of ${keys?.join(', ')}`)
      }
    }
    if (rows.length < slice) return
    id = rows.at(-1)!._id
  }
}

/** Answers what turns a table into its repository; collection, indexes and filings are made ready with its first use. */
export const mongoRepositories = ({ models, concern, track }: Link): (<T extends Doc>(table: Table<T>) => Repository<T>) => {
  const known = new Map<string, { declaration: string; ready: () => Promise<void> }>()

  const settle = async <T extends Doc>(table: Table<T>, declaration: string): Promise<void> => {
    const model = models.docs(table.name)
    await makeIndexes(model)
    const _id = `table:${table.name}`
    const before = await models.notes.findById(_id).lean()
    const note = (now: string) => upsert(() => models.notes.updateOne({ _id }, { $set: { declaration: now } }, { upsert: true }))
    if (before && before.declaration !== declaration) {
      await note('')
      await refill(model, table)
    }
    if (before?.declaration !== declaration) await note(declaration)
  }

  /** Answers a function that resolves once the table can be used; a failure is tried again with the next use. */
  const prepare = <T extends Doc>(table: Table<T>): (() => Promise<void>) => {
    checkTable(table)
    const declaration = declarationOf(table)
    const before = known.get(table.name)
    if (before && before.declaration !== declaration) throw new Error(`the table ${table.name} is declared twice, and not alike`)
    if (before) return before.ready
    let settled: Promise<void> | undefined
    const ready = () => {
      settled ??= settle(table, declaration).catch((error: unknown) => {
        settled = undefined
        throw error
      })
      return settled
    }
    known.set(table.name, { declaration, ready })
    return ready
  }

  return <T extends Doc>(table: Table<T>): Repository<T> => {
    const ready = prepare(table)
    const model = models.docs(table.name)

    /** Which of the keys another document holds. */
    const taken = async (row: DocRow): Promise<DuplicateError | undefined> => {
      if (!row.keys) return undefined
      const holder = await model
        .findOne({ keys: { $in: row.keys }, _id: { $ne: row._id } }, { keys: 1 })
        .readConcern(concern)
        .lean()
      return holder ? new DuplicateError(row.keys.find(key => holder.keys?.includes(key)) ?? row.keys[0]!) : undefined
    }

    const filing = (where: { index: string; is: string } | undefined) => {
      if (where) checkIndex(table, where.index)
      return where ? { filed: `${where.index}=${where.is}` } : {}
    }

    const write = <R>(work: () => Promise<R>): Promise<R> =>
      track(async () => {
        await ready()
        return work()
      })

    return {
      get: async id => {
        await ready()
        const row = await model.findById(id, { body: 1 }).readConcern(concern).lean()
        return row ? documentOf<T>(row) : undefined
      },

      by: async key => {
        await ready()
        const row = await model.findOne({ keys: key }, { body: 1 }).readConcern(concern).lean()
        return row ? documentOf<T>(row) : undefined
      },

      insert: async given => {
        const row = rowOf(table, { ...given, rev: 1 } as unknown as T)
        return write(() =>
          untilTold(async () => {
            try {
              await model.insertOne(row)
              return documentOf<T>(row)
            } catch (error) {
              if (!isTaken(error)) throw error
            }
            if (await model.exists({ _id: row._id }).readConcern(concern)) throw new DuplicateError(row._id)
            const duplicate = await taken(row)
            if (duplicate) throw duplicate
            return undefined
          }),
        )
      },

      save: async given => {
        const row = rowOf(table, { ...given, rev: given.rev + 1 })
        return write(() =>
          untilTold(async () => {
            try {
              const { matchedCount } = await model.replaceOne({ _id: row._id, rev: given.rev }, row)
              if (matchedCount === 0) throw new StaleError(`${table.name} ${row._id} is not at ${given.rev}`)
              return documentOf<T>(row)
            } catch (error) {
              if (!isTaken(error)) throw error
            }
            const duplicate = await taken(row)
            if (duplicate) throw duplicate
            return undefined
          }),
        )
      },

      put: async doc => {
        const row = rowOf(table, doc)
        await write(() =>
          untilTold(async () => {
            try {
              await model.replaceOne({ _id: row._id, rev: { $lt: row.rev } }, row, { upsert: true })
              return true
            } catch (error) {
              // Taken, too, is the id of a document that is not older: the upsert then tries to insert.
              if (!isTaken(error)) throw error
            }
            const stored = await model.findById(row._id, { rev: 1 }).readConcern(concern).lean()
            if (stored && stored.rev >= row.rev) return true
            const duplicate = await taken(row)
            if (duplicate) throw duplicate
            return undefined
          }),
        )
      },

      list: async ({ where, filter, cursor, limit, descending = false }: ListOptions<T> = {}) => {
        const filed = filing(where)
        await ready()
        const most = pageSize(limit, 100)
        const items: T[] = []
        let from = cursor
        const size = filter ? slice : most + 1
        for (;;) {
          const rows = await model
            .find({ ...filed, ...(from !== undefined && { _id: descending ? { $lt: from } : { $gt: from } }) }, { body: 1 })
            .sort({ _id: descending ? -1 : 1 })
            .limit(size)
            .readConcern(concern)
            .lean()
          for (const row of rows) {
            const doc = documentOf<T>(row)
            if (filter && !filter(doc)) continue
            if (items.length === most) return { items, next: items.at(-1)!.id }
            items.push(doc)
          }
          if (rows.length < size) return { items, next: null }
          from = rows.at(-1)!._id
        }
      },

      count: async where => {
        const filed = filing(where)
        await ready()
        return model.countDocuments(filed).readConcern(concern)
      },

      remove: async (id, rev) => {
        await write(() => model.deleteOne({ _id: id, ...(rev === undefined ? {} : { rev }) }))
      },
    }
  }
}
