import { expect } from 'chai'
import { openSlackHouse, type SlackHouse } from '#core/testing/houses/slack-house.ts'
import type { Browser } from '#core/testing/houses/web-house.ts'
import { describeOnSlack } from '#core/testing/slack/binary.ts'
import type { ShownMessage, ShownView } from '#core/testing/slack/page.ts'
import { rooms } from '#core/testing/slack/slack.ts'
import type { SlackMode } from '#core/testing/slack/workspace.ts'

const desk = rooms.desk.id
const text = (shown: ShownMessage | ShownView | undefined): string => JSON.stringify(shown ?? '')
const marks = (message: ShownMessage): string[] => (message.reactions ?? []).map(({ name }) => name)

for (const mode of ['events', 'socket'] satisfies SlackMode[])
  describeOnSlack(`An agent in Slack who writes first, ${mode === 'socket' ? 'in Socket Mode' : 'over HTTP'}`, function () {
    this.timeout(60_000)
    let opened: SlackHouse
    let ada: Browser
    let contact: string

    before(async () => {
      opened = await openSlackHouse(mode, { says: () => ({ text: 'The AI answers.' }) })
      ada = await opened.house.customer({ sub: 'ada-1', name: 'Ada Lovelace' })
      await ada.write('Is the lamp in stock?')
      const { id } = (await ada.read()).session!
      contact = (await opened.house.core.queries.session(id)).contact
      await opened.house.core.controls.resolve(id, {}, { who: { id: 'omar', name: 'Omar', role: 'admin' } })
      await opened.house.core.idle()
    })
    after(() => opened?.close())
    afterEach(async () => {
      while (opened.slack.modals().length > 0) await opened.slack.grace.dismiss()
    })

    const window = (what: string, fits: (view: ShownView) => boolean): Promise<ShownView> =>
      opened.slack.until(what, () => opened.slack.modals().find((view, at, all) => at === all.length - 1 && fits(view)))
    const cards = (): ShownMessage[] => opened.slack.messages(desk).filter(message => message.subtype !== 'ephemeral')
    const words = async (): Promise<string[]> =>
      (await ada.read()).entries.flatMap(entry => (entry.kind === 'message' ? [`${entry.author?.kind}: ${entry.text}`] : []))
    const sessions = async () => (await opened.house.core.queries.sessions({ contact })).items

    it('chooses the customer and writes in a window; pressed twice, it is one message', async () => {
      await opened.slack.grace.shortcut('message')
      await window('the choice', view => text(view).includes('Ada Lovelace'))
      await opened.slack.grace.submit({ in: contact })
      const form = await window(
        'the form',
        view => text(view).includes('To Ada Lovelace') && text(view).includes('The customer reads this'),
      )
      expect(text(form)).to.include('a new session, which will be yours')
      await opened.slack.grace.submit({ 'field:channel': 'web', 'field:text': 'The lamp is back.' })
      await window('that it is on its way', view => text(view).includes('is on its way on web'))
      const isPress = ({ payload }: { payload: object }): boolean => 'type' in payload && payload.type === 'view_submission'
      const press = opened.slack.proxy.delivered.findLast(isPress)!
      await Promise.all([opened.slack.proxy.deliver(press), opened.slack.proxy.deliver(press)])
      await opened.house.core.idle()
      const open = (await sessions()).filter(one => one.status === 'open')
      expect(open).to.have.length(1)
      const said = (await opened.house.core.queries.timeline(open[0]!.id, 0)).filter(entry => entry.kind === 'message')
      expect(said).to.have.length(1)
    })

    it('has a card and a thread of their own, with how the words fare', async () => {
      const [session] = await sessions()
      const card = await opened.slack.until('the card', () => cards().find(one => text(one).includes(`#${session?.ticket}`)))
      expect(text(card)).to.include('Grace Hopper has it')
      const said = await opened.slack.until('the words', () =>
        opened.slack.thread(desk, card.ts).find(one => text(one).includes('The lamp is back.')),
      )
      expect(said.username ?? text(said)).to.include('Grace')
    })

    it('reaches the customer when they come back, as new, and has their answer in the same thread without a word of the AI', async () => {
      const { session } = await ada.read()
      expect(session).to.include({ unread: 1 })
      expect(await words()).to.deep.equal(['agent: The lamp is back.'])
      await ada.write('I take two', { session: session?.id })
      const card = cards().at(-1)!
      await opened.slack.until('the answer', () => opened.slack.thread(desk, card.ts).find(one => text(one).includes('I take two')))
      const reply = await opened.slack.grace.say(desk, 'They are on their way', card.ts)
      await opened.slack.until('the mark', () =>
        opened.slack.thread(desk, card.ts).find(one => one.ts === reply && marks(one).includes('heavy_check_mark')),
      )
      await opened.house.core.idle()
      expect(await words()).to.deep.equal(['agent: The lamp is back.', 'contact: I take two', 'agent: They are on their way'])
    })

    it('goes into what is open, typed as a command, and says so', async () => {
      const before = (await sessions()).length
      await opened.slack.grace.command(desk, '/desk', 'message Ada Lovelace on web: One more thing')
      await opened.slack.until('the answer', () =>
        opened.slack.messages(desk).find(one => one.subtype === 'ephemeral' && text(one).includes('which was open already')),
      )
      expect(await words()).to.include('agent: One more thing')
      expect(await sessions()).to.have.length(before)
    })
  })
