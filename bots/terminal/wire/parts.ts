// What many answers are made of: times, authors, pages of a list. What an older or newer server leaves out gets a default.

import { z } from 'zod'
import { roles } from '#core/model/agent.ts'

/** A moment, as epoch milliseconds. */
export const time = z.iso.datetime({ offset: true }).transform(text => Date.parse(text))

/** A schema whose output is the house's own type: what it leaves open is checked by nobody else, so it says the type once. */
export const reads = <T>(schema: z.ZodType): z.ZodType<T> => schema as z.ZodType<T>

/** Who has a session. */
export const owner = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ai') }),
  z.object({ kind: z.literal('team') }),
  z.object({ kind: z.literal('agent'), id: z.string(), name: z.string().optional() }),
])

/** Who did or said something. */
export const author = z.object({
  kind: z.enum(['contact', 'ai', 'agent', 'system']),
  id: z.string().optional(),
  name: z.string().optional(),
})

/** What the AI’s words rest on. */
export const source = z.object({ title: z.string(), url: z.string().optional(), version: z.int() })

/** Words that may be missing. */
export const text = z.string().default('')

/** What a member may do. */
export const role = z.enum(roles)

/** A page of anything. */
export const pageOf = <T>(item: z.ZodType<T>): z.ZodType<{ items: T[]; next: string | null }> =>
  z.object({ items: z.array(item), next: z.string().nullable() })

export const preview = z.object({
  messages: z.int(),
  note: z.string().optional(),
  shortened: z.literal(true).optional(),
  linked: z.array(z.string()).optional(),
})
