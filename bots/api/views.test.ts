import { expect } from 'chai'
import type { Author } from '#core/model/agent.ts'
import type { Entry } from '#core/model/entry.ts'
import type { Session } from '#core/model/session.ts'
import type { Receipt } from '#core/model/source.ts'
import { entry as entrySchema, session as sessionSchema } from './told.ts'
import { entryView, sessionView } from './views.ts'

const at = Date.parse('2026-03-01T10:00:00.123Z')
const grace: Author = { kind: 'agent', id: 'a1', name: 'Grace', photo: 'https://x.example/g.png' }
const receipt = { question: 'secret-receipt' } as unknown as Receipt
const source = { title: 'Refunds', url: 'https://x.example/refunds', version: 3 }
const json = (value: unknown): Record<string, unknown> => JSON.parse(JSON.stringify(value))

const everyKind: Entry[] = [
  {
    seq: 1,
    at,
    print: 'secret-print',
    kind: 'started',
    author: { kind: 'system' },
    channel: 'api',
    contact: 'c1',
    address: 'c1',
    ticket: 7,
    from: 's0',
  },
  {
    seq: 2,
    at,
    kind: 'message',
    author: { kind: 'contact', id: 'c1', name: 'Ada' },
    text: 'Hello',
    platformId: 'secret-platform',
    masked: ['secret-masked'],
    wish: true,
    unattended: true,
    whole: 'Hello\n> What they quoted',
    recipients: ['ada@example.com', 'ben@example.com'],
    reactions: [{ emoji: '👍', by: grace }],
    editedAt: at,
  },
  {
    seq: 3,
    at,
    kind: 'message',
    author: { kind: 'ai' },
    text: 'Five days.',
    sources: [source],
    class: 'quoted',
    basedOn: 2,
    draft: 2,
    approvedBy: { id: 'a1', name: 'Grace' },
    receipt,
    delivery: { state: 'failed', reason: 'mailbox full' },
  },
  { seq: 4, at, kind: 'note', author: grace, text: 'Ask the warehouse' },
  {
    seq: 5,
    at,
    kind: 'handoff',
    author: { kind: 'ai' },
    reasons: ['requested', 'frustration'],
    explanation: 'They asked for a person.',
    summary: 'Wants a refund',
    sentiment: 'unhappy',
    language: 'en',
    evidence: [source],
    receipt,
  },
  { seq: 6, at, kind: 'owner', author: grace, owner: { kind: 'agent', id: 'a1', name: 'Grace' }, cause: 'claim' },
  { seq: 7, at, kind: 'status', author: grace, status: 'resolved', resolution: 'confirmed' },
  { seq: 8, at, kind: 'tags', author: grace, add: ['vip'], remove: [] },
  { seq: 9, at, kind: 'snooze', author: grace, until: at },
  { seq: 10, at, kind: 'snooze', author: grace, until: null },
  { seq: 11, at, kind: 'label', author: { kind: 'system' }, topic: 'refunds' },
  {
    seq: 12,
    at,
    kind: 'draft',
    author: { kind: 'ai' },
    text: 'Soon.',
    sources: [source],
    class: 'quoted',
    basedOn: 2,
    purpose: 'inspect',
    unsure: true,
    receipt,
    verdict: 'approve',
  },
  { seq: 13, at, kind: 'decision', author: grace, of: 12, verdict: 'edit', text: 'Very soon.' },
  { seq: 14, at, kind: 'passed', author: { kind: 'ai' }, basedOn: 2, reason: 'Thanks.' },
  {
    seq: 15,
    at,
    kind: 'delivery',
    author: { kind: 'system' },
    of: 3,
    target: 'customer',
    state: 'failed',
    reason: 'mailbox full',
    attempt: 2,
    platformId: 'secret-platform',
    run: 'secret-run',
    fenced: true,
    notBefore: at,
  },
  { seq: 16, at, kind: 'csat_request', author: { kind: 'system' }, about: { kind: 'ai' } },
  { seq: 17, at, kind: 'csat', author: { kind: 'contact', id: 'c1' }, of: 16, score: 5, comment: 'Fast', about: { kind: 'ai' } },
  { seq: 18, at, kind: 'csat', author: { kind: 'contact', id: 'c1' }, of: 0, score: 5, about: { kind: 'ai' } },
  { seq: 19, at, kind: 'edit', author: grace, of: 3, text: 'Six days.' },
  { seq: 20, at, kind: 'delete', author: grace, of: 3 },
  { seq: 21, at, kind: 'reaction', author: grace, of: 2, emoji: '👍', removed: true },
  { seq: 22, at, kind: 'erased', author: { kind: 'system' }, of: 2 },
]

