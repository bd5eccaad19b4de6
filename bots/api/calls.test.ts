import { expect } from 'chai'
import { openRefunds, type Refunds } from '#core/testing/actions/refunds.ts'
import { type CalledHouse, openCalledHouse } from '#core/testing/houses/api-house.ts'

const grace = { id: 'grace', name: 'Grace Hopper' }

describe('A call that waits for the team, over the API', () => {
  let refunds: Refunds
  let house: CalledHouse

  beforeEach(async () => {
    refunds = openRefunds()
    house = await openCalledHouse(refunds.given)
  })
  afterEach(() => house.close())

  const timeline = async (session: string) => (await house.call('GET', `/sessions/${session}/timeline`)).body.items
  const waiting = async (): Promise<string[]> =>
    (await house.call('GET', '/queue')).body.items.map(row => (row.session as unknown as { id: string }).id)
  const said = async (session: string): Promise<string[]> =>
    (await timeline(session)).filter(e => e.kind === 'message' && e.author.kind === 'ai').map(e => e.text)
  /** A customer asks for something that has to be approved; answers the number of the call. */
  const asked = async () => {
    const { session } = (await house.call('POST', '/messages', { contact: { id: 'ada' }, text: 'Please refund order 4521' })).body
    await house.core.idle()
    const call = (await timeline(session)).find(e => e.kind === 'call')!
    expect(call).to.include({ title: 'Refund the order', state: 'waiting', approval: 'agent' })
    const decide = async (verdict: string) => {
      const answer = await house.call('POST', `/sessions/${session}/decide`, { draft: call.seq, verdict, agent: grace })
      await house.core.idle()
      return answer
    }
    const standing = async () => (await timeline(session)).find(e => e.seq === call.seq)!
    return { session, decide, standing }
  }

  it('stands in the queue until it is approved, is made then, once, and the AI tells the customer', async () => {
    const { session, decide, standing } = await asked()
    expect(await waiting()).to.deep.equal([session])
    expect((await decide('approve')).status).to.equal(200)
    expect(await standing()).to.deep.include({ state: 'done', decided: { verdict: 'approve', by: { kind: 'agent', ...grace } } })
    expect(await said(session)).to.deep.equal(['refund done: 200 done: {"order":"4521"}'])
    expect(await waiting()).to.deep.equal([])
    const again = await decide('reject')
    expect([again.status, again.body.code]).to.deep.equal([409, 'decided'])
    expect(refunds.shop.made).to.have.length(1)
  })

  it('is not made once it is rejected, and can not be edited', async () => {
    const { session, decide, standing } = await asked()
    expect((await decide('edit')).status).to.equal(400)
    expect((await decide('reject')).status).to.equal(200)
    expect(await standing()).to.deep.include({ state: 'refused', decided: { verdict: 'reject', by: { kind: 'agent', ...grace } } })
    expect(await said(session)).to.have.length(1)
    expect(refunds.shop.made).to.deep.equal([])
  })
})
