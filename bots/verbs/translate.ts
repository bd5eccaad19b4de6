// The verb that turns a session's translation on and off.
import { z } from 'zod'
import { sessionVerb, unclear } from './verb.ts'

const readTranslate = (text: string): Record<string, unknown> => {
  const said = text.trim()
  if (said === '' || /^on$/iu.test(said)) return { on: true }
  if (/^off$/iu.test(said)) return { on: false }
  const to = /^(?:to|from)\s+(\S.*)$/iu.exec(said)?.[1]
  if (to === undefined)
    throw unclear('After ‘translate’ comes nothing, ‘off’, or the customer’s language: ‘translate to German’. Nothing was changed.')
  return { on: true, language: to }
}

export const translate = sessionVerb({
  name: 'translate',
  summary: 'Translate between the customer and the team',
  help: 'Shows what the customer and the AI wrote in the team’s language as well, and sends your replies in the customer’s. What was sent stands in the desk beside what you wrote. ‘translate off’ leaves all as it is written; ‘translate to German’ says which language the customer’s is. Said again, it tries once more what could not be translated. It needs a language model.',
  wordings: [
    {
      word: 'translate',
      usage: '[off|to LANGUAGE]',
      about: 'translate between the customer’s language and the team’s, or stop',
      examples: ['translate', 'translate off', 'translate to German'],
      completes: ['off', 'to'],
      read: readTranslate,
    },
  ],
  form: [
    {
      name: 'language',
      label: 'The customer’s language',
      hint: 'such as German or de; as it was told where nothing is said',
      kind: 'line',
      optional: true,
    },
  ],
  input: z.strictObject({
    on: z.boolean().optional().describe('False: everything is shown and sent as it is written. True where it is left out.'),
    language: z
      .string()
      .trim()
      .max(60)
      .optional()
      .describe('The customer’s language, such as `de` or `German`; as it was told where left out.'),
  }),
  problems: ['conflict'],
  run: ({ controls }, session, { on = true, language }, act) => controls.translate(session, { on, ...(language && { language }) }, act),
})
