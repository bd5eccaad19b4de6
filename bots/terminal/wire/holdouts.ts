// Hold-outs, read back.
import { z } from 'zod'
import type { HoldoutStanding } from '#core/model/holdout.ts'
import { reads, time } from './parts.ts'

const taken = z.object({ of: z.int(), count: z.int() })
const arm = z.object({ resolution: taken, reopen: taken, csat: taken, handoff: taken })

export const holdout = reads<HoldoutStanding>(
  z.looseObject({
    id: z.string(),
    scenario: z.string(),
    title: z.string(),
    version: z.int(),
    before: z.int(),
    share: z.number(),
    startedAt: time,
    by: z.object({ id: z.string(), name: z.string() }),
    endedAt: time.optional(),
    end: z.enum(['kept', 'rolled_back']).optional(),
    why: z.string().optional(),
    exposed: z.object({ now: z.int(), before: z.int() }),
    arms: z.object({ now: arm, before: arm }),
    compared: z.array(
      z.object({
        measure: z.enum(['resolution', 'reopen', 'csat', 'handoff']),
        now: z.number(),
        before: z.number(),
        p: z.number(),
        verdict: z.enum(['better', 'worse', 'open']),
      }),
    ),
  }),
)
