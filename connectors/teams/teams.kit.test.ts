import { connectorKit } from '#core/testing/index.ts'
import { config, createBoth } from '#core/testing/teams/both.ts'
import { playedTeams } from '#core/testing/teams/played.ts'

describe('In chats with the app,', () => {
  const without = { beside: 'nobody else writes in a customer’s own chat with the app; in threads of channels they do' }
  connectorKit({ config, create: createBoth(), platform: { ...playedTeams(), without } })
})

describe('In threads of a channel,', () => {
  const without = {
    files: 'Teams gives no app the files of channels',
    typed: 'Teams shows nobody in a channel that an app types',
  }
  connectorKit({ config, create: createBoth(), platform: { ...playedTeams({}, { place: 'threads' }), without } })
})
