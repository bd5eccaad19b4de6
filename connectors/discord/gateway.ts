// Discord's gateway: events for one process at a time, taken up again by discord.js after a short break. What will never work is not tried
// again by itself: a bot may begin 1000 sessions a day. https://discord.com/developers/docs/events/gateway
import type { Logger } from 'pino'
import { Reconnect } from '#core/ports/failure.ts'
import type { Held } from '#core/ports/memory.ts'
import { failureOf, voidToken } from './failures.ts'

/** Guilds, messages and reactions in servers and directly, and what messages say. */
export const intents = (1 << 0) | (1 << 9) | (1 << 10) | (1 << 12) | (1 << 13) | (1 << 15)

/** Closed so, it will be closed so again. https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes */
const final: Record<number, string> = {
  4004: voidToken,
  4010: 'Discord refused the shard',
  4011: 'the bot is in too many servers for one connection',
  4012: 'Discord has ended this version of its gateway',
  4013: 'Discord does not know one of the intents asked for',
  4014: 'the bot may not read messages: switch on “Message Content Intent” on the page “Bot” of the application at discord.com/developers/applications',
}

export interface GatewayGiven {
  token: string
  apiUrl: string
  log: Logger
  /** In the order in which Discord told. */
  heard(event: { name: string; data: unknown }): void
  /** Connected, at first or anew: what was missed may be asked for. */
  connected(me: string): void
}

export interface Gateway {
  /** Stays connected until `held.lost`; throws where a later try may do better. */
  run(held: Held): Promise<void>
  /** Why it is not connected. */
  trouble(): string | undefined
}

export const createGateway = ({ token, apiUrl, log, heard, connected }: GatewayGiven): Gateway => {
  /** Nothing where another process is connected. */
  let trouble: string | undefined

  return {
    trouble: () => trouble,
    async run({ lost }) {
      trouble = 'not connected to Discord yet'
      const { Client: Bot, Events, Options, SimpleShardingStrategy } = await import('discord.js')
      const ended = new Promise<void>(resolve => {
        if (lost.aborted) resolve()
        lost.addEventListener('abort', () => resolve(), { once: true })
      })
      const none = {
        MessageManager: 0,
        ReactionManager: 0,
        PresenceManager: 0,
        GuildMemberManager: 0,
        UserManager: 0,
        VoiceStateManager: 0,
      }
      const bot = new Bot({
        intents,
        makeCache: Options.cacheWithLimits(none),
        rest: { api: apiUrl, version: '10' },
        ws: {
          buildStrategy: manager => {
            const { retrieveSessionInfo } = manager.options
            // The library goes on connecting anew where it is ended while it does: from then on it waits for this, for ever.
            manager.options.retrieveSessionInfo = shard => (lost.aborted ? new Promise(() => {}) : retrieveSessionInfo(shard))
            return new SimpleShardingStrategy(manager)
          },
        },
      })
      // The library's own picture of servers and people is of no use here, and drawing it fails on what Discord has newly invented, which
      // would end the process.
      Object.assign(bot.ws, { handlePacket: () => true })
      const over = Promise.withResolvers<never>()
      over.promise.catch(() => {})
      let stuck = false
      // As Discord says it: history has messages in the same shape, and both are read by the same words.
      bot.on(Events.Raw as 'raw', ({ t: name, d: data }: { t: string; d: unknown }) => {
        if (lost.aborted) return
        if (name === 'READY' || name === 'RESUMED') trouble = undefined
        if (name === 'READY') connected((data as { user: { id: string } }).user.id)
        heard({ name, data })
      })
      bot.on(Events.ShardReconnecting, () => {
        trouble = 'the connection to Discord broke off; it is being taken up again'
      })
      bot.on(Events.ShardDisconnect, ({ code }) => {
        if (lost.aborted) return
        stuck = true
        trouble = final[code] ?? `Discord ended the connection for good (${code})`
        log.error({ code }, `${trouble}; Discord is not asked again before the next start`)
        over.reject(new Error(trouble))
      })
      bot.on(Events.ShardError, error => log.warn({ error }, 'the gateway of Discord'))
      bot.on(Events.Error, error => log.warn({ error }, 'the gateway of Discord'))
      try {
        await Promise.race([bot.login(token), over.promise, ended])
        await Promise.race([over.promise, ended])
      } catch (error) {
        const { failure } = failureOf(error)
        if (failure instanceof Reconnect || (error as { code?: unknown }).code === 'TokenInvalid') {
          stuck = true
          trouble = voidToken
          log.error(`${voidToken}; Discord is not asked again before the next start`)
        }
        // Nothing but another start with other settings helps: this process keeps the place and waits.
        if (!stuck) {
          trouble = `Discord can not be reached: ${(failure as Error).message}`
          throw failure
        }
        await ended
      } finally {
        if (lost.aborted) trouble = undefined
        await bot.destroy().catch(() => {})
      }
    },
  }
}
