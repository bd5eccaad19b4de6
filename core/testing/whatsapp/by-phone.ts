// A linked phone's WhatsApp for the connector kit, played by the fake socket: what the kit says is handed over as the library would.
import type { AnyMessageContent, WAMessage } from '@whiskeysockets/baileys'
import { proto } from '@whiskeysockets/baileys'
import type { Arrived, Platform, PlatformGiven, Receipt, Written } from '../kits/connector/platform.ts'
import { wordsOfMarkdown } from '../kits/markdown-words.ts'
import { type FakeWhatsApp, fakeWhatsApp } from './fake-socket.ts'
import { asShown } from './shown.ts'

const lids: Record<string, string> = { ada: '1001', ben: '1002' }
const lidOf = (name: string): string => {
  lids[name] ??= String(1000 + Object.keys(lids).length)
  return `${lids[name]}@lid`
}
const nameOf = (jid: string): string => Object.keys(lids).find(name => lidOf(name) === jid) ?? jid

/** A message of a customer as the library hands it over. */
export const customersMessage = (from: string, id: string, message: proto.IMessage, more: Partial<WAMessage> = {}): WAMessage => ({
  key: { remoteJid: lidOf(from), remoteJidAlt: `1555765${lids[from]}@s.whatsapp.net`, fromMe: false, id },
  message,
  messageTimestamp: Math.floor(Date.now() / 1000),
  pushName: from,
  ...more,
})

export interface ByPhone extends Platform {
  fake(): FakeWhatsApp
  /** The core has taken what has this id; what comes of one message in several steps has them behind a blank. */
  took(id: string): void
}

