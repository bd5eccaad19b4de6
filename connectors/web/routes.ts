// The widget's calls over HTTP: who asks, how often, what for. Errors leave as problem documents (RFC 9457) by the house's handler.
//
// The widget runs on other people's pages, so every call answers any origin; nothing rides on cookies (Fetch standard, CORS protocol).
import express, { type Request, type RequestHandler, type Response, type Router } from 'express'
import type { Logger } from 'pino'
import type { ZodType } from 'zod'
import type { Clock } from '#core/lib/clock.ts'
import { type StreamedEvent, writeEvents } from '#core/lib/sse.ts'
import { Problem } from '#core/model/problem.ts'
import { minute } from '#core/model/time.ts'
import {
  type Conversations,
  csatBody,
  lastEventId,
  messageBody,
  type StreamItem,
  sessionQuery,
  streamQuery,
  typingBody,
} from './conversations.ts'
import type { Limited, Limits } from './limits.ts'
import type { Visitor, Visitors } from './visitors.ts'

/** 4,000 characters, each at most twelve bytes when JSON escapes it as a surrogate pair, and room for the rest. */
const bodyLimit = 64 * 1024
/** A stream ends after this and the widget comes again: so that dead ones behind a proxy do not add up. */
const streamAge = 30 * minute

export interface RoutesGiven {
  conversations: Conversations
  visitors: Visitors
  limits: Limits
  clock: Clock
  log: Logger
  /** Aborts when the server stops: open streams end. */
  stopping: AbortSignal
}

const cors: RequestHandler = (req, res, next) => {
  res.set({
    'access-control-allow-origin': '*',
    'access-control-expose-headers': 'retry-after',
    'cross-origin-resource-policy': 'cross-origin',
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
  })
  if (req.method !== 'OPTIONS') return next()
  res.set({
    'access-control-allow-methods': 'GET, POST',
    'access-control-allow-headers': 'authorization, content-type, last-event-id',
    'access-control-max-age': '7200',
    'cache-control': 'public, max-age=7200',
  })
  res.status(204).end()
}

const json = express.json({ limit: bodyLimit, inflate: false })

/** Read only once it is known who asks. */
const readBody = async <T>(schema: ZodType<T>, req: Request, res: Response): Promise<T> => {
  if (!req.is('application/json')) throw new Problem('unsupported_type', 'Send the body as JSON, with Content-Type: application/json.')
  await new Promise<void>((resolve, reject) => json(req, res, error => (error ? reject(error) : resolve())))
  return parsed(schema, req.body)
}

const parsed = <T>(schema: ZodType<T>, value: unknown): T => {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const errors = result.error.issues.map(issue => ({ field: issue.path.join('.'), detail: issue.message }))
  throw new Problem('invalid', errors.map(e => (e.field ? `${e.field}: ${e.detail}` : e.detail)).join(' '), { errors })
}

async function* events(items: AsyncIterable<StreamItem>): AsyncIterable<StreamedEvent> {
  for await (const item of items) {
    if ('typing' in item) yield { event: 'typing', data: { on: item.typing } }
    else yield { id: item.frame.entries.at(-1)?.seq ?? item.frame.after, event: 'entries', data: item.frame }
  }
}

/** Mounts everything below `/web/` that the widget calls. */
export const mountCalls = (router: Router, given: RoutesGiven): void => {
  const { conversations, visitors, limits, clock, log, stopping } = given

  const limited =
    (what: Limited): RequestHandler =>
    (req, _res, next) => {
      limits.address(what, req.ip)
      next()
    }

  const asVisitor =
    (what: Limited, handle: (visitor: Visitor, req: Request, res: Response) => Promise<void>): RequestHandler =>
    async (req, res) => {
      const visitor = await visitors.read(req.headers.authorization)
      if (!visitor) throw new Problem('unauthorized', 'The visitor token is not known here. Ask for a new one.')
      limits.visitor(what, visitor.hash)
      await handle(visitor, req, res)
    }

  const only =
    (...allow: string[]): RequestHandler =>
    req => {
      throw new Problem('method_not_allowed', `${req.method} is not served here.`, { allow })
    }

  router.use('/web', cors)

  router.post('/web/visitors', limited('visitors'), (_req, res) => {
    res.status(201).json({ token: visitors.mint() })
  })
  router.all('/web/visitors', only('POST'))

  router.get(
    '/web/session',
    limited('read'),
    asVisitor('read', async (visitor, req, res) => {
      const { id, after } = parsed(sessionQuery, req.query)
      res.json(await conversations.read(visitor, id, after))
    }),
  )
  router.all('/web/session', only('GET'))

  router.post(
    '/web/messages',
    limited('write'),
    asVisitor('write', async (visitor, req, res) => {
      const received = await conversations.send(visitor, await readBody(messageBody, req, res))
      res.status(received.repeated ? 200 : 201).json(received)
    }),
  )
  router.all('/web/messages', only('POST'))

  router.post(
    '/web/typing',
    limited('typing'),
    asVisitor('typing', async (visitor, req, res) => {
      await conversations.typing(visitor, await readBody(typingBody, req, res))
      res.status(204).end()
    }),
  )
  router.all('/web/typing', only('POST'))

  router.post(
    '/web/csat',
    limited('rate'),
    asVisitor('rate', async (visitor, req, res) => {
      await conversations.rate(visitor, await readBody(csatBody, req, res))
      res.status(204).end()
    }),
  )
  router.all('/web/csat', only('POST'))

  router.get(
    '/web/stream',
    limited('stream'),
    asVisitor('stream', async (visitor, req, res) => {
      const { session } = parsed(streamQuery, req.query)
      const after = parsed(lastEventId, req.headers['last-event-id'] ?? '')
      const left = new AbortController()
      res.on('close', () => left.abort())
      // Gone while its token was looked at: no close is told any more.
      if (res.destroyed || req.socket.destroyed) return
      const signal = AbortSignal.any([left.signal, stopping])
      const release = limits.hold(req.ip, visitor.hash)
      const cancel = clock.after(streamAge, () => left.abort())
      try {
        const items = await conversations.follow(visitor, session, after, signal)
        await writeEvents(res, events(items), { clock, signal })
      } catch (error) {
        if (!res.headersSent) throw error
        log.warn({ err: error, session }, 'a visitor’s stream broke')
        res.destroy()
      } finally {
        cancel()
        release()
      }
    }),
  )
  router.all('/web/stream', only('GET'))
}
