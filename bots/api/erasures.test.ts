import { expect } from 'chai'
import { type CalledHouse, openCalledHouse, type Told } from '#core/testing/houses/api-house.ts'

describe('Erasing and exporting a contact, over the API', () => {
  let house: CalledHouse

  before(async () => {
    house = await openCalledHouse({ says: () => ({ text: 'An answer of the AI.' }) })
  })
  after(() => house.close())

  const ok: CalledHouse['ok'] = (...call) => house.ok(...call)
  const write = (text: string): Promise<Told> =>
    ok(202, 'POST', '/messages', { contact: { id: 'cus-1', email: 'ada@example.com', name: 'Ada Lovelace' }, text })

  it('gives all that is stored as a file, then takes it away, and says the second time that it was done', async () => {
    const { session } = await write('My lamp is dark.')
    const made = await ok(200, 'POST', '/contacts/cus-1/export', { agent: { id: 'grace', name: 'Grace' } })
    expect(Date.parse(String(made.until))).to.be.greaterThan(Date.now())
    const { pathname } = new URL(String(made.url))
    expect(pathname).to.include('/files/')
    expect(await ok(200, 'GET', '/contacts/cus-1/erasure')).to.deep.equal({ sessions: 1, open: 1 })
    const done = await ok(200, 'DELETE', '/contacts/cus-1?agent=grace&agent_name=Grace')
    expect(done).to.deep.include({ state: 'done', sessions: 1, by: { id: 'grace', name: 'Grace' }, kept: [], already: false })
    await ok(404, 'GET', '/contacts/cus-1')
    const { items } = await ok(200, 'GET', `/sessions/${session}/timeline`)
    expect(JSON.stringify(items)).to.not.match(/lamp|Ada|cus-1/u)
    expect(items.at(-1)).to.include({ kind: 'erased', all: true })
    expect(await ok(200, 'DELETE', '/contacts/cus-1')).to.include({ id: done.id, already: true })
    expect(await ok(200, 'GET', `/erasures/${done.id}`)).to.include({ id: done.id, already: false })
    expect((await ok(200, 'GET', '/erasures')).items).to.have.length(1)
    await ok(404, 'DELETE', '/contacts/nobody')
    await ok(404, 'GET', '/erasures/none')
    const again = await write('Hello again')
    expect(again.session).to.not.equal(session)
  })
})
