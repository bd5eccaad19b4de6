import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { realClock } from '#core/lib/clock.ts'
import type { Connector, Reply } from '#core/ports/connector.ts'
import { type House, houseKey, openHouse } from '#core/testing/houses/house.ts'
import { onTerminal, type Seat, sitDown } from '#core/testing/houses/seated.ts'
import { createTestClock } from '#core/testing/houses/test-clock.ts'
import { create } from '../api/index.ts'
import { createGoing } from './going.ts'
import { createRemote, type Remote } from './wire/remote.ts'

const lin = { id: 'lin', name: 'Lin' }
const costs = ({ text, author }: Reply) => ({
  note: text.includes('’') ? '2 SMS because of “’”, 1 without' : '1 SMS',
  ...(author.kind === 'ai' ? { shortened: true as const } : {}),
})

/** The desk is attached over the API, so that all of this is known to pass through it. */
describe('the terminal desk, before words leave', function () {
  this.timeout(60_000)
  onTerminal()
  let folder: string
  let house: House
  let remote: Remote
  let seat: Seat
  let post: Connector

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'threadline-going-'))
    post = {
      name: 'post',
      channel: 'post',
      traits: { maxLength: 1600, attachments: false, live: false, pull: false, edits: false, reactions: false },
      send: async (_address, reply) => ({ platformId: `p${reply.seq}`, state: 'delivered', note: costs(reply).note }),
      preview: (_address, reply) => ({ messages: 1, ...costs(reply) }),
    }
    house = await openHouse({
      folder,
      connectors: [() => post],
      desks: [given => create({}, given)],
      says: () => ({ text: 'It’s open until nine.' }),
    })
    remote = createRemote({ url: house.url, key: houseKey, clock: realClock })
    seat = await sitDown({ controls: remote.controls, queries: remote.queries, columns: 160 })
  })
  afterEach(async () => {
    await seat.leave()
    remote.close()
    await house.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const writes = async (): Promise<void> => {
    const sender = { identities: ['visitor:ada'], claimed: { name: 'Ada Lovelace' } }
    await house.core.inbox.receive({ channel: 'post', address: 'post:1', id: 'post1', sender, text: 'When do you close?' })
    await house.core.idle()
  }

  it('says beside the recipient what the line goes as, and the same once it has gone', async () => {
    await writes()
    await seat.enter('show 1', /Ada Lovelace/)
    seat.terminal.type('reply It is open')
    await seat.terminal.see(/→ Ada Lovelace by post {2}1 SMS reply It is open$/m)
    seat.terminal.type(' and it’s warm')
    await seat.terminal.see(/→ Ada Lovelace by post {2}2 SMS because of “’”, 1 without reply/)
    seat.terminal.type('\r')
    await seat.terminal.see(/✓ ·\d+ delivered to Ada Lovelace by post: 2 SMS because of “’”, 1 without/)
    seat.terminal.type('note It’s late')
    await seat.terminal.see(/internal note {2}note It’s late/)
    expect(seat.terminal.last(1)[0]).not.to.contain('SMS')
  })

  it('says of a draft what it goes as while it waits, and no more once it has gone', async () => {
    await house.core.controls.autopilot({ channels: { post: 'inspect' } }, { who: lin })
    await writes()
    await seat.enter(
      'show 1',
      /approve, edit or reject; goes as 2 SMS because of “’”, 1 without; only the beginning, the rest behind a[\s┊]+link\)/,
    )
    const [session] = (await remote.queries.sessions({})).items
    const drafts = async () => (await remote.queries.timeline(session!.id, 0)).filter(e => e.kind === 'draft')
    expect((await drafts())[0]).to.deep.include({ preview: { messages: 1, note: '2 SMS because of “’”, 1 without', shortened: true } })
    await seat.enter('approve', /✓ ·\d+ delivered to Ada Lovelace by post: 2 SMS because/)
    expect((await drafts())[0]).not.to.have.property('preview')
  })

  it('says nothing where the channel can not tell', async () => {
    post.preview = () => {
      throw new Error('it fell over')
    }
    await writes()
    const [session] = (await remote.queries.sessions({})).items
    expect(await remote.queries.preview(session!.id, 'Hello')).to.equal(undefined)
    expect(await house.core.queries.preview(session!.id, 'Hello')).to.equal(undefined)
  })
})

describe('What a line would go as', () => {
  it('is asked once the keys rest, and an answer about other words is not shown', async () => {
    const clock = createTestClock()
    const asked: { text: string; answer(note: string): void }[] = []
    const preview = (_session: string, text: string) =>
      new Promise<{ messages: number; note: string }>(done => asked.push({ text, answer: note => done({ messages: 1, note }) }))
    const going = createGoing({ queries: { preview }, clock, onChange: () => {} })
    const wrote = (text: string) => going.wrote({ session: 's', text })
    for (const text of ['H', 'He', 'Hel']) wrote(text)
    await clock.advance(200)
    expect(asked.map(({ text }) => text)).to.deep.equal(['Hel'])
    wrote('Hello')
    asked[0]!.answer('1 SMS')
    await clock.advance(200)
    expect(wrote('Hello')).to.equal(undefined)
    asked[1]!.answer('2 SMS')
    await clock.advance(0)
    expect(wrote('Hello')?.note).to.equal('2 SMS')
    // Until more is known, what was just before.
    expect(wrote('Hello!')?.note).to.equal('2 SMS')
    expect(going.wrote({ session: 'other', text: 'Hello!' })).to.equal(undefined)
    expect(going.wrote(undefined)).to.equal(undefined)
    await clock.advance(1000)
    expect(asked).to.have.length(2)
  })
})
