// Contacts, members, teams and the log of who did what, as callers see them.
import type { Agent, AgentStanding } from '#core/model/agent.ts'
import type { AuditRow } from '#core/model/audit.ts'
import { type Contact, contactName, type MaybeSame, segmentsOf } from '#core/model/contact.ts'
import type { TeamStanding } from '#core/model/team.ts'
import { iso, type Json, maybe } from './parts.ts'

export const contactView = (contact: Contact): Json => ({
  id: contact.id,
  name: contactName({ verified: { ...contact.verified }, claimed: contact.claimed }),
  email: contact.verified.email,
  phone: contact.verified.phone,
  identities: contact.identities,
  verified: contact.verified,
  claimed: contact.claimed,
  segments: segmentsOf(contact),
  teamSegments: contact.teamSegments ?? [],
  blocked: contact.blocked,
  silent: (contact.silent ?? []).map(({ address, since }) => ({ address, since: iso(since) })),
  merged: contact.merged,
  parts: (contact.parts ?? []).map(({ id, identities, at, by }) => ({ id, identities, at: iso(at), by })),
  createdAt: iso(contact.createdAt),
})

export const maybeSameView = ({ contact, ticket, shared }: MaybeSame): Json => ({
  contact: contactView(contact),
  ticket,
  shared: [...shared],
})

export const meView = ({ id, name, role, teams, identities, photo, phone, away, set }: Agent): Json => ({
  id,
  name,
  role,
  teams,
  identities,
  photo,
  phone,
  away: maybe(away),
  set,
})

export const memberView = (agent: AgentStanding): Json => ({ ...meView(agent), open: agent.open })

export const teamView = ({ id, name, assignment, most, members, waiting }: TeamStanding): Json => ({
  id,
  name,
  assignment,
  most,
  members,
  waiting,
})

export const auditView = ({ at, ...row }: AuditRow): Json => ({ ...row, at: iso(at) })
