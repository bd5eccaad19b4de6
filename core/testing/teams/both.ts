// The link and the customers' channel as one connector, for tests that take one.

import { config as linkConfig, type TeamsConfig } from '#connectors/links/teams/config.ts'
import { create as createLink } from '#connectors/links/teams/index.ts'
import { config as ownConfig, type TeamsChannelConfig } from '#connectors/teams/config.ts'
import { create as createOwn } from '#connectors/teams/index.ts'
import type { Connector } from '#core/ports/connector.ts'
import type { ConnectorGiven, CreateConnector, FolderConfig } from '#core/ports/folder.ts'
import type { Intake, Told } from '#core/ports/intake.ts'

export interface Both {
  link: TeamsConfig
  own: TeamsChannelConfig
}

export const config: FolderConfig<Both> = {
  ...ownConfig,
  variables: [...linkConfig.variables, ...ownConfig.variables],
  schema: ownConfig.schema.transform(own => ({ link: {} as TeamsConfig, own })),
}
config.schema.parse = ((given: unknown): Both => ({
  link: linkConfig.schema.parse(given),
  own: ownConfig.schema.parse(given),
})) as typeof config.schema.parse

/** Kept is worked off here: the kit asks what the connector makes of an event, and sees when the core has it. */
const atOnce = (): Intake => {
  let handle: (told: Told) => Promise<void> = async () => {}
  return {
    async keep(told) {
      // Never within the call itself, as with a store: who keeps something begins to wait for what becomes of it.
      await Promise.resolve()
      await handle(told)
      return 'kept'
    },
    work(fn) {
      handle = fn
    },
  }
}

export const createBoth =
  (intake: () => Intake = atOnce): CreateConnector<Both> =>
  ({ link: linkSettings, own }: Both, given: ConnectorGiven): Connector => {
    const { log, clock, publicUrl, dataDir } = given
    const link = createLink(linkSettings, { log, clock, publicUrl, dataDir, intake: intake(), memory: given.memory, fatal() {} })
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