export const byPhone = (): ByPhone => {
  let fake = fakeWhatsApp()
  let given: PlatformGiven
  let written = new Map<string, Written & { at: number }>()
  let names = new Map<string, string>()
  let lastTaken: string | undefined
  let taken = new Set<string>()
  let count = 0
  const { ProtocolMessage } = proto.Message
  const { Status } = proto.WebMessageInfo
  const statuses: Record<Receipt, number> = {
    sent: Status.SERVER_ACK,
    delivered: Status.DELIVERY_ACK,
    read: Status.READ,
    failed: Status.ERROR,
  }

  /** WhatsApp hears that a message was taken once the keys are written; the fake has no keys, so the core's word stands for it. */
  const handed = async (of: string, id: string): Promise<{ ok: boolean }> => {
    for (let n = 0; n < 150; n++) {
      if (taken.has(`${of}/${id}`)) return { ok: true }
      await new Promise(resolve => setTimeout(resolve, 10))
    }
    return { ok: false }
  }
  const told = (from: string, id: string, message: proto.IMessage, at = given.clock.now()): WAMessage =>
    customersMessage(from, id, message, { messageTimestamp: Math.floor(at / 1000), pushName: names.get(from) ?? from })
  const tell = async (from: string, id: string, message: proto.IMessage): Promise<{ ok: boolean }> => {
    taken.delete(`${lids[from]}/${id}`)
    try {
      fake.tell(told(from, id, message))
    } catch {
      return { ok: false }
    }
    return handed(lids[from] ?? '', id)
  }
  const authorOf = (id: string): Written & { at: number } => {
    const message = written.get(id)
    if (!message) throw new Error(`nobody wrote ${id}`)
    return message
  }
  const about = (id: string, protocolMessage: proto.Message.IProtocolMessage) =>
    tell(authorOf(id).from, `3AP${++count}`, { protocolMessage: { key: { id: id.split('/')[1] ?? '' }, ...protocolMessage } })

  return {
    fake: () => fake,
    took(id) {
      for (const one of [id, id.split(' ')[0] ?? id]) taken.add(one)
      if (written.has(id)) lastTaken = id
    },
    variables: () => ({ WHATSAPP_TRANSPORT: 'baileys' }),
    async start(handed) {
      given = handed
      fake = fakeWhatsApp()
      // The last that was taken is among them: WhatsApp may not have heard of it.
      fake.kept = () =>
        [...written]
          .filter(([id]) => !taken.has(id) || id === lastTaken)
          .map(([id, { from, text, at }]) => told(from, id.split('/')[1] ?? '', { conversation: text }, at))
      written = new Map()
      names = new Map()
      taken = new Set()
      lastTaken = undefined
      return 'ws://127.0.0.1'
    },
    async stop() {},
    write(message) {
      lidOf(message.from)
      const id = `${lids[message.from]}/3A${String(++count).padStart(18, '0')}`
      written.set(id, { ...message, at: given.clock.now() })
      return id
    },
    async deliver(id) {
      const { from, text } = authorOf(id)
      return tell(from, id.split('/')[1] ?? '', { conversation: text })
    },
    edit: (id, text) => about(id, { type: ProtocolMessage.Type.MESSAGE_EDIT, editedMessage: { conversation: text } }),
    remove: id => about(id, { type: ProtocolMessage.Type.REVOKE }),
    rename: (from, name) => void names.set(from, name),
    react(id, from, emoji, removed = false) {
      const key = { id: id.split('/')[1] ?? '' }
      return tell(from, `3AR${++count}`, { reactionMessage: { key, text: removed ? '' : emoji } })
    },
    async receipt(id, state) {
      const [user = '', of = ''] = id.split('/')
      const key = { remoteJid: `${user}@lid`, fromMe: true, id: of }
      taken.delete(`${id} ${state}`)
      fake.now().ev.emit('messages.update', [{ key, update: { status: statuses[state] } }])
      return state === 'sent' ? { ok: true } : handed(user, `${of} ${state}`)
    },
    reactions() {
      const all = new Map<string, string>()
      for (const { jid, content } of fake.sent) {
        const { react } = content as { react?: { key: { id: string }; text: string } }
        if (react) all.set(`${jid.split('@')[0]}/${react.key.id}`, react.text)
      }
      return [...all].filter(([, emoji]) => emoji !== '').map(([id, emoji]) => ({ id, emoji }))
    },
    typed: () => fake.presences.filter(one => one.startsWith('composing ')).map(one => nameOf(one.slice('composing '.length))),
    missed: true,
    reads: wordsOfMarkdown,
    sent() {
      const all = new Map<string, Arrived>()
      for (const { jid, id, content } of fake.sent) {
        const one = content as AnyMessageContent & {
          text?: string
          edit?: { id: string }
          delete?: { id: string }
          document?: unknown
          fileName?: string
          react?: unknown
        }
        const user = jid.split('@')[0] ?? ''
        if (one.react) continue
        if (one.edit) all.set(one.edit.id, { ...all.get(one.edit.id)!, text: asShown(one.text ?? '') })
        else if (one.delete) all.delete(one.delete.id)
        else
          all.set(id, {
            id: `${user}/${id}`,
            to: nameOf(jid),
            text: asShown(one.text ?? ''),
            ...('document' in one || 'image' in one || 'audio' in one || 'video' in one ? { files: [one.fileName ?? 'photo'] } : {}),
          })
      }
      return [...all.values()]
    },
    files: false,
    without: {
      forge: 'nothing but WhatsApp’s own encrypted connection brings anything in',
      replay: 'nothing but WhatsApp’s own encrypted connection brings anything in',
      skew: 'nothing but WhatsApp’s own encrypted connection brings anything in',
      beside: 'a desk has chats of two; what comes from groups is left out, see crabline.test.ts',
      malformed: 'what can not be decrypted never leaves the library',
      oversize: 'WhatsApp limits what it brings',
      spell: 'there are no bodies to be spelled',
      echo: 'the library tells of no message that it has sent itself',
      files: 'the fake has no encrypted files; see device.test.ts',
      next: 'WhatsApp refuses by acknowledgements of its own, without statuses; see device.test.ts',
    },
  }
}
