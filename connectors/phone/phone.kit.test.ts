import { memoryIntake } from '#core/testing/houses/memory-intake.ts'
import { connectorKit, joined } from '#core/testing/index.ts'
import { playedPhone } from '#core/testing/phone/platform.ts'
import { config as linkConfig } from '../links/twilio/config.ts'
import { create as createLink } from '../links/twilio/index.ts'
import { config } from './config.ts'
import { create } from './index.ts'

// A call goes on while what Twilio told of it is worked on.
connectorKit({ ...joined({ config: linkConfig, create: createLink }, { config, create }, memoryIntake), platform: playedPhone() })
