import { expect } from 'chai'
import { type CalledHouse, openCalledHouse, type Told } from '#core/testing/houses/api-house.ts'
import { houseKey } from '#core/testing/houses/house.ts'

const grace = { id: 'grace', name: 'Grace Hopper' }

describe('Messages afterwards, over the API', () => {
  let house: CalledHouse
  let customers = 0

  before(async () => {
    house = await openCalledHouse({ says: ({ text }) => (/refund/i.test(text) ? { text: 'Refunds take five days.' } : undefined) })
  })
  after(() => house.close())

  const ok: CalledHouse['ok'] = (...call) => house.ok(...call)
  const answered = async (): Promise<{ session: string; seq: number }> => {
    customers += 1
    const { session, seq } = await ok(202, 'POST', '/messages', { contact: { id: `cus-${customers}` }, text: 'A refund, please' })
    const { items } = await ok(200, 'GET', `/sessions/${session}/timeline?after=${seq}&wait=10`)
    return { session, seq: items.find(e => e.kind === 'message')!.seq }
  }
  const at = async (session: string, seq: number): Promise<Told> =>
    (await ok(200, 'GET', `/sessions/${session}/timeline?after=${seq - 1}`)).items[0]!

  it('are changed and taken back, once for one id', async () => {
    const { session, seq } = await answered()
    const change = { id: 'c1', agent: grace, of: seq, text: 'Refunds take three days.' }
    const done = await ok(200, 'POST', `/sessions/${session}/correct`, change)
    expect(await ok(200, 'POST', `/sessions/${session}/correct`, change)).to.deep.equal(done)
    expect((await ok(409, 'POST', `/sessions/${session}/correct`, { ...change, text: 'Other words' })).code).to.equal('id_reused')
    expect(await at(session, seq))
      .to.include({ text: 'Refunds take three days.' })
      .and.have.property('editedAt')
    expect(await at(session, done.seq)).to.deep.include({ kind: 'edit', of: seq, delivery: { state: 'sent' } })
    await ok(200, 'POST', `/sessions/${session}/unsend`, { of: seq })
    expect(await at(session, seq)).to.include({ text: '', deleted: true })
    expect((await ok(409, 'POST', `/sessions/${session}/correct`, { of: seq, text: 'Again' })).code).to.equal('conflict')
    expect((await ok(409, 'POST', `/sessions/${session}/unsend`, { of: 2 })).code).to.equal('conflict')
    expect((await ok(404, 'POST', `/sessions/${session}/unsend`, { of: 999 })).code).to.equal('not_found')
  })

  it('offer choices and forms, which are checked before anything is sent', async () => {
    const { session } = await answered()
    const ask = { kind: 'choices', options: ['Small', 'Large'] }
    const { seq } = await ok(200, 'POST', `/sessions/${session}/reply`, { agent: grace, text: 'Which size?', ask })
    expect(await at(session, seq)).to.deep.include({ text: 'Which size?', ask })
    const form = { kind: 'form', fields: [{ name: 'order', label: 'Order number', type: 'text', required: true }] }
    const second = await ok(200, 'POST', `/sessions/${session}/reply`, { agent: grace, text: 'Tell us more', ask: form })
    expect((await at(session, second.seq)).ask).to.deep.equal(form)
    for (const bad of [
      { kind: 'choices', options: [] },
      { kind: 'form', fields: [{ name: 'x', label: 'X', type: 'choice' }] },
      { kind: 'vote' },
    ])
      expect((await ok(400, 'POST', `/sessions/${session}/reply`, { text: 'Well?', ask: bad })).code).to.equal('invalid')
  })

  it('show what the customer changed, with each change as an entry of its own', async () => {
    const { session, seq } = await answered()
    const { contact } = await ok(200, 'GET', `/sessions/${session}`)
    const { core } = house
    const of = 'early-1'
    const sender = { id: contact, identities: [`id:${contact}`] }
    await core.inbox.changed({ channel: 'api', kind: 'edit', id: 'e1', of, text: 'A refund or two', sender })
    await core.inbox.receive({ channel: 'api', id: of, sender, text: 'A refund' })
    await core.idle()
    const { items } = await ok(200, 'GET', `/sessions/${session}/timeline?after=${seq + 1}`)
    expect(items.find(e => e.author.kind === 'contact' && e.kind === 'message')).to.include({ text: 'A refund or two' })
    expect(items.filter(e => e.kind === 'edit').length).to.equal(1)
  })

  it('are announced by typing, both ways, and nothing of it is stored', async () => {
    const { session } = await answered()
    const before = await ok(200, 'GET', `/sessions/${session}`)
    const stop = new AbortController()
    const follow = house.core.customers.follow(before.contact, session, before.lastSeq, stop.signal)[Symbol.asyncIterator]()
    const next = follow.next()
    const stream = await fetch(`${house.url}/api/v1/sessions/${session}/stream?after=${before.lastSeq}`, {
      headers: { authorization: `Bearer ${houseKey}` },
      signal: stop.signal,
    })
    const reader = stream.body!.getReader()
    const told = (async () => {
      let text = ''
      while (!/event: entry/.test(text)) text += new TextDecoder().decode((await reader.read()).value)
      return text
    })()
    expect(await ok(204, 'POST', `/sessions/${session}/typing`, { on: true, agent: grace })).to.equal(undefined)
    expect((await next).value).to.deep.equal({ typing: true })
    await ok(400, 'POST', `/sessions/${session}/typing`, { on: 'yes' })
    await ok(404, 'POST', '/sessions/ses_nobody/typing', { on: true })
    house.core.inbox.typing(session, true)
    house.core.inbox.typing(session, false)
    await new Promise(resolve => setImmediate(resolve))
    await ok(200, 'POST', `/sessions/${session}/note`, { text: 'a note' })
    const text = await told
    expect(text).to.match(/event: typing\ndata: \{"on":false\}/)
    expect(text.match(/event: entry/g)?.length).to.equal(1)
    expect((await ok(200, 'GET', `/sessions/${session}`)).lastSeq).to.equal(before.lastSeq + 1)
    stop.abort()
  })
})
