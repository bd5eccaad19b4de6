import { expect } from 'chai'
import { runCalls } from '#core/testing/actions/schedule.ts'
import { openSqlite } from '../../store/sqlite/sqlite.ts'

/** CALLS says how many schedules, SEED repeats from one on. */
const wanted = Number(process.env.CALLS ?? 400)
const first = Number(process.env.SEED ?? 1)

describe('Calls of actions among customers, agents, crashes and a failing shop', () => {
  it(`are made once, when they are allowed, and never after a person's act, in ${wanted} schedules`, async function () {
    this.timeout(600_000)
    let made = 0
    for (let seed = first; seed < first + wanted; seed++) {
      const store = await openSqlite({ file: ':memory:' })
      try {
        const played = await runCalls(seed, store)
        made += played.made
        expect(played.violations, `SEED=${seed} CALLS=1\n${played.trace.join('\n')}`).to.deep.equal([])
      } finally {
        await store.close()
      }
    }
    expect(made, 'nothing was called at all').to.be.greaterThan(wanted / 4)
  })
})
