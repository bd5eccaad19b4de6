import type { ConnectorGiven, FolderConfig } from '#core/ports/folder.ts'
import { memoryIntake } from '#core/testing/houses/memory-intake.ts'
import { connectorKit } from '#core/testing/index.ts'
import { playedPhone } from '#core/testing/phone/platform.ts'
import { config as linkConfig, type TwilioConfig } from '../links/twilio/config.ts'
import { create as createLink } from '../links/twilio/index.ts'
import { config as ownConfig, type PhoneConfig } from './config.ts'
import { create as createOwn } from './index.ts'

interface Both {
  link: TwilioConfig
  own: PhoneConfig
}

const config: FolderConfig<Both> = {
  ...ownConfig,
  variables: [...linkConfig.variables, ...ownConfig.variables],
  schema: ownConfig.schema.transform(own => ({ link: {} as TwilioConfig, own })),
}
config.schema.parse = ((given: unknown): Both => ({
  link: linkConfig.schema.parse(given),
  own: ownConfig.schema.parse(given),
})) as typeof config.schema.parse

const create = ({ link: linkSettings, own }: Both, given: ConnectorGiven) => {
  const { log, clock, publicUrl, dataDir, memory } = given
  const link = createLink(linkSettings, { log, clock, publicUrl, dataDir, memory, intake: memoryIntake(), fatal() {} })
  const connector = createOwn(own, { ...given, link })
  return {
    ...connector,
    routes: link.routes!,
    async start() {
      await link.start?.()
      await connector.start?.()
    },
    async stop() {
      await connector.stop?.()
      await link.stop?.()
    },
  }
}

connectorKit({ config, create, platform: playedPhone() })
