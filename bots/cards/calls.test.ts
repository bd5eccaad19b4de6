import { expect } from 'chai'
import type { Entry, EntryOf } from '#core/model/entry.ts'
import { timelineLine } from '../cards.ts'

const call = (more: Partial<EntryOf<'call'>> = {}): Entry => ({
  seq: 5,
  at: 0,
  kind: 'call',
  author: { kind: 'ai' },
  call: 'c1',
  action: 'shop.refund',
  title: 'Refund an order',
  arguments: { order: '4521' },
  basedOn: 2,
  since: 0,
  approval: 'agent',
  safe: false,
  state: 'waiting',
  ...more,
})

describe('A call of an action as a line', () => {
  it('says what is to be done with what, and that it waits for somebody of the team', () => {
    expect(timelineLine(call())).to.deep.include({
      reach: 'internal',
      text: 'action ‘Refund an order’ (order: 4521): waits: approve or reject',
    })
  })

  it('says who approved it, how long it took and what came back', () => {
    const by = { kind: 'agent', id: 'ann', name: 'Ann' } as const
    const line = timelineLine(call({ state: 'done', decided: { verdict: 'approve', by }, result: { text: '200 ok', duration: 1234 } }))
    expect(line).to.deep.include({ reach: 'event', tone: 'good' })
    expect(line?.text).to.equal('action ‘Refund an order’ (order: 4521): done in 1.2 s, approved by Ann: 200 ok')
  })

  it('says plainly that nobody knows, and what was overtaken', () => {
    expect(timelineLine(call({ state: 'unknown' }))?.text).to.contain('nobody knows whether it was carried out')
    expect(timelineLine(call({ state: 'refused', overtaken: true }))?.text).to.contain('overtaken by what came after')
  })
})
