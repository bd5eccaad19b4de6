import { expect } from 'chai'
import type { CallResult, Question } from '../../ports/answerer.ts'
import { strangeReports } from './reports.ts'

const result = (action: string, safe: boolean, text: unknown, state: CallResult['state'] = 'done'): CallResult => ({
  id: action,
  action,
  arguments: {},
  state,
  safe,
  text: typeof text === 'string' ? text : JSON.stringify(text),
})

const asked = (results: CallResult[]): Question => ({
  text: 'Please cancel my subscription',
  history: [],
  language: 'en',
  channel: 'api',
  instructions: [],
  evidence: [],
  unknown: 0,
  clarified: 0,
  actions: [{ action: 'shop.close', description: 'Cancels the subscription of a customer.', parameters: {} }],
  results,
})

const strange = (text: string, results: CallResult[] = [], passages: string[] = []): string[] =>
  strangeReports(text, passages, asked(results))

describe('What an answer reports', () => {
  const acts = ['I have cancelled your subscription.', 'Your subscription is now cancelled.', 'Ihr Abo wurde storniert.']

  it('needs something that was done', () => {
    for (const act of acts) expect(strange(act), act).to.deep.equal([act])
    for (const act of acts) expect(strange(act, [result('shop.cancel', false, 'timed out', 'failed')]), act).to.deep.equal([act])
  })

  it('needs a deed of its kind, by the action’s name, its description or its result', () => {
    for (const act of acts) {
      expect(strange(act, [result('shop.note', false, { ok: true, note: 'added' })]), act).to.deep.equal([act])
      expect(strange(act, [result('shop.cancelSubscription', false, { ok: true })]), act).to.deep.equal([])
      expect(strange(act, [result('shop.close', false, { ok: true })]), act).to.deep.equal([])
      expect(strange(act, [result('shop.act', false, { status: 'cancelled' })]), act).to.deep.equal([])
    }
    const both = 'I have cancelled your subscription and refunded you.'
    expect(strange(both, [result('shop.cancel', false, { ok: true })])).to.deep.equal([both])
  })

  it('may be what was looked up, as long as nobody claims to have done it', () => {
    const lookup = [
      result('shop.get', true, {
        status: 'shipped',
        cancelled: false,
        cancel_url: 'https://shop.example/c',
        refundable_until: '2026-12-01',
      }),
    ]
    expect(strange('Your order was shipped yesterday.', lookup)).to.deep.equal([])
    expect(strange('Votre commande a été expédiée hier.', lookup)).to.deep.equal([])
    expect(strange('I have shipped your order.', lookup)).to.have.length(1)
    expect(strange('Your order was cancelled.', lookup)).to.have.length(1)
    expect(strange('Your order was refunded.', lookup)).to.have.length(1)
    expect(strange('Your order was cancelled.', [result('shop.get', true, { cancelled_at: '2026-11-01' })])).to.deep.equal([])
  })

  it('may be what a page reports, sentence by sentence', () => {
    const page =
      'When we have cancelled your subscription you get an email. We have moved our shop to Lisbon. A refund is issued within 5 days.'
    expect(strange('We have moved our shop to Lisbon.', [], [page])).to.deep.equal([])
    expect(strange('We have cancelled your subscription.', [], [page])).to.have.length(1)
    expect(strange('A refund was issued.', [], [page])).to.have.length(1)
  })

  it('is nothing where it only says how things go', () => {
    expect(strange('Orders are shipped within 2 days. A subscription is cancelled at the end of the month.')).to.deep.equal([])
  })
})
