// Writing to a contact who has not written: where they can be reached, and the message itself.
import { z } from 'zod'
import { type Endpoint, endpoint } from '#core/lib/rest.ts'
import { apiHolder } from '#core/ports/files.ts'
import type { DeskGiven } from '#core/ports/folder.ts'
import type { Reach } from '#core/ports/queries.ts'
import { actFields, actOf, idParam } from './asked.ts'

const owner = z.object({ kind: z.enum(['ai', 'team', 'agent']), id: z.string().optional(), name: z.string().optional() })

const reach = z
  .object({
    channel: z.string(),
    open: z.object({ session: z.string(), ticket: z.int(), owner }).optional().describe('Open there: what is written goes into it.'),
    refused: z.object({ reason: z.string(), code: z.string() }).optional().describe('Why nobody can write to the contact there.'),
  })
  .meta({ id: 'Reach' })

const begun = z
  .object({
    session: z.string(),
    seq: z.int().describe('Where the message stands in the timeline.'),
    ticket: z.int(),
    channel: z.string(),
    began: z.boolean().describe('A session began with it; false: it went into one that was open.'),
  })
  .meta({ id: 'Begun' })

const body = z
  .strictObject({
    ...actFields,
    text: z.string().max(32_000).describe('What the customer reads; may be blank where there are attachments.'),
    channel: z.string().min(1).max(100).optional().describe('Without it, where they are likeliest to read it.'),
    take: z.boolean().optional().describe('Where a session is open that another agent has: take it over.'),
    attachments: z.array(z.string().max(2000)).max(10).optional().describe('Files: what POST /files answered as `file`, up to ten.'),
  })
  .refine(({ text, attachments }) => text.trim() !== '' || (attachments?.length ?? 0) > 0, { path: ['text'], message: 'must not be blank' })
  .meta({ id: 'FirstMessage', examples: [{ text: 'Your lamp is back in stock.', channel: 'web' }] })

const reachView = ({ channel, open, refused }: Reach): z.infer<typeof reach> => ({
  channel,
  ...(open && { open }),
  ...(refused && { refused }),
})

/** The calls by which an agent begins a conversation. */
export const beginningCalls = ({ controls, queries, files }: Pick<DeskGiven, 'controls' | 'queries' | 'files'>): Endpoint[] => [
  endpoint({
    method: 'get',
    path: '/contacts/{id}/channels',
    tag: 'People',
    summary: 'Where an agent can write to a contact, the likeliest channel first, and why not elsewhere',
    params: idParam,
    answer: z.object({ items: z.array(reach), next: z.null() }),
    problems: ['not_found'],
    handle: async ({ params }) => ({ items: (await queries.reach(params.id)).map(reachView), next: null }),
  }),
  endpoint({
    method: 'post',
    path: '/contacts/{id}/messages',
    tag: 'People',
    summary: 'An agent writes to a contact: into what is open there, or into a new session that is theirs',
    params: idParam,
    body,
    answer: begun,
    problems: ['not_found', 'unreachable', 'blocked', 'owned_by_other', 'unavailable', 'id_reused'],
    async handle({ params, body }) {
      const { act, input } = actOf(body)
      const { attachments = [], ...words } = input
      const kept = attachments.map(ticket => files.redeem(ticket, apiHolder))
      return controls.message(params.id, { ...words, ...(kept.length > 0 && { attachments: kept }) }, act)
    },
  }),
]
