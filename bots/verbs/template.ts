// The verb that sends a template of the channel's platform, where it takes no free words.
import { z } from 'zod'
import type { Template } from '#core/ports/connector.ts'
import { templatesCard } from '../cards/template.ts'
import { type KnownThing, sessionVerb } from './verb.ts'

/** Its name where no other one has it. */
const calledOf = ({ id, name }: Template, all: readonly Template[]): string =>
  all.some(other => other.id !== id && other.name.toLowerCase() === name.toLowerCase()) ? id : name

const choicesOf = (all: readonly Template[]): KnownThing[] =>
  all
    .filter(({ refused }) => refused === undefined)
    .map(one => ({ value: calledOf(one, all), text: `${one.name} (${one.language})`, about: one.text }))

const split = (text: string, by: RegExp): string[] => (text.trim() === '' ? [] : text.split(by).map(part => part.trim()))

/** `order_update Ada | Friday`: its name, and what its variables become. */
const read = (text: string): Record<string, unknown> => {
  const [, template, values = ''] = /^\s*(\S+)\s*([\s\S]*)$/u.exec(text) ?? []
  return template === undefined ? {} : { template, ...(values.trim() !== '' && { values: split(values, /\|/u) }) }
}

export const template = sessionVerb({
  name: 'template',
  summary: 'Send a template',
  help: 'Sends words that the platform has approved, such as WhatsApp’s templates, also where it takes no free answer any more because the customer wrote too long ago. Alone it shows which there are and asks for one; what stands in {{1}}, {{2}} … is filled in, in that order. The session becomes yours. The words go as they are approved: nothing is translated.',
  wordings: [
    {
      word: 'template',
      usage: '[NAME [VALUE | VALUE …]]',
      about: 'send an approved template of the platform; alone it shows them and asks',
      examples: ['template', 'template order_update Ada | Friday'],
      reaches: 'customer',
      read,
    },
  ],
  form: [
    { name: 'template', label: 'Template', kind: 'choice' },
    { name: 'values', label: 'What is filled in', hint: 'a line for {{1}}, a line for {{2}} …', kind: 'text', optional: true },
  ],
  formed: ({ template: chosen, values }) => ({
    ...(chosen !== undefined && { template: chosen }),
    ...(typeof values === 'string' && { values: split(values, /[\n|]/u) }),
  }),
  async narrow({ queries }, input, session) {
    if (session === undefined || input.template !== undefined) return { input }
    return { input, known: { template: choicesOf(await queries.templates(session)) } }
  },
  preface: async ({ queries }, { template: named }, session) =>
    session === undefined || named !== undefined ? undefined : templatesCard(await queries.templates(session)),
  input: z.strictObject({
    template: z.string().trim().min(1).max(600).describe('Its id, or its name where only one template has it.'),
    values: z.array(z.string().max(1000)).max(100).optional().describe('What is filled in, in the order of its variables.'),
    take: z.boolean().optional().describe('Take the session over if another agent has it.'),
  }),
  problems: ['not_found', 'conflict', 'invalid', 'unavailable', 'not_open', 'owned_by_other'],
  run: ({ controls }, session, { template: named, values, take }, act) =>
    controls.template(session, { template: named, ...(values && { values }), ...(take !== undefined && { take }) }, act),
})
