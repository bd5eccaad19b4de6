// The story of a whole conversation, told by a customer from another workspace, in a shared channel.

import { tellStory } from '#core/testing/channels/story.ts'
import { whyNoSlack } from '#core/testing/slack/binary.ts'
import { openSlack, rooms } from '#core/testing/slack/slack.ts'

const room = rooms.customers.id

tellStory({
  channel: 'slack',
  keeps: true,
  missing: whyNoSlack,
  async open() {
    const slack = await openSlack({ mode: 'socket' })
    const ours = () => {
      const roots = slack.messages(room)
      return [...new Map(roots.flatMap(({ ts }) => slack.thread(room, ts)).map(message => [message.ts, message])).values()].filter(
        message => message.user === slack.bot,
      )
    }
    return {
      variables: { ...slack.variables, SLACK_CUSTOMER_CHANNELS: 'shared' },
      write: text => slack.stranger.say(room, text),
      read: () => ours().map(message => `${message.text} ${JSON.stringify(message.blocks ?? [])}`),
      async rate(score) {
        const asked = await slack.until('they are asked', () => ours().find(message => JSON.stringify(message).includes('customer:score')))
        await slack.stranger.press(room, asked.ts, `customer:score:${score}`)
      },
      cut() {
        slack.proxy.dark(true)
        slack.proxy.sockets.cut()
      },
      mend: () => slack.proxy.dark(false),
      close: () => slack.close(),
    }
  },
})
