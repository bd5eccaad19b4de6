// The page behind an answer, readable without leaving the conversation. Only pages that this house publishes itself: the AI may also
// read what is not public, and a quote from it does not make the rest so.
import type { Router } from 'express'
import { webUrl } from '#core/lib/dialects/reader.ts'
import { Problem } from '#core/model/problem.ts'
import type { CitedPage, CustomerView } from '#core/ports/queries.ts'
import { pageHtml } from '../pages/page-html.ts'
import type { Own } from '../who/own.ts'
import type { WireSource } from '../wire.ts'
import { type Exchange, parsed } from './exchange.ts'
import { sourceQuery } from './requests.ts'

export interface SourcesGiven {
  exchange: Exchange
  own: Own
  customers: CustomerView
  publicUrl: string
}

/** Mounts `/web/source`. */
export const mountSources = (router: Router, { exchange, own, customers, publicUrl }: SourcesGiven): void => {
  const published = ({ source, url }: CitedPage): boolean =>
    source === 'articles' || url === publicUrl || url?.startsWith(`${publicUrl}/`) === true

  exchange.reading(
    router,
    '/web/source',
    'source',
    exchange.customer('source', async (who, req, res) => {
      const { session, seq, index } = parsed(sourceQuery, req.query)
      const { id } = await own.session(who, session)
      const page = await customers.cited(who.identity, id, seq, index)
      if (!published(page)) throw new Problem('not_found', 'This source can only be opened where it is.')
      const url = webUrl(page.url)
      const html = pageHtml(page.text, { title: page.title, ...(url === undefined ? {} : { url }) })
      res.json({ title: page.title, html, ...(url === undefined ? {} : { url }) } satisfies WireSource)
    }),
  )
}
