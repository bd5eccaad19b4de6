// The steps that bring a SQLite file of any earlier release to this one, run at start in order, each in one transaction.
//
// A step that was released is never changed; a new shape is a new step at the end.
import type { DatabaseSync } from 'node:sqlite'

/** One step: SQL, or what SQL alone can't say. */
export type Step = string | ((db: DatabaseSync) => void)

const first = `
  -- Rows are written in order of n, so n is the order of writing; high is the highest "at" so far and never falls.
  CREATE TABLE batches (
    n INTEGER PRIMARY KEY, session TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL,
    at INTEGER NOT NULL, high INTEGER NOT NULL, entries TEXT NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX batches_end ON batches (session, last);
  CREATE TABLE batch_keys (key TEXT PRIMARY KEY, batch INTEGER NOT NULL) STRICT, WITHOUT ROWID;

  CREATE TABLE collections (n INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, declaration TEXT NOT NULL) STRICT;
  CREATE TABLE docs (
    n INTEGER PRIMARY KEY, collection INTEGER NOT NULL, id TEXT NOT NULL, rev INTEGER NOT NULL,
    keys TEXT NOT NULL, filed TEXT NOT NULL, body TEXT NOT NULL, UNIQUE (collection, id)
  ) STRICT;
  CREATE TABLE doc_keys (collection INTEGER NOT NULL, key TEXT NOT NULL, doc INTEGER NOT NULL, PRIMARY KEY (collection, key)) STRICT, WITHOUT ROWID;
  CREATE TABLE filed (
    collection INTEGER NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL, id TEXT NOT NULL, doc INTEGER NOT NULL,
    PRIMARY KEY (collection, name, value, id)
  ) STRICT, WITHOUT ROWID;

  -- until is 0 where a row is free.
  CREATE TABLE due (key TEXT PRIMARY KEY, lane TEXT NOT NULL, at INTEGER NOT NULL, until INTEGER NOT NULL, token INTEGER) STRICT, WITHOUT ROWID;
  CREATE INDEX due_order ON due (lane, until, at);

  CREATE TABLE sequences (name TEXT PRIMARY KEY, n INTEGER NOT NULL) STRICT, WITHOUT ROWID;

  -- n grows with "at", so the newest line is the last row. What waits in unfiled is in lines but not yet in words.
  CREATE TABLE lines (n INTEGER PRIMARY KEY, session TEXT NOT NULL, seq INTEGER NOT NULL, at INTEGER NOT NULL, text TEXT NOT NULL) STRICT;
  CREATE UNIQUE INDEX lines_place ON lines (session, seq);
  CREATE TABLE unfiled (n INTEGER PRIMARY KEY) STRICT;
  CREATE VIRTUAL TABLE words USING fts5 (word, content='', contentless_delete=1, detail=none, tokenize='ascii');
  CREATE TABLE vocabulary (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
`

/** Every step since the first release; a file's \`user_version\` counts those it has behind it. */
export const steps: readonly Step[] = [first]

// "Thrd": tells our file from another program's.
const applicationId = 0x54687264

const pragma = (db: DatabaseSync, name: string): number => Number(Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0])

/** Brings the file up to date; throws, leaving it as it is, where it is another program's or a later release's. */
export const migrate = (db: DatabaseSync, file: string, all: readonly Step[] = steps): void => {
  const done = pragma(db, 'user_version')
  const owner = pragma(db, 'application_id')
  const empty = db.prepare('SELECT count(*) AS n FROM sqlite_schema').get()?.n === 0
  if (!empty && owner !== applicationId) throw new Error(`${file} is a database, but not one of Threadline's`)
  if (done > all.length) throw new Error(`${file} was written by a later release (${done}); this one knows ${all.length}`)
  for (let n = done; n < all.length; n++) {
    const step = all[n]!
    db.exec('BEGIN IMMEDIATE')
    try {
      if (typeof step === 'string') db.exec(step)
      else step(db)
      db.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${n + 1}; COMMIT`)
    } catch (error) {
      if (db.isTransaction) db.exec('ROLLBACK')
      throw new Error(`${file} could not be brought from ${n} to ${n + 1}`, { cause: error })
    }
  }
}
