import { expect } from 'chai'
import type { Author } from '#core/model/agent.ts'
import type { Contact } from '#core/model/contact.ts'
import type { Entry, EntryOf } from '#core/model/entry.ts'
import { handoffReasons } from '#core/model/handoff.ts'
import type { Scenario } from '#core/model/scenario.ts'
import type { Session } from '#core/model/session.ts'
import type { Receipt } from '#core/model/source.ts'
import { holdoutCard } from './cards/holdout.ts'
import {
  autopilotCard,
  briefCard,
  type Card,
  contactCard,
  foundCard,
  healthCard,
  queueCard,
  reasonWords,
  receiptCard,
  recipientWords,
  scenarioCard,
  sessionActions,
  sessionCard,
  timelineLine,
} from './cards.ts'

const grace: Author = { kind: 'agent', id: 'grace', name: 'Grace' }
const ada: Author = { kind: 'contact', id: 'c1' }

const session = (more: Partial<Session> = {}): Session => ({
  id: 'ses_1',
  rev: 8,
  ticket: 4521,
  channel: 'email',
  contact: 'c1',
  address: 'email:ada@example.com',
  status: 'open',
  owner: { kind: 'team' },
  tags: ['billing'],
  startedAt: 1000,
  lastActivityAt: 5000,
  lastSeq: 8,
  heard: 2,
  waitingSince: 4000,
  answered: 0,
  considered: 2,
  humanAt: 0,
  clarified: 0,
  pending: [],
  drafts: [],
  unseen: [],
  seen: 0,
  preview: 'Where is\nmy order?',
  ...more,
})

const contact = (more: Partial<Contact> = {}): Contact => ({
  id: 'c1',
  rev: 1,
  identities: ['email:ada@example.com'],
  verified: { name: 'Ada Lovelace', email: 'ada@example.com' },
  claimed: {},
  segments: [],
  blocked: false,
  createdAt: 0,
  merged: [],
  ...more,
})

const receipt: Receipt = {
  question: 'Where is my order?',
  decision: 'handoff',
  class: 'none',
  confidence: 0.31,
  threshold: 0.6,
  why: 'half of the words are unknown',
  gates: [
    { gate: 'wish', fired: false },
    { gate: 'confidence', fired: true, why: '0.31 is below 0.60' },
  ],
  candidates: [{ kind: 'passage', id: 'p1', title: 'Shipping times', score: 3.2 }],
  sources: [],
  scenarios: [],
  language: 'en',
  model: 'offline',
  tools: [],
  latency: 2,
  masked: ['card'],
  index: { version: 3, pending: 0 },
}

const handoff: EntryOf<'handoff'> = {
  seq: 4,
  at: 4000,
  kind: 'handoff',
  author: { kind: 'ai' },
  reasons: ['low_confidence', 'requested'],
  explanation: 'Nothing in the articles covers it.',
  summary: 'Ada asks where her order is.',
  sentiment: 'unhappy',
  language: 'en',
  evidence: [{ title: 'Shipping times', url: 'https://help.example/ship', version: 2 }],
  receipt,
}

const entries: Entry[] = [
  { seq: 1, at: 1000, kind: 'started', author: ada, channel: 'email', contact: 'c1', address: 'email:ada@example.com', ticket: 4521 },
  { seq: 2, at: 1000, kind: 'message', author: ada, text: 'Where is\nmy order?' },
  { seq: 3, at: 2000, kind: 'message', author: { kind: 'ai' }, text: 'Which one?', class: 'clarifying', delivery: { state: 'delivered' } },
  handoff,
  { seq: 5, at: 4000, kind: 'owner', author: { kind: 'ai' }, owner: { kind: 'team' }, cause: 'handoff' },
  { seq: 6, at: 4500, kind: 'note', author: grace, text: 'Called the warehouse.' },
  { seq: 7, at: 4600, kind: 'message', author: grace, text: 'On its way.', delivery: { state: 'failed', reason: 'mailbox full' } },
  {
    seq: 8,
    at: 4700,
    kind: 'delivery',
    author: { kind: 'system' },
    of: 7,
    target: 'customer',
    state: 'failed',
    reason: 'mailbox full',
    attempt: 1,
  },
]

const fact = (card: Card, label: string): string | undefined => {
  const found = card.facts.find(f => f.label === label)
  return found && JSON.stringify(found.value)
}

