// One connection to a mailbox by IMAP. A connection that ended is not used again: each is a new one.
import type { ImapFlow } from 'imapflow'
import { type Duration, minute, second } from '#core/model/time.ts'
import { Reconnect, Retry } from '#core/ports/failure.ts'
import type { Access } from './access.ts'
import type { Server } from './server.ts'

/** Some servers end an IDLE after ten minutes. */
const longestIdle: Duration = 5 * minute
const connecting: Duration = 20 * second

/** Logged in, or throws as `imapTrouble` names it. `ended` is called once, however the connection ends. */
export const connectImap = async (server: Server, access: Access, ended: () => void = () => {}): Promise<ImapFlow> => {
  const { ImapFlow: Client } = await import('imapflow')
  const { host, port, secure, loopback, user } = server
  const login = await access.login(server)
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
  client.on('close', ended)
  try {
    await client.connect()
    return client
  } catch (error) {
    client.close()
    const trouble = imapTrouble(error)
    if (!(trouble instanceof Reconnect) || 'pass' in login) throw trouble
    await access.refused(login)
    throw new Reconnect(`the IMAP server does not take the token for ${user}: look at what the app may do, and at the user name`)
  }
}

/** What went wrong, in words without any part of the settings. */
export const imapTrouble = (error: unknown): Error => {
  if (error instanceof Retry || error instanceof Reconnect) return error
  const { authenticationFailed, code, responseText } = error as { authenticationFailed?: boolean; code?: string; responseText?: string }
  if (authenticationFailed) return new Reconnect('the IMAP server refuses the user name or the password')
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return new Retry('the host of the IMAP server is not known')
  if (code === 'ECONNREFUSED') return new Retry('nothing listens at the port of the IMAP server')
  if (typeof code === 'string' && /CERT|TLS|SSL/u.test(code)) return new Retry(`the IMAP server’s certificate is not accepted (${code})`)
  if (responseText) return new Retry(`the IMAP server said no: ${responseText.slice(0, 200)}`)
  return new Retry(`the connection to the IMAP server was lost${code === undefined ? '' : ` (${code})`}`)
}
