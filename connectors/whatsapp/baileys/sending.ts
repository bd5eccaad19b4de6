// Sends to customers through the linked device. Each message has an id made of the ledger's key: a second try carries the same, and a phone
// that has it already shows it once.
import type { AnyMessageContent } from '@whiskeysockets/baileys'
import type { Clock } from '#core/lib/clock.ts'
import type { Attachment } from '#core/model/entry.ts'
import { hour, minute, second } from '#core/model/time.ts'
import type { Address, Connector, Reply, Sent } from '#core/ports/connector.ts'
import { Reconnect, Refused, Retry } from '#core/ports/failure.ts'
import type { Files } from '#core/ports/files.ts'
import { messageId, readAddress, readMessageId } from '../address.ts'
import { longestText, textsOf } from '../text.ts'
import type { Acks } from './acks.ts'
import type { WaSocket } from './library.ts'
import type { People } from './people.ts'
import { idOf, type SentOnes } from './sent.ts'

/** WhatsApp's own apps take no edit of what is older, nor a deletion. */
const editable = 15 * minute
const deletable = 48 * hour

/** How the device stands, as far as sending goes. */
export type Line = { open: true; socket: WaSocket; acks: Acks } | { open: false; why: string; lasting: boolean }

export interface SendingGiven {
  line: () => Line
  people: People
  sent: () => Promise<SentOnes>
  files: Files
  clock: Clock
}

const bytesOf = async (content: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const chunks: Uint8Array[] = []
  for await (const chunk of content) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** As WhatsApp shows it: pictures, films and voice as such, everything else as a document. */
const fileContent = async (files: Files, file: Attachment): Promise<AnyMessageContent> => {
  const content = await bytesOf(await files.open(file))
  const { type, name } = file
  if (type === 'image/jpeg' || type === 'image/png') return { image: content, mimetype: type }
  if (type === 'video/mp4') return { video: content, mimetype: type }
  if (type === 'audio/ogg') return { audio: content, mimetype: 'audio/ogg; codecs=opus', ptt: true }
  if (type.startsWith('audio/')) return { audio: content, mimetype: type }
  return { document: content, mimetype: type, fileName: name }
}

const partKey = (key: string, at: number): string => `${key}#${at}`

type Sending = Required<Pick<Connector, 'send' | 'settle' | 'typing' | 'edit' | 'remove' | 'react' | 'reach'>>

export const createSending = ({ line, people, sent, files, clock }: SendingGiven): Sending => {
  const open = (): { socket: WaSocket; acks: Acks } => {
    const now = line()
    if (now.open) return now
    throw now.lasting ? new Reconnect(now.why) : new Retry(now.why, 2 * second)
  }

  /** Once: what WhatsApp has taken is not sent again, and what may be there is not either. */
  const post = async (address: Address, content: AnyMessageContent, key: string): Promise<string> => {
    const { socket, acks } = open()
    const kept = await sent()
    const id = idOf(key)
    const platformId = messageId(readAddress(address), id)
    if ((await kept.get(platformId))?.taken) return platformId
    const jid = await people.jid(address)
    await kept.going(platformId, address, clock.now())
    const ack = acks.expect(id)
    try {
      const message = await socket.sendMessage(jid, content, { messageId: id })
      if (message?.message) await kept.content(platformId, message.message)
      await ack.done
    } catch (error) {
      ack.forget()
      // It said no, so nothing of it is there.
      if (error instanceof Retry || error instanceof Refused) await kept.remove(platformId)
      throw error
    }
    await kept.taken(platformId)
    return platformId
  }

  /** Contents in their order, the last of them with the delivery's own key: where that is known to be there, all are. */
  const contentsOf = (reply: Reply): { key: (key: string) => string; content: () => Promise<AnyMessageContent> }[] => {
    const texts = textsOf(reply, longestText).map(text => async (): Promise<AnyMessageContent> => ({ text, linkPreview: null }))
    const all = [...(reply.attachments ?? []).map(file => () => fileContent(files, file)), ...texts]
    return all.map((content, at) => ({ content, key: key => (at === all.length - 1 ? key : partKey(key, at)) }))
  }

  const keyOf = async (platformId: string, address: Address): Promise<{ remoteJid: string; id: string; fromMe: boolean; at?: number }> => {
    const { id } = readMessageId(platformId)
    const ours = await (await sent()).get(platformId)
    return { remoteJid: await people.jid(address), id, fromMe: ours !== undefined, ...(ours === undefined ? {} : { at: ours.at }) }
  }

  return {
    async send(address, reply, key): Promise<Sent> {
      let platformId: string | undefined
      for (const one of contentsOf(reply)) platformId = await post(address, await one.content(), one.key(key))
      return platformId === undefined ? {} : { platformId, state: 'sent' }
    },
    async settle(address, key) {
      const all = await sent()
      const standing = async (one: string) => {
        const platformId = messageId(readAddress(address), idOf(one))
        return { platformId, kept: await all.get(platformId) }
      }
      const { platformId, kept } = await standing(key)
      if (kept !== undefined) return kept.taken ? { platformId, state: 'sent' } : 'unknowable'
      for (let at = 0; ; at++) {
        const part = await standing(partKey(key, at))
        if (part.kept === undefined) return 'absent'
        if (!part.kept.taken) return 'unknowable'
      }
    },
    async typing(address) {
      const now = line()
      if (now.open) await now.socket.sendPresenceUpdate('composing', await people.jid(address))
    },
    async edit(address, { platformId, reply }, key) {
      const { at, ...of } = await keyOf(platformId, address)
      if (at === undefined || clock.now() - at > editable)
        throw new Refused('WhatsApp lets a message be changed for 15 minutes only', 'too_old')
      const [text = '', ...more] = textsOf(reply, longestText)
      if (more.length > 0) throw new Refused('the new words are longer than one message of WhatsApp', 'too_long')
      await post(address, { text, edit: of, linkPreview: null }, key)
    },
    async remove(address, platformId, key) {
      const { at, ...of } = await keyOf(platformId, address)
      if (at === undefined || clock.now() - at > deletable)
        throw new Refused('WhatsApp lets a message be taken back for two days only', 'too_old')
      await post(address, { delete: of }, key)
    },
    async react(address, { platformId, emoji, removed }, key) {
      if (/^:.*:$/.test(emoji)) throw new Refused(`WhatsApp has no ${emoji}`, 'unknown_emoji')
      const { at: _, ...of } = await keyOf(platformId, address)
      await post(address, { react: { key: of, text: removed ? '' : emoji } }, key)
    },
    reach({ addresses, identities }) {
      const known = addresses.find(one => one.startsWith('whatsapp:'))
      const lid = identities.find(one => one.startsWith('whatsapp:'))
      const found = known ?? lid
      if (found === undefined)
        throw new Refused(
          'they have never written on WhatsApp, and a linked phone writes to nobody first: WhatsApp takes numbers away for that',
          'unknown_here',
        )
      return async () => found
    },
  }
}