const verbsOf = (s: Session, me = 'grace'): string[] => sessionActions(s, me).map(a => a.word ?? a.verb)

describe('the session card', () => {
  const card = sessionCard({ session: session(), contact: contact(), entries, me: 'grace' })

  it('says who the customer is, how they are reached, who has it and why it was handed off', () => {
    expect(fact(card, 'Customer')).to.contain('Ada Lovelace by email, ada@example.com')
    expect(fact(card, 'Owner')).to.contain('nobody yet')
    expect(fact(card, 'Handed off')).to.contain(reasonWords('low_confidence')).and.contain(reasonWords('requested'))
    expect(fact(card, 'Tags')).to.contain('billing')
    expect(fact(card, 'Waiting')).to.contain('"at":4000')
  })

  it('tells the timeline with who, how far it came, and what only the team sees', () => {
    const block = card.blocks.find(b => b.kind === 'timeline')
    const lines = block?.kind === 'timeline' ? block.lines : []
    expect(lines.map(l => [l.seq, l.who, l.reach, l.mark?.sign])).to.deep.equal([
      [1, 'Ada Lovelace', 'event', undefined],
      [2, 'Ada Lovelace', 'customer', undefined],
      [3, 'AI', 'customer', '✓'],
      [4, 'AI', 'event', undefined],
      [6, 'Grace', 'internal', undefined],
      [7, 'Grace', 'customer', '✗'],
    ])
    expect(lines.at(-1)?.mark?.reason).to.equal('mailbox full')
  })

  it('keeps only the latest lines and counts the others', () => {
    const short = sessionCard({ session: session(), contact: contact(), entries }, 2)
    const block = short.blocks.find(b => b.kind === 'timeline')
    expect(block).to.include({ earlier: 4 })
  })

  it('names what the AI tried, with its sources', () => {
    const brief = JSON.stringify(briefCard({ session: session(), contact: contact(), entries }))
    expect(brief).to.contain('https://help.example/ship').and.contain('0.31, needs 0.60').and.contain('Ada asks where her order is.')
  })

  it('names the files that came with what the customer wrote last, and says of a stranger only where they write', () => {
    const photo = { id: 'file_1', name: 'teapot.png', type: 'image/png', size: 9, url: '' }
    const wrote: Entry = { seq: 2, at: 0, kind: 'message', author: ada, text: 'This is it', attachments: [photo] }
    const brief = briefCard({ session: session({ channel: 'web', address: 'web:9f8a7' }), entries: [wrote] })
    expect(fact(brief, 'Files')).to.contain('teapot.png')
    expect(fact(brief, 'Customer')).to.contain('not known yet, by web')
    expect(fact(sessionCard({ session: session(), contact: contact(), entries: [] }), 'Customer')).to.contain('Ada')
  })

  it('says once what stopped it, and under which heading each passage stands', () => {
    const [passage] = receipt.candidates
    const why = '0.31 is below 0.60'
    const { blocks } = receiptCard(
      { ...receipt, why, candidates: [{ ...passage!, section: 'How long it takes' }] },
      { ticket: 1, session: 'ses_1', seq: 4 },
    )
    expect(JSON.stringify(blocks)).to.contain('Shipping times › How long it takes').and.contain('"stopped it"').and.not.contain(why)
  })

  it('gives words of customers as they were written, for the desk to draw as words', () => {
    const hostile = '<!channel> *bold* \u001b]0;x\u0007 <b>hi</b>'
    const evil = sessionCard({
      session: session(),
      contact: contact(),
      entries: [{ seq: 2, at: 0, kind: 'message', author: ada, text: hostile }],
    })
    const block = evil.blocks.find(b => b.kind === 'timeline')
    expect(block?.kind === 'timeline' && block.lines[0]?.text).to.equal(hostile)
  })
})

