// Twilio's own library, imported when the connection is used, and its client: no tries of its own, failures by name, and for tests another base.
import type { Twilio } from 'twilio'
import { type Duration, second } from '#core/model/time.ts'
import { Reconnect } from '#core/ports/failure.ts'
import type { TwilioConfig } from './config.ts'
import { failureOf, failureOfTransport } from './failures.ts'

/** After this long without an answer nobody knows. */
export const patience: Duration = 12 * second

export type Sdk = typeof import('twilio')

/** The library; the same for everybody, and tried again where it could not be read. */
export const createSdk = (): (() => Promise<Sdk>) => {
  let reading: Promise<Sdk> | undefined
  return () => {
    reading ??= import('twilio').then(
      ({ default: sdk }) => sdk,
      error => {
        reading = undefined
        throw error
      },
    )
    return reading
  }
}

/** https://api.twilio.com/… becomes BASE/…, and https://SUB.twilio.com/… BASE/SUB/…: one server serves them all. */
export const rewritten = (url: string, apiUrl: string | undefined): string =>
  apiUrl === undefined
    ? url
    : url.replace(/^https:\/\/([\w.-]+)\.twilio\.com(?=\/|$)/, (_, host: string) => (host === 'api' ? apiUrl : `${apiUrl}/${host}`))

export interface Client {
  get(): Promise<Twilio>
  /** Why Twilio does not let us in, as the latest request told. */
  trouble(): string | undefined
}

export const createClient = ({ account, tokens, apiUrl }: TwilioConfig, sdk: () => Promise<Sdk>): Client => {
  let making: Promise<Twilio> | undefined
  let trouble: string | undefined
  let works = tokens[0]

  const make = async (): Promise<Twilio> => {
    const twilio = await sdk()
    class Requests extends twilio.RequestClient {
      async #once(...[{ logLevel: _, ...opts }]: Parameters<InstanceType<Sdk['RequestClient']>['request']>) {
        const method = opts.method.toUpperCase()
        try {
          return await super.request<unknown>({ ...opts, uri: rewritten(opts.uri, apiUrl), timeout: opts.timeout ?? patience })
        } catch (error) {
          throw failureOfTransport(method, error)
        }
      }

      override async request(opts: Parameters<InstanceType<Sdk['RequestClient']>['request']>[0]) {
        let answer = await this.#once({ ...opts, password: works })
        for (const token of tokens) {
          if (answer.statusCode !== 401) break
          if (token === works) continue
          answer = await this.#once({ ...opts, headers: { ...opts.headers }, password: token })
          if (answer.statusCode !== 401) works = token
        }
        const failure = failureOf(opts.method.toUpperCase(), answer)
        trouble = failure instanceof Reconnect ? failure.message : undefined
        if (failure) throw failure
        return answer as never
      }
    }
    return twilio(account, tokens[0], { httpClient: new Requests({ timeout: patience }) })
  }

  return {
    get() {
      making ??= make().catch(error => {
        making = undefined
        throw error
      })
      return making
    },
    trouble: () => trouble,
  }
}
