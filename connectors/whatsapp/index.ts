// Customers on WhatsApp, in one of two ways: officially through Twilio, or by a linked phone.
import type { CreateConnector } from '#core/ports/folder.ts'
import { createBaileys } from './baileys/connector.ts'
import type { WhatsAppConfig } from './config.ts'
import { createTwilio } from './twilio/connector.ts'

export const create: CreateConnector<WhatsAppConfig> = (config, given) =>
  config.transport === 'baileys' ? createBaileys(config, given) : createTwilio(config, given)
