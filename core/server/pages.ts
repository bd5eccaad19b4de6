// Everything that is not the API, on express: health, metrics, the OpenAPI document, and what the parts serve (webhooks, pages).

import { randomUUID } from 'node:crypto'
import express, { type ErrorRequestHandler, type Express } from 'express'
import type { Logger } from 'pino'
import { Problem } from '../model/problem.ts'
import type { Part } from '../ports/part.ts'
import { createKeyCheck, type Key } from './auth.ts'
import { pageHeaders } from './headers.ts'
import { type Examined, withoutReasons } from './health.ts'
import { limitByAddress, type TrustProxy } from './limits.ts'
import type { Metrics } from './metrics.ts'
import { problemFrom, writeProblem } from './problem.ts'

export interface PagesGiven {
  parts: readonly Part[]
  key: Key
  log: Logger
  publicUrl: string
  trustProxy: TrustProxy
  /** Requests a minute from one address. */
  perMinute: number
  metrics: Metrics
  examine(): Promise<Examined>
  /** Why the server takes no customers yet, or no longer. */
  notReady(): string | undefined
  /** The OpenAPI document as JSON text. */
  document(): string
}

/** Makes the express app; each part's routes stand in a router of their own, in the order of `parts`. */
export const createPages = (given: PagesGiven): Express => {
  const { log, metrics } = given
  const authorized = createKeyCheck(given.key)
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', given.trustProxy)

  app.use((req, res, next) => {
    const started = performance.now()
    res.once('finish', () => metrics.timed(req.method, 'pages', res.statusCode, (performance.now() - started) / 1000))
    next()
  })
  app.use(limitByAddress(given.perMinute))
  app.use(pageHeaders(given.publicUrl))

  app.get('/healthz', async (req, res) => {
    const examined = await given.examine()
    res.set('Cache-Control', 'no-store')
    res.status(examined.status === 'failing' ? 503 : 200).json(authorized(req.headers.authorization) ? examined : withoutReasons(examined))
  })
  app.get('/readyz', async (_req, res) => {
    const why = given.notReady()
    const status = why ?? (await given.examine()).status
    res.set('Cache-Control', 'no-store')
    res.status(why !== undefined || status === 'failing' ? 503 : 200).json({ ready: why === undefined && status !== 'failing', status })
  })
  app.get('/metrics', async (_req, res) => {
    res.set('Cache-Control', 'no-store')
    res.type(metrics.registry.contentType).send(await metrics.text())
  })
  app.get('/api/openapi.json', (_req, res) => {
    res.set('Cache-Control', 'public, max-age=300')
    res.type('application/json').send(given.document())
  })

  app.all(['/healthz', '/readyz', '/metrics', '/api/openapi.json'], () => {
    throw new Problem('method_not_allowed', 'This can only be read.', { allow: ['GET', 'HEAD'] })
  })

  for (const part of given.parts) {
    if (!part.routes) continue
    const router = express.Router()
    part.routes(router)
    app.use(router)
  }

  app.use(() => {
    throw new Problem('not_found', 'Nothing is served at this path.')
  })
  const failed: ErrorRequestHandler = (error, req, res, _next) => {
    const problem = problemFrom(error)
    if (problem) {
      writeProblem(res, problem)
      return
    }
    const reference = randomUUID()
    log.error({ err: error, reference, method: req.method }, 'a page failed')
    writeProblem(res, new Problem('failed', `The cause is in the server's log under the reference ${reference}.`, { reference }))
  }
  app.use(failed)
  return app
}
