// Trying a change on past sessions, as REST.
import { z } from 'zod'
import { type Endpoint, endpoint } from '#core/lib/rest.ts'
import type { Backtest } from '#core/ports/backtest.ts'
import type { DeskGiven } from '#core/ports/folder.ts'
import { actFields, actOf, actQuery, asked, defined, idParam } from './asked.ts'
import { tried } from './told/backtest.ts'
import { backtest, listOf } from './told.ts'

const body = z
  .object({
    ...actFields,
    on: tried,
    most: z.int().min(1).max(2000).optional().describe('The latest so many questions; 200 where not given.'),
  })
  .meta({ id: 'BacktestGiven', examples: [{ on: { kind: 'rule', topic: 'billing', rule: 'skip' }, most: 500 }] })

const view = (one: Backtest) => ({ ...one, at: new Date(one.at).toISOString() })

/** The calls on backtests. */
export const backtestCalls = ({ controls, queries }: Pick<DeskGiven, 'controls' | 'queries'>): Endpoint[] => [
  endpoint({
    method: 'post',
    path: '/backtests',
    tag: 'Training',
    summary: 'Begin to try a scenario, an article or a rule on past sessions; nothing of it is stored or sent',
    body,
    status: 202,
    answer: backtest,
    problems: ['not_found', 'conflict', 'id_reused'],
    async handle({ body }) {
      const { act, input } = actOf(body)
      const { on, most } = input
      return view(await controls.backtest({ on: defined(on), ...(most !== undefined && { most }) }, act))
    },
  }),
  endpoint({
    method: 'get',
    path: '/backtests',
    tag: 'Training',
    summary: 'The latest backtests, the newest first',
    answer: listOf(backtest),
    handle: async () => ({ items: (await queries.backtests()).map(view), next: null }),
  }),
  endpoint({
    method: 'get',
    path: '/backtests/{id}',
    tag: 'Training',
    summary: 'How a backtest fares, and what came of it',
    params: idParam,
    answer: backtest,
    problems: ['not_found'],
    handle: async ({ params }) => view(await queries.backtest(params.id)),
  }),
  endpoint({
    method: 'delete',
    path: '/backtests/{id}',
    tag: 'Training',
    summary: 'Stop a backtest',
    params: idParam,
    query: asked,
    answer: backtest,
    problems: ['not_found'],
    handle: async ({ params, query }) => view(await controls.stopBacktest(params.id, actQuery(query))),
  }),
]
