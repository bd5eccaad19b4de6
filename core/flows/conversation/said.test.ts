import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import type { Connector, Inbox } from '#core/ports/connector.ts'
import { type House, openHouse } from '#core/testing/houses/house.ts'

const sender = { identities: ['pager:ada'], verified: { name: 'Ada' } }
const grace = { id: 'pager:grace', name: 'Grace' }

describe('A teammate’s answer on the customer’s own platform', () => {
  let folder: string
  let house: House
  let inbox: Inbox
  let asked: string[]

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'threadline-said-'))
    asked = []
    const connector: Connector = {
      name: 'pager',
      channel: 'pager',
      traits: { maxLength: 1000, attachments: true, live: false, pull: false, edits: true, reactions: true },
      send: async () => ({ platformId: `ours ${Math.random()}` }),
      async ask(address, { seq }) {
        asked.push(`${address} ${seq}`)
        return { platformId: `asked ${seq}` }
      },
    }
    house = await openHouse({
      folder,
      connectors: [() => connector],
    })
    inbox = house.core.inbox
  })
  afterEach(async () => {
    await house.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const hears = (id: string, text: string) => inbox.receive({ channel: 'pager', address: 'pager:1', id, sender, text })
  const says = (id: string, text: string, who = grace) => inbox.said({ channel: 'pager', address: 'pager:1', id, who, text })

  it('is that agent’s reply, arrived already, and claims; the same message again is one', async () => {
    const { session } = await hears('m1', 'Where is my order?')
    const first = await says('m2', 'It left today. My card is 4111 1111 1111 1111')
    expect(await says('m2', 'It left today. My card is 4111 1111 1111 1111')).to.deep.equal({ ...first, repeated: true })
    const entries = await house.core.queries.timeline(session, 0)
    const replies = entries.filter(e => e.kind === 'message' && e.author.kind === 'agent')
    expect(replies).to.have.length(1)
    expect(replies[0]).to.deep.include({ delivery: { state: 'delivered' }, seq: first?.seq })
    expect(JSON.stringify(replies[0])).to.not.include('4111')
    const now = await house.core.queries.session(session)
    expect(now.owner).to.deep.include({ kind: 'agent', id: 'pager:grace' })
    expect(now.pending.map(p => p.of)).to.not.include(first?.seq)
  })

  it('takes the session from no other agent', async () => {
    const { session } = await hears('m1', 'Hello')
    await house.core.controls.claim(session, {}, { who: { id: 'omar', name: 'Omar' } })
    await says('m2', 'Hello Ada')
    expect((await house.core.queries.session(session)).owner).to.include({ id: 'omar' })
  })

  it('is nothing where no session is there', async () => {
    expect(await says('m1', 'Lunch?')).to.equal(undefined)
    expect(await inbox.whereabouts('pager', 'm1')).to.equal(undefined)
  })

  it('and the customer’s own message are found by the platform’s id', async () => {
    const { session } = await hears('m1', 'Hello')
    await says('m2', 'Hello Ada')
    for (const id of ['m1', 'm2']) expect(await inbox.whereabouts('pager', id)).to.deep.equal({ session, address: 'pager:1' })
  })

  it('may be marked by the customer, and changed by nobody but its author', async () => {
    const { session } = await hears('m1', 'Hello')
    await says('m2', 'Hello Ada')
    await inbox.changed({ channel: 'pager', id: 'e1', of: 'm2', kind: 'reaction', emoji: '👍', sender })
    const found = (await house.core.queries.timeline(session, 0)).find(e => e.kind === 'message' && e.platformId === 'm2')
    expect(found).to.deep.include({ reactions: [{ emoji: '👍', by: (found as { reactions: { by: unknown }[] }).reactions[0]?.by }] })
    const change = inbox.changed({ channel: 'pager', id: 'e2', of: 'm2', kind: 'edit', text: 'Goodbye', sender })
    expect(await change.catch((error: { code: string }) => error.code)).to.equal('other_contact')
  })

  it('lets several customers of one thread change their own messages only', async () => {
    const { session } = await hears('m1', 'Hello')
    const ben = { identities: ['pager:ben'], verified: { name: 'Ben' } }
    const second = await inbox.receive({ channel: 'pager', address: 'pager:1', id: 'm2', sender: ben, text: 'Me too' })
    expect(second.session).to.equal(session)
    expect(await inbox.changed({ channel: 'pager', id: 'e1', of: 'm2', kind: 'edit', text: 'Me as well', sender: ben })).to.equal('changed')
    const change = inbox.changed({ channel: 'pager', id: 'e2', of: 'm1', kind: 'delete', sender: ben })
    expect(await change.catch((error: { code: string }) => error.code)).to.equal('other_contact')
  })

  it('and its end are followed by one question for a score, by the channel’s own way', async () => {
    const { session } = await hears('m1', 'Hello')
    await says('m2', 'Hello Ada')
    await house.core.idle()
    await house.core.controls.resolve(session, {}, { who: grace })
    await house.core.idle()
    await house.core.idle()
    const request = (await house.core.queries.timeline(session, 0)).find(e => e.kind === 'csat_request')
    expect(asked).to.deep.equal([`pager:1 ${request?.seq}`])
  })
})
