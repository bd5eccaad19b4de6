// What agents do with a session: the desks' own table of verbs, each as a call.
import { z } from 'zod'
import { type Endpoint, endpoint } from '#core/lib/rest.ts'
import { apiHolder } from '#core/ports/files.ts'
import type { DeskGiven } from '#core/ports/folder.ts'
import { seq } from '../verbs/said.ts'
import { sessionVerbs } from '../verbs.ts'
import { actFields, actOf, sessionParam } from './asked.ts'
import { done, nothing, redaction } from './told.ts'

/** Not a verb: nothing is stored, and nobody types it. */
const typingCall = ({ controls }: Pick<DeskGiven, 'controls'>): Endpoint =>
  endpoint({
    method: 'post',
    path: '/sessions/{id}/typing',
    tag: 'Verbs',
    summary: 'Tell the customer that an agent writes; again every few seconds, for the sign fades',
    params: sessionParam,
    body: z.strictObject({ on: z.boolean().describe('false: no longer.'), agent: actFields.agent }),
    status: 204,
    answer: nothing,
    problems: ['not_found'],
    async handle({ params, body: { on, agent } }) {
      await controls.typing(params.id, on, actOf({ agent }).act)
    },
  })

/** Tells more than where it stands, so it is no session verb. */
const redactCall = ({ controls }: Pick<DeskGiven, 'controls'>): Endpoint =>
  endpoint({
    method: 'post',
    path: '/sessions/{id}/redact',
    tag: 'Verbs',
    summary: 'Take words of a message or a note out of the store for good',
    params: sessionParam,
    body: z.strictObject({
      ...actFields,
      of: seq('The number of the message or note.'),
      what: z.array(z.string().trim().min(2).max(2000)).max(50).optional().describe('Only these words, as they are written.'),
      masked: z.boolean().optional().describe('Only what is recognised as a number, an address or a secret.'),
    }),
    answer: redaction,
    problems: ['not_found', 'conflict', 'invalid', 'id_reused'],
    async handle({ params, body }) {
      const { act, input } = actOf(body)
      return controls.redact(params.id, input, act)
    },
  })

/** `POST /sessions/{id}/VERB` for every verb of the table. */
export const verbCalls = ({ controls, queries, files }: Pick<DeskGiven, 'controls' | 'queries' | 'files'>): Endpoint[] => [
  ...sessionVerbs.map(verb =>
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
  ),
  redactCall({ controls }),
  typingCall({ controls }),
]
