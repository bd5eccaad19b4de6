import { expect } from 'chai'
import { runThreads } from '#core/testing/desks/threads.ts'
import { type TestStore, testStores } from '#core/testing/houses/stores.ts'

/** SCHEDULES says how many on SQLite; the slower stores take a share. SEED repeats from one on. */
const wanted = Number(process.env.SCHEDULES ?? 200)
const first = Number(process.env.SEED ?? 1)

const countFor = ({ name, slow }: TestStore): number => (name === 'SQLite' ? wanted : Math.ceil(wanted / (slow ? 100 : 20)))

describe('A thread at a desk among customers, agents, crashes and a failing platform', () => {
  for (const kind of testStores().there) {
    const schedules = countFor(kind)
    it(`shows everything once and in order below one card, in ${schedules} schedules on ${kind.name}`, async function () {
      this.timeout(900_000)
      for (let seed = first; seed < first + schedules; seed++) {
        const store = await kind.open()
        try {
          const { violations, trace } = await runThreads(seed, store)
          expect(violations, `SEED=${seed} SCHEDULES=1\n${trace.join('\n')}`).to.deep.equal([])
        } finally {
          await store.close()
          await kind.clear()
        }
      }
    })
  }
})
