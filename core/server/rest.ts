// The API: endpoints (core/lib/rest.ts) served straight from node's server. Express is passed by, because a customer's message
// must cost little: measured, express and its parser take more than the rest of the call.
import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import type { ZodError, ZodType } from 'zod'
import type { Clock } from '../lib/clock.ts'
import type { Call, Endpoint } from '../lib/rest.ts'
import { type StreamedEvent, writeEvents } from '../lib/sse.ts'
import { Problem } from '../model/problem.ts'
import { createKeyCheck, type Key } from './auth.ts'
import { checkText, Gone, readContent, readJson } from './json.ts'
import { problemFrom, writeProblem } from './problem.ts'
import { createTable } from './table.ts'

/** Where all endpoints live. */
export const apiRoot = '/api/v1'

export interface RestGiven {
  endpoints: readonly Endpoint[]
  key: Key
  log: Logger
  clock: Clock
  /** The core is over its limit: calls that change something are put off with 503 and Retry-After. */
  busy?: (() => boolean) | undefined
  /** Told of each answered call; `route` is the endpoint's path or `unknown`. */
  timed?: ((method: string, route: string, status: number, seconds: number) => void) | undefined
}

export interface Rest {
  /** Serves a request whose path `serves` said yes to. Never throws. */
  handle(req: IncomingMessage, res: ServerResponse): void
  serves(url: string): boolean
  /** Calls that have not been answered yet, streams included. */
  readonly running: number
  /** Ends streams and waits that are held open: the server stops. */
  end(): void
}

type Live = Call<ZodType, ZodType, ZodType> & { controller?: AbortController }

const decodeQuery = (text: string): string => {
  try {
    const value = decodeURIComponent(text.replaceAll('+', ' '))
    checkText(value)
    return value
  } catch (error) {
    throw error instanceof Problem ? error : new Problem('invalid', 'The query is not percent-encoded as it should be.')
  }
}

/** A parameter that is named twice becomes a list, which no schema here takes: it is refused rather than guessed. */
const parseQuery = (search: string): Record<string, string | string[]> => {
  const query: Record<string, string | string[]> = Object.create(null)
  for (const pair of search.split('&', 100)) {
    if (pair === '') continue
    const at = pair.indexOf('=')
    const name = decodeQuery(at < 0 ? pair : pair.slice(0, at))
    const value = at < 0 ? '' : decodeQuery(pair.slice(at + 1))
    const before = query[name]
    query[name] = before === undefined ? value : [before, value].flat()
  }
  return query
}

const invalid = (error: ZodError): Problem => {
  const errors = error.issues.slice(0, 20).map(issue => ({ path: issue.path.map(String).join('.'), message: issue.message }))
  const [first] = errors
  return new Problem('invalid', first ? `${first.path ? `${first.path}: ` : ''}${first.message}` : 'It does not fit the schema.', {
    errors,
  })
}

const check = (schema: ZodType, value: unknown): unknown => {
  const result = schema.safeParse(value)
  if (!result.success) throw invalid(result.error)
  return result.data
}

const isIterable = (value: unknown): value is AsyncIterable<StreamedEvent> =>
  typeof value === 'object' && value !== null && Symbol.asyncIterator in value

const writeJson = (res: ServerResponse, status: number, value: unknown): void => {
  const body = JSON.stringify(value)
  res.writeHead(status, {
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  })
  res.end(body)
}

