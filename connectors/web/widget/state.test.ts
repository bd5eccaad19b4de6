import { expect } from 'chai'
import fc from 'fast-check'
import type { WireEntry, WireSession } from '../wire.ts'
import { type Action, answering, initialState, lastSeq, leavesGap, type Outgoing, reduce, type State } from './state.ts'

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
const said = (seq: number, text: string, more: Partial<WireEntry> = {}): WireEntry => ({
  seq,
  at: seq * 1000,
  kind: 'message',
  author: { kind: 'contact' },
  text,
  ...more,
})
const out = (id: string, more: Partial<Outgoing> = {}): Outgoing => ({ id, text: `text of ${id}`, at: 1, state: 'sending', ...more })
const having = (...actions: Action[]): State => actions.reduce(reduce, initialState)
const loaded = (entries: WireEntry[], its = session): Action => ({ type: 'loaded', conversation: { session: its, entries, more: false } })
const frame = (after: number, entries: WireEntry[], its = session): Action => ({ type: 'frame', frame: { after, session: its, entries } })

describe('What the widget knows', () => {
  it('grows by each frame, in order and once', () => {
    const state = having(loaded([said(2, 'a')]), frame(2, [said(3, 'b'), said(5, 'c')]), frame(2, [said(3, 'b')]), frame(5, [said(9, 'd')]))
    expect(state.entries.map(e => e.seq)).to.deep.equal([2, 3, 5, 9])
    expect(lastSeq(state)).to.equal(9)
  })

  it('takes no frame that leaves a gap, nor one of another session', () => {
    const state = having(loaded([said(2, 'a')]))
    const late = { after: 5, session, entries: [said(6, 'late')] }
    expect(leavesGap(state, late)).to.equal(true)
    expect(reduce(state, { type: 'frame', frame: late })).to.equal(state)
    expect(having(loaded([said(2, 'a')]), frame(0, [said(1, 'x')], { ...session, id: 's2' })).entries).to.deep.equal([said(2, 'a')])
  })

  it('is the same in whatever portions it arrives', () => {
    const entries = Array.from({ length: 12 }, (_, i) => said(i * 2 + 1, `m${i}`, { platformId: `id${i}` }))
    fc.assert(
      fc.property(fc.array(fc.nat(12), { maxLength: 6 }), cuts => {
        const at = [0, ...cuts.sort((a, b) => a - b), 12]
        let state = having(loaded([]))
        for (const [i, from] of at.entries()) {
          const part = entries.slice(from, at[i + 1] ?? 12)
          state = reduce(state, frame(from === 0 ? 0 : (entries[from - 1]?.seq ?? 0), part))
        }
        expect(state.entries).to.deep.equal(entries)
      }),
    )
  })

  describe('of a message on its way', () => {
    it('is shown at once, then as stored, never twice', () => {
      const queued = having(loaded([]), { type: 'queued', message: out('m1') })
      expect(queued.outbox).to.have.length(1)
      const sent = reduce(queued, { type: 'sent', id: 'm1', session: 's1', seq: 2 })
      expect(sent.outbox[0]).to.include({ state: 'sent', seq: 2 })
      const seen = reduce(sent, frame(0, [said(2, 'text of m1', { platformId: 'm1' })]))
      expect(seen.outbox).to.deep.equal([])
      expect(seen.entries).to.have.length(1)
    })

    it('is not shown twice when the stream is faster than the answer', () => {
      const state = having(
        loaded([]),
        { type: 'queued', message: out('m1') },
        frame(0, [said(2, 'text of m1', { platformId: 'm1' })]),
        { type: 'sent', id: 'm1', session: 's1', seq: 2 },
        { type: 'queued', message: out('m1') },
      )
      expect(state.outbox).to.deep.equal([])
    })

    it('says why it was refused until it is tried again', () => {
      const refused = having({ type: 'queued', message: out('m1') }, { type: 'refused', id: 'm1', why: 'Too long.' })
      expect(refused.outbox[0]).to.include({ state: 'failed', why: 'Too long.' })
      const other = reduce(reduce(refused, { type: 'queued', message: out('m2') }), { type: 'sent', id: 'm2', session: 's1', seq: 2 })
      expect(other.outbox[0], 'another one was stored').to.include({ state: 'failed', why: 'Too long.' })
      const again = reduce(refused, { type: 'progress', id: 'm1', state: 'sending' })
      expect(again.outbox[0]).to.deep.equal(out('m1'))
      expect(reduce(refused, { type: 'dropped', id: 'm1' }).outbox).to.deep.equal([])
    })

    it('that is stored does not go back to waiting', () => {
      const state = having(
        { type: 'queued', message: out('m1') },
        { type: 'sent', id: 'm1', session: 's1', seq: 2 },
        { type: 'progress', id: 'm1', state: 'waiting' },
      )
      expect(state.outbox[0]?.state).to.equal('sent')
    })

    it('survives when the server no longer knows the visitor', () => {
      const state = having(loaded([said(2, 'old', { platformId: 'm0' })]), { type: 'queued', message: out('m1') }, { type: 'forgotten' })
      expect(state.outbox.map(m => m.id)).to.deep.equal(['m1'])
      expect(state.session).to.equal(null)
      expect(state.entries).to.deep.equal([])
    })
  })

  it('of a new session keeps the one before for context, and nothing of its typing or scores', () => {
    const next: WireSession = { ...session, id: 's2', from: 's1' }
    const state = having(
      loaded([said(2, 'a')]),
      { type: 'seen', seq: 2 },
      { type: 'typing', on: true },
      { type: 'dismissed', of: 2 },
      {
        type: 'loaded',
        conversation: { session: next, entries: [said(2, 'b')], more: false },
        earlier: [said(2, 'a')],
      },
    )
    expect(state).to.deep.include({
      session: next,
      entries: [said(2, 'b')],
      earlier: [said(2, 'a')],
      typing: false,
      seen: 0,
      dismissed: [],
    })
  })

  it('stops showing typing with the answer, and when the connection is lost', () => {
    const typing = having(loaded([said(2, 'a')]), { type: 'typing', on: true })
    expect(reduce(typing, frame(2, [])).typing, 'nothing was said yet').to.equal(true)
    expect(reduce(typing, frame(2, [said(3, 'b')])).typing, 'the customer said more').to.equal(true)
    expect(reduce(typing, frame(2, [said(3, 'b', { author: { kind: 'ai' } })])).typing).to.equal(false)
    expect(reduce(typing, { type: 'link', link: 'lost' }).typing).to.equal(false)
  })

  it('remembers what was seen, never less', () => {
    expect(having({ type: 'seen', seq: 5 }, { type: 'seen', seq: 3 }).seen).to.equal(5)
  })

  it('says who answers next: after the end whoever had it, after closing the AI', () => {
    const owner = { kind: 'agent' as const, name: 'Maya' }
    expect(answering(initialState)).to.deep.equal({ kind: 'ai' })
    expect(answering(having(loaded([], { ...session, owner, status: 'resolved' })))).to.deep.equal(owner)
    expect(answering(having(loaded([], { ...session, owner, status: 'closed' })))).to.deep.equal({ kind: 'ai' })
  })

  it('changes nothing where nothing happened, so that nothing is drawn again', () => {
    const state = having(loaded([said(2, 'a')]))
    for (const action of [
      { type: 'typing', on: false },
      { type: 'link', link: 'idle' },
      { type: 'seen', seq: 0 },
      { type: 'open', open: false },
    ] as const)
      expect(reduce(state, action)).to.equal(state)
  })
})
