// Brings replies to customers in Slack, each part once: what arrived is found again by the key in its first block.
// https://docs.slack.dev/reference/methods/chat.postMessage
import { z } from 'zod'
import { nameOfEmoji } from '#connectors/links/slack/emoji.ts'
import type { SlackLink } from '#connectors/links/slack/link.ts'
import type { Clock } from '#core/lib/clock.ts'
import type { Author } from '#core/model/agent.ts'
import type { Attachment } from '#core/model/entry.ts'
import { type Duration, day, minute, second } from '#core/model/time.ts'
import type { Address, Connector, Reply, Sent } from '#core/ports/connector.ts'
import { Gone, Reconnect, Refused, Retry } from '#core/ports/failure.ts'
import type { Files } from '#core/ports/files.ts'
import { messageId, readAddress, readMessageId, timeOf } from './address.ts'
import { keyMark, messagesOf, partKeys, type SlackMessage, scoreMessage } from './format.ts'
import type { Memory, Parts } from './memory.ts'

export interface SendingGiven {
  link: SlackLink
  memory: Memory
  files: Files
  clock: Clock
}

const posted = z.object({ ts: z.string() })
const listed = z.object({
  messages: z
    .array(
      z.looseObject({
        ts: z.string(),
        bot_id: z.string().nullish(),
        user: z.string().nullish(),
        latest_reply: z.string().nullish(),
        blocks: z.array(z.looseObject({ block_id: z.string().optional() })).nullish(),
        files: z
          .array(
            z.looseObject({
              id: z.string().nullish(),
              name: z.string().nullish(),
              title: z.string().nullish(),
              size: z.number().nullish(),
            }),
          )
          .nullish(),
      }),
    )
    .default([]),
  response_metadata: z.object({ next_cursor: z.string().nullish() }).nullish(),
})

type Listed = z.infer<typeof listed>['messages'][number]

/** The ledger gives a send up after a day. */
const lookBack = 1 * day
/** A file of the same name and size that stands there for less than this is the one of an earlier try. */
const sameFile = 30 * minute
const mostPages = 10
/** Threads begun so long ago may still be answered in; so many are looked through, the latest first. */
const threadsBack = 3 * day
const mostThreads = 20
const rememberedKeys = 2000

