// A customer signs in on the page: what this browser said before becomes theirs, because both were proven at once.
import type { Router } from 'express'
import type { Inbox } from '#core/ports/connector.ts'
import type { CustomerView } from '#core/ports/queries.ts'
import { type Exchange, readJson, unauthorized } from '../calls/exchange.ts'
import { identifyBody } from '../calls/requests.ts'
import type { Streams } from '../calls/stream.ts'
import type { WireIdentified } from '../wire.ts'
import type { Door } from './door.ts'
import type { Limits } from './limits.ts'

export interface SignInGiven {
  exchange: Exchange
  door: Door
  inbox: Inbox
  customers: CustomerView
  streams: Streams
  limits: Limits
}

/** Mounts `/web/identify`. */
export const mountSignIn = (router: Router, { exchange, door, inbox, customers, streams, limits }: SignInGiven): void => {
  exchange.acting(router, '/web/identify', 'identify', async (req, res) => {
    const who = await door.verified(req.headers.authorization)
    if (!who) throw unauthorized()
    limits.customer('identify', who)
    const { visitor: token } = await readJson(identifyBody, req, res)
    const visitor = token === undefined ? undefined : await door.visitor(token)
    // A visitor who never wrote is nobody, and leaves nothing to join.
    if (visitor && (await customers.known(visitor.identity))) {
      await inbox.join(who.sender, visitor.identity)
      if (await door.left(visitor)) streams.end(visitor)
      streams.renew(who)
    }
    res.json({ sub: who.sub, ...(who.name === undefined ? {} : { name: who.name }) } satisfies WireIdentified)
  })
}
