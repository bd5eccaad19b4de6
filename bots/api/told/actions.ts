// Actions: the systems whose calls were imported, and what was decided about each call.
import { z } from 'zod'
import { approvals } from '#core/model/action.ts'
import { time } from './parts.ts'

export const credentialsShape = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('api_key'), in: z.enum(['header', 'query']), name: z.string().max(100) }),
  z.object({ kind: z.literal('bearer') }),
  z.object({ kind: z.literal('basic'), user: z.string().max(200) }),
  z.object({
    kind: z.literal('oauth2'),
    tokenUrl: z.string().max(1000),
    clientId: z.string().max(300),
    scopes: z.array(z.string().max(200)).max(100),
  }),
])

const summary = {
  id: z.string().describe('`SERVICE.OPERATION`.'),
  service: z.string(),
  title: z.string(),
  description: z.string(),
  safe: z.boolean().describe('It only reads.'),
  idempotent: z.boolean().describe('Making it twice is as good as making it once.'),
  on: z.boolean(),
  channels: z.array(z.string()).describe('Empty: every channel.'),
  segments: z.array(z.string()).describe('Empty: everybody.'),
  approval: z.enum(approvals).describe('Who has to agree before a call.'),
  verified: z.boolean().describe('Only for a contact whose identity is verified.'),
  magic: z.record(z.string(), z.string()).describe('By argument: what the house fills in, so that no model can choose it.'),
  timeout: z.int().describe('Milliseconds.'),
  gone: z.boolean().optional().describe('The document has it no more.'),
}

const actionSummary = z.object(summary).meta({ id: 'ActionSummary' })

export const action = z
  .object({ ...summary, parameters: z.record(z.string(), z.unknown()).describe('All it takes, as JSON Schema 2020-12.') })
  .meta({ id: 'Action' })

export const actionService = z
  .object({
    id: z.string(),
    title: z.string(),
    by: z.string().describe('The plugin that makes its calls.'),
    url: z.string().optional().describe('Where its document came from.'),
    server: z.string(),
    credentials: credentialsShape,
    secret: z.boolean().describe('Whether a secret is set; it is never told.'),
    private_network: z.boolean(),
    imported_at: time,
    imported_by: z.object({ id: z.string(), name: z.string() }),
    actions: z.array(actionSummary),
  })
  .meta({ id: 'ActionService' })

const ids = z.array(z.string())

export const actionsImported = z
  .object({
    service: z.string(),
    title: z.string(),
    added: ids,
    changed: ids,
    gone: ids.describe('Not in the document any more: switched off and kept.'),
    same: z.int(),
    left: z.array(z.string()).describe('What can not be offered, and why.'),
    notes: z.array(z.string()).describe('What an admin has to know or do.'),
  })
  .meta({ id: 'ActionsImported' })

export const actionTest = z
  .object({
    state: z.enum(['done', 'failed', 'unknown']).describe('`unknown`: it may have been carried out, and nobody can tell.'),
    request: z.string().optional().describe('What was asked, without secrets.'),
    status: z.int().optional(),
    text: z.string(),
    duration: z.number().describe('Milliseconds.'),
  })
  .meta({ id: 'ActionTest' })
