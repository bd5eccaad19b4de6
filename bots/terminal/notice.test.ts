import { expect } from 'chai'
import type { Author } from '#core/model/agent.ts'
import type { Entry } from '#core/model/entry.ts'
import type { Owner, Session } from '#core/model/session.ts'
import { noticeOf, type Reader } from './notice.ts'

const grace: Author = { kind: 'agent', id: 'grace', name: 'Grace' }
const lin: Author = { kind: 'agent', id: 'lin', name: 'Lin' }
const mine: Owner = { kind: 'agent', id: 'grace', name: 'Grace' }
const hers: Owner = { kind: 'agent', id: 'lin', name: 'Lin' }
const session = (owner: Owner): Session => ({ ticket: 12, owner }) as Session
const reader: Reader = { me: 'grace', customer: 'Bob' }
type Happened = Entry extends infer E ? (E extends Entry ? Omit<E, 'seq' | 'at'> : never) : never
const notice = (owner: Owner, event: Happened, more: Partial<Reader> = {}) =>
  noticeOf(session(owner), { seq: 5, at: 0, ...event } as Entry, { ...reader, ...more })

describe('what an agent hears of sessions that are not open', () => {
  it('is a bell and the brief for a handoff', () => {
    const event: Happened = {
      kind: 'handoff',
      author: { kind: 'ai' },
      reasons: ['requested'],
      explanation: '',
      summary: '',
      sentiment: 'neutral',
      language: 'en',
    }
    expect(notice({ kind: 'team' }, event)).to.include({ bell: true, brief: true })
  })

  it('is the customer’s words where the session is theirs, and nothing where the AI has it', () => {
    const event: Happened = { kind: 'message', author: { kind: 'contact', id: 'c' }, text: 'Are you\nthere?' }
    expect(notice(mine, event)).to.include({ text: '#12 Bob: Are you there?', bell: true })
    expect(notice({ kind: 'ai' }, event)).to.equal(undefined)
    expect(notice(hers, event)).to.equal(undefined)
    expect(notice({ kind: 'team' }, event)).to.not.have.property('bell')
  })

  it('is that a session was given to them, or taken from them', () => {
    expect(notice(mine, { kind: 'owner', author: lin, owner: mine, cause: 'assign' })).to.include({
      bell: true,
      text: '#12 Bob: Lin gave it to you',
    })
    expect(notice(hers, { kind: 'owner', author: lin, owner: hers, cause: 'claim' }, { before: mine })?.text).to.contain('Lin has it now')
  })

  it('is not what they did themselves', () => {
    expect(notice(mine, { kind: 'owner', author: grace, owner: mine, cause: 'claim' })).to.equal(undefined)
    expect(notice(mine, { kind: 'status', author: grace, status: 'resolved' })).to.equal(undefined)
  })

  it('is a failure or a doubt that waits for a person, and not one that is still being settled', () => {
    const event = (more: object): Happened =>
      ({ kind: 'delivery', author: { kind: 'system' }, of: 4, target: 'customer', state: 'failed', attempt: 1, ...more }) as Happened
    expect(notice({ kind: 'ai' }, event({ reason: 'no such number' }))?.text)
      .to.contain('✗')
      .and.contain('no such number')
      .and.contain('settle 4 again')
    expect(notice(mine, event({ state: 'unknown', waits: 'person' }))?.text).to.contain('?')
    expect(notice(mine, event({ state: 'unknown', waits: 'provider' }))).to.equal(undefined)
    expect(notice(mine, event({ state: 'delivered' }))).to.equal(undefined)
    expect(notice(mine, event({ target: 'slack:C1' }))).to.equal(undefined)
  })

  it('is that an answer of the AI waits for approval', () => {
    const draft = { kind: 'draft', author: { kind: 'ai' }, text: 'x', purpose: 'inspect' } as unknown as Happened
    expect(notice({ kind: 'ai' }, draft)).to.include({ bell: true })
  })
})
