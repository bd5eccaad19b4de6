// Socket Mode: Slack's events over a connection that we open. It is lost now and then, and opened again here rather than by Slack's package,
// which gives up without a word where it can't be. https://docs.slack.dev/apis/events-api/using-socket-mode
import { type App, type ReceiverEvent, SocketModeReceiver, webApi } from '@slack/bolt'
import type { Logger } from 'pino'
import type { Clock } from '#core/lib/clock.ts'
import { timedFetch } from '#core/lib/timed-fetch.ts'
import { type Duration, minute, second } from '#core/model/time.ts'
import { quietLogger } from './quiet-logger.ts'

/** A connection that is not there by then is opened anew. */
const opening: Duration = 30 * second
const longestWait: Duration = 30 * second
/** After this long without a connection the house is started anew, in case that it is the house. */
const patience: Duration = 5 * minute

export interface SocketGiven {
  appToken: string
  apiUrl: string
  clock: Clock
  log: Logger
  take(event: ReceiverEvent): Promise<boolean>
  /** It is connected again, after a gap. */
  back(): void
  fatal(why: string): void
}

export interface Socket {
  /** Resolves when connected; throws an Error that says what to mend. */
  start(): Promise<void>
  stop(): Promise<void>
  /** Why it is not connected. */
  trouble(): string | undefined
}

const tokenTrouble = ['invalid_auth', 'not_authed', 'account_inactive', 'token_revoked', 'not_allowed_token_type']

const wordsFor = (error: unknown): string => {
  if (error instanceof webApi.WebAPIPlatformError) {
    const code = error.data.error
    if (tokenTrouble.includes(code))
      return `Slack does not take SLACK_APP_TOKEN (${code}): make a new App-Level Token with the scope connections:write`
    if (code === 'missing_scope') return 'SLACK_APP_TOKEN lacks the scope connections:write: make a new App-Level Token with it'
    return `Slack opens no connection (${code})`
  }
  if (error instanceof webApi.WebAPIHTTPError) return `Slack opens no connection (${error.statusCode})`
  return 'Slack can not be reached for Socket Mode'
}

export const createSocket = (given: SocketGiven): Socket => {
  const { appToken, apiUrl, clock, log, take, back, fatal } = given
  const receiver = new SocketModeReceiver({
    appToken,
    logger: quietLogger(log),
    autoReconnectEnabled: false,
    installerOptions: {
      clientOptions: { slackApiUrl: apiUrl, retryConfig: { retries: 0 }, fetch: timedFetch(clock, opening), rejectRateLimitedCalls: true },
    },
  })
  const { client } = receiver
  receiver.init({
    async processEvent(event: ReceiverEvent) {
      const sense = await take(event).catch(error => {
        log.error({ error }, 'an event of Slack could not be kept; Slack will send it again')
        return true
      })
      if (!sense) await event.ack()
    },
  } as App)

  let running = false
  let connected = false
  let why: string | undefined
  let wake = (): void => {}

  const pause = (time: Duration): Promise<void> =>
    new Promise(resolve => {
      const cancel = clock.after(time, resolve)
      wake = () => {
        cancel()
        resolve()
      }
    })

  const connect = async (): Promise<void> => {
    let cancel = (): void => {}
    const late = new Promise<never>((_, reject) => {
      cancel = clock.after(opening, () => reject(new Error('no connection in time')))
    })
    try {
      await Promise.race([client.start(), late])
      connected = true
      why = undefined
    } catch (error) {
      why = wordsFor(error)
      await Promise.race([client.disconnect().catch(() => {}), pause(2 * second)])
      throw new Error(why)
    } finally {
      cancel()
    }
  }

  const again = async (): Promise<void> => {
    const since = clock.now()
    for (let wait = 0; running; wait = Math.min(longestWait, Math.max(second, wait * 2))) {
      if (wait > 0) await pause(wait)
      if (!running) return
      try {
        await connect()
        log.info('connected to Slack again')
        back()
        return
      } catch {
        log.warn({ why }, 'no connection to Slack; it is tried again')
      }
      if (running && clock.now() - since > patience) return fatal(`${why}, for ${Math.round((clock.now() - since) / minute)} minutes`)
    }
  }

  client.on('disconnected', () => {
    if (!connected) return
    connected = false
    if (!running) return
    why = 'the connection to Slack was lost'
    log.info('the connection to Slack was closed; opening another')
    void again()
  })

  return {
    async start() {
      running = true
      await connect()
    },
    async stop() {
      running = false
      connected = false
      wake()
      await Promise.race([client.disconnect().catch(() => {}), pause(3 * second)])
      wake()
    },
    trouble: () => why,
  }
}
