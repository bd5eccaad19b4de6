// Hold-outs: which sessions keep what was before a scenario, and what that shows.
import { z } from 'zod'
import { type Endpoint, endpoint } from '#core/lib/rest.ts'
import { Problem } from '#core/model/problem.ts'
import type { DeskGiven } from '#core/ports/folder.ts'
import { actFields, actOf, idParam } from './asked.ts'
import { holdout, listOf } from './told.ts'
import { holdoutView } from './views.ts'

/** The calls on hold-outs. */
export const holdoutCalls = ({ controls, queries }: Pick<DeskGiven, 'controls' | 'queries'>): Endpoint[] => {
  const standing = async (id: string) => {
    const found = (await queries.holdouts()).find(one => one.id === id)
    if (!found) throw new Problem('not_found', `There is no hold-out ${id}.`)
    return holdoutView(found)
  }
  return [
    endpoint({
      method: 'get',
      path: '/holdouts',
      tag: 'Training',
      summary: 'Hold-outs, the newest first, with how both arms went',
      answer: listOf(holdout),
      handle: async () => ({ items: (await queries.holdouts()).map(holdoutView), next: null }),
    }),
    endpoint({
      method: 'post',
      path: '/scenarios/{id}/holdout',
      tag: 'Training',
      summary: 'Hold a share of the sessions that a published scenario is about back from it',
      params: idParam,
      body: z.object({ ...actFields, share: z.number().gt(0).max(0.5).describe('0.2 is a fifth.') }),
      status: 201,
      answer: holdout,
      problems: ['not_found', 'conflict', 'id_reused'],
      async handle({ params, body }) {
        const { act, input } = actOf(body)
        return standing((await controls.beginHoldout(params.id, input, act)).id)
      },
    }),
    endpoint({
      method: 'post',
      path: '/scenarios/{id}/holdout/end',
      tag: 'Training',
      summary: 'End a hold-out: everybody has the scenario, or everybody has what was before',
      params: idParam,
      body: z.object({ ...actFields, end: z.enum(['kept', 'rolled_back']) }),
      answer: holdout,
      problems: ['not_found', 'conflict'],
      async handle({ params, body }) {
        const { act, input } = actOf(body)
        return standing((await controls.endHoldout(params.id, input, act)).id)
      },
    }),
  ]
}
