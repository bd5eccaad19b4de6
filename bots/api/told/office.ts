// Office hours, policies for replies and the clocks of sessions.

import { z } from 'zod'
import { deadlineKinds } from '#core/model/clocks/deadline.ts'
import { time } from './parts.ts'

export const deadline = z
  .object({
    kind: z.enum(deadlineKinds).describe('`window`: after it the channel takes no more words from us.'),
    state: z
      .enum(['running', 'waiting', 'frozen', 'met', 'missed'])
      .describe('`waiting`: it stands still until the customer writes or it wakes. `frozen`: until the office opens.'),
    at: time.optional().describe('When it is or was due; left out while it stands still.'),
    left: z.number().optional().describe('Seconds of working time.'),
    until: time.optional().describe('When it goes on.'),
    warned: z.literal(true).optional().describe('So much of the time is used that the team is warned.'),
  })
  .meta({ id: 'Deadline' })

const hours = z.object({
  zone: z.string(),
  week: z.string().describe('As `mon-fri 9:00-12:30 13:30-18:00; sat 10:00-14:00`.'),
  holidays: z.array(z.object({ date: z.string(), name: z.string(), times: z.array(z.string()).describe('None: closed.') })),
})

export const officeHours = z
  .object({
    house: hours.optional().describe('Left out: always open.'),
    teams: z.record(z.string(), hours),
    messages: z.record(z.string(), z.string()).describe('By language; `any` for all others.'),
    open: z.boolean().describe('Whether the house is open now.'),
    until: time.optional().describe('When that changes.'),
    replyTimes: z
      .object({
        median: z.number().describe('Minutes of working time.'),
        most: z.number().describe('Nine of ten replies took no longer.'),
        count: z.int(),
        days: z.int(),
      })
      .nullable()
      .describe('How long first replies of people took lately; null where there are too few to tell.'),
  })
  .meta({ id: 'OfficeHours' })

const names = z.array(z.string()).optional()

export const slaPolicy = z
  .object({
    id: z.string(),
    name: z.string(),
    when: z.object({ channels: names, topics: names, tags: names, segments: names }),
    firstReply: z.number().optional().describe('Minutes of working time.'),
    nextReply: z.number().optional(),
    resolution: z.number().optional(),
    snoozePauses: z.boolean(),
    warnAt: z.int().describe('Percent of the time after which the team is warned.'),
  })
  .meta({ id: 'SlaPolicy' })
