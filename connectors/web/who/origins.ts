// Which pages may call: CORS (https://fetch.spec.whatwg.org/#http-cors-protocol). Nothing rides on cookies, so what an origin list
// keeps out is other people's pages that would put the widget on themselves, not somebody who holds a token.
import type { RequestHandler } from 'express'
import { Problem } from '#core/model/problem.ts'

/** Says whether an `Origin` header's value may call. */
export type Origins = (origin: string) => boolean

const wild = /^(https?:\/\/)\*\.([a-z0-9-]+(?:\.[a-z0-9-]+)*)(:\d{1,5})?$/

/** The origin as browsers write it, or undefined: `https://shop.example`, `https://*.shop.example`. */
export const readOrigin = (text: string): string | undefined => {
  const given = text.trim().toLowerCase().replace(/\/$/, '')
  const [, scheme, host, port = ''] = wild.exec(given) ?? []
  const plain = scheme === undefined ? given : `${scheme}${host}${port}`
  if (!/^https?:\/\//.test(plain) || !URL.canParse(plain)) return undefined
  const { origin, href } = new URL(plain)
  if (href !== `${origin}/` || plain.includes('*')) return undefined
  return scheme === undefined ? origin : origin.replace('://', '://*.')
}

/** `own` is where this server is reached: its landing page may always call. An empty list allows every origin. */
export const createOrigins = (allowed: string[], own: string): Origins | undefined => {
  if (allowed.length === 0) return undefined
  const exact = new Set([...allowed.filter(origin => !origin.includes('*')), URL.canParse(own) ? new URL(own).origin : own])
  const below = allowed.flatMap(origin => {
    const [scheme, rest] = origin.split('*')
    return rest === undefined ? [] : [{ scheme: scheme ?? '', rest }]
  })
  // What stands for the asterisk is one name or more of a host, so that no other address hides in it.
  const under = (origin: string, { scheme, rest }: { scheme: string; rest: string }): boolean =>
    origin.startsWith(scheme) &&
    origin.endsWith(rest) &&
    /^[a-z0-9-]+(?:\.[a-z0-9-]+)*$/.test(origin.slice(scheme.length, origin.length - rest.length))
  return origin => exact.has(origin) || below.some(one => under(origin, one))
}

/** Answers preflights and marks every answer for the page that asks; Problem `forbidden` for one that may not. */
export const cors =
  (origins: Origins | undefined): RequestHandler =>
  (req, res, next) => {
    const { origin } = req.headers
    res.set({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'cross-origin-resource-policy': 'cross-origin' })
    if (origins) res.vary('origin')
    if (origins && origin !== undefined && !origins(origin))
      throw new Problem('forbidden', 'This page may not use the chat: its origin is not in WEB_ORIGINS.')
    if (!origins || origin !== undefined)
      res.set({ 'access-control-allow-origin': origins ? origin : '*', 'access-control-expose-headers': 'retry-after' })
    if (req.method !== 'OPTIONS') return next()
    res.set({
      'access-control-allow-methods': 'GET, POST',
      'access-control-allow-headers': 'authorization, content-type, last-event-id',
      'access-control-max-age': '7200',
      'cache-control': 'public, max-age=7200',
    })
    res.status(204).end()
  }
