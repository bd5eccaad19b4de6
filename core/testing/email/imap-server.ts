// A mail server's IMAP side, as much of it as a client that reads and appends needs (RFC 9051): for tests that must cut, delay and renumber.
import { createServer, type Server, type Socket } from 'node:net'

export interface Stored {
  uid: number
  raw: Buffer
  at: Date
}

export interface Folder {
  validity: number
  next: number
  mails: Stored[]
}

export interface ImapServer {
  /** Answers its port. */
  start(): Promise<number>
  stop(): Promise<void>
  folder(name: 'INBOX' | 'Sent'): Folder
  /** Puts a mail there and tells whoever listens. Answers its UID. */
  append(name: 'INBOX' | 'Sent', raw: Buffer | string, at?: Date): number
  /** Ends every connection. */
  cut(): void
  /** Numbers all mails anew. */
  renumber(): void
  /** How many clients have the folder open. */
  readers(): number
  /** UIDs of mails whose flags somebody else changes all the time: it is told before what a client asked for. */
  flagged: number[]
  /** Commands that came, without what they are about. */
  commands: string[]
  /** What becomes of a login. `later`: nobody can tell now; `none`: it is not to be tried. */
  logins: 'right' | 'wrong' | 'later' | 'cut' | 'none'
  /** What becomes of a search. */
  searches: 'right' | 'refused' | 'cut'
}

interface Client {
  socket: Socket
  open?: 'INBOX' | 'Sent'
  idle?: string
}

const capabilities = 'IMAP4rev1 IDLE UIDPLUS SPECIAL-USE LITERAL+'
const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

const dateOf = (at: Date): string => {
  const two = (n: number): string => String(n).padStart(2, '0')
  const time = `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}:${two(at.getUTCSeconds())}`
  return `${two(at.getUTCDate())}-${months[at.getUTCMonth()]}-${at.getUTCFullYear()} ${time} +0000`
}

