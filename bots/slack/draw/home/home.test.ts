import { expect } from 'chai'
import { hour, minute } from '#core/model/time.ts'
import { ada, madeSession, now } from '#core/testing/slack/drawings.ts'
import { buttonsOf, choicesOf, readBlocks } from '#core/testing/slack/read.ts'
import { parsePress } from '../actions.ts'
import type { HomeGiven } from './given.ts'
import { home } from './home.ts'

const nobody: HomeGiven = { now, zone: 'Europe/Berlin', role: 'agent', mine: [], queue: [], snoozed: [], room: 'C0DESK' }
const read = (given: Partial<HomeGiven>): string => readBlocks(home({ ...nobody, ...given }).blocks)
const waits = (n: number) =>
  Array.from({ length: n }, (_, i) => ({ session: madeSession({ id: `s${i}`, ticket: 4521 + i }), contact: ada }))

const admin: HomeGiven['admin'] & object = {
  setup: [
    { label: 'Connect Slack', done: true, how: 'Paste three values.' },
    {
      label: 'Write an article',
      done: false,
      how: 'The AI answers from articles.',
      action: { verb: 'article write', label: 'Write', style: 'primary' },
    },
  ],
  autopilot: {
    autopilot: {
      channels: { web: 'on' },
      topics: [
        { topic: 'billing', rule: 'skip' },
        { topic: 'billing', channel: 'sms', rule: 'reply' },
      ],
    },
    channels: ['web', 'email'],
    topics: [{ id: 'billing', rev: 1, name: 'Billing', description: '', examples: [] }],
  },
  scenarios: [],
  health: [
    { name: 'bots/slack', kind: 'desk', about: 'The desk in Slack.', state: 'well', detail: 'the workspace Acme', since: now - hour },
    {
      name: 'connectors/web',
      kind: 'channel',
      about: 'The chat.',
      state: 'well',
      failed: { at: now - 2 * hour, why: 'the port was taken' },
    },
    {
      name: 'connectors/email',
      kind: 'channel',
      about: 'Customers’ mail.',
      state: 'failing',
      since: now - hour,
      failed: { at: now, why: 'the mailbox refuses the password' },
      mend: 'Set EMAIL_PASSWORD.',
    },
    { name: 'connectors/sms', kind: 'channel', about: 'Text messages.', state: 'off', mend: 'To use it, set SMS_TOKEN.' },
  ],
}

