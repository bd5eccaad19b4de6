// What may change without a new script: what the chat says first, which files it takes, whether customers can sign in, when people are there.
import type { Router } from 'express'
import { toHtml } from '#core/lib/dialects/html.ts'
import type { CustomerView } from '#core/ports/queries.ts'
import type { Customer } from '../who/customer.ts'
import type { Door } from '../who/door.ts'
import type { Limits } from '../who/limits.ts'
import type { WireConfig } from '../wire.ts'
import { type Exchange, unauthorized } from './exchange.ts'

export interface OffersGiven {
  exchange: Exchange
  door: Door
  customers: CustomerView
  limits: Limits
  files: WireConfig['files']
  identity: boolean
}

/** Mounts `/web/config`. */
export const mountOffers = (router: Router, { exchange, door, customers, limits, files, identity }: OffersGiven): void => {
  const offered = async (who: Customer | undefined): Promise<WireConfig> => {
    const rules = await customers.invitations(who?.identity, who?.sender.segments)
    const invitations = rules.map(({ id, text, pages, after, again, languages }) => ({
      id,
      text,
      html: toHtml(text),
      pages,
      after,
      again,
      languages,
    }))
    const { openings, reply } = await customers.office()
    const office = {
      ...(openings ? { openings: openings.map(({ from, to }): [number, number] => [from, to]) } : {}),
      ...(reply === undefined ? {} : { reply }),
    }
    return { invitations, files, identity, office }
  }

  exchange.reading(router, '/web/config', 'config', async (req, res) => {
    const { authorization } = req.headers
    const who = authorization === undefined ? undefined : await door.read(authorization)
    if (authorization !== undefined && !who) throw unauthorized()
    if (who) limits.customer('config', who)
    else res.set('cache-control', 'public, max-age=60').vary('authorization')
    res.json(await offered(who))
  })
}
