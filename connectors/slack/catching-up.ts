// After a gap: asks Slack for what was written meanwhile and takes it by the same path. https://docs.slack.dev/reference/methods/conversations.history
import type { Logger } from 'pino'
import { z } from 'zod'
import type { SlackLink } from '#connectors/links/slack/link.ts'
import type { Clock } from '#core/lib/clock.ts'
import { second } from '#core/model/time.ts'
import { timeOf } from './address.ts'
import type { Memory } from './memory.ts'
import type { Rooms } from './rooms.ts'
import type { Taking } from './taking.ts'

/** Threads whose answers are asked for, the latest first: history tells only of top-level messages. */
const mostThreads = 40
const mostPages = 20

const page = z.object({
  messages: z.array(z.looseObject({ ts: z.string(), latest_reply: z.string().nullish() })).default([]),
  response_metadata: z.object({ next_cursor: z.string().nullish() }).nullish(),
})

type Missed = z.infer<typeof page>['messages'][number]

export interface CatchingUpGiven {
  link: SlackLink
  memory: Memory
  rooms: Rooms
  taking: Taking
  clock: Clock
  log: Logger
  /** Channels that are read from now on, also if nobody has written there yet. */
  channels: string[]
}

export const createCatchingUp = ({ link, memory, rooms, taking, clock, log, channels }: CatchingUpGiven): (() => Promise<void>) => {
  const since = async (method: string, channel: string, oldest: string, more: Record<string, unknown>): Promise<Missed[]> => {
    const found: Missed[] = []
    let cursor: string | undefined
    for (let at = 0; at < mostPages; at++) {
      const args = { channel, oldest, limit: 200, ...more, ...(cursor === undefined ? {} : { cursor }) }
      const { messages, response_metadata: rest } = page.parse(await link.call(method, args))
      found.push(...messages.filter(message => Number(message.ts) > Number(oldest)))
      cursor = rest?.next_cursor || undefined
      if (cursor === undefined) break
    }
    return found
  }

  const channelSince = async (channel: string, oldest: string): Promise<Missed[]> => {
    const top = await since('conversations.history', channel, oldest, {})
    const known = memory.threads().filter(thread => thread.channel === channel)
    const begun = top.filter(message => message.latest_reply).map(message => message.ts)
    const roots = [...new Set([...begun, ...known.map(thread => thread.root)])].slice(0, mostThreads)
    const replies = await Promise.all(roots.map(ts => since('conversations.replies', channel, oldest, { ts }).catch(() => [])))
    const byTime = new Map([...top, ...replies.flat()].map(message => [message.ts, message]))
    return [...byTime.values()].sort((a, b) => Number(a.ts) - Number(b.ts))
  }

  const recover = async (channel: string, oldest: string): Promise<number> => {
    let recovered = 0
    for (const message of await channelSince(channel, oldest)) {
      const event = { ...message, type: 'message', channel }
      const took = await taking.take({ id: `missed:${channel}:${message.ts}`, at: timeOf(message.ts), team: link.self().team, event })
      if (took) recovered += 1
    }
    return recovered
  }

  return async () => {
    const seen = memory.seen().filter(([channel]) => rooms.may(channel))
    for (const channel of channels) if (!seen.some(([known]) => known === channel)) memory.saw(channel, String(clock.now() / second))
    let recovered = 0
    for (const [channel, ts] of seen) {
      try {
        recovered += await recover(channel, ts)
      } catch (error) {
        log.warn({ error, channel }, 'what was written in a channel meanwhile could not be read')
      }
    }
    if (recovered > 0)
      log.info({ recovered }, `${recovered} ${recovered === 1 ? 'message' : 'messages'} recovered that came while Slack was not connected`)
  }
}
