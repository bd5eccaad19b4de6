// One connection to Twilio for SMS, calls and WhatsApp. https://www.twilio.com/docs

import { Reconnect } from '#core/ports/failure.ts'
import type { CreateLink } from '#core/ports/folder.ts'
import type { TwilioConfig } from './config.ts'
import { createHooks } from './hooks.ts'
import type { TwilioLink } from './link.ts'
import { createMedia } from './media.ts'
import { createClient, createSdk } from './sdk.ts'
import { createChecks } from './signatures.ts'

/** Opened once by the roof, when a folder that is on names it. */
export const create: CreateLink<TwilioConfig, TwilioLink> = (config, { log, clock, intake, publicUrl }) => {
  const { account } = config
  const sdk = createSdk()
  const client = createClient(config, sdk)
  const at: TwilioLink['at'] = (path, protocol) => `${protocol === undefined ? publicUrl : publicUrl.replace(/^http(s?):/, 'ws$1:')}${path}`
  const checks = createChecks(config, sdk, at)
  const hooks = createHooks({ ...checks, intake, log })
  let name: string | undefined

  return {
    name: 'links/twilio',
    account,
    at,
    client: client.get,
    listen: hooks.listen,
    hook: hooks.hook,
    ...checks,
    media: createMedia(config, clock),
    routes: hooks.mount,
    async start() {
      const twilio = await client.get()
      const { friendlyName, status } = await twilio.api.v2010.accounts(account).fetch()
      if (status !== 'active') throw new Reconnect(`the Twilio account is ${status}: its console says why`)
      name = friendlyName
      log.info({ account: name }, 'connected to Twilio')
      hooks.gap()
    },
    async health() {
      if (name === undefined) return { ok: false, why: 'Twilio is not connected yet' }
      const why = client.trouble()
      return why === undefined ? { ok: true, about: `the account ${name}` } : { ok: false, why }
    },
  }
}
