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

  const size = async (path: string): Promise<number> => (await stat(path)).size

  it('is carried over while others write, so that it does not grow on', async function () {
    this.timeout(60_000)
    const docs = store.collection<{ id: string; rev: number; text: string }>({ name: 'things' })
    const text = 'x'.repeat(7000)
    const written = 120_000_000
    let n = 0
    for (; n * text.length < written; n += 100)
      await Promise.all(Array.from({ length: 100 }, (_, i) => docs.insert({ id: `${n + i}`.padStart(9, '0'), text })))
    expect(await size(`${file}-wal`)).to.be.below(written / 2)
    expect(await size(file)).to.be.above(written / 3)
    expect(await docs.count()).to.equal(n)
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
