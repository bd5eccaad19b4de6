// People: contacts, members of the team with their roles, teams, and the log of who did what.

import { z } from 'zod'
import { assignments } from '#core/model/team.ts'
import { role, time } from './parts.ts'

const fields = z.object({
  name: z.string().optional(),
  email: z.string().optional(),
  phone: z.string().optional(),
  custom: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
})

export const contact = z
  .object({
    id: z.string(),
    name: z.string().optional(),
    email: z.string().optional().describe('Verified.'),
    phone: z.string().optional().describe('Verified.'),
    identities: z.array(z.string()).describe('`email:…`, `phone:…`, `id:…`: each belongs to one contact.'),
    verified: fields,
    claimed: fields.describe('Said by a browser and proven by nobody.'),
    segments: z.array(z.string()).describe('Every segment the contact is in, proven by the page or set by the team.'),
    teamSegments: z.array(z.string()).describe('Those that the team set.'),
    blocked: z.boolean(),
    merged: z.array(z.string()).describe('Ids of contacts that were merged into this one.'),
    parts: z
      .array(
        z.object({
          id: z.string(),
          identities: z.array(z.string()).describe('By what they are known.'),
          at: time,
          by: z.string().optional().describe('Who merged them; left out where one sign-in proved both.'),
        }),
      )
      .describe('Of those merged, who can be split off again.'),
    createdAt: time,
  })
  .meta({ id: 'Contact' })

const vouched = z.enum(['proven', 'claimed', 'texts', 'calls'])

export const maybeSame = z
  .object({
    contact,
    ticket: z.int().optional().describe('Of their newest session.'),
    shared: z
      .array(z.object({ identity: z.string(), here: vouched, there: vouched }))
      .describe('Addresses and numbers that both have, and what stands behind each at this contact and at the other.'),
  })
  .meta({ id: 'MaybeSame' })

const agent = {
  id: z.string(),
  name: z.string(),
  role: role.describe('As it counts now.'),
  teams: z.array(z.string()).describe('Ids of teams.'),
  identities: z.array(z.string()).describe('What desks call them: `slack:U0123`.'),
  photo: z.string().optional(),
  phone: z.string().optional(),
  away: time.optional().describe('Since when nothing is assigned to them.'),
  set: z
    .object({ role: role.optional(), name: z.string().optional(), photo: z.string().optional() })
    .optional()
    .describe('What an admin has set: it beats what desks tell.'),
}

export const me = z.object(agent).meta({ id: 'Me', description: 'Who acts, as the house knows them or would at their first act.' })

export const member = z.object({ ...agent, open: z.int().describe('Open sessions that they have.') }).meta({ id: 'Member' })

export const roleSettings = z
  .object({
    by: z.enum(['list', 'group']).describe('`group`: groups of a desk give roles.'),
    groups: z.record(z.string(), role).describe('Role by group: `slack:S0123`.'),
    others: role.describe('Of whoever is in no group, or has no role set.'),
  })
  .meta({ id: 'RoleSettings' })

export const team = z
  .object({
    id: z.string(),
    name: z.string(),
    assignment: z.enum(assignments),
    most: z.int().optional().describe('Nothing more is assigned to whoever has so many open sessions.'),
    members: z.array(z.object({ id: z.string(), name: z.string(), away: z.boolean() })),
    waiting: z.int().describe('Open sessions that nobody has.'),
  })
  .meta({ id: 'Team' })

export const auditRow = z
  .object({
    id: z.string(),
    at: time,
    who: z.object({ id: z.string(), name: z.string() }),
    verb: z.string().describe('The act.'),
    about: z.string().describe('What it was done to.'),
    changes: z
      .array(z.object({ what: z.string(), from: z.string().optional(), to: z.string().optional() }))
      .describe('In words. Without `from` it was not there before, without `to` it is gone; of a contact only what was changed is told.'),
    unsure: z.boolean().optional().describe('The process died in the middle: it may have been done or not.'),
  })
  .meta({ id: 'AuditRow' })
