import { playedMail } from '#core/testing/email/played.ts'
import { connectorKit } from '#core/testing/index.ts'
import { config } from './config.ts'
import { create } from './index.ts'

const platform = playedMail()

connectorKit({ config, create: (settings, given) => create(settings, platform.listening(given)), platform })
