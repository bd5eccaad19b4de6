// Hands one mail to the mail server by SMTP (RFC 5321), over a connection of its own, and names how that failed.
import { Readable } from 'node:stream'
import type { SMTPConnectionAuth, SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection'
import { type Duration, hour, minute, second } from '#core/model/time.ts'
import { Reconnect, Refused, Retry } from '#core/ports/failure.ts'
import type { Access, Login } from './access.ts'
import type { Server } from './server.ts'

export interface Envelope {
  from: string
  to: string[]
}

export interface Handed {
  /** Whom the server did not take the mail for, with its words; the others have it. */
  refused: { address: string; why: string }[]
}

const connecting: Duration = 15 * second
const silence: Duration = 25 * second

export const smtpOptions = ({ host, port, secure, loopback }: Server): SMTPConnectionOptions => ({
  host,
  port,
  secure,
  ...(secure ? {} : loopback ? { ignoreTLS: true } : { requireTLS: true }),
  connectionTimeout: connecting,
  greetingTimeout: connecting,
  socketTimeout: silence,
  socketCloseTimeout: 0,
  ...(loopback ? { allowInternalNetworkInterfaces: true } : {}),
})

/** How nodemailer is told who we are. It asks for another token where some servers refuse one: that is for `handOver` to do. */
const smtpLogin = ({ user }: Server, login: Login): SMTPConnectionAuth => {
  if ('pass' in login) return { user, credentials: { user, pass: login.pass } }
  const oauth2 = {
    getToken(anew: boolean, done: (error: Error | null, token?: string) => void) {
      if (anew) done(Object.assign(new Error('the token is refused'), { code: 'EAUTH' }))
      else done(null, login.accessToken)
    },
    buildXOAuth2Token: (token: string) => Buffer.from(`user=${user}\x01auth=Bearer ${token}\x01\x01`).toString('base64'),
  }
  return { user, oauth2: oauth2 as unknown as NonNullable<SMTPConnectionAuth['oauth2']> }
}

interface SmtpError extends Error {
  code?: string
  command?: string
  response?: string
  responseCode?: number
  rejectedErrors?: (SmtpError & { recipient?: string })[]
}

/** The server's own words, on one line. */
const said = ({ response = '' }: SmtpError): string => response.replace(/\s+/gu, ' ').trim().slice(0, 200)

/** Many servers say in words how long they want to be left alone. */
const wishIn = (text: string): Duration | undefined => {
  const [, count, unit = ''] = /(\d{1,5})\s*(s(?:ec(?:ond)?s?)?|min(?:ute)?s?|hours?)\b/iu.exec(text) ?? []
  if (count === undefined) return undefined
  const each = unit.toLowerCase().startsWith('s') ? second : unit.toLowerCase().startsWith('m') ? minute : hour
  return Number(count) * each
}

/** RFC 4954: a 4xx says nothing of who we are. */
const isRefusedLogin = ({ code, responseCode = 0 }: SmtpError): boolean =>
  ((code === 'EAUTH' || code === 'ENOAUTH') && !(responseCode >= 400 && responseCode < 500)) || responseCode === 535 || responseCode === 530

/** Where the mail surely did not arrive. */
const failureOf = (error: SmtpError, login: Login): Error => {
  const { responseCode = 0, code } = error
  if (isRefusedLogin(error))
    return new Reconnect(
      'pass' in login
        ? 'the mail server refuses the user name or the password'
        : 'the mail server does not take the token for the mailbox: look at what the app may do, and whether SMTP is switched on for it',
    )
  if (responseCode >= 500) {
    if (responseCode === 552 || /\b5\.3\.4\b|too (?:large|big)|size limit/iu.test(said(error)))
      return new Refused(`the mail is too large for the mail server: ${said(error)}`, String(responseCode))
    return new Refused(`the mail server refused it: ${said(error)}`, String(responseCode))
  }
  if (responseCode >= 400) return new Retry(`the mail server wants to be asked later: ${said(error)}`, wishIn(said(error)))
  if (code === 'EDNS') return new Retry('the host of the mail server is not known')
  if (code === 'ETLS') return new Retry('the mail server’s certificate is not accepted, or it offers no TLS')
  return new Retry('the mail server can not be reached')
}

/** Refused already for the address that it comes back to. */
export class ReturnRefused extends Error {}

interface Leaving {
  envelope: Envelope
  raw: Buffer
  begins: () => Promise<void>
  over: AbortSignal
}

const leave = async (server: Server, login: Login, { envelope, raw, begins, over }: Leaving): Promise<Handed> => {
  const { default: SMTPConnection } = await import('nodemailer/lib/smtp-connection')
  const connection = new SMTPConnection(smtpOptions(server))
  let hasBegun = false
  const close = (): void => connection.close()
  over.addEventListener('abort', close, { once: true })
  try {
    const info = await new Promise<{ rejectedErrors?: SmtpError['rejectedErrors'] }>((resolve, reject) => {
      connection.once('error', reject)
      connection.once('end', () => reject(new Error('the connection to the mail server ended')))
      connection.connect(failed => {
        if (failed) return reject(failed)
        const send = (): void => {
          const mail = Readable.from(
            (async function* () {
              hasBegun = true
              await begins()
              yield raw
            })(),
          )
          connection.send(envelope, mail, (error, done) => (error ? reject(error) : resolve(done as never)))
        }
        connection.login(smtpLogin(server, login), error => (error ? reject(error) : send()))
      })
    })
    connection.quit()
    return {
      refused: (info.rejectedErrors ?? []).map(error => ({ address: error.recipient ?? '', why: said(error) || 'no reason was given' })),
    }
  } catch (error) {
    connection.close()
    const found = error as SmtpError
    if (found.command === 'MAIL FROM' && (found.responseCode ?? 0) >= 500)
      throw new ReturnRefused(said(found), { cause: failureOf(found, login) })
    // An answer of the server is one, whenever it comes; silence after the first byte could be either.
    if (hasBegun && found.responseCode === undefined) throw new Error('the connection was lost while the mail was on its way')
    throw failureOf(found, login)
  } finally {
    over.removeEventListener('abort', close)
  }
}

/**
 * Resolves when the server has taken the mail. Throws Retry, Refused or Reconnect where it surely has not, ReturnRefused where it does not take
 * `envelope.from`, and anything else where nobody knows. `begins` is awaited before the first byte of the mail leaves.
 * A token that the server does not take is asked for anew and shown at once, and only once.
 */
export const handOver = async (
  server: Server,
  access: Access,
  envelope: Envelope,
  raw: Buffer,
  ways: Pick<Leaving, 'begins' | 'over'>,
): Promise<Handed> => {
  for (let isAnew = false; ; isAnew = true) {
    const login = await access.login(server)
    try {
      return await leave(server, login, { envelope, raw, ...ways })
    } catch (error) {
      if (!(error instanceof Reconnect)) throw error
      await access.refused(login)
      if (isAnew || 'pass' in login) throw error
    }
  }
}
