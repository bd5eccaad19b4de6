import { connectorKit, joined } from '#core/testing/index.ts'
import { playedTeams } from '#core/testing/teams/played.ts'
import { config as linkConfig } from '../links/teams/config.ts'
import { create as createLink } from '../links/teams/index.ts'
import { config } from './config.ts'
import { create } from './index.ts'

const both = joined({ config: linkConfig, create: createLink }, { config, create })

describe('In chats with the app,', () => {
  const without = { beside: 'nobody else writes in a customer’s own chat with the app; in threads of channels they do' }
  connectorKit({ ...both, platform: { ...playedTeams(), without } })
})

describe('In threads of a channel,', () => {
  const without = {
    files: 'Teams gives no app the files of channels',
    typed: 'Teams shows nobody in a channel that an app types',
  }
  connectorKit({ ...both, platform: { ...playedTeams({}, { place: 'threads' }), without } })
})
