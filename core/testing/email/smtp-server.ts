// A mail server's SMTP side (RFC 5321), as much of it as a client that hands over mails needs; each mail goes the way that the test says.
import { createServer, type Server, type Socket } from 'node:net'
import type { Way } from '../kits/connector/ways.ts'

export interface HandedOver {
  from: string
  to: string[]
  raw: Buffer
}

export interface SmtpServer {
  start(): Promise<number>
  stop(): Promise<void>
  /** Ends every connection. */
  cut(): void
  /** Addresses that are not taken, and those that nothing may come back to. */
  refuses: { to: Set<string>; from(address: string): boolean }
}

interface Given {
  /** How the next mail goes. */
  way(): Way
  broken(): boolean
  /** A mail has arrived. */
  arrived(mail: HandedOver): void
}

/** What a mail server says where a web server would say so. */
const refusal = ({ status = 500, headers = {} }: Way): string => {
  if (status === 401) return '535 5.7.8 authentication failed'
  if (status === 429) return `450 4.7.1 too many mails, try again in ${headers['retry-after'] ?? '60'} seconds`
  return status >= 500 ? '451 4.3.0 in trouble' : '550 5.7.1 not like this'
}

export const createSmtpServer = ({ way, broken, arrived }: Given): SmtpServer => {
  const sockets = new Set<Socket>()
  let server: Server | undefined
  const refuses: SmtpServer['refuses'] = { to: new Set(), from: () => false }

  const serve = (socket: Socket): void => {
    sockets.add(socket)
    socket.on('error', () => {})
    socket.on('close', () => sockets.delete(socket))
    let mail: HandedOver = { from: '', to: [], raw: Buffer.alloc(0) }
    let left = Buffer.alloc(0)
    let inData = false
    const say = (line: string): void => void socket.write(`${line}\r\n`)

    const end = (raw: Buffer): void => {
      const one: HandedOver = { ...mail, raw: Buffer.from(raw.toString('latin1').replace(/^\.\./gmu, '.'), 'latin1') }
      mail = { from: '', to: [], raw: Buffer.alloc(0) }
      const { arrives, status, wait = 0, ...rest } = way()
      if (arrives) arrived(one)
      if (status === undefined) return
      const answer = status < 300 ? '250 2.0.0 taken' : refusal({ arrives, status, ...rest })
      if (wait > 0) setTimeout(say, wait, answer)
      else say(answer)
    }

    const take = (line: string): void => {
      const verb = line.slice(0, 4).toUpperCase()
      const address = /<([^>]*)>/u.exec(line)?.[1] ?? ''
      if (verb === 'EHLO') say('250-played\r\n250-AUTH PLAIN\r\n250 8BITMIME')
      else if (verb === 'AUTH') say(broken() ? '535 5.7.8 authentication failed' : '235 welcome')
      else if (verb === 'MAIL') {
        mail = { from: address, to: [], raw: Buffer.alloc(0) }
        say(refuses.from(address) ? '553 5.7.1 not your address' : '250 ok')
      } else if (verb === 'RCPT') {
        const isKnown = !refuses.to.has(address)
        if (isKnown) mail.to.push(address)
        say(isKnown ? '250 ok' : '550 5.1.1 no such mailbox')
      } else if (verb === 'DATA') {
        inData = true
        say('354 go on')
      } else if (verb === 'QUIT') {
        say('221 bye')
        socket.end()
      } else say('250 ok')
    }

    socket.on('data', data => {
      left = Buffer.concat([left, data])
      for (;;) {
        if (inData) {
          const stop = left.subarray(0, 3).toString() === '.\r\n' ? 0 : left.indexOf('\r\n.\r\n')
          if (stop < 0) return
          const raw = left.subarray(0, stop === 0 ? 0 : stop + 2)
          left = left.subarray(stop === 0 ? 3 : stop + 5)
          inData = false
          end(raw)
          continue
        }
        const stop = left.indexOf('\r\n')
        if (stop < 0) return
        const line = left.subarray(0, stop).toString('utf8')
        left = left.subarray(stop + 2)
        take(line)
      }
    })
    say('220 played')
  }

  return {
    refuses,
    async start() {
      const own = createServer(serve)
      server = own
      await new Promise<void>(resolve => own.listen(0, '127.0.0.1', resolve))
      return (own.address() as { port: number }).port
    },
    async stop() {
      const stopping = server
      server = undefined
      for (const socket of sockets) socket.destroy()
      await new Promise<void>(resolve => (stopping ? stopping.close(() => resolve()) : resolve()))
    },
    cut() {
      for (const socket of sockets) socket.destroy()
    },
  }
}
