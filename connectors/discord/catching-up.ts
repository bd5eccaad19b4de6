// After a gap: asks Discord for what was written meanwhile in customers' channels, threads and direct messages, and for what was changed or
// taken back, and takes it by the same path. https://discord.com/developers/docs/resources/message#get-channel-messages
import type { Logger } from 'pino'
import { z } from 'zod'
import type { Clock } from '#core/lib/clock.ts'
import { type Duration, day, type Time } from '#core/model/time.ts'
import type { Inbox } from '#core/ports/connector.ts'
import { Gone, Refused } from '#core/ports/failure.ts'
import type { Memory } from '#core/ports/memory.ts'
import { channelName, compareIds, messageId, readMessageId, snowflakeAt, timeOf } from './address.ts'
import type { Client } from './client.ts'
import type { DiscordConfig } from './config.ts'
import { isPersons } from './parse.ts'
import type { Rooms } from './rooms.ts'
import { type Channel, channel as channelShape, isForum, type Message, message as messageShape } from './shapes.ts'
import type { Taking } from './taking.ts'

export interface CatchingUpGiven {
  client: Client
  config: DiscordConfig
  inbox: Pick<Inbox, 'standing' | 'whereabouts' | 'recovered'>
  memory: Memory
  rooms: Rooms
  taking: Taking
  clock: Clock
  log: Logger
  /** In the lane of its channel, so that nothing overtakes it. */
  lane(channel: string, work: () => Promise<void>): Promise<void>
}

const threads = z.looseObject({ threads: z.array(z.unknown()).default([]), has_more: z.boolean().optional() })

/** Changes are looked for in conversations that were written in within this time. */
const window: Duration = 1 * day
/** Conversations in which changes are looked for, the latest first. */
const mostCompared = 40
const mostPages = 50

