// What a message of WhatsApp says, in our words. https://github.com/WhiskeySockets/Baileys, WAProto/WAProto.proto
import type { proto } from '@whiskeysockets/baileys'
import type { Library, WAMessage } from './library.ts'

export type Said =
  | { kind: 'message'; text: string; file?: { name: string }; quoted?: Quoted }
  | { kind: 'edit'; of: string; text: string }
  | { kind: 'delete'; of: string }
  | { kind: 'reaction'; of: string; emoji: string; removed: boolean }

/** What a reply answers. */
export interface Quoted {
  id: string
  text: string
}

type Content = proto.IMessage

const extensions: Record<string, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'video/mp4': 'mp4',
  'audio/ogg': 'ogg',
  'audio/mp4': 'm4a',
  'audio/mpeg': 'mp3',
  'application/pdf': 'pdf',
}

/** Such as `voice message.ogg`: WhatsApp names documents only. */
const named = (what: string, mimetype: string | null | undefined): { name: string } => {
  const type = mimetype?.split(';')[0]?.trim() ?? ''
  const extension = Object.hasOwn(extensions, type) ? extensions[type] : undefined
  return { name: extension === undefined ? what : `${what}.${extension}` }
}

const place = (location: proto.Message.ILocationMessage & Pick<proto.Message.ILiveLocationMessage, 'caption'>): string => {
  const { degreesLatitude: latitude, degreesLongitude: longitude, name, address, caption } = location
  const where = `https://maps.google.com/?q=${latitude},${longitude}`
  return [caption, name, address, where].filter(Boolean).join('\n')
}

const lines = (...all: (string | null | undefined)[]): string => all.filter(Boolean).join('\n')

/** Name and numbers of a shared contact. */
const card = ({ displayName, vcard }: proto.Message.IContactMessage): string => {
  const numbers = [...(vcard ?? '').matchAll(/^TEL[^:]*:(.+)$/gim)].map(([, number]) => number?.trim())
  return [displayName, ...numbers].filter(Boolean).join(', ')
}

/** The words and the file of a content; undefined where it holds nothing that a person would read. */
const contentOf = (content: Content): { text: string; file?: { name: string } } | undefined => {
  if (content.conversation) return { text: content.conversation }
  if (content.extendedTextMessage) return { text: content.extendedTextMessage.text ?? '' }
  if (content.imageMessage) return { text: content.imageMessage.caption ?? '', file: named('photo', content.imageMessage.mimetype) }
  if (content.videoMessage) return { text: content.videoMessage.caption ?? '', file: named('video', content.videoMessage.mimetype) }
  if (content.ptvMessage) return { text: '', file: named('video message', content.ptvMessage.mimetype) }
  if (content.audioMessage)
    return { text: '', file: named(content.audioMessage.ptt ? 'voice message' : 'audio', content.audioMessage.mimetype) }
  if (content.stickerMessage) return { text: '', file: named('sticker', content.stickerMessage.mimetype) }
  if (content.documentMessage) {
    const { caption, fileName, mimetype } = content.documentMessage
    return { text: caption ?? '', file: fileName ? { name: fileName } : named('document', mimetype) }
  }
  if (content.locationMessage) return { text: place(content.locationMessage) }
  if (content.liveLocationMessage) return { text: place(content.liveLocationMessage) }
  if (content.productMessage) return { text: lines(content.productMessage.body, content.productMessage.product?.title) }
  if (content.orderMessage)
    return { text: lines(content.orderMessage.message, `[an order, items: ${content.orderMessage.itemCount ?? 0}]`) }
  if (content.liveLocationMessage) return { text: place(content.liveLocationMessage) }
  if (content.contactMessage) return { text: card(content.contactMessage) }
  if (content.contactsArrayMessage) return { text: (content.contactsArrayMessage.contacts ?? []).map(card).join('\n') }
  if (content.buttonsResponseMessage) return { text: content.buttonsResponseMessage.selectedDisplayText ?? '' }
  if (content.templateButtonReplyMessage) return { text: content.templateButtonReplyMessage.selectedDisplayText ?? '' }
  if (content.listResponseMessage) return { text: content.listResponseMessage.title ?? '' }
  if (content.interactiveResponseMessage) return { text: content.interactiveResponseMessage.body?.text ?? '' }
  return undefined
}

/** Where a content keeps what it answers. */
const contextOf = (content: Content): proto.IContextInfo | undefined => {
  for (const part of Object.values(content) as unknown[])
    if (part !== null && typeof part === 'object' && 'contextInfo' in part && part.contextInfo)
      return part.contextInfo as proto.IContextInfo
  return undefined
}

/** Undefined for what is nothing to a desk: keys, settings, polls, history. */
export const readMessage = ({ normalizeMessageContent, proto }: Library, { message }: WAMessage): Said | undefined => {
  const content = normalizeMessageContent(message)
  if (!content) return undefined
  const { protocolMessage, reactionMessage } = content
  if (protocolMessage) {
    const of = protocolMessage.key?.id
    if (!of) return undefined
    if (protocolMessage.type === proto.Message.ProtocolMessage.Type.REVOKE) return { kind: 'delete', of }
    if (protocolMessage.type !== proto.Message.ProtocolMessage.Type.MESSAGE_EDIT) return undefined
    const said = contentOf(normalizeMessageContent(protocolMessage.editedMessage) ?? {})
    return said === undefined ? undefined : { kind: 'edit', of, text: said.text }
  }
  if (reactionMessage) {
    const of = reactionMessage.key?.id
    return of ? { kind: 'reaction', of, emoji: reactionMessage.text ?? '', removed: !reactionMessage.text } : undefined
  }
  const said = contentOf(content)
  if (said === undefined || (said.text === '' && said.file === undefined)) return undefined
  const context = contextOf(content)
  const quoted = context?.stanzaId && context.quotedMessage ? contentOf(normalizeMessageContent(context.quotedMessage) ?? {}) : undefined
  return {
    kind: 'message',
    ...said,
    ...(quoted === undefined ? {} : { quoted: { id: context?.stanzaId ?? '', text: quoted.text || (quoted.file?.name ?? '') } }),
  }
}

/** Milliseconds, from the seconds of a message. */
export const timeOf = ({ messageTimestamp }: WAMessage): number | undefined => {
  const seconds = Number(messageTimestamp ?? 0)
  return seconds > 0 ? seconds * 1000 : undefined
}
