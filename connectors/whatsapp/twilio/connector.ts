// WhatsApp the official way: a sender that Twilio has for us.

import type { TwilioLink } from '#connectors/links/twilio/link.ts'
import { createLooking } from '#connectors/links/twilio/looking.ts'
import { receiptOf } from '#connectors/links/twilio/receipts.ts'
import type { Duration } from '#core/model/time.ts'
import type { Connector } from '#core/ports/connector.ts'
import type { ConnectorGiven } from '#core/ports/folder.ts'
import { createParts, type Fared, partIn } from './parts.ts'
import { createSending, keptFor, longestBody } from './sending.ts'
import { createTaking } from './taking.ts'
import { createWindow, window, windowOver } from './window.ts'

const channel = 'whatsapp'

export interface TwilioWhatsAppConfig {
  number: string
  /** So often Twilio is asked for what it could not hand over. */
  lookEvery: Duration
}

export const createTwilio = ({ number, lookEvery }: TwilioWhatsAppConfig, given: ConnectorGiven): Connector => {
  const { inbox, files, memory, clock, log } = given
  const link = given.link as TwilioLink
  const window_ = createWindow(memory, clock)
  const receipts = 'whatsapp receipts'
  const parts = createParts(memory, keptFor)
  const taking = createTaking({ link, number, inbox, files, memory, window: window_, parts, receipts, clock, log })

  const tell = async ({ id, of, state, reason, code }: Fared): Promise<void> => {
    const why = { ...(reason === undefined ? {} : { reason }), ...(code === windowOver ? { waits: 'customer' as const } : {}) }
    await inbox.changed({ channel, kind: 'receipt', id, of, state, ...why })
  }
  const { failed, ...sending } = createSending({ link, number, memory, window: window_, parts, tell, clock, log })
  const looking = createLooking({ every: lookEvery, catchUp: taking.catchUp, clock, log })

  link.listen({
    name: 'whatsapp',
    path: '/twilio/whatsapp',
    id: form => form.MessageSid ?? form.SmsSid,
    lane: form => form.From ?? '',
    handle: taking.take,
    gap: () => looking.look(true),
  })
  link.listen({
    name: receipts,
    path: '/twilio/whatsapp/status',
    id: form => {
      const receipt = receiptOf(form)
      return receipt && `${receipt.of} ${receipt.state}`
    },
    lane: form => form.MessageSid ?? '',
    async handle(form) {
      const receipt = receiptOf(form)
      if (receipt === undefined) return
      const { of, state } = receipt
      if (state === 'failed') await failed(of)
      const part = partIn(form)
      const fared = part ? await parts.told(part, receipt) : { ...receipt, id: `${of} ${state}` }
      if (fared) await tell(fared)
    },
  })

  return {
    name: 'whatsapp',
    channel,
    traits: {
      maxLength: longestBody,
      attachments: true,
      live: true,
      pull: false,
      window,
      edits: false,
      reactions: false,
      receipts: 'read',
      csat: 'digits',
      keeps: true,
    },
    ...sending,
    stop: looking.stop,
    async health() {
      const told = await link.health?.()
      const why = looking.trouble()
      return told?.ok !== false && why !== undefined ? { ok: false, why } : (told ?? { ok: true })
    },
  }
}
