import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect } from 'chai'
import type { Store } from '../../ports/store.ts'
import { openSqlite } from './sqlite.ts'

describe('The words of SQLite’s find', () => {
  let dir: string
  let store: Store
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'threadline-find-'))
    store = await openSqlite({ file: join(dir, 'threadline.db') })
  })
  afterEach(async () => {
    await store.close()
    await rm(dir, { recursive: true, force: true })
  })

  /** Pieces of the full-text index (https://www.sqlite.org/fts5.html#fts5_data_structures): a search looks into each. */
  const pieces = (): number => {
    const reader = new DatabaseSync(join(dir, 'threadline.db'), { readOnly: true })
    try {
      return Number(reader.prepare('SELECT count(DISTINCT segid) AS n FROM words_idx').get()?.n)
    } finally {
      reader.close()
    }
  }

  it('are joined as they come, so that the index stays in few pieces however much is written', async () => {
    let most = 0
    for (let n = 0; n < 12_000; n += 32) {
      const lines = Array.from({ length: 32 }, (_, i) => ({
        session: 's',
        seq: n + i + 1,
        at: n + i,
        text: `order ${n + i} of customer c${(n * 31 + i * 7) % 4999} about topic t${(n + i) % 997} and word w${(n * 17 + i) % 7919}`,
      }))
      await store.findable(lines)
      most = Math.max(most, pieces())
    }
    expect(most).to.be.below(20)
    expect((await store.find('t500 order', 3)).map(({ seq }) => seq)).to.deep.equal([11468, 10471, 9474])
  })
})