/** Makes the API from its endpoints; throws where two of them claim one method and path. */
export const createRest = (given: RestGiven): Rest => {
  const { log, clock, busy, timed } = given
  const find = createTable(given.endpoints.map(endpoint => ({ endpoint, value: endpoint })))
  const authorized = createKeyCheck(given.key)
  const held = new Set<AbortController>()
  let running = 0
  let ending = false

  const live: Pick<Live, 'signal' | 'content'> = {
    get content(): AsyncIterable<Uint8Array> {
      return readContent((this as Live).req)
    },
    // Made when first asked for, as most calls are over before anybody could leave; and by a prototype, because a getter in the
    // literal of each call would give each its own shape, which V8 keeps until the next full collection.
    get signal(): AbortSignal {
      const call = this as Live
      if (!call.controller) {
        const controller = new AbortController()
        call.controller = controller
        held.add(controller)
        if (ending || call.res.destroyed) controller.abort()
        call.res.once('close', () => {
          held.delete(controller)
          controller.abort()
        })
      }
      return call.controller.signal
    },
  }

  const answer = async (req: IncomingMessage, res: ServerResponse, endpoint: Endpoint, params: Record<string, string>, search: string) => {
    const body = endpoint.body ? await readJson(req) : undefined
    const call: Live = Object.create(live)
    call.params = endpoint.params ? check(endpoint.params, params) : undefined
    call.query = endpoint.query ? check(endpoint.query, parseQuery(search)) : undefined
    call.body = body === undefined || !endpoint.body ? undefined : check(endpoint.body, body)
    call.req = req
    call.res = res
    const value = await endpoint.handle(call)
    if (isIterable(value)) {
      if (req.method === 'HEAD')
        res.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-store' }).end()
      else await writeEvents(res, value, { clock, signal: call.signal })
    } else if (endpoint.status === 204) res.writeHead(204, { 'Cache-Control': 'no-store' }).end()
    else if (value !== undefined) writeJson(res, endpoint.status ?? 200, value)
  }

  const fail = (req: IncomingMessage, res: ServerResponse, route: string, error: unknown): void => {
    if (error instanceof Gone) {
      res.destroy()
      return
    }
    const problem = problemFrom(error)
    if (problem) {
      writeProblem(res, problem)
      return
    }
    const reference = randomUUID()
    log.error({ err: error, reference, method: req.method, route }, 'an API call failed')
    writeProblem(res, new Problem('failed', `The cause is in the server's log under the reference ${reference}.`, { reference }))
  }

  const serve = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const started = performance.now()
    const method = req.method ?? 'GET'
    let route = 'unknown'
    running++
    try {
      const url = req.url ?? ''
      const mark = url.indexOf('?')
      const match = find(mark < 0 ? url.slice(apiRoot.length) : url.slice(apiRoot.length, mark))
      if (match) route = match.place.path
      if (ending) res.setHeader('Connection', 'close')
      if (method === 'OPTIONS' && match) {
        res.writeHead(204, { Allow: match.place.allow.join(', ') }).end()
        return
      }
      if (!authorized(req.headers.authorization))
        throw new Problem('unauthorized', 'Send the key of this server as Authorization: Bearer KEY.')
      if (!match) throw new Problem('not_found', 'There is no such call; GET /api/openapi.json lists them all.')
      const endpoint = match.place.methods.get(method)
      if (!endpoint) {
        const { allow } = match.place
        throw new Problem('method_not_allowed', `Allowed here: ${allow.join(', ')}.`, { allow })
      }
      for (const name in match.params) checkText(match.params[name]!)
      if (method !== 'GET' && method !== 'HEAD' && busy?.())
        throw new Problem('busy', 'More is coming in than can be stored. Send it again in a second.', { retryAfter: 1 })
      await answer(req, res, endpoint, match.params, mark < 0 ? '' : url.slice(mark + 1))
    } catch (error) {
      fail(req, res, route, error)
    } finally {
      // What a refused upload still sends is read and forgotten, so that the answer reaches a client that is still sending.
      if (!req.complete) req.resume()
      running--
      timed?.(method, route, res.statusCode, (performance.now() - started) / 1000)
    }
  }

  return {
    serves: url => url.startsWith(apiRoot) && (url.length === apiRoot.length || url[apiRoot.length] === '/' || url[apiRoot.length] === '?'),
    handle: (req, res) => void serve(req, res),
    get running() {
      return running
    },
    end() {
      ending = true
      for (const controller of held) controller.abort()
    },
  }
}
