// What an ask must look like to be sent: one schema for desks, the API and the core. Apart from ask.ts, which the widget carries.
import { z } from 'zod'
import type { Ask } from './ask.ts'

const line = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .regex(/^[^\n\r]*$/u, 'must be one line')

const once = (items: readonly string[]): boolean => new Set(items).size === items.length

const options = z.array(line(80)).min(1).max(10).refine(once, 'must not hold an option twice')

const field = z
  .strictObject({
    name: z
      .string()
      .regex(/^[a-zA-Z][a-zA-Z0-9_]{0,39}$/, 'is letters, digits and _, at most 40')
      .describe('`name`, `email` and `phone` also tell who the customer is, as a claim.'),
    label: line(80),
    type: z.enum(['text', 'email', 'phone', 'choice']),
    options: options.optional().describe('Of a `choice`.'),
    required: z.boolean().optional(),
  })
  .refine(given => (given.type === 'choice') === (given.options !== undefined), {
    message: 'go with the type choice, and only with it',
    path: ['options'],
  })

/** One of at most ten choices, or a form of at most eight fields. */
export const askShape = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('choices'), options }),
  z.strictObject({
    kind: z.literal('form'),
    fields: z
      .array(field)
      .min(1)
      .max(8)
      .refine(fields => once(fields.map(({ name }) => name)), 'must not hold a name twice'),
  }),
]) as unknown as z.ZodType<Ask>
