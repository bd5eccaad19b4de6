// Contacts, members, teams and the log of who did what, read back.

import { z } from 'zod'
import type { Agent, AgentStanding, RoleSettings } from '#core/model/agent.ts'
import type { AuditRow } from '#core/model/audit.ts'
import type { Contact, MaybeSame } from '#core/model/contact.ts'
import { assignments, type TeamStanding } from '#core/model/team.ts'
import { reads, role, text, time } from './parts.ts'

const fields = z.object({
  name: z.string().optional(),
  email: z.string().optional(),
  phone: z.string().optional(),
  custom: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
})

export const contact = reads<Contact>(
  z
    .object({
      id: z.string(),
      identities: z.array(z.string()),
      verified: fields.default({}),
      claimed: fields.default({}),
      segments: z.array(z.string()).default([]),
      teamSegments: z.array(z.string()).default([]),
      blocked: z.boolean(),
      silent: z.array(z.object({ address: z.string(), since: time })).default([]),
      merged: z.array(z.string()).default([]),
      parts: z.array(z.object({ id: z.string(), identities: z.array(z.string()), at: time, by: z.string().optional() })).default([]),
      createdAt: time,
    })
    // Told are all segments at once; one that the team set and the page proves too stands with the team's.
    .transform(told => ({ ...told, segments: told.segments.filter(s => !told.teamSegments.includes(s)), rev: 0 })),
)

const vouched = z.enum(['proven', 'claimed', 'texts', 'calls'])

export const alike = reads<{ items: MaybeSame[] }>(
  z.object({
    items: z.array(
      z.object({
        contact,
        ticket: z.int().optional(),
        shared: z.array(z.object({ identity: z.string(), here: vouched, there: vouched })),
      }),
    ),
  }),
)

const agentShape = z.object({
  id: z.string(),
  name: z.string(),
  role,
  teams: z.array(z.string()).default([]),
  identities: z.array(z.string()).default([]),
  photo: z.string().optional(),
  phone: z.string().optional(),
  away: time.optional(),
  set: z.object({ role: role.optional(), name: z.string().optional(), photo: z.string().optional() }).optional(),
})

export const me = reads<Agent>(agentShape)

export const member = reads<AgentStanding>(agentShape.extend({ open: z.int().default(0) }))

export const roleSettings = reads<RoleSettings>(
  z.object({ by: z.enum(['list', 'group']), groups: z.record(z.string(), role), others: role }),
)

export const team = reads<TeamStanding>(
  z
    .object({
      id: z.string(),
      name: z.string(),
      assignment: z.enum(assignments),
      most: z.int().optional(),
      members: z.array(z.object({ id: z.string(), name: z.string(), away: z.boolean().default(false) })).default([]),
      waiting: z.int().default(0),
    })
    .transform(told => ({ ...told, rev: 0 })),
)

export const auditRow = reads<AuditRow>(
  z.object({
    id: z.string(),
    at: time,
    who: z.object({ id: z.string(), name: z.string() }),
    verb: z.string(),
    about: text,
    changes: z.array(z.object({ what: z.string(), from: z.string().optional(), to: z.string().optional() })).default([]),
    unsure: z.literal(true).optional(),
  }),
)

export const kept = reads<{ days: number }>(z.object({ days: z.int() }))
