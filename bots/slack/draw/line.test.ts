import { expect } from 'chai'
import type { Entry, Event } from '#core/model/entry.ts'
import { ada, grace, madeSession, now, receipt } from '#core/testing/slack/drawings.ts'
import { readBlocks } from '#core/testing/slack/read.ts'
import { type LineGiven, line } from './line.ts'

const customer = { kind: 'contact', id: ada.id, name: 'Ada Lovelace' } as const
const entry = (event: Event): Entry => ({ seq: 7, at: now, ...event })
const draw = (event: Event, given: Partial<LineGiven> = {}, about?: Event) =>
  line({ session: madeSession(), contact: ada, entry: entry(event), ...(about && { about: { entry: entry(about) } }) }, { now, ...given })
const read = (...args: Parameters<typeof draw>): string => readBlocks(draw(...args)?.blocks ?? [])

const draft: Event = {
  kind: 'draft',
  author: { kind: 'ai' },
  text: 'Your **refund** is on its way.',
  sources: receipt.sources,
  class: 'quoted',
  basedOn: 3,
  purpose: 'inspect',
  receipt,
}

describe('A customer’s message in the thread', () => {
  it('stands under the customer’s name, word for word, its links beneath; its files come into the thread', () => {
    const drawn = draw({
      kind: 'message',
      author: customer,
      text: 'I want *my money* <!channel>\nhttps://bank.example/42',
      attachments: [{ id: 'f', name: 'bill.pdf', type: 'application/pdf', size: 182_000, url: 'https://files.example/f' }],
    })!
    expect(drawn.username).to.equal('Ada Lovelace (customer)')
    expect(drawn.blocks[0]).to.deep.include({ type: 'section' })
    expect(JSON.stringify(drawn.blocks[0])).to.contain('plain_text').and.contain('I want *my money* <!channel>')
    expect(readBlocks(drawn.blocks.slice(1))).to.equal('(🔗 https://bank.example/42)')
    expect(drawn.text).to.equal('I want *my money* &lt;!channel&gt; https://bank.example/42')
  })

  it('says that files follow where there are no words', () => {
    const file = { id: 'f', name: 'bill.pdf', type: 'application/pdf', size: 182_000, url: 'https://files.example/f' }
    const drawn = draw({ kind: 'message', author: customer, text: '', attachments: [file, { ...file, id: 'g' }] })!
    expect(readBlocks(drawn.blocks)).to.equal('(📎 sent 2 files, which follow)')
  })

  it('is cut where it is a wall, and opens whole by a button', () => {
    const drawn = draw({ kind: 'message', author: customer, text: 'word '.repeat(2000) })!
    expect(JSON.stringify(drawn.blocks).length).to.be.lessThan(6000)
    expect(readBlocks(drawn.blocks.slice(-1))).to.equal('[Show all]')
  })

  it('shows what they changed, and what they took back', () => {
    const before: Event = { kind: 'message', author: customer, text: 'Order A-1' }
    expect(read({ kind: 'edit', author: customer, of: 3, text: 'Order A-2' }, {}, before)).to.equal(
      '(✏️ *Ada Lovelace* changed their message)\n> Before:  Order A-1\n> Now:  Order A-2',
    )
    expect(read({ kind: 'delete', author: customer, of: 3 }, {}, before)).to.equal(
      '(🗑 *Ada Lovelace* deleted their message: ~“Order A-1”~)',
    )
    expect(read({ kind: 'reaction', author: customer, of: 3, emoji: '❤️' }, {}, before)).to.equal(
      '(❤️ *Ada Lovelace* reacted on “Order A-1”)',
    )
  })

  it('show who took words out for good, and none of them', () => {
    const by = { kind: 'agent' as const, id: 'grace', name: 'Grace Hopper' }
    const redacted = { by, at: 1, whole: true }
    expect(read({ kind: 'message', author: customer, text: '', redacted })).to.contain('_redacted by Grace Hopper_')
    expect(read({ kind: 'note', author: by, text: '', redacted })).to.contain('_redacted by Grace Hopper_')
    expect(read({ kind: 'erased', author: by, of: 3 })).to.equal('(🧹 Grace Hopper took a message out for good)')
  })
})

