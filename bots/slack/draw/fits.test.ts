import { expect } from 'chai'
import fc from 'fast-check'
import { slackMistakes } from '#core/testing/slack/blocks.ts'
import {
  now,
  receipt,
  wildAgent,
  wildArticle,
  wildContact,
  wildDeadlines,
  wildEntry,
  wildScenario,
  wildSession,
  wildStory,
  wildText,
} from '#core/testing/slack/drawings.ts'
import { askSlackSdk, slackSdkMissing } from '#core/testing/slack/slack-sdk.ts'
import type { Card } from '../../cards.ts'
import * as cards from '../../cards.ts'
import {
  articleCard,
  articlesCard,
  autopilotCard,
  briefCard,
  contactCard,
  contactsCard,
  foundCard,
  helpCard,
  queueCard,
  receiptCard,
  said,
  scenarioCard,
  scenariosCard,
  sessionsCard,
  topicsCard,
  verbHelpCard,
} from '../../cards.ts'
import { verbs } from '../../verbs.ts'
import {
  cardMessage,
  cardViews,
  type HomeGiven,
  help,
  home,
  homeTabs,
  line,
  menu,
  modal,
  recount,
  sessionCard,
  wholeEntry,
  wholeHistory,
} from '../draw.ts'

const reader = { now, zone: 'Africa/Cairo' }
const at = { ...reader }
const few = { maxLength: 12 }
const again = { kind: 'act', verb: 'queue' } as const

/** Every neutral card, of wild things. */
const wildCard: fc.Arbitrary<Card> = fc.oneof(
  fc
    .tuple(fc.array(fc.tuple(wildSession, wildContact), { maxLength: 8 }), fc.integer({ min: 0, max: 25 }))
    .map(([some, times]) =>
      queueCard(Array.from({ length: times }, () => some.map(([session, contact]) => ({ session, contact }))).flat(), 'me'),
    ),
  fc.array(wildSession, few).map(all => sessionsCard('Sessions', all)),
  fc
    .tuple(wildText(3000), wildSession)
    .map(([text, s]) => foundCard(text, [{ id: 'f', session: s.id, seq: 3, at: now, text } as never], new Map([[s.id, s]]))),
  fc.tuple(wildSession, wildContact, wildStory(30)).map(([session, contact, entries]) => cards.sessionCard({ session, contact, entries })),
  fc.tuple(wildSession, wildContact, wildStory(6)).map(([session, contact, entries]) => briefCard({ session, contact, entries })),
  wildText(4000).map(why =>
    receiptCard({ ...receipt, why, question: why, gates: [{ gate: why, fired: true, why }] }, { ticket: 1, session: 's', seq: 3 }),
  ),
  wildScenario.map(scenarioCard),
  fc.array(wildScenario, few).map(scenariosCard),
  wildArticle.map(articleCard),
  fc.array(wildArticle, { maxLength: 5 }).map(some => articlesCard(Array.from({ length: 60 }, () => some).flat())),
  fc.tuple(wildContact, fc.array(wildSession, few)).map(([contact, sessions]) => contactCard(contact, sessions)),
  fc.array(wildContact, few).map(contactsCard),
  wildText(12_000).map(text => said(text)),
  wildText(300).map(name => autopilotCard({ channels: { [name]: 'on' }, topics: [{ topic: name, rule: 'skip' }] }, ['web'])),
  wildText(300).map(name => topicsCard([{ id: 'x', rev: 1, name, description: name, examples: [] }], { channels: {}, topics: [] })),
  fc.tuple(wildText(3000), fc.integer({ min: 0, max: 80 })).map(([words, n]) => {
    const numbers = { started: n, answered: n, handedOff: n, resolved: n, confirmed: n, firstReply: n, csat: { average: 4.5, count: n } }
    const many = Object.fromEntries(Array.from({ length: n }, (_, i) => [`${i} ${words}`, numbers]))
    return cards.numbersCard(
      { ...numbers, date: words, zone: words, open: n, waiting: n, expected: n, channels: many, agents: many },
      new Map(),
    )
  }),
  fc.tuple(wildText(3000), fc.integer({ min: 0, max: 200 })).map(([words, n]) => {
    const failed = { since: now, at: now, why: words }
    const source = { name: words, pages: n, passages: n, readAt: now, failed, trouble: words, quoted: { title: words, at: now } }
    return cards.sourcesCard(Array.from({ length: n }, () => source))
  }),
  fc.tuple(wildText(3000), fc.integer({ min: 0, max: 200 })).map(([words, n]) => {
    const part = {
      name: words,
      kind: 'desk',
      about: words,
      state: 'failing',
      detail: words,
      since: now,
      failed: { at: now, why: words },
      mend: words,
    } as const
    return cards.healthCard(Array.from({ length: n }, () => part))
  }),
  fc.constantFrom(helpCard(verbs), ...verbs.map(verbHelpCard)),
)

