// The documents of one collection and its unique indexes. Everything here happens at once, as inside a server one write does.

import { Context } from 'mingo/core'
import * as query from 'mingo/operators/query'
import { Query } from 'mingo/query'
import type { Criteria } from 'mingo/types'
import { type Modifier, update } from 'mingo/updater'
import mongoose from 'mongoose'

export type Row = Record<string, unknown> & { _id: string }
export type Filter = Record<string, unknown>
export type Change = Record<string, Record<string, unknown>>

interface Unique {
  field: string
  sparse: boolean
}

export interface Found {
  sort?: Record<string, 1 | -1>
  limit?: number
  projection?: Record<string, 0 | 1>
}

/** What an update did. */
export interface Updated {
  matchedCount: number
  modifiedCount: number
  upserted?: Row
}

export type MemoryDocuments = ReturnType<typeof memoryDocuments>

// As a server says it, but without keyPattern, which the store must not rely on.
const taken = (collection: string, field: string, value: unknown): Error =>
  new mongoose.mongo.MongoServerError({
    message: `E11000 duplicate key error collection: ${collection} index: ${field} dup key: ${JSON.stringify(value)}`,
    code: 11000,
  })

/** An index holds each element of a list; of an empty list and of a missing field it holds null. */
const indexed = (row: Row, { field, sparse }: Unique): unknown[] => {
  const value = row[field]
  if (value === undefined) return sparse ? [] : [null]
  if (!Array.isArray(value)) return [value]
  return value.length > 0 ? [...new Set<unknown>(value)] : [null]
}

/** Through BSON and back, as over a wire: what BSON can't hold fails here too. */
const copy = <T extends object>(value: T): T => {
  const { deserialize, serialize } = mongoose.mongo.BSON
  return deserialize(serialize(value, { ignoreUndefined: true })) as T
}

const project = (row: Row, projection: Record<string, 0 | 1> = {}): Row => {
  const named = Object.keys(projection).filter(field => field !== '_id')
  const inclusive = named.some(field => projection[field])
  const kept = Object.entries(row).filter(([field]) => field === '_id' || named.length === 0 || named.includes(field) === inclusive)
  return copy(Object.fromEntries(kept)) as Row
}

// Only what filters are made of: each query copies the operators it is given.
const context = Context.init({ query })
const queried = (filter: Filter): Query<Row> => new Query(filter as Criteria<Row>, { context })

export const memoryDocuments = (name: string) => {
  const rows = new Map<string, Row>()
  const uniques: Unique[] = []

  const check = (row: Row) => {
    for (const unique of uniques) {
      const values = indexed(row, unique)
      for (const other of rows.values()) {
        if (other._id === row._id) continue
        const clash = indexed(other, unique).find(value => values.includes(value))
        if (clash !== undefined) throw taken(name, unique.field, clash)
      }
    }
  }

  const store = (row: Row) => {
    check(row)
    rows.set(row._id, row)
  }

  const matching = (filter: Filter): Row[] => {
    const known = typeof filter._id === 'string' ? [rows.get(filter._id)] : [...rows.values()]
    const asked = queried(filter)
    return known.filter(row => row !== undefined).filter(row => asked.test(row))
  }

  const insert = (row: Row) => {
    if (rows.has(row._id)) throw taken(name, '_id', row._id)
    store(copy(row))
  }

  /** What an upsert begins with: what the filter says must be equal. */
  const seed = (filter: Filter): Row => Object.fromEntries(Object.entries(filter).filter(([, value]) => typeof value !== 'object')) as Row

  return {
    insert,

    find: (filter: Filter, { sort = {}, limit = 0, projection }: Found = {}): Row[] => {
      const matched = matching(filter)
      const sorted = Object.keys(sort).length > 0 ? queried({}).find<Row>(matched).sort(sort).all() : matched
      return (limit > 0 ? sorted.slice(0, limit) : sorted).map(row => project(row, projection))
    },

    change: (filter: Filter, change: Change, { many = false, upsert = false } = {}): Updated => {
      const { $setOnInsert, ...modifier } = copy(change)
      const matched = many ? matching(filter) : matching(filter).slice(0, 1)
      let modifiedCount = 0
      for (const row of matched) {
        const next = copy(row)
        if (update(next, modifier as Modifier<Row>).length === 0) continue
        store(next)
        modifiedCount++
      }
      if (matched.length > 0 || !upsert) return { matchedCount: matched.length, modifiedCount }
      const row = { ...seed(filter), ...$setOnInsert }
      update(row, modifier as Modifier<Row>)
      insert(row)
      return { matchedCount: 0, modifiedCount: 0, upserted: row }
    },

    replace: (filter: Filter, replacement: Omit<Row, '_id'>, { upsert = false } = {}): Updated => {
      const [matched] = matching(filter)
      if (matched) {
        store({ ...copy(replacement), _id: matched._id })
        return { matchedCount: 1, modifiedCount: 1 }
      }
      if (!upsert) return { matchedCount: 0, modifiedCount: 0 }
      const row = { ...seed(filter), ...copy(replacement) }
      insert(row)
      return { matchedCount: 0, modifiedCount: 0, upserted: row }
    },

    remove: (filter: Filter, many: boolean): number => {
      const matched = many ? matching(filter) : matching(filter).slice(0, 1)
      for (const row of matched) rows.delete(row._id)
      return matched.length
    },

    index: (fields: Record<string, 1 | -1>, { unique = false, sparse = false, ...rest }: Record<string, unknown>): string => {
      const odd = Object.keys(rest).filter(option => !['background', 'name'].includes(option))
      if (odd.length > 0) throw new Error(`the memory driver has no index with ${odd.join(', ')}`)
      const name = Object.entries(fields).flat().join('_')
      const [field = '', ...others] = Object.keys(fields)
      if (!unique || uniques.some(known => known.field === field)) return name
      if (others.length > 0) throw new Error('the memory driver has unique indexes on one field only')
      uniques.push({ field, sparse: sparse === true })
      for (const row of rows.values()) check(row)
      return name
    },
  }
}
