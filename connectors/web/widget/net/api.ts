// The widget's calls. Every failure is one of two: the server could not be reached, or it answered no.
import type { WireConfig, WireConversation, WireMessage, WireReceived, WireSessions, WireSource, WireUploaded } from '../../wire.ts'
import { type Send, sendFile } from './upload.ts'

/** No answer, or one that says nothing about the call (a proxy's, a server's that is stopping). Worth trying again. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable'
  /** Milliseconds that the server asked to wait. */
  readonly after: number | undefined
  constructor(reason: string, after?: number) {
    super(reason)
    this.after = after
  }
}

/** The server refuses: a person must see why. */
export class Rejected extends Error {
  override readonly name = 'Rejected'
  readonly status: number
  readonly code: string
  constructor(status: number, code: string, detail: string) {
    super(detail)
    this.status = status
    this.code = code
  }
}

/** Where to read a session: after a number, or the page before one. */
export type Which = { after: number } | { before?: number; limit: number }

/** `auth` is the whole value of the `Authorization` header. */
export interface Api {
  /** A new visitor token. */
  visitor(): Promise<string>
  sessions(auth: string, cursor?: string): Promise<WireSessions>
  session(auth: string, id: string, which: Which): Promise<WireConversation>
  send(auth: string, message: WireMessage): Promise<WireReceived>
  read(auth: string, session: string, seq: number): Promise<void>
  typing(auth: string, session: string, on: boolean): Promise<void>
  rate(auth: string, rating: { id: string; session: string; score: number; comment?: string }): Promise<void>
  /** Joins a visitor's conversations to the verified customer's. */
  identify(auth: string, visitor?: string): Promise<void>
  config(auth: string | undefined): Promise<WireConfig>
  source(auth: string, of: { session: string; seq: number; index: number }): Promise<WireSource>
  /** `progress` is told the part that has left, 0 to 1. */
  upload(auth: string, file: Blob, name: string, progress: (part: number) => void, signal: AbortSignal): Promise<WireUploaded>
  /** The open stream's body, or undefined where the browser can not read one in pieces. */
  stream(auth: string, session: string, after: number, signal: AbortSignal): Promise<ReadableStream<Uint8Array> | undefined>
}

const patience = 20_000

const member = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : undefined

/** Throws unless the status is a success. The problem document is RFC 9457; of single wrong fields the first one says it best to a person. */
const check = (status: number, wait: number, body: unknown): void => {
  if (status >= 200 && status < 300) return
  const errors = member(body, 'errors')
  const detail = member(Array.isArray(errors) ? errors[0] : undefined, 'detail') ?? member(body, 'detail')
  const code = String(member(body, 'code') ?? '')
  // Without our own code it was somebody in between who spoke, such as a proxy while the server restarts.
  if (status >= 500 || status === 429 || status === 408 || code === '')
    throw new Unreachable(`answered ${status}`, wait > 0 ? wait * 1000 : undefined)
  throw new Rejected(status, code, String(detail ?? ''))
}

/** `base` is where the widget's script came from, without a slash at the end. */
export const createApi = (base: string, fetch: typeof globalThis.fetch, send: Send = sendFile): Api => {
  const ask = async <T>(path: string, init: RequestInit, read: (answer: Response) => T | Promise<T>, outer?: AbortSignal): Promise<T> => {
    const limit = new AbortController()
    const cut = (): void => limit.abort()
    const timer = setTimeout(cut, patience)
    outer?.addEventListener('abort', cut, { once: true })
    if (outer?.aborted) cut()
    try {
      const answer = await fetch(base + path, {
        ...init,
        signal: limit.signal,
        credentials: 'omit',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
      })
      if (!answer.ok) check(answer.status, Number(answer.headers.get('retry-after')), await answer.json().catch(() => undefined))
      return await read(answer)
    } catch (error) {
      if (error instanceof Rejected || error instanceof Unreachable) throw error
      throw new Unreachable(error instanceof Error ? error.message : 'no answer')
    } finally {
      clearTimeout(timer)
    }
  }
  const json = <T>(path: string, init: RequestInit): Promise<T> => ask(path, init, answer => answer.json() as Promise<T>)
  const nothing = (path: string, init: RequestInit): Promise<void> => ask(path, init, () => undefined)
  const get = (auth: string | undefined): RequestInit => (auth === undefined ? {} : { headers: { authorization: auth } })
  const post = (auth: string, body: unknown): RequestInit => ({
    method: 'POST',
    headers: { authorization: auth, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  const query = (path: string, values: Record<string, string | number | undefined>): string => {
    const given = Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${encodeURIComponent(value)}`]))
    return given.length > 0 ? `${path}?${given.join('&')}` : path
  }
  return {
    visitor: async () => (await json<{ token: string }>('/web/visitors', { method: 'POST' })).token,
    sessions: (auth, cursor) => json(query('/web/sessions', { cursor }), get(auth)),
    session: (auth, id, which) => json(query('/web/session', { id, ...which }), get(auth)),
    send: (auth, message) => json('/web/messages', post(auth, message)),
    read: (auth, session, seq) => nothing('/web/read', post(auth, { session, seq })),
    typing: (auth, session, on) => nothing('/web/typing', post(auth, { session, on })),
    rate: (auth, rating) => nothing('/web/csat', post(auth, rating)),
    identify: (auth, visitor) => nothing('/web/identify', post(auth, visitor === undefined ? {} : { visitor })),
    config: auth => json('/web/config', get(auth)),
    source: (auth, of) => json(query('/web/source', of), get(auth)),
    async upload(auth, file, name, progress, signal) {
      const { status, wait, body } = await send(base + query('/web/files', { name }), auth, file, progress, signal)
      if (status === 0) throw new Unreachable('no answer')
      check(status, wait, body)
      return body as WireUploaded
    },
    stream(auth, session, after, signal) {
      const headers = { authorization: auth, accept: 'text/event-stream', 'last-event-id': String(after) }
      return ask(query('/web/stream', { session }), { headers }, answer => answer.body ?? undefined, signal)
    },
  }
}
