// What callers may ask: the fields that calls have in common. Queries are strict, so that a misspelt filter never answers everything.
import { z } from 'zod'
import type { Who } from '#core/model/agent.ts'
import type { Act } from '#core/ports/controls.ts'

const identifier = z.string().min(1).max(200)

/** In a path: `4521`, `%234521` or the session's id. */
export const sessionParam = z.object({ id: identifier.describe('The session’s id, or its ticket number.') })

/** In a path: the id of anything else. */
export const idParam = z.object({ id: identifier })

/** In a path: a name that people read. Topics and articles are called by it. */
export const slugParam = z.object({ slug: identifier })

/** The name a new topic or article may have. */
export const slug = z
  .string()
  .max(100)
  .regex(/^[\p{L}\p{N}]+([._-][\p{L}\p{N}]+)*$/u, 'letters and digits, joined by - _ or .')

export const seqParam = sessionParam.extend({ seq: z.coerce.number().int().min(1).max(1e9).describe('The entry’s number.') })

export const paging = z.strictObject({
  limit: z.coerce.number().int().min(1).max(1000).optional().describe('At most so many items; 100 where not given.'),
  cursor: z.string().min(1).max(500).optional().describe('`next` of the page before.'),
})

export const after = z.coerce.number().int().min(0).max(1e9).describe('Entries after this number.')

/** Words for people: never blank, kept as written. */
export const words = z
  .string()
  .max(32_000)
  .refine(text => text.trim() !== '', 'must not be blank')

/** Who acts, and the caller's name for the act: every call that changes something takes them. */
export const actFields = {
  id: identifier.optional().describe('Yours for this act: the same id again does nothing twice and gets the same answer.'),
  agent: z
    .object({ id: identifier, name: z.string().trim().min(1).max(200), photo: z.url().max(2000).optional() })
    .optional()
    .describe('The person who acts; without it the API itself does.'),
}

interface Acting {
  id?: string | undefined
  agent?: { id: string; name: string; photo?: string | undefined } | undefined
}

/** Whoever holds the key may do everything; a role that an admin has set for the person who acts goes before that. */
const vouched = { role: 'admin' } as const
const nobody: Who = { id: 'api', name: 'API', ...vouched }

/** The same object without members that are undefined, as exact optional fields want it. */
export const defined = <T extends object>(given: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as { [K in keyof T]: Exclude<T[K], undefined> }

/** Takes the act out of a body; keys of the API never meet those of a desk. */
export const actOf = <B extends Acting>({
  id,
  agent,
  ...input
}: B): { act: Act; input: { [K in keyof Omit<B, 'id' | 'agent'>]: Exclude<Omit<B, 'id' | 'agent'>[K], undefined> } } => ({
  act: { who: agent ? { ...defined(agent), ...vouched } : nobody, ...(id === undefined ? {} : { key: `api:${id}` }) },
  input: defined(input),
})

/** Who acts, in the query of calls without a body. */
export const asked = z.strictObject({
  agent: identifier.optional().describe('The id of the person who acts or asks; without it the API itself does.'),
  agent_name: z.string().trim().min(1).max(200).optional().describe('Their name; the id where not given.'),
})

/** Takes the act out of a query. */
export const actQuery = ({ agent, agent_name: name }: { agent?: string | undefined; agent_name?: string | undefined }): Act =>
  agent === undefined ? { who: nobody } : { who: { id: agent, name: name ?? agent, ...vouched } }
