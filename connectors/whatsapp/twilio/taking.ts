// Takes customers' messages from Twilio to the core: by its webhooks, and after an interruption from its log of messages.
import type { Logger } from 'pino'
import type { Form, TwilioLink } from '#connectors/links/twilio/link.ts'
import { wordless } from '#connectors/links/twilio/words.ts'
import type { Clock } from '#core/lib/clock.ts'
import type { Attachment } from '#core/model/entry.ts'
import { Problem } from '#core/model/problem.ts'
import { day, minute, type Time } from '#core/model/time.ts'
import type { Inbox } from '#core/ports/connector.ts'
import { Refused } from '#core/ports/failure.ts'
import type { Files } from '#core/ports/files.ts'
import type { Memory } from '#core/ports/memory.ts'
import { writeAddress } from '../address.ts'
import { answering } from '../quoting.ts'
import { nameOf, readForm, senderOf, type Told } from './parse.ts'
import type { Parts } from './parts.ts'
import type { Window } from './window.ts'

const channel = 'whatsapp'
/** Twilio's own log is read so far back, and a little further than we believe to have read it. */
const furthest = 3 * day
const overlap = 5 * minute
/** A message is read long after it was sent: what became of those that are older is not asked for. */
const readLate = 1 * day
/** Younger than this, a message's webhook may still be on its way. */
const onItsWay = 1 * minute

export interface TakingGiven {
  link: TwilioLink
  number: string
  inbox: Inbox
  files: Files
  memory: Memory
  window: Window
  parts: Pick<Parts, 'of'>
  /** The listener that is told what became of our messages. */
  receipts: string
  clock: Clock
  log: Logger
}

export interface Taking {
  /** `at`: when Twilio told it. */
  take(form: Form, at: Time): Promise<void>
  /** What came while nobody answered Twilio; `all`: also what came just now. */
  catchUp(all: boolean): Promise<void>
}

export const createTaking = ({ link, number, inbox, files, memory, window, parts, receipts, clock, log }: TakingGiven): Taking => {
  const carried = async ({ url, type }: { url: string; type: string }): Promise<{ attachment: Attachment } | { note: string }> => {
    const what = type.split('/')[0] || 'file'
    const extension = type.split(';')[0]?.split('/')[1]?.replace(/\W.*$/, '') ?? ''
    try {
      const media = await link.media(url)
      return {
        attachment: await files.keep({ name: media.name ?? (extension === '' ? what : `${what}.${extension}`), content: media.content }),
      }
    } catch (error) {
      if (error instanceof Problem && error.code === 'too_large')
        return { note: `[a file is larger than ${Math.floor(files.largest / 1e6)} MB and was not taken]` }
      if (error instanceof Refused || error instanceof Problem) return { note: `[a file could not be taken: ${error.message}]` }
      throw error
    }
  }

  const receive = async ({ id, name, text, media, replied, sender }: Told, at: Time): Promise<boolean> => {
    const address = writeAddress(name)
    const attachments: Attachment[] = []
    const notes: string[] = []
    for (const file of media) {
      const found = await carried(file)
      if ('note' in found) notes.push(found.note)
      else attachments.push(found.attachment)
    }
    const standing = replied === undefined ? [] : await inbox.standing(channel, address)
    const quoted = standing.find(one => one.platformId === replied)?.text
    const words = [quoted === undefined ? text : answering(quoted, text), ...notes].filter(part => part !== '').join('\n')
    const { repeated } = await inbox.receive({
      channel,
      address,
      id,
      sender,
      text: words || (attachments.length > 0 ? '' : wordless),
      at,
      ...(attachments.length > 0 ? { attachments } : {}),
    })
    await window.heard(name, at, sender.identities[0])
    await memory.put(`got/${id}`, true, { for: furthest + day })
    return !repeated
  }

  /** What became of our messages while nobody answered Twilio, which tells of each thing once. */
  const lookForReceipts = async (since: Time): Promise<void> => {
    const client = await link.client()
    const found = await client.messages.list({ from: `whatsapp:${number}`, dateSentAfter: new Date(since), pageSize: 1000 })
    for (const { sid, status, errorCode, direction } of found) {
      if (direction === 'inbound' || !(await memory.get<string>(`sid/${sid}`))) continue
      const { key, part, parts: count } = (await parts.of(sid)) ?? {}
      const of = key === undefined ? {} : { key, part: String(part), parts: String(count) }
      const form = { MessageSid: sid, MessageStatus: status, ...of, ...(errorCode ? { ErrorCode: String(errorCode) } : {}) }
      await link.missed(receipts, form, clock.now())
    }
  }

  return {
    async take(form, at) {
      const told = readForm(form, number)
      if (told) await receive(told, at)
    },
    async catchUp(all) {
      const began = clock.now()
      const read = await memory.get<Time>('read/until')
      if (read === undefined) return memory.put('read/until', began)
      const until = all ? Number.POSITIVE_INFINITY : began - onItsWay
      const client = await link.client()
      const since = new Date(Math.max(read - overlap, clock.now() - furthest))
      const found = await client.messages.list({ to: `whatsapp:${number}`, dateSentAfter: since, pageSize: 1000 })
      if (all) await lookForReceipts(Math.max(read - readLate, clock.now() - furthest))
      let count = 0
      let first: Time | undefined
      for (const message of found.filter(({ direction }) => direction === 'inbound').reverse()) {
        const name = nameOf(message.from)
        const at = (message.dateSent ?? message.dateCreated).getTime()
        if (name === undefined || at > until || (await memory.get(`got/${message.sid}`))) continue
        const shelf = Number(message.numMedia) > 0 ? await client.messages(message.sid).media.list({ limit: 10 }) : []
        const media = shelf.map(one => ({
          url: `https://api.twilio.com/2010-04-01/Accounts/${link.account}/Messages/${message.sid}/Media/${one.sid}`,
          type: one.contentType,
        }))
        if (!(await receive({ id: message.sid, name, text: message.body, media, sender: senderOf(name) }, at))) continue
        count += 1
        first ??= at
      }
      await memory.put('read/until', Math.min(began, until))
      if (count === 0) return
      log.info({ count }, 'WhatsApp messages were taken up that came while nothing was connected')
      await inbox.recovered(channel, { count, ...(first === undefined ? {} : { since: first }) })
    },
  }
}
