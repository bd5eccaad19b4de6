// Sends through Twilio. It knows no idempotency key: what was sent is looked for in its own log, by address, time and words.
// https://www.twilio.com/docs/messaging/api/message-resource

import { createHash } from 'node:crypto'
import type { Logger } from 'pino'
import type { TwilioLink } from '#connectors/links/twilio/link.ts'
import { sameWords } from '#connectors/links/twilio/words.ts'
import type { Clock } from '#core/lib/clock.ts'
import { day, minute, type Time } from '#core/model/time.ts'
import type { Connector, Reply } from '#core/ports/connector.ts'
import { Reconnect, Refused, Retry } from '#core/ports/failure.ts'
import type { Memory } from '#core/ports/memory.ts'
import { readAddress } from '../address.ts'
import { textsOf } from '../text.ts'
import { type Fared, type PartOf, type Parts, queryOf } from './parts.ts'
import { listTemplates } from './templates.ts'
import type { Window } from './window.ts'

/** Twilio takes no longer body. */
export const longestBody = 1600
export const keptFor = 14 * day
/** Twilio's clock and ours. */
const apart = 2 * minute

/** A template's `body` are the words that Twilio makes of it. */
interface Part {
  body: string
  media?: string
  template?: Reply['template']
}

interface Going extends Part {
  at: Time
  sid?: string
}

interface Given {
  link: TwilioLink
  number: string
  memory: Memory
  window: Window
  parts: Parts
  /** What became of a reply in several messages. */
  tell(fared: Fared): Promise<void>
  clock: Clock
  log: Pick<Logger, 'warn'>
}

/** Whether what stands in the log is it. A template's words are put together at Twilio, and may not stand there yet. */
const isSame = (body: string, going: Going): boolean => sameWords(body, going.body) || (going.template !== undefined && body.trim() === '')

/** How the words of a part are told to Twilio. */
const saying = ({ body, template }: Part) => {
  if (template)
    return {
      contentSid: template.id,
      ...(Object.keys(template.values).length === 0 ? {} : { contentVariables: JSON.stringify(template.values) }),
    }
  return body === '' ? {} : { body }
}

const partKey = (key: string, at: number): string => `${key}#${at}`

type Sending = Required<Pick<Connector, 'send' | 'settle' | 'reach' | 'templates'>> & {
  /** Twilio tells that a message came to nothing: sent again, it is another one. */
  failed(sid: string): Promise<void>
}

/** Whose a message is that came to nothing. */
const nobody = ''

export const createSending = ({ link, number, memory, window, parts, tell, clock, log }: Given): Sending => {
  const { sealed } = memory
  const nameOf = (key: string): string => `sending/${createHash('sha256').update(key).digest('hex').slice(0, 32)}`
  const from = `whatsapp:${number}`

  /** Whether it stands in Twilio's log, and is no other message of ours with the same words. */
  const found = async (to: string, key: string, going: Going): Promise<string | undefined> => {
    const client = await link.client()
    const since = new Date(going.at - apart)
    const all = await client.messages.list({ to: `whatsapp:${to}`, from, dateSentAfter: since, pageSize: 100, limit: 500 })
    for (const { sid, body, numMedia, direction } of all.reverse()) {
      if (!direction.startsWith('outbound') || !isSame(body, going) || Number(numMedia) > 0 !== (going.media !== undefined)) continue
      const owner = await memory.change<string>(`sid/${sid}`, was => was ?? nameOf(key), { for: keptFor })
      if (owner === nameOf(key)) return sid
    }
    return undefined
  }

  const note = async (key: string, going: Going, sid: string): Promise<string> => {
    await memory.put(`sid/${sid}`, nameOf(key), { for: keptFor })
    await sealed.put(nameOf(key), { ...going, sid }, { for: keptFor })
    return sid
  }

  const post = async (to: string, part: Part, key: string, of?: PartOf): Promise<string> => {
    const before = await sealed.get<Going>(nameOf(key))
    if (before?.sid !== undefined) return before.sid
    // A try that was broken off: the ledger asks for the last part alone.
    const there = before === undefined ? undefined : await found(to, key, before)
    if (before !== undefined && there !== undefined) return note(key, before, there)
    const going: Going = { at: clock.now(), ...part }
    await sealed.put(nameOf(key), going, { for: keptFor })
    const client = await link.client()
    try {
      const { sid } = await client.messages.create({
        from,
        to: `whatsapp:${to}`,
        ...saying(part),
        ...(part.media === undefined ? {} : { mediaUrl: [part.media] }),
        statusCallback: link.at(`/twilio/whatsapp/status${of === undefined ? '' : queryOf(of)}`),
      })
      return await note(key, going, sid)
    } catch (error) {
      if (error instanceof Retry || error instanceof Refused || error instanceof Reconnect) await sealed.remove(nameOf(key))
      if (!(error instanceof Error && 'status' in error)) throw error
      // It has answered, so its log knows by now.
      const there = await found(to, key, going)
      if (there !== undefined) return note(key, going, there)
      throw new Retry(error.message)
    }
  }

  return {
    async send(address, reply, key) {
      const to = readAddress(address)
      const { template } = reply
      if (template) return { platformId: await post(to, { body: reply.text, template }, key) }
      await window.check(to)
      const all: Part[] = [
        ...(reply.attachments ?? []).flatMap(({ url }) => (url === undefined ? [] : [{ body: '', media: url }])),
        ...textsOf(reply, longestBody).map(body => ({ body })),
      ]
      let platformId: string | undefined
      for (const [at, part] of all.entries()) {
        const of = all.length === 1 ? undefined : { key, part: at, parts: all.length }
        platformId = await post(to, part, at === all.length - 1 ? key : partKey(key, at), of)
        if (of) await parts.posted(of, platformId)
      }
      const fared = all.length > 1 ? await parts.whole(key) : undefined
      if (fared) await tell(fared)
      return platformId === undefined ? {} : { platformId }
    },
    async settle(address, key) {
      const to = readAddress(address)
      if (await parts.isBroken(key)) return 'absent'
      const going = await sealed.get<Going>(nameOf(key))
      if (going?.sid !== undefined) return { platformId: going.sid }
      if (going === undefined) return 'absent'
      const sid = await found(to, key, going)
      return sid === undefined ? 'absent' : { platformId: await note(key, going, sid) }
    },
    async failed(sid) {
      const owner = await memory.get<string>(`sid/${sid}`)
      if (!owner) return
      if ((await sealed.get<Going>(owner))?.sid === sid) await sealed.remove(owner)
      await memory.put(`sid/${sid}`, nobody, { for: keptFor })
    },
    templates: () => listTemplates(link, log),
    reach({ addresses }) {
      const known = addresses.find(one => one.startsWith('whatsapp:'))
      if (known === undefined)
        throw new Refused(
          'they have not written on WhatsApp, and a conversation there is begun from here by nobody but them',
          'unknown_here',
        )
      return async () => {
        await window.check(readAddress(known))
        return known
      }
    },
  }
}
