import { expect } from 'chai'
import { Refused } from '#core/ports/failure.ts'
import { openWebHouse, type WebHouse } from '#core/testing/houses/web-house.ts'
import { createReach } from './reach.ts'

const grace = { who: { id: 'grace', name: 'Grace Hopper', role: 'admin' as const } }

describe('Where an agent’s first words are found on the website', () => {
  let house: WebHouse

  before(async () => {
    house = await openWebHouse()
  })
  after(() => house.close())

  const contactOf = async (session: string): Promise<string> => (await house.core.queries.session(session)).contact

  it('is the browser of a visitor, as something new, and their answer comes into the same session', async () => {
    const visitor = await house.visitor()
    const { session: first } = await visitor.write('Hello')
    await house.core.controls.close(first, {}, grace)
    const done = await house.core.controls.message(await contactOf(first), { text: 'The lamp is back.' }, grace)
    const { session, entries } = await visitor.read()
    expect(session).to.include({ id: done.session, unread: 1 })
    expect(entries.map(entry => entry.text).filter(Boolean)).to.deep.equal(['The lamp is back.'])
    expect((await visitor.write('I take it', { session: done.session })).session).to.equal(done.session)
  })

  it('is every browser of whoever signs in, also of somebody whom only a program has named so far', async () => {
    await house.core.inbox.join({ identities: ['id:bob-1'], verified: { name: 'Bob' } }, 'visitor:none')
    const done = await house.core.controls.message('id:bob-1', { text: 'Welcome, Bob', channel: 'web' }, grace)
    const bob = await house.customer({ sub: 'bob-1' })
    expect((await bob.read()).session).to.include({ id: done.session, unread: 1 })
    expect((await bob.write('Thanks', { conversation: crypto.randomUUID() })).session).to.not.equal(undefined)
  })

  it('is nowhere for a stranger, nor by a name that the page can not prove', () => {
    const nobody = { contact: 'c1', identities: ['email:eve@example.com'], addresses: [], silent: [] }
    expect(() => createReach(true)(nobody)).to.throw(Refused)
    expect(() => createReach(false)({ ...nobody, identities: ['id:bob-1'] })).to.throw(Refused, 'has never met them')
  })
})
