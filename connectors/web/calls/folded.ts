// Calls whose token comes in the body, for pages of other origins. Before a call with an `Authorization` header a browser asks whether
// it may (https://fetch.spec.whatwg.org/#cors-preflight-fetch): that doubles the way, and Chromium never gives up a preflight that
// nobody answers, so that on a dead network each holds one of its six connections, whatever becomes of the call. A body of plain text
// is sent at once, and its connection ends with it: JSON with the header's value as `authorization` among its members.
import express, { type Request, type RequestHandler } from 'express'
import { Problem } from '#core/model/problem.ts'

const bodies = new WeakMap<Request, object>()

/** The body that was folded, without its token; undefined where the call came with headers. */
export const unfolded = (req: Request): object | undefined => bodies.get(req)

/** Takes such a body apart: what reads headers afterwards finds the token there. A call that has the header is left as it is. */
export const unfold = (limit: number): RequestHandler[] => {
  const text = express.text({ type: 'text/plain', limit, inflate: false })
  const fold: RequestHandler = (req, _res, next) => {
    if (typeof req.body !== 'string') return next()
    let value: unknown
    try {
      value = JSON.parse(req.body)
    } catch {
      value = undefined
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw new Problem('invalid', 'A body of plain text holds JSON: an object with the token as “authorization”.')
    const { authorization, ...body } = value as { authorization?: unknown }
    if (typeof authorization === 'string') req.headers.authorization = authorization
    bodies.set(req, body)
    next()
  }
  return [(req, res, next) => (req.headers.authorization === undefined ? text(req, res, next) : next()), fold]
}
