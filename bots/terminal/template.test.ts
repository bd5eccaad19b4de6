import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { realClock } from '#core/lib/clock.ts'
import type { Reply, Template } from '#core/ports/connector.ts'
import { Retry } from '#core/ports/failure.ts'
import { asUsual } from '#core/testing/answering/translator.ts'
import { type House, houseKey, openHouse } from '#core/testing/houses/house.ts'
import { onTerminal, type Seat, sitDown } from '#core/testing/houses/seated.ts'
import { create } from '../api/index.ts'
import { createRemote, type Remote } from './wire/remote.ts'

const grace = { id: 'grace', name: 'Grace Hopper' }
const traits = { maxLength: 10_000, attachments: false, live: false, pull: false, edits: false, reactions: false }
const update: Template = { id: 'HX1', name: 'order_update', language: 'en', text: 'Hello {{1}}, it comes on {{2}}.', variables: ['1', '2'] }

/** The desk is attached over the API, so that all of this is known to pass through it. */
describe('the terminal desk, sending a template', function () {
  this.timeout(60_000)
  onTerminal()
  let folder: string
  let house: House
  let remote: Remote
  let sent: Reply[]
  let seat: Seat
  let away = false

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'threadline-template-'))
    sent = []
    away = false
    const send = async (_address: string, reply: Reply) => {
      sent.push(reply)
      return { platformId: `p${reply.seq}`, state: 'delivered' as const }
    }
    house = await openHouse({
      folder,
      connectors: [
        () => ({
          name: 'post',
          channel: 'post',
          traits,
          send,
          async templates() {
            if (away) throw new Retry('the platform is busy')
            return [{ ...update, id: 'HX2', name: 'too_new', refused: 'it waits' }, update]
          },
        }),
        () => ({ name: 'pigeon', channel: 'pigeon', traits, send }),
      ],
      desks: [given => create({}, given)],
      translate: async given => asUsual(given),
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

  const writes = async (channel: string, text = 'Hello'): Promise<string> => {
    const sender = { identities: [`visitor:${channel}`], claimed: { name: 'Ada Lovelace' } }
    const { session } = await house.core.inbox.receive({ channel, address: `${channel}:1`, id: `${channel}1`, sender, text })
    await house.core.idle()
    return session
  }
  const leaves = async (): Promise<Reply[]> => {
    await house.core.idle()
    return sent.filter(({ author }) => author.kind === 'agent')
  }

  it('shows their words and what can not be sent, asks for one and what is filled in, and sends it under its name', async () => {
    const session = await writes('post')
    await seat.enter('show 1', /Ada Lovelace/)
    await seat.enter(
      'template',
      /order_update · en[\s\S]*Hello \{\{1\}\}, it comes on \{\{2\}\}\.[\s\S]*too_new[\s\S]*it waits[\s\S]*Template/,
    )
    await seat.enter('order_update', /What is filled in/)
    await seat.enter('Ada | Friday', /✓ ·\d+ delivered to Ada Lovelace/)
    const [reply] = await leaves()
    expect(reply).to.deep.include({ text: 'Hello Ada, it comes on Friday.', template: { id: 'HX1', values: { 1: 'Ada', 2: 'Friday' } } })
    const kept = {
      text: 'Hello Ada, it comes on Friday.',
      template: { id: 'HX1', name: 'order_update', language: 'en', values: { 1: 'Ada', 2: 'Friday' } },
    }
    const ofAgent = (await remote.queries.timeline(session, 0)).find(entry => entry.kind === 'message' && entry.author.kind === 'agent')
    expect(ofAgent).to.deep.include(kept)
    expect((await house.core.queries.session(session)).owner).to.include({ kind: 'agent' })
    await seat.enter('show 1', /by the template order_update/)
  })

  it('sends one at once, once for a key, also where the platform does not answer any more', async () => {
    const session = await writes('post')
    const act = { who: grace, key: 'press' }
    const input = { template: 'HX1', values: ['Ada', 'Friday'] }
    const done = await remote.controls.template(session, input, act)
    away = true
    expect(await remote.controls.template(session, input, act)).to.deep.equal(done)
    const other = await remote.controls.template(session, { ...input, values: ['Ada', 'Monday'] }, act).catch(error => error)
    expect(other).to.include({ code: 'id_reused' })
    // Asked on the spot: the attached desk would try for a while.
    const later = await house.core.controls.template(session, input, { who: grace, key: 'later' }).catch(error => error)
    expect(later).to.include({ code: 'unavailable' })
    expect(await leaves()).to.have.length(1)
  })

  it('goes as it was approved, where replies are translated', async () => {
    const session = await writes('post', 'Guten Tag, wo ist denn bitte meine Lampe, die ich bestellt habe?')
    await house.core.controls.translate(session, { on: true, language: 'German' }, { who: grace })
    await remote.controls.template(session, { template: 'order_update', values: ['Ada', 'Friday'] }, { who: grace, key: 'one' })
    expect((await leaves()).map(({ text }) => text)).to.deep.equal(['Hello Ada, it comes on Friday.'])
  })

  it('is taken from nobody else, and not where the channel has none', async () => {
    const session = await writes('post')
    await house.core.controls.claim(session, {}, { who: { id: 'alan', name: 'Alan Turing' } })
    const input = { template: 'order_update', values: ['Ada', 'Friday'] }
    const refused = await remote.controls.template(session, input, { who: grace, key: 'one' }).catch(error => error)
    expect(refused).to.include({ code: 'owned_by_other' })
    await writes('pigeon')
    await seat.enter('show 2', /pigeon/)
    await seat.enter('template', /pigeon has no templates here: write your answer as it is/)
    expect(await leaves()).to.deep.equal([])
  })

  it('leaves nothing of what was filled in where its words are redacted', async () => {
    const session = await writes('post')
    const { seq } = await remote.controls.template(
      session,
      { template: 'order_update', values: ['Ada', 'Friday'] },
      { who: grace, key: 'one' },
    )
    await house.core.idle()
    await house.core.controls.redact(session, { of: seq, what: ['Friday'] }, { who: grace })
    await house.core.idle()
    expect(JSON.stringify(await house.core.queries.timeline(session, 0))).to.not.contain('Friday')
  })
})
