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
    { name: 'Slack', ok: true },
    { name: 'Email', ok: false, detail: 'The mailbox refuses the password.', since: now - hour },
  ],
}

describe('The App Home', () => {
  it('tells an agent on the first day what to do', () => {
    expect(read({})).to.equal(
      `[Home!] [Queue] [Snoozed] [Everything you can do]
---
# Nobody waits
When a customer needs a person, a thread appears in <#C0DESK>. Then:
1.  Press *Claim*, or just answer: the conversation is yours.
2.  Write in the thread. The card says whether your words go to the customer; begin with \`//\` for a note to the team.
3.  Press *Resolve* when it is settled.
(Everything else: type \`/desk\`, or press ⚡ beside the message box.)
(As of 22 Nov, 20:40 CET)`,
    )
  })

  it('shows mine, who waits longest, and how the day goes', () => {
    const mine = [{ session: madeSession({ owner: { kind: 'agent', id: 'me', name: 'Me' } }), contact: ada }]
    const today = { started: 20, byAi: 14, handedOff: 6, resolved: 10, firstReply: 4 * minute, csat: { average: 4.5, count: 2 } }
    const shown = read({ mine, queue: waits(12), today, threadOf: () => 'https://example.slack.com/archives/C0DESK/p1' })
    expect(shown).to.contain('[Queue (12)]')
    expect(shown).to.contain('`███████░░░`  *14* of 20 with the AI').and.contain('First reply: *4 min* (median)')
    expect(shown).to.contain(
      '# My conversations (1)\n*#4521  Ada Lovelace* · web  ·  🟠 waits since 22 Nov, 20:28 CET · billing · 🙁 unhappy',
    )
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
      '# 1 part does not work\n🔴 *Email* · since 22 Nov, 19:40 CET\nThe mailbox refuses the password.\n🟢 *Slack*',
    )
  })

  it('says what a scenario is where there is none', () => {
    expect(read({ role: 'admin', admin, tab: 'scenarios' }))
      .to.contain('[New scenario!]')
      .and.contain('an instruction that you write')
  })
})
