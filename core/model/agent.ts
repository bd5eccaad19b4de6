// People who answer, and who did a thing: the author of a timeline entry.

export type Role = 'admin' | 'agent' | 'viewer'

/** A person who answers: one identity over every desk and the API. */
export interface Agent {
  id: string
  name: string
  role: Role
  photo?: string
  phone?: string
  teams: string[]
  /** Where this person is known, as `desk:id`. Unique over all agents. */
  identities: string[]
}

/** Who is acting through a desk or the API, before it is known whether the desk has met them. */
export interface Who {
  id: string
  name: string
  photo?: string
  /** The role that the desk vouches for, such as `admin` at the terminal of the house itself. */
  role?: Role
  /** Known as this in the desk, `desk:id`: the same person at another desk is one agent once the two are joined. */
  identity?: string
}

/** Who wrote or caused an entry. `system` is the house itself: notices, deliveries, jobs. */
export type Author =
  | { kind: 'contact'; id: string; name?: string }
  | { kind: 'ai'; name?: string }
  | { kind: 'agent'; id: string; name: string; photo?: string }
  | { kind: 'system'; name?: string }

export const ai: Author = { kind: 'ai' }
export const system: Author = { kind: 'system' }

/** True for words that come from the machine and so stand behind the takeover fence. */
export const isMachine = (author: Author): boolean => author.kind === 'ai' || author.kind === 'system'
