// Hold-outs: what is tried, and how both arms went.
import { z } from 'zod'
import { time } from './parts.ts'

const count = z.int().min(0)
const share = z.number().min(0).max(1)

const taken = z.object({ of: count, count })

const arm = z
  .object({ resolution: taken, reopen: taken, csat: taken, handoff: taken })
  .describe('Of how many sessions that are old enough each was taken, and of how many it is true.')
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
    exposed: z.object({ now: count, before: count }).describe('Customers; of each the first session counts.'),
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
