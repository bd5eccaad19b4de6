// The widget's calls over HTTP: who asks, how often, what for. Errors leave as problem documents (RFC 9457) by the house's handler.
import type { Router } from 'express'
import type { Logger } from 'pino'
import type { Clock } from '#core/lib/clock.ts'
import { writeEvents } from '#core/lib/sse.ts'
import { minute } from '#core/model/time.ts'
import type { Door } from '../who/door.ts'
import type { Limits } from '../who/limits.ts'
import type { Conversations } from './conversations.ts'
import { type Exchange, parsed, readJson } from './exchange.ts'
import { csatBody, lastEventId, messageBody, readBody, sessionQuery, sessionsQuery, streamQuery, typingBody } from './requests.ts'
import type { Streams } from './stream.ts'

/** A stream ends after this, or with the customer's token, and the widget comes again: so that dead ones behind a proxy do not add up. */
const streamAge = 30 * minute

export interface RoutesGiven {
  exchange: Exchange
  door: Door
  conversations: Conversations
  streams: Streams
  limits: Limits
  clock: Clock
  log: Logger
  /** Aborts when the server stops: open streams end. */
  stopping: AbortSignal
}

/** Mounts what is about conversations below `/web/`. */
export const mountCalls = (router: Router, given: RoutesGiven): void => {
  const { exchange, door, conversations, streams, limits, clock, log, stopping } = given
  const { limited, customer, only, reading, acting } = exchange

  router.post('/web/visitors', limited('visitors'), (_req, res) => {
    res.status(201).json({ token: door.mint() })
  })
  router.all('/web/visitors', only('POST'))

  reading(
    router,
    '/web/sessions',
    'read',
    customer('list', async (who, req, res) => {
      res.json(await conversations.list(who, parsed(sessionsQuery, req.query)))
    }),
  )

  reading(
    router,
    '/web/session',
    'read',
    customer('read', async (who, req, res) => {
      res.json(await conversations.read(who, parsed(sessionQuery, req.query)))
    }),
  )

  acting(
    router,
    '/web/messages',
    'write',
    customer('write', async (who, req, res) => {
      const received = await conversations.send(who, await readJson(messageBody, req, res))
      if (!received.repeated) streams.wrote(who)
      res.status(received.repeated ? 200 : 201).json(received)
    }),
  )

  acting(
    router,
    '/web/read',
    'seen',
    customer('seen', async (who, req, res) => {
      await conversations.seen(who, await readJson(readBody, req, res))
      res.status(204).end()
    }),
  )

  acting(
    router,
    '/web/typing',
    'typing',
    customer('typing', async (who, req, res) => {
      await conversations.typing(who, await readJson(typingBody, req, res))
      res.status(204).end()
    }),
  )

  acting(
    router,
    '/web/csat',
    'rate',
    customer('rate', async (who, req, res) => {
      await conversations.rate(who, await readJson(csatBody, req, res))
      res.status(204).end()
    }),
  )

  reading(
    router,
    '/web/stream',
    'stream',
    customer('stream', async (who, req, res) => {
      const { session, after = parsed(lastEventId, req.headers['last-event-id'] ?? '') } = parsed(streamQuery, req.query)
      const left = new AbortController()
      res.on('close', () => left.abort())
      // Gone while its token was looked at: no close is told any more.
      if (res.destroyed || req.socket.destroyed) return
      const signal = AbortSignal.any([left.signal, stopping])
      const release = limits.hold(req.ip, who)
      const cancel = clock.after(Math.min(streamAge, (who.until ?? Infinity) - clock.now()), () => left.abort())
      try {
        await writeEvents(res, await streams.follow(who, session, after, signal), { clock, signal })
      } catch (error) {
        if (!res.headersSent) throw error
        log.warn({ err: error, session }, 'a customer’s stream broke')
        res.destroy()
      } finally {
        cancel()
        release()
      }
    }),
  )
}
