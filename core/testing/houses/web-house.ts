// For tests of the web channel: a house in a folder of its own, and customers who call it over HTTP as their browsers would.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SignJWT } from 'jose'
import type { WebConfig } from '#connectors/web/config.ts'
import { create } from '#connectors/web/index.ts'
import type { WireChanged, WireConversation, WireFrame, WireReceived } from '#connectors/web/wire.ts'
import { type House, type HouseGiven, openHouse } from './house.ts'

/** With this the house's own customers are signed. */
export const identitySecret = 'a secret of the page’s backend, long enough'

/** An event of the stream, its data parsed. */
export interface Heard {
  event: string
  id?: string
  data: Partial<WireFrame & WireChanged & { on: boolean }>
}

const heardIn = (text: string): Heard[] =>
  text.split('\n\n').flatMap(block => {
    const field = (name: string): string | undefined => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1]
    const [event, id, data] = [field('event'), field('id'), field('data')]
    return event === undefined || data === undefined ? [] : [{ event, data: JSON.parse(data), ...(id === undefined ? {} : { id }) }]
  })

const whole = (text: string): Heard[] => heardIn(text.slice(0, text.lastIndexOf('\n\n') + 2))

/** Somebody with an `Authorization` header. */
export interface Browser {
  header: string
  get(path: string, headers?: Record<string, string>): Promise<Response>
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>
  /** Writes a message and reads what the server said. */
  write(text: string, more?: object): Promise<WireReceived>
  read(query?: string): Promise<WireConversation>
  upload(name: string, content: Uint8Array | string): Promise<Response>
  /** Reads the stream until `enough` or its end; fails where it takes no connection. `opened` is called when it has. */
  listen(
    query: string,
    enough: (events: Heard[]) => boolean,
    options?: { headers?: Record<string, string>; opened?: () => void },
  ): Promise<Heard[]>
}

export interface WebHouse extends House {
  folder: string
  /** A new anonymous visitor's token. */
  token(): Promise<string>
  visitor(token?: string): Promise<Browser>
  /** Somebody signed in: the claims of their token, which holds for an hour. */
  customer(claims: Record<string, unknown>): Promise<Browser>
  /** Whoever shows this header. */
  browser(header: string): Browser
}

/** A token as a page's backend makes it. */
export const signed = (claims: Record<string, unknown>, secret = identitySecret): Promise<string> =>
  new SignJWT({ exp: Math.floor(Date.now() / 1000) + 3600, ...claims })
    .setProtectedHeader({ alg: 'HS256' })
    .sign(new TextEncoder().encode(secret))

/** Opens a house with the web channel; `close` removes it. */
export const openWebHouse = async (config: Partial<WebConfig> = {}, given: Partial<HouseGiven> = {}): Promise<WebHouse> => {
  const folder = given.folder ?? mkdtempSync(join(tmpdir(), 'threadline-web-'))
  const settings: WebConfig = { title: 'Acme', greeting: 'Hi', accent: '#0f766e', identitySecrets: [identitySecret], ...config }
  const house = await openHouse({
    trustProxy: 1,
    ...given,
    folder,
    connectors: [part => create(settings, part), ...(given.connectors ?? [])],
  })
  const ask = (path: string, init: RequestInit = {}): Promise<Response> => fetch(house.url + path, init)

  let addresses = 0
  /** Each browser calls from an address of its own, so that one test's calls do not count against another's. */
  const address = (): string => {
    addresses += 1
    return `10.0.${addresses >> 8}.${addresses & 255}`
  }

  const browser = (authorization: string): Browser => {
    const who = { authorization, 'x-forwarded-for': address() }
    const get: Browser['get'] = (path, headers = {}) => ask(path, { headers: { ...who, ...headers } })
    const post: Browser['post'] = (path, body, headers = {}) =>
      ask(path, {
        method: 'POST',
        headers: { ...who, 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      })
    return {
      header: authorization,
      get,
      post,
      async write(text, more = {}) {
        const answer = await post('/web/messages', { id: crypto.randomUUID(), text, ...more })
        if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`)
        return (await answer.json()) as WireReceived
      },
      read: async (query = '') => (await (await get(`/web/session${query}`)).json()) as WireConversation,
      upload: (name, content) =>
        ask(`/web/files?name=${encodeURIComponent(name)}`, {
          method: 'POST',
          headers: who,
          body: typeof content === 'string' ? content : Buffer.from(content),
        }),
      async listen(query, enough, { headers = {}, opened } = {}) {
        const stop = new AbortController()
        const answer = await ask(`/web/stream${query}`, { headers: { ...who, ...headers }, signal: stop.signal })
        if (!answer.ok || !answer.body) throw new Error(`${answer.status} ${await answer.text()}`)
        opened?.()
        let text = ''
        for await (const chunk of answer.body.pipeThrough(new TextDecoderStream())) {
          text += chunk
          if (enough(whole(text))) break
        }
        stop.abort()
        return whole(text)
      },
    }
  }

  const token = async (): Promise<string> =>
    ((await (await ask('/web/visitors', { method: 'POST', headers: { 'x-forwarded-for': address() } })).json()) as { token: string }).token
  return {
    ...house,
    folder,
    token,
    browser,
    visitor: async given => browser(`Visitor ${given ?? (await token())}`),
    customer: async claims => browser(`Customer ${await signed(claims)}`),
    async close() {
      await house.drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
