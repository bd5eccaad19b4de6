import { expect } from 'chai'
import { runSchedule } from '#core/testing/conversation/interleavings/schedule.ts'
import { type TestStore, testStores } from '#core/testing/houses/stores.ts'

/** SCHEDULES says how many on SQLite; the slower stores take a share. SEED repeats from one on. */
const wanted = Number(process.env.SCHEDULES ?? 1500)
const first = Number(process.env.SEED ?? 1)

const countFor = ({ name, slow }: TestStore): number => (name === 'SQLite' ? wanted : Math.ceil(wanted / (slow ? 100 : 20)))

describe('A conversation among customers, agents, crashes and a failing platform', () => {
  for (const kind of testStores().there) {
    const schedules = countFor(kind)
    it(`loses, doubles and misorders nothing and never talks over a person, in ${schedules} schedules on ${kind.name}`, async function () {
      this.timeout(900_000)
      for (let seed = first; seed < first + schedules; seed++) {
        const store = await kind.open()
        try {
          const { violations, trace } = await runSchedule(seed, store)
          expect(violations, `SEED=${seed} SCHEDULES=1\n${trace.join('\n')}`).to.deep.equal([])
        } finally {
          await store.close()
          await kind.clear()
        }
      }
    })
  }
})
