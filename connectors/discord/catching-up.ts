// After a gap: asks Discord for what was written meanwhile in customers' channels, threads and direct messages, and for what was changed or
// taken back, and takes it by the same path. https://discord.com/developers/docs/resources/message#get-channel-messages
import type { Logger } from 'pino'
import { z } from 'zod'
import type { Clock } from '#core/lib/clock.ts'
import { type Duration, day, minute, type Time } from '#core/model/time.ts'
import type { Inbox } from '#core/ports/connector.ts'
import type { Memory } from '#core/ports/memory.ts'
import { channelName, compareIds, snowflakeAt, timeOf } from './address.ts'
import type { Client } from './client.ts'
import { createComparing } from './comparing.ts'
import type { DiscordConfig } from './config.ts'
import { createHistory, pageSize } from './history.ts'
import { isPersons } from './parse.ts'
import type { Rooms } from './rooms.ts'
import { type Channel, channel as channelShape, isForum, type Message } from './shapes.ts'
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
/** How far Discord's clock and ours may be apart. */
const skew: Duration = 1 * minute

export interface CatchingUp {
  /** Connected anew: from here on what comes waits, each in its conversation, until what was missed there is taken. */
  gap(): void
  /** In the lane of its channel, before a message is taken: what was missed there comes first. Throws where it should be tried again. */
  before(message: Message): Promise<void>
  /**
   * All that was missed since the last gap. Throws where something of it has to be asked for again; `signal` ends it. Not `whole`: not all
   * channels can be read at this time.
   */
  all(signal: AbortSignal, how: { whole: boolean }): Promise<void>
}

/** As it was when the gap ended, before anything later was taken. */
interface Stood {
  /** What was last taken in each conversation. */
  known: Map<string, string>
  /** Of conversations that are not known: what to begin after. */
  began: string
  /** The last that was taken while nothing was missed. */
  since: Time
}

interface Gap {
  stood(): Promise<Stood>
  /** When it ended, as an id. */
  ended: string
  /** Conversations in which nothing is missed any more. */
  done: Set<string>
  over: boolean
  count: number
  since?: Time
}