export const createImapServer = (): ImapServer => {
  const made = (validity: number): Folder => ({ validity, next: 1, mails: [] })
  const folders = { INBOX: made(100), Sent: made(200) }
  const clients = new Set<Client>()
  const commands: string[] = []
  let server: Server | undefined
  const able = (): string => `${capabilities}${imap.logins === 'none' ? ' LOGINDISABLED' : ''}`

  const tell = (name: 'INBOX' | 'Sent'): void => {
    for (const client of clients) if (client.open === name) client.socket.write(`* ${folders[name].mails.length} EXISTS\r\n`)
  }

  const append: ImapServer['append'] = (name, raw, at = new Date()) => {
    const folder = folders[name]
    const uid = folder.next++
    folder.mails.push({ uid, raw: Buffer.from(raw as string), at })
    tell(name)
    return uid
  }

  const isIn = (uid: number, set: string, last: number): boolean =>
    set.split(',').some(part => {
      const [from = 0, to = from] = part.split(':').map(end => (end === '*' ? last : Number(end)))
      return uid >= Math.min(from, to) && uid <= Math.max(from, to)
    })

  const fetch = ({ socket, open }: Client, set: string, wanted: string): void => {
    const { mails } = folders[open ?? 'INBOX']
    const last = mails.at(-1)?.uid ?? 0
    for (const [i, { uid }] of mails.entries())
      if (imap.flagged.includes(uid)) socket.write(`* ${i + 1} FETCH (UID ${uid} FLAGS (\\Seen))\r\n`)
    for (const [i, { uid, raw, at }] of mails.entries()) {
      if (!isIn(uid, set, last)) continue
      const parts = [`UID ${uid}`, 'FLAGS ()']
      if (/RFC822\.SIZE/u.test(wanted)) parts.push(`RFC822.SIZE ${raw.length}`)
      if (/INTERNALDATE/u.test(wanted)) parts.push(`INTERNALDATE "${dateOf(at)}"`)
      const [, start, length] = /BODY\.PEEK\[\](?:<(\d+)\.(\d+)>)?/u.exec(wanted) ?? []
      if (!/BODY\.PEEK\[\]/u.test(wanted)) {
        socket.write(`* ${i + 1} FETCH (${parts.join(' ')})\r\n`)
        continue
      }
      const body = start === undefined ? raw : raw.subarray(Number(start), Number(start) + Number(length))
      socket.write(`* ${i + 1} FETCH (${parts.join(' ')} BODY[]${start === undefined ? '' : `<${start}>`} {${body.length}}\r\n`)
      socket.write(body)
      socket.write(')\r\n')
    }
  }

  const headerIs = (raw: Buffer, name: string, value: string): boolean => {
    const head = raw.toString('latin1').split('\r\n\r\n')[0] ?? ''
    return head.split('\r\n').some(line => line.toLowerCase().startsWith(`${name.toLowerCase()}:`) && line.includes(value))
  }

  const take = (client: Client, line: string, literals: Buffer[]): void => {
    const { socket } = client
    if (client.idle !== undefined) {
      if (line.toUpperCase() === 'DONE') {
        socket.write(`${client.idle} OK idle ended\r\n`)
        delete client.idle
      }
      return
    }
    const [, tag = '*', verb = '', rest = ''] = /^(\S+) ((?:UID )?\S+) ?(.*)$/isu.exec(line) ?? []
    const command = verb.toUpperCase()
    commands.push(command)
    const ok = (more = ''): void => void socket.write(`${tag} OK ${more}done\r\n`)
    const select = (name: 'INBOX' | 'Sent', mode: string): void => {
      const { mails, validity, next } = folders[name]
      client.open = name
      socket.write(`* FLAGS (\\Seen)\r\n* ${mails.length} EXISTS\r\n* OK [UIDVALIDITY ${validity}] .\r\n* OK [UIDNEXT ${next}] .\r\n`)
      ok(`[${mode}] `)
    }
    const named = (): 'INBOX' | 'Sent' => (/^"?sent"?/iu.test(rest) ? 'Sent' : 'INBOX')
    switch (command) {
      case 'CAPABILITY':
        socket.write(`* CAPABILITY ${able()}\r\n`)
        ok()
        break
      case 'LOGIN':
        if (imap.logins === 'cut') socket.destroy()
        else if (imap.logins === 'later') socket.write(`${tag} NO [UNAVAILABLE] Temporary authentication failure.\r\n`)
        else if (imap.logins === 'wrong') socket.write(`${tag} NO [AUTHENTICATIONFAILED] wrong\r\n`)
        else ok(`[CAPABILITY ${capabilities}] `)
        break
      case 'LIST':
      case 'LSUB':
        socket.write(`* ${command} (\\HasNoChildren) "/" "INBOX"\r\n* ${command} (\\HasNoChildren \\Sent) "/" "Sent"\r\n`)
        ok()
        break
      case 'SELECT':
        select(named(), 'READ-WRITE')
        break
      case 'EXAMINE':
        select(named(), 'READ-ONLY')
        break
      case 'UID FETCH': {
        const [, set = '', wanted = ''] = /^(\S+) (.*)$/su.exec(rest) ?? []
        fetch(client, set, wanted)
        ok()
        break
      }
      case 'UID SEARCH': {
        if (imap.searches === 'cut') return void socket.destroy()
        if (imap.searches === 'refused') return void socket.write(`${tag} NO [SERVERBUG] Internal error occurred.\r\n`)
        const [, name = '', value = ''] = /HEADER "?([\w-]+)"? "?([^"]*)"?/iu.exec(rest) ?? []
        const found = folders[client.open ?? 'INBOX'].mails.filter(({ raw }) => headerIs(raw, name, value))
        socket.write(`* SEARCH${found.map(({ uid }) => ` ${uid}`).join('')}\r\n`)
        ok()
        break
      }
      case 'APPEND':
        ok(`[APPENDUID ${folders[named()].validity} ${append(named(), literals[0] ?? Buffer.alloc(0))}] `)
        break
      case 'IDLE':
        client.idle = tag
        socket.write('+ idling\r\n')
        break
      case 'LOGOUT':
        socket.write('* BYE\r\n')
        ok()
        socket.end()
        break
      default:
        ok()
    }
  }

  const serve = (socket: Socket): void => {
    const client: Client = { socket }
    clients.add(client)
    let left = Buffer.alloc(0)
    let line = ''
    let literals: Buffer[] = []
    let missing = -1
    socket.on('error', () => {})
    socket.on('close', () => clients.delete(client))
    socket.on('data', data => {
      left = Buffer.concat([left, data])
      for (;;) {
        if (missing >= 0) {
          if (left.length < missing) return
          literals.push(left.subarray(0, missing))
          left = left.subarray(missing)
          missing = -1
        }
        const end = left.indexOf('\r\n')
        if (end < 0) return
        const part = left.subarray(0, end).toString('utf8')
        left = left.subarray(end + 2)
        const [, size, plus] = /\{(\d+)(\+?)\}$/u.exec(part) ?? []
        line += part
        if (size !== undefined) {
          missing = Number(size)
          if (plus === '') socket.write('+ go on\r\n')
          continue
        }
        take(client, line, literals)
        line = ''
        literals = []
      }
    })
    socket.write(`* OK [CAPABILITY ${able()}] ready\r\n`)
  }

  const imap: ImapServer = {
    commands,
    flagged: [],
    logins: 'right',
    searches: 'right',
    async start() {
      const own = createServer(serve)
      server = own
      await new Promise<void>(resolve => own.listen(0, '127.0.0.1', resolve))
      return (own.address() as { port: number }).port
    },
    async stop() {
      const stopping = server
      server = undefined
      imap.cut()
      await new Promise<void>(resolve => (stopping ? stopping.close(() => resolve()) : resolve()))
    },
    folder: name => folders[name],
    append,
    cut() {
      for (const { socket } of clients) socket.destroy()
    },
    renumber() {
      const { INBOX } = folders
      INBOX.validity += 1
      for (const [i, mail] of INBOX.mails.entries()) mail.uid = i + 1
      INBOX.next = INBOX.mails.length + 1
      imap.cut()
    },
    readers: () => [...clients].filter(({ open, idle }) => open === 'INBOX' && idle !== undefined).length,
  }
  return imap
}
