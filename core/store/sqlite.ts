// The embedded store: one SQLite file by node:sqlite, for one process. See https://www.sqlite.org/wal.html.
import { DatabaseSync } from 'node:sqlite'
import type { Store } from '../ports/store.ts'
import { groupCommit } from './group-commit.ts'
import { migrate } from './migrations.ts'
import { sqliteDue } from './sqlite-due.ts'
import { sqliteFind } from './sqlite-find.ts'
import { sqliteRepositories } from './sqlite-repository.ts'
import { sqliteTimeline } from './sqlite-timeline.ts'

// Pages of 8 KB hold a dozen batches or documents each; measured, they beat 4 KB by a fifth. The cache is 16 MB.
const tune = (fsync: boolean): string => `
  PRAGMA page_size = 8192;
  PRAGMA journal_mode = WAL;
  PRAGMA wal_autocheckpoint = 2000;
  PRAGMA synchronous = ${fsync ? 'FULL' : 'OFF'};
  PRAGMA cache_size = -16000;
  PRAGMA temp_store = MEMORY;
  PRAGMA secure_delete = FAST;
  PRAGMA journal_size_limit = 67108864;
`

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
  const writer = groupCommit(db, { fsync })
  const increment = db.prepare('INSERT INTO sequences (name, n) VALUES (?, 1) ON CONFLICT (name) DO UPDATE SET n = n + 1 RETURNING n')
  const probe = db.prepare('SELECT 1')

  return {
    name: 'sqlite',
    shared: false,
    ...sqliteTimeline(db, writer),
    ...sqliteFind(db, writer),
    collection: sqliteRepositories(db, writer),
    due: sqliteDue(db, writer),
    next: sequence => writer.write(() => Number(increment.get(sequence)?.n), { soon: true }),
    close: async () => {
      await writer.end()
      if (db.isOpen) db.close()
    },
    ping: async () => {
      probe.get()
    },
  }
}