describe('What callers see of an entry', () => {
  const view = (seq: number) => json(entryView(everyKind[seq - 1]!))

  it('has its number, its moment in RFC 3339, its kind and its author, whatever the kind', () => {
    for (const entry of everyKind) {
      const seen = json(entryView(entry))
      expect(seen).to.include({ seq: entry.seq, at: '2026-03-01T10:00:00.123Z', kind: entry.kind })
      expect(seen.author).to.include({ kind: entry.author.kind })
      expect(entrySchema.safeParse(seen).error, `kind ${entry.kind}`).to.equal(undefined)
    }
  })

  it('shows nothing that is internal', () => {
    const whole = JSON.stringify(everyKind.map(entryView))
    for (const word of ['secret-', 'receipt', 'platformId', 'masked', 'print', 'fenced', 'notBefore']) expect(whole).not.to.include(word)
  })

  it('tells of a mail what it quotes, who gets the answers and that people alone decide on one', () => {
    expect(view(2)).to.deep.include({
      unattended: true,
      whole: 'Hello\n> What they quoted',
      recipients: ['ada@example.com', 'ben@example.com'],
    })
  })

  it('tells how far a message has come, and each step of it', () => {
    expect(view(3).delivery).to.deep.equal({ state: 'failed', reason: 'mailbox full' })
    expect(view(15)).to.deep.include({ of: 3, delivery: { state: 'failed', reason: 'mailbox full' }, state: 'failed', attempt: 2 })
  })

  it('tells why the AI stopped, what for and from what', () => {
    expect(view(5)).to.deep.include({
      reasons: ['requested', 'frustration'],
      explanation: 'They asked for a person.',
      summary: 'Wants a refund',
      sentiment: 'unhappy',
      language: 'en',
      sources: [source],
    })
  })

  it('names the earlier entry that a change is about, and none where there is none', () => {
    for (const seq of [13, 15, 17, 19, 20, 21, 22]) expect(view(seq).of, `entry ${seq}`).to.be.a('number')
    expect(view(18)).not.to.have.property('of')
  })

  it('gives a snooze its moment, or null when it ended', () => {
    expect(view(9).until).to.equal('2026-03-01T10:00:00.123Z')
    expect(view(10).until).to.equal(null)
  })
})

describe('What callers see of a session', () => {
  it('has its times in RFC 3339 and nothing of how the house works', () => {
    const session: Session = {
      id: 's1',
      rev: 9,
      ticket: 7,
      channel: 'api',
      contact: 'c1',
      address: 'c1',
      recipients: ['ada@example.com', 'ben@example.com'],
      status: 'resolved',
      owner: { kind: 'agent', id: 'a1', name: 'Grace' },
      tags: ['vip'],
      startedAt: at,
      lastActivityAt: at,
      resolvedAt: at,
      resolution: 'confirmed',
      lastSeq: 9,
      heard: 2,
      answered: 3,
      considered: 2,
      humanAt: 6,
      clarified: 0,
      pending: [{ of: 3, fenced: true, state: 'sending', attempt: 1, at }],
      drafts: [{ seq: 8, basedOn: 2, purpose: 'assist' }],
      csat: { requested: 9, score: 4 },
      unseen: [],
      seen: 0,
      preview: 'Hello',
    }
    const seen = json(sessionView(session))
    expect(sessionSchema.safeParse(seen).error).to.equal(undefined)
    expect(seen).to.deep.include({
      id: 's1',
      ticket: 7,
      startedAt: '2026-03-01T10:00:00.123Z',
      lastSeq: 9,
      score: 4,
      recipients: session.recipients,
    })
    expect(seen.owner).to.include({ kind: 'agent', id: 'a1' })
    for (const name of ['rev', 'heard', 'answered', 'considered', 'humanAt', 'clarified', 'pending'])
      expect(seen).not.to.have.property(name)
  })
})
