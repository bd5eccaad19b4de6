import { expect } from 'chai'
import type { WireEntry, WireSession } from '../wire.ts'
import { awaitsAnswer, type Item, itemsOf, unread } from './items.ts'
import { initialState, type State } from './state.ts'

const noon = Date.UTC(2026, 10, 22, 12)
const minute = 60_000
const session: WireSession = {
  id: 's1',
  ticket: 1,
  status: 'open',
  owner: { kind: 'ai' },
  lastActivityAt: 0,
  preview: '',
  unread: 0,
  seen: 0,
}
let seq = 0
const entry = (kind: WireEntry['kind'], more: Partial<WireEntry> = {}): WireEntry => ({ seq: ++seq, at: noon, kind, ...more })
const me = (text: string, more: Partial<WireEntry> = {}) => entry('message', { author: { kind: 'contact' }, text, ...more })
const ai = (text: string, more: Partial<WireEntry> = {}) =>
  entry('message', { author: { kind: 'ai' }, text, html: `<p>${text}</p>`, ...more })
const maya = (text: string, more: Partial<WireEntry> = {}) =>
  entry('message', { author: { kind: 'agent', name: 'Maya' }, text, html: `<p>${text}</p>`, ...more })
const state = (entries: WireEntry[], more: Partial<State> = {}): State => ({ ...initialState, session, entries, ...more })
const list = (entries: WireEntry[], more: Partial<State> = {}): Item[] => itemsOf(state(entries, more), 0)
const brief = (items: Item[]): string[] =>
  items.map(item => (item.kind === 'message' ? `${item.side}: ${item.text}` : item.kind === 'notice' ? `(${item.notice})` : item.kind))

describe('The message list', () => {
  beforeEach(() => {
    seq = 0
  })

  it('joins what one author says in a row', () => {
    const items = list([ai('a'), ai('b'), maya('c'), maya('d', { at: noon + 10 * minute })]).filter(i => i.kind === 'message')
    expect(items.map(i => [i.first, i.last])).to.deep.equal([
      [true, false],
      [false, true],
      [true, true],
      [true, true],
    ])
  })

  it('draws a line between days, by the customer’s clock', () => {
    const entries = [me('a'), me('b', { at: noon + 11 * 60 * minute }), me('c', { at: noon + 13 * 60 * minute })]
    expect(brief(list(entries))).to.deep.equal(['day', 'me: a', 'me: b', 'day', 'me: c'])
    expect(brief(itemsOf(state(entries), 120))).to.deep.equal(['day', 'me: a', 'day', 'me: b', 'me: c'])
  })

  it('tells what happened to the conversation, and nothing the customer need not know', () => {
    const entries = [
      me('a'),
      entry('handoff'),
      entry('agent', { author: { kind: 'system' } }),
      entry('agent', { author: { kind: 'ai' } }),
      entry('status', { status: 'resolved' }),
      entry('status', { status: 'closed' }),
    ]
    expect(brief(list(entries))).to.deep.equal(['day', 'me: a', '(handoff)', '(ai)', '(resolved)', '(closed)'])
  })

  it('announces before the words what came about by them', () => {
    const joined = [me('a'), maya('hi'), entry('agent', { author: { kind: 'agent', name: 'Maya' } }), maya('there')]
    expect(brief(list(joined))).to.deep.equal(['day', 'me: a', '(joined)', 'them: hi', 'them: there'])
    const reopened = [me('a'), entry('status', { status: 'resolved' }), me('still broken'), entry('status', { status: 'open' })]
    expect(brief(list(reopened))).to.deep.equal(['day', 'me: a', '(resolved)', '(reopened)', 'me: still broken'])
  })

  it('shows a message as it stands after edits, and that it was deleted', () => {
    const first = ai('old')
    const second = maya('secret')
    const items = list([
      first,
      second,
      entry('edit', { of: first.seq, text: 'new', html: '<p>new</p>' }),
      entry('delete', { of: second.seq }),
    ]).filter(i => i.kind === 'message')
    expect(items[0]).to.include({ text: 'new', html: '<p>new</p>', edited: true })
    expect(items[1]).to.include({ text: '', deleted: true })
  })

  it('keeps a sent message in its place when the timeline takes it over', () => {
    const pending = list([], { outbox: [{ id: 'm1', text: 'a', at: noon, state: 'waiting' }] })
    const stored = list([me('a', { platformId: 'm1' })])
    expect(pending.at(-1)).to.include({ key: 'm1', sending: 'waiting', id: 'm1' })
    expect(stored.at(-1)).to.include({ key: 'm1', sending: 'sent' })
  })

  it('shows what is not sent yet after everything else', () => {
    expect(brief(list([me('a'), ai('b')], { outbox: [{ id: 'm1', text: 'c', at: noon - minute, state: 'waiting' }] }))).to.deep.equal([
      'day',
      'me: a',
      'them: b',
      'me: c',
    ])
  })

  it('shows the conversation before this one above a line, its question for a score no longer', () => {
    const earlier = [me('before'), entry('csat_request')]
    expect(brief(list([me('now')], { earlier }))).to.deep.equal(['day', 'me: before', '(earlier)', 'me: now'])
  })

  it('has a key of its own for every row', () => {
    const earlier = [me('a'), ai('b')]
    seq = 0
    const keys = list([me('a'), ai('b'), entry('handoff'), entry('csat_request')], { earlier }).map(i => i.key)
    expect(new Set(keys).size).to.equal(keys.length)
  })

  describe('asks for a score', () => {
    it('until there is one', () => {
      const request = entry('csat_request')
      expect(list([request]).map(i => i.kind)).to.deep.equal(['csat'])
      expect(brief(list([request, entry('csat', { of: request.seq, score: 4, author: { kind: 'contact' } })]))).to.deep.equal(['(rated)'])
    })

    it('not again after the customer put it away', () => {
      const request = entry('csat_request')
      expect(list([request], { dismissed: [request.seq] })).to.deep.equal([])
    })

    it('and says when the score did not get through', () => {
      const request = entry('csat_request')
      expect(list([request], { rating: { of: request.seq, state: 'failed', why: 'Later.' } })[0]).to.include({
        state: 'failed',
        why: 'Later.',
      })
    })
  })

  it('counts as unread what others said and the customer has not seen', () => {
    const entries = [me('a'), ai('b'), entry('handoff'), maya('c')]
    expect(unread(state(entries))).to.equal(2)
    expect(unread(state(entries, { seen: 2 }))).to.equal(1)
    expect(unread(state(entries, { seen: 4 }))).to.equal(0)
  })

  it('expects an answer of the AI only while the customer’s words stand last and the AI has them', () => {
    expect(awaitsAnswer(state([me('a')]))).to.equal(true)
    expect(awaitsAnswer(state([me('a'), ai('b')]))).to.equal(false)
    expect(awaitsAnswer(state([me('a')], { session: { ...session, owner: { kind: 'team' } } }))).to.equal(false)
    expect(awaitsAnswer(initialState)).to.equal(false)
  })
})
