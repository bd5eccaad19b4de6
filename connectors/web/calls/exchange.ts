// What every call has in common: how often an address may ask, who asks, how often they may, and a body that is read only then.
import express, { type Request, type RequestHandler, type Response, type Router } from 'express'
import type { ZodType } from 'zod'
import { Problem } from '#core/model/problem.ts'
import type { Customer } from '../who/customer.ts'
import type { Door } from '../who/door.ts'
import type { Limited, Limits } from '../who/limits.ts'
import { unfold, unfolded } from './folded.ts'

/** 4,000 characters, each at most twelve bytes when JSON escapes it as a surrogate pair, and room for the rest. */
const bodyLimit = 64 * 1024

const json = express.json({ limit: bodyLimit, inflate: false })

/** The value, or Problem `invalid` that says what is wrong with which field. */
export const parsed = <T>(schema: ZodType<T>, value: unknown): T => {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const errors = result.error.issues.map(issue => ({ field: issue.path.join('.'), detail: issue.message }))
  throw new Problem('invalid', errors.map(e => (e.field ? `${e.field}: ${e.detail}` : e.detail)).join(' '), { errors })
}

/** Reads a JSON body. A type that a plain form could send is refused unless its token is in it, so that no page can call by accident. */
export const readJson = async <T>(schema: ZodType<T>, req: Request, res: Response): Promise<T> => {
  const folded = unfolded(req)
  if (folded) return parsed(schema, folded)
  if (!req.is('application/json')) throw new Problem('unsupported_type', 'Send the body as JSON, with Content-Type: application/json.')
  await new Promise<void>((resolve, reject) => json(req, res, error => (error ? reject(error) : resolve())))
  return parsed(schema, req.body)
}

/** Problem `unauthorized`, the same whatever is wrong with what was shown. */
export const unauthorized = (): Problem =>
  new Problem('unauthorized', 'The token is not known here, or no longer holds. Ask for a new one.')

export interface Exchange {
  /** Mounts a call that only reads: by GET, or by POST with the token in the body. */
  reading(router: Router, path: string, what: Limited, handle: RequestHandler): void
  /** Mounts a call that changes something: by POST, its token in a header or in the body. */
  acting(router: Router, path: string, what: Limited, handle: RequestHandler): void
  /** By network address, before anything is read. */
  limited(what: Limited): RequestHandler
  /** Only for a customer who is recognised and has not had their share. */
  customer(what: Limited, handle: (customer: Customer, req: Request, res: Response) => Promise<void>): RequestHandler
  /** Whatever else comes to this path. */
  only(...allow: string[]): RequestHandler
}

export const createExchange = (door: Door, limits: Limits): Exchange => {
  const open = unfold(bodyLimit)
  const limited: Exchange['limited'] = what => (req, _res, next) => {
    limits.address(what, req.ip)
    next()
  }
  const only: Exchange['only'] =
    (...allow) =>
    req => {
      throw new Problem('method_not_allowed', `${req.method} is not served here.`, { allow })
    }
  return {
    limited,
    only,
    reading(router, path, what, handle) {
      router.get(path, limited(what), handle)
      router.post(path, limited(what), open, handle)
      router.all(path, only('GET', 'POST'))
    },
    acting(router, path, what, handle) {
      router.post(path, limited(what), open, handle)
      router.all(path, only('POST'))
    },
    customer: (what, handle) => async (req, res) => {
      const customer = await door.read(req.headers.authorization)
      if (!customer) throw unauthorized()
      limits.customer(what, customer)
      await handle(customer, req, res)
    },
  }
}
