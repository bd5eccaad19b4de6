import { expect } from 'chai'
import type { WireInvitation } from '../../wire.ts'
import { invitationFor, type Moment } from './invitations.ts'

const day = 24 * 3_600_000
const invitation = (more: Partial<WireInvitation> = {}): WireInvitation => ({
  id: 'i1',
  html: '<p>Need help?</p>',
  text: 'Need help?',
  pages: ['/pricing'],
  after: 10,
  again: 7,
  languages: [],
  ...more,
})
const moment = (more: Partial<Moment> = {}): Moment => ({
  path: '/pricing',
  language: 'en-GB',
  seconds: 10,
  now: 100 * day,
  shownAt: () => undefined,
  ...more,
})
const says = (given: WireInvitation, at: Moment): boolean => invitationFor([given], at) !== undefined

describe('The team’s first words', () => {
  it('come on their pages, after their time', () => {
    expect(says(invitation(), moment())).to.equal(true)
    expect(says(invitation(), moment({ seconds: 9 }))).to.equal(false)
    expect(says(invitation(), moment({ path: '/about' }))).to.equal(false)
    expect(says(invitation({ pages: ['/docs/*'] }), moment({ path: '/docs/setup' }))).to.equal(true)
  })

  it('come again only after their days, or never', () => {
    expect(says(invitation(), moment({ shownAt: () => 94 * day }))).to.equal(false)
    expect(says(invitation(), moment({ shownAt: () => 93 * day }))).to.equal(true)
    expect(says(invitation({ again: 0 }), moment({ shownAt: () => day }))).to.equal(false)
  })

  it('come in the page’s language', () => {
    expect(says(invitation({ languages: ['en'] }), moment())).to.equal(true)
    expect(says(invitation({ languages: ['de'] }), moment())).to.equal(false)
  })
})
