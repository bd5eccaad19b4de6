// Brings replies to customers on Discord, each part once: for some minutes Discord makes one message of two with the same nonce; later, what
// arrived is found again by its words in the conversation. https://discord.com/developers/docs/resources/message#create-message
import { z } from 'zod'
import type { Clock } from '#core/lib/clock.ts'
import type { Attachment } from '#core/model/entry.ts'
import { day, minute, type Time } from '#core/model/time.ts'
import type { Address, Connector, Reply, Sent } from '#core/ports/connector.ts'
import { Gone, Refused } from '#core/ports/failure.ts'
import type { Files } from '#core/ports/files.ts'
import type { Memory } from '#core/ports/memory.ts'
import { messageId, type Place, readAddress, readMessageId, snowflakeAt } from './address.ts'
import type { Call, Client } from './client.ts'
import { type DiscordMessage, longestText, messagesOf, nobody, nonceOf, printOf, scoreMessage } from './format.ts'

export interface SendingGiven {
  client: Client
  memory: Memory
  files: Files
  clock: Clock
}

/** What is known of a part that was or may have been sent. */
export interface Tried {
  at: Time
  /** Of its words. */
  print: string
  /** Once Discord has told. */
  id?: string
}

const posted = z.looseObject({ id: z.string() })
const listed = z.array(
  z.looseObject({
    id: z.string(),
    content: z.string().default(''),
    nonce: z.union([z.string(), z.number()]).nullish(),
    author: z.looseObject({ id: z.string() }),
    attachments: z.array(z.looseObject({ filename: z.string(), size: z.number() })).default([]),
  }),
)
type Listed = z.infer<typeof listed>[number]

/** The ledger gives a send up after a day. */
const kept = 3 * day
/** Clocks differ. */
const slack = 2 * minute
/** Bytes of the files of one message. https://discord.com/developers/docs/reference#uploading-files */
const largestFiles = 10 * 1024 * 1024
const mostFiles = 10
const mostPages = 10
const archived = '50083'

