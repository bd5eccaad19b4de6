// The widget's calls. None of them but a file's makes the browser ask first whether it may (https://fetch.spec.whatwg.org/#cors-preflight-fetch):
// the token goes in a body of plain text. A call that is given up then gives its connection up too.
import type { WireConfig, WireConversation, WireMessage, WireReceived, WireSessions, WireSource, WireUploaded } from '../../wire.ts'
import { Rejected, Unreachable } from './failures.ts'
import { createLine } from './line.ts'
import { type Send, sendFile } from './upload.ts'

/** Where to read a session: after a number, or the page before one. */
export type Which = { after: number } | { before?: number; limit: number }

/** `auth` is the whole value of the `Authorization` header. */
export interface Api {
  /** A new visitor token. */
  visitor(): Promise<string>
  sessions(auth: string, cursor?: string, signal?: AbortSignal): Promise<WireSessions>
  session(auth: string, id: string, which: Which, signal?: AbortSignal): Promise<WireConversation>
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
  /** A stream has ceased to speak: the other connections may be as dead. */
  silence(): void
}

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
  const line = createLine()
  const ask = async <T>(path: string, init: RequestInit, read: (answer: Response) => T | Promise<T>, signal: AbortSignal): Promise<T> => {
    const answer = await fetch(base + path, { ...init, signal, credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer' })
    if (!answer.ok) check(answer.status, Number(answer.headers.get('retry-after')), await answer.json().catch(() => undefined))
    return await read(answer)
  }
  const json = <T>(path: string, init: RequestInit, outer?: AbortSignal): Promise<T> =>
    line.call(signal => ask(path, init, answer => answer.json() as Promise<T>, signal), outer)
  const nothing = (path: string, init: RequestInit): Promise<void> => line.call(signal => ask(path, init, () => undefined, signal))
  const aside = (path: string, init: RequestInit): Promise<void> => line.aside(path, signal => ask(path, init, () => undefined, signal))
  const post = (authorization: string, body: object = {}): RequestInit => ({
    method: 'POST',
    body: JSON.stringify({ ...body, authorization }),
  })
  const query = (path: string, values: Record<string, string | number | undefined>): string => {
    const given = Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${encodeURIComponent(value)}`]))
    return given.length > 0 ? `${path}?${given.join('&')}` : path
  }
  return {
    visitor: async () => (await json<{ token: string }>('/web/visitors', { method: 'POST' })).token,
    sessions: (auth, cursor, signal) => json(query('/web/sessions', { cursor }), post(auth), signal),
    session: (auth, id, which, signal) => json(query('/web/session', { id, ...which }), post(auth), signal),
    send: (auth, message) => json('/web/messages', post(auth, message)),
    read: (auth, session, seq) => aside('/web/read', post(auth, { session, seq })),
    typing: (auth, session, on) => aside('/web/typing', post(auth, { session, on })),
    rate: (auth, rating) => nothing('/web/csat', post(auth, rating)),
    identify: (auth, visitor) => nothing('/web/identify', post(auth, visitor === undefined ? {} : { visitor })),
    config: auth => json('/web/config', auth === undefined ? {} : post(auth)),
    source: (auth, of) => json(query('/web/source', of), post(auth)),
    async upload(auth, file, name, progress, signal) {
      // What a file's try asks first is never given up by Chromium: on a dead line none is begun.
      if (line.doubtful()) await json('/web/config', {})
      const { status, wait, body, silent } = await send(base + query('/web/files', { name }), auth, file, progress, signal)
      if (silent) line.silence()
      if (status === 0) throw new Unreachable('no answer', undefined, silent)
      check(status, wait, body)
      return body as WireUploaded
    },
    stream: (auth, session, after, outer) =>
      line.call(
        signal => ask(query('/web/stream', { session, after }), post(auth), answer => answer.body ?? undefined, signal),
        outer,
        true,
      ),
    silence: line.silence,
  }
}
