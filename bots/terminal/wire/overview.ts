// Theirs → ours: how the house stands, as the REST API tells it (bots/api/overview.ts).
import { z } from 'zod'
import { second } from '#core/model/time.ts'
import type { DayNumbers, Numbers, PartStanding, SourceStanding } from '#core/ports/overview.ts'

const time = z.iso.datetime({ offset: true }).transform(text => Date.parse(text))
const length = z.number().transform(given => given * second)

/** A schema whose output is the house's own type. */
const reads = <T>(schema: z.ZodType): z.ZodType<T> => schema as z.ZodType<T>

const numbersOf = {
  started: z.int(),
  answered: z.int(),
  handedOff: z.int(),
  resolved: z.int(),
  confirmed: z.int(),
  firstReply: length.optional(),
  csat: z.object({ average: z.number(), count: z.int() }).optional(),
}
const each = reads<Record<string, Numbers>>(z.record(z.string(), z.object(numbersOf)))

export const numbers = reads<DayNumbers>(
  z.object({
    ...numbersOf,
    date: z.string(),
    zone: z.string(),
    open: z.int(),
    waiting: z.int(),
    expected: length.optional(),
    channels: each,
    agents: each,
  }),
)

export const sources = z.object({
  items: z.array(
    reads<SourceStanding>(
      z.object({
        name: z.string(),
        pages: z.int(),
        passages: z.int(),
        readAt: time.optional(),
        failed: z.object({ since: time, why: z.string() }).optional(),
        trouble: z.string().optional(),
        quoted: z.object({ title: z.string(), at: time }).optional(),
      }),
    ),
  ),
})

export const health = z.object({
  items: z.array(
    reads<PartStanding>(
      z.object({
        name: z.string(),
        kind: z.enum(['store', 'link', 'channel', 'desk', 'plugin', 'job']),
        about: z.string(),
        state: z.enum(['well', 'failing', 'off']),
        detail: z.string().optional(),
        since: time.optional(),
        failed: z.object({ at: time, why: z.string() }).optional(),
        mend: z.string().optional(),
        recovered: z.object({ count: z.int(), since: time, until: time }).optional(),
      }),
    ),
  ),
})
