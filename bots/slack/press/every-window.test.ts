import { expect } from 'chai'
import { asUsual } from '#core/testing/answering/translator.ts'
import { type Furnished, furnish, oneCall, postChannel } from '#core/testing/houses/furnished.ts'
import { openSlackHouse, type SlackHouse } from '#core/testing/houses/slack-house.ts'
import { describeOnSlack } from '#core/testing/slack/binary.ts'
import { type Filled, fieldsOf } from '#core/testing/slack/forms.ts'
import type { ShownView } from '#core/testing/slack/page.ts'
import { rooms } from '#core/testing/slack/slack.ts'
import type { SlackMode } from '#core/testing/slack/workspace.ts'
import { ofMessage, type Verb, verbs } from '../../verbs.ts'
import { isAboutOne, parsePress } from '../draw.ts'
import { threadOf } from '../place.ts'
import { messageShortcuts } from './shortcuts.ts'

const desk = rooms.desk.id

/** Wordings that show something and change nothing. Every other one must leave a trace in the core. */
const looks = new Set(
  [
    'contact erased',
    'queue, show, sessions, find, recall, why, handoffs, contact, contacts, ask, autopilot, handoff, topic, today, sources, health',
    'scenario, scenario show, scenario test, scenario backtest, article backtest, rule backtest, backtest, backtest stop',
    'holdout, proactive, proactive show, route, hours, sla, article, article show, canned, canned show',
    'actions, action show',
    'members, member, roles, teams, team show, audit, help',
  ].flatMap(line => line.split(', ')),
)

/** What a form of a furnished house is answered with: by `VERB FIELD`, by `FIELD`; all else by its kind. */
const answersIn = (home: Furnished, verb: Verb): Record<string, string | undefined> => ({
  action: home.named('action', verb),
  after: '10',
  again: '3',
  agent: home.named('agent', verb),
  article: home.named('article', verb),
  at: '1',
  canned: home.named('canned', verb),
  channel: 'web',
  channels: 'web',
  contact: home.contact,
  desk: 'slack',
  draft: String(home.draft),
  email: `ada.new${home.count}@example.com`,
  firstReply: '1h',
  language: 'en',
  languages: 'en',
  most: '5',
  nextReply: '2h',
  of: String(home.message),
  percent: '20',
  pages: '/pricing',
  phone: `+4930${1_000_000 + home.count}`,
  policy: home.named('policy', verb),
  question: 'what did we promise Ada?',
  resolution: '8h',
  room: rooms.billing.id,
  route: home.named('route', verb),
  rule: home.named('rule', verb),
  scenario: home.named('scenario', verb),
  seq: String(home.draft),
  server: 'https://shop.invalid/v2',
  service: home.named('service', verb),
  session: `#${home.ticket}`,
  sure: 'erase',
  shortcut: `s${home.count}`,
  tags: 'vip',
  team: home.named('team', verb),
  topic: 'billing',
  topics: 'billing',
  until: '2h',
  version: '1',
  warn: '70',
  week: 'mon-fri 9:00-17:00',
  zone: 'Europe/Berlin',
  'action edit magic': 'id = contact.id',
  'action edit seconds': '20',
  'action import name': `shop${home.count}`,
  'action import text': oneCall(`Shop ${home.count}`),
  'action import url': 'https://shop.invalid/openapi.json',
  'action key kind': 'bearer',
  'action test arguments': '{"id": "A7"}',
  'article from article': `from-${home.count}`,
  'article write article': `written-${home.count}`,
  'article import article': `imported-${home.count}`,
  'article import url': '',
  'assign to': 'slack:U0GRACE',
  'audit keep': '200',
  'retention days': '365',
  'link channel': 'api',
  'link phone': '',
  'canned edit shortcut': 'edited',
  'canned text': 'Nine to five, Ada',
  'translate language': 'German',
  'correct text': 'We are open from nine to six.',
  'masking keep': '14',
  'contact merge from': home.other,
  'contact merge into': home.contact,
  'contact split part': home.other,
  'contact apart other': home.other,
  'contact segment add': 'vip',
  'contact segment remove': 'old',
  'holdout end end': 'keep',
  'hours holiday add holiday': '2031-12-25 Christmas',
  'hours holiday remove date': '2030-12-24',
  'member add id': `slack:U0NEW${home.count}`,
  'member join from': home.named('agent', verb),
  'member join into': 'slack:U0GRACE',
  'react emoji': '👍',
  'unreact emoji': '👍',
  'redact how': 'these words',
  'redact words': 'nine to five',
  'cc add': 'ben@example.com',
  'cc remove': 'kim@example.com',
  'tags add': 'vip',
  'tags remove': 'old',
  'team new id': `team-${home.count}`,
  'topic new id': `topic-${home.count}`,
  'topic remove id': home.named('topic', verb),
})