describe('what may be done with a session', () => {
  it('is to claim it where nobody has it, and to take it where somebody else does', () => {
    expect(verbsOf(session())).to.include('claim').and.not.include('take')
    expect(verbsOf(session({ owner: { kind: 'agent', id: 'lin' } })))
      .to.include('take')
      .and.not.include('claim')
    expect(verbsOf(session({ owner: { kind: 'agent', id: 'grace' } }))).to.not.include.members(['claim'])
  })

  it('is to decide first where a draft waits', () => {
    const actions = sessionActions(session({ drafts: [{ seq: 6, basedOn: 2, purpose: 'inspect' }] }), 'grace')
    expect(actions.slice(0, 3).map(a => a.input)).to.deep.equal([
      { draft: 6, verdict: 'approve' },
      { draft: 6, verdict: 'edit' },
      { draft: 6, verdict: 'reject' },
    ])
  })

  it('is not to reply once it is closed', () => {
    expect(verbsOf(session({ status: 'closed' }))).to.deep.equal(['note'])
    expect(verbsOf(session({ status: 'resolved' }))).to.include('reopen')
  })

  it('is to wake it while it is snoozed', () => {
    expect(verbsOf(session({ snoozedUntil: 9000 })))
      .to.include('wake')
      .and.not.include('snooze')
  })
})

describe('a timeline line', () => {
  it('has words of a person’s own for every reason to hand off', () => {
    for (const reason of handoffReasons) expect(reasonWords(reason)).to.not.equal(reason)
  })

  it('leaves out what is folded into the message, but tells it to who saw the message before', () => {
    const edit: Entry = { seq: 9, at: 1, kind: 'edit', author: ada, of: 2, text: 'Where are my orders?' }
    expect(timelineLine(edit)).to.equal(undefined)
    expect(timelineLine(edit, { live: true })).to.include({ text: '·2 now: Where are my orders?', edited: true })
    expect(timelineLine(entries[7]!)).to.equal(undefined)
    expect(timelineLine(entries[7]!, { live: true })).to.have.nested.property('mark.sign', '✗')
  })

  it('shows a deleted message as deleted, without its words', () => {
    const message = { seq: 2, at: 1, kind: 'message', author: ada, text: 'I am away' } as const
    expect(timelineLine({ ...message, unattended: true })).to.include({
      text: 'I am away (for people alone: the AI does not answer this)',
    })
    expect(timelineLine({ ...message, ignored: 'machine', unattended: true })).to.include({
      text: 'I am away (no person wrote this: nothing answers it)',
    })
    const gone = timelineLine({ seq: 2, at: 1, kind: 'message', author: ada, text: 'secret', deleted: true })
    expect(gone).to.include({ deleted: true, text: '' })
  })

  it('marks a draft as internal and says what became of it', () => {
    const draft: Entry = {
      seq: 6,
      at: 1,
      kind: 'draft',
      author: { kind: 'ai' },
      text: 'It ships today.',
      sources: [],
      class: 'quoted',
      basedOn: 2,
      purpose: 'inspect',
      receipt,
    }
    expect(timelineLine(draft)).to.include({ reach: 'internal' }).and.have.property('text').that.contains('waits')
    expect(timelineLine({ ...draft, unsure: true }))
      .to.have.property('text')
      .that.contains('draft the AI was not sure enough to send')
    expect(timelineLine({ ...draft, verdict: 'superseded' }))
      .to.have.property('text')
      .that.contains('overtaken')
  })

  it('says that an approved answer is the AI’s, and by whom it was approved', () => {
    const line = timelineLine({
      seq: 7,
      at: 1,
      kind: 'message',
      author: { kind: 'ai' },
      text: 'Yes.',
      approvedBy: { id: 'grace', name: 'Grace' },
    })
    expect(line).to.include({ who: 'AI, approved by Grace', tone: 'ai' })
  })
})

