// One way out for everything that is fetched or called: guarded addresses, a cap on what is read, redirects by rule, and afterwards known
// whether anything may have reached the other side.

import type { Dispatcher } from 'undici'
import { lookup } from '../lookup.ts'
import { Blocked, type Guard } from './guard.ts'

export interface Outgoing {
  method: string
  url: URL
  headers: Record<string, string>
  body?: string
}

export interface Answered {
  status: number
  header(name: string): string | undefined
  bytes: Buffer
  /** There was more than was read. */
  cut: boolean
  /** It broke off before its end. */
  broken: boolean
  url: URL
}

/** No answer came. `sent`: the other side may have taken the request in. Never holds an address or a header. */
export class Lost extends Error {
  override readonly name = 'Lost'
  readonly sent: boolean
  constructor(why: string, sent: boolean) {
    super(why)
    this.sent = sent
  }
}

export interface Line {
  /** Throws Blocked or Lost. */
  send(request: Outgoing, options: { limit: number; redirects: 'origin' | 'any' }): Promise<Answered>
  close(): Promise<void>
}

const mostRedirects = 3
const connectTimeout = 10_000
const mostHeaders = 32 * 1024

const reasons: Record<string, string> = lookup({
  ENOTFOUND: 'its name is not known',
  EAI_AGAIN: 'its name could not be looked up just now',
  ECONNREFUSED: 'it refuses connections',
  ECONNRESET: 'it broke off the connection',
  EPIPE: 'it broke off the connection',
  EHOSTUNREACH: 'there is no way to it',
  ENETUNREACH: 'there is no way to it',
  ETIMEDOUT: 'it does not answer',
  UND_ERR_CONNECT_TIMEOUT: 'it does not answer',
  UND_ERR_SOCKET: 'it broke off the connection',
  UND_ERR_HEADERS_OVERFLOW: 'its headers are too long',
  CERT_HAS_EXPIRED: 'its certificate has run out',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is signed by itself',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is signed by nobody we trust',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate is signed by nobody we trust',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name',
})

const codeOf = (error: unknown): string => {
  const { code, cause, errors } = error as { code?: string; cause?: unknown; errors?: unknown[] }
  if (typeof code === 'string') return code
  if (cause !== undefined) return codeOf(cause)
  return errors?.[0] === undefined ? '' : codeOf(errors[0])
}

const whyOf = (error: unknown): string => {
  const code = codeOf(error)
  return reasons[code] ?? (code.startsWith('HPE_') ? 'what it answers is not HTTP' : 'the connection failed')
}

const blockedIn = (error: unknown): Blocked | undefined => {
  if (error instanceof Blocked) return error
  const { cause, errors } = (error ?? {}) as { cause?: unknown; errors?: unknown[] }
  return errors?.map(blockedIn).find(Boolean) ?? (cause === undefined ? undefined : blockedIn(cause))
}

const headerIn = (headers: Dispatcher.ResponseData['headers'], name: string): string | undefined => {
  const value = headers[name]
  return Array.isArray(value) ? value[0] : value
}

/**
 * Whether a redirect may be followed. Browsers make a GET of a POST that is sent on by 301, 302 or 303 (Fetch standard, HTTP-redirect fetch):
 * what that GET says would tell nothing of what was to be changed, so only 307 and 308, which keep the method, carry a change on.
 */
const carriesOn = ({ method }: Outgoing, status: number): boolean =>
  method === 'GET' || method === 'HEAD' || status === 307 || status === 308

/** A line serves one call and its retries. Nothing is sent before the first request. */
export const openLine = async (guard: Guard, signal: AbortSignal): Promise<Line> => {
  const { Agent, buildConnector, request: ask } = await import('undici')
  let open = false
  let reached = false
  const connect = buildConnector({ lookup: guard.lookup, timeout: connectTimeout, allowH2: false } as Parameters<typeof buildConnector>[0])
  const agent = new Agent({
    connections: 1,
    pipelining: 1,
    maxHeaderSize: mostHeaders,
    headersTimeout: 0,
    bodyTimeout: 0,
    connect(options, done) {
      connect(options, (...[error, socket]: [Error, null] | [null, import('node:net').Socket]) => {
        if (error) return done(error, null)
        open = true
        reached = true
        socket.once('close', () => {
          open = false
        })
        done(null, socket)
      })
    },
  })

  const once = async ({ method, url, headers, body }: Outgoing, limit: number): Promise<Answered> => {
    guard.check(url)
    reached = open
    let response: Dispatcher.ResponseData
    try {
      response = await ask(url, { method, headers, body: body ?? null, dispatcher: agent, signal })
    } catch (error) {
      const blocked = blockedIn(error)
      if (blocked) throw blocked
      throw new Lost(signal.aborted ? 'no answer came in time' : whyOf(error), reached)
    }
    const chunks: Buffer[] = []
    let size = 0
    let broken = false
    try {
      for await (const chunk of response.body as AsyncIterable<Buffer>) {
        chunks.push(chunk)
        size += chunk.length
        if (size > limit) break
      }
    } catch {
      broken = true
    }
    const bytes = Buffer.concat(chunks)
    return {
      status: response.statusCode,
      header: name => headerIn(response.headers, name),
      bytes: bytes.subarray(0, limit),
      cut: bytes.length > limit,
      broken,
      url,
    }
  }

  return {
    async send(request, { limit, redirects }) {
      let next = request
      for (let times = 0; ; times++) {
        const answer = await once(next, limit)
        const to = answer.status >= 300 && answer.status < 400 ? answer.header('location') : undefined
        if (to === undefined || answer.status === 304 || !carriesOn(next, answer.status)) return answer
        const base = next.url
        const url = URL.canParse(to, base) ? new URL(to, base) : undefined
        if (!url || times >= mostRedirects || (redirects === 'origin' && url.origin !== request.url.origin)) return answer
        next = { ...next, url }
      }
    },
    close: () => agent.destroy(),
  }
}
