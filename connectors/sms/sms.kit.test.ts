import { connectorKit, joined } from '#core/testing/index.ts'
import { playedSms } from '#core/testing/twilio/platform.ts'
import { config as linkConfig } from '../links/twilio/config.ts'
import { create as createLink } from '../links/twilio/index.ts'
import { config } from './config.ts'
import { create } from './index.ts'

connectorKit({ ...joined({ config: linkConfig, create: createLink }, { config, create }), platform: playedSms() })
