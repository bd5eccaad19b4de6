// The one HTTP server: the API straight on node, everything else through express, and a clean end for both.

import http from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import type { Logger } from 'pino'
import type { Clock } from '../lib/clock.ts'
import type { Endpoint } from '../lib/rest.ts'
import { refuseUpgrade } from '../lib/upgrade.ts'
import { Problem } from '../model/problem.ts'
import { type Duration, minute, second } from '../model/time.ts'
import type { Health, Part } from '../ports/part.ts'
import type { Key } from './auth.ts'
import { createCheckup } from './health.ts'
import type { TrustProxy } from './limits.ts'
import { createMetrics, type Metrics } from './metrics.ts'
import { createOpenApi } from './openapi.ts'
import { createPages } from './pages.ts'
import { problemDocument, writeProblem } from './problem.ts'
import { createRest } from './rest.ts'

export interface ServerGiven {
  parts: readonly Part[]
  /** SHA-256 of the bearer key: `keyHash(key)`. */
  key: Key
  log: Logger
  clock: Clock
  /** Of the package, for the OpenAPI document. */
  version: string
  publicUrl: string
  /** The core is over its limit: calls that change something get 503 with Retry-After. */
  busy?: () => boolean
  /** What must be well for the house to serve at all, the store above all. */
  essential?: { name: string; health(): Promise<Health> }[]
  metrics?: Metrics
  /** Reverse proxies in front; `false` where there are none. */
  trustProxy?: TrustProxy
  /** Requests a minute from one address to what needs no key. */
  perMinute?: number
}

export interface Server {
  readonly http: http.Server
  readonly endpoints: readonly Endpoint[]
  readonly metrics: Metrics
  /** Takes connections; port 0 picks a free one. Throws an Error that names the port where it is taken or forbidden. */
  listen(port: number, host?: string): Promise<{ port: number; url: string }>
  /** What `/readyz` says: undefined when customers may come, else why not. Not ready at first. */
  setReady(why: string | undefined): void
  /** Takes nothing new, ends streams and waits, lets calls in flight finish up to `limit` (10 s), then cuts the rest. */
  stop(limit?: Duration): Promise<void>
}

const unreadable = (detail: string): string => {
  const body = JSON.stringify(problemDocument(new Problem('unreadable', detail)))
  return `HTTP/1.1 400 Bad Request\r\nContent-Type: application/problem+json\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`
}

const refuse = (error: NodeJS.ErrnoException, socket: Duplex): void => {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const detail =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? 'The headers are too long.'
      : error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? 'The request did not arrive in time.'
        : 'This is not an HTTP request.'
  socket.end(unreadable(detail))
}

const listenError = (error: NodeJS.ErrnoException, port: number, host: string): Error => {
  if (error.code === 'EADDRINUSE') return new Error(`Port ${port} on ${host} is in use: end the other program or choose another port.`)
  if (error.code === 'EACCES') return new Error(`Port ${port} may not be used by this user: choose one above 1023.`)
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') return new Error(`${host} is no address of this machine.`)
  return error
}

/** Makes the server; nothing listens before `listen`. */
export const createServer = (given: ServerGiven): Server => {
  const { parts, key, log, clock, publicUrl, version } = given
  const metrics = given.metrics ?? createMetrics()
  const endpoints = parts.flatMap(part => part.endpoints ?? [])
  let notReady: string | undefined = 'starting'
  let document: string | undefined

  const examine = createCheckup({
    clock,
    parts: [
      ...(given.essential ?? []).map(part => ({ ...part, essential: true })),
      ...parts.flatMap(part => (part.health ? [{ name: part.name, health: () => part.health!() }] : [])),
    ],
  })
  const rest = createRest({ endpoints, key, log, clock, busy: given.busy, timed: metrics.timed })
  const pages = createPages({
    parts,
    key,
    log,
    publicUrl,
    trustProxy: given.trustProxy ?? false,
    perMinute: given.perMinute ?? 3000,
    metrics,
    examine,
    notReady: () => notReady,
    document: () => (document ??= JSON.stringify(createOpenApi({ endpoints, version, publicUrl }))),
  })

  const upgrading = parts.filter(part => part.upgrade)

  const server = http.createServer(
    {
      maxHeaderSize: 16 * 1024,
      headersTimeout: 15 * second,
      // A large file over a slow line takes its time.
      requestTimeout: 5 * minute,
      keepAliveTimeout: 65 * second,
      connectionsCheckingInterval: 5 * second,
      // Checked below instead, where it gets a problem document.
      requireHostHeader: false,
      // Whoever offers another protocol, and whoever asks where nobody talks over a WebSocket, is answered as usual.
      shouldUpgradeCallback: ({ headers }) => upgrading.length > 0 && headers.upgrade?.toLowerCase() === 'websocket',
    },
    (req, res) => {
      if (req.headers.host === undefined && req.httpVersion === '1.1') {
        writeProblem(res, new Problem('unreadable', 'A request needs a Host header.'))
        return
      }
      let url = req.url ?? '/'
      if (url.charCodeAt(0) !== 0x2f) {
        url = url.replace(/^https?:\/\/[^/?#]*/i, '')
        if (!url.startsWith('/')) url = `/${url}`
        req.url = url
      }
      if (rest.serves(url)) rest.handle(req, res)
      else if (req.method === 'POST' && given.busy?.())
        writeProblem(res, new Problem('busy', 'More waits here than can be worked off soon.', { retryAfter: 1 }))
      else pages(req, res)
    },
  )
  server.on('clientError', refuse)
  /** Node no longer counts them among its connections. */
  const upgraded = new Set<Duplex>()
  server.on('upgrade', (req, socket, head) => {
    socket.on('error', () => socket.destroy())
    upgraded.add(socket)
    socket.once('close', () => upgraded.delete(socket))
    try {
      if (notReady === 'stopping') refuseUpgrade(socket, 503)
      else if (!upgrading.some(part => part.upgrade?.(req, socket, head))) refuseUpgrade(socket, 404)
    } catch (error) {
      log.error({ error }, 'a connection could not become a WebSocket')
      refuseUpgrade(socket, 500)
    }
  })
  const sockets = new Set<Duplex & { bytesRead: number }>()
  server.on('connection', socket => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })

  return {
    http: server,
    endpoints,
    metrics,
    listen: (port, host = '127.0.0.1') =>
      new Promise((resolve, reject) => {
        const failed = (error: NodeJS.ErrnoException) => reject(listenError(error, port, host))
        server.once('error', failed)
        server.listen({ port, host }, () => {
          server.off('error', failed)
          const at = server.address() as AddressInfo
          const name = at.family === 'IPv6' ? `[${at.address}]` : at.address
          resolve({ port: at.port, url: `http://${name}:${at.port}` })
        })
      }),
    setReady(why) {
      notReady = why
    },
    async stop(limit = 10 * second) {
      notReady = 'stopping'
      if (!server.listening) return
      const closed = new Promise<void>(resolve => server.close(() => resolve()))
      rest.end()
      // Opened ahead by a client and never used: node does not count it as idle.
      for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy()
      // A connection becomes idle only when its call has been answered.
      const sweep = setInterval(() => server.closeIdleConnections(), 20)
      server.closeIdleConnections()
      const cancel = clock.after(limit, () => {
        server.closeAllConnections()
        for (const socket of upgraded) socket.destroy()
      })
      await closed
      clearInterval(sweep)
      cancel()
    },
  }
}
