import { expect } from 'chai'
import { runContested } from '#core/testing/conversation/interleavings/contested.ts'
import { runLinked } from '#core/testing/conversation/interleavings/linked.ts'
import { type TestStore, testStores } from '#core/testing/houses/stores.ts'

/** SCHEDULES says how many on SQLite; the slower stores take a share. SEED repeats from one on. */
const wanted = Number(process.env.SCHEDULES ?? 100)
const first = Number(process.env.SEED ?? 1)

const countFor = ({ name, slow }: TestStore): number => (name === 'SQLite' ? wanted : Math.ceil(wanted / (slow ? 100 : 20)))

describe('A conversation that goes on elsewhere, among customers, agents and crashes', () => {
  for (const kind of testStores().there) {
    const schedules = countFor(kind)
    it(`never has the AI talk in one part once a person took the other, in ${schedules} schedules on ${kind.name}`, async function () {
      this.timeout(900_000)
      let shared = 0
      for (let seed = first; seed < first + schedules; seed++) {
        const store = await kind.open()
        try {
          const outcome = await runLinked(seed, store)
          shared += outcome.shared
          expect(outcome.violations, `SEED=${seed} SCHEDULES=1\n${outcome.trace.join('\n')}`).to.deep.equal([])
        } finally {
          await store.close()
          await kind.clear()
        }
      }
      // Otherwise nothing was tried.
      if (schedules >= 100) expect(shared).to.be.greaterThan(schedules / 4)
    })

    it(`is had by exactly one of those who claim its parts at once, in ${schedules} schedules on ${kind.name}`, async function () {
      this.timeout(900_000)
      let refused = 0
      for (let seed = first; seed < first + schedules; seed++) {
        const store = await kind.open()
        try {
          const outcome = await runContested(seed, store)
          refused += outcome.refused
          expect(outcome.violations, `SEED=${seed} SCHEDULES=1\n${outcome.trace.join('\n')}`).to.deep.equal([])
        } finally {
          await store.close()
          await kind.clear()
        }
      }
      if (schedules >= 100) expect(refused).to.be.greaterThan(schedules / 4)
    })
  }
})
