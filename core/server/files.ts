// `GET /files/HASH/NAME?type=…&until=…&sig=…`: files of messages, for whoever has the signed address, and never as something that acts.
//
// What a customer sends is shown from this server's own address. So only pictures of pixels, sound and film are shown in place; all else is
// saved. Headers after OWASP's File Upload Cheat Sheet; the name after RFC 6266; parts of a file after RFC 9110, section 14.

import { pipeline } from 'node:stream/promises'
import type { Request, Response } from 'express'
import type { Clock } from '../lib/clock.ts'
import { lookup } from '../lib/lookup.ts'
import { Problem } from '../model/problem.ts'
import { second } from '../model/time.ts'
import type { ServedFiles } from '../ports/files.ts'
import type { Part } from '../ports/part.ts'

/** Shown in place: nothing in them can run. */
const shown = new Set([
  ...['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif', 'image/bmp'],
  ...['audio/mpeg', 'audio/mp4', 'audio/x-m4a', 'audio/aac', 'audio/ogg', 'audio/opus', 'audio/wav', 'audio/webm', 'audio/flac'],
  ...['audio/vnd.wave', 'audio/x-flac'],
  ...['video/mp4', 'video/webm', 'video/ogg', 'video/quicktime', 'video/x-m4v'],
])

/** Saved under their own type; whatever else there is, is saved as bytes that nobody knows. */
const saved: Record<string, string> = lookup({
  'text/plain': 'text/plain; charset=utf-8',
  'application/pdf': 'application/pdf',
  'application/zip': 'application/zip',
})

const one = (value: unknown): string => (typeof value === 'string' ? value : '')

/** The asked part of a file; undefined for all of it. Several parts at once are answered with the whole, as RFC 9110 allows. */
const partOf = (req: Request, res: Response, size: number): { from: number; to: number } | undefined => {
  const ranges = req.headers['if-range'] === undefined ? req.range(size) : undefined
  if (ranges === -1) {
    res.set('Content-Range', `bytes */${size}`)
    throw new Problem('out_of_range', `The file has ${size} bytes; the asked part lies behind its end.`)
  }
  if (ranges === undefined || ranges === -2 || ranges.type !== 'bytes' || ranges.length !== 1) return undefined
  const { start, end } = ranges[0]!
  return { from: start, to: end }
}

/** The files of messages as a part of the server. */
export const filesPart = ({ files, clock }: { files: ServedFiles; clock: Clock }): Part => ({
  name: 'files',
  routes(router) {
    router.get('/files/:id/:name', async (req, res) => {
      res.set({
        'Access-Control-Allow-Origin': '*',
        'Cross-Origin-Resource-Policy': 'cross-origin',
        'Content-Security-Policy': "default-src 'none'; sandbox",
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'no-referrer',
      })
      const { id, name } = req.params
      const { type, until, sig } = req.query
      const checked = files.check({ id, name, type: one(type), until: one(until), signature: one(sig) })
      const size = await files.size(id)
      if (size === undefined) throw new Problem('not_found', 'The file is no longer there.')
      const part = partOf(req, res, size)
      const inPlace = shown.has(checked.attachment.type)
      const content = req.method === 'HEAD' ? undefined : await files.part(id, part)

      res.attachment(name)
      const saving = String(res.getHeader('Content-Disposition'))
      if (inPlace) res.set('Content-Disposition', saving.replace(/^attachment/u, 'inline'))
      res.setHeader('Content-Type', inPlace ? checked.attachment.type : (saved[checked.attachment.type] ?? 'application/octet-stream'))
      res.set({
        'Accept-Ranges': 'bytes',
        'Cache-Control': `private, max-age=${Math.max(0, Math.floor((checked.until - clock.now()) / second))}, immutable`,
        'Content-Length': String(part ? part.to - part.from + 1 : size),
        ...(part ? { 'Content-Range': `bytes ${part.from}-${part.to}/${size}` } : {}),
      })
      res.status(part ? 206 : 200)
      if (!content) {
        res.end()
        return
      }
      try {
        await pipeline(content, res)
      } catch (error) {
        // The reader left, or the file could not be read to its end: the length tells them that it is not whole.
        if (!res.destroyed) res.destroy()
        if (!(error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE')) throw error
      }
    })
  },
})
