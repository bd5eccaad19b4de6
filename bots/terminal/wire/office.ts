// Office hours, policies for replies and clocks, read back: minutes and seconds become milliseconds.

import { z } from 'zod'
import { type Deadline, deadlineKinds } from '#core/model/clocks/deadline.ts'
import type { Hours } from '#core/model/clocks/hours.ts'
import { parseHoliday, parseWeek } from '#core/model/clocks/hours-words.ts'
import type { SlaPolicy } from '#core/model/clocks/sla.ts'
import { minute, second } from '#core/model/time.ts'
import type { OfficeStanding } from '#core/ports/queries.ts'
import { reads, time } from './parts.ts'

/** A clock of a session. */
export const deadline = reads<Deadline>(
  z
    .object({
      kind: z.enum(deadlineKinds),
      state: z.enum(['running', 'waiting', 'frozen', 'met', 'missed']),
      at: time.optional(),
      left: z.number().optional(),
      until: time.optional(),
      warned: z.literal(true).optional(),
    })
    .transform(({ left, ...told }) => ({ ...told, ...(left !== undefined && { left: left * second }) })),
)

export const deadlines = z.object({ items: z.array(deadline) })

const hours = reads<Hours>(
  z
    .object({
      zone: z.string(),
      week: z.string(),
      holidays: z.array(z.object({ date: z.string(), name: z.string(), times: z.array(z.string()).default([]) })).default([]),
    })
    .transform(({ zone, week, holidays }) => ({
      zone,
      week: parseWeek(week),
      holidays: holidays.flatMap(({ date, name, times }) => parseHoliday([date, ...times, name].join(' '))),
    })),
)

export const office = reads<OfficeStanding>(
  z.object({
    house: hours.optional(),
    teams: z.record(z.string(), hours).default({}),
    messages: z.record(z.string(), z.string()).default({}),
    open: z.boolean(),
    until: time.optional(),
  }),
)

const minutes = z.number().transform(count => count * minute)

export const replyTimes = z.object({
  replyTimes: z.object({ median: minutes, most: minutes, count: z.int(), days: z.int() }).nullable(),
})

const names = z.array(z.string()).optional()

export const sla = reads<SlaPolicy>(
  z.object({
    id: z.string(),
    name: z.string(),
    when: z.object({ channels: names, topics: names, tags: names, segments: names }).default({}),
    firstReply: minutes.optional(),
    nextReply: minutes.optional(),
    resolution: minutes.optional(),
    snoozePauses: z.boolean().default(true),
    warnAt: z
      .number()
      .default(80)
      .transform(percent => percent / 100),
  }),
)
