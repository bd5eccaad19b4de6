// A link and a channel upon it as one connector, for the kit, which takes one.
import type { Connector } from '#core/ports/connector.ts'
import type { CreateConnector, CreateLink, FolderConfig } from '#core/ports/folder.ts'
import type { Intake, Told } from '#core/ports/intake.ts'
import type { Memory } from '#core/ports/memory.ts'

/** What both are configured with. */
export interface Both<L, C> {
  link: L
  own: C
}

/** Kept is worked off within the call: the kit asks what the connector makes of what the platform tells, and sees when the core has it. */
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

/** `intake`: the link's; without it, what is kept is worked off at once. */
export const joined = <L, C>(
  link: { config: FolderConfig<L>; create: CreateLink<L> },
  own: { config: FolderConfig<C>; create: CreateConnector<C> },
  intake: (memory: Memory) => Intake = atOnce,
): { config: FolderConfig<Both<L, C>>; create: CreateConnector<Both<L, C>> } => {
  const config: FolderConfig<Both<L, C>> = {
    ...own.config,
    variables: [...link.config.variables, ...own.config.variables],
    schema: own.config.schema.transform(read => ({ link: {} as L, own: read })),
  }
  // Each reads the same variables by a schema of its own.
  config.schema.parse = given => ({ link: link.config.schema.parse(given), own: own.config.schema.parse(given) })
  return {
    config,
    create(settings, given) {
      const { log, clock, publicUrl, dataDir, memory } = given
      const below = link.create(settings.link, { log, clock, publicUrl, dataDir, memory, intake: intake(memory), fatal() {} })
      const connector: Connector = own.create(settings.own, { ...given, link: below })
      return {
        ...connector,
        ...(below.routes ? { routes: below.routes } : {}),
        async start() {
          await below.start?.()
          await connector.start?.()
        },
        async stop() {
          await connector.stop?.()
          await below.stop?.()
        },
      }
    },
  }
}
