// What many answers are made of: times, owners, authors, pages of a list.

import { z } from 'zod'
import { roles } from '#core/model/agent.ts'

/** A moment, in UTC. */
export const time = z.iso.datetime()

/** The number of an entry in its timeline, from 1. */
export const seq = z.int().min(1)

/** How a customer sounds. */
export const sentiment = z.enum(['angry', 'unhappy', 'neutral', 'happy'])

/** A page of anything. */
export const listOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), next: z.string().nullable().describe('Give back as `cursor`; null at the end.') })

/** What a member may do. */
export const role = z.enum(roles)

/** Who has a session. */
export const owner = z
  .object({ kind: z.enum(['ai', 'team', 'agent']), id: z.string().optional().describe('Of an agent.'), name: z.string().optional() })
  .meta({ id: 'Owner' })

/** Who did or said something. */
export const author = z
  .object({ kind: z.enum(['contact', 'ai', 'agent', 'system']), id: z.string().optional(), name: z.string().optional() })
  .meta({ id: 'Author' })

/** What the AI’s words rest on. */
export const source = z.object({ title: z.string(), url: z.string().optional(), version: z.int() }).meta({ id: 'Source' })

/** What is told of something by the way: enough to look it up. */
export const named = { id: z.string(), title: z.string() }

export const nothing = z.undefined()

export const preview = z
  .object({
    messages: z.int().describe('In how many messages the customer gets it.'),
    note: z.string().optional().describe('What the channel counts and charges, such as `2 SMS`.'),
    shortened: z.literal(true).optional().describe('Only the beginning goes; all of it is read behind a link.'),
    linked: z.array(z.string()).optional().describe('The names of the files that go as links.'),
  })
  .meta({ id: 'Preview' })
