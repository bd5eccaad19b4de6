// `GET /read/TOKEN`, `GET` and `POST /rate/TOKEN`: pages of one conversation for whoever has the signed address. They set no cookies, run no
// script, and are found by no search engine. Reading rates nothing: programs open links before people do.
import express, { type Request, type Response } from 'express'
import { z } from 'zod'
import { Problem } from '../../model/problem.ts'
import { pagePaths, type ServedPages } from '../../ports/pages.ts'
import type { Part } from '../../ports/part.ts'
import { absentHtml, answerHtml, pagePolicy, ratingHtml } from './page.ts'
import { pageLanguages } from './words.ts'

const score = z.coerce.number().int().min(1).max(5)
const form = z.object({ score, comment: z.string().trim().max(2000).optional() })

const send = (res: Response, status: number, page: string): void => {
  res.set({
    'Content-Security-Policy': pagePolicy,
    'X-Robots-Tag': 'noindex, nofollow, noarchive',
    'Cache-Control': 'private, no-store',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
  })
  res.status(status).type('html').send(page)
}

/** The page, or in words why there is none. */
const answering =
  (show: (token: string, req: Request, res: Response) => Promise<void>) =>
  async (req: Request<{ token: string }>, res: Response): Promise<void> => {
    try {
      await show(req.params.token, req, res)
    } catch (error) {
      if (!(error instanceof Problem) || (error.code !== 'gone' && error.code !== 'not_found')) throw error
      const language = req.acceptsLanguages(pageLanguages) || undefined
      send(res, error.status, absentHtml(language, error.code === 'gone' ? 'gone' : 'never'))
    }
  }

/** The customers' pages as a part of the server. */
export const customerPagesPart = (pages: ServedPages): Part => ({
  name: 'pages',
  routes(router) {
    router.get(
      `${pagePaths.answer}/:token`,
      answering(async (token, _req, res) => send(res, 200, answerHtml(await pages.answer(token)))),
    )
    router.get(
      `${pagePaths.rating}/:token`,
      answering(async (token, req, res) =>
        send(res, 200, ratingHtml(await pages.rating(token), { chosen: score.safeParse(req.query.score).data })),
      ),
    )
    router.post(
      `${pagePaths.rating}/:token`,
      express.urlencoded({ extended: false, limit: '32kb', parameterLimit: 10 }),
      answering(async (token, req, res) => {
        const given = form.safeParse(req.body)
        if (!given.success) return send(res, 400, ratingHtml(await pages.rating(token), { missing: true }))
        const { comment } = given.data
        try {
          await pages.rate(token, { score: given.data.score, ...(comment ? { comment } : {}) })
        } catch (error) {
          if (!(error instanceof Problem) || error.code !== 'not_resolved') throw error
          return send(res, error.status, ratingHtml(await pages.rating(token)))
        }
        // Loaded anew, the page is read and not sent again.
        res.redirect(303, `./${encodeURIComponent(token)}`)
      }),
    )
  },
})
