// Documents in SQLite: the body as JSON text, its unique keys and its filings beside it in tables of their own.
import type { DatabaseSync } from 'node:sqlite'
import { setImmediate } from 'node:timers/promises'
import { type Doc, DuplicateError, type ListOptions, type Repository, StaleError, type Table } from '../../ports/store.ts'
import { checkIndex, checkTable, declarationOf, type Filing, filingOf, pageSize } from '../tables.ts'
import type { Writer } from './group-commit.ts'

interface Stored {
  n: number
  rev: number
  keys: string
  filed: string
}

interface Body {
  id: string
  body: string
}

type Where = { index: string; is: string } | undefined

// Between slices of this many rows a long list or count lets others have the event loop.
const slice = 256
const countSlice = 20_000
const afterAll = '\u{10ffff}'

const statements = (db: DatabaseSync) => ({
  collection: db.prepare('SELECT n, declaration FROM collections WHERE name = ?'),
  create: db.prepare('INSERT INTO collections (name, declaration) VALUES (?, ?)'),
  declare: db.prepare('UPDATE collections SET declaration = ? WHERE n = ?'),
  get: db.prepare('SELECT body FROM docs WHERE collection = ? AND id = ?'),
  by: db.prepare('SELECT d.body FROM doc_keys k JOIN docs d ON d.n = k.doc WHERE k.collection = ? AND k.key = ?'),
  head: db.prepare('SELECT n, rev, keys, filed FROM docs WHERE collection = ? AND id = ?'),
  insert: db.prepare('INSERT INTO docs (collection, id, rev, keys, filed, body) VALUES (?, ?, ?, ?, ?, ?)'),
  revise: db.prepare('UPDATE docs SET rev = ?, body = ? WHERE n = ?'),
  refile: db.prepare('UPDATE docs SET keys = ?, filed = ? WHERE n = ?'),
  remove: db.prepare('DELETE FROM docs WHERE n = ?'),
  holder: db.prepare('SELECT doc FROM doc_keys WHERE collection = ? AND key = ?'),
  take: db.prepare('INSERT INTO doc_keys (collection, key, doc) VALUES (?, ?, ?)'),
  leave: db.prepare('DELETE FROM doc_keys WHERE collection = ? AND key = ?'),
  file: db.prepare('INSERT INTO filed (collection, name, value, id, doc) VALUES (?, ?, ?, ?, ?)'),
  unfile: db.prepare('DELETE FROM filed WHERE collection = ? AND name = ? AND value = ? AND id = ?'),
  up: db.prepare('SELECT id, body FROM docs WHERE collection = ? AND id > ? ORDER BY id LIMIT ?'),
  down: db.prepare('SELECT id, body FROM docs WHERE collection = ? AND id < ? ORDER BY id DESC LIMIT ?'),
  filedUp: db.prepare(
    'SELECT f.id, d.body FROM filed f JOIN docs d ON d.n = f.doc WHERE f.collection = ? AND f.name = ? AND f.value = ? AND f.id > ? ORDER BY f.id LIMIT ?',
  ),
  filedDown: db.prepare(
    'SELECT f.id, d.body FROM filed f JOIN docs d ON d.n = f.doc WHERE f.collection = ? AND f.name = ? AND f.value = ? AND f.id < ? ORDER BY f.id DESC LIMIT ?',
  ),
  count: db.prepare('SELECT count(*) AS n, max(id) AS last FROM (SELECT id FROM docs WHERE collection = ? AND id > ? ORDER BY id LIMIT ?)'),
  countFiled: db.prepare(
    'SELECT count(*) AS n, max(id) AS last FROM (SELECT id FROM filed WHERE collection = ? AND name = ? AND value = ? AND id > ? ORDER BY id LIMIT ?)',
  ),
})