export const createCatchingUp = (given: CatchingUpGiven): CatchingUp => {
  const { client, config, inbox, memory, rooms, taking, clock, log, lane } = given
  let gap: Gap | undefined

  const { asked, messagesIn } = createHistory(client)
  const compare = createComparing({ client, inbox, rooms, taking })

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

  const stoodThen = async (): Promise<Stood> => {
    const now = snowflakeAt(clock.now())
    const began = (await memory.change<string>('state/began', old => old ?? now)) ?? now
    const known = await cursors()
    const newest = [...known.values()].reduce((a, b) => (compareIds(a, b) > 0 ? a : b), began)
    // One that is broken off has taken what is newer in some conversations, and not in others.
    const since = (await memory.change<string>('state/since', old => old ?? newest)) ?? newest
    return { known, began, since: timeOf(since) }
  }

  const newGap = (): Gap => {
    let reading: Promise<Stood> | undefined
    return {
      stood() {
        reading ??= stoodThen()
        reading.catch(() => {
          reading = undefined
        })
        return reading
      },
      ended: snowflakeAt(clock.now()),
      done: new Set(),
      over: false,
      count: 0,
    }
  }

  /** Every conversation in which something may have been written, of which Discord has just told. */
  const listed = async ({ since }: Stood): Promise<Set<string>> => {
    const found = new Set<string>()
    const guilds = new Set<string>()
    for (const id of config.channels) {
      rooms.forget(id)
      const room = await rooms.look(id)
      if (!room) continue
      if (room.guild_id) guilds.add(room.guild_id)
      if (!isForum(room)) found.add(id)
      // A thread is archived an hour after its last message at the soonest.
      for (const thread of await archived(id, since)) found.add(thread.id)
    }
    for (const guild of guilds)
      for (const thread of threadsIn(await asked(`/guilds/${guild}/threads/active`)))
        if (config.channels.includes(thread.parent_id ?? '')) found.add(thread.id)
    return found
  }

  /** Takes what was missed in one conversation, the oldest first; in its lane. */
  const takeMissed = async (now: Gap, channel: string, goesOn: () => boolean): Promise<void> => {
    if (now.done.has(channel)) return
    const { known, began } = await now.stood()
    const guild = (await rooms.look(channel))?.guild_id ?? undefined
    for (let from = known.get(channel) ?? began; ; ) {
      const found = await asked(`/channels/${channel}/messages`, { after: from, limit: String(pageSize) })
      const messages = messagesIn(found).sort((a, b) => compareIds(a.id, b.id))
      for (const message of messages) {
        if (!goesOn()) return
        const fresh = await taking.wrote(guild === undefined ? message : { ...message, guild_id: guild })
        // What came since would have come by itself.
        if (!fresh || compareIds(message.id, now.ended) > 0) continue
        now.count += 1
        now.since = Math.min(now.since ?? Number.POSITIVE_INFINITY, timeOf(message.id))
      }
      from = messages.at(-1)?.id ?? from
      // A page is full though something in it could not be read.
      if (messages.length === 0 || (found as unknown[]).length < pageSize) break
    }
    now.done.add(channel)
  }

  /** Nothing was written there since, as Discord says of the conversation itself. `told`: it has said so just now. */
  const isUntouched = async (channel: string, { known, began }: Stood, told: boolean): Promise<boolean> => {
    const room = await (told ? rooms.look(channel) : rooms.lookAnew(channel))
    const last = known.get(channel) ?? began
    return typeof room?.last_message_id === 'string' && compareIds(room.last_message_id, last) <= 0 && room.type !== 1
  }

  const tell = async (now: Gap): Promise<void> => {
    const { count, since } = now
    now.count = 0
    if (count > 0) await inbox.recovered(channelName, since === undefined ? { count } : { count, since })
  }

  const isOurs = async ({ channel_id: channel, guild_id: guild }: Message): Promise<boolean> => {
    if (!guild) return config.dm
    return config.channels.includes(channel) || config.channels.includes((await rooms.look(channel))?.parent_id ?? '')
  }

  return {
    gap() {
      gap = newGap()
    },

    async before(message) {
      const { channel_id: channel } = message
      const now = gap
      if (!now || now.done.has(channel) || !isPersons(message) || !(await isOurs(message))) return
      const { known } = await now.stood()
      // Begun since then: nobody can have missed anything there.
      const isNew = !known.has(channel) && timeOf(channel) > timeOf(now.ended) + skew
      if (!isNew) await takeMissed(now, channel, () => true)
      now.done.add(channel)
      if (now.over) await tell(now)
    },

    async all(signal, { whole }) {
      const now = gap
      if (!now || now.over) return
      const stood = await now.stood()
      const told = await listed(stood)
      // Direct messages, private threads that were archived, and threads of servers that do not list them.
      const found = new Set([...told, ...stood.known.keys()])
      let failed: { error: unknown } | undefined
      for (const channel of found) {
        if (signal.aborted) return
        // One that can not be read now holds up no other.
        const fails = (error: unknown): void => {
          failed = { error }
        }
        const isPassed = await isUntouched(channel, stood, told.has(channel)).catch(error => {
          fails(error)
          return true
        })
        if (!isPassed) await lane(channel, () => takeMissed(now, channel, () => !signal.aborted).catch(fails))
      }
      const lately = [...stood.known].filter(([, id]) => timeOf(id) > clock.now() - window).sort(([, a], [, b]) => compareIds(b, a))
      for (const [channel] of lately.slice(0, mostCompared)) if (!signal.aborted) await lane(channel, () => compare(channel))
      if (signal.aborted) return
      await tell(now)
      if (failed) throw failed.error
      now.over = true
      if (gap === now && whole) await memory.remove('state/since')
      log.debug({ conversations: found.size }, 'what was missed on Discord is taken up')
    },
  }
}