describe('other cards', () => {
  it('tell the recipient with the address where a person can read one', () => {
    expect(recipientWords(session(), contact())).to.equal('Ada Lovelace by email, ada@example.com')
    expect(recipientWords({ channel: 'sms', address: 'sms:+15551234567' }, contact())).to.equal('Ada Lovelace by sms, +15551234567')
    const several = { channel: 'email', address: 'email:abc', recipients: ['ada@example.com', 'ben@example.com', 'eve@example.com'] }
    expect(recipientWords(several, contact())).to.equal('Ada Lovelace by email, ada@example.com, and ben@example.com, eve@example.com')
    expect(recipientWords({ channel: 'web', address: 'web:9f8a7' }, contact({ verified: {} }))).to.equal('Customer by web')
  })

  it('list who waits, on one line each', () => {
    const card = queueCard([{ session: session(), contact: contact() }])
    expect(card.heading).to.equal('1 session waits')
    const block = card.blocks[0]
    expect(block?.kind === 'rows' && block.rows[0]?.text).to.equal('Where is my order?')
  })

  it('say so when there is nothing', () => {
    expect(JSON.stringify(queueCard([]))).to.contain('No customer is waiting')
    expect(JSON.stringify(foundCard('charger', [], new Map()))).to.contain('Nothing with ‘charger’')
  })

  it('show a long text where the words that were looked for stand', () => {
    const card = foundCard('charger', [{ session: 'ses_1', seq: 2, at: 0, text: `${'word '.repeat(100)}the charger is broken` }], new Map())
    expect(JSON.stringify(card)).to.contain('the charger is broken')
  })

  it('show the receipt: why, the checks, what was considered, what was masked', () => {
    const card = receiptCard(receipt, { ticket: 4521, session: 'ses_1', seq: 4 })
    expect(fact(card, 'Confidence')).to.contain('0.31, needs 0.60')
    expect(fact(card, 'Masked')).to.contain('card')
    expect(JSON.stringify(card.blocks)).to.contain('Shipping times').and.contain('0.31 is below 0.60')
  })

  it('say that a rule decided, and no confidence, where nobody was asked how sure they were', () => {
    const gates = [{ gate: 'wish_for_person', fired: true, why: 'asks for a person' }]
    const card = receiptCard(
      { ...receipt, gates, confidence: 1, why: 'The customer asks for a person.' },
      { ticket: 1, session: 'ses_1', seq: 4 },
    )
    expect(fact(card, 'Decided')).to.contain('by a rule: The customer asks for a person.')
    expect(card.facts?.map(each => each.label)).to.not.include('Confidence')
  })

  it('say of an answerer that failed what it was, and no confidence', () => {
    const gates = [{ gate: 'answerer', fired: true, why: 'it failed' }]
    const why = 'The AI could not answer: the model failed.'
    const card = receiptCard({ ...receipt, gates, confidence: 1, why }, { ticket: 1, session: 'ses_1', seq: 4 })
    expect(fact(card, 'Decided')).to.contain(why)
    expect(card.facts?.map(each => each.label)).to.not.include('Confidence')
  })

  it('tell a cost to three digits', () => {
    const card = receiptCard({ ...receipt, cost: { amount: 0.00134287, currency: 'EUR' } }, { ticket: 1, session: 'ses_1', seq: 4 })
    expect(fact(card, 'Model')).to.match(/ 0\.00134 EUR/u)
  })

  it('end what fails with one full stop before what to do', () => {
    const card = healthCard([
      {
        name: 'plugins/x',
        kind: 'plugin',
        about: 'X.',
        state: 'failing',
        since: 0,
        failed: { at: 0, why: 'It is away.' },
        mend: 'Mend it.',
      },
    ])
    expect(JSON.stringify(card)).to.contain('It is away').and.contain('. Mend it.').and.not.contain('away.')
  })

  it('tell which segments a customer is in, and who put them there', () => {
    const ada = contact({ segments: ['trial', 'vip'], teamSegments: ['vip'] })
    expect(contactCard(ada).facts).to.deep.include({ label: 'Segments', value: 'trial (proven), vip' })
    expect(sessionCard({ session: session(), contact: ada, entries: [] }).facts).to.deep.include({ label: 'Segments', value: 'trial, vip' })
  })

  it('show a scenario’s working copy beside what customers get', () => {
    const text = { title: 'Refunds', examples: ['Refund?'], instruction: 'new words', channels: [], segments: [] }
    const scenario: Scenario = {
      ...text,
      id: 'scn_1',
      rev: 1,
      kind: 'scenario',
      status: 'published',
      version: 1,
      changed: true,
      versions: [{ ...text, instruction: 'old words', version: 1, at: 0, by: { id: 'grace', name: 'Grace' } }],
      createdAt: 0,
      updatedAt: 0,
    }
    const card = scenarioCard(scenario)
    expect(JSON.stringify(card.blocks)).to.contain('new words').and.contain('old words')
    expect(card.actions.map(a => a.verb))
      .to.include('scenario publish')
      .and.not.include('scenario rollback')
  })

  it('says beside an address or a number whether it is proven', () => {
    const known = (identity: string): unknown =>
      contactCard(contact({ identities: [identity] })).facts.find(f => f.label === 'Known as')?.value
    expect(known('email:a@b.test')).to.equal('a@b.test')
    expect(known('visitor:email:a@b.test')).to.equal('says they are a@b.test (not proven)')
    expect(known('sms:+15550001')).to.equal('texts from +15550001 (not proven)')
    expect(known('caller:+15550001')).to.equal('calls from +15550001 (not proven)')
  })

  it('lists who was merged into a contact, and offers to undo the latest merge', () => {
    const parts = [
      { id: 'con_2', identities: ['email:a@b.test'], at: 0, by: 'Maya' },
      { id: 'con_3', identities: ['visitor:x'], at: 0 },
    ]
    const card = contactCard(contact({ parts }))
    const told = JSON.stringify(card.facts.filter(f => f.label === 'Merged'))
    expect(told).to.contain('a@b.test, by Maya').and.to.contain('visitor x, by one sign-in that proved both')
    expect(card.actions.find(a => a.verb === 'contact split')?.input).to.include({ part: 'con_3' })
  })

  it('tells who may be the same person and why, to be merged or told apart', () => {
    const alike = [
      {
        contact: contact({ id: 'con_9' }),
        ticket: 7,
        shared: [{ identity: 'email:a@b.test', here: 'claimed' as const, there: 'proven' as const }],
      },
    ]
    const card = contactCard(contact({}), [], alike)
    const block = card.blocks.find(b => b.kind === 'rows' && b.label === 'May be the same person')
    expect(JSON.stringify(block)).to.contain('#7').and.to.contain('both have a@b.test (claimed here, proven there)')
    expect(block?.kind === 'rows' && block.rows[0]?.action).to.deep.include({
      verb: 'contact merge',
      input: { into: contact({}).id, from: 'con_9' },
    })
    expect(card.actions.find(a => a.verb === 'contact apart')).to.deep.include({
      label: 'Not the same',
      input: { contact: contact({}).id, other: 'con_9' },
    })
    expect(JSON.stringify(contactCard(contact({})))).to.not.contain('May be the same')
  })

  it('keep what a customer only said apart from what is proven', () => {
    const card = contactCard(contact({ claimed: { name: 'Queen Ada' } }))
    expect(JSON.stringify(card.facts)).to.contain('Ada Lovelace').and.not.contain('Queen')
    expect(JSON.stringify(card.blocks)).to.contain('Queen Ada').and.contain('not proven')
  })

  it('tell the autopilot of every channel, also of those nobody has set', () => {
    const card = autopilotCard({ channels: { web: 'on' }, topics: [{ topic: 'login', channel: 'sms', rule: 'skip' }] }, ['email'])
    expect(fact(card, 'email')).to.contain('off:')
    expect(fact(card, 'web')).to.contain('on:')
    expect(JSON.stringify(card.blocks)).to.contain('login on sms')
  })

  it('are plain data that can be kept and sent', () => {
    const card = sessionCard({ session: session(), contact: contact(), entries })
    expect(JSON.parse(JSON.stringify(card))).to.deep.equal(card)
  })
})

describe('The card of a hold-out', () => {
  const tally = (of: number, count: number) => ({
    resolution: { of, count },
    reopen: { of, count },
    csat: { of, count },
    handoff: { of, count },
  })
  const compared = [{ measure: 'handoff', now: 0.5, before: 0.75, p: 0.4, verdict: 'open' }] as const
  const about = (now: number, before: number) =>
    holdoutCard({
      title: 'Refunds',
      scenario: 'scn_1',
      version: 2,
      before: 1,
      share: 0.2,
      startedAt: 1000,
      by: { id: 'grace', name: 'Grace' },
      exposed: { now, before },
      arms: { now: tally(now, now / 2), before: tally(before, before / 2) },
      compared,
    } as unknown as Parameters<typeof holdoutCard>[0]).facts.find(fact => fact.label === 'Handed off')?.value

  it('compares shares where both groups have been looked at, and nothing before that', () => {
    expect(about(8, 4)).to.equal('50 %, held back 75 %: not certain yet')
    expect(about(8, 0)).to.equal('nothing to compare yet')
    expect(about(0, 0)).to.equal('nothing to compare yet')
  })
})
