import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { realClock } from '#core/lib/clock.ts'
import { Refused } from '#core/ports/failure.ts'
import { type House, houseKey, openHouse } from '#core/testing/houses/house.ts'
import { onTerminal, type Seat, sitDown } from '#core/testing/houses/seated.ts'
import { create } from '../api/index.ts'
import { createRemote, type Remote } from './wire/remote.ts'

const grace = { id: 'grace', name: 'Grace Hopper' }
const traits = { maxLength: 10_000, attachments: false, live: true, pull: false, edits: true, reactions: true }

/** The desk is attached over the API, so that all of this is known to pass through it. */
describe('the terminal desk, writing to somebody first', function () {
  this.timeout(60_000)
  onTerminal()
  let folder: string
  let house: House
  let remote: Remote
  let sent: string[]
  let seat: Seat
  let ids = 0

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'threadline-message-'))
    sent = []
    const channel = (name: string) => () => ({
      name,
      channel: name,
      traits,
      send: async (_address: string, { seq, text }: { seq: number; text: string }) => {
        sent.push(`${name}: ${text}`)
        return { platformId: `p${seq}`, state: 'delivered' as const }
      },
      reach: ({ addresses }: { addresses: string[] }) => {
        const [first] = addresses
        if (first === undefined) throw new Refused('they have never written there', 'unknown_here')
        return async () => first
      },
    })
    house = await openHouse({ folder, connectors: [channel('post'), channel('pigeon')], desks: [given => create({}, given)] })
    remote = createRemote({ url: house.url, key: houseKey, clock: realClock })
    seat = await sitDown({ controls: remote.controls, queries: remote.queries })
  })
  afterEach(async () => {
    await seat.leave()
    remote.close()
    await house.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const known = async (name: string): Promise<void> => {
    ids += 1
    const sender = { identities: [`visitor:${ids}`], claimed: { name } }
    const { session } = await house.core.inbox.receive({ channel: 'post', address: `post:${ids}`, id: `m${ids}`, sender, text: 'Hello' })
    await house.core.controls.close(session, {}, { who: { ...grace, role: 'admin' } })
    await house.core.idle()
  }
  const enter: Seat['enter'] = (line, wanted) => seat.enter(line, wanted)

  it('shows the recipient and each channel before words leave, and sends on a yes', async () => {
    await known('Ada Lovelace')
    await enter('message Ada Lovelace: The lamp is back.', /To Ada Lovelace[\s\S]*they have never written there[\s\S]*Send it\?/)
    await enter('n', /Nothing was sent/)
    expect(sent).to.deep.equal([])
    await enter('message Ada Lovelace: The lamp is back.', /Send it\?[\s\S]*Send it\?/)
    await enter('y', /Your message to Ada Lovelace is on its way on post: #\d+, which is yours/)
    await house.core.idle()
    expect(sent).to.deep.equal(['post: The lamp is back.'])
  })

  it('asks for what is left out, says which of several is meant, and why a channel can not', async () => {
    await known('Ada Lovelace')
    await known('Ada Byron')
    await enter('message Ada: Hi', /Say which contact: Ada/)
    await enter('message Ada Byron on pigeon: Hi', /Send it\?/)
    await enter('y', /Ada Byron can not be written to \(pigeon: they have never written there\)/)
    await enter('message Ada Byron', /Channel \(post; Enter keeps post\)/)
    await enter('post', /Message/)
    await enter('Your lamp is back.', /Send it\?/)
    await enter('y', /on its way on post/)
    await house.core.idle()
    expect(sent).to.deep.equal(['post: Your lamp is back.'])
  })
})
