// The plain answer to a connection that may not become a WebSocket.
import { STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'

/** Answers with an HTTP status and ends the connection. Before the handshake only. */
export const refuseUpgrade = (socket: Duplex, status: number): void => {
  if (!socket.writable) return void socket.destroy()
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`)
}
