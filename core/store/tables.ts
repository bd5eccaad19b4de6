// What both adapters read out of a table that a flow declares. Nothing is declared here: tables come from the flows.
import { createHash } from 'node:crypto'
import type { Doc, Table } from '../ports/store.ts'

/** Where a document belongs: its unique keys, and the filing under each index. */
export interface Filing {
  keys: string[]
  filed: [index: string, value: string][]
}

const name = /^[a-z][a-z0-9_-]{0,47}$/i

/** Refuses a table or index whose name no database would take. */
export const checkTable = <T extends Doc>(table: Table<T>): void => {
  for (const each of [table.name, ...Object.keys(table.indexes ?? {})])
    if (!name.test(each)) throw new RangeError(`"${each}" can't name a table or an index: letters, digits, _ and -, at most 48`)
}

/** The indexes of the tables met so far, in the order of their names. */
const ordered = new WeakMap<object, string[]>()

const indexesOf = (indexes: object): string[] => {
  const known = ordered.get(indexes)
  if (known) return known
  const names = Object.keys(indexes).sort()
  ordered.set(indexes, names)
  return names
}

/** Files a document as its table says; indexes in the order of their names, so that equal filings are equal text. */
export const filingOf = <T extends Doc>(table: Table<T>, doc: T): Filing => {
  const filed: [string, string][] = []
  if (table.indexes)
    for (const index of indexesOf(table.indexes)) {
      const value = table.indexes[index]?.(doc)
      if (value !== undefined) filed.push([index, value])
    }
  return { keys: [...new Set(table.keys?.(doc) ?? [])], filed }
}

/** Refuses a filing that was never declared: it would silently find nothing. */
export const checkIndex = <T extends Doc>(table: Table<T>, index: string): void => {
  if (table.indexes?.[index] === undefined) throw new RangeError(`the table ${table.name} declares no index ${index}`)
}

/** Changes whenever documents must be filed anew: with the names of the indexes and with the text of what files them. */
export const declarationOf = <T extends Doc>(table: Table<T>): string => {
  const indexes = Object.entries(table.indexes ?? {}).sort(([a], [b]) => (a < b ? -1 : 1))
  const said = JSON.stringify([String(table.keys ?? ''), indexes.map(([index, file]) => [index, String(file)])])
  return createHash('sha256').update(said).digest('hex').slice(0, 32)
}

/** A page holds 1 to `most`; asked for more or less, it holds the nearest it can. */
export const pageSize = (limit: number | undefined, usual: number, most = 1000): number =>
  Math.min(most, Math.max(1, Math.floor(limit ?? usual)))
