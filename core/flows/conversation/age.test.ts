import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import type { EntryOf } from '#core/model/entry.ts'
import { hour, minute } from '#core/model/time.ts'
import type { Connector } from '#core/ports/connector.ts'
import { type House, openHouse } from '#core/testing/houses/house.ts'

const sender = { identities: ['pager:ada'], verified: { name: 'Ada' } }
const admin = { who: { id: 'omar', name: 'Omar', role: 'admin' as const } }

describe('A customer’s message that was long on its way', function () {
  this.timeout(60_000)
  let folder: string
  let house: House
  let sent: string[]

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'threadline-age-'))
    sent = []
    const connector: Connector = {
      name: 'pager',
      channel: 'pager',
      traits: { maxLength: 1000, attachments: true, live: false, pull: false, edits: true, reactions: true },
      async send(_address, { text }) {
        sent.push(text)
        return { platformId: `ours ${sent.length}` }
      },
    }
    house = await openHouse({ folder, connectors: [() => connector], says: () => ({ text: 'From nine to five.' }) })
    await house.core.controls.autopilot({ channels: { pager: 'on' } }, admin)
  })
  afterEach(async () => {
    await house.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const hears = (id: string, text: string, age: number) =>
    house.core.inbox.receive({ channel: 'pager', address: 'pager:1', id, sender, text, at: Date.now() - age })
  const decided = async (session: string, kind: 'handoff' | 'message'): Promise<EntryOf<'handoff'> | EntryOf<'message'>> => {
    for (let tries = 0; tries < 400; tries++) {
      const found = (await house.core.queries.timeline(session, 0)).find(
        e => e.kind === kind && (kind === 'handoff' || e.author.kind === 'ai'),
      )
      if (found) return found as EntryOf<'handoff'>
      await new Promise(resolve => setTimeout(resolve, 20))
    }
    throw new Error(`no ${kind} came`)
  }

  it('is stored and handed off, and its receipt says how old it was', async () => {
    const { session, seq } = await hears('m1', 'When do you open?', 3 * hour)
    const handoff = (await decided(session, 'handoff')) as EntryOf<'handoff'>
    expect(handoff.reasons).to.deep.equal(['too_old'])
    expect(handoff.explanation).to.include('3 hours old when it came')
    expect(handoff.receipt?.gates.at(-1)).to.deep.include({ gate: 'age', fired: true, why: 'too old when it came: 3 hours' })
    const [message] = await house.core.queries.timeline(session, seq - 1, 1)
    expect(message).to.include({ kind: 'message', text: 'When do you open?' })
    await house.core.idle()
    expect(sent).to.not.include('From nine to five.')
  })

  it('is answered where it is younger than the bound', async () => {
    const { session } = await hears('m1', 'When do you open?', 50 * minute)
    expect((await decided(session, 'message')) as EntryOf<'message'>).to.include({ text: 'From nine to five.' })
  })

  it('is answered together with what the customer has written since', async () => {
    const { session } = await hears('m1', 'When do you open?', 3 * hour)
    await hears('m2', 'Are you there now?', 0)
    expect((await decided(session, 'message')) as EntryOf<'message'>).to.include({ text: 'From nine to five.' })
  })

  it('is drafted for an agent who asks for a draft, however old it is', async () => {
    const { session } = await hears('m1', 'When do you open?', 3 * hour)
    await decided(session, 'handoff')
    await house.core.controls.draft(session, {}, admin)
    const drafts = (await house.core.queries.timeline(session, 0)).filter(e => e.kind === 'draft')
    expect(drafts.map(e => e.kind === 'draft' && e.text)).to.deep.equal(['From nine to five.'])
  })
})
