// A fake of ours for what crabline lacks: QR and pairing codes, media, groups, what was written while nothing was connected, edits, receipts, and
// every way in which WhatsApp ends a connection. It stands in the place of the library's socket; no encryption is done.
import { EventEmitter } from 'node:events'
import { type AnyMessageContent, proto, type WAMessage } from '@whiskeysockets/baileys'
import type { OpenSocket, SocketConfig, WaSocket } from '#connectors/whatsapp/baileys/library.ts'

export interface FakeSent {
  jid: string
  id: string
  content: AnyMessageContent
}

export interface FakeSocket {
  config: SocketConfig
  ev: EventEmitter
  /** With this code of the library's DisconnectReason. */
  close(code: number): void
  /** Is it still the one that is connected? */
  open: boolean
}

export interface FakeWhatsApp {
  openSocket: OpenSocket
  sockets: FakeSocket[]
  /** The one that is connected. */
  now(): FakeSocket
  sent: FakeSent[]
  presences: string[]
  /** How the next messages are acknowledged: an error's code, or not at all. */
  acks: (string | 'never')[]
  /** What was written while nothing was connected, or was not heard to be taken: handed over as soon as a device is connected. */
  kept(): WAMessage[]
  /** Hands over a message as the library does. */
  tell(message: WAMessage, type?: 'notify' | 'append'): void
  /** The phone scans, or types the code. */
  scan(): void
}

export const me = { id: '15550000000:1@s.whatsapp.net', lid: '999000111@lid', name: 'The shop' }

export const fakeWhatsApp = (): FakeWhatsApp => {
  const fake: FakeWhatsApp = {
    sockets: [],
    sent: [],
    presences: [],
    acks: [],
    kept: () => [],
    now() {
      const socket = fake.sockets.findLast(one => one.open)
      if (!socket) throw new Error('no socket is connected')
      return socket
    },
    tell: (message, type = 'notify') => void fake.now().ev.emit('messages.upsert', { messages: [message], type }),
    scan() {
      const { config, ev, close } = fake.now()
      Object.assign(config.auth.creds, { me, account: {}, registered: true })
      ev.emit('creds.update', config.auth.creds)
      ev.emit('connection.update', { isNewLogin: true })
      close(515)
    },
    openSocket(config) {
      const ev = new EventEmitter()
      const ws = new EventEmitter()
      const close = (code?: number): void => {
        if (!one.open) return
        one.open = false
        ev.emit('connection.update', {
          connection: 'close',
          lastDisconnect: { error: code === undefined ? undefined : { output: { statusCode: code } }, date: new Date() },
        })
      }
      const one: FakeSocket = { config, ev, close, open: true }
      fake.sockets.push(one)
      setImmediate(() => {
        if (config.auth.creds.me && config.auth.creds.registered) {
          ev.emit('connection.update', { connection: 'open' })
          const messages = fake.kept()
          if (messages.length > 0) ev.emit('messages.upsert', { messages, type: 'append' })
        } else ev.emit('connection.update', { qr: `qr-${fake.sockets.length}` })
      })
      const socket = {
        ev,
        ws,
        get user() {
          return config.auth.creds.me
        },
        async sendMessage(jid: string, content: AnyMessageContent, { messageId: id = '' }: { messageId?: string } = {}) {
          if (!one.open) throw new Error('Connection Closed')
          const ack = fake.acks.shift()
          if (ack === undefined || ack === 'never') fake.sent.push({ jid, id, content })
          if (ack !== 'never')
            setImmediate(() => ws.emit('CB:ack,class:message', { tag: 'ack', attrs: { id, ...(ack === undefined ? {} : { error: ack }) } }))
          const text = 'text' in content && typeof content.text === 'string' ? content.text : ''
          return proto.WebMessageInfo.fromObject({ key: { remoteJid: jid, fromMe: true, id }, message: { conversation: text } })
        },
        async sendPresenceUpdate(state: string, jid?: string) {
          fake.presences.push(`${state} ${jid}`)
        },
        requestPairingCode: async () => 'ABCD1234',
        updateMediaMessage: async (message: WAMessage) => message,
        end: async () => close(),
        signalRepository: {},
      }
      return socket as unknown as WaSocket
    },
  }
  return fake
}
