// How long sessions are kept, and what a night of it did.
import { z } from 'zod'
import { kept } from './erasures.ts'
import { time } from './parts.ts'

const count = z.int().min(0)

const night = z
  .object({
    id: z.string(),
    at: time,
    endedAt: time.optional().describe('Left out while it is under way.'),
    days: z.int().describe('Without activity, after which a session went.'),
    sessions: count,
    messages: count,
    files: count,
    contacts: count.describe('Customers of whom nothing else was left, and who went, too.'),
    kept,
    changed: z.array(z.string()).describe('What lost customers’ words besides.'),
    left: z.array(z.string()).describe('What it could not reach.'),
  })
  .meta({ id: 'RetentionNight' })

export const retention = z
  .object({
    days: z.int().nullable().describe('After a session’s last activity; null: until somebody erases it.'),
    next: time.optional().describe('When it is looked next.'),
    night: night.optional().describe('The latest.'),
  })
  .meta({ id: 'Retention' })
