import { connectorKit, joined } from '#core/testing/index.ts'
import { playedSlack } from '#core/testing/slack/played.ts'
import { config as linkConfig } from '../links/slack/config.ts'
import { create as createLink } from '../links/slack/index.ts'
import { config } from './config.ts'
import { create } from './index.ts'

connectorKit({ ...joined({ config: linkConfig, create: createLink }, { config, create }), platform: playedSlack() })