const byName = ({ name, photo }: Author & { kind: 'agent' }): Record<string, unknown> => ({
  username: name,
  ...(photo !== undefined && /^https:\/\//.test(photo) ? { icon_url: photo } : {}),
})

export const createSending = ({
  link,
  memory,
  files,
  clock,
}: SendingGiven): Required<Pick<Connector, 'send' | 'settle' | 'edit' | 'grow' | 'remove' | 'react' | 'ask' | 'typing'>> => {
  /** What is known to have arrived, by the key of the part: a later try passes it over without asking. */
  const arrived = new Map<string, string>()
  const note = (key: string, ts: string): void => {
    arrived.set(key, ts)
    const oldest = arrived.size > rememberedKeys ? arrived.keys().next().value : undefined
    if (oldest !== undefined) arrived.delete(oldest)
  }
  let silentUntil = 0

  /** A place that is gone is no other place: the customer can not be reached there. */
  const called = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      throw error instanceof Gone ? new Refused(error.message) : error
    }
  }

  const rootNow = async (address: Address): Promise<string | undefined> => {
    const { root } = readAddress(address)
    return (await memory.roots(address)).at(-1) || root
  }

  const isOurs = ({ bot_id: bot, user }: Listed): boolean => {
    const { botId, botUser } = link.self()
    return bot === botId || user === botUser
  }

  /** Threads in which an address is answered, as far as they are the latest; '' for the top level. */
  const placesOf = async (address: Address): Promise<string[]> => {
    const { root } = readAddress(address)
    return [...new Set([...(root === undefined ? [''] : [root]), ...(await memory.roots(address)).slice(-3)])]
  }

  /** The latest of a thread, or of the channel's top level. */
  const read = async (channel: string, root: string, back: Duration): Promise<Listed[]> => {
    const oldest = String((clock.now() - back) / second)
    const found: Listed[] = []
    let cursor: string | undefined
    for (let page = 0; page < mostPages; page++) {
      const args = { channel, oldest, limit: 200, ...(cursor === undefined ? {} : { cursor }) }
      const answer = await link
        .call(root === '' ? 'conversations.history' : 'conversations.replies', root === '' ? args : { ...args, ts: root })
        .catch(error => {
          if (error instanceof Gone) return { messages: [] }
          throw error
        })
      const { messages, response_metadata: more } = listed.parse(answer)
      found.push(...messages)
      cursor = more?.next_cursor || undefined
      if (cursor === undefined) break
    }
    return found
  }

  /** What we have said at an address in the last day, wherever that was. */
  const said = async (address: Address): Promise<Listed[]> => {
    const { channel } = readAddress(address)
    const found = await Promise.all((await placesOf(address)).map(root => read(channel, root, lookBack)))
    return found.flat().filter(isOurs)
  }

  /** The same in the channel's other threads: since then the customer may have begun many. */
  const saidElsewhere = async (address: Address): Promise<Listed[]> => {
    const { channel } = readAddress(address)
    const known = await placesOf(address)
    const since = (clock.now() - lookBack) / second
    const threads = (await read(channel, '', threadsBack))
      .filter(({ ts, latest_reply: latest }) => !known.includes(ts) && Number(latest ?? 0) > since)
      .sort((a, b) => Number(b.latest_reply) - Number(a.latest_reply))
      .slice(0, mostThreads)
    const found = await Promise.all(threads.map(({ ts }) => read(channel, ts, lookBack)))
    return found.flat().filter(isOurs)
  }

  const marked = (messages: Listed[], key: string): Listed | undefined =>
    messages.find(({ blocks }) => blocks?.some(block => block.block_id === keyMark(key)))

  /** The same file, sent a moment ago: it carries no key of ours, so its name, its size and the time must do. */
  const carried = (messages: Listed[], { name, size }: Attachment): string | undefined => {
    const found = messages
      .filter(({ ts }) => clock.now() - timeOf(ts) < sameFile)
      .flatMap(message => message.files ?? [])
      .find(file => (file.name === name || file.title === name) && file.size === size)
    return found && (found.id ?? '')
  }

  const post = async (address: Address, message: SlackMessage, author: Author | undefined): Promise<string> => {
    const { channel } = readAddress(address)
    const root = await rootNow(address)
    const { scopes } = link.self()
    const named = author?.kind === 'agent' && (scopes.length === 0 || scopes.includes('chat:write.customize'))
    const args = {
      channel,
      ...message,
      ...(root === undefined ? {} : { thread_ts: root }),
      ...(named ? byName(author) : {}),
      unfurl_links: false,
      unfurl_media: false,
    }
    return posted.parse(await link.call('chat.postMessage', args)).ts
  }

  const upload = async (address: Address, file: Attachment): Promise<string> => {
    const { channel } = readAddress(address)
    const root = await rootNow(address)
    const { file: id } = await link.upload({
      channel,
      name: file.name,
      size: file.size,
      content: await files.open(file),
      ...(root === undefined ? {} : { thread: root }),
    })
    return id
  }

  /** The answer was lost or unclear: Slack is asked at once whether it arrived, so that the rest may follow. */
  const postOnce = async (address: Address, message: SlackMessage, author: Author | undefined, key: string): Promise<string> => {
    try {
      return await post(address, message, author)
    } catch (error) {
      if (error instanceof Retry || error instanceof Refused || error instanceof Reconnect || error instanceof Gone) throw error
      if (!(error instanceof Error && 'status' in error)) throw error
      const there = marked(await said(address), key)
      if (there) return there.ts
      throw new Retry(error.message)
    }
  }

  /** The messages of Slack that a reply stands in, in their order. */
  const partsOf = async (address: Address, ts: string, key: string): Promise<string[]> => {
    const ours = (await said(address)).filter(({ blocks }) => blocks?.some(block => block.block_id?.split('#')[0] === keyMark(key)))
    return ours.length > 0 ? ours.map(one => one.ts).sort((a, b) => Number(a) - Number(b)) : [ts]
  }

  const sendAll = async (address: Address, reply: Reply, key: string): Promise<Sent> => {
    const { channel } = readAddress(address)
    const messages = messagesOf(reply, key)
    const keys = partKeys(key, messages.length)
    const attachments = reply.attachments ?? []
    const parts: Parts = { messages: [], files: [] }
    // Of several things some may be there already from a try that was broken off: Slack is asked.
    const before = messages.length > 1 || attachments.length > 0 ? await said(address) : []
    for (const file of attachments) {
      const mark = `${key} ${file.id}`
      const id = arrived.get(mark) ?? carried(before, file) ?? (await upload(address, file))
      note(mark, id)
      parts.files.push(id)
    }
    let ts: string | undefined
    for (const [at, message] of messages.entries()) {
      const mine = keys[at] ?? key
      ts = arrived.get(mine) ?? marked(before, mine)?.ts
      if (ts === undefined) {
        ts = await postOnce(address, message, reply.author, mine)
        note(mine, ts)
      }
      parts.messages.push(ts)
    }
    if (ts === undefined) return {}
    const platformId = messageId(channel, ts)
    if (parts.messages.length + parts.files.length > 1) await memory.sent(platformId, parts)
    return { platformId }
  }

  return {
    send: (address, reply, key) => called(() => sendAll(address, reply, key)),

    settle: (address, key) =>
      called(async () => {
        const { channel } = readAddress(address)
        const there = marked(await said(address), key) ?? marked(await saidElsewhere(address), key)
        return there ? { platformId: messageId(channel, there.ts) } : 'absent'
      }),

    edit: (address, { platformId, reply }) =>
      called(async () => {
        const { channel, ts } = readMessageId(platformId)
        const key = `${reply.session}/${reply.seq}`
        const all = messagesOf(reply, key)
        const places = await partsOf(address, ts, key)
        if (all.length > places.length) throw new Refused('the new words do not fit into the messages that were sent')
        for (const [at, place] of places.entries()) {
          const message = all[at]
          if (message) await link.call('chat.update', { channel, ts: place, ...message })
          else await link.call('chat.delete', { channel, ts: place })
        }
      }),

    grow: (address, { platformId, reply }) =>
      called(async () => {
        const { channel, ts } = readMessageId(platformId)
        const key = `${reply.session}/${reply.seq}`
        const all = messagesOf(reply, key)
        const keys = partKeys(key, all.length)
        const places = all.length === 1 ? [ts] : await partsOf(address, ts, key)
        // Those that stand there first: what bears the key of the last part is then the last part.
        for (const [at, message] of all.entries()) {
          const place = places[at]
          if (place !== undefined) await link.call('chat.update', { channel, ts: place, ...message })
          else {
            places.push(await postOnce(address, message, reply.author, keys[at] ?? key))
            await memory.sent(platformId, { messages: [...places], files: [] })
          }
        }
      }),

    remove: (_address, platformId) =>
      called(async () => {
        const { channel, ts } = readMessageId(platformId)
        const { messages, files: ids } = (await memory.parts(platformId)) ?? { messages: [ts], files: [] }
        const gone = (error: unknown): void => {
          if (!(error instanceof Gone) && !(error instanceof Refused && ['file_not_found', 'file_deleted'].includes(error.code ?? '')))
            throw error
        }
        // The message by which it is known goes last: what breaks off is begun again from the start.
        for (const file of ids.filter(id => id !== '')) await link.call('files.delete', { file }).catch(gone)
        for (const part of messages) await link.call('chat.delete', { channel, ts: part }).catch(gone)
      }),

    react: (_address, { platformId, emoji, removed }) =>
      called(async () => {
        const { channel, ts } = readMessageId(platformId)
        const name = nameOfEmoji(emoji) ?? /^:([^:\s]+):$/.exec(emoji)?.[1]
        if (name === undefined) throw new Refused('Slack’s name of this emoji is not known', 'invalid_name')
        await link.call(removed ? 'reactions.remove' : 'reactions.add', { channel, timestamp: ts, name })
      }),

    ask: (address, { session, seq }) =>
      called(async () => {
        const key = `${session}/${seq}`
        const { channel } = readAddress(address)
        return { platformId: messageId(channel, await postOnce(address, scoreMessage(session, key), undefined, key)) }
      }),

    async typing(address) {
      const { channel } = readAddress(address)
      const root = await rootNow(address)
      if (root === undefined || clock.now() < silentUntil) return
      try {
        await link.call('assistant.threads.setStatus', { channel_id: channel, thread_ts: root, status: 'is typing…' })
      } catch {
        // Not every thread, nor every app, may show it.
        silentUntil = clock.now() + 10 * minute
      }
    },
  }
}
