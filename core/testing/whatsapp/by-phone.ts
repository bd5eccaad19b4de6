// A linked phone's WhatsApp for the connector kit, played by the fake socket: what the kit says is handed over as the library would.
import type { AnyMessageContent, WAMessage } from '@whiskeysockets/baileys'
import { proto } from '@whiskeysockets/baileys'
import type { Arrived, Platform, Written } from '../kits/connector/platform.ts'
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
  /** The core has taken what has this id. */
  took(id: string): void
}

export const byPhone = (): ByPhone => {
  let fake = fakeWhatsApp()
  let written = new Map<string, Written>()
  let taken = new Set<string>()
  let count = 0
  const { ProtocolMessage } = proto.Message

  /** WhatsApp hears that a message was taken once the keys are written; the fake has no keys, so the core's word stands for it. */
  const handed = async (of: string, id: string): Promise<{ ok: boolean }> => {
    for (let n = 0; n < 150; n++) {
      if (taken.has(`${of}/${id}`)) return { ok: true }
      await new Promise(resolve => setTimeout(resolve, 10))
    }
    return { ok: false }
  }
  const tell = async (from: string, id: string, message: proto.IMessage): Promise<{ ok: boolean }> => {
    taken.delete(`${lids[from]}/${id}`)
    try {
      fake.tell(customersMessage(from, id, message))
    } catch {
      return { ok: false }
    }
    return handed(lids[from] ?? '', id)
  }
  const authorOf = (id: string): Written => {
    const message = written.get(id)
    if (!message) throw new Error(`nobody wrote ${id}`)
    return message
  }
  const about = (id: string, protocolMessage: proto.Message.IProtocolMessage) =>
    tell(authorOf(id).from, `3AP${++count}`, { protocolMessage: { key: { id: id.split('/')[1] ?? '' }, ...protocolMessage } })

  return {
    fake: () => fake,
    took: id => void taken.add(id),
    variables: () => ({ WHATSAPP_TRANSPORT: 'baileys' }),
    async start() {
      fake = fakeWhatsApp()
      written = new Map()
      taken = new Set()
      return 'ws://127.0.0.1'
    },
    async stop() {},
    write(message) {
      lidOf(message.from)
      const id = `${lids[message.from]}/3A${String(++count).padStart(18, '0')}`
      written.set(id, message)
      return id
    },
    async deliver(id) {
      const { from, text } = authorOf(id)
      return tell(from, id.split('/')[1] ?? '', { conversation: text })
    },
    edit: (id, text) => about(id, { type: ProtocolMessage.Type.MESSAGE_EDIT, editedMessage: { conversation: text } }),
    remove: id => about(id, { type: ProtocolMessage.Type.REVOKE }),
    sent() {
      const all = new Map<string, Arrived>()
      for (const { jid, id, content } of fake.sent) {
        const one = content as AnyMessageContent & {
          text?: string
          edit?: { id: string }
          delete?: { id: string }
          document?: unknown
          fileName?: string
        }
        const [, user] = [0, jid.split('@')[0] ?? '']
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
      malformed: 'what can not be decrypted never leaves the library',
      oversize: 'WhatsApp limits what it brings',
      spell: 'there are no bodies to be spelled',
      echo: 'the library tells of no message that it has sent itself',
      files: 'the fake has no encrypted files; see media.test.ts',
      next: 'WhatsApp refuses by acknowledgements of its own, without statuses; see device.test.ts',
    },
  }
}
