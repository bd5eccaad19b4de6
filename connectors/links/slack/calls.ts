// Calls of Slack's Web API: one client that neither waits nor tries again by itself, lanes in front of it, failures by name behind it.
import { webApi } from '@slack/bolt'
import type { Logger } from 'pino'
import type { Clock } from '#core/lib/clock.ts'
import { timedFetch } from '#core/lib/timed-fetch.ts'
import { type Duration, second } from '#core/model/time.ts'
import { Reconnect, Refused, Retry } from '#core/ports/failure.ts'
import type { SlackConfig } from './config.ts'
import { failureOf } from './failures.ts'
import { createLanes, type Lanes, type Work } from './lanes.ts'
import type { SlackLink } from './link.ts'
import { quietLogger } from './quiet-logger.ts'

/** After this long without a whole answer nobody knows. */
export const patience: Duration = 12 * second

const posting = ['chat.postMessage', 'chat.postEphemeral', 'files.completeUploadExternal', 'chat.startStream']

export interface Calls {
  call: SlackLink['call']
  lanes: Lanes
  /** Why Slack does not serve us, as the latest calls told: the connection first, then each missing scope. */
  troubles(): string[]
  /** Slack told by other ways that the token is void. */
  severed(why: string): void
}

const laneOf = (method: string, args: Record<string, unknown>): { lane: string; how: Work } => {
  const channel = args.channel ?? args.channel_id
  if (typeof channel !== 'string' || /^(conversations|users)\./.test(method)) return { lane: method, how: {} }
  if (method.startsWith('assistant.')) return { lane: `${method} ${channel}`, how: {} }
  return { lane: channel, how: { posts: posting.includes(method) } }
}

/** As they go over the wire: the client would first copy what is nested, word by word, for a log that nobody keeps. */
const written = (args: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(args).map(([name, value]) => [
      name,
      typeof value === 'object' && value !== null && !Buffer.isBuffer(value) ? JSON.stringify(value) : value,
    ]),
  )

export const createCalls = ({ botToken, apiUrl, pace }: SlackConfig, { clock, log }: { clock: Clock; log: Logger }): Calls => {
  const client = new webApi.WebClient(botToken, {
    slackApiUrl: apiUrl,
    logger: quietLogger(log),
    rejectRateLimitedCalls: true,
    retryConfig: { retries: 0 },
    fetch: timedFetch(clock, patience),
    allowAbsoluteUrls: false,
  })
  const lanes = createLanes(clock, pace)
  let broken: string | undefined
  const lacking = new Map<string, string>()

  const ask = async <T>(method: string, args: Record<string, unknown>, lane: string): Promise<T> => {
    try {
      const answer = await client.apiCall(method, written(args))
      broken = undefined
      lacking.delete(method)
      return answer as T
    } catch (error) {
      const failure = failureOf(method, error)
      if (failure === undefined) return { ok: true } as T
      if (failure instanceof Retry && error instanceof webApi.WebAPIRateLimitedError) lanes.pause(lane, failure.after ?? second)
      if (failure instanceof Reconnect) broken = failure.message
      else if (failure instanceof Refused && failure.code === 'missing_scope') lacking.set(method, failure.message)
      throw failure
    }
  }

  return {
    lanes,
    call(method, args, { urgent } = {}) {
      const { lane, how } = laneOf(method, args)
      return lanes.run(lane, () => ask(method, args, lane), { ...how, urgent })
    },
    troubles: () => [...(broken === undefined ? [] : [broken]), ...lacking.values()],
    severed(why) {
      broken = why
    },
  }
}
