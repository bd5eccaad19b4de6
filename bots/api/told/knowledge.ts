// What the AI answers from, and by which rules: topics, autopilot, scenarios and articles.

import { z } from 'zod'
import { handoffPresets } from '#core/model/handoff-preset.ts'
import { autopilotModes, topicRules, triedFirst } from '#core/model/topic.ts'
import { seq, time } from './parts.ts'

export const topic = z
  .object({ slug: z.string(), name: z.string(), description: z.string(), examples: z.array(z.string()) })
  .meta({ id: 'Topic' })

export const autopilot = z
  .object({
    channels: z.record(z.string(), z.enum(autopilotModes)),
    topics: z.array(z.object({ topic: z.string(), channel: z.string().optional(), rule: z.enum(topicRules) })),
    thresholds: z.record(z.string(), z.number()).optional().describe('By channel; elsewhere the answerer’s own holds.'),
    backtestFirst: z
      .union([z.boolean(), z.array(z.enum(triedFirst))])
      .optional()
      .describe('What changes only after a clean backtest of exactly that; `true`: all of it.'),
    handoff: z
      .object({
        preset: z.enum(handoffPresets),
        wish: z.boolean().optional(),
        frustration: z.union([z.literal(false), z.number()]).optional(),
        unsure: z.boolean().optional(),
        clarify: z.boolean().optional(),
        loop: z.int().optional(),
        offset: z.number().optional(),
        reach: z.string().optional(),
      })
      .optional()
      .describe('When the AI hands off. Absent: `balanced`.'),
  })
  .meta({ id: 'Autopilot' })

/** The message that a text was made from. */
const provenance = z
  .object({ session: z.string(), ticket: z.int(), seq, by: z.object({ id: z.string(), name: z.string() }), at: time })
  .meta({ id: 'Provenance', description: 'The message that a text was made from.' })

/** A question with what must come of it. */
export const scenarioTest = z
  .object({ question: z.string(), channel: z.string().optional(), decision: z.enum(['answer', 'handoff']), says: z.array(z.string()) })
  .meta({ id: 'ScenarioTest' })

const scenarioText = {
  title: z.string(),
  examples: z.array(z.string()),
  instruction: z.string(),
  channels: z.array(z.string()).describe('Empty: every channel.'),
  segments: z.array(z.string()).describe('Empty: everyone.'),
  tests: z.array(scenarioTest).optional().describe('Questions with what must come of them, run before publishing.'),
  provenance: provenance.optional(),
}

export const scenario = z
  .object({
    id: z.string(),
    kind: z.enum(['behavioral', 'scenario']),
    ...scenarioText,
    status: z.enum(['draft', 'published']),
    version: z.int().describe('The active version, 0 before the first.'),
    changed: z.boolean().describe('The text above differs from the active version.'),
    versions: z.array(
      z.object({
        version: z.int(),
        ...scenarioText,
        at: time,
        by: z.object({ id: z.string(), name: z.string() }),
        from: z.int().optional().describe('The older version this one brought back.'),
      }),
    ),
    createdAt: time,
    updatedAt: time,
  })
  .meta({ id: 'Scenario' })

export const article = z
  .object({
    slug: z.string(),
    title: z.string(),
    text: z.string().describe('Markdown.'),
    locale: z.string().optional(),
    topic: z.string().optional(),
    url: z.string().optional(),
    audience: z.enum(['public', 'internal']).optional(),
    channels: z.array(z.string()).optional(),
    segments: z.array(z.string()).optional(),
    original: z.string().optional(),
    provenance: provenance.optional(),
    document: z
      .object({ name: z.string(), kind: z.string(), pages: z.int().optional().describe('Of a PDF.') })
      .optional()
      .describe('The file or address that it was read from; gone once somebody changes the words.'),
    version: z.int(),
    updatedAt: time,
  })
  .meta({ id: 'Article' })

/** What became of a document. */
export const documentAdded = z
  .object({
    article,
    became: z.enum(['added', 'changed', 'same']).describe('`same`: there was nothing new in it.'),
    left: z.array(z.string()).describe('What of it could not be read, a sentence each.'),
  })
  .meta({ id: 'DocumentAdded' })
