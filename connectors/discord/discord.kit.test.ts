import { playedDiscord } from '#core/testing/discord/played.ts'
import { connectorKit } from '#core/testing/index.ts'
import { config } from './config.ts'
import { create } from './index.ts'

const platform = playedDiscord()

connectorKit({ config, create: (settings, given) => create(settings, { ...given, memory: platform.watched(given.memory) }), platform })
