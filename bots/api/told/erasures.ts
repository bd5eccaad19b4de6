// Erasures of contacts, and the file that is made of one before.
import { z } from 'zod'
import { time } from './parts.ts'

const count = z.int().min(0)

export const kept = z
  .array(z.object({ channel: z.string(), theirs: count, ours: count, doubt: count }))
  .describe(
    'Messages that stay with each channel’s provider: the customer’s own, ours, and ours of which nobody knows whether they arrived.',
  )

export const erasure = z
  .object({
    id: z.string(),
    at: time,
    by: z.object({ id: z.string(), name: z.string() }),
    state: z
      .enum(['underway', 'stored', 'done'])
      .describe('stored: nothing is stored any more, and messages are still being taken back at the customer’s.'),
    sessions: count,
    messages: count,
    files: count,
    takenBack: count.describe('Of our messages, at the customer’s.'),
    toTakeBack: count,
    kept,
    changed: z.array(z.string()).describe('What lost the customer’s words besides.'),
    left: z.array(z.string()).describe('What a person has to look at.'),
    already: z.boolean().describe('It was done before; nothing was done now.'),
  })
  .meta({ id: 'Erasure' })

export const erasurePlan = z
  .object({ sessions: count, open: count.describe('Of those, how many are not closed.') })
  .meta({ id: 'ErasurePlan' })

export const contactExport = z
  .object({
    name: z.string(),
    size: count.describe('Bytes.'),
    url: z.string().describe('Where the file can be fetched without a key, for an hour.'),
    until: time,
  })
  .meta({ id: 'ContactExport' })
