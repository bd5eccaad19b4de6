// What was written while nobody listened here, or while Twilio could not reach this house: Twilio keeps it, and is asked at the start, after
// each webhook that failed, and every few minutes, sooner where it did not answer. What came by itself is passed over.
// https://www.twilio.com/docs/messaging/api/message-resource
import type { Logger } from 'pino'
import type { Form, TwilioLink } from '#connectors/links/twilio/link.ts'
import type { Clock } from '#core/lib/clock.ts'
import { type Duration, minute, second, type Time } from '#core/model/time.ts'
import type { Inbox } from '#core/ports/connector.ts'
import type { Memory } from '#core/ports/memory.ts'
import type { PartOf } from './sending.ts'

/** So far back it is looked before what was seen last: Twilio lists by the second, and its clock is not ours. */
const overlap: Duration = 10 * minute
/** Younger than this, a message's webhook may still be on its way. */
const onItsWay: Duration = 1 * minute
/** After a look that failed: Twilio will have called in vain too. */
const soon: Duration = 30 * second

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

export interface CatchingUp {
  /** Looks now; `all`: also for what was written just now, since nobody listened. Then again after `every`, and sooner, for all, where it failed. */
  look(all: boolean): Promise<void>
  stop(): Promise<void>
  /** Why the latest look failed. */
  trouble(): string | undefined
}

export const createCatchingUp = ({ link, number, every, listeners, inbox, memory, clock, log }: Given): CatchingUp => {
  let cancel = (): void => {}
  let stopped = false
  let trouble: string | undefined
  let running: Promise<void> = Promise.resolve()

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

  const lookOnce = async (all: boolean): Promise<void> => {
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

  const look = async (all: boolean): Promise<void> => {
    cancel()
    running = running
      .then(() => lookOnce(all))
      .then(
        () => {
          trouble = undefined
        },
        error => {
          trouble = `what was missed could not be looked for: ${error instanceof Error ? error.message : error}`
          log.warn({ error }, 'what was missed could not be looked for; it will be again')
        },
      )
    await running
    cancel()
    if (stopped) return
    cancel = trouble === undefined ? clock.after(every, () => void look(false)) : clock.after(Math.min(every, soon), () => void look(true))
  }

  return {
    look,
    async stop() {
      stopped = true
      cancel()
      await running
    },
    trouble: () => trouble,
  }
}