for (const mode of ['events', 'socket'] satisfies SlackMode[])
  describeOnSlack(`Every window, ${mode === 'socket' ? 'in Socket Mode' : 'over HTTP'}`, function () {
    this.timeout(60_000)
    let opened: SlackHouse
    let home: Furnished
    /** What somebody puts into a window, as Slack tells of it. */
    let file: Record<string, unknown>

    before(async () => {
      opened = await openSlackHouse(mode, {
        connectors: [postChannel],
        translate: async given => asUsual(given),
        says: ({ text }) => (/opening hours/.test(text) ? { text: 'From nine to five.' } : undefined),
      })
      const ts = await opened.slack.omar.upload(rooms.billing.id, {
        name: 'hours.txt',
        content: Buffer.from('We are open from nine to five.'),
      })
      const [kept] = opened.slack.messages(rooms.billing.id).flatMap(message => (message.ts === ts ? (message.files ?? []) : []))
      const { id, name, url_private } = kept!
      file = { id, name, url_private: new URL(new URL(url_private).pathname, opened.slack.apiUrl).href }
      home = await furnish(opened.house.core, verbs, { id: 'slack:U0OMAR', name: 'Omar Haddad', role: 'admin' })
    })
    after(() => opened?.close())
    afterEach(async () => {
      while (opened.slack.modals().length > 0) await opened.slack.omar.dismiss()
    })

    const top = (): ShownView | undefined => opened.slack.modals().at(-1)
    const passing = new Set(['card:menu', 'card:waiting'])
    /** What stands there once nothing is on its way. */
    const standing = (what: string): Promise<ShownView> =>
      opened.slack.until(what, () => {
        const view = top()
        return view && !passing.has(view.callback_id ?? '') && view
      })

    /** Opens the menu of everything: of a conversation from its card, of the house by the command or by the shortcut. */
    const openMenu = async (session: string | undefined): Promise<ShownView> => {
      const { omar } = opened.slack
      if (session !== undefined) {
        const card = await opened.slack.until('the card', async () => (await opened.house.core.places.of(session))[0]?.card)
        await opened.slack.until('the card in Slack', () => opened.slack.messages(desk).some(({ ts }) => ts === card))
        await omar.press(desk, card, { action: 'menu:', value: `open:more${JSON.stringify({ session })}` })
      } else if (mode === 'events') await omar.command(desk, '/desk')
      else await omar.shortcut('desk')
      return opened.slack.until('the menu', () => {
        const view = top()
        return view?.callback_id === 'card:menu' && view
      })
    }

    interface Option {
      value: string
    }
    /** Chooses a wording of a verb from the menu that is open. */
    const choose = async (menu: ShownView, verb: Verb, word: string): Promise<void> => {
      const meant = (value: string): boolean => {
        const press = parsePress({ action_id: '', selected_option: { value } })
        return press?.kind === 'act' && press.verb === verb.name && (press.word ?? verb.wordings[0]?.word) === word
      }
      for (const { accessory } of menu.blocks as { accessory?: { action_id: string; options?: Option[] } }[]) {
        const option = accessory?.options?.find(({ value }) => meant(value))
        if (option) {
          await opened.slack.omar.pressModal({ action: accessory!.action_id, value: option.value })
          return
        }
      }
      await opened.slack.omar.pressModal(`act:${verb.name}:`)
    }

    const nameOf = (block: { block_id?: unknown }): string => String(block.block_id).split(':')[1] ?? ''

    const filledFor = (verb: Verb, view: ShownView): Record<string, Filled> => {
      const known = answersIn(home, verb)
      return Object.fromEntries(
        fieldsOf(view).map(({ block, element }): [string, Filled] => {
          const name = nameOf(block)
          const answer = known[`${verb.name} ${name}`] ?? known[name]
          if (element.type === 'file_input') return [String(block.block_id), { file }]
          const options = (element.options as Option[] | undefined)?.map(({ value }) => value)
          if (options) {
            const chosen = answer !== undefined && options.includes(answer) ? answer : options[0]!
            return [String(block.block_id), String(element.type).startsWith('multi_') ? [chosen] : chosen]
          }
          return [String(block.block_id), answer ?? (element.initial_value as string | undefined) ?? 'Words of a test']
        }),
      )
    }

    /** Leaves out what is needed, which must be said where it is missing, with the window as it was. */
    const mistaken = async (verb: Verb, view: ShownView): Promise<void> => {
      const needed = fieldsOf(view).find(({ block, element }) => element.type === 'plain_text_input' && block.optional !== true)
      if (!needed) return
      const id = String(needed.block.block_id)
      const mistakes = await opened.slack.omar.submit({ ...filledFor(verb, view), [id]: '   ' })
      expect(Object.keys(mistakes), `${verb.name}: where the mistake is shown`).to.deep.equal([id])
      expect(mistakes[id], verb.name).to.be.a('string').and.not.equal('')
      expect(top()?.id, `${verb.name}: the window stays`).to.equal(view.id)
    }

    /** Fills in and submits whatever is asked, until nothing is; answers how many windows it were. */
    const through = async (verb: Verb): Promise<number> => {
      let view: ShownView | undefined = await standing('the window or the answer')
      let asked = 0
      while (view?.callback_id?.startsWith('modal:')) {
        expect(view.callback_id, 'whose window it is').to.match(new RegExp(`^modal:${verb.name}:`))
        expect(++asked, `${verb.name} asks without end`).to.be.below(4)
        expect(JSON.stringify(view.blocks), `${verb.name}: words that name nothing`).to.not.match(/undefined|\[object|NaN/)
        await mistaken(verb, view)
        const mistakes = await opened.slack.omar.submit(filledFor(verb, view))
        expect(mistakes, `${verb.name}: taken as filled in`).to.deep.equal({})
        view = top() && (await standing('what came of it'))
      }
      expect(view?.callback_id ?? 'closed', `${verb.name}: ${JSON.stringify(view?.blocks)}`).to.not.equal('card:problem')
      return asked
    }

    const traces = async (): Promise<string> => {
      const { queries } = opened.house.core
      const [row] = (await queries.audit(home.who, {}, { limit: 1 })).items
      const { away } = await queries.me(home.who)
      return `${row?.id} ${away ?? false} ${(await queries.session(home.session)).lastSeq}`
    }

    const offered = (verb: Verb): string[] => verb.wordings.map(({ word }) => word).filter(word => word !== 'offer')

    describe('from the card of a conversation', () => {
      for (const verb of verbs.filter(isAboutOne))
        for (const word of offered(verb))
          it(`does ‘${word}’`, async () => {
            await home.customer(verb, word)
            const menu = await openMenu(home.session)
            const before = await traces()
            await choose(menu, verb, word)
            await through(verb)
            if (!looks.has(word)) expect(await traces(), 'a trace in the core').to.not.equal(before)
          })
    })

    describe(`from ${mode === 'events' ? 'the command' : 'the shortcut'}`, () => {
      // What is about one message is offered at it, and where its conversation is known.
      for (const verb of verbs.filter(one => one.scope === 'house' && !ofMessage(one)))
        for (const word of offered(verb))
          it(`does ‘${word}’`, async () => {
            if (isAboutOne(verb)) await home.customer(verb, word)
            const menu = await openMenu(undefined)
            const before = await traces()
            await choose(menu, verb, word)
            const asked = await through(verb)
            if (isAboutOne(verb)) expect(asked, 'asks whom it is about').to.be.greaterThan(0)
            if (!looks.has(word)) expect(await traces(), 'a trace in the core').to.not.equal(before)
          })
    })

    if (mode === 'events')
      describe('typed behind the command', () => {
        for (const verb of verbs.filter(one => one.scope === 'house'))
          for (const word of offered(verb))
            it(`‘/desk ${word}’ asks or answers`, async () => {
              const { slack } = opened
              const answers = (): number => slack.proxy.calls.filter(({ method }) => method === 'respond').length
              const before = answers()
              await slack.omar.command(desk, '/desk', word)
              const came = await slack.until('a window or an answer', () => top() ?? (answers() > before && 'answered'))
              const answered = came === 'answered' || came.callback_id?.startsWith('card:')
              if (answered) expect(looks.has(word) || ofMessage(verb) || ['away', 'back'].includes(word), 'needs no window').to.equal(true)
              else expect((came as ShownView).callback_id).to.match(new RegExp(`^modal:${verb.name}:`))
            })
      })

    describe('from a message', () => {
      for (const [name, verb] of messageShortcuts())
        it(`does ‘${name}’`, async () => {
          await home.customer(verb, verb.wordings[0]!.word)
          const { core } = opened.house
          const shown = await opened.slack.until('the message', async () => {
            const [at] = await core.places.of(home.session)
            const ref = at && (await core.places.ref(at.place, name === 'why' ? home.draft : home.message))
            const there = at && ref !== undefined && opened.slack.thread(desk, threadOf(at.place).thread).some(({ ts }) => ts === ref)
            return there && ref
          })
          const before = await traces()
          await opened.slack.omar.shortcutOn(desk, shown, name)
          await through(verb)
          if (!looks.has(verb.name)) expect(await traces(), 'a trace in the core').to.not.equal(before)
        })
    })
  })
