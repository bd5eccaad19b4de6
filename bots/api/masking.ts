// What is masked for the AI besides what always is, and how long the values stay for actions.
import { z } from 'zod'
import { type Endpoint, endpoint } from '#core/lib/rest.ts'
import { mostKeepDays } from '#core/model/masking.ts'
import type { DeskGiven } from '#core/ports/folder.ts'
import { actFields, actOf, defined } from './asked.ts'
import { masking } from './told.ts'

const maskingBody = z
  .object({
    ...actFields,
    emails: z.boolean().optional().describe('Mask email addresses before the AI, logs and receipts.'),
    phones: z.boolean().optional().describe('The same with telephone numbers.'),
    ips: z.boolean().optional().describe('The same with IP addresses.'),
    keepDays: z.int().min(1).max(mostKeepDays).optional().describe('Days after a session’s end at which its values are forgotten.'),
  })
  .meta({ id: 'MaskingChange', examples: [{ emails: true, keepDays: 14 }] })

/** The calls on masking. */
export const maskingCalls = ({ controls, queries }: Pick<DeskGiven, 'controls' | 'queries'>): Endpoint[] => [
  endpoint({
    method: 'get',
    path: '/masking',
    tag: 'Masking',
    summary: 'What is masked for the AI, and how long values stay for actions',
    answer: masking,
    handle: () => queries.masking(),
  }),
  endpoint({
    method: 'patch',
    path: '/masking',
    tag: 'Masking',
    summary: 'Change what is given of what is masked',
    body: maskingBody,
    answer: masking,
    async handle({ body }) {
      const { act, input } = actOf(body)
      return controls.masking(defined(input), act)
    },
  }),
]
