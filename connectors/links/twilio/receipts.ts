// What became of a message that we sent, by its status callback. Twilio calls in no order: what is kept only ever goes forward.
// https://www.twilio.com/docs/messaging/guides/track-outbound-message-status
import { lookup } from '#core/lib/lookup.ts'
import { wordsOf } from './failures.ts'
import type { Form } from './link.ts'

export interface TwilioReceipt {
  /** The message's SID. */
  of: string
  state: 'delivered' | 'read' | 'failed'
  /** Why it failed, for agents. */
  reason?: string
  /** Twilio's number of the failure. */
  code?: string
}

const states: Record<string, TwilioReceipt['state']> = lookup({
  delivered: 'delivered',
  read: 'read',
  undelivered: 'failed',
  failed: 'failed',
  canceled: 'failed',
})

/** Undefined for what tells nothing new: queued, sending, sent. */
export const receiptOf = (form: Form): TwilioReceipt | undefined => {
  const of = form.MessageSid ?? form.SmsSid
  const state = states[(form.MessageStatus ?? form.SmsStatus ?? '').toLowerCase()]
  if (!of || state === undefined) return undefined
  if (state !== 'failed') return { of, state }
  const code = form.ErrorCode || undefined
  return {
    of,
    state,
    reason: code === undefined ? 'it was not delivered, and Twilio does not say why' : wordsOf(code),
    ...(code ? { code } : {}),
  }
}
