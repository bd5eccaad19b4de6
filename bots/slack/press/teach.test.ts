import { expect } from 'chai'
import { openSlackHouse, type SlackHouse } from '#core/testing/houses/slack-house.ts'
import { describeOnSlack } from '#core/testing/slack/binary.ts'
import type { ShownView } from '#core/testing/slack/page.ts'
import { rooms } from '#core/testing/slack/slack.ts'
import type { SlackMode } from '#core/testing/slack/workspace.ts'

const desk = rooms.desk.id

for (const mode of ['events', 'socket'] satisfies SlackMode[])
  describeOnSlack(`Teach from this, ${mode === 'socket' ? 'in Socket Mode' : 'over HTTP'}`, function () {
    this.timeout(60_000)
    let opened: SlackHouse

    before(async () => {
      // An AI that says what it was taught, and knows nothing else.
      opened = await openSlackHouse(mode, {
        says({ evidence }) {
          const scenario = evidence.find(found => found.kind === 'scenario')
          return scenario && { text: scenario.text, used: [scenario.id] }
        },
      })
    })
    after(() => opened?.close())

    const window = (what: string, fits: (shown: string) => boolean): Promise<ShownView> =>
      opened.slack.until(what, () => opened.slack.modals().findLast((view, at, all) => at === all.length - 1 && fits(JSON.stringify(view))))

    it('opens an agent’s answer as a proposed scenario, with what the AI says before and after, and publishes it with one press', async () => {
      const { slack, house } = opened
      const ada = await house.visitor()
      await ada.write('How many days do I have to return a teapot?')
      const card = await slack.until('the card', () => slack.messages(desk).find(message => message.blocks?.length)?.ts)
      const answer = await slack.omar.say(desk, 'You can return a teapot within 40 days.', card)
      await slack.until('the answer at Ada', async () =>
        (await ada.read()).entries.some(entry => entry.text === 'You can return a teapot within 40 days.'),
      )
      await slack.omar.shortcutOn(desk, answer, 'teach')
      const proposal = JSON.stringify(await window('the proposal', shown => shown.includes('field:instruction')))
      expect(proposal).to.contain('How many days do I have to return a teapot?').and.to.contain('40 days')
      expect(proposal, 'before and after')
        .to.match(/today/iu)
        .and.to.match(/then|with it|after/iu)
      await slack.omar.submit()
      await window('what became of it', shown => shown.includes('has learnt'))
      const [scenario] = (await house.core.queries.scenarios()).items
      expect(scenario?.status).to.equal('published')
      expect(scenario?.provenance?.session).to.equal((await ada.read()).session?.id)
      expect(scenario?.tests?.length).to.be.greaterThan(0)

      const bob = await house.visitor()
      await bob.write('How many days do I have to return a teapot?')
      await slack.until('the AI’s answer', async () => (await bob.read()).entries.some(entry => entry.text?.includes('within 40 days')))
    })

    if (mode === 'socket') return

    /** What an agent writes, while Slack’s event of it is on its way. */
    const unheard = async (words: string): Promise<{ ts: string; comes(): Promise<void> }> => {
      const { slack, house } = opened
      const ada = await house.visitor()
      const before = slack.messages(desk).length
      await ada.write('I want to talk to a person: how many cups does it hold?')
      const card = await slack.until('the card', () => slack.messages(desk)[before]?.ts)
      slack.sendTo('http://127.0.0.1:9/nobody')
      const ts = await slack.omar.say(desk, words, card)
      const delivery = await slack.until('the lost event', () =>
        slack.proxy.delivered.findLast(({ payload }) => JSON.stringify(payload).includes(`"ts":"${ts}"`)),
      )
      slack.sendTo(`${house.url}/slack/events`)
      return { ts, comes: async () => void (await slack.again(delivery)) }
    }

    it('waits for a message that Slack tells of only after the press', async () => {
      const { slack } = opened
      const { ts, comes } = await unheard('It holds six cups.')
      await slack.omar.shortcutOn(desk, ts, 'teach')
      await comes()
      const view = await window('the proposal', shown => shown.includes('field:instruction'))
      expect(JSON.stringify(view)).to.include('six cups')
      await slack.omar.dismiss()
    })

    it('says that a message has not come yet, before Slack gives up on the window', async () => {
      const { slack } = opened
      const { ts, comes } = await unheard('It holds eight cups.')
      await slack.omar.shortcutOn(desk, ts, 'teach')
      const view = await window('the answer', shown => shown.includes('card:problem'))
      expect(JSON.stringify(view)).to.include('not reached Threadline yet')
      await slack.omar.dismiss()
      await comes()
    })
  })
