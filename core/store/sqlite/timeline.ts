// Sessions' entries in SQLite: a row is a batch, the last row of a session is where the next one must go on.
import type { DatabaseSync } from 'node:sqlite'
import type { Entry } from '../../model/entry.ts'
import { DuplicateError, StaleError, type Store } from '../../ports/store.ts'
import { checkBatch, rewriting, rewritten } from '../batch.ts'
import { pageSize } from '../tables.ts'
import type { Writer } from './group-commit.ts'

/** Keys looked through at a time: they are in order of their names, and nothing finds them by their batch. */
const keysAtOnce = 10_000

interface Written {
  n: number
  session: string
  last: number
  at: number
}

/** The part of the store that appends and reads. */
export const sqliteTimeline = (
  db: DatabaseSync,
  { write }: Writer,
): Pick<Store, 'append' | 'read' | 'rewrite' | 'rekey' | 'lookup' | 'touched'> => {
  const end = db.prepare('SELECT last FROM batches WHERE session = ? ORDER BY last DESC LIMIT 1')
  const insert = db.prepare('INSERT INTO batches (session, first, last, at, high, entries) VALUES (?, ?, ?, ?, ?, ?)')
  const take = db.prepare('INSERT INTO batch_keys (key, batch) VALUES (?, ?)')
  const holder = db.prepare('SELECT b.session, b.first AS seq FROM batch_keys k JOIN batches b ON b.n = k.batch WHERE k.key = ?')
  const after = db.prepare('SELECT entries FROM batches WHERE session = ? AND last > ? ORDER BY last LIMIT ?')
  const within = db.prepare('SELECT n, entries FROM batches WHERE session = ? AND last >= ? AND first <= ? ORDER BY last')
  const replace = db.prepare('UPDATE batches SET entries = ? WHERE n = ?')
  const numbers = db.prepare('SELECT n FROM batches WHERE session = ?')
  const keysFrom = db.prepare('SELECT key, batch FROM batch_keys WHERE key > ? ORDER BY key LIMIT ?')
  const drop = db.prepare('DELETE FROM batch_keys WHERE key = ?')
  const rename = db.prepare('INSERT OR IGNORE INTO batch_keys (key, batch) VALUES (?, ?)')
  const newest = db.prepare('SELECT n, high FROM batches WHERE n > 0 ORDER BY n DESC LIMIT 1')
  const nearest = db.prepare('SELECT n, high FROM batches WHERE n >= ? ORDER BY n LIMIT 1')
  const written = db.prepare('SELECT n, session, last, at FROM batches WHERE n > ? ORDER BY n LIMIT ?')

  let high = (newest.get() as { high: number } | undefined)?.high ?? 0

  const lookup = (key: string) => {
    const at = holder.get(key) as { session: string; seq: number } | undefined
    return at && { session: at.session, seq: at.seq }
  }

  /** The number before the first row written at or after `since`: found by halving, as `high` never falls. */
  const before = (since: number): number => {
    let low = 0
    let top = (newest.get() as { n: number } | undefined)?.n ?? 0
    while (low < top) {
      const middle = Math.floor((low + top) / 2) + 1
      const row = nearest.get(middle) as { high: number }
      if (row.high >= since) top = middle - 1
      else low = middle
    }
    return low
  }

  return {
    append: async batch => {
      checkBatch(batch)
      const { session, expectedEnd, at } = batch
      const last = expectedEnd + batch.entries.length
      const keys = [...new Set(batch.keys)]
      const entries = JSON.stringify(batch.entries)
      await write(() => {
        for (const key of keys) {
          const held = lookup(key)
          if (held) throw new DuplicateError(key, held)
        }
        const stands = (end.get(session) as { last: number } | undefined)?.last ?? 0
        if (stands !== expectedEnd) throw new StaleError(`${session} stands at ${stands}, not at ${expectedEnd}`)
        high = Math.max(high, at)
        const { lastInsertRowid } = insert.run(session, expectedEnd + 1, last, at, high, entries)
        for (const key of keys) take.run(key, lastInsertRowid)
      })
    },

    read: async (session, seen, limit) => {
      const most = pageSize(limit, 1000)
      const found: Entry[] = []
      for (const row of after.all(session, seen, most) as { entries: string }[]) {
        for (const entry of JSON.parse(row.entries) as Entry[]) if (entry.seq > seen && found.length < most) found.push(entry)
        if (found.length >= most) break
      }
      return found
    },

    rewrite: async (session, entries) => {
      const { bySeq, from, to } = rewriting(entries)
      await write(() => {
        for (const row of within.all(session, from, to) as { n: number; entries: string }[]) {
          const text = rewritten(row.entries, bySeq)
          if (text !== undefined) replace.run(text, row.n)
        }
      })
    },

    rekey: async (sessions, change) => {
      const mine = new Set(sessions.flatMap(session => numbers.all(session).map(({ n }) => n as number)))
      for (let from = ''; ; ) {
        const rows = keysFrom.all(from, keysAtOnce) as { key: string; batch: number }[]
        await write(() => {
          for (const { key, batch } of rows) {
            const now = mine.has(batch) ? change(key) : key
            if (now === key) continue
            drop.run(key)
            if (now !== undefined) rename.run(now, batch)
          }
        })
        if (rows.length < keysAtOnce) return
        from = rows.at(-1)?.key ?? from
      }
    },

    lookup: async key => lookup(key),

    touched: async (since, cursor, limit) => {
      const most = pageSize(limit, 1000)
      const items = new Map<string, { session: string; seq: number; at: number }>()
      let n = cursor === undefined ? before(since) : Number(cursor)
      for (;;) {
        const rows = written.all(n, most) as unknown as Written[]
        for (const row of rows) {
          if (row.at >= since) {
            if (!items.has(row.session) && items.size === most) return { items: [...items.values()], next: String(n) }
            items.delete(row.session)
            items.set(row.session, { session: row.session, seq: row.last, at: row.at })
          }
          n = row.n
        }
        if (rows.length < most) return { items: [...items.values()], next: null }
      }
    },
  }
}
