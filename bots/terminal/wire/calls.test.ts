import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { create as createApi } from '#bots/api/index.ts'
import { create as createChannel } from '#connectors/api/index.ts'
import { realClock } from '#core/lib/clock.ts'
import { openRefunds, type Refunds } from '#core/testing/actions/refunds.ts'
import { createFakeTerminal } from '#core/testing/houses/fake-terminal.ts'
import { type House, houseKey, openHouse } from '#core/testing/houses/house.ts'
import { createDesk, type TerminalDesk } from '../desk.ts'
import { createRemote, type Remote } from './remote.ts'

const grace = { id: 'grace', name: 'Grace Hopper' }

describe('A call that waits for the team, in the terminal', () => {
  let folder: string
  let refunds: Refunds
  let house: House
  let remote: Remote
  const desks: { desk: TerminalDesk; ended: Promise<void> }[] = []
  let ids = 0

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'threadline-calls-'))
    refunds = openRefunds()
    house = await openHouse({
      folder,
      connectors: [given => createChannel({}, given)],
      desks: [given => createApi({}, given)],
      ...refunds.given,
    })
    remote = createRemote({ url: house.url, key: houseKey, clock: realClock })
  })
  afterEach(async () => {
    for (const { desk, ended } of desks.splice(0)) {
      desk.stop()
      await ended
    }
    remote.close()
    await house.drop()
    rmSync(folder, { recursive: true, force: true })
  })

  for (const where of ['on the spot', 'over the API'] as const) {
    /** A customer asks for something that has to be approved, and Grace looks at it in her terminal. */
    const asked = async () => {
      const sender = { identities: ['email:ada@example.com'], verified: { name: 'Ada' } }
      const text = 'Please refund order 4521'
      const { session } = await house.core.inbox.receive({ channel: 'api', address: 'api:ada', id: `m${++ids}`, sender, text })
      await house.core.idle()
      const { ticket } = await house.core.queries.session(session)
      const terminal = createFakeTerminal({ columns: 120 })
      const { controls, queries } = where === 'on the spot' ? house.core : remote
      const desk = createDesk({
        controls,
        queries,
        keep: file => house.files.keep(file),
        who: grace,
        clock: realClock,
        env: { TERM: 'xterm-256color' },
        zone: 'UTC',
        newId: () => `act${++ids}`,
        input: terminal.input,
        output: terminal.output,
      })
      desks.push({ desk, ended: desk.run() })
      await terminal.see(/›|help/)
      terminal.type(`open ${ticket}\r`)
      await terminal.see(/Refund the order/)
      return { session, terminal }
    }

    it(`says what is to be done with what, and is made once it is approved, ${where}`, async () => {
      const { session, terminal } = await asked()
      await terminal.see(/4521/)
      expect(refunds.shop.made).to.deep.equal([])
      terminal.type('approve\r')
      await terminal.see(/refund done: 200 done/)
      expect(refunds.shop.made.map(made => made.arguments)).to.deep.equal([{ order: '4521' }])
      expect((await house.core.queries.session(session)).owner).to.deep.equal({ kind: 'ai' })
      terminal.type('approve\r')
      await terminal.see(/No draft and no action waits/)
      expect(refunds.shop.made).to.have.length(1)
    })

    it(`is not made once it is rejected, ${where}`, async () => {
      const { terminal } = await asked()
      terminal.type('reject\r')
      await terminal.see(/refund refused/)
      expect(refunds.shop.made).to.deep.equal([])
    })
  }
})
