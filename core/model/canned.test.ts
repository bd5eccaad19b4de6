import { expect } from 'chai'
import fc from 'fast-check'
import { type Canned, cannedOrder, fillCanned, unfilled, unknownVariables } from './canned.ts'
import type { Contact } from './contact.ts'

const contact: Contact = {
  id: 'c',
  rev: 1,
  identities: [],
  verified: { name: 'Ada Lovelace', email: 'ada@example.com', custom: { plan: 'gold' } },
  claimed: { name: 'Somebody', custom: { plan: 'free', seats: 3 } },
  segments: [],
  blocked: false,
  createdAt: 0,
  merged: [],
}
const about = { contact, session: { ticket: 4521, channel: 'web' }, agent: { name: 'Grace Hopper' } }
const fill = (text: string): string => fillCanned(text, about).text

describe('The places in a canned reply', () => {
  it('take what was proven before what was claimed', () => {
    expect(fill('{{contact.name}} {{contact.first_name}} {{contact.email}}')).to.equal('Ada Lovelace Ada ada@example.com')
    expect(fill('{{custom.plan}} {{ custom.seats }}')).to.equal('gold 3')
    expect(fill('{{agent.name}} {{agent.first_name}} {{ticket}} {{channel}}')).to.equal('Grace Hopper Grace #4521 web')
  })

  it('take their default where nothing is known, also an empty one', () => {
    expect(fillCanned('{{custom.city|your town}}{{custom.street|}}', about)).to.deep.equal({ text: 'your town', missing: [] })
    expect(fill('{{contact.name|there}}')).to.equal('Ada Lovelace')
  })

  it('stay where nothing is known, and are told', () => {
    expect(fillCanned('In {{custom.city}}', about)).to.deep.equal({ text: 'In {{custom.city}}', missing: ['custom.city'] })
    expect(unfilled('In {{custom.city}} as {{whatever}}')).to.deep.equal(['custom.city'])
  })

  it('have a name that is known', () => {
    expect(unknownVariables('{{contact.name}} {{custom.a-b.c|x}} {{contact.age}} {{constructor}} {{}}')).to.deep.equal([
      'contact.age',
      'constructor',
      '',
    ])
  })

  it('are never looked for in what a customer calls themself', () => {
    fc.assert(
      fc.property(fc.string(), name => {
        const called = { ...contact, verified: { name: `{{agent.name}}${name}` } }
        expect(fillCanned('{{contact.name}}', { ...about, contact: called }).text).to.equal(`{{agent.name}}${name}`.trim())
      }),
    )
  })
})

describe('The order of canned replies', () => {
  const reply = (shortcut: string, used: number, more: Partial<Canned> = {}): Canned => ({
    id: shortcut,
    rev: 1,
    shortcut,
    title: shortcut,
    text: shortcut,
    used,
    ...more,
  })
  const all = [
    reply('hello', 9),
    reply('bye', 3),
    reply('again', 3),
    reply('rechnung', 1, { team: 'billing', language: 'de' }),
    reply('invoice', 2, { team: 'billing', language: 'en' }),
    reply('refund', 0, { team: 'billing' }),
    reply('danke', 5, { language: 'de' }),
    reply('night', 99, { team: 'night', language: 'fr' }),
  ]
  const order = (session?: Parameters<typeof cannedOrder>[0]): string =>
    [...all]
      .sort(cannedOrder(session))
      .map(r => r.shortcut)
      .join(' ')

  it('begins with those of the conversation’s team and language, then goes by use, then by shortcut', () => {
    expect(order({ team: 'billing', language: 'de-AT' })).to.equal('rechnung danke refund hello again bye invoice night')
    expect(order({ team: 'billing', language: 'en' })).to.equal('invoice refund hello again bye rechnung danke night')
  })

  it('is by use alone where there is no conversation, and leaves no language behind where it is not known', () => {
    expect(order()).to.equal('night hello danke again bye invoice rechnung refund')
    expect(order({ team: 'billing' })).to.equal('invoice rechnung refund hello danke again bye night')
  })
})