describe('Our words in the thread', () => {
  it('are the AI’s, with where they come from and a way to ask why', () => {
    const drawn = draw({
      kind: 'message',
      author: { kind: 'ai' },
      text: 'It takes **5 days**.',
      class: 'quoted',
      sources: receipt.sources,
    })!
    expect(drawn.username).to.equal('AI')
    expect(readBlocks(drawn.blocks)).to.equal('It takes *5 days*.\n(→ *to the customer* · quoted from Returns and refunds)\n[Why]')
  })

  it('are an agent’s who wrote elsewhere, under their own name', () => {
    const drawn = draw({
      kind: 'message',
      author: { ...grace, photo: 'https://example.com/g.png' },
      text: 'Done.',
      origin: { place: 'terminal:1', ref: '1' },
    })!
    expect(drawn).to.deep.include({ username: 'Grace Hopper', icon_url: 'https://example.com/g.png' })
    expect(readBlocks(drawn.blocks)).to.equal('Done.\n(→ *to the customer* · sent from the terminal)')
  })

  it('are a note that is seen to be one', () => {
    expect(read({ kind: 'note', author: grace, text: 'Finance knows.' })).to.equal(
      '(🔒 *Internal note*: the customer never sees it)\nFinance knows.',
    )
  })

  it('say when they did not arrive, with a way to mend it', () => {
    const about: Event = { kind: 'message', author: grace, text: 'Done.' }
    const failed = { kind: 'delivery', author: { kind: 'system' }, of: 3, target: 'customer', attempt: 1 } as const
    expect(read({ ...failed, state: 'failed', reason: 'The mailbox is full.' }, {}, about)).to.equal(
      '*✗ Not delivered*\nThe mailbox is full.\n> “Done.”\n[Send again!] [Give up]',
    )
    expect(read({ ...failed, state: 'unknown', waits: 'person' }, {}, about))
      .to.contain('makes the customer read it twice')
      .and.contain('[Give up]')
    expect(read({ ...failed, state: 'unknown', waits: 'provider' }, {}, about)).to.not.contain('[Send again')
    expect(read({ ...failed, state: 'withheld' }, {}, about))
      .to.contain('Held back')
      .and.not.contain('[Send again')
    const asked: Event = { kind: 'csat_request', author: { kind: 'system' }, about: { kind: 'ai' } }
    expect(read({ ...failed, state: 'failed', reason: 'nobody is there' }, {}, asked)).to.contain(
      'Nobody is there.\n> The question for a rating',
    )
    expect(draw({ ...failed, state: 'failed', reason: 'The mailbox is full.' }, {}, about)?.text).to.equal(
      '#4521 Ada Lovelace: ✗ Not delivered (The mailbox is full.): “Done.”',
    )
    expect(draw({ ...failed, state: 'planned' })).to.equal(undefined)
    expect(draw({ ...failed, state: 'failed', target: 'slack' })).to.equal(undefined)
  })
})

describe('A draft in the thread', () => {
  it('waits with all that is needed to decide', () => {
    expect(read(draft)).to.equal(
      `*📝 Draft* · nothing is sent yet, the customer waits for your approval
> Your *refund* is on its way.
(confidence 0.82, needs 0.60: the article says it in its own words · quoted from Returns and refunds)
[Approve!] [Edit] [Reject] [Why]`,
    )
  })

  it('says what became of it, and can not be decided twice', () => {
    expect(read({ ...draft, purpose: 'assist', unsure: true })).to.include(
      '*📝 Draft* · the AI was not sure enough to send it: nothing is sent yet, only the team sees it',
    )
    expect(read({ ...draft, verdict: 'edit' }, { by: 'Grace Hopper' })).to.equal(
      '*Draft* · ✏️ Edited and sent by Grace Hopper\n> Your *refund* is on its way.\n[Why]',
    )
  })
})

describe('What happens in the thread', () => {
  it('is told in a line each', () => {
    expect(read({ kind: 'owner', author: grace, owner: { kind: 'agent', id: grace.id, name: grace.name }, cause: 'claim' })).to.equal(
      '(👤 Grace Hopper has it now)',
    )
    expect(read({ kind: 'status', author: grace, status: 'resolved', resolution: 'confirmed' })).to.equal('(✅ Resolved by Grace Hopper)')
    expect(read({ kind: 'snooze', author: grace, until: now })).to.equal(
      '(💤 Grace Hopper put it away until 22 Nov, 19:40 UTC, or until the customer writes)',
    )
    expect(read({ kind: 'tags', author: grace, add: ['refund'], remove: ['vip'] })).to.equal(
      '(🏷 Grace Hopper added `refund` and took away `vip`)',
    )
    expect(read({ kind: 'csat', author: customer, of: 0, score: 4, comment: 'Quick!', about: { kind: 'ai' } })).to.equal(
      '★★★★☆  *Ada Lovelace* rated the AI\n> Quick!',
    )
    const handoff = {
      kind: 'handoff',
      author: { kind: 'ai' },
      reasons: ['requested'],
      explanation: 'asks for Grace',
      summary: '',
      sentiment: 'angry',
      language: 'de',
    } as const
    expect(read({ ...handoff, reasons: ['requested'] })).to.equal(
      '🙋 *A person is needed:* asked for a person\n(asks for Grace · 😠 angry · German)',
    )
    expect(draw({ kind: 'owner', author: { kind: 'ai' }, owner: { kind: 'team' }, cause: 'handoff' })).to.equal(undefined)
  })

  it('reads as a sentence in a notification, with the session that it is about', () => {
    const owner = { kind: 'agent', id: grace.id, name: grace.name } as const
    expect(draw({ kind: 'owner', author: grace, owner, cause: 'claim' })?.text).to.equal('#4521 Ada Lovelace: 👤 Grace Hopper has it now')
    expect(draw({ kind: 'status', author: grace, status: 'resolved', resolution: 'unresolved' })?.text).to.equal(
      '#4521 Ada Lovelace: ✅ Ended without an answer by Grace Hopper',
    )
    expect(draw({ kind: 'snooze', author: grace, until: now })?.text).to.equal(
      '#4521 Ada Lovelace: 💤 Grace Hopper put it away until 22 Nov, 19:40 UTC, or until the customer writes',
    )
    expect(draw({ kind: 'csat', author: customer, of: 0, score: 4, comment: 'Quick!', about: { kind: 'ai' } })?.text).to.equal(
      '#4521 Ada Lovelace: Ada Lovelace rated the AI 4 of 5: Quick!',
    )
    const about: Event = { kind: 'message', author: customer, text: 'Order *A-1*' }
    expect(draw({ kind: 'delete', author: customer, of: 3 }, {}, about)?.text).to.contain('Ada Lovelace deleted their message: “Order')
    expect(
      draw({ kind: 'message', author: customer, text: '', attachments: [{ id: 'f', name: 'bill.pdf', type: 'application/pdf', size: 1 }] })
        ?.text,
    ).to.equal('sent bill.pdf')
  })
})
