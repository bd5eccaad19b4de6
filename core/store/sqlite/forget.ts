// What SQLite keeps of words after the rows that held them were changed: pages that are free now, and the log. Both are written over here.
// See https://www.sqlite.org/pragma.html#pragma_secure_delete and https://www.sqlite.org/wal.html.
import type { DatabaseSync } from 'node:sqlite'
import { setTimeout } from 'node:timers/promises'
import type { Writer } from './group-commit.ts'

/** Free pages are written over this many at a time, and at most so many: 64 MB. */
const pagesAtOnce = 256
const mostPages = 16_384
const pageBytes = 4096
/** How often the log is tried, and the milliseconds in between. */
const tries = 40
const rest = 50

/** Overwrites free pages and empties the log. Answers what it could not reach. To be called one at a time. */
export const sqliteForget = (db: DatabaseSync, writer: Writer): (() => Promise<string[]>) => {
  const free = db.prepare('PRAGMA freelist_count')
  const count = (): number => Number(free.get()?.freelist_count ?? 0)

  /** A table takes every free page, all zeros, and gives them back as zeros. Answers whether all of them were. */
  const overwrite = async (): Promise<boolean> => {
    await writer.write(() => db.exec('CREATE TABLE IF NOT EXISTS filler (zeros BLOB)'))
    const fill = db.prepare('INSERT INTO filler (zeros) VALUES (zeroblob(?))')
    let filled = 0
    while (count() > 0 && filled < mostPages) {
      const pages = Math.min(pagesAtOnce, count())
      await writer.write(() => fill.run(Math.max(1, pages - 1) * pageBytes), { soon: true })
      filled += pages
    }
    const all = count() === 0
    await writer.write(() => db.exec('DROP TABLE IF EXISTS filler'))
    return all
  }

  /** Without waiting inside SQLite, which would hold up everything: another checkpoint may be under way. */
  const emptyLog = async (): Promise<boolean> => {
    for (let i = 0; i < tries; i++) {
      db.exec('PRAGMA busy_timeout = 0')
      const busy = Number(db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.busy ?? 0)
      db.exec('PRAGMA busy_timeout = 5000')
      if (busy === 0) return true
      await setTimeout(rest)
    }
    return false
  }

  return async () => [
    ...((await overwrite()) ? [] : ['free pages of the database file, until they are used again']),
    ...((await emptyLog()) ? [] : ['the database’s log, until it starts over']),
  ]
}