const times = <T>(some: readonly T[], n: number): T[] =>
  some.length === 0 ? [] : Array.from({ length: n }, (_, i) => some[i % some.length]!)

const wildHome: fc.Arbitrary<HomeGiven> = fc
  .record({
    rows: fc.array(fc.record({ session: wildSession, contact: wildContact }), { maxLength: 6 }),
    n: fc.constantFrom(0, 1, 9, 200),
    tab: fc.constantFrom(...homeTabs),
    page: fc.nat(12),
    scenarios: fc.array(wildScenario, few),
    articles: fc.array(wildArticle, { maxLength: 5 }),
    agents: fc.array(wildAgent, few),
    card: wildCard,
    words: wildText(2000),
    role: fc.constantFrom('admin', 'agent'),
  })
  .map(({ rows, n, tab, page, scenarios, articles, agents, card, words, role }): HomeGiven => {
    const many = times(rows, n)
    const topics = Array.from({ length: 60 }, (_, i) => ({
      id: `topic-${i}`,
      rev: 1,
      name: words.slice(0, 100),
      description: words,
      examples: [],
    }))
    return {
      ...reader,
      role: role as 'admin',
      tab,
      page,
      mine: many.slice(0, 30),
      queue: many,
      snoozed: many,
      today: {
        date: '2026-11-22',
        zone: words,
        started: 10,
        answered: 4,
        handedOff: 6,
        resolved: 12,
        confirmed: 2,
        open: 7,
        waiting: 3,
        firstReply: 90_000,
        expected: 300_000,
        csat: { average: 4.25, count: 3 },
        channels: {},
        agents: {},
      },
      room: 'C0123ABC',
      admin: {
        setup: [{ label: words, done: false, how: words, action: { verb: 'article write', label: words } }],
        autopilot: { autopilot: { channels: { web: 'on', [words.slice(0, 200)]: 'off' }, topics: [] }, channels: ['web'], topics },
        scenarios: times(scenarios, n),
        knowledge: {
          articles: times(articles, 300),
          sources: Array.from({ length: n }, () => ({
            name: words,
            pages: 3,
            passages: 30,
            readAt: now,
            failed: { since: now, why: words },
            trouble: words,
            quoted: { title: words, at: now },
          })),
        },
        people: { agents, cards: [card] },
        hours: { cards: [card] },
        health: (['failing', 'well', 'off'] as const).flatMap(state =>
          Array.from({ length: n }, () => ({
            name: words,
            kind: 'channel' as const,
            about: words,
            state,
            detail: words,
            since: now,
            failed: { at: now, why: words },
            mend: words,
          })),
        ),
      },
    }
  })

