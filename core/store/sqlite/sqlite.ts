// The embedded store: one SQLite file by node:sqlite, for one process. See https://www.sqlite.org/wal.html.
import { close, fdatasync, openSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { promisify } from 'node:util'
import type { Store } from '../../ports/store.ts'
import { createCheckpoints } from './checkpoint.ts'
import { sqliteDue } from './due.ts'
import { sqliteFind } from './find.ts'
import { sqliteForget } from './forget.ts'
import { groupCommit, type Writer } from './group-commit.ts'
import { migrate } from './migrations.ts'
import { sqliteRepositories } from './repository.ts'
import { sqliteSequences } from './sequences.ts'
import { sqliteTimeline } from './timeline.ts'

const sync = promisify(fdatasync)
const shut = promisify(close)

// Pages of 4 KB: a commit writes whole pages, and most change little on each. The cache is 8 MB. What is freed is zeroed at once: a page that
// is used again for a shorter row would keep the end of what stood there, where redaction could not reach it. The log keeps its length when it
// starts over, up to 96 MB: to write where the file has room is synced sooner than to lengthen it.
const tune = (fsync: boolean): string => `
  PRAGMA page_size = 4096;
  PRAGMA journal_mode = WAL;
  PRAGMA wal_autocheckpoint = 2000;
  PRAGMA synchronous = ${fsync ? 'FULL' : 'OFF'};
  PRAGMA cache_size = -8000;
  PRAGMA temp_store = MEMORY;
  PRAGMA secure_delete = ON;
  PRAGMA journal_size_limit = 100663296;
`

/**
 * The door for a database with a log: a commit leaves the log to be synced (https://www.sqlite.org/pragma.html#pragma_synchronous,
 * NORMAL), and syncs and checkpoints are done off the event loop.
 */
const durable = (db: DatabaseSync, file: string): { writer: Writer; end(): Promise<void> } => {
  db.exec('PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 0')
  // The log is one file for as long as a connection is open; it holds no locks, so that it may be opened beside SQLite.
  const log = openSync(`${file}-wal`, 'r+')
  const checkpoints = createCheckpoints(
    db,
    file,
    () => writer,
    error => process.emitWarning(`SQLite's log was not carried over; it will be tried again. ${error}`),
  )
  const writer: Writer = groupCommit(db, { sync: () => sync(log), committed: checkpoints.committed })
  return {
    writer,
    async end() {
      await checkpoints.end()
      await shut(log)
    },
  }
}

/** Not in memory, and not where the file system can't share memory: there each commit is synced by SQLite itself. */
const hasLog = (db: DatabaseSync): boolean => db.prepare('PRAGMA journal_mode').get()?.journal_mode === 'wal'

/**
 * Opens or creates the file and brings it up to date. Hold its folder's lock (`lockFolder`) meanwhile: it is written as by one process.
 * Without `fsync` a loss of power may take the last writes along; the end of the process does not.
 */
export const openSqlite = async ({ file, fsync = true }: { file: string; fsync?: boolean }): Promise<Store> => {
  const db = new DatabaseSync(file, { timeout: 5000 })
  try {
    db.exec(tune(fsync))
    migrate(db, file)
  } catch (error) {
    db.close()
    throw error
  }
  const { writer, end } = fsync && hasLog(db) ? durable(db, file) : { writer: groupCommit(db), end: async () => {} }
  const sequences = sqliteSequences(db, writer)
  let closing: Promise<void> | undefined
  const closeAll = async (): Promise<void> => {
    await forgetting
    await sequences.close()
    await writer.end()
    await end()
    db.close()
  }
  const { unlearn, ...finding } = sqliteFind(db, writer)
  const forget = sqliteForget(db, writer)
  let forgetting: Promise<unknown> = Promise.resolve()
  const probe = db.prepare('SELECT 1')

  return {
    name: 'sqlite',
    shared: false,
    ...sqliteTimeline(db, writer),
    ...finding,
    forget: texts => {
      const now = forgetting.then(async () => {
        await unlearn(texts)
        return forget()
      })
      forgetting = now.catch(() => undefined)
      return now
    },
    collection: sqliteRepositories(db, writer),
    due: sqliteDue(db, writer),
    next: sequences.next,
    close: () => {
      closing ??= closeAll()
      return closing
    },
    ping: async () => {
      writer.check()
      probe.get()
    },
  }
}
