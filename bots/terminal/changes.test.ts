import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { realClock } from '#core/lib/clock.ts'
import { type House, houseKey, openHouse } from '#core/testing/houses/house.ts'
import { onTerminal, type Seat, sitDown } from '#core/testing/houses/seated.ts'
import { create } from '../api/index.ts'
import { createRemote, type Remote } from './wire/remote.ts'

/** The desk is attached over the API, so that all of this is known to pass through it. */
describe('the terminal desk, after a message was sent', function () {
  this.timeout(60_000)
  onTerminal()
  let folder: string
  let house: House
  let remote: Remote
  let done: string[]
  let seat: Seat
  let ids = 0

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'threadline-changes-'))
    done = []
    const traits = { maxLength: 10_000, attachments: false, live: true, pull: false, edits: true, reactions: true }
    house = await openHouse({
      folder,
      connectors: [
        () => ({
          name: 'post',
          channel: 'post',
          traits,
          send: async (_address, { seq, text }) => {
            done.push(`send ${text}`)
            return { platformId: `p${seq}`, state: 'delivered' }
          },
          edit: async (_address, { platformId, reply }) => void done.push(`edit ${platformId} ${reply.text}`),
          remove: async (_address, platformId) => void done.push(`remove ${platformId}`),
          typing: async () => void done.push('typing'),
        }),
        () => ({ name: 'slip', channel: 'slip', traits: { ...traits, edits: false }, send: async () => ({ platformId: `s${++ids}` }) }),
      ],
      desks: [given => create({}, given)],
    })
    remote = createRemote({ url: house.url, key: houseKey, clock: realClock })
    seat = await sitDown({ controls: remote.controls, queries: remote.queries })
  })
  afterEach(async () => {
    await seat.leave()
    remote.close()
    await house.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const sender = { identities: ['visitor:ada'], claimed: { name: 'Ada' } }
  const write = async (text: string, channel = 'post'): Promise<string> => {
    ids += 1
    const { session } = await house.core.inbox.receive({ channel, address: `${channel}:ada`, id: `m${ids}`, sender, text })
    await house.core.idle()
    return session
  }
  const enter: Seat['enter'] = (line, wanted) => seat.enter(line, wanted)
  /** The number of the agent's latest message. */
  const last = async (session: string): Promise<number> =>
    (await house.core.queries.timeline(session, 0)).findLast(e => e.kind === 'message' && e.author.kind === 'agent')?.seq ?? 0

  it('changes and takes back a message, and shows both', async () => {
    const session = await write('Where is my parcel?')
    await enter('1', '#1 Ada ›')
    await enter('reply On its way', /✓ ·\d+ delivered/)
    const seq = await last(session)
    seat.terminal.type(`correct ${seq}`)
    seat.terminal.type(' Lost, sorry')
    await seat.terminal.see(/→ Ada by post/)
    await enter('', new RegExp(`✓ ·\\d+ sent to Ada[\\s\\S]*·${seq} now: Lost, sorry`))
    expect(done).to.include(`edit p${seq} Lost, sorry`)
    await enter('show', new RegExp(`·${seq} [\\s\\S]*Lost, sorry \\(edited\\)`))
    await enter(`unsend ${seq}`, new RegExp(`took back ·${seq}`))
    expect(done).to.include(`remove p${seq}`)
    await enter('show', /\(deleted\)/)
    await enter(`unsend ${seq}`, /is so already/)
    await enter('unsend now', /The number stands before the message/)
  })

  it('puts the words of the message into the line where none are given', async () => {
    const session = await write('Where is my parcel?')
    await enter('1', '#1 Ada ›')
    await enter('reply On its wy', /✓ ·\d+ delivered/)
    await enter(`correct ${await last(session)}`, /The new words \? On its wy/)
    seat.terminal.type('\x7fay\r')
    await seat.terminal.see(/now: On its way/)
  })

  it('says what the channel can not do', async () => {
    const session = await write('Where is my parcel?', 'slip')
    await enter('1', '#1 Ada ›')
    await enter('reply On its way', /✓ ·\d+ sent/)
    const seq = await last(session)
    await enter(`correct ${seq} Lost, sorry`, /slip can not change that message: the new words went as a message of their own/)
    await enter(`unsend ${seq}`, /✗ ·\d+ to Ada by slip: not delivered: slip can not take this message back/)
    await enter('show', new RegExp(`\\(corrects ·${seq}\\)`))
  })

  it('offers choices, and shows them', async () => {
    await write('Which sizes are there?')
    await enter('1', '#1 Ada ›')
    await enter('offer Which size? | Small | Large', /✓ ·\d+ delivered/)
    expect(done).to.include('send Which size?\n\n1. Small\n2. Large')
    await enter('show', /choices: Small \| Large/)
    await enter('offer Just words', /Say the question and the choices/)
  })

  it('shows what the customer does: edits, deletes, reactions, and that they have seen it', async () => {
    const session = await write('Where is my parcl?')
    const of = `m${ids}`
    await enter('1', '#1 Ada ›')
    await enter('reply On its way', /✓ ·\d+ delivered/)
    const seq = await last(session)
    const tell = (what: object): Promise<unknown> =>
      house.core.inbox.changed({ channel: 'post', id: `x${++ids}`, of, sender, ...what } as never)
    await tell({ kind: 'edit', text: 'Where is my parcel?' })
    await seat.terminal.see(/Ada[\s\S]*·2 now: Where is my parcel\?/)
    await tell({ kind: 'reaction', of: `p${seq}`, emoji: '👍' })
    await seat.terminal.see(new RegExp(`reacted with 👍 on ·${seq}`))
    await tell({ kind: 'delete' })
    await seat.terminal.see(/took back ·2/)
    await tell({ kind: 'receipt', of: `p${seq}`, state: 'read' })
    await house.core.idle()
    await enter('show', /On its way 👍[\s\S]*✓ seen/)
  })

  it('tells the customer that the agent writes, only where the words would reach them, and shows that the customer does', async () => {
    const session = await write('Where is my parcel?')
    await enter('1', '#1 Ada ›')
    const before = done.filter(d => d === 'typing').length
    seat.terminal.type('note Nobody sees this')
    await seat.terminal.see('Nobody sees this')
    seat.terminal.type('\x03')
    await seat.terminal.see('^C')
    expect(done.filter(d => d === 'typing').length).to.equal(before)
    const heard: boolean[] = []
    const follow = house.core.customers.follow(
      (await house.core.queries.session(session)).contact,
      session,
      99,
      AbortSignal.timeout(15_000),
    )
    const listening = (async () => {
      for await (const one of follow) {
        if ('typing' in one) heard.push(one.typing)
        if (heard.length === 2) return
      }
    })()
    seat.terminal.type('reply On its way')
    await seat.terminal.see(/→ Ada by post/)
    await enter('', /✓ ·\d+ delivered/)
    await listening
    expect(heard).to.deep.equal([true, false])
    expect(done.filter(d => d === 'typing').length).to.equal(before + 1)
    house.core.inbox.typing(session, true)
    await seat.terminal.see(/Ada is writing…/)
    house.core.inbox.typing(session, false)
    await seat.terminal.see(/#1 Ada › ?$/)
  })
})