/** Answers what turns a table into its repository; documents written under another declaration are filed anew first. */
export const sqliteRepositories = (db: DatabaseSync, { write }: Writer): (<T extends Doc>(table: Table<T>) => Repository<T>) => {
  const sql = statements(db)
  const known = new Map<string, { n: number; declaration: string }>()

  /** Moves a row from its old filing to the new one. The keys must be free. */
  const refile = (collection: number, row: Stored, id: string, next: Filing) => {
    const keys = JSON.stringify(next.keys)
    const filed = JSON.stringify(next.filed)
    if (row.keys === keys && row.filed === filed) return
    if (row.keys !== keys) {
      const held = JSON.parse(row.keys) as string[]
      for (const key of held) if (!next.keys.includes(key)) sql.leave.run(collection, key)
      for (const key of next.keys) if (!held.includes(key)) sql.take.run(collection, key, row.n)
    }
    if (row.filed !== filed) {
      const before = new Map(JSON.parse(row.filed) as Filing['filed'])
      const after = new Map(next.filed)
      for (const [name, value] of before) if (after.get(name) !== value) sql.unfile.run(collection, name, value, id)
      for (const [name, value] of after) if (before.get(name) !== value) sql.file.run(collection, name, value, id, row.n)
    }
    sql.refile.run(keys, filed, row.n)
  }

  const checkKeys = (collection: number, keys: string[], own?: number) => {
    for (const key of keys) {
      const holder = sql.holder.get(collection, key)?.doc
      if (holder !== undefined && holder !== own) throw new DuplicateError(key)
    }
  }

  const create = (collection: number, id: string, rev: number, filing: Filing, body: string) => {
    checkKeys(collection, filing.keys)
    const { lastInsertRowid: n } = sql.insert.run(collection, id, rev, JSON.stringify(filing.keys), JSON.stringify(filing.filed), body)
    for (const key of filing.keys) sql.take.run(collection, key, n)
    for (const [name, value] of filing.filed) sql.file.run(collection, name, value, id, n)
  }

  /** Files all documents of a table as it is declared now, in transactions short enough for any disk. */
  const refill = <T extends Doc>(collection: number, table: Table<T>, declaration: string) => {
    const all = (file: (row: Stored, doc: T) => void) => {
      let id = ''
      for (;;) {
        const page = sql.up.all(collection, id, 1000) as unknown as Body[]
        if (page.length === 0) return
        db.exec('BEGIN IMMEDIATE')
        try {
          for (const { id, body } of page) file(sql.head.get(collection, id) as unknown as Stored, JSON.parse(body) as T)
          db.exec('COMMIT')
        } catch (error) {
          if (db.isTransaction) db.exec('ROLLBACK')
          throw error
        }
        id = page.at(-1)!.id
      }
    }
    all((row, doc) => refile(collection, row, doc.id, { keys: [], filed: JSON.parse(row.filed) as Filing['filed'] }))
    all((row, doc) => {
      const filing = filingOf(table, doc)
      for (const key of filing.keys) {
        const holder = sql.holder.get(collection, key)
        if (holder) throw new Error(`${table.name} can't be filed as declared: ${doc.id} and another document both have the key ${key}`)
      }
      refile(collection, row, doc.id, filing)
    })
    sql.declare.run(declaration, collection)
  }

  const settle = <T extends Doc>(table: Table<T>): number => {
    checkTable(table)
    const declaration = declarationOf(table)
    const before = known.get(table.name)
    if (before && before.declaration !== declaration) throw new Error(`the table ${table.name} is declared twice, and not alike`)
    if (before) return before.n
    const row = sql.collection.get(table.name) as { n: number; declaration: string } | undefined
    const n = row ? row.n : Number(sql.create.run(table.name, declaration).lastInsertRowid)
    if (row && row.declaration !== declaration) refill(n, table, declaration)
    known.set(table.name, { n, declaration })
    return n
  }

  return <T extends Doc>(table: Table<T>): Repository<T> => {
    const collection = settle(table)

    const page = (where: Where, descending: boolean, from: string, rows: number): Body[] => {
      if (where) return (descending ? sql.filedDown : sql.filedUp).all(collection, where.index, where.is, from, rows) as unknown as Body[]
      return (descending ? sql.down : sql.up).all(collection, from, rows) as unknown as Body[]
    }

    return {
      get: async id => {
        const row = sql.get.get(collection, id) as Body | undefined
        return row && (JSON.parse(row.body) as T)
      },

      by: async key => {
        const row = sql.by.get(collection, key) as Body | undefined
        return row && (JSON.parse(row.body) as T)
      },

      insert: async (given, options) => {
        const doc = { ...given, rev: 1 } as unknown as T
        const { id } = doc
        const filing = filingOf(table, doc)
        const body = JSON.stringify(doc)
        await write(() => {
          if (sql.head.get(collection, id)) throw new DuplicateError(id)
          create(collection, id, 1, filing, body)
        }, options)
        return JSON.parse(body) as T
      },

      save: async given => {
        const doc = { ...given, rev: given.rev + 1 }
        const { id } = doc
        const filing = filingOf(table, doc)
        const body = JSON.stringify(doc)
        await write(() => {
          const row = sql.head.get(collection, id) as unknown as Stored | undefined
          if (row?.rev !== given.rev) throw new StaleError(`${table.name} ${id} is at ${row?.rev ?? 'nothing'}, not at ${given.rev}`)
          checkKeys(collection, filing.keys, row.n)
          sql.revise.run(doc.rev, body, row.n)
          refile(collection, row, id, filing)
        })
        return JSON.parse(body) as T
      },

      put: async doc => {
        const { id, rev } = doc
        const filing = filingOf(table, doc)
        const body = JSON.stringify(doc)
        await write(
          () => {
            const row = sql.head.get(collection, id) as unknown as Stored | undefined
            if (!row) return create(collection, id, rev, filing, body)
            if (row.rev >= rev) return
            checkKeys(collection, filing.keys, row.n)
            sql.revise.run(rev, body, row.n)
            refile(collection, row, id, filing)
          },
          { soon: true },
        )
      },

      list: async ({ where, filter, cursor, limit, descending = false }: ListOptions<T> = {}) => {
        if (where) checkIndex(table, where.index)
        const most = pageSize(limit, 100)
        const items: T[] = []
        // One more than asked for tells whether there are more.
        const atOnce = filter ? slice : Math.min(slice, most + 1)
        let from = cursor ?? (descending ? afterAll : '')
        for (;;) {
          const rows = page(where, descending, from, atOnce)
          for (const row of rows) {
            const doc = JSON.parse(row.body) as T
            if (filter && !filter(doc)) continue
            if (items.length === most) return { items, next: items.at(-1)!.id }
            items.push(doc)
          }
          if (rows.length < atOnce) return { items, next: null }
          from = rows.at(-1)!.id
          await setImmediate()
        }
      },

      count: async where => {
        if (where) checkIndex(table, where.index)
        let counted = 0
        let from = ''
        for (;;) {
          const row = (where
            ? sql.countFiled.get(collection, where.index, where.is, from, countSlice)
            : sql.count.get(collection, from, countSlice)) as unknown as { n: number; last: string }
          counted += row.n
          if (row.n < countSlice) return counted
          from = row.last
          await setImmediate()
        }
      },

      remove: async (id, rev) => {
        await write(() => {
          const row = sql.head.get(collection, id) as unknown as Stored | undefined
          if (!row || (rev !== undefined && row.rev !== rev)) return
          refile(collection, row, id, { keys: [], filed: [] })
          sql.remove.run(row.n)
        })
      },
    }
  }
}
