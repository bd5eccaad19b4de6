// Words prepared beforehand: canned replies and proactive messages.
import { z } from 'zod'

export const proactive = z
  .object({
    id: z.string(),
    name: z.string(),
    text: z.string().describe('Markdown.'),
    pages: z.array(z.string()).describe('Paths; `*` stands for anything. Empty: every page.'),
    after: z.int().describe('Seconds that the page has been in view.'),
    segments: z.array(z.string()).describe('Empty: everybody.'),
    languages: z.array(z.string()).describe('Of the page. Empty: every language.'),
    again: z.int().describe('Days until the same browser sees it again; 0: once.'),
    on: z.boolean(),
    answered: z.int().describe('Sessions that began with an answer to it. How often it was seen is not known: no request tells.'),
  })
  .meta({ id: 'ProactiveMessage' })

export const canned = z
  .object({
    id: z.string(),
    shortcut: z.string(),
    title: z.string(),
    text: z.string().describe('Markdown, with variables.'),
    language: z.string().optional(),
    team: z.string().optional(),
    used: z.int().describe('How often it was used.'),
  })
  .meta({ id: 'CannedReply' })

export const template = z
  .object({
    id: z.string(),
    name: z.string(),
    language: z.string().describe('BCP 47, as the platform writes it.'),
    text: z.string().describe('With {{NAME}} for each variable.'),
    variables: z.array(z.string()).describe('The names of its variables, in their order.'),
    refused: z.string().optional().describe('Why it can not be sent.'),
  })
  .meta({ id: 'Template' })

export const filledCanned = z
  .object({
    id: z.string(),
    shortcut: z.string(),
    text: z.string(),
    missing: z.array(z.string()).describe('Variables without a value, which still stand in the text.'),
  })
  .meta({ id: 'FilledCannedReply' })