describe('The App Home', () => {
  it('tells an agent on the first day what to do', () => {
    expect(read({})).to.equal(
      `[Home!] [Queue] [Snoozed] [Everything you can do]
---
# Nobody waits
When a customer needs a person, a thread appears in <#C0DESK>. Then:
1.  Press *Claim*, or just answer: the session is yours.
2.  Write in the thread. The card says whether your words go to the customer; begin with \`//\` for a note to the team.
3.  Press *Resolve* when it is settled.
(Everything else: type \`/desk\`, or press ⚡ beside the message box.)
(As of 22 Nov, 20:40 CET)`,
    )
  })

  it('shows mine, who waits longest, and how the day goes', () => {
    const mine = [{ session: madeSession({ owner: { kind: 'agent', id: 'me', name: 'Me' } }), contact: ada }]
    const today = {
      date: '2026-11-22',
      zone: 'Europe/Berlin',
      started: 20,
      answered: 14,
      handedOff: 6,
      resolved: 10,
      confirmed: 3,
      open: 9,
      waiting: 2,
      firstReply: 4 * minute,
      expected: 15 * minute,
      csat: { average: 4.5, count: 2 },
      channels: {},
      agents: {},
    }
    const shown = read({ mine, queue: waits(12), today, threadOf: () => 'https://example.slack.com/archives/C0DESK/p1' })
    expect(shown).to.contain('[Queue (12)]')
    expect(shown)
      .to.contain('*Today* in Europe/Berlin')
      .and.contain('`███████░░░`  *14* answered by the AI')
      .and.contain('*10* resolved (3 confirmed)\nNow: *9* open   ·   🔴 *2* wait for a person')
      .and.contain('First reply: *4 min* (median)   ·   expected within *15 min*   ·   Rating: *4.5* ★ of 2 answers')
    expect(shown).to.contain('# My sessions (1)\n*#4521  Ada Lovelace* · web  ·  🟠 waits since 22 Nov, 20:28 CET · billing · 🙁 unhappy')
    expect(shown)
      .to.contain('# Waiting longest')
      .and.contain('#4528')
      .and.contain('[Show all 12]')
      .and.contain('[Open]')
      .and.not.contain('#4529')
  })

  it('has all of 200 who wait on its pages, each once', () => {
    const seen: string[] = []
    for (let page = 0; page < 20; page++) {
      const view = home({ ...nobody, tab: 'queue', page, queue: waits(200) })
      seen.push(...(readBlocks(view.blocks).match(/#\d{4,}/g) ?? []))
      const presses = buttonsOf(view.blocks).map(parsePress)
      if (!presses.some(press => press?.kind === 'home' && press.page === page + 1)) break
    }
    expect(seen).to.deep.equal(waits(200).map(({ session }) => `#${session.ticket}`))
  })

  it('gives an admin the house, and an agent none of it', () => {
    expect(read({ role: 'admin', admin }))
      .to.contain('[Set-up (1)] [Autopilot] [Scenarios] [🔴 Health (1)]')
      .and.contain('🧭 *Set-up:* 1 of 2 steps are done   [Go on!]')
    expect(read({ role: 'agent', admin, tab: 'health' })).to.not.contain('mailbox')
  })

  it('leads an admin through the set-up', () => {
    expect(read({ role: 'admin', admin, tab: 'setup' })).to.contain(
      '# Set-up: 1 of 2 done\n✅ *Connect Slack*\n⬜️ *Write an article*\nThe AI answers from articles.   [Write!]',
    )
  })

  it('switches the autopilot by a menu for each channel and topic', () => {
    const view = home({ ...nobody, role: 'admin', admin, tab: 'autopilot' })
    expect(readBlocks(view.blocks)).to.contain(
      `# Channels
*email*  ·  Off
Every message goes to the team   [Choose: On | Off | Assist | Inspect = Off]
*web*  ·  On
The AI answers what it may and hands the rest to the team   [Choose: On | Off | Assist | Inspect = On]
# Handoff
*To a person*  ·  Balanced
to a person where it is needed   [Choose: Never | Quick | Balanced | AI first = Balanced]
# Topics
*Billing*  ·  Skip
Left to the team, but reply on sms   [Choose: Reply | Skip | Prohibited = Skip]`,
    )
    const [value = ''] = choicesOf(view.blocks)
    expect(parsePress({ action_id: 'menu:', selected_option: { value } })).to.deep.equal({
      kind: 'act',
      verb: 'autopilot',
      input: { channel: 'email', mode: 'on' },
    })
  })

  it('shows the broken first', () => {
    expect(read({ role: 'admin', admin, tab: 'health' })).to.contain(
      [
        '# 1 part does not work',
        '🔴 *connectors/email* · since 22 Nov, 19:40 CET',
        'Customers’ mail.',
        '*the mailbox refuses the password*',
        '→ Set EMAIL_PASSWORD.',
        '🟢 *bots/slack* · the workspace Acme',
        'The desk in Slack.',
        '🟢 *connectors/web*',
        'The chat.',
        '_It failed last 22 Nov, 18:40 CET: the port was taken_',
        '# Not switched on',
        '⚪️ *connectors/sms*',
        'Text messages.',
        '→ To use it, set SMS_TOKEN.',
      ].join('\n'),
    )
  })

  it('shows an admin what the AI reads: what could not be read first, how much, since when, and what was quoted', () => {
    const sources = [
      { name: 'articles', pages: 2, passages: 4 },
      { name: 'folder', pages: 30, passages: 210, readAt: now - hour, quoted: { title: 'Refunds', at: now - 2 * hour } },
      { name: 'wiki', pages: 1, passages: 9, readAt: now - hour, failed: { since: now - hour, why: 'the token is void' } },
      { name: 'drive', pages: 0, passages: 0 },
    ]
    const page = (n: number, from = sources) =>
      read({ role: 'admin', tab: 'knowledge', page: n, admin: { ...admin, knowledge: { articles: [], sources: from } } })
    expect(page(0)).to.contain(
      [
        '*What the AI reads:* 223 passages from 4 sources   [Write an article!]',
        '*wiki*  ·  1 page  ·  9 passages',
        '⛔ can not be read since 22 Nov, 19:40 CET: the token is void',
        'What was read 22 Nov, 19:40 CET stays.',
        '*Help center*  ·  2 pages  ·  4 passages',
        '✍️ written by your team, read at once',
        '*folder*  ·  30 pages  ·  210 passages',
        '✅ read 22 Nov, 19:40 CET',
        '💬 last quoted: Refunds, 22 Nov, 18:40 CET',
        '*drive*  ·  0 pages  ·  0 passages',
        '⏳ not read yet',
      ].join('\n'),
    )
    const many = Array.from({ length: 90 }, (_, i) => ({ name: `source ${i}.`, pages: 1, passages: 1 }))
    const shown = [0, 1, 2, 3, 4].map(n => page(n, many)).join('\n')
    for (const { name } of many) expect(shown).to.contain(`*${name}*`)
  })

  it('says what a scenario is where there is none', () => {
    expect(read({ role: 'admin', admin, tab: 'scenarios' }))
      .to.contain('[New scenario!]')
      .and.contain('an instruction that you write')
  })
})
