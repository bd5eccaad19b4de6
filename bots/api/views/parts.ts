// What many views are made of: times, owners, authors, pages of a list.
import type { Author } from '#core/model/agent.ts'
import type { Owner } from '#core/model/session.ts'
import type { Source } from '#core/model/source.ts'
import type { Time } from '#core/model/time.ts'
import type { Page } from '#core/ports/store.ts'

/** What is told, before it is written as JSON. */
export type Json = Record<string, unknown>

/** A time as RFC 3339. */
export const iso = (time: Time): string => new Date(time).toISOString()

/** A time that may be missing, as RFC 3339. */
export const maybe = (time: Time | undefined): string | undefined => (time === undefined ? undefined : iso(time))

export const ownerView = (owner: Owner): Json =>
  owner.kind === 'agent' ? { kind: owner.kind, id: owner.id, name: owner.name } : { kind: owner.kind }

export const authorView = (author: Author): Json => ({ kind: author.kind, id: 'id' in author ? author.id : undefined, name: author.name })

export const sourcesView = (sources: Source[] | undefined): Json[] | undefined =>
  sources?.map(({ title, url, version }) => ({ title, url, version }))

/** A page of a list, each item through `view`. */
export const pageView = <T>({ items, next }: Page<T>, view: (item: T) => Json): { items: Json[]; next: string | null } => ({
  items: items.map(view),
  next,
})
