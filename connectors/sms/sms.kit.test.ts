import type { ConnectorGiven, FolderConfig } from '#core/ports/folder.ts'
import type { Intake, Told } from '#core/ports/intake.ts'
import type { Memory } from '#core/ports/memory.ts'
import { connectorKit } from '#core/testing/index.ts'
import { playedSms } from '#core/testing/twilio/platform.ts'
import { config as linkConfig, type TwilioConfig } from '../links/twilio/config.ts'
import { create as createLink } from '../links/twilio/index.ts'
import { config as ownConfig, type SmsConfig } from './config.ts'
import { create as createOwn } from './index.ts'

interface Both {
  link: TwilioConfig
  own: SmsConfig
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

/** Kept is worked off here: the kit asks what the connector makes of a webhook, and sees when the core has it. */
const atOnce = (memory: Memory): Intake => {
  let handle: (told: Told) => Promise<void> = async () => {}
  return {
    async keep(told) {
      const known = `told/${told.id}`
      if ((await memory.get(known)) !== undefined) return 'repeated'
      await handle(JSON.parse(JSON.stringify(told)) as Told)
      await memory.put(known, true)
      return 'kept'
    },
    work(fn) {
      handle = fn
    },
  }
}

const create = ({ link: linkSettings, own }: Both, given: ConnectorGiven) => {
  const { log, clock, publicUrl, dataDir } = given
  const link = createLink(linkSettings, { log, clock, publicUrl, dataDir, intake: atOnce(given.memory), memory: given.memory, fatal() {} })
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

connectorKit({ config, create, platform: playedSms() })
