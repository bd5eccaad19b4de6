// Desks, read back: which sessions they show and where, and how far they have come.

import { z } from 'zod'
import type { DeskSettings } from '#core/model/desk-settings.ts'
import type { DeskStanding } from '#core/ports/queries.ts'
import { reads, time } from './parts.ts'

const list = z.array(z.string()).optional()

export const deskSettings = reads<DeskSettings>(
  z.object({
    show: z.enum(['handoffs', 'all']),
    words: z.enum(['reply', 'note']),
    routes: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        when: z.object({ channels: list, topics: list, tags: list, segments: list }),
        team: z.string().optional(),
        show: z.object({ desk: z.string(), room: z.string() }).optional(),
      }),
    ),
    reactions: z.record(z.string(), z.string()),
    language: z.string().optional(),
    translate: z.enum(['auto', 'asked']).default('auto'),
    check: z.boolean().default(false),
  }),
)

export const deskStanding = reads<DeskStanding>(
  z.object({ desk: z.string(), waiting: z.int(), since: time.optional(), reason: z.string().optional() }),
)
