// How Twilio calls a house: with a form that is signed over the address which Twilio knows.
import type { Duration } from '../../model/time.ts'
import type { Answered } from '../kits/connector/platform.ts'
import { signatureOf } from './played.ts'

export const formType = 'application/x-www-form-urlencoded; charset=UTF-8'

export interface Posting {
  /** Where Twilio believes to call, if that is not where the house listens. */
  signedAt?: string
  /** In place of the right one; false: none. */
  signature?: string | false
  /** In place of the fields as a form. */
  body?: string
  /** In place of `formType`. */
  type?: string | undefined
  /** Besides. */
  headers?: Record<string, string>
  /** Gives up after this long, on a connection of its own, which nobody has cut before. */
  patience?: Duration
}

export interface Posted extends Answered {
  status: number
  type: string | null
  text: string
}

/** Where nobody answered. */
export const unanswered: Posted = { ok: false, status: 0, type: null, text: '' }

/** Rejects where nobody answers. */
export const postAsTwilio = async (
  at: string,
  fields: Record<string, string>,
  { signedAt = at, signature = signatureOf(signedAt, fields), body, type = formType, headers = {}, patience }: Posting = {},
): Promise<Posted> => {
  const response = await fetch(at, {
    method: 'POST',
    headers: {
      'content-type': type,
      ...(signature === false ? {} : { 'x-twilio-signature': signature }),
      ...headers,
      ...(patience === undefined ? {} : { connection: 'close' }),
    },
    body: body ?? new URLSearchParams(fields).toString(),
    ...(patience === undefined ? {} : { signal: AbortSignal.timeout(patience) }),
  })
  return { ok: response.ok, status: response.status, type: response.headers.get('content-type'), text: await response.text() }
}
