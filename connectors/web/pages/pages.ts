// What a browser loads without being anybody: the landing page, the widget's script, the page's own script and style.
import type { Request, Response, Router } from 'express'
import type { Logger } from 'pino'
import { Problem } from '#core/model/problem.ts'
import type { Limits } from '../who/limits.ts'
import type { WidgetLook } from '../wire.ts'
import { type Asset, type Assets, assetPaths, withWords } from './bundle.ts'
import { landingPage } from './landing/page.ts'

export interface PagesGiven {
  look: WidgetLook
  publicUrl: string
  limits: Limits
  log: Logger
  /** Makes the files; asked once, and again only after it failed. */
  build(look: WidgetLook): Promise<Assets>
}

/** Nothing inline, nothing from elsewhere; the widget's answers go through its Trusted Types policy. */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  'img-src https: http: data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types threadline',
].join('; ')

const encodings = ['br', 'gzip'] as const

const sendAsset = (req: Request, res: Response, asset: Asset): void => {
  res.set({
    'content-type': asset.type,
    etag: asset.etag,
    vary: 'accept-encoding',
    'cache-control': 'public, max-age=300, stale-while-revalidate=86400',
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    'x-content-type-options': 'nosniff',
  })
  // Weakly compared, because a proxy that compresses weakens what it passes on (RFC 9110, section 13.1.2).
  const known = (req.headers['if-none-match'] ?? '').split(',').map(tag => tag.trim().replace(/^W\//, ''))
  if (known.includes(asset.etag)) return void res.status(304).end()
  const encoding = encodings.find(name => req.acceptsEncodings(name))
  if (encoding) res.set('content-encoding', encoding)
  res.end(asset[encoding ?? 'plain'])
}

/** Mounts `/`, `/widget.js` and what the landing page needs. */
export const mountPages = (router: Router, { look, publicUrl, limits, log, build }: PagesGiven): void => {
  let built: Promise<Assets> | undefined
  const assets = (): Promise<Assets> => {
    built ??= build(look).catch(error => {
      built = undefined
      log.error({ err: error }, 'The widget could not be bundled: no page can load it until this is mended.')
      throw new Problem('unavailable', 'The widget could not be made. The server’s log says why.', { retryAfter: 30 })
    })
    return built
  }

  router.get('/', (req, res) => {
    limits.address('page', req.ip)
    res.set({
      'content-security-policy': pagePolicy,
      'cache-control': 'public, max-age=60',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    })
    res.type('html').send(landingPage(look, publicUrl))
  })

  const spoken = new Map<string, Promise<Asset | undefined>>()
  /** With `?lang=de` the words of that language are in the script. */
  const inLanguage = async (all: Assets, path: '/widget.js' | '/widget.mjs', language: string): Promise<Asset | undefined> => {
    if (!all[`/web/words/${language}.json`]) return all[path]
    const key = `${path} ${language}`
    const made = spoken.get(key) ?? withWords(all, path, language)
    spoken.set(key, made)
    return made
  }

  for (const path of assetPaths)
    router.get(path, async (req, res) => {
      limits.address('page', req.ip)
      const all = await assets()
      const { lang } = req.query
      const script = path === '/widget.js' || path === '/widget.mjs'
      const asset = script && typeof lang === 'string' ? await inLanguage(all, path, lang.toLowerCase()) : all[path]
      if (!asset) throw new Problem('not_found', 'There is no such file.')
      sendAsset(req, res, asset)
    })
}
