// How long sessions are kept, read back.
import { z } from 'zod'
import type { Retention } from '#core/model/retention.ts'
import { kept } from './erasures.ts'
import { reads, time } from './parts.ts'

const night = z.object({
  id: z.string(),
  at: time,
  endedAt: time.optional(),
  days: z.int(),
  sessions: z.int(),
  messages: z.int(),
  files: z.int(),
  contacts: z.int(),
  kept: z.array(kept),
  changed: z.array(z.string()),
  left: z.array(z.string()),
})

export const retention = reads<Retention>(z.looseObject({ days: z.int().nullable(), next: time.optional(), night: night.optional() }))
