import { expect } from 'chai'
import { openSlackHouse, type SlackHouse } from '#core/testing/houses/slack-house.ts'
import { describeOnSlack } from '#core/testing/slack/binary.ts'
import { interaction } from '#core/testing/slack/deliveries.ts'
import { rooms } from '#core/testing/slack/slack.ts'
import { formatPress } from '../draw.ts'

describeOnSlack('Presses of people who are not in the desk’s channel', function () {
  this.timeout(60_000)
  let opened: SlackHouse

  before(async () => {
    // Vera is of the same company, but not in this channel.
    opened = await openSlackHouse('events', { config: { channel: rooms.billing.id } })
  })
  after(() => opened?.close())

  it('do nothing on messages that they have from earlier, while colleagues’ do', async () => {
    const { slack, house } = opened
    const ada = await house.visitor()
    await ada.write('I want to talk to a person')
    const { id } = (await ada.read()).session!
    await slack.until('the card', () => slack.messages(rooms.billing.id)[0])
    const press = async (user: string, dm: string): Promise<void> => {
      const { action_id, value } = formatPress({ kind: 'act', verb: 'claim', session: id })
      await slack.proxy.deliver({
        kind: 'interactive',
        payload: {
          ...interaction('block_actions', user),
          trigger_id: `1.2.${user}`,
          channel: { id: dm, name: 'directmessage' },
          container: { type: 'message', message_ts: '1780000000.000100', channel_id: dm },
          message: { type: 'message', user: slack.bot, ts: '1780000000.000100', text: 'Queue' },
          actions: [{ type: 'button', action_id, value, action_ts: '1780000009.000100', block_id: 'x' }],
        },
      })
    }
    await press(slack.vera.id, await slack.vera.direct())
    await press(slack.grace.id, await slack.grace.direct())
    const owner = await slack.until('an owner', async () => {
      const session = await house.core.queries.session(id)
      return session.owner.kind === 'agent' && session.owner
    })
    expect(owner).to.include({ name: 'Grace Hopper' })
  })
})
