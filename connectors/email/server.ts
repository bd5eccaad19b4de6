// A mail server as a URL names it: imaps://USER:PASSWORD@HOST:PORT/FOLDER, without a password where OAuth 2 takes its place.

export interface Server {
  host: string
  port: number
  /** TLS from the first byte; else STARTTLS, which is not asked for on this very machine. */
  secure: boolean
  loopback: boolean
  user: string
  /** Missing where a token takes its place. */
  password?: string
  /** What stands behind the host. */
  path: string
}

const ports: Record<string, number> = { imaps: 993, imap: 143, smtps: 465, smtp: 587 }

/** Undefined where it is no such URL, or has no user. */
export const serverAt = (text: string, schemes: readonly string[]): Server | undefined => {
  if (!URL.canParse(text)) return undefined
  const { protocol, hostname, port, username, password, pathname } = new URL(text)
  const scheme = protocol.slice(0, -1)
  if (!schemes.includes(scheme) || hostname === '' || username === '') return undefined
  try {
    const host = hostname.replace(/^\[|\]$/gu, '')
    return {
      host,
      port: port === '' ? (ports[scheme] ?? 0) : Number(port),
      secure: scheme.endsWith('s'),
      loopback: host === 'localhost' || host === '::1' || host.startsWith('127.'),
      user: decodeURIComponent(username),
      ...(password === '' ? {} : { password: decodeURIComponent(password) }),
      path: decodeURIComponent(pathname.replace(/^\//u, '')),
    }
  } catch {
    return undefined
  }
}
