// How long sessions are kept.
import { z } from 'zod'
import { type Endpoint, endpoint } from '#core/lib/rest.ts'
import { mostRetentionDays, type Retention } from '#core/model/retention.ts'
import type { DeskGiven } from '#core/ports/folder.ts'
import { actFields, actOf } from './asked.ts'
import { retention } from './told.ts'
import { iso } from './views/parts.ts'

const days = z.int().min(1).max(mostRetentionDays).nullable().describe('After a session’s last activity; null: until somebody erases it.')

const view = ({ next, night, ...rest }: Retention) => {
  const { at, endedAt, ...figures } = night ?? { at: 0 }
  return {
    ...rest,
    ...(next === undefined ? {} : { next: iso(next) }),
    ...(night ? { night: { ...figures, at: iso(at), ...(endedAt === undefined ? {} : { endedAt: iso(endedAt) }) } } : {}),
  }
}

/** The calls on retention. */
export const retentionCalls = ({ controls, queries }: Pick<DeskGiven, 'controls' | 'queries'>): Endpoint[] => [
  endpoint({
    method: 'get',
    path: '/retention',
    tag: 'Retention',
    summary: 'How long sessions are kept, and what the latest night did',
    answer: retention,
    handle: async () => view(await queries.retention()),
  }),
  endpoint({
    method: 'put',
    path: '/retention',
    tag: 'Retention',
    summary: 'Say how many days after their last activity sessions are kept',
    body: z.object({ ...actFields, days }).meta({ id: 'RetentionChange', examples: [{ days: 365 }] }),
    answer: retention,
    problems: ['forbidden'],
    async handle({ body }) {
      const { act, input } = actOf(body)
      return view(await controls.keepSessions(input, act))
    },
  }),
]
