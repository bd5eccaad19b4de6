// Twilio played in this process: the part of its REST API that the channels use, media behind a redirect, people who answered STOP, signed
// webhooks, and every way in which a request can fail. For what emulate, the bed beside it, lacks; it follows Twilio's documentation.

import { createHash, createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text as textOf } from 'node:stream/consumers'
import { createWays, type Way } from '../kits/connector/ways.ts'

export const account = `AC${'0'.repeat(31)}1`
export const token = 'the-token-of-tests'
export const number = '+15550100200'

export interface PlayedMessage {
  sid: string
  from: string
  to: string
  body: string
  direction: 'inbound' | 'outbound-api'
  status: string
  at: number
  media: { sid: string; type: string; name: string; content: Uint8Array }[]
  /** Of ours: where its files lie, and where Twilio tells what became of it. */
  mediaUrls: string[]
  callback: string
  errorCode?: number
  /** Of ours: the template it was made of. */
  content?: { sid: string; variables: Record<string, string> }
  /** Further fields of its webhook. */
  more: Record<string, string>
}

export interface PlayedRequest {
  method: string
  path: string
  authorization: string | undefined
  form: Record<string, string | string[]>
}

/** A template as `ContentAndApprovals` lists it. https://www.twilio.com/docs/content/content-api-resources */
export interface PlayedContent {
  sid: string
  friendly_name: string
  language: string
  variables: Record<string, string>
  types: Record<string, Record<string, unknown>>
  approval_requests: {
    name: string
    category: string
    content_type: string
    status: string
    rejection_reason: string
    allow_category_change: boolean
  }
}

/** Made by hand, not by the library that checks it: HMAC-SHA1 over the address and the sorted fields. */
export const signatureOf = (url: string, fields: Record<string, string>, key = token): string => {
  const text = Object.keys(fields)
    .sort()
    .reduce((all, name) => `${all}${name}${fields[name]}`, url)
  return createHmac('sha1', key).update(text).digest('base64')
}

/** The address and the headers of a signed JSON body. */
export const signedJson = (url: string, body: string): { url: string; signature: string } => {
  const whole = `${url}${url.includes('?') ? '&' : '?'}bodySHA256=${createHash('sha256').update(body).digest('hex')}`
  return { url: whole, signature: signatureOf(whole, {}) }
}

const formOf = (text: string): Record<string, string | string[]> => {
  const form: Record<string, string | string[]> = {}
  for (const [name, value] of new URLSearchParams(text)) {
    const before = form[name]
    form[name] = before === undefined ? value : [before, value].flat()
  }
  return form
}

const fine: Way = { arrives: true, status: 201 }

export interface PlayedTwilio {
  /** Of its API. */
  readonly url: string
  /** Of the server that media really lie on: another one than its API. */
  readonly shelf: string
  messages: PlayedMessage[]
  requests: PlayedRequest[]
  /** Requests to the shelf. */
  shelved: PlayedRequest[]
  /** The account's templates. */
  contents: PlayedContent[]
  /** Who answered STOP. */
  optedOut: Set<string>
  /** Tokens that it takes. */
  tokens: string[]
  /** What can be done with the number, and where it calls. */
  line: { sms: boolean; mms: boolean; voice: boolean; smsUrl: string; smsMethod: string; voiceUrl: string }
  account: { status: string; type: string }
  /** WhatsApp senders, as its API lists them. */
  senders: { sender_id: string; status: string }[]
  ways: ReturnType<typeof createWays>
  /** Somebody writes to the number; Twilio has it, and has told nobody. */
  wrote(message: {
    from: string
    body: string
    media?: { type: string; name?: string; content: string | Uint8Array }[]
    more?: Record<string, string>
    at?: number
  }): PlayedMessage
  /** What Twilio's webhook of a message says. */
  formOf(message: PlayedMessage): Record<string, string>
  /** What its status callback says. */
  statusOf(message: PlayedMessage, status: string, errorCode?: number): Record<string, string>
  /** Breaks every connection: whoever waits for an answer gets none. */
  cut(): void
  stop(): Promise<void>
}

