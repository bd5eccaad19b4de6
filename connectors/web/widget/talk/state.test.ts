import { expect } from 'chai'
import fc from 'fast-check'
import type { WireEntry, WireSession } from '../../wire.ts'
import { type Action, reduce } from './reduce.ts'
import { answering, initialState, lastSeq, leavesGap, listed, type Outgoing, placeOf, type State, shown, unread } from './state.ts'

const session: WireSession = {
  id: 's1',
  ticket: 1,
  status: 'open',
  owner: { kind: 'ai' },
  lastActivityAt: 1,
  preview: '',
  unread: 0,
  seen: 0,
}
const said = (seq: number, text: string, more: Partial<WireEntry> = {}): WireEntry => ({
  seq,
  at: seq * 1000,
  kind: 'message',
  author: { kind: 'contact' },
  text,
  ...more,
})
const out = (id: string, more: Partial<Outgoing> = {}): Outgoing => ({
  id,
  to: { session: 's1' },
  text: `text of ${id}`,
  at: 1,
  state: 'sending',
  ...more,
})
const having = (...actions: Action[]): State => actions.reduce(reduce, initialState)
const loaded = (entries: WireEntry[], its = session): Action => ({ type: 'loaded', conversation: { session: its, entries, more: false } })
const frame = (after: number, entries: WireEntry[], its = session): Action => ({ type: 'frame', frame: { after, session: its, entries } })
const entries = (state: State, id = 's1'): WireEntry[] => state.parts[id]?.entries ?? []

