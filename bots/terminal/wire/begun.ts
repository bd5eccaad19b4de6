// Theirs → ours: what the REST API tells of writing to contacts (bots/api/beginning.ts).
import { z } from 'zod'
import type { Begun } from '#core/ports/controls.ts'
import type { Reach } from '#core/ports/queries.ts'

const owner = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ai') }),
  z.object({ kind: z.literal('team') }),
  z.object({ kind: z.literal('agent'), id: z.string(), name: z.string().optional() }),
])

/** Where an agent can write to a contact. */
export const reach = z.object({
  channel: z.string(),
  open: z.object({ session: z.string(), ticket: z.int(), owner }).optional(),
  refused: z.object({ reason: z.string(), code: z.string() }).optional(),
}) as z.ZodType<Reach>

/** Where the message went. */
export const begun: z.ZodType<Begun> = z.object({
  session: z.string(),
  seq: z.int(),
  ticket: z.int(),
  channel: z.string(),
  began: z.boolean(),
})
