import { expect } from 'chai'
import type { Ask, WireEntry, WireSession } from '../../wire.ts'
import { awaitsAnswer, hasEarlier, type Item, itemsOf } from './items.ts'
import { initialState, type Outgoing, type State } from './state.ts'

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
const state = (entries: WireEntry[], more: Partial<State> = {}): State => ({
  ...initialState,
  sessions: { s1: session },
  parts: { s1: { entries, more: false } },
  at: 's1',
  ...more,
})
/** The conversation goes on from an earlier session. */
const goingOn = (before: WireEntry[], entries: WireEntry[]): State =>
  state([], {
    sessions: { s0: { ...session, id: 's0', status: 'closed' }, s1: { ...session, from: 's0' } },
    parts: { s0: { entries: before, more: false }, s1: { entries, more: false } },
  })
const pending = (id: string, text: string, more: Partial<Outgoing> = {}): Outgoing => ({
  id,
  to: { session: 's1' },
  text,
  at: noon,
  state: 'waiting',
  ...more,
})
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

  it('shows a message that grows as far as it has come, and as whole at its end', () => {
    const begun = ai('One.', { growing: true })
    const shownNow = (...more: WireEntry[]) => itemsOf(state([begun, ...more]), 0).find(item => item.kind === 'message')
    const second = entry('more', { of: begun.seq, text: 'One. Two.', html: '<p>One. Two.</p>', growing: true })
    const last = entry('more', { of: begun.seq, text: 'One. Two. Three.', html: '<p>One. Two. Three.</p>' })
    expect(shownNow()).to.include({ text: 'One.', growing: 'more' })
    expect(shownNow(second)).to.include({ html: '<p>One. Two.</p>', growing: 'more', edited: false })
    expect(shownNow(second, last)).to.include({ text: 'One. Two. Three.', html: '<p>One. Two. Three.</p>', growing: 'whole' })
    const edited = entry('edit', { of: begun.seq, text: 'By hand.', html: '<p>By hand.</p>' })
    expect(shownNow(second, edited, { ...last, seq: edited.seq + 1 })).to.include({ text: 'By hand.', edited: true })
    expect(shownNow(second, entry('delete', { of: begun.seq }), { ...last, seq: edited.seq + 9 })).to.include({ text: '', deleted: true })
    // Read anew, it comes as it stands.
    expect(itemsOf(state([ai('One. Two. Three.')]), 0).at(-1)).not.to.have.property('growing')
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
    const waiting = list([], { outbox: [pending('m1', 'a')] })
    const stored = list([me('a', { platformId: 'm1' })])
    expect(waiting.at(-1)).to.include({ key: 'm1', sending: 'waiting', id: 'm1' })
    expect(stored.at(-1)).to.include({ key: 'm1', sending: 'sent' })
    const sent = list([], { outbox: [pending('m1', 'a', { state: 'sent', at: noon + 1234 })] })
    expect(JSON.stringify(sent), 'nothing is drawn again').to.equal(JSON.stringify(stored))
  })

  it('shows what is not sent yet after everything else', () => {
    expect(brief(list([me('a'), ai('b')], { outbox: [pending('m1', 'c', { at: noon - minute })] }))).to.deep.equal([
      'day',
      'me: a',
      'them: b',
      'me: c',
    ])
  })

  it('shows the conversation before this one above a line, its question for a score no longer', () => {
    const earlier = [me('before'), entry('csat_request')]
    expect(brief(itemsOf(goingOn(earlier, [me('now')]), 0))).to.deep.equal(['day', 'me: before', '(earlier)', 'me: now'])
  })

  it('has a key of its own for every row', () => {
    const earlier = [me('a'), ai('b')]
    seq = 0
    const keys = itemsOf(goingOn(earlier, [me('a'), ai('b'), entry('handoff'), entry('csat_request')]), 0).map(i => i.key)
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
      expect(list([request], { dismissed: [`s1 ${request.seq}`] })).to.deep.equal([])
    })

    it('and says when the score did not get through', () => {
      const request = entry('csat_request')
      expect(list([request], { rating: { session: 's1', of: request.seq, state: 'failed', why: 'Later.' } })[0]).to.include({
        state: 'failed',
        why: 'Later.',
      })
    })
  })

  describe('asks something of the customer', () => {
    const form = { kind: 'form' as const, fields: [{ name: 'order', label: 'Order', type: 'text' as const }] }
    const choices = { kind: 'choices' as const, options: ['Refund', 'Exchange'] }

    it('by choices, which are gone once one is taken', () => {
      const asked = maya('Which?', { ask: choices })
      expect(brief(list([asked]))).to.deep.equal(['day', 'them: Which?', 'ask'])
      const answers = { of: asked.seq, values: { choice: 'Refund' } }
      expect(brief(list([asked], { outbox: [pending('m1', 'Refund', { answers })] }))).to.deep.equal(['day', 'them: Which?', 'me: Refund'])
      expect(brief(list([asked, me('Refund', { answers })]))).to.deep.equal(['day', 'them: Which?', 'me: Refund'])
    })

    it('by a form, which shows the answers in place and comes back when they were refused', () => {
      const asked = maya('Details?', { ask: form })
      const answers = { of: asked.seq, values: { order: '4521' } }
      const answered = list([asked, me('Order: 4521', { answers })])
      expect(brief(answered)).to.deep.equal(['day', 'them: Details?', 'ask'])
      expect(answered.at(-1)).to.deep.include({ answered: { order: '4521' } })
      const refused = list([asked], { outbox: [pending('m1', 'Order: 4521', { answers, state: 'failed' })] })
      expect(brief(refused)).to.deep.equal(['day', 'them: Details?', 'ask', 'me: Order: 4521'])
      expect(refused[2]).not.to.have.property('answered')
    })

    it('for an address after a handoff, once, until it is put away', () => {
      const ask: Ask = { kind: 'form', fields: [{ name: 'email', label: 'Email', type: 'email', required: true }] }
      const told = [entry('handoff'), entry('message', { author: { kind: 'system' }, text: 'Passed on.', ask })]
      const items = list(told)
      expect(brief(items)).to.deep.equal(['(handoff)', 'day', 'them: Passed on.', 'ask'])
      const dismiss = items.flatMap(item => (item.kind === 'ask' ? [item.dismiss ?? ''] : []))
      expect(brief(list(told, { dismissed: dismiss })).at(-1)).to.equal('them: Passed on.')
    })

    it('below words that say who has joined', () => {
      const joined = entry('agent', { author: { kind: 'agent', name: 'Maya' } })
      const items = list([maya('Which size?', { ask: { kind: 'choices', options: ['S', 'M'] } }), joined])
      expect(brief(items)).to.deep.equal(['(joined)', 'day', 'them: Which size?', 'ask'])
    })
  })

  it('begins with the team’s words where the customer answers an invitation', () => {
    const begun = [{ name: 'c1', at: noon, opening: { id: 'i1', text: 'Need help?', html: '<p>Need help?</p>' } }]
    const items = itemsOf({ ...initialState, at: 'c1', begun, outbox: [pending('m1', 'Yes', { to: { conversation: 'c1' } })] }, 0)
    expect(brief(items)).to.deep.equal(['day', 'them: Need help?', 'me: Yes'])
  })

  it('knows whether there is more to read further up', () => {
    expect(hasEarlier(state([me('a')]))).to.equal(false)
    expect(hasEarlier(state([], { parts: { s1: { entries: [me('a')], more: true } } }))).to.equal(true)
    expect(hasEarlier(state([me('a')], { sessions: { s1: { ...session, from: 's0' } } }))).to.equal(true)
  })

  it('expects an answer of the AI only while the customer’s words stand last and the AI has them', () => {
    expect(awaitsAnswer(state([me('a')]))).to.equal(true)
    expect(awaitsAnswer(state([me('a'), ai('b')]))).to.equal(false)
    expect(awaitsAnswer(state([me('a')], { sessions: { s1: { ...session, owner: { kind: 'team' } } } }))).to.equal(false)
    expect(awaitsAnswer(initialState)).to.equal(false)
  })
})
