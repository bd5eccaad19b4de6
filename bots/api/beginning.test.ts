import { expect } from 'chai'
import { type CalledHouse, openCalledHouse } from '#core/testing/houses/api-house.ts'

const grace = { id: 'grace', name: 'Grace Hopper' }

describe('An agent who writes first, over the API', () => {
  let house: CalledHouse

  before(async () => {
    house = await openCalledHouse({ says: () => ({ text: 'An answer of the AI.' }) })
  })
  after(() => house.close())

  const ok: CalledHouse['ok'] = (...call) => house.ok(...call)
  const known = async (id: string): Promise<{ session: string }> => {
    const { session } = await ok(202, 'POST', '/messages', { contact: { id }, text: 'Hello' })
    await ok(200, 'POST', `/sessions/${session}/close`, { agent: grace })
    return { session }
  }

  it('is told where the contact can be reached', async () => {
    const { session } = await ok(202, 'POST', '/messages', { contact: { id: 'cus-1' }, text: 'Hello' })
    const { items } = await ok(200, 'GET', '/contacts/id:cus-1/channels')
    expect(items[0]).to.have.nested.property('open.session', session)
    await ok(200, 'POST', `/sessions/${session}/close`, { agent: grace })
    expect((await ok(200, 'GET', '/contacts/id:cus-1/channels')).items[0]).to.deep.equal({ channel: 'api' })
    await ok(404, 'GET', '/contacts/nobody/channels')
  })

  it('begins a session of their own, once for one id, in which the program reads the words and answers', async () => {
    const { session: before } = await known('cus-2')
    const given = { id: 'm1', agent: grace, text: 'Your lamp is back.' }
    const done = await ok(200, 'POST', '/contacts/id:cus-2/messages', given)
    expect(done).to.include({ channel: 'api', began: true }).and.not.include({ session: before })
    expect(await ok(200, 'POST', '/contacts/id:cus-2/messages', given)).to.deep.equal(done)
    expect((await ok(409, 'POST', '/contacts/id:cus-2/messages', { ...given, text: 'Other words' })).code).to.equal('id_reused')
    expect(await ok(200, 'GET', `/sessions/${done.session}`)).to.deep.include({
      owner: { kind: 'agent', id: 'grace', name: 'Grace Hopper' },
      from: before,
    })
    const answer = await ok(202, 'POST', '/messages', { contact: { id: 'cus-2' }, text: 'I take it' })
    expect(answer.session).to.equal(done.session)
    const { items } = await ok(200, 'GET', `/sessions/${done.session}/timeline`)
    expect(items.flatMap(e => (e.kind === 'message' ? [`${e.author.kind}: ${e.text}`] : []))).to.deep.equal([
      'agent: Your lamp is back.',
      'contact: I take it',
    ])
  })

  it('is told in plain words why not', async () => {
    await known('cus-3')
    const refused = await ok(409, 'POST', '/contacts/id:cus-3/messages', { text: 'Hi', channel: 'email' })
    expect(refused).to.include({ code: 'unreachable' })
    expect(refused.detail).to.include('email is not plugged in here')
    expect((await ok(400, 'POST', '/contacts/id:cus-3/messages', { text: ' ' })).code).to.equal('invalid')
    await ok(200, 'POST', '/contacts/id:cus-3/block', {})
    expect((await ok(403, 'POST', '/contacts/id:cus-3/messages', { text: 'Hi' })).code).to.equal('blocked')
  })
})
