// A change tried on past sessions, read back.
import { z } from 'zod'
import type { Backtest } from '#core/ports/backtest.ts'
import { reads, time } from './parts.ts'

const count = z.number().default(0)

export const backtest = reads<Backtest>(
  z.looseObject({
    id: z.string(),
    title: z.string(),
    on: z.looseObject({ kind: z.string() }),
    by: z.object({ id: z.string(), name: z.string() }),
    state: z.enum(['running', 'done', 'stopped', 'failed']),
    at: time,
    took: count,
    done: count,
    of: count,
    counts: z.object({ answered: count, handedOff: count, changed: count, contradicted: count, same: count }),
    found: z.array(z.looseObject({ session: z.string(), ticket: z.int(), seq: z.int() })).default([]),
    wrong: z.array(z.string()).default([]),
    costs: z.record(z.string(), z.number()).default({}),
  }),
)
