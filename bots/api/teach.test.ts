import { expect } from 'chai'
import { realClock } from '#core/lib/clock.ts'
import { type CalledHouse, openCalledHouse } from '#core/testing/houses/api-house.ts'
import { houseKey } from '#core/testing/houses/house.ts'
import { createRemote } from '../terminal/wire/remote.ts'

const agent = { id: 'grace', name: 'Grace Hopper' }

describe('Teaching, redacting and recalling over the API', function () {
  this.timeout(60_000)
  let house: CalledHouse
  let session = ''
  let seq = 0
  before(async () => {
    house = await openCalledHouse({
      says: ({ evidence }) => {
        const [found] = evidence.filter(e => e.kind === 'scenario')
        return found && { text: found.text, class: 'scenario', used: [found.id] }
      },
    })
    const sent = await house.call('POST', '/messages', {
      id: 'm1',
      contact: { id: 'ada', name: 'Ada Lovelace' },
      text: 'Hi, can I send the lamp back after 40 days? My door code is 4711x.',
    })
    session = sent.body.session
    await house.core.idle()
    const reply = await house.call('POST', `/sessions/${session}/reply`, {
      agent,
      text: 'You can send a lamp back within 60 days, Ada. We will refund you.',
    })
    seq = reply.body.seq
  })
  after(() => house.close())

  it('proposes a scenario, teaches it once, and asks before it contradicts itself', async () => {
    const { status, body } = await house.call('GET', `/sessions/${session}/proposal/${seq}`)
    expect(status).to.equal(200)
    const { title, examples, instruction } = body
    const lesson = { id: 'press', agent, of: seq, title, examples, instruction, publish: true }
    const made = await house.call('POST', `/sessions/${session}/teach`, lesson)
    expect(made.status).to.equal(201)
    expect((await house.call('POST', `/sessions/${session}/teach`, lesson)).body.id).to.equal(made.body.id)
    expect(made.body).to.deep.include({ status: 'published' }).and.to.have.nested.property('provenance.seq', seq)
    const other = { of: seq, title: 'Other', examples, instruction: 'You can send a lamp back within 14 days.', publish: true, tests: [] }
    const refused = await house.call('POST', `/sessions/${session}/teach`, other)
    expect(refused.status).to.equal(409)
    expect(refused.body).to.include({ code: 'confirm' })
    expect(refused.body.wrong).to.have.length.above(0)
    expect((await house.call('GET', `/scenarios/${made.body.id}/check`)).status).to.equal(200)
  })

  it('proposes an article', async () => {
    const { status, body } = await house.call('GET', `/sessions/${session}/article/${seq}`)
    expect(status).to.equal(200)
    const put = await house.call('PUT', `/articles/${body.slug}`, { agent, title: body.title, text: body.text, from: { session, seq } })
    expect(put.body).to.have.nested.property('provenance.session', session)
  })

  it('recalls, with the place of each quote', async () => {
    const { status, body } = await house.call('GET', `/recall?question=${encodeURIComponent('what did we promise Ada?')}`)
    expect(status).to.equal(200)
    expect(body.lines).to.have.length(1)
  })

  it('redacts, and tells a desk elsewhere the same', async () => {
    const of = (await house.call('GET', `/sessions/${session}/timeline`)).body.items.find(e => e.kind === 'message')?.seq
    const done = await house.call('POST', `/sessions/${session}/redact`, { agent, id: 'r1', of, what: ['4711x'] })
    expect(done.status).to.equal(200)
    const remote = createRemote({ url: house.url, key: houseKey, clock: realClock })
    try {
      const entry = (await remote.queries.timeline(session, 0)).find(e => e.seq === of)
      expect(entry).to.include({ text: 'Hi, can I send the lamp back after 40 days? My door code is [redacted].' })
      expect(entry).to.have.nested.property('redacted.by.name', 'Grace Hopper')
      expect((await remote.queries.recall('what did we promise Ada?')).lines[0]?.at).to.be.a('number')
      expect((await remote.queries.proposal(session, seq)).instruction).to.include('60 days')
      expect((await remote.controls.redact(session, { of: of! }, { who: agent, key: 'r2' })).whole).to.equal(true)
    } finally {
      remote.close()
    }
  })
})
