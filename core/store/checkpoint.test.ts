import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect } from 'chai'
import type { Store } from '../ports/store.ts'
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

  it('is carried over whole when the store is closed, and all of it can be read by anybody', async () => {
    const docs = store.collection<{ id: string; rev: number }>({ name: 'things' })
    await Promise.all(Array.from({ length: 50 }, (_, i) => docs.insert({ id: String(i) })))
    await store.close()
    const reader = new DatabaseSync(file, { readOnly: true })
    expect(reader.prepare('SELECT count(*) AS n FROM docs').get()?.n).to.equal(50)
    reader.close()
  })
})
