// The core's customer view → what the widget reads: words made safe, addresses checked, the customer's own ids given back.

import { toHtml, toLine } from '#core/lib/dialects/html.ts'
import { webUrl } from '#core/lib/dialects/reader.ts'
import type { Attachment } from '#core/model/entry.ts'
import type { Session } from '#core/model/session.ts'
import type { Files } from '#core/ports/files.ts'
import type { CustomerEntry } from '#core/ports/queries.ts'
import type { Customer } from '../who/customer.ts'
import { createMemory } from '../who/memory.ts'
import type { WireEntry, WireFile, WireSession } from '../wire.ts'

/** The channel-wide id of a customer's message: nobody can take or guess at another's. */
export const channelId = (customer: Customer, id: string): string =>
  `${customer.kind === 'verified' ? 'id-' : ''}${customer.hash.slice(0, 32)}:${id.toLowerCase()}`

/**
 * The UUID as the browser made it. Also where it was sent before the sign-in: so a message that was under way then is recognised.
 * Whoever sees the entry wrote it.
 */
const ownId = (id: string): string => id.slice(id.indexOf(':') + 1)

const seenAuthor = ({ photo, ...author }: NonNullable<CustomerEntry['author']>): NonNullable<CustomerEntry['author']> => {
  const shown = webUrl(photo)
  return shown === undefined ? author : { ...author, photo: shown }
}

const seenSource = ({ title, url }: { title: string; url?: string }): { title: string; url?: string } => {
  const shown = webUrl(url)
  return shown === undefined ? { title } : { title, url: shown }
}

/** A file as the widget gets it, with an address that holds for a day. */
export const wireFile = (attachment: Attachment, files: Files): WireFile => {
  const { name, type, size, image, url } = attachment
  return { name, type, size, url: url ?? files.url(attachment), ...(image ? { image } : {}) }
}

/** One entry as the widget gets it. */
export const wireEntry = (entry: CustomerEntry, files: Files): WireEntry => {
  const { author, sources, platformId, attachments, original, ...rest } = entry
  const markdown = rest.text && (rest.kind === 'message' || rest.kind === 'edit' || rest.kind === 'more') && author?.kind !== 'contact'
  return {
    ...rest,
    ...(author ? { author: seenAuthor(author) } : {}),
    ...(sources ? { sources: sources.map(seenSource) } : {}),
    ...(attachments?.length ? { files: attachments.map(one => wireFile(one, files)) } : {}),
    ...(platformId === undefined ? {} : { platformId: ownId(platformId) }),
    ...(markdown ? { html: toHtml(rest.text ?? '') } : {}),
    ...(original ? { original: { ...original, html: toHtml(original.text) } } : {}),
  }
}

export interface Faces {
  /** Learns from entries who answers in a session and how they look. */
  learn(session: string, entries: CustomerEntry[]): void
  of(session: string): CustomerEntry['author']
}

/** Names and photos of those who answer, as entries told them: the session itself knows no photo. */
export const createFaces = (): Faces => {
  const seen = createMemory<NonNullable<CustomerEntry['author']>>(5000)
  return {
    learn(session, entries) {
      const author = entries.findLast(e => e.kind === 'message' && e.author?.kind === 'agent')?.author
      if (author) seen.set(session, author)
    },
    of: session => seen.get(session),
  }
}

/** The session as the widget gets it. `answering` is the agent who spoke last, where an entry told it. */
export const wireSession = (session: Session, answering?: CustomerEntry['author']): WireSession => {
  const { owner } = session
  const same = owner.kind === 'agent' && answering?.kind === 'agent' && (owner.name === undefined || owner.name === answering.name)
  const photo = same ? webUrl(answering.photo) : undefined
  const name = owner.kind === 'agent' ? (owner.name ?? answering?.name) : undefined
  return {
    id: session.id,
    ticket: session.ticket,
    status: session.status,
    owner: { kind: owner.kind, ...(name === undefined ? {} : { name }), ...(photo === undefined ? {} : { photo }) },
    ...(session.language === undefined ? {} : { language: session.language }),
    ...(session.from === undefined ? {} : { from: session.from }),
    lastActivityAt: session.lastActivityAt,
    preview: toLine(session.preview ?? ''),
    unread: (session.unseen ?? []).length,
    seen: session.seen ?? 0,
  }
}
