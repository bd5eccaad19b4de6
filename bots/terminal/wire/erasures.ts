// Erasures and exports, read back.
import { z } from 'zod'
import type { Erasure, ErasurePlan } from '#core/model/erasure.ts'
import type { ContactExport } from '#core/ports/controls.ts'
import { reads, time } from './parts.ts'

/** What stays at one channel's provider. */
export const kept = z.object({ channel: z.string(), theirs: z.int(), ours: z.int(), doubt: z.int() })

export const erasure = reads<Erasure>(
  z
    .looseObject({
      id: z.string(),
      at: time,
      by: z.object({ id: z.string(), name: z.string() }),
      state: z.enum(['underway', 'stored', 'done']),
      sessions: z.int(),
      messages: z.int(),
      files: z.int(),
      takenBack: z.int(),
      toTakeBack: z.int(),
      kept: z.array(kept),
      changed: z.array(z.string()),
      left: z.array(z.string()),
      already: z.boolean(),
    })
    .transform(({ already, ...rest }) => ({ ...rest, ...(already ? { already } : {}) })),
)

export const erasurePlan = reads<ErasurePlan>(z.looseObject({ sessions: z.int(), open: z.int() }))

export const contactExport = reads<ContactExport>(z.looseObject({ name: z.string(), size: z.int(), url: z.string(), until: time }))
