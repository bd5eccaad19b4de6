import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Worker } from 'node:worker_threads'
import { expect } from 'chai'
import { restore, stub } from 'sinon'
import type { Store } from '../../ports/store.ts'
import { createCheckpoints } from './checkpoint.ts'
import { groupCommit } from './group-commit.ts'
import { openSqlite } from './sqlite.ts'

describe("SQLite's log", () => {
  let dir: string
  let file: string
  let store: Store
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'threadline-log-'))
    file = join(dir, 'threadline.db')
    store = await openSqlite({ file })
  })
  afterEach(async () => {
    await store.close()
    await rm(dir, { recursive: true, force: true })
  })

  it('is carried over while others write, and then starts over', async function () {
    this.timeout(120_000)
    const docs = store.collection<{ id: string; rev: number; text: string }>({ name: 'things' })
    const text = 'x'.repeat(7000)
    const beside = new DatabaseSync(file)
    const look = beside.prepare('PRAGMA wal_checkpoint(NOOP)')
    let n = 0
    let longest = 0
    // As long as the log only grows this goes on, until the time is over.
    for (let length = 0; length >= longest; length = Number(look.get()?.log)) {
      longest = length
      await Promise.all(Array.from({ length: 100 }, (_, i) => docs.insert({ id: `${n + i}`.padStart(9, '0'), text })))
      n += 100
    }
    expect(longest).to.be.above(1000)
    expect((await stat(file)).size).to.be.above(longest * 1000)
    expect(await docs.count()).to.equal(n)
    beside.close()
  })

  it('keeps writers out only while the little is copied that came in between', async () => {
    const db = new DatabaseSync(file)
    db.exec('PRAGMA wal_autocheckpoint = 0; CREATE TABLE t (x BLOB)')
    const fill = (pages: number): void => {
      db.exec(
        `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${pages}) INSERT INTO t SELECT zeroblob(4000) FROM n`,
      )
    }
    const look = db.prepare('PRAGMA wal_checkpoint(NOOP)')
    const left = (): number => Number(look.get()?.log) - Number(look.get()?.checkpointed)
    const waited: number[] = []
    const post = Worker.prototype.postMessage
    let passes = 0
    stub(Worker.prototype, 'postMessage').callsFake(function (this: Worker, value: unknown) {
      passes += 1
      // As long as the first pass takes, others write.
      if (passes === 1) this.once('message', () => fill(500))
      post.call(this, value)
    })
    try {
      let ended: Promise<void> | undefined
      await new Promise<void>((resolve, reject) => {
        const pause = async (work: () => Promise<void>): Promise<void> => {
          waited.push(left())
          await work()
          resolve()
        }
        const checkpoints = createCheckpoints(db, file, () => ({ ...groupCommit(db), pause }), reject)
        fill(16_500)
        for (let group = 0; group < 16; group++) checkpoints.committed()
        ended = checkpoints.end()
      })
      await ended
      expect(waited).to.have.length(1)
      expect(waited[0]).to.be.below(100)
      expect(left()).to.equal(0)
    } finally {
      restore()
      db.close()
    }
  })

  it('is carried over whole when the store is closed, and all of it can be read by anybody', async () => {
    const docs = store.collection<{ id: string; rev: number }>({ name: 'things' })
    await Promise.all(Array.from({ length: 50 }, (_, i) => docs.insert({ id: String(i) })))
    await store.close()
    const reader = new DatabaseSync(file, { readOnly: true })
    expect(reader.prepare('SELECT count(*) AS n FROM docs').get()?.n).to.equal(50)
    reader.close()
  })
})
