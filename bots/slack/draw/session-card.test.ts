import { expect } from 'chai'
import type { Contact } from '#core/model/contact.ts'
import type { Entry } from '#core/model/entry.ts'
import type { Session } from '#core/model/session.ts'
import { hour, minute } from '#core/model/time.ts'
import { ada, madeSession, now } from '#core/testing/slack/drawings.ts'
import { readBlocks } from '#core/testing/slack/read.ts'
import { verbs } from '../../verbs.ts'
import { clockWords, type SessionCardGiven, sessionCard } from './session-card.ts'

const handoff = {
  seq: 5,
  at: now,
  kind: 'handoff',
  author: { kind: 'ai' },
  reasons: ['requested', 'frustration'],
  explanation: 'asks for a person',
  summary: 's',
  sentiment: 'unhappy',
  language: 'en',
  evidence: [{ title: 'Returns', version: 1 }],
} as const satisfies Entry

const card = (over: Partial<Session> = {}, given: Partial<SessionCardGiven> = {}, contact: Contact = ada): string =>
  readBlocks(sessionCard({ session: madeSession(over), contact, entries: [handoff] }, { now, words: 'reply', ...given }).blocks)

describe('A session’s card in Slack', () => {
  it('says who needs what, why, until when, and where words in the thread go', () => {
    const deadlines = [{ kind: 'first_reply', at: now + 9 * minute, state: 'running' }] as const
    expect(card({}, { deadlines, team: 'Billing' })).to.equal(
      `# #4521 Ada Lovelace · web
*🔴 Waits for a person since 22 Nov, 19:28 UTC*
(⚠️ First reply by 22 Nov, 19:49 UTC)
> Ada was charged twice for order A-1042 and wants the second 20 € back before Friday.
*Customer*: ada@example.com · +44 20 7946 0018 _(not proven)_ · vip
*Owner*: nobody yet · Billing
*Why*: asked for a person, the customer is frustrated
*About*: billing · 🙁 unhappy · English
*Tags*: \`refund\` \`double-charge\`
(asks for a person · the AI had read Returns)
[Claim!] [Draft] [Release to AI] [Snooze] [Resolve] [More …: Assign to … | Reply in a form | Note for the team | ${verbs.some(v => v.name === 'canned') ? 'Canned reply | ' : ''}Tags | End without an answer | Close for good | Why did the AI …? | Show all that happened | Who is the customer? | Block the customer | Everything you can do]
(💬 What you write in this thread goes to *the customer* (Ada Lovelace by web). Begin with \`//\` for a note that only the team sees.)`,
    )
  })

  it('does not say that a customer waits who was answered, also where nobody has the session', () => {
    const { waitingSince: _, ...answered } = madeSession({ owner: { kind: 'team' } })
    const { blocks, text } = sessionCard({ session: answered, contact: ada, entries: [handoff] }, { now, words: 'reply' })
    expect(readBlocks(blocks)).to.contain('⚪ Answered; nobody has it').and.not.contain('Waits for a person')
    expect(text).to.not.contain('waits for a person')
  })

  it('offers what fits how it stands', () => {
    const owner = { kind: 'agent', id: 'slack:UGRACE', name: 'Grace Hopper' } as const
    const claimed = card({ owner })
    expect(claimed).to.contain('🟠 Grace Hopper has it, the customer waits').and.contain('Take over').and.not.contain('[Claim')
    expect(card({ owner: { kind: 'ai' } }))
      .to.contain('The AI has it')
      .and.contain('[Claim!]')
      .and.not.contain('[Release to AI]')
    expect(card({ snoozedUntil: now + hour }))
      .to.contain('💤 Snoozed until')
      .and.contain('[Wake]')
    const resolved = card({ status: 'resolved', resolution: 'assumed', csat: { requested: 8, score: 4 } })
    expect(resolved)
      .to.contain('✅ Resolved (assumed)')
      .and.contain('[Reopen!] [Close]')
      .and.contain('★★★★☆')
      .and.contain('Reopen it to write')
    expect(card({ status: 'closed' }))
      .to.contain('⚫ Closed')
      .and.contain('[Note]')
      .and.not.contain('[Reopen')
    expect(card({ drafts: [{ seq: 7, basedOn: 3, purpose: 'inspect' }] })).to.contain('A draft waits for approval')
  })

  it('takes a call while the caller is on the line, and calls back after it', () => {
    const line = { state: 'began', seq: 2, at: now } as const
    expect(card({ channel: 'phone', line })).to.contain('[Take the call!]')
    expect(card({ channel: 'phone', line: { ...line, state: 'ended', over: true } })).to.contain('[Call back] [Claim!]')
    expect(card({ channel: 'phone', line: { ...line, state: 'joined', over: true } })).to.not.match(/Take the call|Call back/u)
    expect(card()).to.not.match(/Take the call|Call back/u)
  })

  it('offers to send what the channel refused, once the customer has written', () => {
    const refused = [{ of: 9, seq: 11 }]
    expect(card({ refused, heard: 10 })).to.not.contain('Send now')
    expect(card({ refused, heard: 12 }))
      .to.contain('[Send now!]')
      .and.match(/⏳ message 9 was refused because the customer had not written/u)
    expect(card({ refused, heard: 12, status: 'closed' })).to.not.contain('Send now')
  })

  it('says when plain words stay with the team, and has a button for the customer then', () => {
    expect(card({}, { words: 'note' }))
      .to.contain('*stays with the team*')
      .and.contain('[Reply]')
  })

  it('warns of a blocked customer', () => {
    expect(card({}, {}, { ...ada, blocked: true })).to.contain('⛔ *blocked*')
  })

  it('is found again by the key in its first block', () => {
    const { blocks } = sessionCard({ session: madeSession(), contact: ada, entries: [] }, { key: 'S/1', now, words: 'reply' })
    expect(blocks[0]!.block_id).to.equal('k:S/1')
  })

  it('holds what a program has to know, however it is named', () => {
    const text = JSON.stringify(sessionCard({ session: madeSession(), contact: ada, entries: [] }, { now, words: 'reply' }).blocks)
    expect(text).to.contain('<!date^').and.contain('act:claim:').and.contain(madeSession().id)
  })
})

describe('A clock on the card', () => {
  const reader = { now, zone: 'UTC' }
  const said = (clock: Parameters<typeof clockWords>[0]): string => clockWords(clock, reader).replace(/<!date\^\d+\^[^|]*\|([^>]*)>/g, '$1')

  it('says what is due, what is late, and what stands still', () => {
    expect(said({ kind: 'resolution', state: 'running', at: now + 3 * hour })).to.equal('⏱ Resolution by 22 Nov, 22:40 UTC')
    expect(said({ kind: 'next_reply', state: 'running', at: now + 5 * minute })).to.equal('⚠️ Next reply by 22 Nov, 19:45 UTC')
    expect(said({ kind: 'first_reply', state: 'missed', at: now - hour })).to.equal('🔥 First reply overdue since 22 Nov, 18:40 UTC')
    expect(said({ kind: 'resolution', state: 'waiting', left: 2 * hour })).to.equal('⏸ Resolution: waits for the customer, 2 h left')
    expect(said({ kind: 'first_reply', state: 'frozen', left: 30 * minute })).to.equal(
      '🌙 First reply: stands still until we open, 30 min left',
    )
    expect(said({ kind: 'window', state: 'running', at: now + hour })).to.equal('⏳ Replies possible until 22 Nov, 20:40 UTC')
    expect(said({ kind: 'window', state: 'missed' })).to.equal('⛔ The channel takes no more words')
  })
})
