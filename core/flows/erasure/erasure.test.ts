import { expect } from 'chai'
import { Problem } from '#core/model/problem.ts'
import { mongoGround, type OpenGround, openPlanted, plant, planted, type PlantedHouse, boss, sqliteGround, writes } from '#core/testing/houses/planted-house.ts'

const grounds = { SQLite: sqliteGround, 'MongoDB over a driver in memory': mongoGround }

for (const [name, open] of Object.entries(grounds))
  describe(`Erasing a contact, kept in ${name}`, function () {
    this.timeout(60_000)
    let ground: OpenGround
    let house: PlantedHouse
    beforeEach(async () => {
      ground = await open()
      house = await openPlanted(ground)
    })
    afterEach(async () => {
      await house.close()
      await ground.close()
    })

    const traces = async (): Promise<string[]> => {
      const found: string[] = []
      for (const [what, word] of Object.entries(planted)) for (const where of await ground.traces(word)) found.push(`${what} in ${where}`)
      return found
    }

    it('leaves none of their words, names and addresses in any row or file', async () => {
      const { session, contact } = await plant(house)
      const before = await traces()
      for (const what of Object.keys(planted)) expect(before.join('\n'), `nothing was planted: ${what}`).to.include(`${what} in`)
      const done = await house.done(house.core.controls.eraseContact(contact, boss('press')))
      await house.core.idle()
      expect(await traces()).to.deep.equal([])
      expect(done).to.include({ sessions: 1, files: 1, state: 'stored', toTakeBack: 2 })
      expect(await house.core.queries.session(session)).to.include({ status: 'closed', preview: '' })
    })
  })
void Problem
void writes
