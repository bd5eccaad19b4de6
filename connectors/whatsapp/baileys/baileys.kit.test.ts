import type { FolderConfig } from '#core/ports/folder.ts'
import { connectorKit } from '#core/testing/index.ts'
import { until } from '#core/testing/kits/check.ts'
import { byPhone } from '#core/testing/whatsapp/by-phone.ts'
import { linkDevice } from '#core/testing/whatsapp/linked.ts'
import { config as ownConfig, type WhatsAppConfig } from '../config.ts'
import { createBaileys } from './connector.ts'

const platform = byPhone()

connectorKit({
  config: ownConfig as FolderConfig<WhatsAppConfig>,
  create(_, given) {
    const { inbox } = given
    const connector = createBaileys(
      {},
      {
        ...given,
        inbox: {
          ...inbox,
          async receive(incoming) {
            const received = await inbox.receive(incoming)
            platform.took(incoming.id)
            return received
          },
          async changed(change) {
            const changed = await inbox.changed(change)
            platform.took(change.id)
            return changed
          },
        },
        openSocket: config => platform.fake().openSocket(config),
      },
    )
    return {
      ...connector,
      async start() {
        await linkDevice(given.memory, '15550000000')
        await connector.start?.()
        await until(async () => {
          const health = await connector.health?.()
          return (health?.ok && health.about?.startsWith('linked')) || undefined
        }, 'it was never connected')
      },
    }
  },
  platform,
})
