// Addresses of files that expire, and tickets for files that only their uploader can send: both signed by HMAC-SHA256 (RFC 2104).
import { randomBytes } from 'node:crypto'
import { createSigner, isSame } from '../../lib/signer.ts'
import type { Attachment } from '../../model/entry.ts'
import { Problem } from '../../model/problem.ts'
import { type Duration, day, hour, second, type Time } from '../../model/time.ts'
import type { ServedFiles } from '../../ports/files.ts'
import type { Settings } from '../training/settings.ts'

/** How long a ticket can be used. */
export const ticketLasts: Duration = day

/** The house's secret for files and pages, the same in every process: made with the first start and kept in the store. */
export const fileSecret = (settings: Settings): Promise<string> =>
  settings.change('file-secret', '', kept => kept || randomBytes(32).toString('base64url'))

export interface Signatures {
  url(attachment: Attachment, lasts?: Duration): string
  check: ServedFiles['check']
  ticket(attachment: Attachment, holder: string): string
  redeem(ticket: string, holder: string): Attachment
}

interface Needs {
  secret: string
  publicUrl: string
  now(): Time
}

/** Signs with `secret`. An address that lasts long ends with a full hour, so that a browser meets it again and has it still. */
export const createSignatures = ({ secret, publicUrl, now }: Needs): Signatures => {
  const signer = createSigner(secret)
  const sign = (...parts: string[]): string => signer(...parts).toString('base64url')
  const signed = (signature: string, ...parts: string[]): boolean => isSame(signature, sign(...parts))

  return {
    url({ id, name, type }, lasts = day) {
      const step = lasts >= day ? hour : second
      const until = String((Math.ceil((now() + lasts) / step) * step) / second)
      const query = new URLSearchParams({ type, until, sig: sign('url', id, type, name, until) })
      return `${publicUrl}/files/${id}/${encodeURIComponent(name)}?${query}`
    },
    check({ id, name, type, until, signature }) {
      if (!signed(signature, 'url', id, type, name, until))
        throw new Problem('forbidden', 'This is not an address of a file as it was given out: open the file from where it was sent.')
      if (Number(until) * second <= now())
        throw new Problem('forbidden', 'The address of this file has expired: open the conversation again to get a new one.')
      return { attachment: { id, name, type }, until: Number(until) * second }
    },
    ticket({ id, name, type, size, image }, holder) {
      const until = now() + ticketLasts
      const body = Buffer.from(JSON.stringify([id, name, type, size, until, ...(image ? [image.width, image.height] : [])])).toString(
        'base64url',
      )
      return `${body}.${sign('ticket', holder, body)}`
    },
    redeem(ticket, holder) {
      const [body = '', signature = '', ...more] = ticket.split('.')
      if (more.length > 0 || !signed(signature, 'ticket', holder, body))
        throw new Problem(
          'invalid',
          'This is no ticket of a file that you uploaded. Nothing was sent; upload the file and use the ticket you get.',
        )
      const [id, name, type, size, until, width, height] = JSON.parse(Buffer.from(body, 'base64url').toString()) as [
        string,
        string,
        string,
        number,
        number,
        number?,
        number?,
      ]
      if (until <= now()) throw new Problem('invalid', `“${name}” was uploaded more than a day ago. Nothing was sent; upload it again.`)
      return { id, name, type, size, ...(width !== undefined && height !== undefined ? { image: { width, height } } : {}) }
    },
  }
}
