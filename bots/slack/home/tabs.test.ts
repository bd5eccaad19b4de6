import { expect } from 'chai'
import { openSlackHouse, type SlackHouse } from '#core/testing/houses/slack-house.ts'
import { describeOnSlack } from '#core/testing/slack/binary.ts'
import { viewPress } from '#core/testing/slack/deliveries.ts'
import type { ShownView } from '#core/testing/slack/page.ts'
import { rooms } from '#core/testing/slack/slack.ts'
import type { SlackMode, SlackName } from '#core/testing/slack/workspace.ts'
import { type HomeTab, homeTabs, parsePress } from '../draw.ts'

const act = { who: { id: 'api:boss', name: 'Boss', role: 'admin' as const } }
const many = 40
/** Sooner than what others do is shown, in milliseconds. */
const soon = 3000
const personal: readonly HomeTab[] = ['desk', 'queue', 'snoozed']

interface Element {
  type: string
  action_id: string
  value?: string
  options?: { value: string }[]
  initial_option?: { value: string }
}

const elementsOf = (view: ShownView): Element[] =>
  (view.blocks as { elements?: Element[]; accessory?: Element }[]).flatMap(({ elements = [], accessory }) => [
    ...elements,
    ...(accessory ? [accessory] : []),
  ])

const tabsOf = (view: ShownView): string[] => [
  ...new Set(
    elementsOf(view).flatMap(({ type, action_id }) => (type === 'button' && action_id.startsWith('home:') ? [action_id.slice(5)] : [])),
  ),
]

const standsAt = (view: ShownView | undefined): { tab?: string; page?: number } => JSON.parse(view?.private_metadata ?? '{}')

/** Menus of the page whose choices do this verb with this input. */
const choicesOf = (view: ShownView, verb: string, input: object): { element: Element; value: string }[] =>
  elementsOf(view).flatMap(element =>
    (element.options ?? []).flatMap(({ value }) => {
      const press = parsePress({ action_id: element.action_id, selected_option: { value } })
      const meant = press?.kind === 'act' && press.verb === verb
      return meant && Object.entries(input).every(([name, given]) => press.input?.[name] === given) ? [{ element, value }] : []
    }),
  )

