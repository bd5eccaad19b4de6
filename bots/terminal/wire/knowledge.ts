// What the AI answers from, read back: topics, autopilot, scenarios, articles and proposals for them.

import { z } from 'zod'
import type { KnowledgePageRecord } from '#core/model/article.ts'
import { handoffPresets } from '#core/model/handoff-preset.ts'
import type { Scenario } from '#core/model/scenario.ts'
import { type Autopilot, autopilotModes, type Topic, topicRules, triedFirst } from '#core/model/topic.ts'
import type { DocumentAdded } from '#core/ports/documents.ts'
import type { ArticleProposal, Proposal, ScenarioCheck } from '#core/ports/trial.ts'
import { reads, text, time } from './parts.ts'

export const autopilot = reads<Autopilot>(
  z.object({
    channels: z.record(z.string(), z.enum(autopilotModes)),
    topics: z.array(z.object({ topic: z.string(), channel: z.string().optional(), rule: z.enum(topicRules) })),
    thresholds: z.record(z.string(), z.number()).exactOptional(),
    backtestFirst: z.union([z.boolean(), z.array(z.enum(triedFirst))]).exactOptional(),
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
      .optional(),
  }),
)

export const topic = reads<Topic>(
  z
    .object({ slug: z.string(), name: z.string(), description: text, examples: z.array(z.string()).default([]) })
    .transform(({ slug, ...told }) => ({ id: slug, rev: 0, ...told })),
)

const provenance = z.object({
  session: z.string(),
  ticket: z.int(),
  seq: z.int(),
  by: z.object({ id: z.string(), name: z.string() }),
  at: time,
})

const tests = z.array(
  z.object({ question: z.string(), channel: z.string().optional(), decision: z.enum(['answer', 'handoff']), says: z.array(z.string()) }),
)

const scenarioText = {
  title: z.string(),
  examples: z.array(z.string()).default([]),
  instruction: text,
  channels: z.array(z.string()).default([]),
  segments: z.array(z.string()).default([]),
  tests: tests.optional(),
  provenance: provenance.optional(),
}

export const check = reads<ScenarioCheck>(z.looseObject({ tests: z.array(z.unknown()), wrong: z.array(z.string()) }))

export const proposal = reads<Proposal>(z.looseObject({ seq: z.int(), title: z.string(), instruction: z.string(), check }))

export const articleProposal = reads<ArticleProposal>(
  z.looseObject({ seq: z.int(), slug: z.string(), title: z.string(), text: z.string() }),
)

export const scenario = reads<Scenario>(
  z
    .object({
      id: z.string(),
      kind: z.enum(['behavioral', 'scenario']),
      ...scenarioText,
      status: z.enum(['draft', 'published']),
      version: z.int(),
      changed: z.boolean(),
      versions: z.array(
        z.object({
          version: z.int(),
          ...scenarioText,
          at: time,
          by: z.object({ id: z.string(), name: z.string() }),
          from: z.int().optional(),
        }),
      ),
      createdAt: time,
      updatedAt: time,
    })
    .transform(told => ({ ...told, rev: 0 })),
)

export const article = reads<KnowledgePageRecord>(
  z
    .object({
      slug: z.string(),
      title: z.string(),
      text,
      locale: z.string().optional(),
      topic: z.string().optional(),
      url: z.string().optional(),
      audience: z.enum(['public', 'internal']).optional(),
      channels: z.array(z.string()).optional(),
      segments: z.array(z.string()).optional(),
      original: z.string().optional(),
      provenance: provenance.optional(),
      document: z.object({ name: z.string(), kind: z.string(), pages: z.int().exactOptional() }).exactOptional(),
      version: z.int(),
      updatedAt: time,
    })
    .transform(({ slug, ...told }) => ({ id: `articles/${slug}`, rev: 0, source: 'articles', hash: '', ...told })),
)

export const documentAdded = reads<DocumentAdded>(
  z.object({ article, became: z.enum(['added', 'changed', 'same']), left: z.array(z.string()) }),
)
