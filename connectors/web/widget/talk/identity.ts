// Who the customer is to the server: a visitor with a random token, or somebody whom the page's backend has signed in with a JWT (RFC 7519).
import type { Api } from '../net/api.ts'
import { Unreachable } from '../net/failures.ts'
import type { Cupboard } from './storage.ts'

export interface Identity {
  kind: 'visitor' | 'customer'
  /** The name under which this customer's things are kept. */
  name: string
  /** Somebody is known: there may be conversations. */
  known(): boolean
  /** The `Authorization` header. Throws Unreachable where none can be had now. */
  auth(): Promise<string>
  /** The server refused it. */
  refused(auth: string): void
  /** The sign-in has ended and only the page can renew it. */
  ended(): boolean
}

/** A token, or how to get a fresh one. */
export type Token = string | (() => string | Promise<string>)

export const visitorName = 'visitor'

/** A visitor's token is made with the first thing that needs one. */
export const createVisitor = (cupboard: Cupboard, api: Api): Identity => {
  let minting: Promise<string> | undefined
  return {
    kind: 'visitor',
    name: visitorName,
    known: () => cupboard.token() !== null,
    async auth() {
      const kept = cupboard.token()
      if (kept !== null) return `Visitor ${kept}`
      minting ??= api
        .visitor()
        .then(made => cupboard.offerToken(made))
        .finally(() => {
          minting = undefined
        })
      return `Visitor ${await minting}`
    },
    refused(auth) {
      if (auth === `Visitor ${cupboard.token()}`) cupboard.forgetToken()
    },
    ended: () => false,
  }
}

/** What a JWT says, unproven: only the server can tell whether it is true. Undefined where it is no JWT with a subject. */
export const readToken = (token: string): { subject: string; expires?: number } | undefined => {
  try {
    const part = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/')
    const bytes = Uint8Array.from(atob(part), c => c.charCodeAt(0))
    const claims: unknown = JSON.parse(new TextDecoder().decode(bytes))
    if (typeof claims !== 'object' || claims === null || !('sub' in claims)) return undefined
    const subject = String(claims.sub)
    if (subject === '') return undefined
    return 'exp' in claims && typeof claims.exp === 'number' ? { subject, expires: claims.exp * 1000 } : { subject }
  } catch {
    return undefined
  }
}

/** A token is renewed this long before it expires. */
const ahead = 60_000
/** After the page could give no token, it is asked again this much later, or when the customer acts. */
const askAgain = 60_000

/** A verified customer. Throws where the first token can not be had or read; a later one of somebody else is never used. */
export const createCustomer = async (token: Token, now: () => number): Promise<Identity> => {
  const ask = async (): Promise<string> => (typeof token === 'string' ? token : await token())
  const first = await ask()
  const read = readToken(first)
  if (!read) throw new Error('Threadline: identify() needs a JWT with a subject ("sub").')
  let held: string | undefined = first
  let asking: Promise<string> | undefined
  let over = false

  const renew = async (): Promise<string> => {
    const fresh = await ask().catch(() => {
      throw new Unreachable('the page gave no token', askAgain)
    })
    over = readToken(fresh)?.subject !== read.subject
    if (over) throw new Unreachable('the page gave no token of this customer', askAgain)
    held = fresh
    return fresh
  }

  return {
    kind: 'customer',
    name: `=${read.subject}`,
    known: () => true,
    async auth() {
      if (over && typeof token === 'string') throw new Unreachable('the sign-in has ended', askAgain)
      const expires = held === undefined ? 0 : (readToken(held)?.expires ?? Number.POSITIVE_INFINITY)
      if (held !== undefined && (typeof token === 'string' || expires - now() > ahead)) return `Customer ${held}`
      asking ??= renew().finally(() => {
        asking = undefined
      })
      return `Customer ${await asking}`
    },
    refused(auth) {
      if (auth !== `Customer ${held}`) return
      held = undefined
      over = typeof token === 'string'
    },
    ended: () => over,
  }
}
