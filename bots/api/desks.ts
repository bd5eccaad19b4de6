// How sessions are shown in the desks, and how far behind each desk is.
import { z } from 'zod'
import { type Endpoint, endpoint } from '#core/lib/rest.ts'
import type { DeskSettingsChange } from '#core/ports/controls.ts'
import type { DeskGiven } from '#core/ports/folder.ts'
import { actFields, actOf, defined, paging } from './asked.ts'
import { deskSettings, deskStanding, listOf, routeShape } from './told.ts'
import { deskStandingView } from './views.ts'

const when = routeShape.shape.when
const changeBody = z
  .object({
    ...actFields,
    show: z.enum(['handoffs', 'all']).optional().describe('`handoffs`: sessions that a person is needed for. `all`: every session.'),
    words: z.enum(['reply', 'note']).optional().describe('Where an agent’s plain words in a thread go.'),
    routes: z.array(routeShape).max(100).optional().describe('Replaces all routes.'),
    route: z
      .strictObject({
        id: z.string().min(1).max(60).optional().describe('The route to be changed; without it a new one.'),
        name: z.string().trim().min(1).max(100).optional(),
        when: when.optional(),
        team: z.string().min(1).max(100).nullable().optional(),
        show: routeShape.shape.show.unwrap().nullable().optional(),
        at: z.int().min(1).max(100).optional().describe('Its place, 1 for the first.'),
      })
      .optional()
      .describe('One route, new or changed.'),
    drop: z.string().min(1).max(60).optional().describe('The id of a route to be removed.'),
    reactions: z.record(z.string().min(1).max(100), z.string().min(1).max(40)).optional().describe('Replaces all.'),
    reaction: z
      .strictObject({ emoji: z.string().min(1).max(100), verb: z.string().min(1).max(40).nullable() })
      .optional()
      .describe('What one reaction does; null: nothing any more.'),
    language: z.string().min(1).max(60).nullable().optional().describe('What the team reads, such as `de` or `German`; null: as started.'),
    translate: z.enum(['auto', 'asked']).optional().describe('`auto`: sessions in other languages are translated by themselves.'),
    check: z.boolean().optional().describe('Translated replies wait to be looked at before they leave.'),
  })
  .meta({
    id: 'DeskSettingsChange',
    examples: [{ show: 'all', route: { name: 'Billing', when: { topics: ['billing'] }, show: { desk: 'slack', room: 'C0123456789' } } }],
  })

/** The calls on desks. */
export const deskCalls = ({ controls, queries }: Pick<DeskGiven, 'controls' | 'queries'>): Endpoint[] => [
  endpoint({
    method: 'get',
    path: '/desks',
    tag: 'Desks',
    summary: 'The desks that sessions are brought to, and what waits to be shown there',
    query: paging,
    answer: listOf(deskStanding),
    handle: async () => ({ items: (await queries.desks()).map(deskStandingView), next: null }),
  }),
  endpoint({
    method: 'get',
    path: '/desk-settings',
    tag: 'Desks',
    summary: 'Which sessions the desks show, in which rooms, and what reactions do',
    answer: deskSettings,
    handle: () => queries.deskSettings(),
  }),
  endpoint({
    method: 'patch',
    path: '/desk-settings',
    tag: 'Desks',
    summary: 'Change what is given of how the desks show sessions',
    body: changeBody,
    answer: deskSettings,
    problems: ['not_found', 'conflict'],
    async handle({ body }) {
      const { act, input } = actOf(body)
      return controls.deskSettings(defined(input) as DeskSettingsChange, act)
    },
  }),
]