const gathered = async (content: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const chunks: Uint8Array[] = []
  for await (const chunk of content) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** What goes with a message as files, and what as addresses, since it is too large for Discord. */
const shared = (attachments: readonly Attachment[]): { carried: Attachment[]; linked: Attachment[] } => {
  const carried: Attachment[] = []
  let bytes = 0
  for (const file of attachments) {
    if (carried.length >= mostFiles || bytes + file.size > largestFiles) continue
    bytes += file.size
    carried.push(file)
  }
  return { carried, linked: attachments.filter(file => !carried.includes(file)) }
}

type Sending = Required<Pick<Connector, 'send' | 'settle' | 'edit' | 'grow' | 'remove' | 'react' | 'ask' | 'typing'>>

/** `me` answers the bot's own id. */
export const createSending = ({ client, memory, files, clock }: SendingGiven, me: () => Promise<string>): Sending => {
  /** A place that is gone is no other place: the customer can not be reached there. */
  const called = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      throw error instanceof Gone ? new Refused(error.message, '10003') : error
    }
  }

  /** A thread that could not be begun when its first message came is begun now: it has that message's id. */
  const inThread = async <T>({ channel, parent }: Place, work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof Gone) || parent === undefined) throw error
      await client.call({
        method: 'POST',
        path: `/channels/${parent}/messages/${channel}/threads`,
        body: { name: 'Support', auto_archive_duration: 1440 },
      })
      return work()
    }
  }

  /** What we have said in a channel since then, the oldest first. */
  const said = async (channel: string, since: Time): Promise<Listed[]> => {
    const own = await me()
    const found: Listed[] = []
    let after = snowflakeAt(since)
    for (let page = 0; page < mostPages; page++) {
      const answer = await client
        .call({ method: 'GET', path: `/channels/${channel}/messages`, query: { after, limit: '100' } })
        .catch(error => {
          if (error instanceof Gone) return []
          throw error
        })
      const messages = listed.parse(answer).sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1))
      found.push(...messages.filter(({ author }) => author.id === own))
      after = messages.at(-1)?.id ?? after
      if (messages.length < 100) break
    }
    return found
  }

  const arrivedAs = (nonce: string, id: string): Promise<Tried | undefined> =>
    memory.change<Tried>(`sent/${nonce}`, now => now && { ...now, id }, { for: kept })

  /** Whose a message is: the first part's that says so. */
  const claim = (nonce: string, id: string): Promise<string | undefined> =>
    memory.change<string>(`claimed/${id}`, now => now ?? nonce, { for: kept })

  /** Whether a part that was tried is there: told by Discord at the time, or found by its words, which no other part has claimed. */
  const found = async (channel: string, nonce: string): Promise<string | undefined> => {
    const tried = await memory.get<Tried>(`sent/${nonce}`)
    if (!tried || tried.id !== undefined) return tried?.id
    for (const message of await said(channel, tried.at - slack)) {
      const named = message.nonce === nonce
      const names = message.attachments.map(({ filename }) => filename)
      if (!named && printOf(message.content, names) !== tried.print) continue
      // One message is one part's, also where two look for the same words at once.
      if ((await claim(nonce, message.id)) !== nonce && !named) continue
      await arrivedAs(nonce, message.id)
      return message.id
    }
    return undefined
  }

  const note = async (nonce: string, id: string): Promise<void> => {
    await arrivedAs(nonce, id)
    await claim(nonce, id)
  }

  const post = async (
    address: Address,
    body: Record<string, unknown>,
    nonce: string,
    attached: readonly Attachment[] = [],
  ): Promise<string> => {
    const place = readAddress(address)
    const { channel } = place
    const before = await memory.get<Tried>(`sent/${nonce}`)
    const there = before && (await found(channel, nonce))
    if (there !== undefined) return there
    const content = String(body.content ?? '')
    const print = printOf(
      content,
      attached.map(({ name }) => name),
    )
    if (!before) await memory.put(`sent/${nonce}`, { at: clock.now(), print } satisfies Tried, { for: kept })
    const data = await Promise.all(attached.map(async file => ({ name: file.name, data: await gathered(await files.open(file)) })))
    const answer = await inThread(place, () =>
      client.callOnce<unknown>(
        {
          method: 'POST',
          path: `/channels/${channel}/messages`,
          body: { ...body, allowed_mentions: nobody, nonce, enforce_nonce: true },
          ...(data.length === 0 ? {} : { files: data }),
        },
        async () => {
          const id = await found(channel, nonce)
          return id === undefined ? undefined : { id }
        },
      ),
    )
    const { id } = posted.parse(answer)
    await note(nonce, id)
    return id
  }

  const partsOf = async (platformId: string): Promise<string[]> =>
    (await memory.get<string[]>(`parts/${platformId}`)) ?? [readMessageId(platformId).message]

  const partsBecome = async (platformId: string, parts: string[]): Promise<void> => {
    if (parts.length > 1) await memory.put(`parts/${platformId}`, parts)
  }

  /** The reply's messages; files that are too large for Discord stand as addresses under the last. */
  const drawn = (reply: Reply): { messages: DiscordMessage[]; carried: Attachment[] } => {
    const { carried, linked } = shared(reply.attachments ?? [])
    const messages = messagesOf(reply)
    for (const file of linked) {
      const line = `${file.name.replace(/[[\]`*_~|\\]/g, ' ')}: ${files.url(file, 7 * day)}`
      const last = messages.at(-1)
      if (last && last.content.length + line.length < longestText) last.content += `\n${line}`
      else messages.push({ content: line })
    }
    if (messages.length === 0 && carried.length > 0) messages.push({ content: '' })
    return { messages, carried }
  }

  const sendAll = async (address: Address, reply: Reply, key: string): Promise<Sent> => {
    const { channel } = readAddress(address)
    const { messages, carried } = drawn(reply)
    const ids: string[] = []
    // The last has the key itself, so that where it is found all parts are there.
    for (const [at, message] of messages.entries()) {
      const last = at === messages.length - 1
      ids.push(await post(address, { ...message }, nonceOf(key, last ? 0 : at + 1), last ? carried : []))
    }
    const id = ids.at(-1)
    if (id === undefined) return {}
    const platformId = messageId(channel, id)
    await partsBecome(platformId, ids)
    return { platformId }
  }

  /** Nothing changes in an archived thread until it is brought back; only a new message does so by itself. */
  const changing = async (channel: string, call: Call): Promise<unknown> => {
    try {
      return await client.call(call)
    } catch (error) {
      if (!(error instanceof Refused && error.code === archived)) throw error
      await client.call({ method: 'PATCH', path: `/channels/${channel}`, body: { archived: false } })
      return client.call(call)
    }
  }

  const change = (channel: string, id: string, message: DiscordMessage): Promise<unknown> =>
    changing(channel, {
      method: 'PATCH',
      path: `/channels/${channel}/messages/${id}`,
      body: { ...message, allowed_mentions: nobody },
    })

  const takeBack = async (channel: string, id: string): Promise<void> => {
    try {
      await changing(channel, { method: 'DELETE', path: `/channels/${channel}/messages/${id}` })
    } catch (error) {
      if (!(error instanceof Gone) && !(error instanceof Refused && error.code === '10008')) throw error
    }
  }

  return {
    send: (address, reply, key) => called(() => sendAll(address, reply, key)),

    settle: (address, key) =>
      called(async () => {
        const { channel } = readAddress(address)
        const id = await found(channel, nonceOf(key, 0))
        return id === undefined ? 'absent' : { platformId: messageId(channel, id) }
      }),

    edit: (_address, { platformId, reply }) =>
      called(async () => {
        const { channel } = readMessageId(platformId)
        const all = drawn(reply).messages
        const places = await partsOf(platformId)
        if (all.length > places.length) throw new Refused('the new words do not fit into the messages that were sent')
        // Files hang on the last one, and by it the whole is known.
        const spare = places.length - all.length
        for (const [at, place] of places.entries()) {
          const message = all[at - spare]
          if (message) await change(channel, place, message)
          else await takeBack(channel, place)
        }
        if (spare > 0) await memory.put(`parts/${platformId}`, places.slice(spare))
      }),

    grow: (address, { platformId, reply }) =>
      called(async () => {
        const { channel, message: first } = readMessageId(platformId)
        const all = messagesOf(reply)
        const places = (await memory.get<string[]>(`parts/${platformId}`)) ?? [first]
        for (const [at, message] of all.entries()) {
          const place = places[at]
          if (place !== undefined) await change(channel, place, message)
          else {
            places.push(await post(address, { ...message }, nonceOf(`${reply.session}/${reply.seq} grown`, at)))
            await partsBecome(platformId, places)
          }
        }
      }),

    remove: (_address, platformId) =>
      called(async () => {
        const { channel, message } = readMessageId(platformId)
        const parts = await partsOf(platformId)
        // The message by which it is known goes last: what breaks off is begun again from the start.
        for (const part of parts.filter(one => one !== message)) await takeBack(channel, part)
        await takeBack(channel, message)
      }),

    react: (_address, { platformId, emoji, removed }) =>
      called(async () => {
        const { channel, message } = readMessageId(platformId)
        if (/^:[^:\s]+:$/.test(emoji)) throw new Refused('a bot reacts on Discord with emoji of Unicode only', '10014')
        const path = `/channels/${channel}/messages/${message}/reactions/${encodeURIComponent(emoji)}/@me` as const
        await changing(channel, { method: removed ? 'DELETE' : 'PUT', path }).catch(error => {
          // What is not there needs no taking away.
          if (!removed || !(error instanceof Refused && ['10008', '10014'].includes(error.code ?? ''))) throw error
        })
      }),

    ask: (address, { session, seq }) =>
      called(async () => {
        const { channel } = readAddress(address)
        return { platformId: messageId(channel, await post(address, scoreMessage(session), nonceOf(`${session}/${seq}`, 0))) }
      }),

    async typing(address) {
      const { channel } = readAddress(address)
      await client.call({ method: 'POST', path: `/channels/${channel}/typing` }).catch(() => {})
    },
  }
}
