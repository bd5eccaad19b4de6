// People who answer, and who did a thing: the author of a timeline entry.
import type { Time } from './time.ts'

/** The highest first. */
export const roles = ['admin', 'agent', 'viewer'] as const
/** `viewer` reads; `agent` works on sessions and contacts; `admin` decides how the house works. */
export type Role = (typeof roles)[number]

/** A person who answers: one identity over every desk and the API. */
export interface Agent {
  id: string
  name: string
  /** As it counts now: what an admin set, else what the desk of the latest act vouched for, else what the house gives. */
  role: Role
  photo?: string
  phone?: string
  /** Ids of teams. */
  teams: string[]
  /** Where this person is known, as `desk:id`. Unique over all agents. */
  identities: string[]
  /** Since when nothing is to be assigned to them. */
  away?: Time
  /** What an admin has set: it beats what desks tell. */
  set?: { role?: Role; name?: string; photo?: string }
}

/** An agent, and how many open sessions they have. */
export interface AgentStanding extends Agent {
  open: number
}

/** What an admin changes of an agent; what is left out stays. `null` gives back to the desks what was set. */
export interface AgentChange {
  role?: Role | null
  name?: string | null
  photo?: string | null
  phone?: string | null
  teams?: { add?: string[]; remove?: string[] }
  away?: boolean
}

/** Where roles come from, for people whose role no admin has set. */
export interface RoleSettings {
  /** `list`: only admins give roles, and desks that vouch. `group`: groups of a desk do, such as Slack's user groups. */
  by: 'list' | 'group'
  /** Role by group, in the desk's own words: `slack:S0123` → `admin`. */
  groups: Record<string, Role>
  /** The role of whoever is in none of them, or on no list. */
  others: Role
}

export const initialRoles: RoleSettings = { by: 'list', groups: {}, others: 'agent' }

/** The role that a desk vouches for, from the groups it finds the person in: the highest of them; undefined where roles come by list. */
export const roleIn = (groups: readonly string[], settings: RoleSettings): Role | undefined => {
  if (settings.by !== 'group') return undefined
  return roles.find(role => groups.some(group => settings.groups[group] === role)) ?? settings.others
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
