import { connectorKit } from '#core/testing/index.ts'
import { config, createBoth } from '#core/testing/teams/both.ts'
import { playedTeams } from '#core/testing/teams/played.ts'

connectorKit({ config, create: createBoth(), platform: playedTeams() })
