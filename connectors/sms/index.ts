// The customers' channel by text message. The connection is connectors/links/twilio.
import type { TwilioLink } from '#connectors/links/twilio/link.ts'
import { receiptOf } from '#connectors/links/twilio/receipts.ts'
import { Refused } from '#core/ports/failure.ts'
import type { CreateConnector } from '#core/ports/folder.ts'
import { reachable } from './address.ts'
import { createCatchingUp } from './catching-up.ts'
import type { SmsConfig } from './config.ts'
import { createSending, longestText, statusPath } from './sending.ts'
import { createTaking } from './taking.ts'

/** Where Twilio tells of messages. */
export const messagesPath = '/twilio/sms'

/** Countries whose networks carry files: the USA and Canada. Elsewhere they go as links. */
const carriesFiles = (number: string): boolean => /^\+1/.test(number)

export const create: CreateConnector<SmsConfig> = ({ number, lookEvery }, given) => {
  const { inbox, memory, files, pages, clock, log } = given
  const link = given.link as TwilioLink
  /** What the number can do, as Twilio told. */
  let line: { sms: boolean; mms: boolean } | undefined
  const listeners = { messages: 'sms messages', receipts: 'sms receipts' }

  const sendsFiles = (to: string): boolean => (line?.mms ?? true) && carriesFiles(number) && carriesFiles(to)
  const { send, preview, settle, receipt } = createSending({ link, number, sendsFiles, inbox, memory, files, pages, clock })
  const catchingUp = createCatchingUp({ link, number, every: lookEvery, listeners, inbox, memory, clock, log })

  link.listen({
    name: listeners.messages,
    path: messagesPath,
    fits: form => Boolean(form.MessageSid && form.From && form.To),
    id: ({ MessageSid: id, From: from }) => (from === number ? undefined : id),
    lane: form => form.From ?? '',
    handle: createTaking({ link, number, inbox, files, log }),
    gap: () => catchingUp.look(true),
  })
  link.listen({
    name: listeners.receipts,
    path: statusPath,
    fits: form => Boolean(form.MessageSid && form.MessageStatus),
    id(form) {
      const told = receiptOf(form)
      return told && form.key !== undefined ? `${told.of} ${told.state}` : undefined
    },
    lane: form => form.To ?? '',
    async handle(form) {
      const told = receiptOf(form)
      if (told && form.key !== undefined) await receipt(told, { key: form.key, part: Number(form.part) || 0 })
    },
  })

  return {
    name: 'sms',
    channel: 'sms',
    traits: {
      maxLength: longestText,
      attachments: true,
      live: false,
      pull: false,
      edits: false,
      reactions: false,
      receipts: 'delivered',
      csat: 'digits',
      keeps: true,
    },
    send,
    preview,
    settle,
    reach({ identities, silent }) {
      const address = reachable(identities)
      if (address === undefined) throw new Refused('no telephone number of theirs is known', 'unknown_here')
      if (silent.includes(address)) throw new Refused('they answered STOP and want no text messages', 'opted_out')
      return async () => address
    },
    async start() {
      const [found] = await (await link.client()).incomingPhoneNumbers.list({ phoneNumber: number, limit: 1 })
      const can = found?.capabilities
      line = can && { sms: can.sms !== false, mms: can.mms !== false }
      if (line?.sms === false) log.warn(`${number} takes no text messages: choose another number at Twilio, or switch its messaging on`)
    },
    stop: () => catchingUp.stop(),
    async health() {
      const told = await link.health?.()
      if (told?.ok === false) return told
      if (line?.sms === false) return { ok: false, why: `${number} takes no text messages` }
      const why = catchingUp.trouble()
      return why === undefined ? { ok: true, about: number } : { ok: false, why }
    },
  }
}
