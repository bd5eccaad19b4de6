// The core's customer view → what the widget reads: words made safe, addresses checked, the visitor's own ids given back.
import type { Session } from '#core/model/session.ts'
import type { CustomerEntry } from '#core/ports/queries.ts'
import { toHtml, webUrl } from './markdown.ts'
import type { Visitor } from './visitors.ts'
import type { WireEntry, WireSession } from './wire.ts'

/** The channel-wide id of a visitor's message: no visitor can take or guess at another's. */
export const channelId = (visitor: Visitor, id: string): string => `${visitor.hash.slice(0, 32)}:${id.toLowerCase()}`

const ownId = (visitor: Visitor, id: string | undefined): string | undefined => {
  const prefix = channelId(visitor, '')
  return id?.startsWith(prefix) ? id.slice(prefix.length) : undefined
}

const seenAuthor = ({ photo, ...author }: NonNullable<CustomerEntry['author']>): NonNullable<CustomerEntry['author']> => {
  const shown = webUrl(photo)
  return shown === undefined ? author : { ...author, photo: shown }
}

const seenSource = ({ title, url }: { title: string; url?: string }): { title: string; url?: string } => {
  const shown = webUrl(url)
  return shown === undefined ? { title } : { title, url: shown }
}

/** One entry as the widget gets it. */
export const wireEntry = (visitor: Visitor, entry: CustomerEntry): WireEntry => {
  const { author, sources, platformId, ...rest } = entry
  const id = ownId(visitor, platformId)
  const markdown = rest.text && (rest.kind === 'message' || rest.kind === 'edit') && author?.kind !== 'contact'
  return {
    ...rest,
    ...(author ? { author: seenAuthor(author) } : {}),
    ...(sources ? { sources: sources.map(seenSource) } : {}),
    ...(id === undefined ? {} : { platformId: id }),
    ...(markdown ? { html: toHtml(rest.text ?? '') } : {}),
  }
}

/** The session as the widget gets it. `answering` carries the photo of the agent who answers, where an entry told it. */
export const wireSession = (session: Session, answering?: CustomerEntry['author']): WireSession => {
  const photo = session.owner.kind === 'agent' && answering?.kind === 'agent' ? webUrl(answering.photo) : undefined
  const name = session.owner.kind === 'agent' ? (session.owner.name ?? answering?.name) : undefined
  return {
    id: session.id,
    ticket: session.ticket,
    status: session.status,
    owner: { kind: session.owner.kind, ...(name === undefined ? {} : { name }), ...(photo === undefined ? {} : { photo }) },
    ...(session.from === undefined ? {} : { from: session.from }),
  }
}
