// Desks: which sessions they show and where, and how far they have come.
import { z } from 'zod'
import { time } from './parts.ts'

const list = z.array(z.string().min(1).max(100)).max(100).optional()

/** As asked and as told: only the latter has a name, for what is told may get further members. */
export const routeShape = z.object({
  id: z.string().min(1).max(60),
  name: z.string().min(1).max(100),
  when: z
    .strictObject({ channels: list, topics: list, tags: list, segments: list })
    .describe('What is left out holds for all; of a list one has to be there.'),
  team: z.string().min(1).max(100).optional().describe('The team that has it.'),
  show: z
    .object({ desk: z.string().min(1).max(40), room: z.string().min(1).max(200) })
    .optional()
    .describe('The desk that shows it, and the room there in that desk’s own words.'),
})

export const route = routeShape.meta({ id: 'Route' })

export const deskSettings = z
  .object({
    show: z.enum(['handoffs', 'all']),
    words: z.enum(['reply', 'note']),
    routes: z.array(route).describe('Looked at from the first.'),
    reactions: z.record(z.string(), z.string()).describe('Verbs by emoji, without colons.'),
    language: z.string().optional().describe('The team’s, BCP 47; left out where no admin has set one.'),
    translate: z.enum(['auto', 'asked']).describe('Whether sessions in other languages are translated by themselves.'),
    check: z.boolean().describe('Translated replies wait to be looked at before they leave.'),
  })
  .meta({ id: 'DeskSettings' })

export const deskStanding = z
  .object({
    desk: z.string(),
    waiting: z.int().describe('Sessions with something that is not shown there for minutes, or that can not be shown.'),
    since: time.optional(),
    reason: z.string().optional(),
  })
  .meta({ id: 'DeskStanding' })
