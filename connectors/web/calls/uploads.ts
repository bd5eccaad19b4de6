// Files of customers: the body is the file itself, kept as it streams in; a ticket names it in the customer's next message.
import type { Request, Router } from 'express'
import type { Attachment } from '#core/model/entry.ts'
import { Problem } from '#core/model/problem.ts'
import type { Files } from '#core/ports/files.ts'
import type { Customer } from '../who/customer.ts'
import type { Limits } from '../who/limits.ts'
import type { WireConfig, WireUploaded } from '../wire.ts'
import { type Exchange, parsed } from './exchange.ts'
import { fileQuery, mostFiles } from './requests.ts'
import { wireFile } from './view.ts'

const megabyte = 1e6

/** What customers may send unless the operator says otherwise. No archives: nobody can see what is in them before opening. */
export const usualTypes = [
  ...['image/*', 'audio/*', 'video/*', 'text/plain', 'application/pdf', 'application/rtf', 'application/x-cfb'],
  ...['wordprocessingml.document', 'spreadsheetml.sheet', 'presentationml.presentation'].map(
    office => `application/vnd.openxmlformats-officedocument.${office}`,
  ),
  ...['text', 'spreadsheet', 'presentation'].map(open => `application/vnd.oasis.opendocument.${open}`),
]

/** How some of these end: a browser's file picker knows them by their names only. */
const endings: Record<string, string[]> = {
  'text/plain': ['.txt', '.csv', '.log', '.md', '.json'],
  'application/x-cfb': ['.doc', '.xls', '.ppt', '.msg'],
  'application/rtf': ['.rtf'],
}

export interface UploadSettings {
  types: string[]
  /** Bytes. */
  size: number
}

/** As the widget is told it. */
export const offeredFiles = ({ types, size }: UploadSettings): NonNullable<WireConfig['files']> => ({
  types: types.flatMap(type => [type, ...(endings[type] ?? [])]),
  size,
  most: mostFiles,
})

/** Whom a ticket is bound to. */
const holderOf = ({ kind, hash }: Customer): string => `web ${kind} ${hash}`

/** The files of a message's tickets. Problem `invalid` for another customer's, an old or a made-up one. */
export const redeemed = (files: Files, customer: Customer, tickets: string[]): Attachment[] =>
  tickets.map(ticket => files.redeem(ticket, holderOf(customer)))

export interface UploadsGiven {
  exchange: Exchange
  files: Files
  limits: Limits
  settings: UploadSettings | undefined
}

/** Mounts `/web/files`; without settings it refuses every file. */
export const mountUploads = (router: Router, { exchange, files, limits, settings }: UploadsGiven): void => {
  /** The body as it comes; each megabyte that is begun counts against the customer's share. The connection outlives a refusal. */
  async function* counted(req: Request, who: Customer): AsyncGenerator<Uint8Array> {
    let read = 0
    let paid = 0
    for await (const chunk of req.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>) {
      read += chunk.byteLength
      for (; paid < read; paid += megabyte) limits.megabyte(req.ip, who)
      yield chunk
    }
  }

  /** What is still on its way is passed over for a while, so that the answer reaches a client that reads it only then. */
  const passOver = (req: Request, most: number): void => {
    let left = most
    req.on('error', () => {})
    req.on('data', (chunk: Buffer) => {
      left -= chunk.length
      if (left < 0) req.destroy()
    })
  }

  router.post(
    '/web/files',
    exchange.limited('files'),
    exchange.customer('files', async (who, req, res) => {
      if (!settings) throw new Problem('forbidden', 'Files can not be sent here.')
      const { name } = parsed(fileQuery, req.query)
      const encoding = req.headers['content-encoding'] ?? 'identity'
      if (encoding !== 'identity') throw new Problem('unsupported_type', 'The file must not be compressed on the way.')
      try {
        if (Number(req.headers['content-length']) > settings.size)
          throw new Problem('too_large', `A file may have ${settings.size / megabyte} MB. Nothing was kept; send a smaller one.`)
        const kept = await files.keep({ name, content: counted(req, who) }, settings)
        res.status(201).json({ ...wireFile(kept, files), ticket: files.ticket(kept, holderOf(who)) } satisfies WireUploaded)
      } catch (error) {
        // The client left in the middle: nobody hears an answer.
        if (req.destroyed && !req.complete) return
        res.set('connection', 'close')
        passOver(req, 2 * settings.size)
        throw error
      }
    }),
  )
  router.all('/web/files', exchange.only('POST'))
}
