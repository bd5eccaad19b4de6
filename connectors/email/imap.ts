// One connection to a mailbox by IMAP. A connection that ended is not used again: each is a new one.
import type { ImapFlow } from 'imapflow'
import { type Duration, minute, second } from '#core/model/time.ts'
import { Reconnect, Retry } from '#core/ports/failure.ts'
import type { Access, Login } from './access.ts'
import type { Server } from './server.ts'

/** Some servers end an IDLE after ten minutes. */
const longestIdle: Duration = 5 * minute
const connecting: Duration = 20 * second

const logIn = async ({ host, port, secure, loopback, user }: Server, login: Login): Promise<ImapFlow> => {
  const { ImapFlow: Client } = await import('imapflow')
  const client = new Client({
    host,
    port,
    secure,
    ...(secure ? {} : { doSTARTTLS: !loopback }),
    auth: { user, ...login },
    logger: false,
    disableAutoIdle: true,
    maxIdleTime: longestIdle,
    connectionTimeout: connecting,
    greetingTimeout: connecting,
    socketTimeout: 2 * longestIdle,
  })
  client.on('error', () => client.close())
  try {
    await client.connect()
    return client
  } catch (error) {
    client.close()
    throw imapTrouble(error)
  }
}

/**
 * Logged in, or throws as `imapTrouble` names it. `ended` is called once, however the connection ends. A token that the server does not take, such
 * as one that was taken back before its time, is asked for anew and shown at once, and only once.
 */
export const connectImap = async (server: Server, access: Access, ended: () => void = () => {}): Promise<ImapFlow> => {
  for (let isAnew = false; ; isAnew = true) {
    const login = await access.login(server)
    try {
      const client = await logIn(server, login)
      client.on('close', ended)
      if (!client.usable) ended()
      return client
    } catch (trouble) {
      if (!(trouble instanceof Reconnect) || 'pass' in login) throw trouble
      await access.refused(login)
      if (isAnew)
        throw new Reconnect(`the IMAP server does not take the token for ${server.user}: look at what the app may do, and at the user name`)
    }
  }
}

/** Codes of an answer that says nothing of who asks (RFC 5530). */
const passing = new Set(['UNAVAILABLE', 'SERVERBUG', 'INUSE', 'LIMIT'])

/** The library's own words where it could not even try. */
const unlike = new Set(['Login is disabled', 'No matching authentication method', 'Authentication failed'])

interface Failure {
  message?: string
  authenticationFailed?: boolean
  serverResponseCode?: string
  code?: string
  responseText?: string
}

/** What went wrong, in words without any part of the settings. */
export const imapTrouble = (error: unknown): Error => {
  if (error instanceof Retry || error instanceof Reconnect) return error
  const { authenticationFailed, serverResponseCode, code, responseText, message = '' } = error as Failure
  if (authenticationFailed && passing.has(serverResponseCode ?? ''))
    return new Retry(`the IMAP server lets nobody in for now (${serverResponseCode})`)
  if (authenticationFailed && unlike.has(message)) return new Reconnect(`the IMAP server takes no such login: ${message}`)
  if (authenticationFailed) return new Reconnect('the IMAP server refuses the user name or the password')
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return new Retry('the host of the IMAP server is not known')
  if (code === 'ECONNREFUSED') return new Retry('nothing listens at the port of the IMAP server')
  if (typeof code === 'string' && /CERT|TLS|SSL/u.test(code)) return new Retry(`the IMAP server’s certificate is not accepted (${code})`)
  if (responseText) return new Retry(`the IMAP server said no: ${responseText.slice(0, 200)}`)
  return new Retry(`the connection to the IMAP server was lost${code === undefined ? '' : ` (${code})`}`)
}
