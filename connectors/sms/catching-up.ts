// What was written while nobody listened here, or while Twilio could not reach this house: Twilio keeps it, and is asked. What came by itself is
// passed over.
// https://www.twilio.com/docs/messaging/api/message-resource
import type { Logger } from 'pino'
import type { Form, TwilioLink } from '#connectors/links/twilio/link.ts'
import { createLooking, type Looking } from '#connectors/links/twilio/looking.ts'
import type { Clock } from '#core/lib/clock.ts'
import { type Duration, minute, type Time } from '#core/model/time.ts'
import type { Inbox } from '#core/ports/connector.ts'
import type { Memory } from '#core/ports/memory.ts'
import type { PartOf } from './sending.ts'

/** So far back it is looked before what was seen last: Twilio lists by the second, and its clock is not ours. */
const overlap: Duration = 10 * minute
/** Younger than this, a message's webhook may still be on its way. */
const onItsWay: Duration = 1 * minute

interface Given {
  link: TwilioLink
  number: string
  every: Duration
  /** The listeners that messages go to, and what became of ours. */
  listeners: { messages: string; receipts: string }
  inbox: Pick<Inbox, 'recovered'>
  memory: Memory
  clock: Clock
  log: Logger
}

export const createCatchingUp = ({ link, number, every, listeners, inbox, memory, clock, log }: Given): Looking => {
  const formOf = async (sid: string, from: string, body: string, files: number): Promise<Form> => {
    const form: Record<string, string> = { MessageSid: sid, From: from, To: number, Body: body, NumMedia: String(files) }
    if (files === 0) return form
    const media = await (await link.client()).messages(sid).media.list({ limit: 10 })
    for (const [i, one] of media.entries()) {
      form[`MediaUrl${i}`] = `https://api.twilio.com/2010-04-01/Accounts/${link.account}/Messages/${sid}/Media/${one.sid}`
      form[`MediaContentType${i}`] = one.contentType
    }
    return form
  }

  const catchUp = async (all: boolean): Promise<void> => {
    const began = clock.now()
    const since = await memory.get<Time>('cursor/messages')
    // Before the first start nobody wrote to this house.
    if (since === undefined) return memory.put('cursor/messages', began)
    const twilio = await link.client()
    const listed = await twilio.messages.list({ to: number, dateSentAfter: new Date(since - overlap), pageSize: 1000 })
    const until = all ? Number.POSITIVE_INFINITY : began - onItsWay
    const written = listed
      .filter(({ direction }) => direction === 'inbound')
      .map(({ sid, from, body, numMedia, dateSent, dateCreated }) => ({
        sid,
        from,
        body,
        numMedia,
        at: (dateSent ?? dateCreated).getTime(),
      }))
      .filter(({ at }) => at >= since - overlap && at <= until)
      // Listed newest first; of those of one second, the one listed last came first.
      .reverse()
      .toSorted((a, b) => a.at - b.at)
    if (all) await lookForReceipts(since)
    let count = 0
    let first: Time | undefined
    for (const { sid, from, body, numMedia, at } of written) {
      const kept = await link.missed(listeners.messages, await formOf(sid, from, body ?? '', Number(numMedia) || 0), at)
      if (kept === 'repeated') continue
      count += 1
      first ??= at
    }
    await memory.put('cursor/messages', Math.min(began, until))
    if (count > 0) await inbox.recovered('sms', { count, ...(first === undefined ? {} : { since: first }) })
  }

  /** What became of our messages meanwhile: Twilio calls once. */
  const lookForReceipts = async (since: Time): Promise<void> => {
    const twilio = await link.client()
    const listed = await twilio.messages.list({ from: number, dateSentAfter: new Date(since - overlap), pageSize: 1000 })
    for (const { sid, status, errorCode, direction } of listed) {
      const of = direction === 'inbound' ? undefined : await memory.get<PartOf>(`sid/${sid}`)
      if (!of) continue
      const form = { MessageSid: sid, MessageStatus: status, key: of.key, part: String(of.part) }
      await link.missed(listeners.receipts, { ...form, ...(errorCode ? { ErrorCode: String(errorCode) } : {}) }, clock.now())
    }
  }

  return createLooking({ every, catchUp, clock, log })
}
