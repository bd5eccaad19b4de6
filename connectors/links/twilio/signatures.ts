// What Twilio signed: forms, JSON bodies by their hash, and requests for a WebSocket, always over the address at which Twilio called, which
// behind a proxy is PUBLIC_URL and nothing that the request says of itself. https://www.twilio.com/docs/usage/security
import type { IncomingMessage } from 'node:http'
import { parse } from 'node:querystring'
import type { Request } from 'express'
import type { TwilioConfig } from './config.ts'
import type { Form, TwilioLink } from './link.ts'
import type { Sdk } from './sdk.ts'

export type Checks = Pick<TwilioLink, 'checkForm' | 'checkJson' | 'checkUpgrade'>

const signatureOf = ({ headers }: IncomingMessage): string => {
  const value = headers['x-twilio-signature']
  return typeof value === 'string' ? value : ''
}

const rawOf = ({ body }: Request): Buffer => (Buffer.isBuffer(body) ? body : Buffer.alloc(0))

const first = (value: string | string[] | undefined): string => (Array.isArray(value) ? value[0] : value) ?? ''

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export const createChecks = ({ tokens }: TwilioConfig, sdk: () => Promise<Sdk>, at: TwilioLink['at']): Checks => ({
  async checkForm(request) {
    const signature = signatureOf(request)
    if (signature === '') return undefined
    const { validateRequest } = await sdk()
    // Every number of fields is read: what is left out would be missing in what was signed.
    const fields = { ...parse(rawOf(request).toString(), '&', '=', { maxKeys: 0 }) }
    const url = at(request.originalUrl)
    if (!tokens.some(token => validateRequest(token, signature, url, fields))) return undefined
    const form: Form = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, first(value)]))
    return form
  },
  async checkJson(request) {
    const signature = signatureOf(request)
    const url = at(request.originalUrl)
    if (signature === '' || !new URL(url).searchParams.get('bodySHA256')) return undefined
    const { validateRequestWithBody } = await sdk()
    const body = rawOf(request).toString()
    return tokens.some(token => validateRequestWithBody(token, signature, url, body)) ? parsed(body) : undefined
  },
  async checkUpgrade(request) {
    const signature = signatureOf(request)
    if (signature === '') return false
    const { validateRequest } = await sdk()
    const url = at(request.url ?? '/', 'wss')
    // For WebSockets Twilio is known to sign the address with a slash at its end. https://www.twilio.com/docs/usage/security
    return [url, `${url}/`].some(one => tokens.some(token => validateRequest(token, signature, one, {})))
  },
})