/** https://www.twilio.com/docs/glossary/what-is-gsm-7-character-encoding; here no escaped character ever stands where a segment ends. */
const segmentsIn = (body: string): number => {
  const escaped = body.match(/[\f^{}\\[~\]|€]/gu)?.length ?? 0
  const isGsm = /^[\n\f\r !-Z[-_a-~¡£¤¥§¿ÄÅÆÉÑÖØÜßàäåæèéìñòöøùüÇ€ΓΔΘΛΞΠΣΦΨΩ]*$/u.test(body)
  const [length, whole, part] = isGsm ? [body.length + escaped, 160, 153] : [body.length, 70, 67]
  return length <= whole ? 1 : Math.ceil(length / part)
}

/** Opens it, empty; `now` gives its time in milliseconds. */
export const playTwilio = async (now: () => number = Date.now): Promise<PlayedTwilio> => {
  let count = 0
  const sid = (kind: string): string => `${kind}${String(++count).padStart(32, '0')}`
  const ways = createWays(fine)

  const answer = (res: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void =>
    void res.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
  const refuse = (res: ServerResponse, status: number, code: number, message: string): void =>
    answer(res, status, { code, message, status, more_info: `https://www.twilio.com/docs/errors/${code}` })

  const shown = (m: PlayedMessage) => ({
    sid: m.sid,
    account_sid: account,
    from: m.from,
    to: m.to,
    body: m.body,
    direction: m.direction,
    status: m.status,
    num_media: String(m.direction === 'inbound' ? m.media.length : m.mediaUrls.length),
    num_segments: String(segmentsIn(m.body)),
    date_created: new Date(m.at).toUTCString(),
    date_sent: new Date(m.at).toUTCString(),
    date_updated: new Date(m.at).toUTCString(),
    error_code: m.errorCode ?? null,
    error_message: null,
    uri: `/2010-04-01/Accounts/${account}/Messages/${m.sid}.json`,
    subresource_uris: {},
  })

  const lineOf = () => ({
    sid: `PN${'0'.repeat(32)}`,
    account_sid: account,
    phone_number: number,
    friendly_name: number,
    capabilities: { sms: played.line.sms, mms: played.line.mms, voice: played.line.voice, fax: false },
    sms_url: played.line.smsUrl,
    sms_method: played.line.smsMethod,
    sms_fallback_url: '',
    voice_url: played.line.voiceUrl,
  })

  const contentOf = ({ ContentSid, ContentVariables }: Record<string, string | string[]>): PlayedMessage['content'] =>
    ContentSid === undefined
      ? undefined
      : { sid: String(ContentSid), variables: JSON.parse(String(ContentVariables ?? '{}')) as Record<string, string> }

  /** What Twilio makes of a template. */
  const wordsOf = ({ sid, variables }: { sid: string; variables: Record<string, string> }): string => {
    const content = played.contents.find(one => one.sid === sid)
    const body = Object.values(content?.types ?? {})[0]?.body
    return String(body ?? '').replace(/\{\{(\w+)\}\}/g, (_, name: string) => variables[name] ?? content?.variables[name] ?? '')
  }

  const create = (form: Record<string, string | string[]>): PlayedMessage => {
    const content = contentOf(form)
    const message: PlayedMessage = {
      sid: sid('SM'),
      from: String(form.From ?? number),
      to: String(form.To),
      body: `${played.account.type === 'Trial' ? 'Sent from your Twilio trial account - ' : ''}${content ? wordsOf(content) : String(form.Body ?? '')}`,
      ...(content ? { content } : {}),
      direction: 'outbound-api',
      status: 'queued',
      at: now(),
      media: [],
      mediaUrls: [form.MediaUrl ?? []].flat(),
      callback: String(form.StatusCallback ?? ''),
      more: {},
    }
    played.messages.push(message)
    return message
  }

  const refusal = ({ To, Body = '', MediaUrl, ContentSid }: Record<string, string | string[]>): [number, string] | undefined => {
    const to = String(To ?? '')
    if (!/^(whatsapp:)?\+[1-9]\d{6,14}$/.test(to)) return [21211, `The 'To' number ${to} is not a valid phone number.`]
    if (Body.length > 1600) return [21617, 'The concatenated message body exceeds the 1600 character limit']
    if (ContentSid !== undefined && !played.contents.some(one => one.sid === ContentSid)) return [21655, 'The ContentSid is Invalid']
    if (Body === '' && !MediaUrl && !ContentSid) return [21602, 'Message body is required.']
    return played.optedOut.has(to) ? [21610, 'Attempt to send to unsubscribed recipient'] : undefined
  }

  const send = (res: ServerResponse, form: Record<string, string | string[]>): void => {
    const why = refusal(form)
    if (why) {
      refuse(res, 400, ...why)
      return
    }
    const way = ways.take()
    const message = way.arrives ? create(form) : undefined
    ways.answer(way, res, status => {
      if (status === 502) res.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad Gateway</h1>')
      else if (message && status < 400) answer(res, status, shown(message), way.headers)
      else answer(res, status, { code: 20500, message: 'no', status }, way.headers)
    })
  }

  const day = (text: string | null): number | undefined => (text === null ? undefined : Date.parse(text))

  const list = (res: ServerResponse, url: URL): void => {
    const of = (name: string): string | null => url.searchParams.get(name)
    const size = Number(of('PageSize') ?? 50)
    const page = Number(of('Page') ?? 0)
    const from = day(of('DateSent>'))
    const until = day(of('DateSent<'))
    const found = played.messages
      .filter(m => (of('To') === null || m.to === of('To')) && (of('From') === null || m.from === of('From')))
      .filter(m => (from === undefined || m.at >= from) && (until === undefined || m.at <= until))
      // Newest first, of those of one moment too.
      .toReversed()
      .toSorted((a, b) => b.at - a.at)
    const next = new URL(url)
    next.searchParams.set('Page', String(page + 1))
    answer(res, 200, {
      messages: found.slice(page * size, (page + 1) * size).map(shown),
      page,
      page_size: size,
      next_page_uri: found.length > (page + 1) * size ? `${next.pathname}${next.search}` : null,
      uri: `${url.pathname}${url.search}`,
    })
  }

  const serve = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const url = new URL(req.url ?? '/', played.url)
    const form = formOf(await textOf(req))
    const { authorization } = req.headers
    played.requests.push({ method: req.method ?? '', path: url.pathname, authorization, form })
    const known = played.tokens.map(one => `Basic ${Buffer.from(`${account}:${one}`).toString('base64')}`)
    if (ways.broken() || !known.includes(authorization ?? '')) return refuse(res, 401, 20003, 'Authenticate')
    if (url.pathname === '/messaging/v2/Channels/Senders') return answer(res, 200, { senders: played.senders, meta: { key: 'senders' } })
    if (url.pathname === '/content/v1/ContentAndApprovals') {
      const size = Number(url.searchParams.get('PageSize') ?? 50)
      const page = Number(url.searchParams.get('Page') ?? 0)
      const next = new URL(url)
      next.searchParams.set('Page', String(page + 1))
      const next_page_url = played.contents.length > (page + 1) * size ? next.href : null
      const meta = { page, page_size: size, first_page_url: '', previous_page_url: null, url: url.href, next_page_url, key: 'contents' }
      const contents = played.contents.slice(page * size, (page + 1) * size).map(one => ({ account_sid: account, ...one }))
      return answer(res, 200, { meta, contents })
    }
    const [, , , at, ...rest] = url.pathname.replace(/\.json$/, '').split('/')
    if (at !== account) return refuse(res, 404, 20404, 'The requested resource was not found')
    const [what, name, part, id] = rest
    if (what === undefined) return answer(res, 200, { sid: account, friendly_name: 'Acme', ...played.account })
    if (what === 'IncomingPhoneNumbers') {
      if (req.method === 'POST') {
        const { SmsUrl, SmsMethod, VoiceUrl } = form
        if (SmsUrl !== undefined) played.line.smsUrl = String(SmsUrl)
        if (SmsMethod !== undefined) played.line.smsMethod = String(SmsMethod)
        if (VoiceUrl !== undefined) played.line.voiceUrl = String(VoiceUrl)
        return answer(res, 200, lineOf())
      }
      const wanted = url.searchParams.get('PhoneNumber')
      const found = wanted === null || wanted === number ? [lineOf()] : []
      return answer(res, 200, { incoming_phone_numbers: found, page: 0, next_page_uri: null })
    }
    if (what !== 'Messages') return refuse(res, 404, 20404, 'The requested resource was not found')
    if (name === undefined) return req.method === 'POST' ? send(res, form) : list(res, url)
    const message = played.messages.find(m => m.sid === name)
    if (!message) return refuse(res, 404, 20404, 'The requested resource was not found')
    if (part === undefined) return answer(res, 200, shown(message))
    if (id === undefined)
      return answer(res, 200, {
        media_list: message.media.map(({ sid, type }) => ({ sid, content_type: type, parent_sid: message.sid, account_sid: account })),
        page: 0,
        next_page_uri: null,
      })
    const file = message.media.find(one => one.sid === id)
    if (!file) return refuse(res, 404, 20404, 'The requested resource was not found')
    res.writeHead(307, { location: `${played.shelf}/${file.sid}` }).end()
  }

  const hand = (req: IncomingMessage, res: ServerResponse): void => {
    played.shelved.push({ method: req.method ?? '', path: req.url ?? '', authorization: req.headers.authorization, form: {} })
    const file = played.messages.flatMap(m => m.media).find(one => req.url === `/${one.sid}`)
    if (!file) return void res.writeHead(404).end()
    res.writeHead(200, { 'content-type': file.type, 'content-disposition': `inline; filename="${file.name}"` }).end(file.content)
  }

  const api = createServer((req, res) => void serve(req, res).catch(() => res.destroy()))
  const shelf = createServer(hand)
  for (const server of [api, shelf]) await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const at = (server: typeof api): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  const played: PlayedTwilio = {
    url: at(api),
    shelf: at(shelf),
    messages: [],
    requests: [],
    shelved: [],
    contents: [],
    optedOut: new Set(),
    tokens: [token],
    line: { sms: true, mms: true, voice: true, smsUrl: '', smsMethod: 'POST', voiceUrl: '' },
    account: { status: 'active', type: 'Full' },
    senders: [],
    ways,
    wrote({ from, body, media = [], more = {}, at = now() }) {
      const message: PlayedMessage = {
        sid: sid(media.length > 0 ? 'MM' : 'SM'),
        from,
        to: number,
        body,
        direction: 'inbound',
        status: 'received',
        at,
        media: media.map(({ type, name = 'file', content }) => ({ sid: sid('ME'), type, name, content: Buffer.from(content) })),
        mediaUrls: [],
        callback: '',
        more,
      }
      played.messages.push(message)
      return message
    },
    formOf: ({ sid, from, to, body, media, more }) => ({
      ToCountry: 'US',
      SmsMessageSid: sid,
      NumMedia: String(media.length),
      SmsSid: sid,
      SmsStatus: 'received',
      Body: body,
      To: to,
      NumSegments: '1',
      MessageSid: sid,
      AccountSid: account,
      From: from,
      ApiVersion: '2010-04-01',
      ...Object.fromEntries(
        media.flatMap((one, i) => [
          [`MediaUrl${i}`, `https://api.twilio.com/2010-04-01/Accounts/${account}/Messages/${sid}/Media/${one.sid}`],
          [`MediaContentType${i}`, one.type],
        ]),
      ),
      ...more,
    }),
    statusOf: ({ sid, from, to }, status, errorCode) => ({
      SmsSid: sid,
      SmsStatus: status,
      MessageStatus: status,
      To: to,
      MessageSid: sid,
      AccountSid: account,
      From: from,
      ApiVersion: '2010-04-01',
      ...(errorCode === undefined ? {} : { ErrorCode: String(errorCode) }),
    }),
    cut: () => api.closeAllConnections(),
    async stop() {
      ways.reset()
      for (const server of [api, shelf]) {
        server.closeAllConnections()
        await new Promise(resolve => server.close(resolve))
      }
    },
  }
  return played
}