describe('What the widget knows', () => {
  it('grows by each frame, in order and once', () => {
    const state = having(loaded([said(2, 'a')]), frame(2, [said(3, 'b'), said(5, 'c')]), frame(2, [said(3, 'b')]), frame(5, [said(9, 'd')]))
    expect(entries(state).map(e => e.seq)).to.deep.equal([2, 3, 5, 9])
    expect(lastSeq(state, 's1')).to.equal(9)
  })

  it('takes no frame that leaves a gap', () => {
    const state = having(loaded([said(2, 'a')]))
    const late = { after: 5, session, entries: [said(6, 'late')] }
    expect(leavesGap(state, late)).to.equal(true)
    expect(reduce(state, { type: 'frame', frame: late })).to.equal(state)
  })

  it('is the same in whatever portions it arrives', () => {
    const all = Array.from({ length: 12 }, (_, i) => said(i * 2 + 1, `m${i}`, { platformId: `id${i}` }))
    fc.assert(
      fc.property(fc.array(fc.nat(12), { maxLength: 6 }), cuts => {
        const at = [0, ...cuts.sort((a, b) => a - b), 12]
        let state = having(loaded([]))
        for (const [i, from] of at.entries()) {
          const part = all.slice(from, at[i + 1] ?? 12)
          state = reduce(state, frame(from === 0 ? 0 : (all[from - 1]?.seq ?? 0), part))
        }
        expect(entries(state)).to.deep.equal(all)
      }),
    )
  })

  it('of older pages goes before what is there', () => {
    const state = having(
      { type: 'loaded', conversation: { session, entries: [said(8, 'c'), said(9, 'd')], more: true } },
      { type: 'loaded', conversation: { session, entries: [said(2, 'a'), said(3, 'b')], more: false }, before: true },
    )
    expect(entries(state).map(e => e.text)).to.deep.equal(['a', 'b', 'c', 'd'])
    expect(state.parts.s1?.more).to.equal(false)
  })

  describe('of a message on its way', () => {
    it('is shown at once, then as stored, never twice', () => {
      const queued = having(loaded([]), { type: 'queued', message: out('m1') })
      expect(queued.outbox).to.have.length(1)
      const sent = reduce(queued, { type: 'sent', id: 'm1', session: 's1' })
      expect(sent.outbox[0]).to.include({ state: 'sent' })
      const seen = reduce(sent, frame(0, [said(2, 'text of m1', { platformId: 'm1' })]))
      expect(seen.outbox).to.deep.equal([])
      expect(entries(seen)).to.have.length(1)
    })

    it('is not shown twice when the stream is faster than the answer', () => {
      const state = having(
        loaded([]),
        { type: 'queued', message: out('m1') },
        frame(0, [said(2, 'text of m1', { platformId: 'm1' })]),
        { type: 'sent', id: 'm1', session: 's1' },
        { type: 'queued', message: out('m1') },
      )
      expect(state.outbox).to.deep.equal([])
    })

    it('says why it was refused until it is tried again', () => {
      const refused = having({ type: 'queued', message: out('m1') }, { type: 'refused', id: 'm1', why: 'Too long.' })
      expect(refused.outbox[0]).to.include({ state: 'failed', why: 'Too long.' })
      const again = reduce(refused, { type: 'progress', id: 'm1', state: 'sending' })
      expect(again.outbox[0]).to.deep.equal(out('m1'))
      expect(reduce(refused, { type: 'dropped', id: 'm1' }).outbox).to.deep.equal([])
    })

    it('that is stored does not go back to waiting', () => {
      const state = having(
        { type: 'queued', message: out('m1') },
        { type: 'sent', id: 'm1', session: 's1' },
        { type: 'progress', id: 'm1', state: 'waiting' },
      )
      expect(state.outbox[0]?.state).to.equal('sent')
    })
  })

  describe('of where the customer is', () => {
    const begun: Action = { type: 'went', at: 'c1', begun: { name: 'c1', at: 1 } }

    it('stays in a new conversation when it gets its session', () => {
      const written = having(begun, { type: 'queued', message: out('m1', { to: { conversation: 'c1' } }) })
      const sent = reduce(written, { type: 'sent', id: 'm1', session: 's1' })
      expect(sent).to.deep.include({ at: 's1', begun: [] })
      expect(placeOf(sent, { conversation: 'c1' })).to.equal('s1')
    })

    it('has the team’s first words before them until the timeline tells them', () => {
      const opening = { id: 'i1', text: 'Need help?', html: '' }
      const written = having(
        { type: 'went', at: 'c1', begun: { name: 'c1', at: 1, opening } },
        { type: 'queued', message: out('m1', { to: { conversation: 'c1' } }) },
        { type: 'sent', id: 'm1', session: 's1' },
      )
      expect(written.begun).to.have.length(1)
      expect(reduce(written, loaded([said(2, 'Need help?'), said(3, 'Yes')])).begun).to.deep.equal([])
    })

    it('goes along into the session that goes on from a closed one, which leaves the list', () => {
      const next: WireSession = { ...session, id: 's2', from: 's1' }
      const state = having(loaded([said(2, 'a')]), { type: 'went', at: 's1' }, { type: 'session', session: next })
      expect(shown(state)?.id).to.equal('s2')
      expect(listed(state).map(s => s.id)).to.deep.equal(['s2'])
      expect(placeOf(state, { session: 's1' })).to.equal('s2')
    })

    it('is the latest conversation after opening the page, but not against the customer’s will', () => {
      const other: WireSession = { ...session, id: 's2', lastActivityAt: 9 }
      const list: Action = { type: 'listed', list: { sessions: [other, session], next: null } }
      expect(having(list).at).to.equal('s2')
      expect(having(begun, list).at).to.equal('c1')
      expect(having({ type: 'went', at: null }, list).at).to.equal(null)
    })

    it('is elsewhere once the server does not know the session any more', () => {
      const other: WireSession = { ...session, id: 's2' }
      const state = having(
        loaded([said(2, 'a')]),
        { type: 'session', session: other },
        { type: 'went', at: 's1' },
        { type: 'gone', session: 's1' },
      )
      expect(state.at).to.equal('s2')
      expect(state.parts.s1).to.equal(undefined)
    })
  })

  it('counts what is new over all conversations, until it was seen', () => {
    const state = having(
      { type: 'session', session: { ...session, unread: 2 } },
      { type: 'session', session: { ...session, id: 's2', unread: 1 } },
    )
    expect(unread(state)).to.equal(3)
    const seen = reduce(state, { type: 'seen', session: 's1', seq: 5 })
    expect(unread(seen)).to.equal(1)
    expect(reduce(seen, { type: 'seen', session: 's1', seq: 3 })).to.equal(seen)
  })

  it('counts no message as new that was shown here before the server knew, whichever it knows of first', () => {
    const agents = { author: { kind: 'agent' } } as const
    const shown = having(
      loaded([said(2, 'a'), said(3, 'b', agents), said(4, 'c')]),
      { type: 'session', session: { ...session, unread: 1 } },
      { type: 'seen', session: 's1', seq: 4 },
    )
    const later = { ...session, lastActivityAt: session.lastActivityAt + 1 }
    const came = reduce(shown, { type: 'session', session: { ...later, unread: 2 } })
    expect(unread(came)).to.equal(1)
    expect(unread(reduce(came, { type: 'session', session: { ...later, seen: 3, unread: 1 } }))).to.equal(1)
    expect(unread(reduce(came, { type: 'session', session: { ...later, seen: 5, unread: 0 } }))).to.equal(0)
    expect(unread(reduce(shown, { type: 'session', session: { ...session, unread: 1 } })), 'nothing new').to.equal(0)
  })

  it('stops showing typing with the answer, and when the connection is lost', () => {
    const typing = having(loaded([said(2, 'a')]), { type: 'typing', session: 's1' })
    expect(reduce(typing, frame(2, [said(3, 'b')])).typing, 'the customer said more').to.equal('s1')
    expect(reduce(typing, frame(2, [said(3, 'b', { author: { kind: 'ai' } })])).typing).to.equal(null)
    expect(reduce(typing, { type: 'link', link: 'lost' }).typing).to.equal(null)
  })

  it('says who answers next: after the end whoever had it, after closing the AI', () => {
    const owner = { kind: 'agent' as const, name: 'Maya' }
    expect(answering(undefined)).to.deep.equal({ kind: 'ai' })
    expect(answering({ ...session, owner, status: 'resolved' })).to.deep.equal(owner)
    expect(answering({ ...session, owner, status: 'closed' })).to.deep.equal({ kind: 'ai' })
  })

  it('changes nothing where nothing happened, so that nothing is drawn again', () => {
    const state = having(loaded([said(2, 'a')]))
    for (const action of [
      { type: 'typing', session: null },
      { type: 'link', link: 'idle' },
      { type: 'seen', session: 's1', seq: 0 },
      { type: 'open', open: false },
      { type: 'session', session },
    ] as const)
      expect(reduce(state, action)).to.equal(state)
  })
})
