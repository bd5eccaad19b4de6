// Actions, read back: services with what was decided about their calls.

import { z } from 'zod'
import { type Action, approvals, type Credentials } from '#core/model/action.ts'
import type { ActionsImported, ActionTest, ServiceStanding } from '#core/ports/actions.ts'
import { reads, text, time } from './parts.ts'

const list = z.array(z.string()).default([])

const summary = {
  id: z.string(),
  service: z.string(),
  title: z.string(),
  description: text,
  safe: z.boolean(),
  idempotent: z.boolean().default(false),
  on: z.boolean(),
  channels: list,
  segments: list,
  approval: z.enum(approvals),
  verified: z.boolean(),
  magic: z.record(z.string(), z.string()).default({}),
  timeout: z.number(),
  gone: z.literal(true).optional().catch(undefined),
}

const bare = <T extends { gone?: true | undefined }>({ gone, ...told }: T) => ({ ...told, ...(gone && { gone }), rev: 0 })

export const action = reads<Action>(
  z.object({ ...summary, parameters: z.record(z.string(), z.unknown()) }).transform(told => ({ ...bare(told), call: undefined })),
)

const credentials = z.looseObject({ kind: z.string() }) as unknown as z.ZodType<Credentials>

export const actionService = reads<ServiceStanding>(
  z
    .object({
      id: z.string(),
      title: z.string(),
      by: text,
      url: z.string().optional(),
      server: z.string(),
      credentials,
      secret: z.boolean(),
      private_network: z.boolean().default(false),
      imported_at: time,
      imported_by: z.object({ id: z.string(), name: z.string() }),
      actions: z.array(z.object(summary).transform(bare)),
    })
    .transform(({ private_network: privateNetwork, imported_at: importedAt, imported_by: importedBy, url, ...told }) => ({
      ...told,
      ...(url === undefined ? {} : { url }),
      privateNetwork,
      importedAt,
      importedBy,
      rev: 0,
    })),
)

export const actionsImported = reads<ActionsImported>(
  z.object({ service: z.string(), title: z.string(), added: list, changed: list, gone: list, same: z.int(), left: list, notes: list }),
)

export const actionTest = reads<ActionTest>(
  z.object({
    state: z.enum(['done', 'failed', 'unknown']),
    request: z.string().optional(),
    status: z.int().optional(),
    text,
    duration: z.number().default(0),
  }),
)
