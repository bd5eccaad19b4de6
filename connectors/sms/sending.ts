// Out: a reply as one text message, or several where it is longer than Twilio takes at once. What became of each is remembered under the key of
// its delivery, so that a part that left never leaves again. https://www.twilio.com/docs/messaging/api/message-resource

import type { Twilio } from 'twilio'
import type { TwilioLink } from '#connectors/links/twilio/link.ts'
import type { TwilioReceipt } from '#connectors/links/twilio/receipts.ts'
import { sameWords } from '#connectors/links/twilio/words.ts'
import type { Clock } from '#core/lib/clock.ts'
import { inParts } from '#core/lib/in-parts.ts'
import type { Attachment } from '#core/model/entry.ts'
import { type Duration, day, minute } from '#core/model/time.ts'
import type { Connector, Inbox, Reply } from '#core/ports/connector.ts'
import { Refused } from '#core/ports/failure.ts'
import type { Files } from '#core/ports/files.ts'
import type { Memory } from '#core/ports/memory.ts'
import type { Pages } from '#core/ports/pages.ts'
import { isMachine, numberOf, senderOf } from './address.ts'
import { worded } from './format.ts'
import { costOf } from './segments.ts'

/** What Twilio takes in one message, in characters. */
export const longestText = 1600
/** Files of one message, and their bytes together. https://www.twilio.com/docs/messaging/guides/accepted-mime-types */
const mostFiles = 10
const largestFiles = 5_000_000
/** How long a delivery is asked about; receipts come far sooner. */
const remembered: Duration = 7 * day
/** How far the clocks of this house and of Twilio may be apart. */
const skew: Duration = 5 * minute

interface Part {
  body: string
  media?: string[]
  sid?: string
  /** In how many pieces Twilio says that it went, where it does. */
  counted?: number
  delivered?: true
  /** Twilio told that it came to nothing: sent again, it is another message. */
  failed?: true
  /** What it was at Twilio in tries that came to nothing. */
  before?: string[]
}

/** A reply as it would leave. */
interface Plan {
  parts: Part[]
  isShortened: boolean
  /** The names of files that go as links. */
  linked: string[]
}

/** Which part of which delivery a message at Twilio is: kept under `sid/SID`. */
export interface PartOf {
  key: string
  part: number
}

/** A delivery as it is remembered. */
interface Leaving {
  begun: number
  parts: Part[]
}

interface Given {
  link: TwilioLink
  number: string
  /** The number can send files to this one. */
  sendsFiles(to: string): boolean
  inbox: Pick<Inbox, 'changed' | 'isSilent' | 'silence'>
  memory: Memory
  files: Pick<Files, 'url'>
  pages: Pages
  clock: Clock
}

export interface Sending extends Required<Pick<Connector, 'send' | 'preview' | 'settle'>> {
  /** What Twilio told of the part of a delivery. */
  receipt(told: TwilioReceipt, of: PartOf): Promise<void>
}

/** Where Twilio tells what became of what we send. */
export const statusPath = '/twilio/sms/status'

/** https://www.twilio.com/docs/messaging/guides/accepted-mime-types */
const carried = /^(image\/(jpeg|png|gif|bmp|tiff|heic|heif)|audio\/.+|video\/.+|text\/(vcard|x-vcard|csv|rtf|calendar)|application\/pdf)$/

/** What networks carry, as far as there is room; everything else goes as a link. */
const asMedia = (attachments: readonly Attachment[]): Set<Attachment> => {
  const fit = new Set<Attachment>()
  let room = largestFiles
  for (const file of attachments) {
    if (fit.size === mostFiles || file.size > room || !carried.test(file.type)) continue
    fit.add(file)
    room -= file.size
  }
  return fit
}

/** Ready to leave once more where it came to nothing; as it is otherwise. */
const anew = (part: Part): Part => {
  const { body, media, sid, before = [], failed } = part
  return failed && sid !== undefined ? { body, ...(media ? { media } : {}), before: [...before, sid] } : part
}

/** Twilio counts nothing, 0, before it knows the number that a message leaves from. */
const countedIn = (told: string | undefined): { counted?: number } => (Number(told) > 0 ? { counted: Number(told) } : {})

