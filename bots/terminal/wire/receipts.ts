// How the AI decided, read back: receipts and trials.

import { z } from 'zod'
import type { Receipt } from '#core/model/source.ts'
import type { Trial } from '#core/ports/controls.ts'
import type { Replay } from '#core/ports/replay.ts'
import { reads, source, text } from './parts.ts'

const gates = z.array(z.object({ gate: z.string(), fired: z.boolean(), why: z.string().optional() })).default([])

const candidates = z
  .array(
    z.object({
      kind: z.enum(['scenario', 'passage']),
      id: z.string(),
      title: z.string(),
      score: z.number(),
      probability: z.number().exactOptional(),
      similarity: z.number().exactOptional(),
    }),
  )
  .default([])

const vectors = z.object({ done: z.number(), of: z.number() })
const index = z.object({ version: z.number(), pending: z.number(), vectors: vectors.optional() }).default({ version: 0, pending: 0 })

export const receipt = reads<Receipt>(
  z.looseObject({
    question: text,
    decision: z.enum(['answer', 'clarify', 'handoff', 'act', 'pass']),
    class: text,
    confidence: z.number(),
    threshold: z.number(),
    why: text,
    gates,
    candidates,
    sources: z.array(source).default([]),
    scenarios: z.array(z.object({ id: z.string(), title: z.string(), version: z.int() })).default([]),
    language: z.string().default('und'),
    model: text,
    tools: z.array(z.string()).default([]),
    latency: z.number().default(0),
    masked: z.array(z.string()).default([]),
    index,
  }),
)

const decided = z.looseObject({
  decision: z.enum(['answer', 'clarify', 'handoff', 'solved', 'act']),
  class: text,
  text,
  sources: z.array(source).default([]),
  calls: z.array(z.object({ id: z.string(), action: z.string(), arguments: z.unknown() })).default([]),
  reasons: z.array(z.string()).default([]),
  explanation: text,
  confidence: z.number(),
  threshold: z.number(),
  gates,
})

export const replay = reads<Replay>(
  z.looseObject({
    question: text,
    answerer: z.object({ name: z.string(), model: z.string() }),
    was: decided,
    now: decided.optional(),
    differences: z.array(z.string()).default([]),
  }),
)

export const trial = reads<Trial>(
  z.looseObject({
    decision: z.enum(['answer', 'clarify', 'handoff']),
    text,
    confidence: z.number(),
    threshold: z.number(),
    scenario: z.string().optional(),
    candidates,
    sources: z.array(source).default([]),
    gates,
    reasons: z.array(z.string()).default([]),
    why: text,
    tokens: z.object({ in: z.number(), out: z.number() }).exactOptional(),
    cost: z.object({ amount: z.number(), currency: z.string() }).exactOptional(),
    index,
  }),
)
