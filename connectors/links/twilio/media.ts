// The bytes behind an address of Twilio's media: the account's name and token go to Twilio alone, never where it leads us from there.
// https://www.twilio.com/docs/messaging/api/media-resource
import type { Clock } from '#core/lib/clock.ts'
import { Refused, Retry } from '#core/ports/failure.ts'
import type { TwilioConfig } from './config.ts'
import { failureOf, failureOfTransport } from './failures.ts'
import type { Media, TwilioLink } from './link.ts'
import { patience, rewritten } from './sdk.ts'

/** Where Twilio keeps media, besides its own API. */
const shelves = /(^|\.)(twilio\.com|twiliocdn\.com)$|(^|\.)s3([.-][a-z0-9-]+)*\.amazonaws\.com$/
const hops = 3

const elsewhere = (): Refused => new Refused('the file does not lie at Twilio, and was not fetched')

const nameOf = (response: Response): string | undefined =>
  /filename="?([^";]{1,200})"?/i.exec(response.headers.get('content-disposition') ?? '')?.[1]

export const createMedia = ({ account, tokens, apiUrl }: TwilioConfig, clock: Clock): TwilioLink['media'] => {
  const api = new URL(apiUrl ?? 'https://api.twilio.com')
  const isApi = (url: URL): boolean => url.origin === api.origin
  const isShelf = (url: URL): boolean =>
    // What stands in for Twilio in a test has its shelves on the same machine.
    (apiUrl !== undefined && url.hostname === api.hostname) || (url.protocol === 'https:' && url.port === '' && shelves.test(url.hostname))

  const fetched = async (url: URL, token: string | undefined): Promise<Response> => {
    const gave = new AbortController()
    const cancel = clock.after(patience, () => gave.abort())
    try {
      return await fetch(url, {
        redirect: 'manual',
        signal: gave.signal,
        ...(token === undefined ? {} : { headers: { authorization: `Basic ${Buffer.from(`${account}:${token}`).toString('base64')}` } }),
      })
    } catch (error) {
      throw failureOfTransport('GET', error)
    } finally {
      cancel()
    }
  }

  const follow = async (from: URL, token: string): Promise<Response> => {
    let url = from
    for (let hop = 0; hop <= hops; hop++) {
      if (!isShelf(url)) throw elsewhere()
      const response = await fetched(url, isApi(url) ? token : undefined)
      const next = response.headers.get('location')
      if (response.status < 300 || response.status >= 400 || next === null) return response
      await response.body?.cancel()
      url = new URL(next, url)
    }
    throw new Refused('the file leads on and on, and was not fetched')
  }

  return async (address): Promise<Media> => {
    const url = URL.canParse(address) ? new URL(rewritten(address, apiUrl)) : undefined
    if (!url || !isApi(url)) throw elsewhere()
    let response = await follow(url, tokens[0])
    for (const token of tokens.slice(1)) {
      if (response.status !== 401) break
      await response.body?.cancel()
      response = await follow(url, token)
    }
    if (response.status === 404 || response.status === 410) throw new Refused('the file is not there any more', '20404')
    const failure = failureOf('GET', { statusCode: response.status, body: '' })
    if (failure) {
      await response.body?.cancel()
      throw failure
    }
    if (!response.body) throw new Retry('Twilio sent a file without content')
    const name = nameOf(response)
    return {
      type: (response.headers.get('content-type') ?? 'application/octet-stream').split(';')[0]!.trim().toLowerCase(),
      ...(name === undefined ? {} : { name }),
      content: response.body,
    }
  }
}