export const createSending = ({ link, number, sendsFiles, inbox, memory: plain, files, pages, clock }: Given): Sending => {
  // What leaves may be a one-time code.
  const memory = plain.sealed
  const keyOf = (key: string): string => `leaving/${key}`

  const planOf = (to: string, reply: Reply): Plan => {
    const { attachments = [] } = reply
    const media = sendsFiles(to) ? asMedia(attachments) : new Set<Attachment>()
    const urls = [...media].map(file => file.url ?? files.url(file))
    const linked = attachments.filter(file => !media.has(file))
    const words = worded(reply, pages)
    const text = [words.text, ...linked.map(file => `${file.name}: ${file.url ?? files.url(file)}`)].filter(Boolean).join('\n')
    const bodies = text === '' ? [''] : inParts(text, longestText)
    const parts = bodies.map((body, i) => (i === bodies.length - 1 && urls.length > 0 ? { body, media: urls } : { body }))
    return { parts, isShortened: words.isShortened, linked: linked.map(({ name }) => name) }
  }

  const markIn = async (key: string, at: number, more: Partial<Part> & { sid: string }): Promise<Leaving | undefined> => {
    await memory.put(`sid/${more.sid}`, { key, part: at } satisfies PartOf, { for: remembered })
    return memory.change<Leaving>(
      keyOf(key),
      now =>
        now && { ...now, parts: now.parts.map((part, i) => (i === at && !part.before?.includes(more.sid) ? { ...part, ...more } : part)) },
      { for: remembered },
    )
  }

  /** The oldest of these messages that says this, and is no delivery's yet. */
  const unclaimed = async <M extends { sid: string; body: string }>(ours: readonly M[], words: string): Promise<M | undefined> => {
    for (const one of ours) if (sameWords(one.body ?? '', words) && (await memory.get(`sid/${one.sid}`)) === undefined) return one
    return undefined
  }

  const wants = async (address: string): Promise<void> => {
    if (await inbox.isSilent(address, address))
      throw new Refused('they answered STOP and want no messages; only their own START takes that back', 'opted_out')
  }

  const create = async (twilio: Twilio, address: string, key: string, at: number, { body, media }: Part): Promise<void> => {
    try {
      const { sid, numSegments } = await twilio.messages.create({
        to: numberOf(address),
        from: number,
        ...(body === '' ? {} : { body }),
        ...(media ? { mediaUrl: media } : {}),
        statusCallback: `${link.at(statusPath)}?${new URLSearchParams({ key, part: String(at) })}`,
      })
      await markIn(key, at, { sid, ...countedIn(numSegments) })
    } catch (error) {
      // Twilio knows of a STOP that never came here.
      if (error instanceof Refused && error.code === '21610') await inbox.silence(senderOf(numberOf(address)), address, true)
      throw error
    }
  }

  const noteOf = (parts: readonly Part[]): string => {
    if (parts.some(({ media }) => media)) return 'MMS'
    const counts = parts.map(({ counted }) => counted ?? 0)
    return costOf(
      parts.map(({ body }) => body),
      counts.includes(0) ? undefined : counts.reduce((sum, count) => sum + count, 0),
    )
  }

  const sentAs = ({ parts }: Leaving) => ({ platformId: parts[0]?.sid ?? '', note: noteOf(parts) })

  return {
    preview(address, reply) {
      const { parts, isShortened, linked } = planOf(numberOf(address), reply)
      return {
        messages: parts.length,
        note: noteOf(parts),
        ...(isShortened ? { shortened: true as const } : {}),
        ...(linked.length > 0 ? { linked } : {}),
      }
    },

    async send(address, reply, key) {
      const to = numberOf(address)
      if (isMachine(to) && !/^\d{3,8}$/.test(to))
        throw new Refused('this sender has a name and no number: it takes no answers', 'no_number')
      await wants(address)
      const begun = clock.now()
      const known = await memory.change<Leaving>(
        keyOf(key),
        now => {
          if (now === undefined) return { begun, parts: planOf(to, reply).parts }
          return now.parts.some(({ failed }) => failed) ? { begun, parts: now.parts.map(anew) } : now
        },
        { whose: address, for: remembered },
      )
      const twilio = await link.client()
      for (const [at, part] of (known?.parts ?? []).entries()) if (part.sid === undefined) await create(twilio, address, key, at, part)
      return sentAs((await memory.get<Leaving>(keyOf(key))) ?? { begun: 0, parts: [] })
    },

    // Twilio keeps no key of ours: what it lists of our messages to them is compared by its words, each counted once.
    async settle(address, key) {
      const leaving = await memory.get<Leaving>(keyOf(key))
      if (!leaving || leaving.parts.some(({ failed }) => failed)) return 'absent'
      const open = leaving.parts.some(({ sid }) => sid === undefined)
      if (open) {
        const twilio = await link.client()
        const listed = await twilio.messages.list({ to: numberOf(address), from: number, limit: 100, pageSize: 100 })
        const since = leaving.begun - skew
        const ours = listed.filter(({ direction, dateCreated }) => direction !== 'inbound' && dateCreated.getTime() >= since).reverse()
        for (const [at, part] of leaving.parts.entries()) {
          if (part.sid !== undefined) continue
          const found = await unclaimed(ours, part.body)
          if (found) await markIn(key, at, { sid: found.sid, ...countedIn(found.numSegments) })
          // A late answer to the try that is in doubt may have named it just now.
          else if ((await memory.get<Leaving>(keyOf(key)))?.parts[at]?.sid === undefined) return 'absent'
        }
      }
      return sentAs((await memory.get<Leaving>(keyOf(key))) ?? leaving)
    },

    async receipt({ of, state, reason }, { key, part }) {
      const leaving = await markIn(key, part, { sid: of, ...(state === 'failed' ? { failed: true } : { delivered: true }) })
      // Not of an earlier try, which came to nothing.
      if (leaving?.parts[part]?.sid !== of) return
      const { parts } = leaving
      const first = parts[0]?.sid
      const whole = parts.every(({ delivered }) => delivered)
      if (first === undefined || (state !== 'failed' && !whole)) return
      const why = parts.length === 1 ? reason : `part ${part + 1} of ${parts.length}: ${reason}`
      await inbox.changed({
        channel: 'sms',
        id: `${of} ${state}`,
        of: first,
        kind: 'receipt',
        state,
        ...(state === 'failed' && why !== undefined ? { reason: why } : {}),
      })
    },
  }
}
