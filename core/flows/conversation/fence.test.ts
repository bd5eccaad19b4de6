import { expect } from 'chai'
import { openSqlite } from '#core/store/sqlite.ts'
import { runSchedule } from '#core/testing/interleavings.ts'

const schedules = Number(process.env.SCHEDULES ?? 2000)
const first = Number(process.env.SEED ?? 1)

describe('A conversation among customers, agents, crashes and a failing platform', () => {
  it(`loses, doubles and misorders nothing and never talks over a person, in ${schedules} schedules`, async function () {
    this.timeout(600_000)
    for (let seed = first; seed < first + schedules; seed++) {
      const store = await openSqlite({ file: ':memory:' })
      try {
        const { violations, trace } = await runSchedule(seed, store)
        expect(violations, `SEED=${seed} SCHEDULES=1\n${trace.join('\n')}`).to.deep.equal([])
      } finally {
        await store.close()
      }
    }
  })
})
