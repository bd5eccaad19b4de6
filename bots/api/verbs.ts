// What agents do with a session: the desks' own table of verbs, each as a call.
import { type Endpoint, endpoint } from '#core/lib/rest.ts'
import { apiHolder } from '#core/ports/files.ts'
import type { DeskGiven } from '#core/ports/folder.ts'
import { sessionVerbs } from '../verbs.ts'
import { actFields, actOf, sessionParam } from './asked.ts'
import { done } from './told.ts'

/** `POST /sessions/{id}/VERB` for every verb of the table. */
export const verbCalls = ({ controls, queries, files }: Pick<DeskGiven, 'controls' | 'queries' | 'files'>): Endpoint[] =>
  sessionVerbs.map(verb =>
    endpoint({
      method: 'post',
      path: `/sessions/{id}/${verb.name}`,
      tag: 'Verbs',
      summary: verb.summary,
      params: sessionParam,
      body: verb.input.safeExtend(actFields),
      answer: done,
      problems: ['not_found', 'id_reused', ...verb.problems],
      async handle({ params, body }) {
        const { act, input } = actOf(body)
        const { session, seq } = await verb.run(
          { controls, queries, redeem: ticket => files.redeem(ticket, apiHolder) },
          params.id,
          input,
          act,
        )
        return { session, seq }
      },
    }),
  )