/** Everything that is sent to Slack, by what it is. */
const drawings: Record<string, fc.Arbitrary<object | undefined>> = {
  'a session’s card': fc
    .record({
      session: wildSession,
      contact: wildContact,
      entries: wildStory(6),
      deadlines: wildDeadlines,
      words: fc.constantFrom('reply', 'note'),
      team: wildText(100),
    })
    .map(({ deadlines, words, team, ...view }) =>
      sessionCard(view, { key: `${view.session.id}/card`, now, deadlines, words: words as 'reply', team }),
    ),
  'an entry in its thread': fc
    .record({ session: wildSession, contact: wildContact, entry: wildEntry, about: wildEntry, by: wildText(100) })
    .map(({ about, by, ...showing }) => line({ ...showing, about: { entry: about } }, { key: 'k/7', now, by })),
  'what happened before': fc
    .tuple(wildStory(60), wildContact)
    .map(([entries, contact]) => recount(entries, contact, { session: '01jd8x5zk3v7m2q9r4t6w8y0ab', key: 'k/2', now })),
  'a whole story': fc
    .tuple(wildStory(60), wildContact, fc.nat(9))
    .map(([entries, contact, page]) => wholeHistory(entries, page, { session: 's', ticket: 4521, contact, reader })),
  'an entry whole': fc.tuple(wildEntry, wildContact).map(([entry, contact]) => wholeEntry(entry, { ticket: 4521, contact, reader })),
  'a card as a message': wildCard.map(card => cardMessage(card, at, { again })),
  'a card as a modal': fc.tuple(wildCard, wildCard, fc.nat(5)).map(([a, b, page]) => cardViews([a, b], at, { again, page })),
  'a form': fc
    .record({
      verb: fc.constantFrom(...verbs),
      before: wildText(34_000),
      about: wildText(300),
      error: wildText(3000),
      known: fc.array(wildText(200), { maxLength: 130 }),
    })
    .map(({ verb, before, about, error, known }) => {
      const prefill = Object.fromEntries((verb.form ?? []).map(f => [f.name, f.kind === 'list' ? before.split('\n') : before]))
      const things = known.map((text, i) => ({ value: `${i}`, text, about: text }))
      return modal(verb, {
        session: '01jd8x5zk3v7m2q9r4t6w8y0ab',
        prefill,
        about,
        error,
        known: { to: things, scenario: things, remove: things, contact: things },
      })
    }),
  'the menu': fc
    .tuple(fc.subarray([...verbs]), fc.boolean(), wildText(200))
    .map(([some, open, about]) => menu(some, () => true, open ? { session: 's', about } : {})),
  help: fc.subarray([...verbs]).map(some => help(some, () => true, 'reply')),
  'the App Home': wildHome.map(given => home(given)),
}

describe('What Slack is shown', () => {
  for (const [name, drawing] of Object.entries(drawings))
    it(`keeps to Slack’s limits: ${name}`, function () {
      this.timeout(60_000)
      fc.assert(
        fc.property(drawing, drawn => {
          if (drawn !== undefined) expect(slackMistakes(drawn)).to.deep.equal([])
        }),
        { numRuns: Number(process.env.RUNS ?? 60) },
      )
    })

  it('keeps to Slack’s limits: the help of every verb', () => {
    for (const card of [helpCard(verbs), ...verbs.map(verbHelpCard)])
      for (const drawn of [cardMessage(card, at), cardViews(card, at)]) expect(slackMistakes(drawn), String(card.heading)).to.deep.equal([])
  })

  it('passes the checks of Slack’s own SDK', function () {
    this.timeout(120_000)
    const missing = slackSdkMissing()
    if (missing && process.env.BEDS === 'required') throw new Error(`BEDS=required, but there is no ${missing}`)
    if (missing) {
      this.test!.title += ` (wants ${missing})`
      this.skip()
    }
    const all = Object.values(drawings).flatMap(drawing => fc.sample(drawing, 25).filter(drawn => drawn !== undefined))
    expect(all.length).to.be.greaterThan(200)
    const wrong = askSlackSdk(all).flatMap((mistakes, i) =>
      mistakes.length > 0 ? [{ mistakes, drawn: JSON.stringify(all[i]).slice(0, 500) }] : [],
    )
    expect(wrong).to.deep.equal([])
    const long = { text: 'x', blocks: [{ type: 'section', text: { type: 'plain_text', text: 'x'.repeat(3001) } }] }
    const unknown = { text: 'x', blocks: [{ type: 'secton', text: { type: 'plain_text', text: 'x' } }] }
    for (const mistakes of askSlackSdk([long, unknown])) expect(mistakes).to.not.deep.equal([])
  })
})
