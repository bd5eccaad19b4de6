// The story of a whole conversation, told by a customer in their own chat with the app, in the playground of Microsoft 365. The playground signs
// nothing and asks for no token: a gate of ours before it does both. What was posted while the house was away is lost, there as in Teams.
import { tellStory } from '#core/testing/channels/story.ts'
import { openPlayground, whyNoPlayground } from '#core/testing/teams/playground.ts'
import { until } from '#core/testing/until.ts'

tellStory({
  channel: 'teams',
  keeps: false,
  missing: whyNoPlayground,
  async open({ url }) {
    const teams = await openPlayground()
    const { id } = teams.config.personalChat
    /** Each message as it stands now. */
    const standing = () => [
      ...new Map(teams.shown().flatMap(one => (one.conversation === id ? [[one.message.messageId, one.message] as const] : []))).values(),
    ]
    teams.sendTo(`${url}/teams/messages`)
    return {
      variables: { ...teams.variables, TEAMS_CUSTOMER_CHANNELS: 'personal' },
      write: text => teams.say(id, text),
      read: () => standing().map(({ text = '' }) => text),
      async rate(score) {
        const card = await until('they are asked', () => standing().findLast(message => JSON.stringify(message).includes('customer.score')))
        await teams.press(id, card.messageId, { type: 'Action.Execute', verb: 'customer.score', data: { score } })
      },
      cut: () => teams.cut(true),
      mend: () => teams.cut(false),
      untaken: () => teams.untaken(),
      close: () => teams.close(),
    }
  },
})
