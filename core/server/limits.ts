// How often one address may call what needs no key. Behind a reverse proxy, `trustProxy` says whose X-Forwarded-For to believe.
import type { RequestHandler } from 'express'
import { rateLimit } from 'express-rate-limit'
import { Problem } from '../model/problem.ts'
import { minute } from '../model/time.ts'
import { writeProblem } from './problem.ts'

/** What express takes as `trust proxy`: how many proxies stand in front, or their addresses. `true` would let anybody choose an address. */
export type TrustProxy = number | string | string[] | false

/** A limiter of its own per call; answers 429 `rate_limited` with Retry-After. Addresses in one IPv6 /56 count as one. */
export const limitByAddress = (perMinute: number): RequestHandler =>
  rateLimit({
    windowMs: minute,
    limit: perMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    // A client that sends X-Forwarded-For to a server without a proxy is no fault of the server.
    validate: { xForwardedForHeader: false, forwardedHeader: false },
    handler: (req, res) => {
      const reset = (req as typeof req & { rateLimit?: { resetTime?: Date } }).rateLimit?.resetTime
      const retryAfter = reset ? Math.max(1, Math.ceil((reset.getTime() - Date.now()) / 1000)) : 60
      writeProblem(res, new Problem('rate_limited', `At most ${perMinute} requests a minute from one address.`, { retryAfter }))
    },
  })