for (const mode of ['events', 'socket'] satisfies SlackMode[])
  describeOnSlack(`The App Home’s tabs, ${mode === 'socket' ? 'in Socket Mode' : 'over HTTP'}`, function () {
    this.timeout(60_000)
    let opened: SlackHouse
    let refunds: string

    before(async () => {
      opened = await openSlackHouse(mode)
      const { controls } = opened.house.core
      for (let at = 0; at < many; at++)
        await controls.newScenario(
          { kind: 'scenario', title: `Number ${at}.`, instruction: 'Say so.', examples: [`What about ${at}?`] },
          act,
        )
      refunds = (await controls.newScenario({ kind: 'behavioral', title: 'Tone', instruction: 'Be brief.' }, act)).id
      await controls.publishScenario(refunds, {}, act)
      await controls.changeScenario(refunds, { instruction: 'Be warm.' }, act)
      await (await opened.house.visitor()).write('I want to talk to a person')
      await opened.slack.until('the card', () => opened.slack.messages(rooms.desk.id)[0])
    })
    after(() => opened?.close())
    afterEach(async () => {
      while (opened.slack.modals().length > 0) await opened.slack.omar.dismiss()
    })

    const seen = (person: SlackName, what: string, fits: (view: ShownView) => boolean, patience?: number): Promise<ShownView> =>
      opened.slack.until(
        what,
        () => {
          const view = opened.slack.home(person)
          return view && fits(view) && view
        },
        patience,
      )
    const turned = async (person: SlackName, tab: string): Promise<ShownView> => {
      await opened.slack[person].pressHome(`home:${tab}`)
      return seen(person, `the tab ${tab}`, view => standsAt(view).tab === tab && standsAt(view).page === 0)
    }

    it('are for an agent their own work, each of which opens', async () => {
      await opened.slack.grace.openHome()
      const first = await seen('grace', 'the page', view => tabsOf(view).length > 0)
      expect(tabsOf(first)).to.have.members(personal)
      for (const tab of personal) expect((await turned('grace', tab)).blocks.length, tab).to.be.greaterThan(2)
    })

    it('show an agent nothing of an admin’s, whatever they send', async () => {
      const page = opened.slack.home('grace')!
      const shown = (): number => opened.slack.proxy.calls.filter(({ method }) => method === 'views.publish').length
      const before = shown()
      const action = { type: 'button', action_id: 'home:scenarios', block_id: 'b', value: '{"page":0}' }
      await opened.slack.proxy.deliver(viewPress(opened.slack.grace.id, page, action, {}, '1.2.3'))
      await opened.slack.until('the page again', () => shown() > before)
      const text = JSON.stringify(opened.slack.home('grace'))
      expect(text).to.not.include('Number 1.').and.to.not.include('act:scenario')
    })

    it('are for an admin the whole house too, each of which opens', async () => {
      await opened.slack.omar.openHome()
      const first = await seen('omar', 'the page', view => tabsOf(view).length > 0)
      expect(tabsOf(first)).to.have.members([...homeTabs])
      for (const tab of homeTabs) expect((await turned('omar', tab)).blocks.length, tab).to.be.greaterThan(4)
    })

    it('switch the autopilot of a channel, which the page shows at once', async () => {
      const page = await turned('omar', 'autopilot')
      const [choice] = choicesOf(page, 'autopilot', { channel: 'web', mode: 'assist' })
      await opened.slack.omar.pressHome({ action: choice!.element.action_id, value: choice!.value })
      await seen(
        'omar',
        'the switch',
        view =>
          choicesOf(view, 'autopilot', { channel: 'web', mode: 'assist' }).some(
            ({ element, value }) => element.initial_option?.value === value,
          ),
        soon,
      )
      expect((await opened.house.core.queries.autopilot()).channels.web).to.equal('assist')
    })

    it('turn page by page through all there is', async () => {
      const titles = new Set<string>()
      let page = await turned('omar', 'scenarios')
      for (let at = 0; ; at++) {
        for (const [, title] of JSON.stringify(page.blocks).matchAll(/(Number \d+\.)/gu)) titles.add(title!)
        const next = elementsOf(page).find(({ action_id, value }) => action_id === 'home:scenarios' && value === `{"page":${at + 1}}`)
        if (!next) break
        await opened.slack.omar.pressHome({ action: next.action_id, value: next.value! })
        page = await seen('omar', `page ${at + 1}`, view => standsAt(view).tab === 'scenarios' && standsAt(view).page === at + 1)
      }
      expect(standsAt(page).page, 'pages').to.be.greaterThan(0)
      expect(titles.size).to.equal(many)
    })

    /** Goes to the page where this can be chosen, and chooses it. */
    const chooseOn = async (verb: string): Promise<void> => {
      await turned('omar', 'scenarios')
      for (let at = 0; ; at++) {
        const page = opened.slack.home('omar')!
        const [choice] = choicesOf(page, verb, { scenario: refunds })
        if (choice) return void (await opened.slack.omar.pressHome({ action: choice.element.action_id, value: choice.value }))
        await opened.slack.omar.pressHome({ action: 'home:scenarios', value: `{"page":${at + 1}}` })
        await seen('omar', `page ${at + 1}`, view => standsAt(view).page === at + 1)
      }
    }
    const scenario = () => opened.house.core.queries.scenario(refunds)

    it('publish a scenario, and roll it back', async () => {
      await chooseOn('scenario publish')
      await opened.slack.until('it is published', async () => (await scenario()).version === 2)
      await seen('omar', 'the page without it', view => {
        const offers = choicesOf(view, 'scenario rollback', { scenario: refunds })
        return offers.length === 1 && choicesOf(view, 'scenario publish', { scenario: refunds }).length === 0
      })
      await opened.slack.omar.dismiss()
      await chooseOn('scenario rollback')
      await opened.slack.until('it is rolled back', async () => (await scenario()).version === 3)
      expect((await scenario()).instruction).to.equal('Be brief.')
    })

    it('ask in a window from there, and show what came of it', async () => {
      const page = await turned('omar', 'autopilot')
      const topic = elementsOf(page).find(({ action_id }) => action_id === 'act:topic new:')
      await opened.slack.omar.pressHome(topic!.action_id)
      await opened.slack.until('the form', () => opened.slack.modals().at(-1)?.callback_id === 'modal:topic new:')
      expect(await opened.slack.omar.submit({ 'field:id': 'refunds', 'field:name': 'Refunds' })).to.deep.equal({})
      await seen('omar', 'the new topic', view => choicesOf(view, 'autopilot', { topic: 'refunds', rule: 'skip' }).length === 1)
    })
  })
