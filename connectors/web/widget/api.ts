// The widget's calls. Every failure is one of two: the server could not be reached, or it answered no.
import type { WireConversation, WireReceived } from '../wire.ts'

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

export interface SentMessage {
  id: string
  text: string
  wish?: boolean
  name?: string
  email?: string
}

export interface Api {
  /** A new visitor token. */
  visitor(): Promise<string>
  /** The conversation `id`, or the latest; entries after a number. */
  session(token: string, id: string | undefined, after: number): Promise<WireConversation>
  send(token: string, message: SentMessage): Promise<WireReceived>
  typing(token: string, session: string, on: boolean): Promise<void>
  rate(token: string, rating: { id: string; session: string; score: number; comment?: string }): Promise<void>
  /** The open stream's body, or undefined where the browser can not read one in pieces. */
  stream(token: string, session: string, after: number, signal: AbortSignal): Promise<ReadableStream<Uint8Array> | undefined>
}

const patience = 20_000

const member = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : undefined

/** The problem document (RFC 9457). Where single fields are wrong, what is wrong with the first says it best to a person. */
const problemOf = async (answer: Response): Promise<{ code: string; detail: string }> => {
  const body: unknown = await answer.json().catch(() => undefined)
  const errors = member(body, 'errors')
  const detail = member(Array.isArray(errors) ? errors[0] : undefined, 'detail') ?? member(body, 'detail')
  return { code: String(member(body, 'code') ?? ''), detail: String(detail ?? '') }
}

const check = async (answer: Response): Promise<void> => {
  if (answer.ok) return
  const wait = Number(answer.headers.get('retry-after'))
  const { code, detail } = await problemOf(answer)
  // Without our own code it was somebody in between who spoke, such as a proxy while the server restarts.
  if (answer.status >= 500 || answer.status === 429 || answer.status === 408 || code === '')
    throw new Unreachable(`answered ${answer.status}`, wait > 0 ? wait * 1000 : undefined)
  throw new Rejected(answer.status, code, detail)
}

/** `base` is where the widget's script came from, without a slash at the end. */
export const createApi = (base: string, fetch: typeof globalThis.fetch): Api => {
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
      await check(answer)
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
  const who = (token: string): Record<string, string> => ({ authorization: `Visitor ${token}` })
  const post = (token: string, body: unknown): RequestInit => ({
    method: 'POST',
    headers: { ...who(token), 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return {
    visitor: async () => (await json<{ token: string }>('/web/visitors', { method: 'POST' })).token,
    session: (token, id, after) =>
      json(`/web/session?after=${after}${id === undefined ? '' : `&id=${encodeURIComponent(id)}`}`, { headers: who(token) }),
    send: (token, message) => json('/web/messages', post(token, message)),
    typing: (token, session, on) => nothing('/web/typing', post(token, { session, on })),
    rate: (token, rating) => nothing('/web/csat', post(token, rating)),
    stream(token, session, after, signal) {
      const headers = { ...who(token), accept: 'text/event-stream', 'last-event-id': String(after) }
      return ask(`/web/stream?session=${encodeURIComponent(session)}`, { headers }, answer => answer.body ?? undefined, signal)
    },
  }
}