/** `signal` ends it: what is left is asked for at the next time. */
export const createCatchingUp = (given: CatchingUpGiven): ((signal: AbortSignal) => Promise<void>) => {
  const { client, config, inbox, memory, rooms, taking, clock, log, lane } = given

  /** What the bot may not see, or is gone, has nothing that was missed. */
  const asked = async (path: `/${string}`, query: Record<string, string> = {}): Promise<unknown> => {
    try {
      return await client.call({ method: 'GET', path, query })
    } catch (error) {
      if (error instanceof Gone || error instanceof Refused) return undefined
      throw error
    }
  }

  const readAll = (found: unknown): Message[] =>
    (Array.isArray(found) ? found : []).flatMap(one => {
      const read = messageShape.safeParse(one)
      return read.success ? [read.data] : []
    })

  /** The oldest first. */
  const after = async (channel: string, cursor: string, signal: AbortSignal): Promise<Message[]> => {
    const all: Message[] = []
    let from = cursor
    for (let page = 0; page < mostPages && !signal.aborted; page++) {
      const messages = readAll(await asked(`/channels/${channel}/messages`, { after: from, limit: '100' }))
      messages.sort((a, b) => compareIds(a.id, b.id))
      all.push(...messages)
      from = messages.at(-1)?.id ?? from
      if (messages.length < 100) break
    }
    return all
  }

  const threadsIn = (found: unknown): Channel[] =>
    (threads.safeParse(found).data?.threads ?? []).flatMap(one => {
      const read = channelShape.safeParse(one)
      if (read.success) rooms.learn(read.data)
      return read.success ? [read.data] : []
    })

  /** Threads that were archived since then, the latest first. */
  const archived = async (channel: string, since: Time): Promise<Channel[]> => {
    const all: Channel[] = []
    let before: string | undefined
    for (let page = 0; page < mostPages; page++) {
      const found = await asked(`/channels/${channel}/threads/archived/public`, {
        limit: '100',
        ...(before === undefined ? {} : { before }),
      })
      const here = threadsIn(found)
      const late = here.filter(one => Date.parse(one.thread_metadata?.archive_timestamp ?? '') >= since)
      all.push(...late)
      before = here.at(-1)?.thread_metadata?.archive_timestamp
      if (before === undefined || late.length < here.length || !(found as { has_more?: boolean }).has_more) break
    }
    return all
  }

  const cursors = async (): Promise<Map<string, string>> => {
    const all = new Map<string, string>()
    let cursor: string | undefined
    do {
      const page = await memory.list<string>('cursor', cursor === undefined ? { limit: 500 } : { limit: 500, cursor })
      for (const { name, value } of page.items) all.set(name, value)
      cursor = page.next ?? undefined
    } while (cursor !== undefined)
    return all
  }

  /** Every conversation in which something may have been written, with what was last read of it. */
  const places = async (known: Map<string, string>, began: string): Promise<Map<string, string>> => {
    const found = new Map<string, string>()
    const put = (id: string): void => void found.set(id, known.get(id) ?? began)
    const guilds = new Set<string>()
    const newest = [...known.values()].reduce((a, b) => (compareIds(a, b) > 0 ? a : b), began)
    for (const id of config.channels) {
      rooms.forget(id)
      const room = await rooms.look(id)
      if (!room) continue
      if (room.guild_id) guilds.add(room.guild_id)
      if (!isForum(room)) put(id)
      // A thread is archived an hour after its last message at the soonest.
      for (const thread of await archived(id, timeOf(newest))) put(thread.id)
    }
    for (const guild of guilds)
      for (const thread of threadsIn(await asked(`/guilds/${guild}/threads/active`)))
        if (config.channels.includes(thread.parent_id ?? '')) put(thread.id)
    // Direct messages, and threads of servers that do not list them.
    for (const id of known.keys()) if (!found.has(id)) put(id)
    return found
  }

  /** Messages that stand there otherwise than they are kept. */
  const compare = async (channel: string): Promise<void> => {
    const there = readAll(await asked(`/channels/${channel}/messages`, { limit: '100' }))
    const oldest = there.reduce<string | undefined>((a, { id }) => (a === undefined || compareIds(id, a) < 0 ? id : a), undefined)
    if (oldest === undefined) return
    const byId = new Map(there.map(one => [messageId(channel, one.id), one]))
    const addresses = new Set<string>()
    for (const platformId of byId.keys()) {
      const at = await inbox.whereabouts(channelName, platformId)
      if (at) addresses.add(at.address)
    }
    for (const address of addresses)
      for (const stood of await inbox.standing(channelName, address)) {
        const at = readMessageId(stood.platformId)
        if (at.channel !== channel || stood.author !== 'contact' || stood.deleted || compareIds(at.message, oldest) < 0) continue
        const now = byId.get(stood.platformId)
        if (!now) await taking.removed(channel, at.message)
        else if (now.edited_timestamp && isPersons(now) && !stood.text.startsWith(await taking.wordsOf(now))) await taking.edited(now)
      }
  }

  return async signal => {
    const now = snowflakeAt(clock.now())
    const began = (await memory.change<string>('state/began', old => old ?? now)) ?? now
    const known = await cursors()
    const found = await places(known, began)
    let count = 0
    let since: Time | undefined
    for (const [channel, cursor] of found) {
      if (signal.aborted) return
      const room = await rooms.look(channel)
      if (room?.last_message_id && compareIds(room.last_message_id, cursor) <= 0 && room.type !== 1) continue
      const guild = room?.guild_id ?? undefined
      const missed = await after(channel, cursor, signal)
      await lane(channel, async () => {
        for (const message of missed) {
          if (signal.aborted) return
          if (!(await taking.wrote(guild === undefined ? message : { ...message, guild_id: guild }))) continue
          count += 1
          since = Math.min(since ?? Number.POSITIVE_INFINITY, timeOf(message.id))
        }
      })
    }
    const lately = [...known].filter(([, id]) => timeOf(id) > clock.now() - window).sort(([, a], [, b]) => compareIds(b, a))
    for (const [channel] of lately.slice(0, mostCompared)) if (!signal.aborted) await lane(channel, () => compare(channel))
    if (count > 0) await inbox.recovered(channelName, since === undefined ? { count } : { count, since })
    log.debug({ conversations: found.size, messages: count }, 'what was missed on Discord is taken up')
  }
}
