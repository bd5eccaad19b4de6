// Hold-outs: what is tried, and how both arms went.
import { z } from 'zod'
import { time } from './parts.ts'

const count = z.int().min(0)
const share = z.number().min(0).max(1)

const arm = z
  .object({ sessions: count.describe('At an end.'), handedOff: count, resolved: count, reopened: count, rated: count, satisfied: count })
  .meta({ id: 'HoldoutArm' })

export const holdout = z
  .object({
    id: z.string(),
    scenario: z.string(),
    title: z.string(),
    version: z.int(),
    before: z.int().describe('0: it was not published before.'),
    share,
    startedAt: time,
    by: z.object({ id: z.string(), name: z.string() }),
    endedAt: time.optional(),
    end: z.enum(['kept', 'rolled_back']).optional(),
    why: z.string().optional(),
    exposed: z.object({ now: count, before: count }),
    arms: z.object({ now: arm, before: arm }),
    compared: z.array(
      z.object({
        measure: z.enum(['resolution', 'reopen', 'csat', 'handoff']),
        now: share,
        before: share,
        p: share.describe('Holds however often one looks.'),
        verdict: z.enum(['better', 'worse', 'open']),
      }),
    ),
  })
  .meta({ id: 'Holdout' })
