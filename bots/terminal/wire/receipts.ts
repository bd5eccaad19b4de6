// How the AI decided, read back: receipts and trials.

import { z } from 'zod'
import type { Receipt } from '#core/model/source.ts'
import type { Trial } from '#core/ports/controls.ts'
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
    }),
  )
  .default([])

const index = z.object({ version: z.number(), pending: z.number() }).default({ version: 0, pending: 0 })

export const receipt = reads<Receipt>(
  z.looseObject({
    question: text,
    decision: z.enum(['answer', 'clarify', 'handoff', 'pass']),
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
